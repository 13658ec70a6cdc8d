import type { EventRecord, RecordAction } from '../../domain/event-data.ts';
import type { RankWeights } from '../../domain/feed-settings.ts';
import type { RankPart } from '../../domain/artifacts/live-feed.ts';
import type { CoursePoint, Ranked } from '../contract.ts';
import { sportOf } from '../sports/all.ts';
import { byScore, part, rankedBy } from './part.ts';
import { percent } from './words.ts';

/** An event and what its actions did, action by action; `course` is in the order of `record.actions`. */
export interface EventCourse {
  readonly record: EventRecord;
  readonly course: readonly CoursePoint[];
}

/** An action with its weighed signals. */
export interface Moment {
  readonly action: RecordAction;
  readonly point: CoursePoint;
  readonly ranked: Ranked;
}

/**
 * The actions of all given events, the most important first, by what each did when it happened: neither its age nor
 * anything that came later counts. Of actions that are told as one only the greatest is listed.
 */
export function rankMoments(events: readonly EventCourse[], options: { readonly weights: RankWeights; readonly limit?: number }): readonly Ranked[] {
  const moments = events.flatMap((event) => momentsOf(event, options.weights).map(({ ranked }) => ranked));
  return moments.sort(byScore).slice(0, options.limit ?? moments.length);
}

/** One event's actions with their signals, in the order of time, each story once. */
export function momentsOf({ record, course }: EventCourse, weights: RankWeights): readonly Moment[] {
  const sport = sportOf(record.sport);
  const byId = new Map(record.actions.map((action) => [action.id, action]));
  const greatest = new Map<string, Moment>();
  for (const point of course) {
    const action = byId.get(point.action.id);
    if (action === undefined) continue;
    const ranked = rankedBy(record.id, action.id, signalsOf(point, sport.rarity(action), weights));
    const key = sport.story(action) ?? `action ${action.id}`;
    const before = greatest.get(key);
    if (before === undefined || ranked.score > before.ranked.score) greatest.set(key, { action, point, ranked });
  }
  return [...greatest.values()];
}

/**
 * What an action changed carries all the rest: that it came late, in an open contest, or is rare makes much of a
 * change, and nothing of an action that changed nothing. What changed is told by the chances, by the sport's own
 * signals, or by both.
 */
function signalsOf(point: CoursePoint, rarity: number, weights: RankWeights): readonly RankPart[] {
  const { impact, progress, own, label, chances } = point;
  const change = own.reduce((sum, { value }) => sum + value, impact);
  const open = opennessOf(point);
  const what = label === null ? 'It' : `The ${label}`;
  const hasChances = chances.length > 0;
  return [
    ...(hasChances ? [part('impact', impact, weights.impact, `${what} changed the chances by ${percent(impact)}.`)] : []),
    ...own.map(({ name, value, why }) => part(name, value, weights.impact, why)),
    part('lateness', change * progress, weights.lateness, `The contest was ${percent(progress)} over.`),
    ...(hasChances ? [part('closeness', change * open, weights.closeness, `Around it the contest was ${percent(open)} open.`)] : []),
    part('rarity', change * rarity, weights.rarity, rarity >= 0.5 ? 'Its kind is rare.' : 'Its kind is not rare.'),
  ];
}

/** The mean of how open it was before and after: the same for taking a lead and for taking it back. */
function opennessOf({ chancesBefore, chances }: CoursePoint): number {
  return (opennessOfChances(chancesBefore) + opennessOfChances(chances)) / 2;
}

/** 1 where the first and the last outcome (the two sides) are equally likely, 0 where one of them is certain. */
function opennessOfChances(chances: readonly number[]): number {
  return chances.length < 2 ? 0 : 1 - Math.abs((chances[0] ?? 0) - (chances.at(-1) ?? 0));
}
