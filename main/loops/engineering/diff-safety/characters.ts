import { hiddenStretches } from '../../../git/hidden-characters.ts';
import type { Detector } from './change.ts';
import { finding } from './change.ts';

const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const namesShown = 5;

/** Characters in added lines, and in the file's own name, that cannot be seen or turn the text around them. */
export const hiddenCharacters: Detector = ({ path, after, added }) => {
  if (after === null) return [];
  const inName = hiddenStretches(path).map(({ text }) => findingOf(path, null, text, 'in the file’s name'));
  return [...inName, ...added.flatMap(({ line, text }) => {
    const plain = text.replace(/\r$/u, '');
    const seen = line === 1 ? plain.replace(/^\ufeff/u, '') : plain;
    const stretches = hiddenStretches(seen).map((stretch) => stretch.text).join('');
    return stretches === '' ? [] : [findingOf(path, line, stretches, 'in an added line')];
  })];
};

function findingOf(path: string, line: number | null, characters: string, where: string): ReturnType<typeof finding> {
  const turns = bidirectional.test(characters);
  const points = [...new Set(Array.from(characters, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`))];
  const more = points.length > namesShown ? ` and ${points.length - namesShown} more` : '';
  return finding(
    turns ? 'bidirectional-text' : 'invisible-character', path, line,
    `${turns ? 'Characters that change the direction in which text is shown' : 'Characters that are not seen'} ${where}: ${points.slice(0, namesShown).join(', ')}${more}.`,
  );
}
