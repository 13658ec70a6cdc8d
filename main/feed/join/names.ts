import { commonAliases, type AliasBook } from './aliases.ts';
import { personLikeness } from './person-name.ts';
import { readTeamName, type Side, type TeamName } from './team-name.ts';
import { weightOf } from './team-words.ts';
import { fold, likeness, withoutUmlautSpelling } from './text.ts';

/** How alike two names are, 0 to 1, and why. `contradicts`: they are known to be of two. */
export interface NameMatch {
  readonly score: number;
  readonly reason: string;
  readonly contradicts: boolean;
}

/** Small letters without accents and punctuation, as names are compared. */
export function normaliseName(name: string): string {
  return fold(name);
}

/** How likely two names are of one team; a team of women, of youth or a second team is never the first team. */
export function compareNames(one: string, other: string, sport = 'soccer', book: AliasBook = commonAliases): NameMatch {
  return compareTeamNames(readTeamName(one, sport, book), readTeamName(other, sport, book));
}

/** 0 to 1: how likely two names are of one person of a match; 0.6 and more is the same person for most uses. */
export function samePerson(one: string, other: string): number {
  return personLikeness(one, other);
}

/** The same for people, and for pairs of them (`Bryan/Bryan`). */
export function comparePeople(one: string, other: string): NameMatch {
  const [a, b] = [peopleOf(one), peopleOf(other)];
  if (a.length !== b.length) return against(0, `${one} and ${other} are not as many people`);
  const score = Math.min(...a.map((person) => Math.max(...b.map((candidate) => personLikeness(person, candidate)))));
  // People are seldom written so differently: sisters and brothers meet in the same draw.
  if (score < 0.3) return against(score, `${one} and ${other} are two people`);
  return match(score, score === 1 ? `${one} in both` : `${one} is like ${other}`);
}

export function compareTeamNames(a: TeamName, b: TeamName): NameMatch {
  const side = sidesDiffer(a.side, b.side);
  if (side !== null) return against(isUntold(a.side, b.side) ? compareTeamNames({ ...a, side: b.side }, b).score / 2 : 0.1, `${a.written} and ${b.written} differ: ${side}`);
  if (a.placeholder !== null || b.placeholder !== null) return comparePlaceholders(a, b);
  if (a.country !== null && b.country !== null && a.country !== b.country) return against(0.1, `${a.written} and ${b.written} are of two countries`);
  if (a.folded === b.folded) return match(1, `${b.written} in both`);
  return compareKnown(a, b) ?? compareWords(a, b);
}

/** What sets the team of women, of an age, or the second team apart; null where nothing does. */
export function sidesDiffer(a: Side, b: Side): string | null {
  const women = [a, b].filter((side) => side.gender === 'women').length;
  if (women === 1) return 'one is a women’s team';
  if (a.age !== b.age) return 'they are of different ages';
  return a.second === b.second ? null : 'one is a second team';
}

/** One says women, the other says nothing: it may be the same team, but nothing shows it. */
function isUntold(a: Side, b: Side): boolean {
  return a.gender !== b.gender && (a.gender === null || b.gender === null) && a.age === b.age && a.second === b.second;
}

function comparePlaceholders(a: TeamName, b: TeamName): NameMatch {
  if (a.placeholder === 'specific' && b.placeholder === 'specific' && a.folded === b.folded) return match(1, `${a.written} in both`);
  return match(0.4, 'one is not known yet');
}

function compareKnown(a: TeamName, b: TeamName): NameMatch | null {
  if (a.known.length === 0 && b.known.length === 0) return null;
  if (a.known.length > 0 && b.known.length > 0) {
    if (a.known.some((team) => b.known.includes(team))) return match(a.byCode || b.byCode ? 0.95 : 0.99, `${b.written} is ${a.written}`);
    return a.byCode || b.byCode ? null : against(0.05, `${a.written} and ${b.written} are known as two teams`);
  }
  const [known, other] = a.known.length > 0 ? [a, b] : [b, a];
  const scores = known.known.flatMap((team) => [team.name, ...team.aliases]).map((alias) => wordsAlike(fold(alias).split(' '), other.words));
  const best = Math.max(...scores, wordsAlike(known.words, other.words));
  return match(best, best > 0.5 ? `${b.written} is like ${a.written}` : `${a.written} is hardly like ${b.written}`);
}

function compareWords(a: TeamName, b: TeamName): NameMatch {
  if (a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((number) => b.numbers.includes(number))) return match(0.4, `${a.written} and ${b.written} have other numbers`);
  const joined = [a.words.join(''), b.words.join('')].map(withoutUmlautSpelling);
  // `FC Neustadt` and `SV Neustadt` can be two clubs of one town.
  if (joined[0] === joined[1]) return a.types.length > 0 && b.types.length > 0 && !a.types.some((type) => b.types.includes(type)) ? match(0.9, `${b.written} is ${a.written} but for the kind of club`) : match(0.97, `${b.written} is ${a.written} but for spelling`);
  const score = Math.max(wordsAlike(a.words, b.words), initialsAlike(a, b), initialsAlike(b, a));
  return match(score, score > 0.5 ? `${b.written} is like ${a.written}` : `${a.written} is hardly like ${b.written}`);
}

/** `LAFC`, `WBA`: the first letters of the other's words. */
function initialsAlike(short: TeamName, long: TeamName): number {
  const letters = short.folded;
  const words = long.folded.split(' ').filter((word) => word !== 'and' && word !== 'of' && word !== 'the' && word !== 'de');
  return /^[a-z]{3,5}$/.test(letters) && words.length >= 3 && words.map((word) => word[0]).join('') === letters ? 0.8 : 0;
}

/**
 * The share of weight that has its like on the other side. A common word that many teams or a whole town share never
 * makes two teams one (at most 0.5), nor do words alike where each side has a telling word of its own.
 */
export function wordsAlike(a: readonly string[], b: readonly string[]): number {
  const pairs = alignWords(a, b);
  const matched = pairs.reduce((sum, pair) => sum + pair.like * Math.min(weightOf(a[pair.a] ?? ''), weightOf(b[pair.b] ?? '')), 0);
  const left = { a: weightLeft(a, new Set(pairs.map((pair) => pair.a))), b: weightLeft(b, new Set(pairs.map((pair) => pair.b))) };
  if (matched === 0) return 0;
  const score = (matched / (matched + left.a) + matched / (matched + left.b)) / 2;
  const like = score * (pairs.reduce((sum, pair) => sum + pair.like, 0) / pairs.length);
  const telling = pairs.some((pair) => Math.min(weightOf(a[pair.a] ?? ''), weightOf(b[pair.b] ?? '')) === 1);
  if ((!telling && left.a + left.b >= 0.35) || (left.a >= 0.35 && left.b >= 0.35)) return Math.min(like, 0.5);
  // All of the shorter name is in the longer one and tells something: `Lakers` for `Los Angeles Lakers`.
  return Math.min(left.a, left.b) < 0.1 && telling && pairs.every((pair) => pair.like === 1) ? Math.max(like, 0.78) : like;
}

function weightLeft(words: readonly string[], paired: ReadonlySet<number>): number {
  return words.reduce((sum, word, index) => sum + (paired.has(index) ? 0 : weightOf(word)), 0);
}

function alignWords(a: readonly string[], b: readonly string[]): readonly { readonly a: number; readonly b: number; readonly like: number }[] {
  const all = a.flatMap((word, i) => b.map((other, j) => ({ a: i, b: j, like: likeness(word, other) }))).filter((pair) => pair.like >= 0.8);
  all.sort((one, other) => other.like - one.like || one.a - other.a || one.b - other.b);
  const taken: typeof all = [];
  for (const pair of all) if (!taken.some((one) => one.a === pair.a || one.b === pair.b)) taken.push(pair);
  return taken;
}

function peopleOf(name: string): readonly string[] {
  return name.split(/\s*[/&+;]\s*/).filter((part) => part !== '');
}

function match(score: number, reason: string): NameMatch {
  return { score, reason, contradicts: false };
}

function against(score: number, reason: string): NameMatch {
  return { score, reason, contradicts: true };
}
