import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countUnusual, visible, visibleParts } from '../../renderer/app/visible.ts';

describe('characters that hide from the eye', () => {
  test('direction overrides, zero-width letters and controls are shown as escapes and named', () => {
    expect(visible('fix\u202etxt.exe')).toBe('fix\\u202Etxt.exe');
    expect(visible('a\u200bb\u2066c\u0007d\ufeffe\u{e0041}')).toBe('a\\u200Bb\\u2066c\\u0007d\\uFEFFe\\u{E0041}');
    expect(visibleParts('\u202e', 'one')).toEqual([{ text: '\\u202E', escapeOf: 'right-to-left override' }]);
  });

  test('newlines are escapes in a name and layout in a text', () => {
    expect(visible('a\nb\tc')).toBe('a\\nb\\tc');
    expect(visible('a\r\nb\tc', 'many')).toBe('a\r\nb\tc');
    expect(visible('over\rwritten', 'many')).toBe('over\\rwritten');
    expect(countUnusual('a\r\n\tb\u001b[31m\u202e')).toBe(2);
  });

  test('ordinary text of any script is left as it is', () => {
    for (const text of ['docs/ranking.md', 'Ärger über Größe', 'שלום', 'файл', '試合', 'emoji 🏟']) expect(visible(text)).toBe(text);
  });

  test('whatever goes in, nothing that steers text comes out, and ordinary parts are kept whole', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      const kept = visibleParts(text, 'one').filter((part) => part.escapeOf === null).map((part) => part.text).join('');
      expect(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\u115f\u1160\u3164\uffa0]/gu, '')).toBe(kept);
    }));
  });
});
