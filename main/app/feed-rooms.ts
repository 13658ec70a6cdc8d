import { join } from 'node:path';
import { createFeedFiles, type FeedFiles } from '../delivery/feed-files.ts';
import type { FeedSettings } from '../domain/feed-settings.ts';
import { ok, type Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import { createNormalizer } from '../feed/connect/normalize.ts';
import type { ReadSource } from '../feed/contract.ts';
import { createHostGate } from '../feed/fetch/host-gate.ts';
import { createSourceReader } from '../feed/fetch/source-reader.ts';
import { recordObservation } from '../feed/replay/record-observation.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { FeedPlan, ProductRooms } from '../loops/product/rooms.ts';
import { readFeedPlan } from './feed-plan.ts';
import { dueNow } from './next-reads.ts';

export interface FeedRoomsOptions {
  readonly ledger: Ledger;
  readonly home: string;
  readonly version: string;
  readonly now: () => Date;
  /** In a replay: what was recorded, instead of the world. */
  readonly reader?: ReadSource;
  readonly planOf?: (repository: string) => Result<FeedPlan>;
  /** In a replay: where its feeds are published, instead of where the settings say. */
  readonly folder?: string;
}

/** What the product loop gets to work with, the same for the window, the terminal and a replay. */
export function createFeedRooms(options: FeedRoomsOptions): ProductRooms {
  const { ledger, home, now } = options;
  // One for all workspaces: a host is not asked too often by two of them.
  const gate = createHostGate();
  const readers = new Map<string, ReadSource>();
  const publishers = new Map<string, FeedFiles>();
  return {
    store: ledger.read,
    artifact: (sha256) => ledger.artifacts.get(sha256),
    planOf: options.planOf ?? readFeedPlan,
    readerFor: (repository) => options.reader ?? remembered(readers, repository, () => createSourceReader({ root: repository, now, gate, userAgent: `Touchline/${options.version}` })),
    normalize: createNormalizer(),
    now,
    keep: options.reader === undefined ? (workspaceId, source, at, parts) => recordObservation(recordingOf(home, workspaceId), source, at, parts) : null,
    due: ({ settings, sources, workspaceId }) => dueNow({ paces: settings.paces, sources, reads: ledger.read.sourceReads(workspaceId), views: ledger.read.eventViews(workspaceId), now: now() }),
    filesFor: (run, settings) => {
      const { folder, within, place } = options.folder === undefined ? placeOf(home, run, settings) : { folder: options.folder, within: null, place: options.folder };
      // A preview need not survive a power cut.
      const files = remembered(publishers, folder, () => createFeedFiles({ folder, now, durable: place !== null, ...(within === null ? {} : { within }) }));
      return ok({ files, place });
    },
  };
}

/** Where what a workspace’s sources said is kept, for a replay. */
export function recordingOf(home: string, workspaceId: string): string {
  return join(home, 'recordings', workspaceId);
}

/** Where a feed is published: a live one where the workspace says, else in Touchline's home; of a dry run only a preview is made. */
function placeOf(home: string, run: Pick<RunRow, 'workspaceId' | 'repository' | 'mode'>, { publish }: FeedSettings): { readonly folder: string; readonly within: string | null; readonly place: string | null } {
  const own = join(home, 'feeds', run.workspaceId);
  if (run.mode !== 'live') return { folder: join(own, 'preview'), within: null, place: null };
  if (publish.folder === null) return { folder: join(own, 'live'), within: null, place: join(own, 'live') };
  const folder = join(run.repository, publish.folder);
  return { folder, within: run.repository, place: folder };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const there = known.get(key) ?? make();
  known.set(key, there);
  return there;
}
