import { ok, type Result } from '../domain/result.ts';
import { gitOutput } from './command.ts';
import { instantOf } from './instant.ts';
import type { ObjectStore } from './store.ts';

/** Who wrote a line last. */
export interface BlamedLine {
  /** Counted from 1, in the file at the commit. */
  readonly line: number;
  readonly commit: string;
  /** When its author wrote it, RFC 3339 in UTC; whatever the author's clock said. */
  readonly at: string;
}

export interface BlameQuestion {
  readonly store: ObjectStore;
  readonly commit: string;
  /** A path of the commit's tree. */
  readonly path: string;
  readonly lines: readonly number[];
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Since when lines of a file are as they are, from https://git-scm.com/docs/git-blame on the host's own store: no
 * configuration, attribute or textconv of the repository applies there. Lines that the file does not have are a fault.
 */
export async function blame({ store, commit, path, lines, timeoutMs, signal }: BlameQuestion): Promise<Result<readonly BlamedLine[]>> {
  const ranges = [...new Set(lines)].sort((a, b) => a - b).flatMap((line) => ['-L', `${line},${line}`]);
  const args = ['blame', '--line-porcelain', '--no-textconv', '--no-progress', '--root', ...ranges, commit, '--', path];
  const output = await gitOutput({ gitDir: store.dir, args, timeoutMs, maxBytes: 16 * 1024 * 1024, signal });
  return output.ok ? ok(parse(output.value.toString('latin1'))) : output;
}

/** `<commit> <line then> <line now> [<lines>]`, headers, and the line itself behind a tab. */
function parse(text: string): readonly BlamedLine[] {
  const blamed: BlamedLine[] = [];
  let commit = '';
  let line = 0;
  let seconds = 0;
  for (const row of text.split('\n')) {
    if (row.startsWith('\t')) {
      blamed.push({ line, commit, at: instantOf(seconds) });
      continue;
    }
    const [, object, now] = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) \d+ (\d+)(?: \d+)?$/u.exec(row) ?? [];
    if (object !== undefined) {
      commit = object;
      line = Number(now);
    } else if (row.startsWith('author-time ')) seconds = Number(row.slice('author-time '.length));
  }
  return blamed;
}
