import type { ExportedEntry, ExportLimits } from '../agents/workspace.ts';
import { workRoot } from './container-spec.ts';
import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { fail, printable } from './fault.ts';
import { readArchive } from './read-archive.ts';
import { runInContainer } from './run-in-container.ts';

const exportTimeoutSeconds = '120';
const keptWords = 4096;

/**
 * Reads one tree out of the exporter. It runs as the owner of the files and without any capability: a file that its
 * owner may not read stops the export, and a tree that was replaced by a link comes out as that link and is refused.
 */
export async function exportTree(
  engine: Engine,
  exporterId: string,
  tree: string,
  limits: ExportLimits,
): Promise<Outcome<readonly ExportedEntry[]>> {
  const archive = readArchive(tree, limits);
  const words: Buffer[] = [];
  const ran = await runInContainer(engine, exporterId, {
    argv: ['/usr/bin/timeout', '--signal=KILL', exportTimeoutSeconds, '/bin/tar', '--create', '--format=gnu', '--sort=name',
      `--directory=${workRoot}`, '--file=-', '--', `./${tree}`],
    onOutput: (from, bytes) => {
      if (from === 'stdout') return archive.push(bytes);
      if (words.reduce((sum, piece) => sum + piece.length, 0) < keptWords) words.push(bytes);
      return true;
    },
  });
  const read = await archive.end();
  if (!ran.ok) return ran;
  // Hung up on or cut short: what the reader says is the better reason.
  if (ran.value === 0 || (!read.ok && words.length === 0)) return read;
  return fail(
    'export_failed',
    `The result could not be read out of the sandbox (${printable(Buffer.concat(words)) || `tar ended with ${ran.value}`}).`,
    'Start the run again; nothing of it was kept.',
  );
}
