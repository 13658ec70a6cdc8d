import { describe, expect, test } from 'vitest';
import { hiddenStretches, hidesCharacters } from '../../main/git/hidden-characters.ts';

describe('what hides', () => {
  test.each([
    ['right-to-left override', 'if (\u202e user)'],
    ['isolates', '\u2066x\u2069'],
    ['marks', 'a\u200e\u200f\u061cb'],
    ['line and paragraph separators', 'a\u2028b\u2029c'],
    ['zero-width space, joiners and word joiner', 'a\u200bb'],
    ['a zero-width non-joiner', 'a\u200cb'],
    ['a zero-width joiner between letters', 'a\u200db'],
    ['a word joiner', 'a\u2060b'],
    ['a byte order mark inside', 'a\ufeffb'],
    ['a soft hyphen', 'a\u00adb'],
    ['Hangul fillers', '\u3164 \u115f'],
    ['a combining grapheme joiner', 'a\u034fb'],
    ['tag characters', 'x\u{e0041}\u{e0042}'],
    ['a tag sequence that names no nation', '🏴\u{e0061}\u{e0062}\u{e007f}'],
    ['two variation selectors after one character', '❤\ufe0f\ufe0f'],
    ['bytes smuggled in variation selectors', 'A\u{e0148}\u{e0155}\u{e015c}'],
    ['escape', '\u001b[31m'],
    ['other C0 controls', 'a\u0008b'],
    ['C1 controls', 'a\u0085b'],
    ['delete', 'a\u007f'],
    ['a carriage return inside', 'a\rb'],
    ['a joiner after an emoji with nothing to join', '👩\u200d'],
  ])('%s', (_, text) => expect(hidesCharacters(text)).toBe(true));

  test.each([
    ['ordinary text of any script', 'Größe, Ελλάδα, 日本語, العربية, हिन्दी'],
    ['tabs', '\tindented'],
    ['one variation selector', '❤️ ☑︎ 葛󠄀'],
    ['emoji sequences', '👩‍👩‍👧 🏃🏽‍♀️ ❤️‍🔥 🏳️‍🌈 1️⃣ 🇩🇪'],
    ['the flags of England, Scotland and Wales', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 v 🏴󠁧󠁢󠁳󠁣󠁴󠁿 v 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['signs before Arabic numbers', '\u0600١٢'],
    ['no-break spaces', '10\u00a0km'],
  ])('not %s', (_, text) => expect(hidesCharacters(text)).toBe(false));

  test('is found with its place', () => {
    expect(hiddenStretches('ab\u202e\u2066c\u200b')).toEqual([{ index: 2, text: '\u202e\u2066' }, { index: 5, text: '\u200b' }]);
  });
});
