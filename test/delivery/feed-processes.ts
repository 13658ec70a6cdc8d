import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const program = fileURLToPath(new URL('feed-child.ts', import.meta.url));

export interface FeedProcess {
  /** Ends its input: a reader then tells what it saw. */
  finish(): void;
  /** The first line it prints. */
  readonly begun: Promise<void>;
  /** Its last line, and its exit code or the signal that ended it. */
  readonly ended: Promise<{ readonly said: unknown; readonly code: unknown }>;
}

/** Starts `feed-child.ts` with these arguments. */
export function startFeedProcess(...args: readonly string[]): FeedProcess {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reading = createInterface({ input: child.stdout });
  reading.on('line', (line) => lines.push(line));
  return {
    finish: () => child.stdin.end(),
    begun: once(reading, 'line').then(() => undefined),
    ended: once(child, 'close').then(([code, signal]) => ({ said: lines.length === 0 ? null : JSON.parse(lines.at(-1) ?? ''), code: code ?? signal })),
  };
}

export const seenSchema = z.strictObject({ reads: z.int(), versions: z.int(), torn: z.int(), older: z.int(), without: z.int(), invalid: z.int() });
export type Seen = z.infer<typeof seenSchema>;

/** What readers saw while others were at work on the folder. */
export async function watchedBy<Value>(count: number, folder: string, work: () => Promise<Value>): Promise<{ readonly value: Value; readonly seen: readonly Seen[] }> {
  const readers = Array.from({ length: count }, () => startFeedProcess('read', folder));
  await Promise.all(readers.map(({ begun }) => begun));
  const value = await work();
  for (const reader of readers) reader.finish();
  const ends = await Promise.all(readers.map(({ ended }) => ended));
  return { value, seen: ends.map(({ said }) => seenSchema.parse(said)) };
}
