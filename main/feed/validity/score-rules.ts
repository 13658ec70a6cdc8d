import type { Action, EventObservation } from '../../domain/event-data.ts';
import type { Sport } from '../sport.ts';
import { sideNames } from './competitor-rules.ts';
import { isAwarded, scoreInWords } from './event-words.ts';
import { goalListOf, listTotalOf, sumOf } from './goal-list.ts';
import type { EventRule, Word } from './rule.ts';
import { fallOf, isCorrected } from './score-correction.ts';
import { hour, laterOf, minute, msBetween, spanInWords } from './time-words.ts';

/** A score's own sense: no number that a contest of this sport can't have. */
const number: EventRule = {
  code: 'score_absurd',
  mends: [],
  concerns: 'word',
  doubt: ({ after, sport }) => {
    const { score, competitors } = after;
    if (score === null) return null;
    const all = [score.total, score.shootout ?? {}, ...score.periods.map(({ values }) => values)].flatMap((values) => Object.values(values));
    const stranger = Object.keys(score.total).find((key) => competitors.every((one) => one.key !== key));
    if (stranger !== undefined) return `has a score for ${stranger}, who does not compete.`;
    // Where a score may fall it may be below nought or in halves too, as in golf; and so it may in a sport nobody described.
    if (sport === null || sport.plausible.mayFall || sport.plausible.guessed === true) return all.every((value) => Math.abs(value) <= 100_000) ? null : 'has a score beyond any.';
    const { riseByOne, riseInTenMinutes, longestHours } = sport.plausible;
    if (all.some((value) => value < 0)) return `has a score below nought: ${scoreInWords(score.total)}.`;
    if (Number.isInteger(riseByOne) && all.some((value) => !Number.isInteger(value))) return `has a score that is not a whole number: ${scoreInWords(score.total)}.`;
    const most = riseByOne + riseInTenMinutes * 6 * longestHours;
    return Object.values(score.total).every((value) => value <= most) || isAwarded(after) ? null : `has a score no contest comes to: ${scoreInWords(score.total)}.`;
  },
};

const fall: EventRule = {
  code: 'score_fell',
  mends: ['others', 'time'],
  concerns: 'word',
  doubt: (word) => {
    const before = word.before?.observation.score;
    const { score } = word.after;
    if (before === null || before === undefined || score === null || mayFall(word)) return null;
    if (fallOf(before.total, score.total) === 0 || isCorrected(word)) return null;
    return `fell from ${scoreInWords(before.total)} to ${scoreInWords(score.total)} without a correction.`;
  },
};

/** In a sport nobody described the scores of a field may fall, as in golf; those of two sides are taken for ones that don’t. */
function mayFall({ sport, after }: Word): boolean {
  return sport?.plausible.mayFall === true || (sport?.plausible.guessed === true && sideNames(after) === null);
}

/** A score that was there and is not any more, while the contest still counts. */
const vanished: EventRule = {
  code: 'score_vanished',
  mends: ['others', 'time'],
  concerns: 'word',
  doubt: ({ before, after }) => {
    if (before === null || before.observation.score === null || after.score !== null) return null;
    const counts = after.status === 'live' || after.status === 'interrupted' || after.status === 'finished';
    return counts ? `had the score ${scoreInWords(before.observation.score.total)} and has none any more.` : null;
  },
};

const rise: EventRule = {
  code: 'score_rose_too_fast',
  mends: ['others', 'time'],
  concerns: 'word',
  doubt: (word) => {
    const { after, sport, lists } = word;
    if (sport === null || after.score === null || isAwarded(after) || mayFall(word)) return null;
    const before = word.before?.observation.score?.total ?? {};
    const played = playedSince(word);
    const most = sport.plausible.riseByOne + (sport.plausible.riseInTenMinutes * played) / (10 * minute);
    const jump = Math.max(...Object.entries(after.score.total).map(([key, value]) => value - (before[key] ?? 0)));
    if (jump <= most || (lists === 'whole' && goalListOf(sport, after) === 'adds-up' && isSpreadOut(word, sport, jump))) return null;
    return `rose by ${jump} to ${scoreInWords(after.score.total)} within ${spanInWords(played)} of play.`;
  },
};

/** Whether what a source has new in its list can have happened in the time it is told of: a list that catches up spans some minutes. */
function isSpreadOut({ before, after }: Word, sport: Sport, jump: number): boolean {
  const known = new Set(before?.observation.actions.map(({ id }) => id));
  const minutes = after.actions.flatMap((action) => (action.minute === null || known.has(action.id) || !isPoint(action, after, sport) ? [] : [action.minute + (action.stoppage ?? 0)]));
  if (minutes.length < jump) return true;
  const span = Math.max(leastPlayed, (Math.max(...minutes) - Math.min(...minutes)) * minute);
  return jump <= sport.plausible.riseByOne + (sport.plausible.riseInTenMinutes * span) / (10 * minute);
}

/** Whether an action by itself changes the score. */
function isPoint(action: Action, observation: EventObservation, sport: Sport): boolean {
  const total = listTotalOf(sport, { ...observation, actions: [action] });
  return total !== null && sumOf(total) > 0;
}

/** A source that stood still and then catches up has more to say at once than one that is read often. */
const leastPlayed = 3 * minute;

/** How much play there can have been since the source last said something new, in milliseconds. */
function playedSince({ before, after, sport, now }: Word): number {
  const longest = (sport?.plausible.longestHours ?? 24) * hour;
  const start = after.startsAt ?? (after.startsOn === null ? null : `${after.startsOn}T00:00:00Z`);
  const sinceStart = start === null ? longest : Math.max(0, msBetween(start, now));
  if (before === null || before.observation.score === null) return Math.max(leastPlayed, Math.min(longest, sinceStart));
  const moved = before.changedAt.clock ?? before.changedAt.asOf;
  const seen = moved === undefined ? before.observedAt : earlierOf(moved, before.observedAt);
  return Math.max(leastPlayed, Math.min(longest, msBetween(seen, now)));
}

function earlierOf(a: string, b: string): string {
  return laterOf(a, b) === a ? b : a;
}

/**
 * A score beyond what the source's own list has is doubted, whoever gives it. A list with an entry too many, or none at
 * all, speaks against the score only where the source's lists were whole so far, or where most of them contradict.
 */
const list: EventRule = {
  code: 'goals_contradict_score',
  mends: ['others'],
  concerns: 'word',
  doubt: ({ after, sport, lists }) => {
    if (sport === null || sport.plausible.guessed === true || after.score === null || isAwarded(after)) return null;
    const listed = listTotalOf(sport, after);
    const word = goalListOf(sport, after);
    if (listed === null || word === 'adds-up') return null;
    const { total } = after.score;
    const beyond = word === 'contradicts' && Object.entries(total).some(([key, value]) => value > (listed[key] ?? 0));
    if (lists === 'mixed' && !beyond) return null;
    const why = { whole: ', and this source’s lists were whole so far', mixed: '', contradicting: ', and so it is with most of this source’s events' }[lists];
    return `has the score ${scoreInWords(total)}, but its actions add up to ${scoreInWords(listed)}${why}.`;
  },
};

/** A shoot-out only decides a draw, and only a contest that has one. */
const shootout: EventRule = {
  code: 'shootout_without_draw',
  mends: ['others'],
  concerns: 'word',
  doubt: ({ after }) => {
    const { home, away } = after.score?.total ?? {};
    const kicks = after.score?.shootout ?? null;
    if (kicks === null || home === undefined || away === undefined || home === away) return null;
    // Over two legs a shoot-out may follow a game that was won.
    if (after.competition.knockout !== false) return null;
    return `has a shoot-out (${scoreInWords(kicks)}) after ${scoreInWords({ home, away })}, in a contest that knows none.`;
  },
};

export const scoreRules: readonly EventRule[] = [number, list, fall, vanished, rise, shootout];
