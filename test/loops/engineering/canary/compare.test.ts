import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { watchedFigureSchema, type WatchedFigure } from '../../../../main/domain/canary-settings.ts';
import { compareFigures } from '../../../../main/loops/engineering/canary/compare-figures.ts';
import { compareOutputs } from '../../../../main/loops/engineering/canary/compare-outputs.ts';
import { figuresInMetrics, figuresInOutput, withoutFigures } from '../../../../main/loops/engineering/canary/figures.ts';
import { masked } from '../../../../main/loops/engineering/canary/mask.ts';
import { canaryStand, canaryWhy, tickVerdict } from '../../../../main/loops/engineering/canary/verdict.ts';

const watch = (some: Partial<WatchedFigure> = {}): WatchedFigure => watchedFigureSchema.parse({ name: 'errors', ...some });
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
const one = (value: number): ReadonlyMap<string, number> => new Map([['errors', value]]);
const holds = (figure: WatchedFigure, base: number | null, patched: number): boolean => compareFigures([figure], base === null ? null : one(base), one(patched))[0]?.ok ?? false;

describe('figures', () => {
  test('are read from lines, from a JSON document and from Prometheus text', () => {
    expect([...figuresInOutput('starting\nerrors=3\n  p95.ms = 1.5e2 \nnote=fine\n')]).toEqual([['errors', 3], ['p95.ms', 150], ['note', Number.NaN]]);
    expect([...figuresInOutput('{"http":{"errors":2,"by":[1,{"n":4}]},"name":"x"}')]).toEqual([['http.errors', 2], ['http.by.0', 1], ['http.by.1.n', 4]]);
    expect([...figuresInMetrics('# HELP errors\n# TYPE errors counter\nerrors_total{code="500", host="a"} 7 1395066363000\nup 1\nnan_one NaN\n')]).toEqual([
      ['errors_total{code="500",host="a"}', 7], ['up', 1], ['nan_one', Number.NaN],
    ]);
  });

  test('told twice with another value can’t be relied on', () => {
    expect(figuresInOutput('errors=0\nerrors=9\n').get('errors')).toBeNaN();
    expect(figuresInOutput('errors=9\nerrors=9\n').get('errors')).toBe(9);
  });

  test('that are missing or no number fail, on whichever side', () => {
    fc.assert(fc.property(number, fc.constantFrom<Partial<WatchedFigure>>({}, { max: 1e9 }, { min: -1e9 }, { absolute: 1e9 }, { relative: 1e9 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY), (value, limits, odd) => {
      const figure = watch(limits);
      expect(compareFigures([figure], one(value), new Map())[0]).toMatchObject({ patched: null, ok: false });
      expect(compareFigures([figure], new Map(), one(value))[0]).toMatchObject({ base: null, ok: false });
      expect(holds(figure, value, odd)).toBe(false);
      expect(holds(figure, odd, value)).toBe(false);
    }));
  });

  test('need a base for a limit that speaks of one: its own, or the one that was set', () => {
    expect(holds(watch({ relative: 0.1 }), null, 5)).toBe(false);
    expect(holds(watch({ relative: 0.1, baseline: 5 }), null, 5.4)).toBe(true);
    expect(holds(watch({ relative: 0.1, baseline: 5 }), null, 5.6)).toBe(false);
    // Where the base can be asked, what was set long ago is not heard.
    expect(holds(watch({ relative: 0.1, baseline: 5 }), 1, 5)).toBe(false);
  });

  test('equal ones pass, a wider tolerance never fails what passed, and a limit holds on both its sides', () => {
    fc.assert(fc.property(number, number, fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (base, patched, tolerance, more) => {
      expect(holds(watch(), base, base)).toBe(true);
      for (const kind of ['absolute', 'relative'] as const) {
        expect(holds(watch({ [kind]: tolerance }), base, base)).toBe(true);
        if (holds(watch({ [kind]: tolerance }), base, patched)) expect(holds(watch({ [kind]: tolerance + more }), base, patched)).toBe(true);
      }
      expect(holds(watch({ absolute: tolerance }), base, patched)).toBe(holds(watch({ absolute: tolerance }), patched, base));
      expect(holds(watch({ max: tolerance }), base, patched)).toBe(patched <= tolerance);
      expect(holds(watch({ min: tolerance }), base, patched)).toBe(patched >= tolerance);
    }));
  });
});

interface Said { readonly exitCode?: number; readonly stdout?: string; readonly stderr?: string; readonly cut?: number; readonly killedBy?: 'timeout' | 'memory' }
const run = ({ exitCode = 0, stdout = '', stderr = '', cut = 0, killedBy }: Said) => ({ exitCode, stdout: Buffer.from(stdout), stderr: Buffer.from(stderr), cut: { stdout: cut, stderr: 0 }, ...(killedBy === undefined ? {} : { killedBy }) });
const differ = (base: Said, patched: Said, figures: readonly WatchedFigure[] = []): readonly string[] => compareOutputs('probe', run(base), run(patched), figures);

describe('outputs', () => {
  test('that are the same, byte for byte, do not differ; any other byte does', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(59), (bytes, at) => {
      const said = { exitCode: 0, stdout: bytes, stderr: new Uint8Array(), cut: { stdout: 0, stderr: 0 } };
      expect(compareOutputs('probe', said, said, [])).toEqual([]);
      if (bytes.length === 0) return;
      // A letter where no pattern of the mask reaches.
      const line = Buffer.concat([Buffer.from('x: '), bytes.slice(0, at % bytes.length), Buffer.from('\nq\n')]);
      const other = Buffer.concat([line.subarray(0, -2), Buffer.from('r\n')]);
      expect(compareOutputs('probe', { ...said, stdout: line }, { ...said, stdout: other }, [])).toHaveLength(1);
    }));
  });

  test('may differ in instants, times of day and durations', () => {
    const said = (at: string, clock: string, took: string): Said => ({ stdout: `at ${at}\nclock ${clock}\n# duration_ms ${took}\nDone in ${took} ms (${took}s)\n` });
    expect(differ(said('2026-01-02T03:04:05.678Z', '12:00:01', '1.25'), said('2027-11-12 13:14:15+02:00', '23:59:59.9', '80'))).toEqual([]);
    expect(differ({ stdout: '3 matches' }, { stdout: '4 matches' })).toEqual(['probe: the output differs from line 1 on: “3 matches” on the base, “4 matches” on the patch.']);
    expect(differ({ stdout: 'Spain 2, Italy 1' }, { stdout: 'Spain 3, Italy 1' })).toHaveLength(1);
    expect(differ({ stdout: 'minute 45 min' }, { stdout: 'minute 46 min' })).toHaveLength(1);
  });

  test('masking twice is masking once', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('12ms', '2026-01-02T03:04:05Z', '10:11:12', 'took 3 s', 'elapsed: 4', ' ', '\n', ':'), fc.string({ maxLength: 6 })), { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      expect(masked(masked(text))).toBe(masked(text));
    }));
  });

  test('differ where one side crashed, was ended, or said more than is kept, whatever the other did', () => {
    for (const broken of [{ killedBy: 'timeout' }, { killedBy: 'memory' }, { exitCode: 127 }, { exitCode: 139 }, { cut: 1 }] as const) {
      expect(differ(broken, broken)).not.toEqual([]);
      expect(differ({}, broken)).not.toEqual([]);
      expect(differ(broken, {})).not.toEqual([]);
    }
    expect(differ({ exitCode: 1 }, { exitCode: 1 })).toEqual([]);
    expect(differ({ exitCode: 1 }, { exitCode: 0 })).toEqual(['probe ended with 1 on the base and with 0 on the patch.']);
  });

  test('leave watched figures to their tolerance, and nothing else', () => {
    const figures = [watch({ absolute: 2 })];
    expect(differ({ stdout: 'errors=1\nok\n' }, { stdout: 'errors=2\nok\n' }, figures)).toEqual([]);
    expect(differ({ stdout: 'errors=1\nok\n' }, { stdout: 'errors=2\nno\n' }, figures)).toHaveLength(1);
    expect(differ({ stdout: 'other=1\n' }, { stdout: 'other=2\n' }, figures)).toHaveLength(1);
    expect(differ({ stdout: '{"errors":1,"x":2}' }, { stdout: '{"errors":2,"x":2}' }, figures)).toEqual([]);
    expect(differ({ stdout: '{"errors":1,"x":2}' }, { stdout: '{"errors":1,"x":3}' }, figures)).toHaveLength(1);
    expect(withoutFigures('errors=1', new Set())).toBe('errors=1');
  });
});

describe('a canary', () => {
  const bounds = { ticks: 4, allowedFailures: 1 };
  const ticks = fc.array(fc.constantFrom('passed' as const, 'failed' as const), { maxLength: 6 }).map((verdicts) => verdicts.map((verdict, index) => ({ tick: index + 1, verdict, figures: [], differences: verdict === 'failed' ? ['It differs.'] : [] })));

  test('passes only with every comparison made, and never with more failures than may be', () => {
    fc.assert(fc.property(ticks, fc.integer({ min: 1, max: 6 }), fc.nat(3), (all, of, allowedFailures) => {
      const stand = canaryStand(all, { ticks: of, allowedFailures });
      const failures = all.filter(({ verdict }) => verdict === 'failed').length;
      if (stand === 'passed') expect(failures <= allowedFailures && all.length >= of).toBe(true);
      expect(stand === 'failed').toBe(failures > allowedFailures);
      expect(canaryWhy(all, stand)).not.toBe('');
    }));
  });

  test('says what failed first', () => {
    const failed = { tick: 2, verdict: 'failed' as const, figures: [{ name: 'errors', base: 1, patched: null, limit: 'at most 2', ok: false }], differences: ['probe: the output differs.'] };
    expect(canaryStand([failed, failed], { ...bounds, allowedFailures: 0 })).toBe('failed');
    expect(canaryWhy([failed], 'failed')).toBe('Comparison 2 failed: errors is missing, the base’s 1; asked for: at most 2. probe: the output differs.');
    expect(tickVerdict({ figures: [], differences: [] })).toBe('passed');
    expect(tickVerdict(failed)).toBe('failed');
    expect(tickVerdict({ figures: failed.figures, differences: [] })).toBe('failed');
  });
});
