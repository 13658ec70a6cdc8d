import { textOf, type Fields } from './field.ts';
import { kindOf } from './forms.ts';
import type { Grammar } from './grammar.ts';
import type { Problem } from './hygiene.ts';
import type { Finding } from './reading.ts';
import type { Token } from './tokens.ts';

/**
 * What is wrong with the order of a score whatever is meant: the words behind it name whose it is, and its first number is the
 * other’s (“1–2 to B” of 1–2); or it has the higher number first behind “A v B”, where home comes first.
 */
export function orderProblems(text: string, tokens: readonly Token[], findings: readonly Finding[], fields: Fields, { language }: Grammar): readonly Problem[] {
  const sides = sidesOf(findings, fields);
  const leads = findings.some((one) => saysWhoLeads.has(one.field));
  return findings.filter(({ field }) => awayLeads(fields, field)).flatMap((score) => {
    const owner = ownerOf(score, tokens, sides, language);
    // “Down 2–1 to A”: what is said higher first is in the order of who leads, whoever stands behind it.
    if (owner !== null && !isFirst(text, score, owner, fields)) return score.field.endsWith('leaderFirst') ? [] : [orderProblem(text, score, owner)];
    // “A v B: 1–2” with nothing more of who leads is taken to be home first.
    return owner === null && sides.length === 2 && !leads && !isHomeFirst(text, score) && inOrder(text, sides, fields, language) ? [orderProblem(text, score, score)] : [];
  });
}

/**
 * The scores that could be meant either way: the away side leads, so that home first and higher first differ, and no names beside it
 * tell which number is whose (“A 1–2 B”). Where both orders can be read, only a claim says which one is meant.
 */
export function unclearScores(text: string, findings: readonly Finding[], fields: Fields, { language }: Grammar): readonly Finding[] {
  const sides = sidesOf(findings, fields);
  // “two-nil” is never meant the other way round.
  const numbers = findings.filter((one) => awayLeads(fields, one.field) && /^[0-9]+[^0-9]+[0-9]+$/.test(text.slice(one.start, one.end)));
  return numbers.filter((score) => !isBetween(text, score, sides) && !(isHomeFirst(text, score) && follows(text, score, sides, fields, language)));
}

function sidesOf(findings: readonly Finding[], fields: Fields): readonly Finding[] {
  const names = findings.filter(({ field }) => kindOf(field, fields) === 'name');
  return names.filter(({ field }) => [textOf(fields, 'home'), textOf(fields, 'away')].includes(textOf(fields, field)));
}

/** The name right behind a score as whose it is: “2–1 for A”. */
function ownerOf(score: Finding, tokens: readonly Token[], sides: readonly Finding[], { scoreFor }: Grammar['language']): Finding | null {
  const next = tokens.findIndex(({ start }) => start >= score.end);
  const words = next < 0 ? [] : tokens.slice(next, next + 4);
  const name = sides.find(({ start }) => words.some((token, index) => index > 0 && token.start === start));
  return name !== undefined && words.some(({ start, key }) => start < name.start && scoreFor.includes(key)) ? name : null;
}

/** Of a score in which the away side leads: its first number is that side’s. */
function isFirst(text: string, score: Finding, name: Finding, fields: Fields): boolean {
  return textOf(fields, name.field) === textOf(fields, isHomeFirst(text, score) ? 'home' : 'away');
}

/** Of a score in which the away side leads: its lower number is first. */
export function isHomeFirst(text: string, { start, end }: Finding): boolean {
  const [first = 0, second = 0] = (text.slice(start, end).match(/[0-9]+/g) ?? []).map(Number);
  return first < second;
}

/** With one of these said, a score alone is taken to be in the order of who leads. */
const saysWhoLeads = new Set(['is.goAhead', 'is.extended', 'is.doubled', 'is.comeback', 'is.regained', 'is.firstLead', 'is.leading', 'is.teamLeads', 'is.teamAhead', 'is.winInPlay', 'is.winner', 'is.pulledBack', 'is.halved', 'is.opener', 'is.byOne', 'is.byMore', 'is.byTwo', 'is.trailerBlank', 'is.turned', 'is.shutout']);

function orderProblem(text: string, score: Finding, name: Finding): Problem {
  const [start, end] = [Math.min(score.start, name.start), Math.max(score.end, name.end)];
  return { code: 'score_order', message: `“${text.slice(score.start, score.end)}” would be read the other way round with “${text.slice(name.start, name.end)}”.`, start, end };
}

/** Whether a field is a score in play in which the away side leads. */
function awayLeads(fields: Fields, field: string): boolean {
  if (kindOf(field, fields) !== 'pair' || field.startsWith('shootout')) return false;
  const [home = 0, away = 0] = (textOf(fields, field.startsWith('action') ? 'action.score' : 'score') ?? '').split('–').map(Number);
  return away > home;
}

/** “A v B: 1–2”: both sides right before it, home first. */
function follows(text: string, { start }: Finding, sides: readonly Finding[], fields: Fields, language: Grammar['language']): boolean {
  const before = sides.filter(({ end }) => end <= start).slice(-2);
  const between = text.slice(before.at(-1)?.end ?? 0, start);
  return before.length === 2 && inOrder(text, before, fields, language) && between.length < 6 && !/\p{L}{3}/u.test(between);
}

/** “A 1–2 B”, in either order. */
function isBetween(text: string, score: Finding, sides: readonly Finding[]): boolean {
  return sides.some(({ end }) => end <= score.start && text.slice(end, score.start).trim() === '') && sides.some(({ start }) => start >= score.end && text.slice(score.end, start).trim() === '');
}

/** Whether both sides are named next to each other, the home side first: “A v B”, “between A and B”. */
function inOrder(text: string, sides: readonly Finding[], fields: Fields, { scoreAgainst }: Grammar['language']): boolean {
  const named = (finding: Finding | undefined): string | null => (finding === undefined ? null : textOf(fields, finding.field));
  return sides.some((one, index) => {
    const other = sides[index + 1];
    const between = text.slice(one.end, other?.start ?? one.end);
    return named(one) === textOf(fields, 'home') && named(other) === textOf(fields, 'away') && (scoreAgainst.includes(between.trim()) || (!/\p{L}{4}/u.test(between) && between.length < 9));
  });
}
