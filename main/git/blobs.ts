import { fail, ok, type Result } from '../domain/result.ts';
import { gitOutput } from './command.ts';
import type { ObjectStore } from './store.ts';

export interface BlobLimits {
  /** A larger blob is left out. */
  readonly maxBytesEach: number;
  /** Once the blobs read so far fill this, the others are left out. */
  readonly maxBytesTotal: number;
}

export interface Blobs {
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Objects that a limit kept out, or that are missing or no blobs. */
  readonly leftOut: readonly string[];
}

/** Reads the contents of blobs by their object names, within limits that hold before a byte is read. */
export async function readBlobs(store: ObjectStore, objects: readonly string[], limits: BlobLimits, signal?: AbortSignal): Promise<Result<Blobs>> {
  const wanted = [...new Set(objects)];
  if (wanted.length === 0) return ok({ contents: new Map(), leftOut: [] });
  const sizes = await gitOutput({ gitDir: store.dir, args: ['cat-file', '--batch-check'], input: lines(wanted), signal });
  if (!sizes.ok) return sizes;
  const chosen = choose(sizes.value.toString('latin1'), limits);
  const leftOut = wanted.filter((object) => !chosen.has(object));
  const read = await gitOutput({ gitDir: store.dir, args: ['cat-file', '--batch'], input: lines([...chosen]), signal });
  if (!read.ok) return read;
  const contents = parseBatch(read.value);
  if (contents === null) return fail('repository_unreadable', 'git answered fewer bytes than it announced for an object.', 'Run `git fsck` in the repository.');
  return ok({ contents, leftOut });
}

function* lines(objects: readonly string[]): Generator<Buffer> {
  yield Buffer.from(objects.map((object) => `${object}\n`).join(''), 'latin1');
}

const described = /^([0-9a-f]+) (\w+) (\d+)$/u;

function choose(checked: string, limits: BlobLimits): ReadonlySet<string> {
  const chosen = new Set<string>();
  let total = 0;
  for (const line of checked.split('\n')) {
    const [, object, type, size] = described.exec(line) ?? [];
    const bytes = Number(size);
    if (object === undefined || type !== 'blob' || bytes > limits.maxBytesEach || total + bytes > limits.maxBytesTotal) continue;
    total += bytes;
    chosen.add(object);
  }
  return chosen;
}

/** `<object> blob <size>\n<content>\n`, one after the other; null where the bytes end too early. */
function parseBatch(bytes: Buffer): ReadonlyMap<string, Buffer> | null {
  const contents = new Map<string, Buffer>();
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from);
    const [, object, , size] = described.exec(bytes.toString('latin1', from, Math.max(end, from))) ?? [];
    const until = end + 1 + Number(size);
    if (object === undefined || until >= bytes.length) return null;
    contents.set(object, bytes.subarray(end + 1, until));
    from = until + 1;
  }
  return contents;
}
