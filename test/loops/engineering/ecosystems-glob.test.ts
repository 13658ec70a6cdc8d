import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../../main/loops/engineering/ecosystems-glob.ts';

describe('globMatcher', () => {
  test.each([
    ['packages/*', 'packages/a', true],
    ['packages/*', 'packages/a/b', false],
    ['./packages/**/', 'packages/a/b', true],
    ['**/*.test.{js,mjs}', 'a.test.mjs', true],
    ['**/*.test.{js,mjs}', 'deep/er/a.test.js', true],
    ['**/*.test.{js,mjs}', 'a.test.ts', false],
    ['**/test/**/*.js', 'test/a.js', true],
    ['**/test/**/*.js', 'x/test/y/z/a.js', true],
    ['**/test/**/*.js', 'x/tests/a.js', false],
    ['test/?.js', 'test/a.js', true],
    ['test/?.js', 'test/ab.js', false],
    ['*', '.hidden', false],
    ['.*', '.hidden', true],
    ['{a,b}/{c,d}', 'b/c', true],
    ['a*b*c', 'axxbxbxc', true],
    ['**', '', true],
  ])('%s and %s: %s', (pattern, path, expected) => expect(globMatcher([pattern])(path)).toBe(expected));

  test('a class and a group match too much rather than too little', () => {
    expect(globMatcher(['**/*.test.?(c|m)[jt]s'])('a/b.test.mts')).toBe(true);
  });

  test('a path without signs of a pattern matches itself and nothing else', () => {
    const part = fc.stringMatching(/^[a-z0-9_-]{1,5}$/);
    const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
    fc.assert(fc.property(path, path, (one, other) => {
      expect(globMatcher([one])(other)).toBe(one === other);
      expect(globMatcher([`**/${one}`])(`${other}/${one}`)).toBe(true);
    }));
  });
});
