import type { Signal } from '../../../domain/signal.ts';
import { counted, looked, notLooked, type Gathered } from './gathered.ts';
import { makeSignal } from './make-signal.ts';

const named = { source: 'feed', title: 'Feed and source health' };

/** How something that another loop looks after does. */
export interface LoopHealth {
  /** A source's id, or `feed` for the feed itself. */
  readonly source: string;
  readonly state: 'good' | 'late' | 'stale' | 'failing' | 'quarantined' | 'broken' | 'never';
  readonly detail: string;
  /** RFC 3339: when it was told. */
  readonly at: string | null;
}

/** Of a workspace, from the ledger; null where it has no feed. Given from outside. */
export type ReadFeedHealth = (workspaceId: string) => readonly LoopHealth[] | null;

const severities: ReadonlyMap<LoopHealth['state'], number> = new Map([['broken', 0.7], ['failing', 0.6], ['quarantined', 0.55], ['stale', 0.5], ['late', 0.4]]);

/** Sources and feeds of the other loops that are stale or broken. */
export function signalsOfFeed(read: ReadFeedHealth | null, workspaceId: string): Gathered {
  const health = read?.(workspaceId) ?? null;
  if (health === null) return notLooked(named, 'not-applicable', 'This workspace has no feed.');
  return looked(named, `${counted(health.length, 'source')} and feeds were looked at.`, health.flatMap(signalsOf));
}

function signalsOf({ source, state, detail, at }: LoopHealth): readonly Signal[] {
  const severity = severities.get(state);
  if (severity === undefined) return [];
  return [makeSignal({ kind: 'feed-health', title: `${source} is ${state}`, severity, subject: source, fingerprint: '', detail, figures: [], source: `feed:${source}`, at })];
}
