import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, type Goal, type GoalFacts } from './goals.ts';

/**
 * Sentences people might write of any goal (`told/`), one a line: of which goals it is true, and its words. `{S}` is
 * the scorer, `{F}` the family name, `{T}` the side that got the goal, `{O}` the other, `{L}` and `{X}` who leads and who
 * trails, `{H}` and `{A}` home and away, `{m}` and `{M}` the minute, `{hi}` the score with the higher number first, `{ha}` home
 * first, `{line}` with both names, `{C}` the competition; `'s` inside the braces makes a possessive of it.
 */
export interface ToldLine {
  readonly of: readonly string[];
  readonly text: string;
  readonly status: 'live' | 'finished';
}

const whenFinished = new Set(['finwin', 'findraw', 'decisive']);
/** These say nothing of the goal, so that an own goal does not matter. */
const ofNoGoal = new Set(['finwin', 'findraw', 'uneven', 'own']);

export function toldIn(language: string): readonly ToldLine[] {
  return linesOf(`${language}.txt`);
}

/** Sentences that are false of every goal that has the tags. */
export function untrueToldIn(language: string): readonly ToldLine[] {
  return linesOf(`${language}-untrue.txt`);
}

function linesOf(file: string): readonly ToldLine[] {
  const lines = readFileSync(join(import.meta.dirname, 'told', file), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [tags = '', text = ''] = line.split(' | ');
    const of = tags.split(' ');
    return { of, text, status: of.some((tag) => whenFinished.has(tag)) ? 'finished' : 'live' };
  });
}

/** Whether a line is true of a goal. */
export function isTrueOf({ of }: ToldLine, goal: Goal): boolean {
  const facts = factsOf(goal, '');
  const holding = tagsOf(goal, facts);
  return of.every((tag) => holding.has(tag)) && (!facts.own || of.some((tag) => ofNoGoal.has(tag)));
}

function tagsOf(goal: Goal, facts: GoalFacts): ReadonlySet<string> {
  const scored = goal.match.goals[goal.index];
  if (scored === undefined) throw new Error('There is no such goal.');
  const margin = Math.abs(facts.h - facts.a);
  const ahead = facts.kind === 'opener' || facts.kind === 'go-ahead';
  const leads = facts.leader === facts.team;
  const holds: Readonly<Record<string, boolean>> = {
    any: true, live: true, ahead, opener: facts.kind === 'opener', goahead: facts.kind === 'go-ahead', equaliser: facts.kind === 'equaliser', extends: facts.kind === 'extends', pulls: facts.kind === 'pulls back',
    leads, uneven: facts.leader !== null, byone: margin === 1, doubled: facts.kind === 'extends' && margin === 2, comeback: facts.kind === 'go-ahead' && leads && wasBehind(goal),
    single: facts.h + facts.a === 1, shutout: facts.leader !== null && Math.min(facts.h, facts.a) === 0, penalty: facts.penalty, own: facts.own, brace: numberOf(goal) === 2, hattrick: numberOf(goal) === 3,
    stoppage: facts.stoppage, first: scored.period === '1H', second: scored.period === '2H', late: scored.minute >= 80 && scored.period !== 'ET1', early: scored.minute <= 15,
    decisive: facts.decisive, finwin: facts.last && facts.leader !== null, findraw: facts.last && facts.leader === null, ko: goal.match.knockout, men: /\bmen/i.test(goal.match.competition),
  };
  return new Set(Object.keys(holds).filter((tag) => holds[tag] === true));
}

/** The how-many-eth goal of its scorer for that side. */
function numberOf({ match, index }: Goal): number {
  const { side, given, family } = match.goals[index] ?? {};
  return match.goals.slice(0, index + 1).filter((one) => !one.own && one.side === side && one.given === given && one.family === family).length;
}

function wasBehind(goal: Goal): boolean {
  const side = goal.match.goals[goal.index]?.side;
  return goal.match.goals.slice(0, goal.index).some((_, at, before) => before.slice(0, at + 1).reduce((lead, one) => lead + (one.side === side ? 1 : -1), 0) < 0);
}

export function toldOf({ text }: ToldLine, goal: Goal, language: string): string {
  const facts = factsOf(goal, '');
  const mark = language === 'de' ? ':' : goal.index % 2 === 0 ? '-' : '–';
  const values: Readonly<Record<string, string>> = {
    S: facts.scorer, F: facts.family, T: facts.team, O: facts.opponent, L: facts.leader ?? '', X: facts.trailer ?? '', H: facts.home, A: facts.away, C: facts.competition, stage: goal.match.stage,
    m: ordinal(facts.minute), M: facts.minute, hi: facts.high.replace('-', mark), ha: `${facts.h}${mark}${facts.a}`, line: `${facts.home} ${facts.h}${mark}${facts.a} ${facts.away}`,
  };
  return text.replaceAll(/\{(\w+)('s)?\}/g, (_, name: string, ending: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is called “${name}”.`);
    return ending === undefined ? value : `${value}${value.endsWith('s') ? "'" : "'s"}`;
  });
}

function ordinal(minute: string): string {
  const last = Number(minute.split('+').at(-1)) % 100;
  return `${minute}${last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][last % 10] ?? 'th')}`;
}
