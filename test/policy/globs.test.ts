import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { covers, matches } from '../../main/policy/globs.ts';

const name = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '.', '-'), minLength: 1, maxLength: 4 }).filter((text) => !/^\.+$/.test(text));
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const part = fc.oneof(
  { weight: 2, arbitrary: fc.constant('**') },
  // The reference gives three stars and more a meaning of their own; nobody writes them.
  {
    weight: 5,
    arbitrary: fc
      .string({ unit: fc.constantFrom('a', 'b', '*', '?', '-'), minLength: 1, maxLength: 4 })
      .filter((text) => !text.includes('**')),
  },
);
// Whether a folder alone matches its own `/**` depends, in the reference, on what stands before: tried below instead.
const pattern = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((glob) => !glob.endsWith('/**'));

function reference(glob: string): (text: string) => boolean {
  const match = picomatch(glob, { dot: true, nocase: true, nobrace: true, noextglob: true, nobracket: true, nonegate: true });
  return (text) => match(text);
}

function withFolders(text: string): string[] {
  const parts = text.split('/');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

describe('patterns', () => {
  test('match whole paths as picomatch does', () => {
    fc.assert(
      fc.property(pattern, path, (glob, text) => {
        expect(matches([glob], text)).toBe(reference(glob)(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('that protect cover everything beneath what they match', () => {
    fc.assert(
      fc.property(pattern, path, (glob, text) => {
        expect(covers([glob], text)).toBe(withFolders(text).some(reference(glob)));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['**/.git', '.git/config'],
    ['**/.git', 'vendor/.GIT/hooks/pre-commit'],
    ['**/.git', '.ｇｉｔ/config'],
    ['.github', '.github/workflows/ci.yml'],
    ['**/.env*', 'apps/web/.env.local'],
    ['**/*.pem', 'certs/a.pem'],
    ['src/[id].ts', 'src/[id].ts'],
    ['src/**', 'src/a/b'],
    ['src/**', 'src'],
  ])('%s covers %s', (glob, text) => {
    expect(covers([glob], text)).toBe(true);
  });

  test.each([
    ['**/*.md', 'x.md/evil.js'],
    ['.github', 'docs/.github/x'],
    ['docs/*', 'docs/a/b.md'],
    ['**/*.ｍｄ', 'a.mdx'],
  ])('%s does not match the whole of %s', (glob, text) => {
    expect(matches([glob], text)).toBe(false);
  });

  test('an empty list matches nothing', () => {
    fc.assert(
      fc.property(path, (text) => {
        expect(covers([], text) || matches([], text)).toBe(false);
      }),
    );
  });

  test('a pattern made to stall a matcher gets its answer', () => {
    const stars = '*a'.repeat(99);
    expect(covers([`${stars}b`], 'a'.repeat(4096))).toBe(false);
    expect(matches([Array.from({ length: 40 }, () => '**/a').join('/')], `${'a/'.repeat(2000)}b`)).toBe(false);
  });
});
