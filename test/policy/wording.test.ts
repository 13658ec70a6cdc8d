import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asClause, count, grouped, inWords, names, seenNames, share, shownName } from '../../main/policy/wording.ts';

describe('numbers and lists in words', () => {
  test('counts agree with their noun', () => {
    expect([count(0, 'file'), count(1, 'file'), count(1200, 'file')]).toEqual(['0 files', '1 file', '1,200 files']);
    expect(count(2, 'category', 'categories')).toBe('2 categories');
    expect([grouped(999), grouped(1000), grouped(1_234_567)]).toEqual(['999', '1,000', '1,234,567']);
  });

  test('at most three names, then how many more', () => {
    expect(names(['a'])).toBe('a');
    expect(names(['a', 'b', 'c'])).toBe('a, b and c');
    expect(names(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
    expect(inWords([])).toBe('');
    expect(inWords(['a', 'b'])).toBe('a and b');
  });

  test('a share is rounded down', () => {
    expect([share(0), share(0.799), share(0.29), share(1)]).toEqual(['0.00', '0.79', '0.29', '1.00']);
  });

  test('a reason becomes a clause', () => {
    expect(asClause('The change has no files.')).toBe('the change has no files');
  });
});

describe('names from outside', () => {
  test.each([
    ['safe/name.ts', 'safe/name.ts'],
    ['räksmörgås/日本.md', 'räksmörgås/日本.md'],
    ['a\u202eb', String.raw`a\u{202e}b`],
    ['a\u2066b\u2069', String.raw`a\u{2066}b\u{2069}`],
    ['zero\u200bwidth', String.raw`zero\u{200b}width`],
    ['tag\u{e0041}', String.raw`tag\u{e0041}`],
    ['vs\ufe0f', String.raw`vs\u{fe0f}`],
    ['\u001b[2Jx', String.raw`\u{1b}[2Jx`],
    ['a\nb\tc\rd', String.raw`a\u{a}b\u{9}c\u{d}d`],
    ['c1\u009bx', String.raw`c1\u{9b}x`],
    ['line\u2028end', String.raw`line\u{2028}end`],
    ['hard\u00a0space', String.raw`hard\u{a0}space`],
    ['half\ud800', String.raw`half\u{d800}`],
    [String.raw`\u{202e}`, String.raw`\u{5c}u{202e}`],
  ])('%j is shown as %s', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  test('never carry an unusual character into a sentence, nor more than 121 shown characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const shown = shownName(name);
        expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(shown.replace(/\\u\{[0-9a-f]+\}/g, '.').length).toBeLessThanOrEqual(242);
      }),
    );
  });

  test('are recorded up to the twentieth', () => {
    const many = Array.from({ length: 50 }, (_none, index) => `f${index}`);
    expect(seenNames(many)).toEqual({ count: 50, first: many.slice(0, 20) });
  });
});
