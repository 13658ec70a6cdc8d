import { commentStyleOf } from '../markers-comments.ts';
import { finding, type Detector } from './change.ts';

/** Cyrillic, Greek, Armenian and Cherokee letters, each before the Latin one it looks like (Unicode UTS 39, confusables). */
const pairs = [
  '\u0430a\u0441c\u0501d\u0435e\u04bbh\u0456i\u0458j\u04cfl\u043eo\u0440p\u051bq\u0455s\u051dw\u0445x\u0443y\u0475v\u0410A\u0412B\u0415E\u041dH\u0406I\u0408J\u041aK\u041cM\u041eO\u0420P\u0405S\u0422T\u0425X\u04aeY\u050cG\u051aQ\u051cW',
  '\u03bfo\u03bdv\u03c1p\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X',
  '\u0585o\u057du\u0578n\u0555O\u054dU',
  '\u13aaA\u13f4B\u13dfC\u13a0D\u13acE\u13bbH\u13abJ\u13deL\u13b7M\u13beO\u13e2P\u13d2R\u13daS\u13a2T\u13d9V\u13c3Z',
].join('');
const letters = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, letter = '', shape = '']) => [letter, shape]));
const identifier = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu;
const latin = /\p{Script=Latin}/u;
const beyondAscii = /\P{ASCII}/u;

/**
 * Names in added lines of code that are not what they look like: Latin letters mixed with look-alikes of another
 * script, letters of a typographic alphabet that compilers fold to plain ones, and names wholly of look-alikes beside
 * a Latin name of the same shape in the same file.
 */
export const lookAlikes: Detector = ({ path, after, added }) => {
  if (commentStyleOf(path) === null || /\.(?:md|markdown|html?|xml|svg)$/iu.test(path)) return [];
  const text = after?.text ?? '';
  return added.filter((line) => beyondAscii.test(line.text)).flatMap(({ line, text: content }) => {
    const names = [...new Set([...content.slice(0, 4_000).matchAll(identifier)].map(([name]) => name))];
    return names.filter((name) => deceives(name, text)).slice(0, 1).map((name) => finding('look-alike', path, line, `A name that looks like “${plainForm(name).slice(0, 80)}” is written with other letters: ${points(name)}.`));
  });
};

function deceives(name: string, text: string): boolean {
  if (!beyondAscii.test(name)) return false;
  const others = Array.from(name).filter((letter) => letters.has(letter));
  if (others.length > 0) {
    if (latin.test(name)) return true;
    return name.length > 1 && /^[\x20-\x7e]+$/u.test(plainForm(name)) && new RegExp(`(?<![\\w$])${plainForm(name).replaceAll('$', '\\$')}(?![\\w$])`, 'u').test(text);
  }
  return /[\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/u.test(name);
}

/** What a reader takes the name for. */
function plainForm(name: string): string {
  return Array.from(name.normalize('NFKC'), (letter) => letters.get(letter) ?? letter).join('');
}

function points(name: string): string {
  const odd = Array.from(name).filter((letter) => beyondAscii.test(letter)).slice(0, 5);
  return odd.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(', ');
}
