import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignalSettings } from '../../../../main/domain/signal-settings.ts';
import { signalsOfDependencies } from '../../../../main/loops/engineering/signals/dependencies.ts';
import type { Gathered } from '../../../../main/loops/engineering/signals/gathered.ts';
import { memoryPlace } from '../../../support/recipe-place.ts';
import { checked, writeFiles } from '../../../support/signals.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-advisories-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockfile = JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/lodash': { version: '4.17.20' }, 'node_modules/ms': { version: '2.0.0', dev: true }, 'node_modules/a/node_modules/ms': { version: '2.1.0', dev: true }, 'node_modules/odd': { version: 'latest' } } });

async function look(settings: Partial<SignalSettings>, contents: Readonly<Record<string, string>> = { 'package-lock.json': lockfile }): Promise<readonly [vulnerable: Gathered, outdated: Gathered]> {
  const [vulnerable, outdated] = await signalsOfDependencies({ place: memoryPlace(contents), repository: folder, settings: { advisories: null, latestVersions: null, ...settings }, signal: new AbortController().signal });
  if (vulnerable === undefined || outdated === undefined) throw new Error('two answers are due');
  checked([...vulnerable.signals, ...outdated.signals]);
  return [vulnerable, outdated];
}

function advisory(id: string, name: string, events: readonly object[], more: object = {}): object {
  return { schema_version: '1.6.0', id, modified: '2025-05-05T00:00:00Z', summary: `Hole in ${name}`, affected: [{ package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events }] }], ...more };
}

const lodash = advisory('GHSA-1', 'lodash', [{ introduced: '0' }, { fixed: '4.17.21' }], { database_specific: { severity: 'HIGH' }, aliases: ['CVE-1'] });
const ms = advisory('GHSA-2', 'ms', [{ introduced: '0' }, { fixed: '2.0.1' }]);

describe('vulnerable dependencies', () => {
  it('are not looked for, and said so, without a lockfile or advisories', async () => {
    expect((await look({}, {}))[0]).toMatchObject({ state: 'not-applicable' });
    expect((await look({}))[0].detail).toContain('needs the network, which this run does not have');
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['an array', { 'osv.json': JSON.stringify([lodash, ms]) }, 'osv.json'],
    ['JSON lines', { 'osv.jsonl': `${JSON.stringify(lodash)}\n${JSON.stringify(ms)}\n` }, 'osv.jsonl'],
    ['an answer of the OSV service', { 'osv.json': JSON.stringify({ vulns: [lodash, ms] }) }, 'osv.json'],
    ['a folder', { 'osv/GHSA-1.json': JSON.stringify(lodash), 'osv/GHSA-2.json': JSON.stringify(ms), 'osv/README.md': 'no' }, 'osv'],
  ])('are found by %s', async (_, files, advisories) => {
    writeFiles(folder, files);
    const [{ signals, leftOut }] = await look({ advisories });
    expect(leftOut).toEqual([]);
    expect(signals.map(({ subject, provenance, severity, count, figures }) => [subject, provenance.source, severity, count, figures[0]?.value])).toEqual([
      ['npm:lodash', 'advisory:GHSA-1', 0.85, 1, 1], ['npm:ms', 'advisory:GHSA-2', 0.56, 1, 1],
    ]);
    expect(signals[0]?.evidence).toEqual([{ path: 'package-lock.json', detail: 'lodash 4.17.20, fixed in 4.17.21' }]);
    expect(signals[0]?.provenance).toMatchObject({ at: '2025-05-05T00:00:00.000Z' });
  });

  it('are told once where databases share them, and not at all once withdrawn', async () => {
    const twin = advisory('CVE-1', 'lodash', [{ introduced: '0' }]);
    const gone = { ...advisory('GHSA-3', 'ms', [{ introduced: '0' }]), withdrawn: '2025-01-01T00:00:00Z' };
    writeFiles(folder, { 'osv.json': JSON.stringify([lodash, twin, gone]) });
    expect((await look({ advisories: 'osv.json' }))[0].signals).toHaveLength(1);
  });

  it('say which versions could not be compared', async () => {
    writeFiles(folder, { 'osv.json': JSON.stringify([advisory('GHSA-4', 'odd', [{ introduced: '0' }, { fixed: '1.0.0' }])]) });
    const [{ signals, leftOut }] = await look({ advisories: 'osv.json' });
    expect([signals.length, leftOut.join()]).toEqual([0, '1 package whose version is not comparable with the ranges of an advisory.']);
  });

  it('say why the advisories could not be read', async () => {
    writeFiles(folder, { 'bad.json': '{"not":"osv"}', 'broken.json': '{', 'outside/osv.json': JSON.stringify([lodash]) });
    symlinkSync(join(folder, 'outside'), join(folder, 'linked'));
    expect((await look({ advisories: 'none.json' }))[0]).toMatchObject({ state: 'not-runnable' });
    expect((await look({ advisories: 'bad.json' }))[0].leftOut.join()).toContain('1 of bad.json is no OSV advisory');
    expect((await look({ advisories: 'broken.json' }))[0].leftOut.join()).toContain('no OSV advisory');
    const behindLink = (await look({ advisories: 'linked' }))[0];
    expect([behindLink.signals.length, behindLink.leftOut.join()]).toEqual([0, expect.stringContaining('symbolic link')]);
  });

  it('keep their id when the version or the text of the advisory changes', async () => {
    writeFiles(folder, { 'osv.json': JSON.stringify([lodash]), 'other.json': JSON.stringify([{ ...lodash, summary: 'Other words' }]) });
    const [one] = await look({ advisories: 'osv.json' });
    const [other] = await look({ advisories: 'other.json' }, { 'package-lock.json': lockfile.replace('4.17.20', '4.17.19') });
    expect(other.signals.map(({ id }) => id)).toEqual(one.signals.map(({ id }) => id));
  });
});

describe('outdated dependencies', () => {
  it('are not looked for without a local list', async () => {
    expect((await look({}))[1]).toMatchObject({ state: 'not-applicable', detail: expect.stringContaining('needs the network, which this run does not have') });
  });

  it('are those older than the list says, by how far', async () => {
    writeFiles(folder, { 'latest.json': '{"npm":{"lodash":"4.17.21","ms":"3.0.0","odd":"1.0.0","__proto__":"1.0.0"},"PyPI":{"x":"1.2"}}' });
    const [, { signals, leftOut }] = await look({ latestVersions: 'latest.json' });
    expect(signals.map(({ subject, severity, count }) => [subject, severity, count])).toEqual([['npm:lodash', 0.15, 1], ['npm:ms', 0.3, 2]]);
    expect(leftOut.join()).toContain('1 package whose version is not comparable');
    const [, python] = await look({ latestVersions: 'latest.json' }, { 'requirements.txt': 'x==1.1\n' });
    expect(python.signals.map(({ subject }) => subject)).toEqual(['PyPI:x']);
  });

  it('say when the list is of another form', async () => {
    writeFiles(folder, { 'latest.json': '["lodash"]' });
    expect((await look({ latestVersions: 'latest.json' }))[1]).toMatchObject({ state: 'not-runnable' });
    expect((await look({ latestVersions: 'none.json' }))[1]).toMatchObject({ state: 'not-runnable' });
  });
});
