import type { EventField } from '../../domain/artifacts/event.ts';
import { eventStatuses, type EventRecord } from '../../domain/event-data.ts';
import type { CoursePoint } from '../contract.ts';
import { minuteText } from './clock-text.ts';
import { isGoal, pairOf, same, standingIn, standingsOf, type Standing } from './contest.ts';
import { derived, holding, known, plain } from './field.ts';
import { sportOf } from '../sports/all.ts';
import { isAwarded } from '../validity/event-words.ts';

/** With these, a score is one that was played; before a contest a source's 0–0 says nothing. */
const playedStatuses = new Set(['live', 'interrupted', 'finished', 'abandoned']);

/** How a contest of two stands now: score, who leads, who won. Nothing where it is a field of many. */
export function stateFields(record: EventRecord, course: readonly CoursePoint[]): Record<string, EventField> {
  const pair = pairOf(record);
  if (pair === null || !playedStatuses.has(record.status.value)) return {};
  const { from } = record.score ?? record.status;
  const score = standingIn(record.score?.value.total ?? null, pair);
  const shootout = standingIn(record.score?.value.shootout ?? null, pair);
  if (score === null) return {};
  const names = { home: pair.home.name, away: pair.away.name };
  return {
    ...known({
      'score.home': plain(score.home, `/score/value/total/${escaped(pair.home.key)}`, from),
      'score.away': plain(score.away, `/score/value/total/${escaped(pair.away.key)}`, from),
      score: derived(`${score.home}–${score.away}`, from),
      'score.leaderFirst': derived(`${Math.max(score.home, score.away)}–${Math.min(score.home, score.away)}`, from),
      'score.byLead': score.away > score.home ? derived(`${score.away}–${score.home}`, from) : null,
      'score.higher': derived(Math.max(score.home, score.away), from),
      'score.lower': derived(Math.min(score.home, score.away), from),
      margin: score.home === score.away ? null : derived(Math.abs(score.home - score.away), from),
    }),
    ...(record.status.value === 'finished' && !isAwarded(record) ? resultFields(record, score, shootout, names) : {}),
    ...(record.status.value === 'live' || record.status.value === 'interrupted' ? leadFields(record, score, shootout, names) : {}),
    ...(shootout === null ? {} : shootoutFields(record, shootout)),
    ...holding({ 'is.homeFirst': score.home >= score.away, 'is.uneven': score.home !== score.away, 'is.byOne': Math.abs(score.home - score.away) === 1, 'is.close': underWay(record) && Math.abs(score.home - score.away) <= 1, 'is.byTwo': Math.abs(score.home - score.away) === 2, 'is.byMore': Math.abs(score.home - score.away) > 1, 'is.bothScored': Math.min(score.home, score.away) > 0, 'is.trailerBlank': score.home !== score.away && Math.min(score.home, score.away) === 0, 'is.goals': record.actions.some(isGoal), 'is.sets': sportOf(record.sport).countsIn === 'sets' }, from),
    ...turned(record, course, score, shootout),
  };
}

function underWay({ status }: EventRecord): boolean {
  return status.value === 'live' || status.value === 'interrupted';
}

/** How long after the earliest end that its sport allows an event counts as just over. */
const justOverMs = 45 * 60_000;

/** Sources rarely tell when an event ended; but what began so lately can't have been over for long. */
export function isJustOver(record: EventRecord, now: string): boolean {
  const startsAt = record.startsAt.value;
  const least = sportOf(record.sport).plausible.shortestMinutes;
  if (record.status.value !== 'finished' || isAwarded(record) || startsAt === null || least === undefined) return false;
  const age = Date.parse(now) - Date.parse(startsAt);
  return age >= 0 && age <= least * 60_000 + justOverMs;
}

type Names = Readonly<Record<'home' | 'away', string>>;

/** The shoot-out decides what play left level. */
function aheadIn(score: Standing, shootout: Standing | null): 'home' | 'away' | null {
  if (score.home !== score.away) return score.home > score.away ? 'home' : 'away';
  if (shootout === null || shootout.home === shootout.away) return null;
  return shootout.home > shootout.away ? 'home' : 'away';
}

function otherThan(side: 'home' | 'away'): 'home' | 'away' {
  return side === 'home' ? 'away' : 'home';
}

/** Of a match that was awarded, or that one side gave up, the score does not tell who won. */
function resultFields(record: EventRecord, score: Standing, shootout: Standing | null, names: Names): Record<string, EventField> {
  const { from } = record.score ?? record.status;
  const ahead = aheadIn(score, shootout);
  const level = score.home === score.away;
  return {
    ...known({ winner: ahead === null ? null : derived(names[ahead], from), loser: ahead === null ? null : derived(names[otherThan(ahead)], from) }),
    ...holding({
      'is.win': ahead !== null,
      'is.winInPlay': ahead !== null && !level,
      'is.winOnPenalties': ahead !== null && level,
      'is.draw': level && shootout === null,
      'is.goallessDraw': level && shootout === null && score.home === 0,
      'is.shutout': !level && Math.min(score.home, score.away) === 0,
    }, from),
  };
}

/** Who leads is said of a contest under way; a shoot-out under way has no leader here, only its own numbers. */
function leadFields(record: EventRecord, score: Standing, shootout: Standing | null, names: Names): Record<string, EventField> {
  const { from } = record.score ?? record.status;
  if (shootout !== null) return {};
  const ahead = aheadIn(score, null);
  return {
    ...known({ leader: ahead === null ? null : derived(names[ahead], from), trailer: ahead === null ? null : derived(names[otherThan(ahead)], from) }),
    ...holding({ 'is.level': ahead === null, 'is.leading': ahead !== null, 'is.goalless': score.home + score.away === 0 }, from),
  };
}

function shootoutFields(record: EventRecord, shootout: Standing): Record<string, EventField> {
  const { from } = record.score ?? record.status;
  return {
    'shootout.home': derived(shootout.home, from),
    'shootout.away': derived(shootout.away, from),
    shootout: derived(`${shootout.home}–${shootout.away}`, from),
    'shootout.leaderFirst': derived(`${Math.max(shootout.home, shootout.away)}–${Math.min(shootout.home, shootout.away)}`, from),
    ...holding({ 'is.shootout': true }, from),
  };
}

/** Who leads now, or won, was behind before; only where the actions add up to the score. */
function turned(record: EventRecord, course: readonly CoursePoint[], score: Standing, shootout: Standing | null): Record<string, EventField> {
  const ahead = aheadIn(score, shootout);
  const standings = [...standingsOf(record, course).values()];
  const last = standings.at(-1);
  if (ahead === null || last === undefined || !same(last, score)) return {};
  return holding({ 'is.turned': standings.some((one) => one[ahead] < one[otherThan(ahead)]) }, (record.score ?? record.status).from);
}

/** The status, the clock, and what follows from them alone. */
export function statusFields(record: EventRecord, now: string): Record<string, EventField> {
  const { value: status, from } = record.status;
  const clock = record.clock?.value ?? null;
  const running = status === 'live' && clock !== null && clock.minute !== null && clock.period !== 'HT';
  return {
    status: plain(status, '/status/value', from),
    ...Object.fromEntries(eventStatuses.filter((one) => one === status).map((one) => [`is.${one}`, plain(true, '/status/value', from)])),
    ...known({
      minute: running && clock.minute !== null ? plain(minuteText(clock.minute, clock.stoppage), '/clock/value/minute', record.clock?.from ?? from) : null,
      period: clock === null || clock.period === null ? null : plain(clock.period, '/clock/value/period', record.clock?.from ?? from),
    }),
    ...holding({
      'is.underWay': status === 'live' || status === 'interrupted',
      'is.justOver': isJustOver(record, now),
      'is.halfTime': status === 'live' && clock?.period === 'HT',
      // A clock that tells no seconds stands at nought for the first of its minutes.
      'is.justBegun': running && (clock.period === null || clock.period === '1H') && clock.minute === 0 && (clock.stoppage ?? 0) === 0,
      'is.firstMinute': running && clock.minute === 1 && (clock.stoppage ?? 0) === 0,
      'is.nowFirstHalf': running && clock.period === '1H',
      'is.nowSecondHalf': running && clock.period === '2H',
      'is.nowExtraTime': running && (clock.period === 'ET1' || clock.period === 'ET2'),
      'is.nowEarly': running && (clock.period === null || clock.period === '1H') && (clock.minute ?? 90) <= 15,
      'is.nowLate': running && (clock.period === '2H' || clock.period === 'ET2') && (clock.minute ?? 0) >= 80,
      'is.nowStoppage': running && (clock.stoppage ?? 0) > 0,
    }, record.clock?.from ?? from),
  };
}

/** A key as a part of a JSON Pointer (RFC 6901). */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
