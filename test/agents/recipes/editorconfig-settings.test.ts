import { Buffer } from 'node:buffer';
import { parseBuffer } from 'editorconfig';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parseEditorconfig } from '../../../agents/recipes/editorconfig-settings.ts';

const line = constantFrom('root = true', '[*]', '[*.{js,ts}]', '[[a]]', '[ b ]', '; c', '# d', '', '  ', 'Key = Value', 'e=f=g', 'h =', '  i = j  ', 'k = l # m', 'n = o ; p', '\tq = "r"');

test('a valid .editorconfig is read as the editorconfig package reads it', () => {
  assert(
    property(array(line, { maxLength: 12 }), constantFrom('\n', '\r\n'), (lines, ending) => {
      const text = lines.join(ending);
      const [preamble, ...sections] = parseBuffer(Buffer.from(text));
      const lowerCased = (body: Readonly<Record<string, string>> = {}): [string, string][] => Object.entries(body).map(([key, value]) => [key.toLowerCase(), value.toLowerCase()]);
      const parsed = parseEditorconfig(text);
      expect([...(parsed?.preamble ?? [])]).toEqual(lowerCased(preamble?.[1]));
      expect(parsed?.sections.map(({ glob, properties }) => [glob, [...properties]])).toEqual(sections.map(([glob, body]) => [glob, lowerCased(body)]));
    }),
  );
});

test.each(['???', 'key: value', '[open', '[]', '= value', '[a] # b'])('%s is not understood', (text) => {
  expect(parseEditorconfig(`a = b\n${text}\n`)).toBeUndefined();
});

test('no text makes it throw', () => {
  assert(property(string({ unit: 'binary' }), (text) => void parseEditorconfig(text)));
});
