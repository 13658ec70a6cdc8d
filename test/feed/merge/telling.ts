import type { EventObservation, EventRecord } from '../../../main/domain/event-data.ts';
import type { EventLink, SourceView } from '../../../main/feed/contract.ts';
import { mergeEvent } from '../../../main/feed/merge/merge.ts';
import { at, ballGame, nextView } from '../../support/observations.ts';

/** What sources said of one match so far, and the record that was made of it, minute by minute. */
export interface Telling {
  /** A source is read at a minute after kick-off and says this. */
  say(source: string, word: EventObservation, minute: number, changes?: Partial<SourceView>): void;
  /** It can't be relied on any more, e.g. as its read failed. */
  fail(source: string): void;
  /** The record as it is made at a minute. */
  look(minute: number): EventRecord;
  readonly remarks: () => readonly string[];
}

export function aTelling(trusts: Readonly<Record<string, number>> = {}, links: readonly EventLink[] = []): Telling {
  const views = new Map<string, SourceView>();
  let previous: EventRecord | null = null;
  let remarks: readonly string[] = [];
  return {
    say: (source, word, minute, changes = {}) => {
      views.set(source, nextView(views.get(source) ?? null, word, at(minute), { source, trust: trusts[source] ?? 0.5, ...changes }));
    },
    fail: (source) => {
      const view = views.get(source);
      if (view !== undefined) views.set(source, { ...view, healthy: false });
    },
    look: (minute) => {
      const merged = mergeEvent({ eventId: 'ball-game-brackwater-ostrand', views: [...views.values()], links, previous, sport: ballGame, now: at(minute) });
      remarks = merged.remarks;
      previous = merged.record;
      return merged.record;
    },
    remarks: () => remarks,
  };
}

/** The published score as it is read: `1–0`, or `none`. */
export function shown(record: EventRecord): string {
  const total = record.score?.value.total;
  return total === undefined ? 'none' : `${total['home']}–${total['away']}`;
}

export function resolutions(record: EventRecord): readonly string[] {
  return record.conflicts.map(({ field, resolution }) => `${field}: ${resolution}`);
}
