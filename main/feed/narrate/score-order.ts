import { textOf, type Fields } from './field.ts';
import { kindOf } from './forms.ts';
import type { Grammar } from './grammar.ts';
import type { Problem } from './hygiene.ts';
import type { Finding } from './reading.ts';
import type { Token } from './tokens.ts';

/**
 * A score in the order home, away is not clear where the words behind it name whose it is, and that is the away side;
 * nor where the sentence says who leads and that is the away side, but both are not named in that order. A score alone with the higher
 * number first is clear only where the sentence says who leads.
 */
export function orderProblems(text: string, tokens: readonly Token[], findings: readonly Finding[], fields: Fields, { language }: Grammar): readonly Problem[] {
  const names = findings.filter(({ field }) => kindOf(field, fields) === 'name');
  const sides = names.filter(({ field }) => [textOf(fields, 'home'), textOf(fields, 'away')].includes(textOf(fields, field)));
  const plain = findings.filter(({ field }) => (field === 'score' || field === 'action.score') && isUneven(textOf(fields, field)));
  const leads = findings.some((one) => saysWhoLeads.has(one.field));
  const own = findings.filter((one) => (leads ? isByLead(one) && afterOneOf(text, one, language.homeFirstAfter ?? []) : isByLead(one) || (one.field === 'action.score.ownFirst' && awayLeads(fields, 'action.score'))));
  const told = (score: Finding): Finding | null => otherNamed(score, tokens, names, fields, language, isByLead(score) ? 'away' : 'home');
  const byLead = findings.filter((one) => isByLead(one) && isUneven(textOf(fields, one.field)));
  // “A v B: 1–2” with nothing more of who leads is taken to be home first.
  const fixture = sides.length === 2 && !leads && inOrder(text, sides, fields) ? findings.filter(({ field }) => field.endsWith('leaderFirst') && awayLeads(fields, field.startsWith('action') ? 'action.score' : 'score')) : [];
  // “Scores for B, 3–1” says of neither order that it is meant, where it is not said that B leads.
  const unsaid = leads || language.homeFirstAfter === null ? [] : findings.filter(({ field }) => field.startsWith('action.score.leader') && awayLeads(fields, 'action.score')).filter(({ end }) => !language.scoreFor.some((word) => text.slice(end).trimStart().startsWith(`${word} `)));
  return [
    ...[...own, ...fixture, ...unsaid].map((score) => orderProblem(text, score, score)),
    ...byLead.flatMap((score) => {
      const name = told(score);
      return name === null ? [] : [orderProblem(text, score, name)];
    }),
    ...plain.flatMap((score) => {
      const name = told(score);
      if (name !== null) return [orderProblem(text, score, name)];
      return language.homeFirstAfter !== null && !afterOneOf(text, score, language.homeFirstAfter) && awayLeads(fields, score.field) && leads && !isBetween(text, score, sides) && !inOrder(text, sides, fields) ? [orderProblem(text, score, sides[0] ?? score)] : [];
    }),
  ];
}

/** The name right behind a score as whose it is, or whose it is not (“2–1 for A”, “2–1 against B”), where that is not who its first number is of. */
function otherNamed(score: Finding, tokens: readonly Token[], names: readonly Finding[], fields: Fields, language: Grammar['language'], first: 'home' | 'away'): Finding | null {
  const next = tokens.findIndex(({ start }) => start >= score.end);
  const words = next < 0 ? [] : tokens.slice(next, next + 4);
  const name = names.find(({ start }) => words.some((token, index) => index > 0 && token.start === start));
  if (name === undefined) return null;
  const links = words.filter(({ start }) => start < name.start).map(({ key }) => key);
  const second = first === 'home' ? 'away' : 'home';
  const wrong = links.some((key) => language.scoreFor.includes(key)) ? second : links.some((key) => language.scoreAgainst.includes(key)) ? first : null;
  return wrong !== null && textOf(fields, name.field) === textOf(fields, wrong) ? name : null;
}

function isByLead({ field }: Finding): boolean {
  return field === 'score.byLead' || field === 'action.score.byLead';
}

/** With one of these said, a score alone is taken to be in the order of who leads. */
const saysWhoLeads = new Set(['is.goAhead', 'is.extended', 'is.doubled', 'is.comeback', 'is.regained', 'is.firstLead', 'is.leading', 'is.teamLeads', 'is.teamAhead', 'is.winInPlay', 'is.winner', 'is.pulledBack', 'is.halved', 'is.opener', 'is.byOne', 'is.byMore', 'is.byTwo', 'is.trailerBlank', 'is.turned', 'is.shutout']);

function orderProblem(text: string, score: Finding, name: Finding): Problem {
  const [start, end] = [Math.min(score.start, name.start), Math.max(score.end, name.end)];
  return { code: 'score_order', message: `“${text.slice(score.start, score.end)}” is in the order home, away; with “${text.slice(name.start, name.end)}” it would be read the other way round.`, start, end };
}

/** Whether a reader would put the away side's number first: it leads. */
function awayLeads(fields: Fields, field: string): boolean {
  const [home = 0, away = 0] = (textOf(fields, field) ?? '').split('–').map(Number);
  return away > home;
}

/** Whether one of these phrases stands right before a score. */
function afterOneOf(text: string, { start }: Finding, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.slice(0, start).trimEnd().endsWith(` ${phrase}`));
}

/** “A 1–2 B”, in either order. */
function isBetween(text: string, score: Finding, sides: readonly Finding[]): boolean {
  return sides.some(({ end }) => end <= score.start && text.slice(end, score.start).trim() === '') && sides.some(({ start }) => start >= score.end && text.slice(score.end, start).trim() === '');
}

/** Whether both sides are named next to each other, the home side first: “A v B”, “between A and B”. */
function inOrder(text: string, sides: readonly Finding[], fields: Fields): boolean {
  const named = (finding: Finding | undefined): string | null => (finding === undefined ? null : textOf(fields, finding.field));
  return sides.some((one, index) => {
    const other = sides[index + 1];
    const between = text.slice(one.end, other?.start ?? one.end);
    return named(one) === textOf(fields, 'home') && named(other) === textOf(fields, 'away') && !/\p{L}{4}/u.test(between) && between.length < 9;
  });
}

/** Whether a score is not level. */
export function isUneven(score: string | null): boolean {
  const [home, away] = (score ?? '').split('–');
  return home !== away;
}
