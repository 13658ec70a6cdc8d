import type { LiveFeed } from '../../domain/artifacts/live-feed.ts';
import { canonicalBytes } from '../../domain/digest.ts';
import type { Conflict, EventRecord } from '../../domain/event-data.ts';
import { fail, type Fault } from '../../domain/result.ts';
import { nameOfEvent } from '../../feed/validity/event-words.ts';

/** Fields in which one of two sources that contradict each other must be wrong. */
const weighty = ['score', 'shootout', 'status'] as const;
type Weighty = (typeof weighty)[number];

/**
 * The sources whose word on a score or a status others contradict, each with a fault that says so. A lie that could be
 * true is known by nothing else. Named are those whose word does not hold; all of them where none does. A source that
 * is only ahead of others is none: they must have spoken since its word came up.
 */
export function contradictionsOf(records: readonly EventRecord[]): ReadonlyMap<string, Fault> {
  const found = new Map<string, { readonly code: string; readonly message: string }[]>();
  for (const record of records) {
    for (const field of weighty) {
      const conflict = record.conflicts.find((one) => one.field === field);
      if (conflict === undefined) continue;
      for (const source of contradicted(record, field, conflict)) {
        found.set(source, [...(found.get(source) ?? []), { code: codeOf(field), message: `${nameOfEvent(named(record))}: ${conflict.sentence}` }]);
      }
    }
  }
  return new Map([...found].map(([source, all]) => [source, faultOf(all)]));
}

/** The contradiction a feed names of one of its sources; null where it names none. */
export function contradictionIn(feed: LiveFeed | null, source: string): Fault | null {
  const fault = feed?.sources.find(({ id }) => id === source)?.fault ?? null;
  return fault !== null && weighty.some((field) => fault.code === codeOf(field)) ? fail(fault.code, fault.message, next).error : null;
}

function contradicted(record: EventRecord, field: Weighty, { values, since }: Conflict): readonly string[] {
  const holds = textOf(heldTrue(record, field));
  return values
    .filter((own) => textOf(own.value) !== holds && values.some((other) => textOf(other.value) !== textOf(own.value) && hasSpoken(record, other.source, since)))
    .map(({ source }) => source);
}

function heldTrue({ score, status }: EventRecord, field: Weighty): unknown {
  if (field === 'status') return status.value;
  return (field === 'score' ? score?.value.total : score?.value.shootout) ?? null;
}

function hasSpoken({ sources }: EventRecord, id: string, since: string): boolean {
  return sources.some(({ source, observedAt, asOf }) => source === id && observedAt > since && (asOf === null || asOf > since));
}

function textOf(value: unknown): string {
  return Buffer.from(canonicalBytes(value)).toString('utf8');
}

function named({ competitors, competition }: EventRecord): Parameters<typeof nameOfEvent>[0] {
  return { competitors, competition: competition.value };
}

const next = 'Nothing to do: it holds again when the sources agree. If one is wrong time and again, take it out of the feed; with a third source, most decide.';

function codeOf(field: Weighty): string {
  return `${field}_contradicted`;
}

function faultOf(all: readonly { readonly code: string; readonly message: string }[]): Fault {
  const [first] = all;
  const more = all.length > 1 ? ` And ${all.length - 1} more.` : '';
  return fail(first?.code ?? 'contradicted', `${first?.message ?? ''}${more}`, next).error;
}
