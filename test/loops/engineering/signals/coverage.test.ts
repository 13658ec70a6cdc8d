import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coverageIn } from '../../../../main/loops/engineering/signals/coverage-reports.ts';
import { signalsOfCoverage } from '../../../../main/loops/engineering/signals/coverage.ts';
import type { Gathered } from '../../../../main/loops/engineering/signals/gathered.ts';
import { createPathFinder } from '../../../../main/loops/engineering/signals/path-finder.ts';
import { memoryPlace, type TreeContents } from '../../../support/recipe-place.ts';
import { checked, writeFiles } from '../../../support/signals.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-coverage-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sources = { 'src/a.js': 'x\n', 'src/b.js': 'x\n', 'src/few.js': 'x\n' };

async function look(contents: TreeContents, coverage: readonly string[] = []): Promise<Gathered> {
  const place = memoryPlace({ ...sources, ...contents });
  const gathered = await signalsOfCoverage({ place, repository: folder, settings: { coverage: [...coverage], coverageBelowPercent: 60 }, find: createPathFinder(place.files) });
  checked(gathered.signals);
  return gathered;
}

const lines = (covered: number, all: number): readonly (readonly [line: number, hits: number])[] => Array.from({ length: all }, (_, index) => [index + 1, index < covered ? 1 : 0] as const);
const lcovOf = (path: string, covered: number, all: number): string => `TN:\nSF:${path}\n${lines(covered, all).map(([line, hits]) => `DA:${line},${hits}`).join('\n')}\nLF:${all}\nLH:${covered}\nend_of_record\n`;
const classOf = (path: string, covered: number, all: number): string => `<class name="x" filename="${path}"><methods/><lines>${lines(covered, all).map(([line, hits]) => `<line number="${line}" hits="${hits}"/>`).join('')}</lines></class>`;
const cobertura = (classes: string, head = '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">'): string => `<?xml version="1.0"?>\n${head}\n<coverage line-rate="0.5"><sources><source>/src</source></sources><packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`;

describe('coverage gaps', () => {
  it.each<readonly [string, string, string]>([
    ['lcov', 'coverage/lcov.info', lcovOf('/home/ci/app/src/a.js', 4, 20) + lcovOf('src/b.js', 18, 20) + lcovOf('src/few.js', 0, 3) + lcovOf('gone.js', 0, 50)],
    ['Cobertura', 'coverage.xml', cobertura(classOf('src/a.js', 4, 20) + classOf('src/b.js', 18, 20) + classOf('src/few.js', 0, 3))],
  ])('by %s, with the lines that were not run', async (_, path, report) => {
    const { signals } = await look({ [path]: report });
    expect(signals.map(({ subject, count, figures, evidence, provenance }) => [subject, count, figures.map(({ value }) => value), evidence, provenance.source])).toEqual([
      ['src/a.js', 16, [20, 60, 16], [{ path: 'src/a.js', line: 5, detail: 'Lines 5 to 20 were not run.' }], `coverage:${path}`],
    ]);
  });

  it('by istanbul’s summary, which has no lines', async () => {
    const lineCounts = (covered: number): object => ({ lines: { total: 20, covered, skipped: 0, pct: covered * 5 } });
    const { signals } = await look({ 'coverage-summary.json': JSON.stringify({ total: lineCounts(22), '/x/src/a.js': lineCounts(11), 'src/b.js': lineCounts(12) }) });
    expect(signals.map(({ subject, evidence }) => [subject, evidence.length])).toEqual([['src/a.js', 0]]);
  });

  it('by a report that the settings name, outside the repository too', async () => {
    writeFiles(folder, { 'out/lcov.info': lcovOf('src/b.js', 0, 20) });
    expect((await look({}, ['out/lcov.info'])).signals.map(({ subject }) => subject)).toEqual(['src/b.js']);
    expect((await look({}, ['out/none.info'])).leftOut.join()).toContain('There is no out/none.info');
  });

  it('keep their id when the coverage changes', async () => {
    const of = async (covered: number): Promise<readonly string[]> => (await look({ 'lcov.info': lcovOf('src/a.js', covered, 20) })).signals.map(({ id }) => id);
    expect(await of(3)).toEqual(await of(7));
  });

  it('say when there is no report, or none that is known', async () => {
    expect(await look({})).toMatchObject({ state: 'not-applicable' });
    expect((await look({ 'coverage.xml': '<html></html>' })).leftOut.join()).toContain('coverage.xml is no coverage report that is known');
  });
});

describe('hostile reports', () => {
  it('unfold no entities', () => {
    const bomb = `<!DOCTYPE coverage [<!ENTITY a "${'src/a.js'.repeat(100)}">${Array.from({ length: 20 }, (_, index) => `<!ENTITY e${index} "${`&${index === 0 ? 'a' : `e${index - 1}`};`.repeat(20)}">`).join('')}]>`;
    const files = coverageIn('coverage.xml', Buffer.from(cobertura(classOf('&e19;', 0, 20), bomb)));
    expect(JSON.stringify(files ?? []).length).toBeLessThan(2000);
    const outside = '<!DOCTYPE coverage [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(JSON.stringify(coverageIn('coverage.xml', Buffer.from(cobertura(classOf('&x;', 0, 20), outside))) ?? [])).not.toContain('root:');
  });

  it('end, however deep or long they are', () => {
    for (const text of ['<a>'.repeat(200_000), `<coverage>${'<x>'.repeat(100)}${'</x>'.repeat(100)}</coverage>`, '<'.repeat(1_000_000), `<a ${'b="" '.repeat(100_000)}/>`, '<!DOCTYPE x ['.repeat(10_000), '<![CDATA['.repeat(10_000)]) expect(coverageIn('coverage.xml', Buffer.from(text))).toBe(null);
    expect(coverageIn('lcov.info', Buffer.alloc(8_000_000, 'DA:1,1 '))).toEqual([]);
    expect(coverageIn('coverage-summary.json', Buffer.from('{"a":'.repeat(100_000)))).toBe(null);
    expect(coverageIn('coverage-summary.json', Buffer.from('{"__proto__":{"lines":{"total":20,"covered":0}}}'))).toEqual([]);
  });

  it('of any content give files with whole counts, or nothing', () => {
    fc.assert(fc.property(fc.constantFrom('lcov.info', 'coverage-summary.json', 'coverage.xml'), fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string().map((text) => cobertura(text)), fc.string().map((text) => `SF:${text}\nDA:1,0\nend_of_record`)), (name, text) => {
      for (const { path, lines: all, covered } of coverageIn(name, Buffer.from(text)) ?? []) {
        expect(typeof path).toBe('string');
        expect(covered).toBeLessThanOrEqual(all);
      }
    }));
  });
});
