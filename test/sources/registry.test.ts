import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import type { ConnectorInput } from '../../main/domain/connector.ts';
import { feedSettingsSchema } from '../../main/domain/feed-settings.ts';
import { fail, ok, type Result } from '../../main/domain/result.ts';
import { loadWorkspaceConnector } from '../../main/sources/load-connector.ts';
import { builtinConnectors, connectorById, resolveSources } from '../../main/sources/registry.ts';

const folder = resolve('/somewhere/workspace');
const mine = {
  kind: 'connector', formatVersion: 1, id: 'mine', name: 'Mine', description: '', homepage: null, sports: ['curling'],
  licence: { id: 'CC0-1.0', url: null, attribution: null, checkedAt: null },
  parameters: { season: { description: '', default: '2031' }, game: { description: '', default: null }, host: { description: '', default: 'data.example' } },
  parts: { games: { location: 'https://{host}/{season}/games.csv', format: { kind: 'csv' } }, ends: { location: 'ends/{season}-{game}.csv', format: { kind: 'csv' }, optional: true } },
  records: { from: 'games' }, mapping: '$',
} satisfies ConnectorInput;

const files = (texts: Readonly<Record<string, string>>) => (path: string): Result<string> => (texts[path] === undefined ? fail('file_missing', `There is no ${path}.`, 'Put it there.') : ok(texts[path]));
const resolveWith = (source: z.input<typeof feedSettingsSchema>['sources'][number], connector: ConnectorInput = mine) => resolveSources(feedSettingsSchema.parse({ formatVersion: 1, sources: [source] }), folder, files({ 'connectors/mine.json': JSON.stringify(connector) }));

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'none' : result.error.code;
}

function locationsOf(...given: Parameters<typeof resolveWith>): Readonly<Record<string, string>> {
  const result = resolveWith(...given);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value[0]?.locations ?? {} : {};
}

describe('the connectors that come along', () => {
  test('are all there are, valid, and their expressions and rules can be used', () => {
    const connectors = builtinConnectors();
    const found = readdirSync(join(import.meta.dirname, '../../main/sources/connectors')).map((file) => file.replace(/\.json$/, '')).toSorted();
    expect(connectors.map(({ id }) => id)).toEqual(found);
    for (const connector of connectors) expect(loadWorkspaceConnector(JSON.stringify(connector)), connector.id).toMatchObject({ ok: true });
    expect(connectorById('openligadb')?.licence.attribution).toContain('OpenLigaDB');
    expect(connectorById('nothing')).toBeNull();
  });

  test('each can be named without saying more', () => {
    for (const { id } of builtinConnectors()) expect(resolveWith({ connector: id }), id).toMatchObject({ ok: true });
  });
});

describe('resolving the sources of a feed', () => {
  test('fills in parameters, and takes over what the settings say', () => {
    const result = resolveWith({ connector: 'openligadb', id: 'bundesliga', parameters: { season: '2031', matchday: '7' }, trust: 0.9, liveSeconds: 20 });
    expect(result.ok && result.value[0]).toMatchObject({ id: 'bundesliga', trust: 0.9, liveSeconds: 20, idleSeconds: 300, parameters: { league: 'bl1', season: '2031', matchday: '7' }, locations: { matches: 'https://api.openligadb.de/getmatchdata/bl1/2031/7' } });
  });

  test('reads a connector of the workspace, and files below it', () => {
    expect(locationsOf({ connector: 'connectors/mine.json' })).toEqual({ games: 'https://data.example/2031/games.csv' });
    expect(locationsOf({ connector: 'connectors/mine.json', parameters: { game: 'a' }, locations: { games: 'data/games.csv' } })).toEqual({ games: join(folder, 'data/games.csv'), ends: join(folder, 'ends/2031-a.csv') });
  });

  test.each(['../secrets.csv', 'data/../../secrets.csv', '/etc/hosts', '.', 'data/\0.csv'])('the file %j is not below the workspace', (path) => {
    expect(codeOf(resolveWith({ connector: 'connectors/mine.json', locations: { games: path } }))).toBe('location_outside_workspace');
  });

  test('nor is one that a parameter leads to', () => {
    expect(codeOf(resolveWith({ connector: 'connectors/mine.json', parameters: { game: 'x/../../../../etc/hosts' } }))).toBe('location_outside_workspace');
  });

  test.each(['ftp://data.example/x', 'file:///etc/hosts', 'javascript://x', 'https://user:secret@data.example/x', 'https://'])('%s is no address', (address) => {
    expect(codeOf(resolveWith({ connector: 'connectors/mine.json', locations: { games: address } }))).toBe('location_invalid');
  });

  test('a parameter stays the piece of the path it is', () => {
    expect(locationsOf({ connector: 'openligadb', parameters: { season: '2031?x=1#y', league: 'a b' } })['matches']).toBe('https://api.openligadb.de/getmatchdata/a%20b/2031%3Fx%3D1%23y/1');
    expect(codeOf(resolveWith({ connector: 'openligadb', parameters: { league: '../../secret' } }))).toBe('location_invalid');
    expect(codeOf(resolveWith({ connector: 'connectors/mine.json', parameters: { host: 'evil.example@data.example:1' } }))).toBe('location_invalid');
  });

  test.each([
    [{ connector: 'nothing' }, 'connector_unknown'],
    [{ connector: 'connectors/other.json' }, 'file_missing'],
    [{ connector: 'openligadb', parameters: { colour: 'red' } }, 'parameter_unknown'],
    [{ connector: 'openligadb', locations: { goals: 'x.json' } }, 'location_invalid'],
  ])('%j', (source, code) => {
    expect(codeOf(resolveWith(source))).toBe(code);
  });

  test('a part that must be there needs its parameters; two sources need two names', () => {
    expect(codeOf(resolveWith({ connector: 'connectors/mine.json' }, { ...mine, parts: { games: { location: '{game}.csv', format: { kind: 'csv' } } } }))).toBe('location_unfilled');
    expect(codeOf(resolveSources(feedSettingsSchema.parse({ formatVersion: 1, sources: [{ connector: 'martj42' }, { connector: 'martj42' }] }), folder, files({})))).toBe('source_twice');
  });
});

describe('a connector somebody wrote', () => {
  test.each([
    ['not JSON', '{', 'connector_not_json'],
    ['of another form', { ...mine, colour: 'red' }, 'connector_invalid'],
    ['reading a part it does not have', { ...mine, records: { from: 'nothing' } }, 'connector_invalid'],
    ['with a mapping that is none', { ...mine, mapping: '{' }, 'mapping_invalid'],
    ['with a mapping that wants what it may not', { ...mine, mapping: '$eval("1")' }, 'mapping_invalid'],
    ['with a path that is none', { ...mine, records: { from: 'games', path: '$[' } }, 'mapping_invalid'],
    ['with a rule that can’t be', { ...mine, parts: { games: { location: 'x', format: { kind: 'text', grammar: { lines: [{ name: 'a', pattern: '(', as: 'record' }] } } } } }, 'grammar_invalid'],
  ])('%s', (_case, manifest, code) => {
    expect(codeOf(loadWorkspaceConnector(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)))).toBe(code);
  });
});
