import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFeedHouses } from '../../../../main/app/replay/feed-houses.ts';
import { probeSchema, type Probe } from '../../../../main/domain/canary-settings.ts';
import { newWorkspaceId } from '../../../../main/domain/ids.ts';
import type { ObjectStore } from '../../../../main/git/store.ts';
import { planAtCommit } from '../../../../main/loops/engineering/canary/plan-at-commit.ts';
import { replayFeeds } from '../../../../main/loops/engineering/canary/replay-feeds.ts';
import { tickVerdict, type TickFindings } from '../../../../main/loops/engineering/canary/verdict.ts';
import { openWithStore } from '../../../git/exported.ts';
import { noModels } from '../../../support/no-models.ts';
import { makeRepository, type Content, type TestRepository } from '../../../support/repository.ts';
import { jsonBytes, rowsAt, writeAfternoon } from '../../product/afternoon.ts';
import { valueOf } from '../../product/replayed.ts';

/** When the source is recorded; the first goal falls in the twelfth minute. */
const recorded = [0, 6, 12, 13];
const all = recorded.length;
let folder: string;
let recording: string;
let mapping: string;
let repository: TestRepository;
let store: ObjectStore;
let base: string;

const settings = (more: Readonly<Record<string, unknown>> = {}): string => JSON.stringify({ formatVersion: 1, title: 'Afternoon', sources: [{ connector: 'connectors/plain.json', id: 'alpha', trust: 0.5 }], ...more });
const settingsFile = '.touchline/feed.json';
const connectorFile = '.touchline/connectors/plain.json';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-canary-feed-'));
  const written = writeAfternoon(folder, [{ source: 'alpha', second: 0, tell: (minute) => (recorded.includes(minute) ? { bytes: jsonBytes(rowsAt(minute)) } : null) }], 13);
  recording = written.recording;
  mapping = readFileSync(join(written.repository, connectorFile), 'utf8');
  // What lies beside the recording is no file of either commit, and has no say.
  writeFileSync(join(recording, 'feed.json'), '{');
  repository = makeRepository({ files: { [settingsFile]: settings(), [connectorFile]: mapping, 'README.md': 'Scores.\n', 'rows.json': '[]\n' } });
  base = repository.git('rev-parse', 'HEAD');
  store = (await openWithStore(repository.dir)).store;
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

type FeedProbe = Extract<Probe, { kind: 'feed' }>;

function probeWith(more: Partial<FeedProbe> = {}): FeedProbe {
  const probe = probeSchema.parse({ kind: 'feed', folder: recording, ...more });
  if (probe.kind !== 'feed') throw new Error('no feed probe');
  return probe;
}

async function compared(files: Readonly<Record<string, Content>>, more: Partial<FeedProbe> = {}, options: { readonly remove?: readonly string[]; readonly on?: string } = {}): Promise<TickFindings> {
  repository.git('update-ref', 'refs/heads/patched', options.on ?? base);
  const patched = repository.commit(files, { bareOnly: true, branch: 'patched', ...(options.remove === undefined ? {} : { remove: options.remove }) });
  return between(options.on ?? base, patched, more);
}

async function between(was: string, is: string, more: Partial<FeedProbe> = {}): Promise<TickFindings> {
  const { signal } = new AbortController();
  const home = join(folder, 'home');
  const houses = createFeedHouses({ home, models: noModels, version: 'test', onFault: ({ message }) => { throw new Error(message); } });
  const sides = [valueOf(await planAtCommit(store, was, repository.dir, signal)), valueOf(await planAtCommit(store, is, repository.dir, signal))] as const;
  const found = valueOf(await replayFeeds(probeWith(more), { houses, workspaceId: newWorkspaceId(), repository: repository.dir, base: sides[0], patched: sides[1], signal }));
  if (existsSync(join(home, 'replays'))) expect(readdirSync(join(home, 'replays'))).toEqual([]);
  return found;
}

describe('recorded ticks, played with the files of two commits', () => {
  test('publish the same where a change touches nothing of the feed', async () => {
    const found = await compared({ 'README.md': 'All the scores.\n' });
    expect(found).toEqual({
      differences: [],
      figures: [
        { name: 'ticks with events', base: all, patched: all, limit: `as the base, of ${all} played`, ok: true },
        { name: 'differences', base: null, patched: 0, limit: 'at most 0', ok: true },
      ],
    });
  });

  test.each([
    ['scores the wrong way round', { [connectorFile]: () => mapping.replace("'home': score[0], 'away': score[1]", "'home': score[1], 'away': score[0]") }, /Brackwater – Østermark/u],
    ['a status that is not read any more', { [connectorFile]: () => mapping.replace("'status': status", "'status': 'unknown'") }, /Brackwater – Østermark: unknown, was live\./u],
    ['names in capitals', { [connectorFile]: () => mapping.replace("'name': home", "'name': $uppercase(home)") }, /BRACKWATER/u],
    ['what only an event’s file shows', { [connectorFile]: () => mapping.replace("'status': status", "'status': status, 'attributes': {'note': 'second leg'}") }, /event\/soccer-2031-05-06-brackwater-vs-ostermark\.json is otherwise in record\.attributes/u],
    ['a favourite', { [settingsFile]: () => settings({ favourites: { competitors: ['Port Ellery'] } }) }, /Skarrow Rovers – Port Ellery/u],
    ['weights', { [settingsFile]: () => settings({ weights: { live: 9 } }) }, /in other details: .*parts of soccer-/u],
    ['another title', { [settingsFile]: () => settings({ title: 'Evening' }) }, /in other details: title\./u],
    ['fewer items', { [settingsFile]: () => settings({ items: 1 }) }, /left the feed/u],
    ['another language', { [settingsFile]: () => settings({ language: 'de' }) }, /Brackwater/u],
    ['a mapping that fails', { [connectorFile]: () => mapping.replace("'sport': 'soccer'", "'sport': $error('no')") }, /is quarantined|is failing|would be published/u],
    ['a mapping without an end', { [connectorFile]: () => mapping.replace("'sport': 'soccer'", "'sport': ($f := function($n) { $f($n + 1) }; $f(0))") }, /is quarantined|is failing|would be published/u],
    ['another part that nobody recorded', { [connectorFile]: () => mapping.replace('"parts":{', '"parts":{"more":{"location":"more.json","format":{"kind":"json"}},') }, /reads more of alpha from another place, of which nothing is recorded/u],
  ])('are published otherwise by %s', async (_, files, expected) => {
    const found = await compared(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text()])), { ticks: 2 });
    expect(tickVerdict(found)).toBe('failed');
    expect(found.differences.join('\n')).toMatch(expected);
    expect(found.differences.every((one) => one.length <= 500)).toBe(true);
  }, 60_000);

  test('name the instant of each tick, in the order of time, and no more ticks than are asked for', async () => {
    const swapped = { [connectorFile]: mapping.replace("'home': score[0], 'away': score[1]", "'home': score[1], 'away': score[0]") };
    // Before the first goal both say nought to nought.
    const found = await compared(swapped, { ticks: 3 });
    expect(found.figures[0]).toMatchObject({ base: 3, limit: 'as the base, of 3 played' });
    const instants = found.differences.map((one) => one.slice(0, 24));
    expect(new Set(instants)).toEqual(new Set(['2031-05-06T14:12:00.000Z', '2031-05-06T14:13:00.000Z']));
    expect(instants).toEqual(instants.toSorted());
  });

  test('may differ as often as is allowed, and not once more', async () => {
    const title = { [settingsFile]: settings({ title: 'Evening' }) };
    expect(tickVerdict(await compared(title, { allowedDifferences: all }))).toBe('passed');
    expect(tickVerdict(await compared(title, { allowedDifferences: all - 1 }))).toBe('failed');
  });

  test('never differ from themselves, whatever the feed is made of', async () => {
    const weight = fc.double({ min: 0, max: 10, noNaN: true });
    await fc.assert(fc.asyncProperty(fc.record({ live: weight, impact: weight, favourite: weight }), fc.constantFrom('en', 'de', 'es'), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), async (weights, language, items, ticks) => {
      repository.git('update-ref', 'refs/heads/one', base);
      const one = repository.commit({ [settingsFile]: settings({ weights, language, items, favourites: { competitors: ['Port Ellery'] } }) }, { bareOnly: true, branch: 'one' });
      expect(await between(one, one, { ticks })).toMatchObject({ differences: [], figures: [{ ok: true }, { ok: true }] });
    }), { numRuns: 4 });
  }, 60_000);
});

describe('what is missing fails', () => {
  test.each([
    ['no feed in the patch', {}, { remove: [settingsFile] }, /On the patch: There is no \.touchline\/feed\.json/u],
    ['settings that are none', { [settingsFile]: '{"sources": 3}' }, {}, /On the patch: .*holds settings that are not valid/u],
    ['settings behind a link', { [settingsFile]: { symlink: '../elsewhere.json' } }, {}, /On the patch: There is no \.touchline\/feed\.json/u],
    ['a connector that is not there', { [settingsFile]: settings({ sources: [{ connector: 'connectors/gone.json' }] }) }, {}, /On the patch: There is no plain file \.touchline\/connectors\/gone\.json/u],
    ['a connector that is too large', { [connectorFile]: `${'{'.padEnd(1024 * 1024 + 1)}}` }, {}, /On the patch: There is no plain file \.touchline\/connectors\/plain\.json of at most/u],
    ['a place outside the workspace', { [settingsFile]: settings({ sources: [{ connector: 'connectors/plain.json', id: 'alpha', locations: { rows: '../../secret.json' } }] }) }, {}, /On the patch: .*not a file below the workspace/u],
    ['a source from elsewhere', { [settingsFile]: settings({ sources: [{ connector: 'connectors/plain.json', id: 'alpha', locations: { rows: 'https://example.org/rows.json' } }] }) }, {}, /reads rows of alpha from another place, of which nothing is recorded/u],
    ['a source that is new', { [settingsFile]: settings({ sources: [{ connector: 'connectors/plain.json', id: 'alpha', trust: 0.5 }, { connector: 'openligadb' }] }) }, {}, /reads a source openligadb that the base does not: nothing of it is recorded/u],
    ['a source of another name', { [settingsFile]: settings({ sources: [{ connector: 'connectors/plain.json', id: 'beta' }] }) }, {}, /reads a source beta[\s\S]*The recording has nothing of any source that the feed reads/u],
    ['a file that a source is read from', { 'rows.json': '[1]\n' }, {}, /changes the file that rows of alpha is read from/u],
    ['another place to publish in', { [settingsFile]: settings({ publish: { folder: 'site' } }) }, {}, /`publish` of \.touchline\/feed\.json is another/u],
    ['more work for a model', { [settingsFile]: settings({ rerankBound: 3 }) }, {}, /`rerankBound` of \.touchline\/feed\.json is another/u],
  ])('%s', async (_, files, options, expected) => {
    const found = await compared(files, { ticks: 1 }, options);
    expect(tickVerdict(found)).toBe('failed');
    expect(found.differences.join('\n')).toMatch(expected);
  });

  test('no recording at all: also where the folder is Touchline’s own for the workspace', async () => {
    for (const place of [join(folder, 'nowhere'), null]) {
      const found = await compared({ 'README.md': 'x\n' }, { folder: place });
      expect(tickVerdict(found)).toBe('failed');
      expect(found.differences[0]).toMatch(/^No recorded tick can be replayed: There is no recording in /u);
    }
  });

  test('a recording in which no source ever said anything', async () => {
    const silent = join(folder, 'silent');
    mkdirSync(silent, { recursive: true });
    writeFileSync(join(silent, 'index.json'), JSON.stringify([{ source: 'alpha', publishedAt: '2031-05-06T14:00:00Z', fault: { kind: 'timeout' } }]));
    const found = await compared({ 'README.md': 'x\n' }, { folder: silent });
    expect(tickVerdict(found)).toBe('failed');
    expect(found.differences).toEqual([expect.stringContaining('No recorded tick made a feed with an event in it on the base')]);
  });

  test('a tick that takes longer than it may', async () => {
    const found = await compared({ 'README.md': 'x\n' }, { timeoutSeconds: 0.001 });
    expect(tickVerdict(found)).toBe('failed');
    expect(found.differences[0]).toMatch(/^Tick 1 of 4 took longer than 0\.001 seconds/u);
  });
});

test('a source that never said anything on either side is left out, unless the patch changes it', async () => {
  const two = (trust: number): string => settings({ sources: [{ connector: 'connectors/plain.json', id: 'alpha', trust: 0.5 }, { connector: 'openligadb', trust }] });
  repository.git('update-ref', 'refs/heads/two', base);
  const on = repository.commit({ [settingsFile]: two(0.5) }, { bareOnly: true, branch: 'two' });
  expect(tickVerdict(await compared({ 'README.md': 'x\n' }, { ticks: 1 }, { on }))).toBe('passed');
  expect((await compared({ [settingsFile]: two(0.9) }, { ticks: 1 }, { on })).differences).toContain('The patch changes the source openligadb, and nothing of it is recorded.');
});
