import type { EventField } from '../../domain/artifacts/event.ts';
import type { EventRecord, RecordAction } from '../../domain/event-data.ts';
import type { CoursePoint } from '../contract.ts';
import { minuteText } from './clock-text.ts';
import { around, isGoal, pairOf, same, standingIn, standingsOf, type Standing } from './contest.ts';
import { derived, holding, known, plain } from './field.ts';
import { sportOf } from '../sports/all.ts';

/** What an action of a contest of two did, as fields. */
export function momentFields(record: EventRecord, course: readonly CoursePoint[], action: RecordAction, outcomes: readonly string[]): Record<string, EventField> {
  const pair = pairOf(record);
  const standings = standingsOf(record, course);
  const score = pair === null ? null : standingIn(record.score?.value.total ?? null, pair);
  const seen = around(record, standings, action);
  const latest = isLatest(record, standings, action, score);
  if (pair === null || seen === null || sideOf(pair, action) === null) return holding({ 'is.latest': latest }, action.from);
  const rising = risingOf(seen, sideOf(pair, action) === 'home');
  return {
    ...holding({ 'is.latest': latest }, action.from),
    ...scoreAfter(seen.after, pair, action),
    ...(isGoal(action) || !same(seen.before, seen.after) ? changes(rising, record, standings, action, score) : {}),
    ...holding({ 'is.teamAhead': rising.after > 0, 'is.teamBehind': rising.after < 0, 'is.narrow': rising.after === 1, 'is.marginOne': Math.abs(rising.after) === 1, 'is.otherBlank': Math.min(seen.after.home, seen.after.away) === 0 && rising.after > 0, 'is.plainOrder': rising.after === 0 || sideOf(pair, action) === 'home' }, action.from),
    ...chanceFields(course, action, outcomes),
    ...pointFields(record, course, action),
  };
}

function sideOf(pair: NonNullable<ReturnType<typeof pairOf>>, action: RecordAction): 'home' | 'away' | null {
  if (action.competitor === pair.home.key) return 'home';
  return action.competitor === pair.away.key ? 'away' : null;
}

/** No score has changed since: what the action made of the score still stands. */
function isLatest(record: EventRecord, standings: ReadonlyMap<string, Standing>, action: RecordAction, score: Standing | null): boolean {
  const after = standings.get(action.id);
  const later = record.actions.slice(record.actions.findIndex(({ id }) => id === action.id) + 1);
  if (after === undefined || score === null) return !later.some(isGoal) && score === null && after === undefined;
  return same(after, score) && !later.some((one) => isGoal(one) || !same(standings.get(one.id) ?? after, after));
}

/** How far the side of the action was ahead (negative: behind) before it, after it, and all along. */
interface Rising {
  readonly before: number;
  readonly after: number;
  readonly earlier: readonly number[];
}

function risingOf(seen: { readonly earlier: readonly Standing[]; readonly before: Standing; readonly after: Standing }, isHome: boolean): Rising {
  const lead = (one: Standing): number => (isHome ? one.home - one.away : one.away - one.home);
  return { before: lead(seen.before), after: lead(seen.after), earlier: seen.earlier.map(lead) };
}

function scoreAfter(after: Standing, pair: NonNullable<ReturnType<typeof pairOf>>, action: RecordAction): Record<string, EventField> {
  const ahead = after.home > after.away ? pair.home.name : pair.away.name;
  const level = after.home === after.away;
  return known({
    'action.score': derived(`${after.home}–${after.away}`, action.from),
    'action.score.leaderFirst': derived(`${Math.max(after.home, after.away)}–${Math.min(after.home, after.away)}`, action.from),
    // Alone, without the name of a side: the higher number first where the sentence says who leads, else home first.
    'action.score.byLead': after.away > after.home ? derived(`${after.away}–${after.home}`, action.from) : null,
    'action.score.ownFirst': derived(action.competitor === pair.home.key ? `${after.home}–${after.away}` : `${after.away}–${after.home}`, action.from),
    'action.leader': level ? null : derived(ahead, action.from),
    'action.margin': level ? null : derived(Math.abs(after.home - after.away), action.from),
    'goals.in.match': isGoal(action) ? derived(after.home + after.away, action.from) : null,
    'goal.number.of.team': isGoal(action) ? derived(action.competitor === pair.home.key ? after.home : after.away, action.from) : null,
  });
}

function changes({ before, after, earlier }: Rising, record: EventRecord, standings: ReadonlyMap<string, Standing>, action: RecordAction, score: Standing | null): Record<string, EventField> {
  const rises = after > before;
  const ledOnce = earlier.some((lead) => lead > 0);
  const trailedOnce = earlier.some((lead) => lead < 0);
  return holding({
    'is.scoring': rises,
    'is.opener': rises && earlier.length === 1,
    'is.equaliser': rises && after === 0 && before < 0,
    'is.goAhead': rises && before <= 0 && after > 0,
    'is.firstLead': rises && before <= 0 && after > 0 && !ledOnce,
    'is.regained': rises && before <= 0 && after > 0 && ledOnce,
    'is.comeback': rises && before <= 0 && after > 0 && trailedOnce,
    'is.wasBehind': rises && trailedOnce && before <= 0,
    'is.doubled': rises && before === 1 && after === 2,
    'is.halved': rises && before === -2 && after === -1,
    'is.extended': rises && before > 0,
    'is.pulledBack': rises && before < 0 && after < 0,
    'is.onlyGoal': rises && isGoal(action) && record.status.value === 'finished' && score !== null && score.home + score.away === 1,
    'is.severalGoals': rises && isGoal(action) && earlier.length > 1,
    'is.setWon': rises && sportOf(record.sport).countsIn === 'sets',
    'is.winner': rises && before <= 0 && after > 0 && isDecisive(record, standings, action, score),
  }, action.from);
}

/** The contest is over, its side won in play, and from this action on nobody drew level again. */
function isDecisive(record: EventRecord, standings: ReadonlyMap<string, Standing>, action: RecordAction, score: Standing | null): boolean {
  const after = standings.get(action.id);
  if (record.status.value !== 'finished' || score === null || after === undefined) return false;
  const ahead = Math.sign(after.home - after.away);
  const following = record.actions.slice(record.actions.findIndex(({ id }) => id === action.id)).filter((one) => isGoal(one) || standings.has(one.id));
  const counted = following.map(({ id }) => standings.get(id));
  const last = counted.at(-1);
  return last !== undefined && same(last, score) && counted.every((one) => one !== undefined && Math.sign(one.home - one.away) === ahead);
}

/** What the sport calls the action, of sports that count points: a break, and what is at stake in the next point. */
function pointFields(record: EventRecord, course: readonly CoursePoint[], action: RecordAction): Record<string, EventField> {
  const label = course.find((one) => one.action.id === action.id)?.label ?? null;
  const newest = record.actions.at(-1)?.id === action.id && record.status.value === 'live';
  return holding({
    'is.break': action.type === 'point' && label === 'break',
    'is.setPoint': action.type === 'point' && newest && label === 'set point',
    'is.matchPoint': action.type === 'point' && newest && label === 'match point',
    'is.breakPoint': action.type === 'point' && newest && label === 'break point',
  }, action.from);
}

/** The chance of a win of the action's side, in whole percent, as the sport's description puts it. */
function chanceFields(course: readonly CoursePoint[], action: RecordAction, outcomes: readonly string[]): Record<string, EventField> {
  const point = course.find((one) => one.action.id === action.id);
  const index = action.competitor === null ? -1 : outcomes.indexOf(action.competitor);
  const before = percent(point?.chancesBefore[index]);
  const after = percent(point?.chances[index]);
  if (before === null || after === null) return {};
  return {
    'chance.before': derived(before, action.from),
    'chance.after': derived(after, action.from),
    ...holding({ 'is.chanceUp': after > before, 'is.chanceDown': after < before }, action.from),
  };
}

function percent(chance: number | undefined): number | null {
  return chance === undefined ? null : Math.round(chance * 100);
}

/** The action itself: who, for whom, against whom, when. */
export function actionFields(record: EventRecord, action: RecordAction): Record<string, EventField> {
  const at = `/actions/${record.actions.findIndex(({ id }) => id === action.id)}`;
  const minute = action.minute === null ? null : minuteText(action.minute, action.stoppage);
  const goal = isGoal(action);
  return {
    ...known({
      'action.type': plain(action.type, `${at}/type`, action.from),
      'action.minute': minute === null ? null : plain(minute, `${at}/minute`, action.from),
      'action.stoppage': action.stoppage === null || action.stoppage === 0 ? null : plain(action.stoppage, `${at}/stoppage`, action.from),
      player: action.participant === null ? null : plain(action.participant, `${at}/participant`, action.from),
      scorer: goal && action.participant !== null ? plain(action.participant, `${at}/participant`, action.from) : null,
    }),
    ...numberOfScorer(record, action),
    ...holding({
      'is.fresh': isFresh(record, action),
      'is.goal': goal,
      'is.ownGoal': action.type === 'own-goal',
      'is.penalty': action.type === 'penalty-goal' || (goal && action.attributes.penalty === true),
      'is.missedPenalty': action.type === 'penalty-missed',
      'is.yellowCard': action.type === 'yellow-card',
      'is.sentOff': action.type === 'red-card' || action.type === 'second-yellow-card',
      'is.secondYellow': action.type === 'second-yellow-card',
      ...timeOf(action),
    }, action.from),
  };
}

/** Of the last two minutes of a contest under way, by its own clock. */
function isFresh({ status, clock }: EventRecord, { period, minute, stoppage }: RecordAction): boolean {
  if (status.value !== 'live' || clock === null || clock.value.minute === null || minute === null || clock.value.period !== period) return false;
  const age = clock.value.minute + (clock.value.stoppage ?? 0) - minute - (stoppage ?? 0);
  return age >= 0 && age <= 2;
}

/** The how-many-eth goal it is of its scorer in this event; own goals count for nobody. */
function numberOfScorer(record: EventRecord, action: RecordAction): Record<string, EventField> {
  const counts = (one: RecordAction): boolean => isGoal(one) && one.type !== 'own-goal' && one.participant === action.participant && one.competitor === action.competitor;
  if (action.participant === null || !counts(action)) return {};
  const number = record.actions.slice(0, record.actions.findIndex(({ id }) => id === action.id) + 1).filter(counts).length;
  return { 'goal.number.of.scorer': derived(number, action.from), ...holding({ 'is.bothGoals': number === 2 && record.actions.filter(isGoal).length === 2, 'is.brace': number === 2, 'is.hatTrick': number === 3, 'is.again': number > 1 }, action.from) };
}

/** `late` is from the 80th minute on, `early` up to the 15th, `beforeBreak` from the 43rd, `afterBreak` up to the 48th; which half, where the source tells the period. */
function timeOf(action: RecordAction): Record<string, boolean> {
  const { period, minute, stoppage } = action;
  const played = minute ?? -1;
  return {
    'is.stoppage': (stoppage ?? 0) > 0,
    'is.firstHalf': period === '1H',
    'is.secondHalf': period === '2H',
    'is.extraTime': period === 'ET1' || period === 'ET2',
    'is.beforeBreak': period === '1H' && played >= 43,
    'is.afterBreak': period === '2H' && played <= 48,
    'is.early': isSoccerPeriod(period) && played >= 0 && played <= 15,
    'is.late': isSoccerPeriod(period) && played >= 80,
  };
}

function isSoccerPeriod(period: string | null): boolean {
  return period === null || ['1H', '2H', 'ET1', 'ET2'].includes(period);
}
