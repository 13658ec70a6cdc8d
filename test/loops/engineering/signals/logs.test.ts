import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gathered } from '../../../../main/loops/engineering/signals/gathered.ts';
import { findPlaces } from '../../../../main/loops/engineering/signals/host-places.ts';
import { signalsOfLogs } from '../../../../main/loops/engineering/signals/logs.ts';
import { createPathFinder } from '../../../../main/loops/engineering/signals/path-finder.ts';
import { checked, treeOf, writeFiles } from '../../../support/signals.ts';

const now = '2026-01-10T00:00:00.000Z';
const recent = new Date('2026-01-09T00:00:00Z');
let folder: string;
let repository: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-logs-'));
  repository = join(folder, 'repository');
  mkdirSync(repository);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes logs of yesterday below the repository's folder. */
function logs(files: Readonly<Record<string, string | Uint8Array>>): void {
  writeFiles(repository, files);
  for (const name of Object.keys(files)) utimesSync(join(repository, name), recent, recent);
}

async function read(...patterns: readonly string[]): Promise<Gathered> {
  const gathered = await signalsOfLogs({ repository, settings: { logs: [...patterns], logDays: 14 }, find: createPathFinder(treeOf('src/save.js')), now, signal: new AbortController().signal });
  checked(gathered.signals);
  return gathered;
}

describe('logs', () => {
  it('are not looked at where none is named', async () => {
    expect(await read()).toMatchObject({ state: 'not-applicable', leftOut: [] });
  });

  it('give one signal for the same error, with how often, since when, where in the repository, and one sample', async () => {
    const line = (id: number, day: string): string => JSON.stringify({ level: 50, time: `2026-01-0${day}T00:00:00.000Z`, msg: `could not save ${id}`, err: { message: `no "${id}"`, stack: `Error: no\n at save (/srv/app/src/save.js:${id}:3)` } });
    logs({ 'logs/app.jsonl': `${line(1, '5')}\n${line(22, '8')}\n${JSON.stringify({ level: 30, msg: 'fine' })}\n${line(333, '7')}\n` });
    const { signals } = await read('logs/*.jsonl');
    expect(signals).toHaveLength(1);
    const [only] = signals;
    expect(only).toMatchObject({ kind: 'error-log', count: 3, provenance: { source: 'log:logs/app.jsonl', at: '2026-01-08T00:00:00.000Z' } });
    expect(only?.provenance.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(only?.detail).toContain('First seen 2026-01-05T00:00:00.000Z, last 2026-01-08T00:00:00.000Z.');
    expect(only?.evidence.map(({ path, line: at }) => `${path}:${at}`)).toEqual(['src/save.js:1', 'src/save.js:22', 'src/save.js:333']);
  });

  it('count the same error across rotated files', async () => {
    logs({ 'app.log': 'ERROR could not save 1\n', 'app.log.1': 'ERROR could not save 2\nERROR could not load\n' });
    expect((await read('app.log*')).signals.map(({ title, count }) => `${title}: ${count}`).sort()).toEqual(['could not load: 1', 'could not save 1: 2']);
  });

  it('leave out entries and files that are too old', async () => {
    logs({ 'a.log': '2025-01-01T00:00:00Z ERROR long ago\n2026-01-09T00:00:00Z ERROR now\n' });
    writeFiles(repository, { 'old.log': 'ERROR ancient\n' });
    utimesSync(join(repository, 'old.log'), new Date('2025-06-01'), new Date('2025-06-01'));
    const { signals, leftOut } = await read('*.log');
    expect(signals.map(({ title }) => title)).toEqual(['now']);
    expect(leftOut.join()).toContain('old.log was written last on 2025-06-01');
  });

  it('show no credential and nothing that hides', async () => {
    logs({ 'a.log': `ERROR login \u001b[31m\u202efailed\u0000 token=abcdefghijkl ghp_${'a1B2'.repeat(9)}\n` });
    const text = JSON.stringify((await read('a.log')).signals);
    expect(text).not.toMatch(/abcdefghijkl|ghp_a1B2|\u202e|\\u0000|\\u001b/);
    expect(text).toContain('[redacted');
  });

  it('are read from the end and within bounds, which is said', async () => {
    logs({
      'line.log': Buffer.alloc(10 * 1024 * 1024, 'ERROR '),
      'lines.log': `${'INFO x\n'.repeat(400_000)}ERROR at the end\n`,
      'long.log': `ERROR ${'y'.repeat(100_000)}\n`,
      'nul.log': Buffer.concat([Buffer.alloc(1000), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('ERROR after NUL\n')]),
    });
    const { signals, leftOut } = await read('*.log');
    expect(signals.map(({ title }) => title)).toContain('at the end');
    expect(signals.map(({ title }) => title)).toContain('after NUL');
    expect(leftOut.filter((note) => /bytes of line\.log|bytes of lines\.log|earlier lines of lines\.log|ends of 1 lines of long\.log/.test(note))).toHaveLength(4);
  });

  it('keep at most 500 kinds of errors and say how many more', async () => {
    const letters = 'ghijklmnopqrstuvwxyz';
    const word = (index: number): string => String(index).replaceAll(/\d/gu, (digit) => letters.charAt(Number(digit)));
    logs({ 'a.log': Array.from({ length: 700 }, (_, index) => `ERROR ${word(index)}`).join('\n') });
    const { signals, leftOut } = await read('a.log');
    expect(signals).toHaveLength(500);
    expect(leftOut.join()).toContain('200 errors of a.log');
  });
});

describe('what is not read is said', () => {
  it('compressed files, by name or by content', async () => {
    logs({ 'a.log.gz': gzipSync('ERROR x\n'), 'b.log': gzipSync('ERROR y\n') });
    const { signals, state, leftOut } = await read('a.log.gz', 'b.log');
    expect([signals.length, state]).toEqual([0, 'not-runnable']);
    expect(leftOut).toEqual(['a.log.gz is compressed and was not read.', 'b.log is compressed and was not read.']);
  });

  it('absent files, with what was rotated beside them', async () => {
    logs({ 'app.log.1': 'ERROR x\n' });
    const { leftOut } = await read('app.log', 'other/none.log', 'no/*.log');
    expect(leftOut.join('\n')).toMatch(/There is no app\.log\. app\.log\.1 is beside it[^]*There is no other\/none\.log\.|no\/\*\.log: there is no such folder/);
  });

  it('links, pipes, devices and folders, which are never opened', async () => {
    logs({ 'real.log': 'ERROR outside\n' });
    writeFiles(folder, { 'outside/secret.log': 'ERROR secret\n' });
    symlinkSync(join(folder, 'outside/secret.log'), join(repository, 'link.log'));
    symlinkSync(join(folder, 'outside'), join(repository, 'linked'));
    mkdirSync(join(repository, 'folder.log'));
    execFileSync('mkfifo', [join(repository, 'pipe.log')]);
    const { signals, leftOut } = await read('link.log', 'linked/secret.log', 'linked/*.log', 'folder.log', 'pipe.log', '/dev/zero', '*.log');
    expect(signals.map(({ title }) => title)).toEqual(['outside']);
    for (const name of ['link.log', 'linked/secret.log', 'linked/*.log', 'folder.log', 'pipe.log', '/dev/zero']) expect(leftOut.some((note) => note.startsWith(name)), name).toBe(true);
  });

  it('a glob does not wander through folders without end', async () => {
    mkdirSync(join(repository, 'a/b/c/d/e/f/g/h/i/j'), { recursive: true });
    const { notes } = await findPlaces(repository, '**/*.log');
    expect(notes.join()).toContain('not every folder');
  });
});

it('an absolute place outside the repository is read as the maintainer named it', async () => {
  writeFiles(folder, { 'var/log/app.log': 'ERROR there\n' });
  utimesSync(join(folder, 'var/log/app.log'), recent, recent);
  symlinkSync(join(folder, 'var'), join(folder, 'alias'));
  expect((await read(join(folder, 'alias/log/app.log'))).signals.map(({ title }) => title)).toEqual(['there']);
  expect((await read(join(folder, 'var/log/*.log'))).signals.map(({ provenance }) => provenance.source)).toEqual([`log:${join(folder, 'var/log/app.log')}`]);
});
