import { PassThrough, type Readable } from 'node:stream';
import { spawnGit } from './command.ts';
import { visibleLines } from './escape.ts';
import type { ObjectStore } from './store.ts';

/**
 * The commit's files as an uncompressed tar stream, byte for byte as they are committed: no line ending, filter,
 * keyword or `export-ignore` of the repository applies. The stream fails, and never just ends early, where git does;
 * destroying it or aborting the signal ends git.
 */
export function archive(store: ObjectStore, commit: string, signal?: AbortSignal): Readable {
  // A repository may already hold names that only other systems find odd; what is in it must go in as it is.
  const args = ['-c', 'core.protectHFS=false', '-c', 'core.protectNTFS=false', 'archive', '--format=tar', commit];
  const child = spawnGit({ gitDir: store.dir, args });
  const tar = new PassThrough();
  let said = '';
  // Cancelled before anybody reads it, it must not end the process; whoever reads it hears of the failure all the same.
  tar.on('error', () => undefined);
  const stop = (): void => void tar.destroy(new Error('The archive was cancelled.'));
  signal?.addEventListener('abort', stop, { once: true });
  child.stdin.on('error', (error) => tar.destroy(error));
  child.stdin.end();
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString('latin1')).slice(0, 2000)));
  child.stdout.pipe(tar, { end: false });
  child.on('error', (error) => tar.destroy(error));
  child.on('close', (exitCode) => {
    if (exitCode === 0) tar.end();
    else tar.destroy(new Error(`git archive ended with exit code ${exitCode ?? 'none'}: ${visibleLines(Buffer.from(said, 'latin1')).trim()}`));
  });
  tar.on('close', () => {
    signal?.removeEventListener('abort', stop);
    child.kill('SIGKILL');
  });
  if (signal?.aborted === true) stop();
  return tar;
}
