import * as fc from 'fast-check';
import type { EventRecord } from '../../../main/domain/event-data.ts';
import { feedSettingsSchema, type FeedSettings } from '../../../main/domain/feed-settings.ts';
import type { EventCourse } from '../../../main/feed/rank/moments.ts';
import { headOf } from '../../../main/feed/sport.ts';
import { sportOf } from '../../../main/feed/sports/all.ts';
import { recordOf, type Told, type ToldAction } from '../../scores/record.ts';

/** Kick-off of every invented match that does not say otherwise. */
export const kickOff = '2031-05-04T15:00:00Z';

export const settings: FeedSettings = feedSettingsSchema.parse({ formatVersion: 1, sources: [{ connector: 'invented' }] });

export function minutesOn(minutes: number, from: string = kickOff): string {
  return new Date(Date.parse(from) + minutes * 60_000).toISOString();
}

/** An action of a match of 15:00, known as soon as it happens. */
export function happening(type: string, minute: number, competitor: 'home' | 'away', since: string = minutesOn(minute)): ToldAction {
  return { action: { id: `${type}-${competitor}-${minute}`, type, minute, competitor, sequence: minute }, since };
}

/** A live soccer match between invented clubs. */
export function match(id: string, actions: readonly ToldAction[], told: Partial<Told> = {}): EventCourse {
  const names = { home: `${id} Rovers`, away: `${id} United` };
  return courseOf(recordOf({ id, sport: 'soccer', competition: 'Harbour Cup', startsAt: kickOff, status: 'live', names, actions, ...told }));
}

function courseOf(record: EventRecord): EventCourse {
  return { record, course: sportOf(record.sport).course(headOf(record), record.actions) };
}

/** The event as it stood when only its first actions were known. */
export function firstOf({ record }: EventCourse, known: number): EventCourse {
  return courseOf({ ...record, actions: record.actions.slice(0, known) });
}

const types = ['goal', 'own-goal', 'penalty-goal', 'penalty-missed', 'yellow-card', 'red-card', 'substitution', 'shootout-goal', 'point'] as const;

const anyHappening = fc.record({ type: fc.constantFrom(...types), minute: fc.integer({ min: 1, max: 120 }), competitor: fc.constantFrom<'home' | 'away'>('home', 'away') });

/** Contests of several sports with whatever actions, in the order of time. */
const anyEvent: fc.Arbitrary<Omit<Told, 'id'>> = fc.record({
  sport: fc.constantFrom('soccer', 'tennis', 'kite-ball'),
  competition: fc.constantFrom('Harbour Cup', 'Lantern League'),
  knockout: fc.constantFrom(true, false, null),
  startsAt: fc.constantFrom(kickOff, minutesOn(-180), minutesOn(60), null),
  status: fc.constantFrom('scheduled', 'live', 'interrupted', 'finished', 'postponed', 'abandoned', 'cancelled', 'unknown'),
  names: fc.constant({ home: 'Rovers of Ash', away: 'Tarn United' }),
  actions: fc.array(anyHappening, { maxLength: 25 }).map((actions) => [...actions].sort((a, b) => a.minute - b.minute).map((one, index): ToldAction => {
    const { action, since } = happening(one.type, one.minute, one.competitor);
    return { since, action: { ...action, id: `${index}`, sequence: index } };
  })),
});

export const anyEvents: fc.Arbitrary<readonly EventCourse[]> = fc.array(anyEvent, { maxLength: 8 }).map((events) => events.map((event, index) => courseOf(recordOf({ ...event, id: `event-${index}` }))));
