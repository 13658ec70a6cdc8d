import { Buffer } from 'node:buffer';
import { matcher } from 'editorconfig';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionMatcher } from '../../../agents/recipes/editorconfig-glob.ts';

const cases: readonly (readonly [glob: string, matching: readonly string[], others: readonly string[]])[] = [
  ['*', ['a', 'a/b.md', '.hidden'], []],
  ['*.md', ['a.md', 'docs/deep/a.md'], ['a.mdx', 'md']],
  ['/*.md', ['a.md'], ['docs/a.md']],
  ['docs/*.md', ['docs/a.md'], ['docs/x/a.md', 'x/docs/a.md']],
  ['docs/**.md', ['docs/a.md', 'docs/x/a.md'], ['a.md']],
  ['**/lib/*.js', ['lib/a.js', 'x/lib/a.js', 'x/y/lib/a.js'], ['lib/x/a.js']],
  ['*.{js,ts}', ['a.js', 'b/c.ts'], ['a.jsx']],
  ['{package.json,*.yml}', ['package.json', 'x/a.yml'], ['package.jsonc']],
  ['*.{js}', ['a.{js}'], ['a.js']],
  ['file{1..3}.txt', ['file1.txt', 'file3.txt'], ['file4.txt', 'file0.txt']],
  ['[ab].c', ['a.c', 'b.c'], ['c.c']],
  ['[!ab].c', ['c.c'], ['a.c']],
  ['a?c', ['abc'], ['a/c', 'ac']],
  ['\\*.md', ['*.md'], ['a.md']],
  ['*.{{a,b},c}', ['x.a', 'x.b', 'x.c'], ['x.d']],
  ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['az', 'b/a/z', 'a/bz']],
];

describe('a section of .editorconfig', () => {
  test.each(cases)('%s', (glob, matching, others) => {
    const matches = sectionMatcher(glob);
    expect(matching.filter((path) => !matches?.(path))).toEqual([]);
    expect(others.filter((path) => matches?.(path))).toEqual([]);
  });

  test('means what the editorconfig package takes it to mean', () => {
    const piece = constantFrom('a', 'b', '.md', '*', '**', '?', '/', '[ab]', '[!a]', '{a,b}', '{a,b/c}', '-');
    const glob = array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')).filter((text) => !/\*{3}|\/\/|^\/\/|\/$|^\/?$/u.test(text));
    const path = array(constantFrom('a', 'b', 'c', 'ab', 'a.md', 'b-a'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    assert(
      property(glob, path, (section, name) => {
        const theirs = matcher({ root: '/repo' }, Buffer.from(`root = true\n[${section}]\nx = yes\n`))(`/repo/${name}`)['x'] === 'yes';
        expect(sectionMatcher(section)?.(name), `[${section}] ${name}`).toBe(theirs);
      }),
      { numRuns: 2_000 },
    );
  });

  test('neither a hostile section nor a hostile path takes long or throws', () => {
    const path = `${'a'.repeat(250)}/${'a'.repeat(3_000)}`;
    for (const section of ['*a'.repeat(400), '**a'.repeat(300), '{a,b}'.repeat(190), '{'.repeat(900), '{a,'.repeat(300), '['.repeat(900), '{0..99999999}', '\\', '[!', '[]]', '{1..100}'.repeat(100)]) {
      expect(() => sectionMatcher(section)?.(path)).not.toThrow();
    }
    assert(property(string({ maxLength: 200 }), string(), (section, name) => void sectionMatcher(section)?.(name)));
  });
});
