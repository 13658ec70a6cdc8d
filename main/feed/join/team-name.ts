import type { AliasBook, KnownTeam } from './aliases.ts';
import { coreOf, formOf, isClubType } from './team-words.ts';
import { fold } from './text.ts';

/** Which team of a nation or club plays. */
export interface Side {
  /** `men` only where the name says so. */
  readonly gender: 'women' | 'men' | null;
  /** `u21`, or `youth` where no age is told. */
  readonly age: string | null;
  /** A second team: `B`, `II`, reserves. */
  readonly second: boolean;
}

/** A team's name taken apart. */
export interface TeamName {
  readonly written: string;
  /** Folded, without what tells women, youth and second teams. */
  readonly folded: string;
  /** Core words in the form that is compared. */
  readonly words: readonly string[];
  /** What kind of club the name says it is: `fc`, `sv`. */
  readonly types: readonly string[];
  /** Numbers in it, e.g. `04`, but for the `1.` of a first club of a town. */
  readonly numbers: readonly string[];
  readonly known: readonly KnownTeam[];
  /** Whether it is known by no more than a code. */
  readonly byCode: boolean;
  readonly side: Side;
  /** A country in parentheses, e.g. `URU` of `River Plate (URU)`. */
  readonly country: string | null;
  /** `specific`: stands for a team not yet known (`W73`, `2B`); `vague`: `TBD`. */
  readonly placeholder: 'specific' | 'vague' | null;
}

const womenWords = new Set('women womens woman ladies frauen damen feminino feminina femenino femenina feminin feminine femminile femenil vrouwen kvinner kvinnor damer fem wfc'.split(' '));
const menWords = new Set('men mens manner herren masculino masculin maschile heren herrer'.split(' '));
const youthWords = new Set('youth primavera juvenil jeugd jugend academy'.split(' '));
const secondWords = new Set('ii iii reserves reserve res amateure castilla b c 2'.split(' '));
/** American towns in capitals, where the rest of the name is not all capitals. */
const towns: Readonly<Record<string, string>> = { LA: 'Los Angeles', NY: 'New York', SF: 'San Francisco', KC: 'Kansas City', TB: 'Tampa Bay', GB: 'Green Bay', OKC: 'Oklahoma City' };

/** Takes a name apart. `sport` says which aliases hold. */
export function readTeamName(name: string, sport: string, book: AliasBook): TeamName {
  const taken = takeCountry(name);
  const { country, marked } = taken;
  const asIs = book.teamsNamed(taken.text, sport);
  const text = asIs.length > 0 ? taken.text : spellTowns(taken.text);
  const whole = fold(text);
  // `Willem II` and `Young Boys` are names of first teams.
  const { words, side } = asIs.length > 0 ? { words: whole.split(' '), side: firstTeam } : takeSide(whole.split(' '));
  const folded = words.join(' ');
  const named = asIs.length > 0 ? asIs : book.teamsNamed(folded, sport);
  const coded = named.length > 0 ? [] : book.teamsOfCode(words.length === whole.split(' ').length ? text.trim() : (text.trim().split(/\s+/)[0] ?? ''), sport);
  return {
    written: name, folded, words: coreOf(words).map(formOf), types: words.filter(isClubType), numbers: words.filter((word, index) => /^\d+$/.test(word) && (index > 0 || word !== '1')),
    known: named.length > 0 ? named : coded, byCode: named.length === 0 && coded.length > 0,
    side: marked === 'women' ? { ...side, gender: 'women' } : side, country, placeholder: placeholderOf(fold(name)),
  };
}

const firstTeam: Side = { gender: null, age: null, second: false };

function spellTowns(name: string): string {
  return name === name.toUpperCase() ? name : name.replace(/\b[A-Z]{2,3}\b/g, (word) => towns[word] ?? word);
}

/** `(URU)` at the end is a country; `(W)` says who plays. */
function takeCountry(name: string): { readonly text: string; readonly country: string | null; readonly marked: 'women' | null } {
  const found = /\s*[([]([A-Za-z]{1,3})[)\]]\s*$/.exec(name);
  const inside = found?.[1]?.toUpperCase();
  if (found === null || inside === undefined || found.index === 0) return { text: name, country: null, marked: null };
  const text = name.slice(0, found.index);
  if (inside === 'W' || inside === 'F') return { text, country: null, marked: 'women' };
  return inside.length === 3 ? { text, country: inside, marked: null } : { text: `${text} ${inside}`, country: null, marked: null };
}

/** Takes off the words that say which team of a club or nation it is. A name is never used up whole. */
function takeSide(words: readonly string[]): { readonly words: readonly string[]; readonly side: Side } {
  const joined = words.join(' ').replace(/\b(?:u|under|sub) ?(\d{2})s?\b/, 'u$1').replace(/^jong (?=.)/, 'ii ');
  const ages = joined.split(' ').filter((word) => /^u\d{2}$/.test(word));
  const left = joined.split(' ').filter((word, index, all) => !isSideWord(word, index, all.length));
  if (left.length === 0) return { words, side: firstTeam };
  const taken = joined.split(' ').filter((word, index, all) => isSideWord(word, index, all.length));
  return {
    words: left,
    side: {
      gender: taken.some((word) => womenWords.has(word) || word === 'w') ? 'women' : taken.some((word) => menWords.has(word)) ? 'men' : null,
      age: ages[0] ?? (taken.some((word) => youthWords.has(word)) ? 'youth' : null),
      second: taken.some((word) => secondWords.has(word)),
    },
  };
}

function isSideWord(word: string, index: number, count: number): boolean {
  if (womenWords.has(word) || menWords.has(word) || /^u\d{2}$/.test(word)) return true;
  if (index === 0 && word === 'ii' && count > 1) return true;
  return index === count - 1 && index > 0 && (word === 'w' || youthWords.has(word) || secondWords.has(word));
}

const vague = /^(?:tbd|tba|tbc|unknown|n a|to be (?:decided|determined|announced|confirmed))$/;
const specific = /^(?:[wl] ?\d{1,3}|\d[a-l](?: [a-l])*|[a-l]\d|(?:winner|loser|runner up|sieger|verlierer|ganador|vainqueur)\b.*|(?:1st|2nd|3rd|first|second|third|best)\b.*\b(?:group|place|placed|third)\b.*|group [a-l]\b.*|gruppe [a-l]\b.*|qualifier ?\d*)$/;

function placeholderOf(folded: string): 'specific' | 'vague' | null {
  if (folded === '' || vague.test(folded)) return 'vague';
  return specific.test(folded) ? 'specific' : null;
}
