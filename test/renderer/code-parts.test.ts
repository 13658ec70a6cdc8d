import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeParts } from '../../renderer/app/code-parts.ts';

it('sets what stands between backticks as code, and nothing else', () => {
  expect(codeParts('Run `npm run setup` first.')).toEqual([{ text: 'Run ', isCode: false }, { text: 'npm run setup', isCode: true }, { text: ' first.', isCode: false }]);
  expect(codeParts('`go` and `cargo`')).toEqual([{ text: 'go', isCode: true }, { text: ' and ', isCode: false }, { text: 'cargo', isCode: true }]);
  for (const text of ['One ` alone', 'Two ` over\ntwo ` lines']) expect(codeParts(text)).toEqual([{ text, isCode: false }]);
  expect(codeParts('')).toEqual([]);
});

it('loses no character but the backticks, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '`', ' ', '\n', 'é') }), (text) => {
    const parts = codeParts(text);
    expect(parts.map((part) => (part.isCode ? `\`${part.text}\`` : part.text)).join('')).toBe(text);
    expect(parts.every((part) => part.text !== '')).toBe(true);
  }));
});
