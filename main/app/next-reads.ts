import type { FeedSettings, ResolvedSource } from '../domain/feed-settings.ts';
import type { EventViewRow, SourceReadsRow } from '../domain/feed-views.ts';
import { isDue, nextRead, type NextRead } from '../triggers/cadence.ts';

/** A feed's clock goes by the minute. */
export const tickSeconds = 60;

interface Known {
  /** By sport, where it goes by another pace than the source. */
  readonly paces: FeedSettings['paces'];
  readonly sources: readonly ResolvedSource[];
  readonly reads: readonly SourceReadsRow[];
  readonly views: readonly EventViewRow[];
  readonly now: Date;
}

/** When each source of a feed is read next, and why then. */
export function nextReads({ paces, sources, reads, views, now }: Known): ReadonlyMap<string, NextRead> {
  const rows = new Map(reads.map((row) => [row.source, row]));
  return new Map(sources.map((source) => {
    const row = rows.get(source.id);
    const state = {
      source: source.id,
      pace: { liveSeconds: source.liveSeconds, idleSeconds: source.idleSeconds },
      bySport: paces,
      minGapSeconds: source.connector.polling.minGapSeconds,
      lastReadAt: row?.lastReadAt ?? null,
      faultsInARow: row?.faultsInARow ?? 0,
      retryAfterMs: row?.retryAfterMs ?? null,
      events: views.filter((view) => view.source === source.id).map(({ observation: { sport, status, startsAt } }) => ({ sport, status, startsAt })),
    };
    return [source.id, nextRead(state, now)];
  }));
}

/** The sources whose time has come, or is nearer to this tick than to the next. */
export function dueNow(known: Known): readonly ResolvedSource[] {
  const next = nextReads(known);
  return known.sources.filter((source) => {
    const at = next.get(source.id);
    return at !== undefined && isDue(at, known.now, tickSeconds);
  });
}
