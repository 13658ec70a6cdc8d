import type { EventRecord, RecordAction } from '../../main/domain/event-data.ts';
import { feedSettingsSchema } from '../../main/domain/feed-settings.ts';
import { rankFeed } from '../../main/feed/rank/rank-feed.ts';
import { headOf } from '../../main/feed/sport.ts';
import { sportOf } from '../../main/feed/sports/all.ts';
import { mulberry32 } from './gain.ts';
import type { Case, Labelled } from './labelled.ts';

/**
 * The live top slot over a match day: at each judged action, in order of real time, the feed is ranked from what is
 * known by then and its first item's action stands in the top slot. What it is worth is the label of that action,
 * halved for each half-life of its age; the best possible is the worthiest action seen so far. A change is another
 * action than at the step before.
 */
export interface SlotRun {
  readonly steps: number;
  readonly changes: number;
  readonly shown: number;
  readonly best: number;
  /** A slot that shows one of the actions seen so far by lot. */
  readonly random: { readonly shown: number; readonly changes: number };
}

interface Seen {
  readonly key: string;
  readonly label: number;
  readonly at: number;
}

const settings = feedSettingsSchema.parse({ formatVersion: 1, sources: [{ connector: 'test' }] });

/** What stands in the top slot after each judged action of a day. */
export function slotsOf(day: Case): readonly { readonly now: number; readonly key: string | null }[] {
  let top: string | null = null;
  return stepsOf(day).map(({ at }) => {
    const now = new Date(at).toISOString();
    const events = day.events.map(({ record }) => asOf(record, at)).map((record) => ({ record, course: sportOf(record.sport).course(headOf(record), record.actions) }));
    const first = rankFeed({ events, settings, now, previous: { topEventId: top } }).items[0];
    top = first?.eventId ?? null;
    return { now: at, key: first?.actionId === undefined || first.actionId === null ? null : keyOf(first.eventId, first.actionId) };
  });
}

export function slotRun(day: Case, slots: ReturnType<typeof slotsOf>, halfLife: number): SlotRun {
  const seen = stepsOf(day);
  const byKey = new Map(seen.map((one) => [one.key, one]));
  const worth = (one: Seen | undefined, now: number): number => (one === undefined ? 0 : one.label * 0.5 ** ((now - one.at) / 60_000 / halfLife));
  const random = mulberry32(7);
  const lots = slots.map((_, step) => seen[Math.floor(random() * (step + 1))]);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return {
    steps: slots.length,
    changes: changesIn(slots.map(({ key }) => key)),
    shown: sum(slots.map(({ key, now }) => worth(byKey.get(key ?? ''), now))),
    best: sum(slots.map(({ now }, step) => Math.max(...seen.slice(0, step + 1).map((one) => worth(one, now))))),
    random: { shown: sum(slots.map(({ now }, step) => worth(lots[step], now))), changes: changesIn(lots.map((one) => one?.key ?? null)) },
  };
}

function changesIn(keys: readonly (string | null)[]): number {
  return keys.filter((key, step) => step > 0 && key !== keys[step - 1]).length;
}

function stepsOf({ events }: Case): readonly Seen[] {
  return events.flatMap(judgedOf).sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

function judgedOf({ record, labels }: Labelled): readonly Seen[] {
  return record.actions.flatMap((action) => {
    const label = labels.get(action.id);
    return label === undefined ? [] : [{ key: keyOf(record.id, action.id), label, at: knownAt(action) }];
  });
}

/** The record as it was known at that time. */
function asOf(record: EventRecord, at: number): EventRecord {
  const start = Date.parse(record.startsAt.value ?? record.startsAt.from.since);
  const end = Math.max(start + 110 * 60_000, ...record.actions.map(knownAt));
  const value = at < start ? 'scheduled' : at > end ? 'finished' : 'live';
  const since = new Date(value === 'finished' ? end : start).toISOString();
  return { ...record, status: { ...record.status, value, from: { ...record.status.from, since } }, actions: record.actions.filter((action) => knownAt(action) <= at) };
}

function knownAt({ from }: RecordAction): number {
  return Date.parse(from.since);
}

function keyOf(eventId: string, actionId: string): string {
  return `${eventId} ${actionId}`;
}
