/** How reasons are put into words: counts, lists of names, and names that cannot lie about how they look. */

const NAMES_SHOWN = 3;
const NAME_LENGTH = 120;
const NAMES_SEEN = 20;

/** `1 file`, `1,200 files`; the plural is the singular with an s unless it is given. */
export function count(amount: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(amount)} ${amount === 1 ? singular : plural}`;
}

/** Thousands separated by commas, the same on every machine whatever its locale. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A share with two decimals, rounded down: what is shown as reaching a limit does reach it. */
export function share(value: number): string {
  return (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
}

/** At most three names, escaped, then how many more there are: `a, b, c and 4 more`. */
export function names(list: readonly string[]): string {
  const shown = list.slice(0, NAMES_SHOWN).map(shownName);
  const more = list.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${grouped(more)} more` : inWords(shown);
}

/** `a`, `a and b`, `a, b and c`. */
export function inWords(list: readonly string[]): string {
  const last = list.at(-1);
  if (last === undefined || list.length === 1) return last ?? '';
  return `${list.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * A name from outside as it may stand in a sentence: characters that are invisible, steer the text's direction or
 * a terminal, or are not assigned, are written as `\u{…}`; a name longer than 120 characters loses its middle.
 */
export function shownName(name: string): string {
  const characters = Array.from(name);
  const half = NAME_LENGTH / 2;
  const kept =
    characters.length > NAME_LENGTH ? [...characters.slice(0, half), '…', ...characters.slice(-half)] : characters;
  return kept.map(shownCharacter).join('');
}

const unusual = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\]|(?! )\p{Zs}/u;

function shownCharacter(character: string): string {
  return unusual.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
}

/** Names as they are recorded beside a verdict: escaped as above, the first twenty and the count of all. */
export function seenNames(list: readonly string[]): { count: number; first: string[] } {
  return { count: list.length, first: list.slice(0, NAMES_SEEN).map(shownName) };
}

/** A reason as part of a longer sentence: no capital at its start, no full stop at its end. */
export function asClause(reason: string): string {
  const open = reason.replace(/\.$/, '');
  return open.charAt(0).toLowerCase() + open.slice(1);
}
