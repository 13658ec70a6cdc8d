import { once } from 'node:events';
import { extract } from 'tar-stream';
import * as z from 'zod';
import type { ExportedEntry, ExportLimits } from '../agents/workspace.ts';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';

/** Reads an archive piece by piece, in memory only. */
export interface ArchiveReader {
  /** Answers `false` once nothing more is wanted: something in it is wrong or too large. */
  readonly push: (bytes: Buffer) => Promise<boolean>;
  /** To be called once, after the last piece. */
  readonly end: () => Promise<Outcome<readonly ExportedEntry[]>>;
}

/**
 * Reads what `tar --format=gnu -cf - -- ./TREE` writes and nothing else. Names are raw bytes. Pax headers, bytes
 * between entries, a second archive behind the first, and a missing end are `export_malformed`; more than the limits
 * allow is `export_too_large`. An entry that comes twice is handed on twice: the caller judges.
 */
export function readArchive(tree: string, limits: ExportLimits): ArchiveReader {
  const inspector = createInspector(`./${tree}/`, limits);
  const tail = keepTail();
  const entries: ExportedEntry[] = [];
  let trouble: Error | undefined;
  const parser = extract(parserOptions);
  const closed = new Promise<void>((resolve) => {
    parser.on('close', () => resolve());
  });
  const remember = (error: Error): void => {
    trouble ??= error;
  };
  parser.on('error', remember);
  parser.on('entry', (raw, content, next) => {
    const chunks: Uint8Array[] = [];
    const entry = inspector.admit(raw);
    if (!entry.ok) {
      trouble = new Unwanted(entry);
      parser.destroy();
      return;
    }
    // A content that breaks off is an error of its own, beside the archive's.
    content.on('error', remember);
    content.on('data', (chunk) => {
      if (chunk instanceof Uint8Array) chunks.push(chunk);
    });
    content.on('end', () => {
      if (entry.value !== 'root') entries.push(withContent(entry.value, chunks));
      next();
    });
  });
  return {
    push: async (bytes) => {
      tail.add(bytes);
      if (trouble === undefined && !parser.write(bytes)) await Promise.race([once(parser, 'drain'), closed]);
      return trouble === undefined;
    },
    end: async () => {
      if (trouble === undefined) parser.end(undefined);
      await closed;
      if (trouble instanceof Unwanted) return trouble.refusal;
      if (trouble !== undefined) return malformed(trouble.message);
      const flaw = inspector.flawAtEnd(tail.length(), tail.last());
      return flaw === undefined ? ok(entries) : malformed(flaw);
    },
  };
}

/** With this encoding each character of a name is one byte of it. */
const parserOptions = { highWaterMark: 65_536, filenameEncoding: 'latin1' };

type Refusal = Extract<Outcome<never>, { ok: false }>;

class Unwanted extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.error.message);
    this.refusal = refusal;
  }
}

function malformed(detail: string): Refusal {
  return fail('export_malformed', `What came out of the sandbox is not a whole archive: ${detail}.`, 'Start the run again; nothing of it was kept.');
}

function tooLarge(detail: string): Refusal {
  return fail('export_too_large', `The result is larger than a run may leave behind: ${detail}.`, 'Narrow the task, or keep what it generates out of the tree.');
}

const header = z.object({
  name: z.string(),
  type: z.enum(['file', 'contiguous-file', 'directory', 'symlink', 'link', 'fifo', 'character-device', 'block-device']),
  mode: z.int().min(0).max(0o7777),
  size: z.int().min(0),
  linkname: z.string().nullable(),
  byteOffset: z.int().min(0),
  pax: z.null(),
});
type Header = z.infer<typeof header>;

interface Inspector {
  readonly admit: (raw: unknown) => Outcome<ExportedEntry | 'root'>;
  readonly flawAtEnd: (length: number, last: Buffer) => string | undefined;
}

function createInspector(prefix: string, limits: ExportLimits): Inspector {
  let entries = 0;
  let bytes = 0;
  /** Where the entry before this one ended: an archive without gaps leaves nothing unread. */
  let reached = 0;

  const admit = (raw: unknown): Outcome<ExportedEntry | 'root'> => {
    const parsed = header.safeParse(raw);
    if (!parsed.success) return malformed('an entry of a kind that it may not have');
    const next = parsed.data;
    if (next.byteOffset !== reached + lengthOfHeaders(next)) return malformed('something between two entries');
    const isRoot = reached === 0;
    reached = next.byteOffset + inBlocks(next.type === 'directory' ? 0 : next.size);
    if (isRoot) return next.name === prefix && next.type === 'directory' ? ok('root') : malformed('the tree is not a folder');
    if (!next.name.startsWith(prefix) || next.name === prefix) return malformed('an entry outside of the tree');
    entries += 1;
    bytes += next.size;
    if (entries > limits.maxEntries) return tooLarge(`more than ${limits.maxEntries} entries`);
    if (next.size > limits.maxFileBytes) return tooLarge(`a file of ${next.size} bytes, where ${limits.maxFileBytes} are allowed`);
    if (bytes > limits.maxBytes) return tooLarge(`more than ${limits.maxBytes} bytes`);
    return ok(entryOf(next, prefix));
  };
  return {
    admit,
    flawAtEnd: (length, last) => {
      if (reached === 0) return 'it is empty';
      const rest = length - reached;
      if (rest < leastEnd || rest > longestEnd) return 'its end is missing or too long';
      return last.subarray(last.length - rest).every((byte) => byte === 0) ? undefined : 'something behind its end';
    },
  };
}

const block = 512;
/** Two empty blocks end an archive; `tar` fills up the record of twenty blocks that they are in. */
const leastEnd = 2 * block;
const longestEnd = leastEnd + 20 * block;

function inBlocks(length: number): number {
  return Math.ceil(length / block) * block;
}

/** A name or target over 100 bytes comes first, as an entry of its own that ends in a NUL. */
function lengthOfHeaders(entry: Header): number {
  const long = [entry.name, entry.linkname ?? ''].filter((text) => text.length > 100);
  return block + long.reduce((sum, text) => sum + block + inBlocks(text.length + 1), 0);
}

function entryOf(from: Header, prefix: string): ExportedEntry {
  const type = kinds[from.type];
  const name = from.name.slice(prefix.length);
  return {
    name: Buffer.from(type === 'directory' ? name.replace(/\/$/, '') : name, 'latin1'),
    type,
    mode: from.mode & 0o7777,
    size: type === 'directory' ? 0 : from.size,
    ...(type === 'symlink' || type === 'hardlink' ? { target: Buffer.from(from.linkname ?? '', 'latin1') } : {}),
  };
}

const kinds = {
  file: 'file',
  'contiguous-file': 'other',
  directory: 'directory',
  symlink: 'symlink',
  link: 'hardlink',
  fifo: 'other',
  'character-device': 'other',
  'block-device': 'other',
} as const satisfies Record<Header['type'], ExportedEntry['type']>;

function withContent(entry: ExportedEntry, chunks: readonly Uint8Array[]): ExportedEntry {
  return entry.type === 'file' ? { ...entry, bytes: Buffer.concat(chunks) } : entry;
}

interface Tail {
  readonly add: (bytes: Buffer) => void;
  readonly length: () => number;
  readonly last: () => Buffer;
}

function keepTail(): Tail {
  let length = 0;
  let last: Buffer = Buffer.alloc(0);
  return {
    add: (bytes) => {
      length += bytes.length;
      const known = bytes.length < longestEnd ? Buffer.concat([last, bytes]) : bytes;
      last = Buffer.from(known.subarray(-longestEnd));
    },
    length: () => length,
    last: () => last,
  };
}
