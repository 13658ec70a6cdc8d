import type { EventArtifact } from '../../../domain/artifacts/event.ts';
import type { LiveFeed } from '../../../domain/artifacts/live-feed.ts';
import type { Result } from '../../../domain/result.ts';
import type { Recording } from '../../../feed/replay/recording.ts';
import type { ReplayStep } from '../../../feed/replay/replay-steps.ts';
import type { FeedPlan } from '../../product/rooms.ts';

/** What a reader would find after one tick: the feed, and the files of the events in it. Null while nothing was published. */
export interface Published {
  readonly feed: LiveFeed | null;
  readonly events: ReadonlyMap<string, EventArtifact>;
}

/** The product loop in a house of its own, in recorded time, asking no model and no network. */
export interface FeedHouse {
  /** One tick to its end. The fault of a tick that failed is the answer's. */
  tick(step: ReplayStep): Promise<Result<Published>>;
  /** Leaves nothing behind. */
  close(): Promise<void>;
}

export interface FeedHouses {
  /** Where Touchline keeps what the sources of a workspace said. */
  recordingOf(workspaceId: string): string;
  open(request: { readonly recording: Recording; readonly plan: FeedPlan; readonly repository: string }): Result<FeedHouse>;
}
