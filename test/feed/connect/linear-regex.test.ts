import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRegex } from '../../../main/feed/connect/linear-regex.ts';
import { RegexRefused } from '../../../main/feed/connect/regex-syntax.ts';

const plenty = () => ({ left: 10_000_000 });
const find = (pattern: string, text: string, flags = '', from = 0) => compileRegex(pattern, flags).find(text, from, plenty());

/** What the platform's own engine says. */
function native(pattern: string, text: string, flags: string) {
  const found = new RegExp(pattern, flags).exec(text);
  return found === null ? null : { index: found.index, text: found[0], groups: found.slice(1) };
}

/** Turns of a loop that match nothing are where engines differ: JavaScript refuses them, RE2 and this one don't. */
function mayBeEmpty(source: string): boolean {
  return ['a', 'b', '1', '-', ' ', 'aa'].some((text) => Array.from({ length: text.length + 1 }, (_, at) => at).some((at) => {
    const sticky = new RegExp(source, 'y');
    sticky.lastIndex = at;
    return sticky.exec(text)?.[0] === '';
  })) || new RegExp(`(?:${source})`).test('');
}

const atom = fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', String.raw`\d`, String.raw`\w`, '1', String.raw`\b`, '^', '$', '-');
const times = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,3}', '*?', '+?', '??', '{2,}');
const { pattern } = fc.letrec<{ pattern: string; repeated: string; group: string }>((tie) => ({
  group: fc.oneof({ maxDepth: 3 }, atom, tie('pattern').map((inner) => `(${inner})`), tie('pattern').map((inner) => `(?:${inner})`)),
  repeated: fc.tuple(tie('group'), times).map(([inner, count]) => (mayBeEmpty(inner) ? inner : inner + count)),
  pattern: fc.array(fc.array(tie('repeated'), { maxLength: 4 }).map((parts) => parts.join('')), { minLength: 1, maxLength: 2 }).map((alternatives) => alternatives.join('|')),
}));
const subject = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '-', ' '), maxLength: 12 });

describe('a regular expression in linear time', () => {
  test('says what the platform’s engine says, on any pattern it can read', () => {
    fc.assert(fc.property(pattern.filter((source) => source.length < 60), subject, fc.constantFrom('', 'i', 'm', 's'), (source, text, flags) => {
      expect(find(source, text, flags)).toEqual(native(source, text, flags));
    }), { numRuns: 1500 });
  });

  test.each([
    [String.raw`^(?<key>[^,]*),(?<value>.*)$`, 'date,2031/05/06'],
    [String.raw`(\d+)-(\d+)|(\w+)`, 'score 10-2'],
    ['(a)|b', 'b'],
    ['(?:(a)|b)*', 'ab'],
    ['(a*)*', 'b'],
    ['(z)((a+)?(b+)?(c))*', 'zaacbbbcac'],
    [String.raw`[\]\-x]+`, 'a]-x'],
    [String.raw`\x41\u0042`, 'AB'],
    ['a{,2}', 'a{,2}'],
  ])('groups as in JavaScript: %s', (source, text) => {
    expect(find(source, text)).toEqual(native(source, text, ''));
  });

  test('knows the names of groups and properties of letters', () => {
    expect(compileRegex(String.raw`^(?<name>\p{Lu}\p{L}+)$`, '').names.get('name')).toBe(1);
    expect(find(String.raw`^(?<name>\p{Lu}\p{L}+)$`, 'Ørsted')?.groups).toEqual(['Ørsted']);
  });

  test.each(['(?=a)', '(?!a)', '(?<=a)b', String.raw`(a)\1`, String.raw`(?<x>a)\k<x>`, '(', ')', '[a', 'a**', '*', String.raw`\p{Nonsense}`, 'a{3,2}', '[z-a]', '(?<a>x)(?<a>y)'])('refuses %s', (source) => {
    expect(() => compileRegex(source, '')).toThrow(RegexRefused);
  });

  test.each([
    ['(a+)+$', 'a'], ['(a|a)*$', 'a'], ['(.*a){12}$', 'a'], ['(?:a?){60}a{60}$', 'a'], ['.*.*.*.*=', 'x'], ['(x+x+)+y', 'x'],
  ])('%s costs in proportion to the text', (source, letter) => {
    const cost = (length: number): number => {
      const work = plenty();
      compileRegex(source, '').find(`${letter.repeat(length)}!`, 0, work);
      return 10_000_000 - work.left;
    };
    expect(cost(4000)).toBeLessThan(4.5 * cost(1000));
  });

  test('stops when the work is used up, and refuses texts and patterns beyond all measure', () => {
    expect(() => compileRegex('a*b', '').find('a'.repeat(2000), 0, { left: 100 })).toThrow(RegexRefused);
    expect(() => find('a', 'a'.repeat(30_000))).toThrow(RegexRefused);
    expect(() => compileRegex('(?:a{1000}){1000}', '')).toThrow(RegexRefused);
  });
});
