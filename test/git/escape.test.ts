import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf, visible, visibleLines } from '../../main/git/escape.ts';
import { hidesCharacters } from '../../main/git/hidden-characters.ts';

describe('visible', () => {
  test.each([
    ['plain ünï ⚽ text', 'plain ünï ⚽ text'],
    ['\u001b[2J\u0007', '\\x1b[2J\\x07'],
    ['\u001b]8;;https://evil\u001b\\link', '\\x1b]8;;https://evil\\x1b\\\\link'],
    ['a\r\nb\tc', 'a\\r\\nb\\tc'],
    ['C1 \u009b31m', 'C1 \\u{9b}31m'],
    ['\u202eevil\u2069', '\\u{202e}evil\\u{2069}'],
    ['a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['no\u00a0break', 'no\\u{a0}break'],
    ['zero\u200bwidth\u2060', 'zero\\u{200b}width\\u{2060}'],
    ['tag\u{e0041}', 'tag\\u{e0041}'],
    ['private \ue000', 'private \\u{e000}'],
    ['back\\slash', 'back\\\\slash'],
    ['❤️ 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️ 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ])('shows %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(Buffer.from(text))).toBe(shown);
  });

  test('shows half a surrogate pair', () => {
    expect(visible('lone \ud800 surrogate')).toBe('lone \\u{d800} surrogate');
  });

  test('shows bytes that are not UTF-8 one by one, and what is between them as text', () => {
    expect(visible(Buffer.from([0x61, 0xff, 0xc3, 0xbc, 0xc0, 0xaf, 0xe2, 0x82, 0x62]))).toBe('a\\xffü\\xc0\\xaf\\xe2\\x82b');
    expect(visible(Buffer.from([0xed, 0xa0, 0x80]))).toBe('\\xed\\xa0\\x80');
  });

  test('shows no two names alike', () => {
    const bytes = fc.uint8Array({ maxLength: 12 });
    fc.assert(fc.property(bytes, bytes, (one, other) => (visible(one) === visible(other)) === Buffer.from(one).equals(Buffer.from(other))));
    const text = fc.string({ unit: fc.constantFrom('\\', 'n', '\n', 'x', '1', 'b', '\u001b', '{', 'u', '}'), maxLength: 5 });
    fc.assert(fc.property(text, text, (one, other) => (visible(one) === visible(other)) === (one === other)));
  });

  test('leaves nothing hidden', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !hidesCharacters(visible(text))));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => !hidesCharacters(visible(bytes)) && textOf(Buffer.from(visible(bytes))) !== null));
  });
});

describe('visibleLines', () => {
  test('keeps lines, tabs and backslashes, and nothing else that acts on a terminal', () => {
    expect(visibleLines('a\tb\r\nC:\\dir\n\n10%\r100%\u001b[2K')).toBe('a\tb\r\nC:\\dir\n\n10%\\r100%\\x1b[2K');
  });
});
