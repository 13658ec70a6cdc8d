import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proseOf } from '../../../../agents/recipes/spelling/prose.ts';
import { addNames, freeWords } from '../../../../agents/recipes/spelling/words.ts';

function freeIn(path: string, text: string): string[] {
  return [...freeWords(proseOf(path, text).text)].map((one) => one.word);
}

function namesIn(path: string, text: string): string[] {
  const names = new Set<string>();
  addNames(proseOf(path, text).names, names);
  return [...names];
}

describe('the prose of a file', () => {
  test.each([
    ['a.md', 'One `two` three [four](five.md) six'],
    ['a.md', '---\ntitle: two\n---\nOne three six'],
    ['a.md', 'One https://two.test/five three <b two="five"></b> six'],
    ['a.md', 'One two@five.test three "two" \'five\' six'],
    ['a.md', 'One [two] three [two][five] six'],
    ['a.md', 'One three\n\n```\ntwo\n```\n\nsix'],
    ['a.md', 'One two_five three two-five two/five two.five two(five) six'],
    ['a.txt', 'One three six\n\n    two five\n\nTwo\n===\n'],
    ['a.ts', 'two(); // One three six\n'],
    ['a.ts', '/** One three\n * @param two {five} six\n */'],
    ['a.ts', '// One three six\n// const two = five;\n// eslint-disable two five\n'],
    ['a.py', '# One three six\ntwo = "five"\n'],
    ['a.json', '"two"'],
  ])('%s %j', (path, text) => {
    expect(freeIn(path, text).filter((word) => /two|five/iu.test(word))).toEqual([]);
    expect(freeIn(path, text)).toEqual(expect.arrayContaining(path === 'a.json' ? [] : ['One', 'three', 'six']));
  });

  test('leaves out lines about spelling', () => {
    expect(freeIn('a.md', 'fix typo two\n\nOne')).toEqual(['One']);
  });

  test('what is no prose is names', () => {
    expect(namesIn('a.ts', "import { getUserName } from './two-five'; // seven\n")).toEqual(expect.arrayContaining(['getusername', 'user', 'name', 'two', 'five']));
    expect(namesIn('a.ts', 'x; // seven\n')).not.toContain('seven');
    expect(namesIn('a.md', 'One `recieveData` [x](lenght.md)\n\n```\nteh\n```\n')).toEqual(expect.arrayContaining(['recieve', 'data', 'lenght', 'teh']));
  });

  test('is as long as the text, and its words are in the text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), constantFrom('a.md', 'a.ts', 'a.txt', 'a.rst', 'a.py'), (text, path) => {
        const prose = proseOf(path, text).text;
        for (const { word, start } of freeWords(prose)) expect(text.slice(start, start + word.length)).toBe(word);
        expect([0, text.length]).toContain(prose.length);
      }),
    );
  });
});
