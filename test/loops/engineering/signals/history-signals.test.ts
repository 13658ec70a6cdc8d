import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blame } from '../../../../main/git/blame.ts';
import { churn } from '../../../../main/git/churn.ts';
import { findMarkers } from '../../../../main/loops/engineering/markers.ts';
import { signalsOfHotSpots } from '../../../../main/loops/engineering/signals/hot-spots.ts';
import { signalsOfMarkers } from '../../../../main/loops/engineering/signals/markers.ts';
import { valueOf } from '../../../support/recipe-place.ts';
import { makeRepository, snapshotFolder, type TestRepository } from '../../../support/repository.ts';
import { checked, seen, writeFiles, type Seen } from '../../../support/signals.ts';

const now = '2026-06-01T00:00:00.000Z';
const signal = new AbortController().signal;
let repository: TestRepository;
let folder: string;

beforeEach(() => {
  repository = makeRepository();
  folder = mkdtempSync(join(tmpdir(), 'touchline-signals-'));
});

afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function look(): Promise<Seen> {
  return await seen(repository, join(folder, 'objects.git'));
}

/** The markers of the commit as the observer hands them on. */
async function markersOf(at: Seen): Promise<Awaited<ReturnType<typeof signalsOfMarkers>>> {
  const { found } = valueOf(await findMarkers(at));
  return await signalsOfMarkers({ store: at.store, commit: at.repository.commit, shallow: at.repository.shallow, markers: found, now, signal });
}

describe('comments that want something done', () => {
  it('have the age of their line, and weigh more the older they are', async () => {
    repository.commit({ 'a.js': '// TODO: old\n' }, { date: '2024-06-01T00:00:00Z' });
    repository.commit({ 'a.js': '// TODO: old\n// TODO: new\n', 'b.js': 'x\n// TODO: old\n// TODO: old\n' }, { date: '2026-05-22T00:00:00Z' });
    const { signals, leftOut } = await markersOf(await look());
    expect(leftOut).toEqual([]);
    const told = checked(signals).map(({ title, subject, count, figures, provenance, evidence }) => [title, subject, count, figures[0]?.value, provenance.at, evidence.map(({ line }) => line)]);
    expect(told).toEqual([
      ['TODO: old', 'a.js', 1, 730, '2024-06-01T00:00:00.000Z', [1]],
      ['TODO: new', 'a.js', 1, 10, '2026-05-22T00:00:00.000Z', [2]],
      ['TODO: old', 'b.js', 2, 10, '2026-05-22T00:00:00.000Z', [2, 3]],
    ]);
    expect(signals[0]?.severity).toBeGreaterThan(signals[1]?.severity ?? 1);
  });

  it('keep their id when lines are added above them', async () => {
    repository.commit({ 'a.js': '// TODO: it\n' });
    const before = await markersOf(await look());
    repository.commit({ 'a.js': '\n\n\n// TODO: it\n' });
    const after = await markersOf(await look());
    expect(after.signals.map(({ id }) => id)).toEqual(before.signals.map(({ id }) => id));
  });

  it('are told without an age, and said so, where there are too many files', async () => {
    repository.commit(Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`f${String(index).padStart(2, '0')}.js`, `// TODO: ${index}\n`])));
    const { signals, leftOut } = await markersOf(await look());
    expect(signals).toHaveLength(65);
    expect(signals.filter(({ provenance }) => provenance.at === null)).toHaveLength(5);
    expect(leftOut.join()).toContain('5 TODO comments in 5 files');
  });

  it('say that a cut history may be older than it seems', async () => {
    repository.commit({ 'a.js': '// TODO: it\n' });
    repository.commit({ 'b.js': 'x\n' });
    const clone = join(folder, 'clone');
    repository.git('clone', '--quiet', '--depth=1', '--template=', `file://${repository.dir}`, clone);
    const at = await seen({ ...repository, dir: clone }, join(folder, 'objects.git'));
    expect((await markersOf(at)).leftOut.join()).toContain('shallow');
  });

  it('take odd names as they are', async () => {
    repository.commit({ '-rf.js': '// TODO: one\n', ':(top)x.js': '// TODO: two\n', 'with "quotes" and ß.js': '// TODO: three\n', '*.js': '// TODO: four\n' }, { bareOnly: true });
    const { signals } = await markersOf(await look());
    expect(signals.filter(({ provenance }) => provenance.at !== null)).toHaveLength(4);
  });
});

describe('a hostile repository', () => {
  it('gets none of its programs run by blame or log, and nothing in it changes', async () => {
    const proof = join(folder, 'ran');
    writeFiles(folder, { 'evil.sh': `#!/bin/sh\ntouch '${proof}'\ncat "$@"\n` });
    repository.commit({ 'a.js': '// TODO: it\n', '.gitattributes': '* diff=evil filter=evil\n', '.mailmap': 'A <a@b>\n' });
    for (let index = 0; index < 4; index += 1) repository.commit({ 'a.js': `// TODO: it\n${index}\n` });
    const evil = `sh ${join(folder, 'evil.sh')}`;
    for (const key of ['diff.evil.textconv', 'diff.evil.command', 'diff.external', 'filter.evil.smudge', 'filter.evil.clean', 'core.fsmonitor', 'core.pager', 'gpg.program']) repository.git('config', key, evil);
    repository.git('config', 'blame.ignoreRevsFile', '/nowhere');
    repository.git('config', 'log.showSignature', 'true');
    const before = snapshotFolder(repository.dir);
    const at = await look();
    expect(valueOf(await blame({ store: at.store, commit: at.repository.commit, path: 'a.js', lines: [1], timeoutMs: 10_000 }))).toHaveLength(1);
    expect(valueOf(await churn({ store: at.store, commit: at.repository.commit, since: '2020-01-01T00:00:00.000Z', maxCommits: 10, timeoutMs: 10_000 })).commits).toBe(5);
    expect(existsSync(proof)).toBe(false);
    expect(snapshotFolder(repository.dir)).toEqual(before);
  });
});

describe('hot spots', () => {
  async function spots(): Promise<Awaited<ReturnType<typeof signalsOfHotSpots>>> {
    const at = await look();
    return await signalsOfHotSpots({ store: at.store, commit: at.repository.commit, files: at.files, shallow: at.repository.shallow, now, signal });
  }

  it('are files that change often and are large, with the parts of the figure', async () => {
    const big = 'const a = 1;\n'.repeat(400);
    repository.commit({ 'calm.js': big, 'data.bin': Uint8Array.of(0, 1) }, { date: '2026-05-01T00:00:00Z' });
    for (let index = 0; index < 6; index += 1) {
      repository.commit({ 'hot.js': `${big}${index}\n`, 'small.js': `${index}\n`, 'dist/out.js': `${big}${index}`, 'package-lock.json': `${index}`, 'data.bin': Uint8Array.of(0, index) }, { date: '2026-05-02T00:00:00Z' });
    }
    const { signals, detail } = await spots();
    expect(checked(signals).map(({ subject }) => subject)).toEqual(['hot.js', 'small.js']);
    expect(signals[0]?.figures).toEqual([{ name: 'commits', value: 6 }, { name: 'lines touched', value: 411 }, { name: 'bytes', value: big.length + 2 }, { name: 'heat', value: 1 }]);
    expect(detail).toContain('7 commits');
  });

  it('do not count what is long ago, and are at most twenty', async () => {
    for (let index = 0; index < 5; index += 1) repository.commit({ 'old.js': `${index}\n` }, { date: '2020-01-01T00:00:00Z' });
    for (let index = 0; index < 3; index += 1) repository.commit(Object.fromEntries(Array.from({ length: 30 }, (_, file) => [`new${file}.js`, `${index}\n`])), { date: '2026-05-02T00:00:00Z' });
    const { signals } = await spots();
    expect(signals).toHaveLength(20);
    expect(signals.some(({ subject }) => subject === 'old.js')).toBe(false);
  });

  it('say why they could not be looked for', async () => {
    repository.commit({ 'a.js': 'x\n' });
    const at = await look();
    const { state, leftOut } = await signalsOfHotSpots({ store: { ...at.store, dir: join(folder, 'gone') }, commit: at.repository.commit, files: at.files, shallow: false, now, signal });
    expect([state, leftOut.length]).toEqual(['not-runnable', 1]);
  });
});
