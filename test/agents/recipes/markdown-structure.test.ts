import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { codeFiller, markdownStructure } from '../../../agents/recipes/markdown-structure.ts';

/** The prose of a text, with runs of white space and of what was taken out made short. */
function proseIn(text: string): string {
  return markdownStructure(text).prose.replaceAll(codeFiller, '').replace(/\s+/gu, ' ').trim();
}

test.each([
  ['a fence', 'a\n\n```js\nx\n```\n\nb', 'a b'],
  ['a fence of tildes that holds backticks', '~~~\nx\n```\ny\n~~~\na', 'a'],
  ['a longer fence', '````\n```\nx\n````\na', 'a'],
  ['a fence in a list', '- a\n\n  ```\n  x\n  ```\n- b', '- a - b'],
  ['a fence in a quotation', '> a\n> ```\n> x\n> ```\n> b', '> a > b'],
  ['a fence that is never closed', 'a\n\n```\nx\n\ny', 'a'],
  ['what only looks like a fence', 'a ```x``` b', 'a b'],
  ['indented code', 'a\n\n    x\n\nb', 'a b'],
  ['text that goes on in a list', '- a\n\n    b', '- a b'],
  ['a code span', 'a `x` b', 'a b'],
  ['a code span with a backtick in it', 'a `` x ` y `` b', 'a b'],
  ['a code span over two lines', 'a `x\ny` b', 'a b'],
  ['a lone backtick', 'a ` b\n\nc ` d', 'a ` b c ` d'],
  ['an escaped backtick', 'a \\`b\\` c', 'a \\`b\\` c'],
  ['a comment', 'a <!-- x\n\ny --> b', 'a b'],
  ['a fence in a comment', '<!--\n```\n-->\na', 'a'],
  ['a comment in a code span', '`<!--` a `-->` b', 'a b'],
  ['preformatted HTML', '<pre>\nx\n\n<b>y</b></pre> a', 'a'],
  ['front matter', '---\nx: y\n---\na', 'a'],
  ['a rule that is no front matter', 'a\n\n---\n\nb', 'a --- b'],
  ['CRLF', 'a\r\n\r\n```\r\nx\r\n```\r\nb', 'a b'],
])('%s', (_, text, prose) => {
  expect(proseIn(text)).toBe(prose);
});

test('keeps every place and every line ending', () => {
  const piece = constantFrom('`', '``', '```', '~~~', '\n', '\r\n', '<!--', '-->', '<pre>', '</pre>', '    ', '- ', '> ', 'x', '\\', '---', ' ');
  assert(
    property(array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { prose, withoutBlocks } = markdownStructure(text);
      for (const masked of [prose, withoutBlocks]) {
        expect(masked.length).toBe(text.length);
        for (let at = 0; at < text.length; at += 1) expect([text[at], /[\r\n]/u.test(text.charAt(at)) ? text[at] : ' ', codeFiller]).toContain(masked[at]);
      }
    }),
    { numRuns: 500 },
  );
});
