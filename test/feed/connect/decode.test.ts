import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partSchema, type Part } from '../../../main/domain/connector.ts';
import type * as z from 'zod';
import { decodePart } from '../../../main/feed/connect/decode.ts';
import { createPace } from '../../../main/feed/connect/pace.ts';

type Format = z.input<typeof partSchema>['format'];

function partOf(format: Format, encoding: Part['encoding'] = 'auto'): Part {
  return partSchema.parse({ location: 'data/file', format, encoding });
}

const decode = (format: Format, content: string | Uint8Array, { encoding = 'auto', contentType = null }: { readonly encoding?: Part['encoding']; readonly contentType?: string | null } = {}) =>
  decodePart('games', partOf(format, encoding), { part: 'games', bytes: typeof content === 'string' ? Buffer.from(content) : content, contentType }, createPace(new AbortController().signal));

async function valueOf(...given: Parameters<typeof decode>) {
  const decoded = await decode(...given);
  expect(decoded).toMatchObject({ ok: true });
  return decoded.ok ? decoded.value : { value: null, rejected: [], remarks: [] };
}

async function codeOf(...given: Parameters<typeof decode>) {
  const decoded = await decode(...given);
  if (!decoded.ok) expect(decoded.error.message).toContain('games');
  return decoded.ok ? 'none' : decoded.error.code;
}

const json: Format = { kind: 'json' };
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('encodings', () => {
  const name = '{"name":"Jürgen Åström"}';
  const expected = { name: 'Jürgen Åström' };
  const utf16 = Buffer.from(`\uFEFF${name}`, 'utf16le');

  test.each([
    ['UTF-8 that nobody declares', Buffer.from(name), {}, 0],
    ['UTF-8 with an order mark', Buffer.from(`\uFEFF${name}`), {}, 0],
    ['Latin-1 as the manifest says', latin(name), { encoding: 'iso-8859-1' as const }, 0],
    ['Latin-1 as the server says', latin(name), { contentType: 'application/json; charset=ISO-8859-1' }, 0],
    ['UTF-16 with an order mark', utf16, {}, 0],
    ['UTF-16 big-endian with an order mark', Buffer.from(utf16).swap16(), {}, 0],
    ['UTF-16 without one', utf16.subarray(2), {}, 0],
    ['Latin-1 that says it is UTF-8', latin(name), { encoding: 'utf-8' as const }, 1],
    ['Latin-1 that the server says is UTF-8', latin(name), { contentType: 'application/json; charset=utf-8' }, 1],
    ['UTF-8 that says it is Latin-1', Buffer.from(name), { encoding: 'iso-8859-1' as const }, 1],
    ['UTF-16 that says it is UTF-8', utf16, { encoding: 'utf-8' as const }, 1],
    ['an encoding that is none', Buffer.from(name), { contentType: 'text/plain; charset=klingon' }, 1],
  ])('%s', async (_case, bytes, options, remarks) => {
    const decoded = await valueOf(json, bytes, options);
    expect(decoded.value).toEqual(expected);
    expect(decoded.remarks).toHaveLength(remarks);
  });

  test('what is no text at all is a fault', async () => {
    expect(await codeOf(json, Uint8Array.from({ length: 300 }, (_, index) => index % 7))).toBe('payload_encoding');
    expect(await codeOf(json, Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xfe, 1, 2]), { encoding: 'utf-8' })).toBe('payload_encoding');
  });

  test('any bytes at all are a value or a fault, never an exception', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom<Format>(json, { kind: 'csv' }, { kind: 'yaml' }), async (bytes, format) => {
      expect(typeof (await decode(format, bytes)).ok).toBe('boolean');
    }), { numRuns: 300 });
  });
});

describe('what is not what it should be', () => {
  test.each([
    ['nothing', '', 'payload_empty'],
    ['white space', ' \n\t', 'payload_empty'],
    ['a web page', '<!DOCTYPE html><html><head><title>Just a moment…</title></head></html>', 'payload_is_html'],
    ['a web page in small letters', '\n<html lang="en">', 'payload_is_html'],
    ['a piece of a page', '<h1>502 Bad Gateway</h1>', 'payload_is_html'],
    ['JSON cut off', '{"matches": [{"home": "Rams", "away": "He', 'payload_cut_off'],
    ['JSON cut off after a bracket', '{"matches": [{"home": "Rams"}', 'payload_cut_off'],
    ['JSON with a fault', '{"matches": [}', 'payload_not_json'],
    ['words', 'rate limit exceeded', 'payload_not_json'],
  ])('%s', async (_case, content, code) => {
    expect(await codeOf(json, content)).toBe(code);
  });

  test('a page is told in every format', async () => {
    const page = '<html><body>down</body></html>';
    for (const format of [{ kind: 'csv' }, { kind: 'yaml' }, { kind: 'text', grammar: { lines: [{ name: 'any', as: 'record', pattern: '(?<line>.*)' }] } }] satisfies Format[]) {
      expect(await codeOf(format, page)).toBe('payload_is_html');
    }
  });
});

describe('CSV', () => {
  const csv: Format = { kind: 'csv', requires: ['date', 'home'] };

  test('gives one object a row', async () => {
    const { value } = await valueOf(csv, 'date,home,note\n2031-05-01,"Rams, the",\n2031-05-02,Herons,"two\nlines"\n');
    expect(value).toEqual([{ date: '2031-05-01', home: 'Rams, the', note: '' }, { date: '2031-05-02', home: 'Herons', note: 'two\nlines' }]);
  });

  test('takes other separators, line ends, and names of columns from the manifest', async () => {
    expect((await valueOf({ kind: 'csv', delimiter: ';', columns: ['code', 'city'] }, 'RIV;Riverside\r\nHIL;Hilltop\r\n')).value).toEqual([{ code: 'RIV', city: 'Riverside' }, { code: 'HIL', city: 'Hilltop' }]);
  });

  test('of other columns is a fault that names them', async () => {
    const decoded = await decode(csv, 'Datum,Heim\n2031-05-01,Rams\n');
    expect(decoded.ok ? null : decoded.error).toMatchObject({ code: 'payload_columns_missing', message: expect.stringContaining('date, home') });
  });

  test('a row of another length is rejected alone, most rows are a fault', async () => {
    const { value, rejected } = await valueOf(csv, 'date,home\n2031-05-01,Rams\n2031-05-02\n2031-05-03,Herons\n');
    expect(value).toHaveLength(2);
    expect(rejected).toMatchObject([{ record: 'games, row 3', code: 'row_columns' }]);
    expect(await codeOf(csv, 'date,home\n1\n2\n2031-05-03,Herons\n')).toBe('payload_mostly_wrong');
  });

  test('cut off inside a quoted value', async () => {
    expect(await codeOf(csv, 'date,home\n2031-05-01,"Rams and so')).toBe('payload_not_csv');
  });

  test('a header alone has no rows', async () => {
    expect((await valueOf(csv, 'date,home\n')).value).toEqual([]);
  });
});

describe('YAML', () => {
  const yaml: Format = { kind: 'yaml' };

  test('is read as data: days and yes stay texts', async () => {
    expect((await valueOf(yaml, 'date: 2031-05-01\nover: yes\nlaps: 52\ntime: "1:30"\nnote:\n')).value).toEqual({ date: '2031-05-01', over: 'yes', laps: 52, time: '1:30', note: null });
  });

  test('keys stay as they are written', async () => {
    expect((await valueOf(yaml, 'balls:\n  - 0.1: {runs: 4}\n  - 0.10: {runs: 1}\n0.1: a\n0.10: b\n"1": c\n2: d\n')).value).toEqual({ balls: [{ '0.1': { runs: 4 } }, { '0.10': { runs: 1 } }], '0.1': 'a', '0.10': 'b', 1: 'c', 2: 'd' });
  });

  test('aliases of aliases do not blow up', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[index] ?? 'a'}`).join(',')}]`)].join('\n');
    expect(await codeOf(yaml, bomb)).toBe('payload_not_yaml');
  });

  test.each(['a: [1, 2', 'a: 1\na: 2', '--- 1\n--- 2', 'just words'])('%s is a fault', async (content) => {
    expect(await codeOf(yaml, content)).toBe('payload_not_yaml');
  });
});

describe('a text told by its lines', () => {
  const format = (unknownLine: 'fault' | 'skip' = 'fault'): Format => ({
    kind: 'text',
    grammar: {
      unknownLine,
      lines: [
        { name: 'day', as: 'carry', pattern: String.raw`\[(?<day>\d{4}-\d{2}-\d{2})\]` },
        { name: 'match', as: 'record', pattern: String.raw`(?<home>[^-]+) - (?<away>[^-]+)` },
        { name: 'period', as: 'carry', pattern: String.raw`  == (?<period>.+)` },
        { name: 'goals', as: 'item', pattern: String.raw`  (?<minute>\d+)' (?<scorer>.+?)(?: \((?<how>\w+)\))?` },
        { name: 'crowd', as: 'field', pattern: String.raw`  att\. (?<attendance>\d+)` },
        { name: 'remark', as: 'skip', pattern: '#.*' },
      ],
    },
  });
  const text = "# Round 3\n[2031-05-01]\nRams - Herons\n  == first\n  12' Ada Quist\n  == second\n  80' Bo Lund (pen)\n  att. 4500\n\n[2031-05-02]\r\nOwls - Foxes\r\n";

  test('becomes records with fields and lists', async () => {
    expect((await valueOf(format(), text)).value).toEqual([
      { day: '2031-05-01', home: 'Rams', away: 'Herons', attendance: '4500', goals: [{ day: '2031-05-01', period: 'first', minute: '12', scorer: 'Ada Quist', order: 1 }, { day: '2031-05-01', period: 'second', minute: '80', scorer: 'Bo Lund', how: 'pen', order: 2 }] },
      { day: '2031-05-02', period: 'second', home: 'Owls', away: 'Foxes' },
    ]);
  });

  test('a line no rule knows is a fault, or counted', async () => {
    expect(await codeOf(format(), `${text}abandoned?\n`)).toBe('payload_text_line_unknown');
    expect((await valueOf(format('skip'), `${text}abandoned?\n`)).remarks).toEqual(['1 lines of the part games fit no rule and were passed over.']);
  });

  test('an item before any record is a fault', async () => {
    expect(await codeOf(format(), "  12' Ada Quist\n")).toBe('payload_text_no_record');
  });

  test('without a rule for records the whole text is one', async () => {
    expect((await valueOf({ kind: 'text', grammar: { lines: [{ name: 'ends', as: 'item', pattern: String.raw`(?<side>[AB]): (?<stones>[\d ]+)` }] } }, 'A: 0 2 0\nB: 1 0 3\n')).value).toEqual([{ ends: [{ side: 'A', stones: '0 2 0', order: 1 }, { side: 'B', stones: '1 0 3', order: 2 }] }]);
  });

  test('what is carried within a record ends with it', async () => {
    const lines = [{ name: 'match', as: 'record', pattern: 'Match (?<id>.+)' }, { name: 'period', as: 'carry', within: 'record', pattern: 'Set (?<set>.)' }, { name: 'points', as: 'item', pattern: '(?<point>[ab])' }] as const;
    expect((await valueOf({ kind: 'text', grammar: { lines: [...lines] } }, 'Match 1\nSet 1\na\nSet 2\nb\nMatch 2\nb\n')).value).toEqual([
      { id: '1', points: [{ set: '1', point: 'a', order: 1 }, { set: '2', point: 'b', order: 2 }] },
      { id: '2', points: [{ point: 'b', order: 1 }] },
    ]);
  });

  test('lines that look alike are told apart by what they come after', async () => {
    const pattern = String.raw`(?<name>\w+) (?<score>\d+)`;
    const pairs = (after: string): Format => ({ kind: 'text', grammar: { lines: [{ name: 'first', as: 'record', after: [after], pattern }, { name: 'second', as: 'item', after: ['first'], pattern }, { name: 'remark', as: 'skip', pattern: '#.*' }] } });
    expect((await valueOf(pairs('blank'), '# A quiet day\nAda 3\n# late\nBo 1\n\n\nCy 0\nDee 2\n')).value).toEqual([
      { name: 'Ada', score: '3', second: [{ name: 'Bo', score: '1', order: 1 }] },
      { name: 'Cy', score: '0', second: [{ name: 'Dee', score: '2', order: 1 }] },
    ]);
    expect(await codeOf(pairs('blank'), 'Ada 3\nBo 1\nCy 0\n')).toBe('payload_text_line_unknown');
    expect(await codeOf(pairs('header'), 'Ada 3\n')).toBe('grammar_invalid');
  });

  test('rules that can’t be are a fault, rules that would take for ever are not slow', async () => {
    expect(await codeOf({ kind: 'text', grammar: { lines: [{ name: 'a', as: 'record', pattern: '(?=a)' }] } }, 'a')).toBe('grammar_invalid');
    expect(await codeOf({ kind: 'text', grammar: { lines: [{ name: 'a', as: 'record', pattern: '(a+)+b' }] } }, 'a'.repeat(5000))).toBe('payload_text_line_unknown');
  });
});
