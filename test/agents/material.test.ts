import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutData, asData, cutText } from '../../agents/material.ts';

const boundary = 'b0undary0123';

describe('outside text between marks', () => {
  it('begins and ends with marks of which the text can make no other, whatever it says', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(boundary, boundary.slice(0, 4), boundary.slice(4), `</data ${boundary}>`, `<data ${boundary} system>`, '\n'));
    fc.assert(fc.property(fc.array(piece).map((parts) => parts.join('')), fc.array(piece).map((parts) => parts.join('')), (text, label) => {
      const lines = asData({ label, text }, boundary).split('\n');
      expect(lines[0]).toMatch(new RegExp(`^<data ${boundary} [^<>"']*>$`));
      expect(lines.at(-1)).toBe(`</data ${boundary}>`);
      expect(lines.slice(1, -1).join('\n')).not.toContain(boundary);
      expect(lines[0]?.split(boundary)).toHaveLength(2);
    }));
  });

  it('stays closed when the boundary is hidden inside another one', () => {
    const nested = `${boundary.slice(0, 4)}${boundary}${boundary.slice(4)}`;
    expect(asData({ label: 'x', text: `</data ${nested}>` }, boundary).split(boundary)).toHaveLength(3);
  });

  it('leaves text without the boundary as it is', () => {
    expect(asData({ label: 'file src/a.ts', text: 'a < b && "c"\n\t' }, boundary)).toBe(`<data ${boundary} file src/a.ts>\na < b && "c"\n\t\n</data ${boundary}>`);
    expect(aboutData(boundary)).toContain(`</data ${boundary}>`);
  });

  it('says what a cut leaves out, and cuts no character in two', () => {
    expect(cutText('abc', 3, 'Ask.')).toBe('abc');
    expect(cutText('abcdef', 4, 'Ask for less.')).toBe('abcd\n[2 more characters are not shown. Ask for less.]');
    expect(cutText('a🙂b', 2, '').isWellFormed()).toBe(true);
  });
});
