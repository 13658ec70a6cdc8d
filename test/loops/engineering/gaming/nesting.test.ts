import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { findGaming } from '../../../../main/loops/engineering/gaming/find-gaming.ts';
import { programOf } from '../../../../main/loops/engineering/gaming/program.ts';
import { nestingOf } from '../../../../main/loops/engineering/gaming/nesting.ts';

/** Ways to nest, each around what is inside of it. */
const expressions: readonly ((inside: string) => string)[] = [
  (x) => `[${x}]`, (x) => `(${x})`, (x) => `!${x}`, (x) => `typeof ${x}`, (x) => `- ${x}`, (x) => `new (${x})`, (x) => `(a=>${x})`, (x) => `(a ? b : ${x})`, (x) => `(a ? ${x} : b)`, (x) => `(1 + ${x})`, (x) => `(${x} + 1)`,
  (x) => `(a = ${x})`, (x) => `\`\${${x}}\``, (x) => `({ a: ${x} })`, (x) => `(a && ${x})`, (x) => `f(${x})`, (x) => `(function () { return ${x}; })`, (x) => `(a / ${x})`, (x) => `(/[/"]/.test(b) || ${x})`, (x) => `('}' + ${x})`,
  (x) => `[/* ) */ ${x}]`, (x) => `(a <b> (${x}))`, (x) => `(class extends (${x}) {})`, (x) => `(await ${x})`, (x) => `[
${x}]`,
];
const statements: readonly ((inside: string) => string)[] = [
  (s) => `{ ${s} }`, (s) => `if (a) ${s}`, (s) => `if (a) b(); else ${s}`, (s) => `if (a) { b(); } else ${s}`, (s) => `while (/"/.test(a)) ${s}`, (s) => `for (;;) ${s}`, (s) => `label: ${s}`, (s) => `try { ${s} } catch { c / 2; }`,
  (s) => `function f() { ${s} }`, (s) => `switch (a) { case 1: ${s} }`, (s) => `do ${s} while (a)`,
];
/** What stands before and nests nothing, but may mislead whoever only reads. */
const besides: readonly ((inside: string) => string)[] = [(s) => `a = {}\n${s}`, (s) => `b = \`}\`\n${s}`, (s) => `c = /[}]/;\n${s}`, (s) => `d = (e) / 2;\n${s}`];

/** How many syntax nodes stand in one another. */
function depthOf(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.map(depthOf));
  if (typeof value !== 'object' || value === null) return 0;
  return ('type' in value ? 1 : 0) + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('how deeply code nests', () => {
  test('is never measured as less than a fraction of what a parser finds', () => {
    const ways = fc.tuple(fc.array(fc.constantFrom(...expressions), { maxLength: 60 }), fc.array(fc.constantFrom(...statements, ...besides), { maxLength: 25 }));
    fc.assert(fc.property(ways, ([inner, outer]) => {
      const expression = inner.reduce((text, wrap) => wrap(text), 'x');
      const source = outer.reduce((text, wrap) => wrap(text), `q = ${expression};`);
      const parsed = parseSync('a.ts', `async () => { ${source} }`);
      if (parsed.errors.length > 0) return;
      expect(nestingOf(source) * 8 + 20).toBeGreaterThanOrEqual(depthOf(parsed.program));
    }), { numRuns: 600 });
  });

  test.each([...expressions, ...statements].map((wrap) => [wrap('…'), wrap] as const))('far too deep: %s', (_, wrap) => {
    const step = wrap('\u0000').split('\u0000');
    const deep = `${(step[0] ?? '').repeat(20_000)}x${(step[1] ?? '').repeat(20_000)}`;
    expect(programOf('a.test.ts', deep)).toBeNull();
  });

  test.each([
    ['brackets behind a quote in a regular expression', `/"/;${'['.repeat(9000)} // "`], ['brackets behind a quote between tags', `<a>' {${'['.repeat(9000)} '</a>`], ['tags', '<a>'.repeat(9000) + '</a>'.repeat(9000)],
    ['brackets behind a regular expression after if', `if (x) /"/;\n${'['.repeat(9000)} //"`], ['brackets in what looks like a comment between tags', `<a>// {${'['.repeat(9000)}\n</a>`], ['types', `type x = ${'A<'.repeat(9000)}b${'>'.repeat(9000)}`],
  ])('is not hidden by %s', (_, source) => {
    expect(programOf('a.test.tsx', source)).toBeNull();
  });

  test.each([
    ['decorators', '@(('.repeat(30_000)], ['a chain of operators', `q = ${'a + '.repeat(60_000)}a;`], ['a chain of calls', `q = a${'.b()'.repeat(60_000)};`], ['arrows', `q = ${'a => '.repeat(40_000)}a;`],
    ['else after else', `${'if (a) b(); else '.repeat(20_000)}c();`], ['commas', `q = (${'a, '.repeat(60_000)}a);`], ['type arguments', `q = ${'<T>('.repeat(9000)}a${')'.repeat(9000)};`],
  ])('is read or given up, and the process goes on: %s', (_, source) => {
    for (const path of ['a.test.ts', 'a.test.tsx', 'a.test.js']) expect(programOf(path, source)?.type ?? 'Program').toBe('Program');
  });

  test('of ordinary code is far below the bound', () => {
    const folder = join(import.meta.dirname, '../../../../main/loops/engineering');
    const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(Math.max(...own.map((name) => nestingOf(readFileSync(join(folder, name), 'utf8'))))).toBeLessThan(200);
  });

  test('a test file that nests too deeply is gone as a test, and the process goes on', () => {
    const before = "it('a', () => { expect(f()).toBe(1); });";
    const found = findGaming([{ path: 'test/a.test.js', before, after: `${before}\n${'['.repeat(50_000)}${']'.repeat(50_000)};` }], null);
    expect(found.map(({ kind }) => kind)).toEqual(['test-removed']);
  });
});
