import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSignalSettings } from '../../../../main/domain/signal-settings.ts';
import { collectSignals, type SignalsQuestion } from '../../../../main/loops/engineering/signals/collect.ts';
import type { Gathered } from '../../../../main/loops/engineering/signals/gathered.ts';
import { createPathFinder } from '../../../../main/loops/engineering/signals/path-finder.ts';
import { makeRepository, type TestRepository } from '../../../support/repository.ts';
import { checked, seen, type Seen } from '../../../support/signals.ts';

let repository: TestRepository;
let folder: string;
let at: Seen;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-collect-'));
  repository = makeRepository({ files: { 'a.js': '// TODO: it\n' } });
  at = await seen(repository, join(folder, 'objects.git'));
});

afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function collect(more: Partial<SignalsQuestion> = {}): Promise<ReadonlyMap<string, Gathered>> {
  const gathered = await collectSignals({
    repository: repository.dir, workspaceId: 'W', store: at.store, commit: at.repository.commit, shallow: false, files: at.files, read: at.read, find: createPathFinder(at.files),
    markers: [{ path: 'a.js', line: 1, detail: 'TODO: it' }], settings: defaultSignalSettings, forge: null, feedHealth: null, now: '2026-06-01T00:00:00.000Z', signal: new AbortController().signal, ...more,
  });
  checked(gathered.flatMap(({ signals }) => signals));
  return new Map(gathered.map((each) => [each.source, each]));
}

describe('collecting signals', () => {
  it('asks every source, and each says how it looked', async () => {
    const gathered = await collect();
    expect([...gathered].map(([source, { state }]) => [source, state])).toEqual([
      ['logs', 'not-applicable'], ['markers', 'found'], ['vulnerable-dependencies', 'not-applicable'], ['outdated-dependencies', 'not-applicable'],
      ['hot-spots', 'nothing'], ['coverage', 'not-applicable'], ['issues', 'not-applicable'], ['feed', 'not-applicable'],
    ]);
    for (const { detail } of gathered.values()) expect(detail).not.toBe('');
  });

  it('is not failed by a source that throws, and says what it threw', async () => {
    const gathered = await collect({ feedHealth: () => { throw new Error('the ledger is gone'); } });
    expect(gathered.get('feed')).toMatchObject({ state: 'not-runnable', leftOut: ['Feed and source health: This source of signals failed: the ledger is gone'] });
    expect(gathered.get('markers')).toMatchObject({ state: 'found' });
  });

  it('waits for no source that never answers', async () => {
    const gathered = await collect({ forge: { openIssues: () => new Promise(() => undefined) }, timeoutMs: 1500 });
    expect(gathered.get('issues')).toMatchObject({ state: 'not-runnable', detail: 'It was not done when the time for it was over.' });
  });

  it('ends at once when the run is cancelled', async () => {
    const gathered = await collect({ signal: AbortSignal.abort(), forge: { openIssues: () => new Promise(() => undefined) } });
    expect(gathered.get('issues')).toMatchObject({ state: 'not-runnable' });
  });

  it('is not failed by a store that is gone', async () => {
    const gathered = await collect({ store: { ...at.store, dir: join(folder, 'gone') } });
    expect(gathered.get('hot-spots')).toMatchObject({ state: 'not-runnable' });
    expect(gathered.get('markers')?.leftOut.join()).toContain('1 TODO comment in 1 file');
  });
});
