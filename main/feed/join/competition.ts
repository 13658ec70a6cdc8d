import type { Competition } from '../../domain/event-data.ts';
import { rowsOf } from './aliases.ts';
import { competitionLines } from './competitions.ts';
import type { Side } from './team-name.ts';
import { fold, likeness } from './text.ts';

/** A competition's name taken apart. */
export interface CompetitionName {
  readonly written: string;
  /** Ids of the competitions it may be, by the list; none where it is not known. */
  readonly known: readonly string[];
  /** Folded words without year, sponsor and who plays. */
  readonly words: readonly string[];
  /** Who plays in it: holds for a team whose own name does not say. */
  readonly side: Side;
  /** The years the season touches, e.g. 2017 and 2018; none where not told. */
  readonly years: readonly number[];
  /** The number of a match day, from `Matchday 3`, `3. Spieltag`, `Week 3`, `3`; null where the round has no number. */
  readonly matchDay: number | null;
}

/** How alike two competitions are: 1 the same, 0 nothing in common; `contradicts`: known to be two. */
export interface CompetitionMatch {
  readonly score: number;
  readonly contradicts: boolean;
  readonly reason: string;
}

const womenWords = /\b(?:womens|women|ladies|frauen|damen|feminino|feminina|femenino|femenina|feminine|feminin|femminile|femenil|wta)\b/g;
const menWords = /\b(?:mens|men|herren|masculino|maschile|atp)\b/g;
const ages = /\b(?:u|under|sub) ?(1\d|2[0-3])s?\b/g;
const years = /\b(?:19|20)\d\d(?: (?:19|20)?\d\d)?\b|\b\d\d \d\d\b/g;
const sponsors = /\b(?:barclays|santander|tim|ea sports|uber eats|credit agricole|betfred|sky bet|emirates|carabao|google pixel|presented by .*)\b/g;

/** Takes a competition's name apart. `sport` tells where the men's Olympic tournament is one of under-23 teams. */
export function readCompetition(competition: Competition, sport: string): CompetitionName {
  const whole = fold(competition.name);
  const bare = tidy(whole.replace(years, ' ').replace(sponsors, ' '));
  const open = tidy(bare.replace(womenWords, ' ').replace(menWords, ' ').replace(ages, ' '));
  const named = [whole, bare, open].map((text) => known.get(text)).find((found) => found !== undefined) ?? [];
  const side = sideOf(whole, named, sport);
  return {
    written: competition.name, known: named.map((one) => one.id), words: (open === '' ? bare : open).split(' '), side,
    years: yearsOf(competition), matchDay: matchDayOf(competition.round),
  };
}

export function compareCompetitions(a: CompetitionName, b: CompetitionName): CompetitionMatch {
  if (a.words.join(' ') === b.words.join(' ')) return { score: 1, contradicts: false, reason: `the competition ${b.written} in both` };
  if (a.known.length > 0 && b.known.length > 0) {
    if (a.known.some((id) => b.known.includes(id))) return { score: 1, contradicts: false, reason: `${b.written} is ${a.written}` };
    // `Premier League` may be short for `Ukrainian Premier League`.
    if (!isShortFor(a.words, b.words) && !isShortFor(b.words, a.words)) return { score: 0, contradicts: true, reason: `${a.written} and ${b.written} are known as two competitions` };
  }
  const score = wordsShared(a.words, b.words);
  return { score, contradicts: false, reason: score >= 0.5 ? `${b.written} is like ${a.written}` : `${a.written} and ${b.written} are named differently` };
}

/** Whether two seasons can be one: `2017/18` and `2018`, or not told. */
export function seasonsFit(a: CompetitionName, b: CompetitionName): boolean {
  return a.years.length === 0 || b.years.length === 0 || a.years.some((year) => b.years.includes(year));
}

interface KnownCompetition {
  readonly id: string;
  readonly side: Side;
}

const noSide: Side = { gender: null, age: null, second: false };
const known = readTable();

function readTable(): ReadonlyMap<string, readonly KnownCompetition[]> {
  const table = new Map<string, KnownCompetition[]>();
  for (const [id = '', countries = '-', who = '-', ...names] of rowsOf(competitionLines)) {
    const one: KnownCompetition = { id, side: { gender: /women/.test(who) ? 'women' : null, age: /u\d\d/.exec(who)?.[0] ?? null, second: false } };
    for (const name of names.flatMap((text) => [text, ...(countries === '-' ? [] : countries.split(' ').map((country) => `${country} ${text}`))])) {
      const key = fold(name);
      const found = table.get(key) ?? [];
      if (!found.some((other) => other.id === id)) table.set(key, [...found, one]);
    }
  }
  return table;
}

function sideOf(whole: string, named: readonly KnownCompetition[], sport: string): Side {
  const told = named[0]?.side ?? noSide;
  const gender = told.gender ?? (new RegExp(womenWords.source).test(whole) ? 'women' : new RegExp(menWords.source).test(whole) ? 'men' : null);
  const age = told.age ?? /\b(?:u|under|sub) ?(1\d|2[0-3])s?\b/.exec(whole)?.[1] ?? null;
  if (age === null && gender !== 'women' && sport === 'soccer' && named.some((one) => one.id === 'olympic-games')) return { gender, age: 'u23', second: false };
  return { gender, age: age === null || age.startsWith('u') ? age : `u${age}`, second: false };
}

function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word) => long.includes(word)) && long.filter((word) => /^\d$/.test(word)).every((word) => short.includes(word));
}

/** Little is told by the words most competitions share. */
const commonWords = new Set('league cup liga championship championships division serie tournament the of de la le du and for premier super first 1 men international national open trophy'.split(' '));
const sameWords: Readonly<Record<string, string>> = { qualifying: 'qualification', qualifiers: 'qualification', qualifier: 'qualification', friendlies: 'friendly', championships: 'championship', gp: 'prix' };

function wordsShared(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a, b].map((words) => [...new Set(words.map((word) => sameWords[word] ?? word))].filter((word) => word !== ''));
  if (one === undefined || other === undefined) return 0;
  const shared = one.filter((word) => other.some((candidate) => candidate === word || (word.length > 4 && likeness(candidate, word) >= 0.85)));
  const numbers = [one, other].map((words) => words.filter((word) => /^[2-9]$/.test(word)).join());
  if (numbers[0] !== numbers[1] || shared.length === 0) return 0;
  const [all, ofOne, ofOther] = [weigh(shared), weigh(one), weigh(other)];
  return Math.min(1, (all / Math.min(ofOne, ofOther) + all / Math.max(ofOne, ofOther)) / 2);
}

function weigh(words: readonly string[]): number {
  return words.reduce((total, word) => total + (commonWords.has(word) ? 0.3 : 1), 0);
}

function yearsOf({ season, name }: Competition): readonly number[] {
  const told = /\b((?:19|20)\d\d)(?:\s*[-/–]\s*((?:19|20)?\d\d))?(?!\d)/.exec(season ?? '') ?? /\b((?:19|20)\d\d)(?:\s*[-/–]\s*((?:19|20)?\d\d))?(?!\d)/.exec(name);
  if (told === null) return [];
  const first = Number(told[1]);
  return told[2] === undefined ? [first] : [first, first + 1];
}

function matchDayOf(round: string | null): number | null {
  const folded = fold(round ?? '');
  const told = /^(?:match ?day|md|week|gameweek|gw|spieltag|jornada|journee|giornata|speelronde|round|rd|r)? ?(\d{1,2})$/.exec(folded) ?? /^(\d{1,2}) (?:match ?day|spieltag|jornada|journee|giornata|speelronde|runde)$/.exec(folded);
  return told === null ? null : Number(told[1]);
}

function tidy(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}
