import { describe, expect, test } from 'vitest';
import { connectorSchema, type ConnectorInput } from '../../../main/domain/connector.ts';
import { createNormalizer, normalize } from '../../../main/feed/connect/normalize.ts';
import { createRecordCache, type RecordCache } from '../../../main/feed/connect/record-cache.ts';

const mapping = `{
  'key': id, 'sport': 'soccer', 'competition': {'name': 'Coast League'}, 'startsOn': $day(day, $parameters.pattern),
  'status': 'finished',
  'competitors': [{'key': 'home', 'name': home, 'alignment': 'home'}, {'key': 'away', 'name': away, 'alignment': 'away'}],
  'score': {'total': {'home': $integer(hs), 'away': $integer(as)}},
  'actions': $uniqueIds([goals.{'id': 'goal-' & $slug(who), 'type': 'goal', 'sequence': $integer(minute), 'competitor': side}])
}`;

const coast = (changes: Partial<ConnectorInput> = {}) => connectorSchema.parse({
  kind: 'connector', formatVersion: 1, id: 'coast', name: 'Coast League', description: '', homepage: null, sports: ['soccer'],
  licence: { id: 'CC0-1.0', url: null, attribution: null, checkedAt: null },
  parameters: { pattern: { description: 'How days are written.', default: 'DD/MM/YYYY' } },
  parts: { matches: { location: 'm.csv', format: { kind: 'csv', requires: ['id', 'day', 'home', 'away', 'hs', 'as'] } }, goals: { location: 'g.csv', format: { kind: 'csv' }, optional: true } },
  records: { from: 'matches', joins: [{ part: 'goals', as: 'goals', on: [['id', 'match']], take: 'many' }] },
  mapping,
  ...changes,
} satisfies ConnectorInput);

const header = 'id,day,home,away,hs,as\n';
const rows = ['1,25/05/2031,Rams,Herons,2,0', '2,26/05/2031,Owls,Foxes,1,1', '3,13/06/2031,Rams,Owls,0,3'];
const csv = (...lines: readonly string[]) => `${header}${lines.join('\n')}\n`;

const bytesOf = (files: Readonly<Record<string, string>>) => Object.entries(files).map(([part, text]) => ({ part, bytes: Buffer.from(text), contentType: null }));
const sourceOf = (connector = coast(), parameters: Readonly<Record<string, string>> = {}) => ({ id: 'coast', connector, locations: {}, validators: {}, parameters });
const never = new AbortController().signal;
const read = (files: Readonly<Record<string, string>>, connector = coast(), parameters: Readonly<Record<string, string>> = {}) => normalize(sourceOf(connector, parameters), bytesOf(files), never);

async function valueOf(...given: Parameters<typeof read>) {
  const result = await read(...given);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value : { observations: [], rejected: [], remarks: [] };
}

async function codeOf(...given: Parameters<typeof read>) {
  const result = await read(...given);
  return result.ok ? 'none' : result.error.code;
}

describe('normalizing', () => {
  test('makes observations of records and the rows that belong to them', async () => {
    const { observations, rejected, remarks } = await valueOf({ matches: csv(...rows), goals: 'match,who,minute,side\n1,Ada Quist,12,home\n1,Ada Quist,40,home\n2,Bo Lund,3,home\n9,Cy Orr,1,home\n' });
    expect(observations.map(({ key, startsOn, score }) => [key, startsOn, score?.total])).toEqual([['1', '2031-05-25', { home: 2, away: 0 }], ['2', '2031-05-26', { home: 1, away: 1 }], ['3', '2031-06-13', { home: 0, away: 3 }]]);
    expect(observations[0]?.actions.map(({ id }) => id)).toEqual(['goal-ada-quist', 'goal-ada-quist-2']);
    expect(rejected).toEqual([]);
    expect(remarks).toEqual(['1 rows of the part goals belong to no record.']);
  });

  test('a part that may be missing may, another may not', async () => {
    expect((await valueOf({ matches: csv(...rows) })).observations).toHaveLength(3);
    expect(await codeOf({ goals: 'match\n' })).toBe('payload_part_missing');
  });

  test('one bad record is rejected with its reason, the others go on', async () => {
    const { observations, rejected } = await valueOf({ matches: csv(...rows, '4,2031-06-14,Foxes,Rams,1,0', '5,15/06/2031,Foxes,Rams,x,0') });
    expect(observations).toHaveLength(3);
    expect(rejected).toMatchObject([{ record: expect.stringContaining('2031-06-14'), code: 'mapping_failed', message: expect.stringContaining('DD/MM/YYYY') }, { code: 'mapping_failed', message: expect.stringContaining('“x” is not a whole number') }]);
  });

  test('days written the other way round are a fault of the whole payload', async () => {
    const flipped = rows.map((row) => row.replace(/(\d\d)\/(\d\d)\/(\d{4})/, '$2/$1/$3'));
    const result = await read({ matches: csv(...flipped) });
    expect(result.ok ? null : result.error).toMatchObject({ code: 'payload_mostly_wrong', message: expect.stringContaining('05/25/2031') });
    expect((await valueOf({ matches: csv(...flipped) }, coast(), { pattern: 'MM/DD/YYYY' })).observations).toHaveLength(3);
  });

  test('the same record twice counts once; two that contradict each other count neither', async () => {
    const { observations, rejected, remarks } = await valueOf({ matches: csv(...rows, '1,25/05/2031,Rams,Herons,2,0', '2,26/05/2031,Owls,Foxes,1,2') });
    expect(observations.map(({ key }) => key)).toEqual(['1', '3']);
    expect(rejected).toMatchObject([{ record: '2', code: 'key_contradicted' }, { record: '2', code: 'key_contradicted' }]);
    expect(remarks).toEqual(['1 records came twice, word for word, and count once.']);
  });

  test.each([
    ['a score of a stranger', { mapping: mapping.replace("'away': $integer(as)", "'guests': $integer(as)") }],
    ['two with one key', { mapping: mapping.replace("'key': 'away'", "'key': 'home'") }],
    ['two at home', { mapping: mapping.replace("'alignment': 'away'", "'alignment': 'home'") }],
    ['a status that is none', { mapping: mapping.replace('finished', 'over') }],
    ['a field that is none', { mapping: mapping.replace("'status'", "'colour': 'red', 'status'") }],
    ['actions with one id', { mapping: mapping.replace('$uniqueIds([', '[[').replace('}])', '}]]') }],
  ])('%s is no observation', async (_case, changes) => {
    const result = await read({ matches: csv(...rows), goals: 'match,who,minute,side\n1,Al,1,home\n1,Al,2,home\n2,Al,1,home\n2,Al,2,home\n3,Al,1,home\n3,Al,2,home\n' }, coast(changes));
    expect(result.ok ? null : result.error.code).toBe('payload_mostly_wrong');
  });

  test('what is wrong with an observation is said of three fields at most, what is missing as missing', async () => {
    const message = async (mapped: string): Promise<string> => {
      const result = await read({ matches: csv(...rows), goals: 'match,who,minute,side\n' }, coast({ mapping: mapped }));
      return result.ok ? '' : result.error.message;
    };
    expect(await message(mapping.replace("'status'", "'state'"))).toContain('no observation of an event: status: is missing; Unrecognized key: "state"');
    expect(await message("{'sport': 'soccer'}")).toContain('key: is missing; competition: is missing; status: is missing');
  });

  test('a payload without records where they should be', async () => {
    const connector = coast({ parts: { matches: { location: 'm.json', format: { kind: 'json' } } }, records: { from: 'matches', path: 'data.games' }, mapping: "{'key': id}" });
    expect(await codeOf({ matches: '{"error": "quota exceeded"}' }, connector)).toBe('payload_records_missing');
    expect((await valueOf({ matches: '{"data": {"games": []}}' }, connector)).observations).toEqual([]);
    expect(await codeOf({ matches: `${'['.repeat(5000)}${']'.repeat(5000)}` }, connector)).toBe('payload_too_deep');
  });

  test('a mapping may give several observations, or none', async () => {
    const several = coast({ mapping: `id = '2' ? null : [1, 2].($n := $; $$.${mapping.replace("'key': id", "'key': id & '-' & $n")})` });
    expect((await valueOf({ matches: csv(...rows) }, several)).observations.map(({ key }) => key)).toEqual(['1-1', '1-2', '3-1', '3-2']);
    expect((await valueOf({ matches: csv(...rows) }, coast({ mapping: ['(', '  /* nothing */', ')'] }))).observations).toEqual([]);
  });

  test('a mapping that asks too much, or can’t be read, is a fault at once', async () => {
    expect(await codeOf({ matches: csv(...rows) }, coast({ mapping: '($f := function($x) { 1 + $f($x) }; $f(1))' }))).toBe('mapping_too_heavy');
    expect(await codeOf({ matches: csv(...rows) }, coast({ mapping: '{' }))).toBe('mapping_invalid');
  });

  test('ends when it is cancelled', async () => {
    const result = await normalize(sourceOf(), bytesOf({ matches: csv(...rows) }), AbortSignal.abort());
    expect(result.ok ? null : result.error.code).toBe('cancelled');
  });
});

describe('a normalizer that remembers', () => {
  function counting(): { readonly cache: RecordCache; readonly misses: () => number } {
    const inner = createRecordCache();
    let misses = 0;
    return {
      misses: () => misses,
      cache: {
        open: (...given) => {
          const remembered = inner.open(...given);
          return { ...remembered, get: (record) => remembered.get(record) ?? (misses += 1, undefined) };
        },
      },
    };
  }

  test('maps again only what has changed, and says the same as one that does not', async () => {
    const { cache, misses } = counting();
    const remembering = createNormalizer(cache);
    const goals = 'match,who,minute,side\n1,Ada Quist,12,home\n';
    const payloads = [{ matches: csv(...rows), goals }, { matches: csv(...rows), goals }, { matches: csv(...rows.slice(0, 2), '3,13/06/2031,Rams,Owls,1,3'), goals }, { matches: csv(...rows.slice(1)), goals: `${goals}2,Bo Lund,3,home\n` }];
    const missed: number[] = [];
    for (const payload of payloads) {
      const before = misses();
      expect(await remembering(sourceOf(), bytesOf(payload), never)).toEqual(await read(payload));
      missed.push(misses() - before);
    }
    expect(missed).toEqual([3, 0, 1, 2]);
  });

  test('knows nothing of another connector, other parameters, or another source', async () => {
    const { cache, misses } = counting();
    const remembering = createNormalizer(cache);
    for (const source of [sourceOf(), sourceOf(coast({ mapping: `${mapping} ` })), sourceOf(coast(), { pattern: 'DD/MM/YYYY ' }), { ...sourceOf(), id: 'other' }]) await remembering(source, bytesOf({ matches: csv(...rows) }), never);
    expect(misses()).toBe(12);
  });

  test('looks at other parts again when the mapping does', async () => {
    const { cache, misses } = counting();
    const remembering = createNormalizer(cache);
    const connector = coast({ mapping: mapping.replace("'name': home", () => "'name': $parts.goals[match = $$.id][0].who") });
    const goals = ['match,who,minute,side', '1,Ada,1,home', '2,Bo,2,home', '3,Cy,3,home', ''];
    const first = await remembering(sourceOf(connector), bytesOf({ matches: csv(...rows), goals: goals.join('\n') }), never);
    expect(first.ok && first.value.observations.map(({ competitors }) => competitors[0]?.name)).toEqual(['Ada', 'Bo', 'Cy']);
    await remembering(sourceOf(connector), bytesOf({ matches: csv(...rows), goals: goals.join('\n').replace('3,Cy', '3,Di') }), never);
    expect(misses()).toBe(6);
  });

  test('keeps what it knew when a payload is bad', async () => {
    const { cache, misses } = counting();
    const remembering = createNormalizer(cache);
    for (const matches of [csv(...rows), '<html></html>', csv(...rows)]) await remembering(sourceOf(), bytesOf({ matches }), never);
    expect(misses()).toBe(3);
  });
});
