import { join } from 'node:path';
import type { EventRecord } from '../../../main/domain/event-data.ts';
import { feedSettingsSchema } from '../../../main/domain/feed-settings.ts';
import { coursesOf } from '../../../main/feed/rank/courses.ts';
import { rankFeed } from '../../../main/feed/rank/rank-feed.ts';
import type { Case } from '../../scores/labelled.ts';
import { soccerDays } from '../../scores/soccer-data.ts';
import { cell, rowsOf } from '../../scores/table.ts';
import { slotsOf } from '../../scores/top-slot-run.ts';

/** Match days as the scores have them, each event with the group it belongs to. */
export function daysWithGroups(folder: string): readonly Case[] {
  const groups = new Map((rowsOf(join(folder, 'fjelstul', 'matches.csv')) ?? []).map((row) => [cell(row, 'match_id').toLowerCase(), row['group_name'] ?? '']));
  return (soccerDays(folder) ?? []).map((day) => ({ ...day, events: day.events.map(({ record, labels }) => ({ labels, record: inGroup(record, groups.get(record.id) ?? '') })) }));
}

function inGroup(record: EventRecord, group: string): EventRecord {
  const { value } = record.competition;
  return { ...record, competition: { ...record.competition, value: { ...value, round: value.knockout === true ? null : group } } };
}

/**
 * What stands in the top slot after each judged action of a day, as `slotsOf` of the scores, but with all other events
 * of the tournament beside it, as they stood then.
 */
export function slotsWithGroups(day: Case, all: readonly Case[], qualification: number): { readonly slots: ReturnType<typeof slotsOf>; readonly told: number } {
  const base = feedSettingsSchema.parse({ formatVersion: 1, sources: [{ connector: 'test' }] });
  const settings = { ...base, weights: { ...base.weights, qualification } };
  const competition = day.events[0]?.record.competition.value.name;
  const rest = all.filter((other) => other !== day).flatMap(({ events }) => events.map(({ record }) => record)).filter((record) => record.competition.value.name === competition);
  let top: string | null = null;
  let told = 0;
  const slots = slotsOf(day).map(({ now: at }) => {
    const input = { events: coursesOf(day.events.map(({ record }) => asOf(record, at))), others: rest.map((record) => asOf(record, at)), settings, now: new Date(at).toISOString() };
    const first = rankFeed({ ...input, previous: { topEventId: top } }).items[0];
    top = first?.eventId ?? null;
    if (first?.parts.some(({ name }) => name === 'qualification') === true) told += 1;
    return { now: at, key: first?.actionId === undefined || first.actionId === null ? null : `${first.eventId} ${first.actionId}` };
  });
  return { slots, told };
}

/** As the scores have it: two hours or so from the kick-off. */
function asOf(record: EventRecord, at: number): EventRecord {
  const start = Date.parse(record.startsAt.value ?? record.startsAt.from.since);
  const times = record.actions.map(({ from }) => Date.parse(from.since));
  const end = Math.max(start + 110 * 60_000, ...times);
  const value = at < start ? 'scheduled' : at > end ? 'finished' : 'live';
  return { ...record, status: { ...record.status, value, from: { ...record.status.from, since: new Date(value === 'finished' ? end : start).toISOString() } }, actions: record.actions.filter((_, index) => (times[index] ?? 0) <= at) };
}
