import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../../main/feed/connect/expression.ts';

async function evaluate(text: string, input: unknown = {}) {
  const expression = compileExpression(text);
  if (!expression.ok) throw new Error(expression.error.message);
  const result = await expression.value.evaluate(input, {});
  return result.ok ? result.value : result.error.code;
}

describe('$instant', () => {
  test.each([
    ['$instant("2031-06-14", "18:00 UTC+3")', '2031-06-14T15:00:00.000Z'],
    ['$instant("2031-06-11", "13:00 UTC-6")', '2031-06-11T19:00:00.000Z'],
    ['$instant("2031-06-11", "20:00 UTC-6")', '2031-06-12T02:00:00.000Z'],
    ['$instant("2031-06-11", "9:05 UTC+05:30")', '2031-06-11T03:35:00.000Z'],
    ['$instant("2031-06-11", "15:00:00Z")', '2031-06-11T15:00:00.000Z'],
    ['$instant("2031-06-11T15:00:00+02:00")', '2031-06-11T13:00:00.000Z'],
    ['$instant("2031-01-15", "20:30", "Europe/Berlin")', '2031-01-15T19:30:00.000Z'],
    ['$instant("2031-07-15", "20:30", "Europe/Berlin")', '2031-07-15T18:30:00.000Z'],
    ['$instant("2031-08-14T09:42:12.96", null, "Europe/Berlin")', '2031-08-14T07:42:12.960Z'],
    ['$instant("2031-07-15 15:00:00", null, "UTC")', '2031-07-15T15:00:00.000Z'],
    ['$instant("2031-07-15", "20:30", "America/New_York")', '2031-07-16T00:30:00.000Z'],
    ['$instant("2031-07-15", "12:00", "Asia/Kolkata")', '2031-07-15T06:30:00.000Z'],
    // Europe's clocks go forward on 30 March 2031 at 2:00 and back on 26 October at 3:00.
    ['$instant("2031-03-30", "02:30", "Europe/Berlin")', '2031-03-30T01:30:00.000Z'],
    ['$instant("2031-10-26", "02:30", "Europe/Berlin")', '2031-10-26T00:30:00.000Z'],
    ['$instant("2031-07-15", "20:30")', undefined],
    ['$instant("2031-07-15")', undefined],
    ['$instant(null, "20:30")', undefined],
    ['$instant("15/07/2031", "20:30", "UTC")', 'mapping_failed'],
    ['$instant("2031-02-30", "20:30", "UTC")', 'mapping_failed'],
    ['$instant("2031-07-15", "25:30", "UTC")', 'mapping_failed'],
    ['$instant("2031-07-15", "soon", "UTC")', 'mapping_failed'],
    ['$instant("2031-07-15", "20:30", "Mars/Olympus")', 'mapping_failed'],
  ])('%s', async (text, expected) => {
    expect(await evaluate(text)).toBe(expected);
  });

  test('is what a clock of the zone shows at that instant', async () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo');
    await fc.assert(fc.asyncProperty(fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2035, 0, 1) }), zones, async (at, zone) => {
      const minute = at - (((at % 60_000) + 60_000) % 60_000);
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(minute);
      const back = await evaluate(`$instant("${shown.slice(0, 10)}", "${shown.slice(11)}", "${zone}")`);
      // A time that comes twice is taken the first time: at most the change earlier.
      const early = minute - Date.parse(String(back));
      expect([0, 1_800_000, 3_600_000]).toContain(early);
    }), { numRuns: 200 });
  });
});

describe('days, minutes, numbers', () => {
  test.each([
    ['$day("05/08/2031", "DD/MM/YYYY")', '2031-08-05'],
    ['$day("5/8/31", "D/M/YY")', '2031-08-05'],
    ['$day("05/08/96", ["YYYY-MM-DD", "DD/MM/YY"])', '1996-08-05'],
    ['$day("July 5, 2031", "MMMM D, YYYY")', '2031-07-05'],
    ['$day("5 Jul 2031", "D MMM YYYY")', '2031-07-05'],
    ['$day("20310705", "YYYYMMDD")', '2031-07-05'],
    ['$day("08/25/2031", "DD/MM/YYYY")', 'mapping_failed'],
    ['$day("2031-02-29", "YYYY-MM-DD")', 'mapping_failed'],
    ['$day("", "YYYY")', undefined],
    ['$slug("  São Paulo–Ørsted & Łódź ")', 'sao-paulo-orsted-lodz'],
    ['$slug("Стадион 5")', 'стадион-5'],
    ['$int("12")', 12], ['$int(" -3 ")', -3], ['$int("2x")', undefined], ['$int("")', undefined], ['$int(2.5)', undefined], ['$int("1e3")', undefined],
    ['$integer("12")', 12], ['$integer("NA")', 'mapping_failed'], ['$integer(nothing)', 'mapping_failed'],
    ['$seconds("1:30.810")', 90.81], ['$seconds("+3.779")', 3.779], ['$seconds("2:17:50.311")', 8270.311], ['$seconds("+1 lap")', undefined],
    ['$unescape("Alav\\\\u00e9s")', 'Alavés'],
  ])('%s', async (text, expected) => {
    expect(await evaluate(text)).toBe(expected);
  });

  test.each([
    ['$minute("90+4")', { minute: 90, stoppage: 4 }],
    ['$minute("45\'+2\'")', { minute: 45, stoppage: 2 }],
    ['$minute(67)', { minute: 67 }],
    ['$minute("67’")', { minute: 67 }],
    ['$minute("half time")', 'mapping_failed'],
    ['$minute(null)', undefined],
    ['$clock(0)', { minute: 1, second: 0 }],
    ['$clock(125.5)', { minute: 3, second: 5 }],
    ['$clock(59.99, 45, 45)', { minute: 46, second: 59 }],
    ['$clock(2700, 0, 45)', { minute: 45, stoppage: 1, second: 0 }],
    ['$clock(2882.6, 45, 45)', { minute: 90, stoppage: 4, second: 2 }],
    ['$clock(-1)', 'mapping_failed'],
  ])('%s', async (text, expected) => {
    expect(await evaluate(text)).toEqual(expected);
  });

  test('$uniqueIds numbers what comes twice', async () => {
    expect(await evaluate('$uniqueIds([{"id": "a"}, [{"id": "b"}, {"id": "a"}], {"id": "a"}]).id ~> $join(" ")')).toBe('a b a-2 a-3');
    expect(await evaluate('$uniqueIds([])')).toEqual([]);
    expect(await evaluate('$uniqueIds([1])')).toBe('mapping_failed');
  });
});
