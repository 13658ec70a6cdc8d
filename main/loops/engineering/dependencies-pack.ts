import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import type { InstalledDependencies } from './dependencies.ts';
import { cacheFolder } from './dependencies-walk.ts';

/** Room in the stream for what tar adds to a file: headers, padding, long names. */
const tarBytesPerFile = 4096;
const tarSlack = 1024 * 1024;
/** tar writes records of this size, and its end mark at the end of the last one. */
const tarRecordBytes = 10_240;

/**
 * The installed packages as a tar stream whose names begin at the top of the repository. Links go in as links. The
 * stream fails, and never just ends early, where tar fails, where what is installed grew since it was measured, and
 * where `signal` says so.
 */
export function packDependencies(installed: InstalledDependencies, signal?: AbortSignal): Readable {
  const { checkout, folders } = installed;
  const bounded = boundedBy(installed.bytes + installed.files * tarBytesPerFile + tarSlack);
  const tar = spawn('tar', ['-c', '-f', '-', `--exclude=node_modules/${cacheFolder}`, '-C', checkout, ...folders.map((folder) => `./${folder}`)], {
    // TAR_OPTIONS and the like of the maintainer's shell stay out.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', COPYFILE_DISABLE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  tar.stderr.on('data', (chunk: Buffer) => said.length < 16 && said.push(chunk));
  tar.on('error', (error) => bounded.destroy(error));
  tar.on('close', (code) => {
    if (code === 0) bounded.end();
    else bounded.destroy(new Error(`tar ended with code ${code}: ${Buffer.concat(said).toString('utf8').slice(0, 500)}`));
  });
  tar.stdout.pipe(bounded, { end: false });
  const abort = (): void => void bounded.destroy(new Error('The run was cancelled.'));
  signal?.addEventListener('abort', abort, { once: true });
  bounded.on('close', () => {
    signal?.removeEventListener('abort', abort);
    tar.kill('SIGKILL');
  });
  if (signal?.aborted === true) abort();
  return bounded;
}

/** Holds the end mark of the archive back until tar has ended well: whoever unpacks cannot be done before. */
function boundedBy(maxBytes: number): Transform {
  let bytes = 0;
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) return done(new Error('The installed packages grew while they were read.'));
      const all = Buffer.concat([held, chunk]);
      const passed = Math.max(0, all.length - tarRecordBytes);
      held = all.subarray(passed);
      done(null, all.subarray(0, passed));
    },
    flush: (done) => done(null, held),
  });
}
