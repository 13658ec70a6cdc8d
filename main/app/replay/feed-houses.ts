import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { EventArtifact } from '../../domain/artifacts/event.ts';
import { fail, ok, type Fault, type Result } from '../../domain/result.ts';
import { defaultSettings } from '../../domain/settings.ts';
import type { FeedHouses, Published } from '../../loops/engineering/canary/feed-house.ts';
import { createEventFiles } from '../../loops/product/last-feed.ts';
import type { ModelRoom } from '../../orchestrator/model-room.ts';
import { readFeed } from '../feed-reading.ts';
import { recordingOf } from '../feed-rooms.ts';
import { openReplayHouse, replayFolder, type ReplayHouse } from './replay-house.ts';

export interface FeedHousesOptions {
  readonly home: string;
  readonly models: ModelRoom;
  readonly version: string;
  readonly onFault: (fault: Fault) => void;
}

/** Houses in which a canary plays recorded ticks: nothing of the home's own settings, models or ledger has a say in them. */
export function createFeedHouses({ home, models, version, onFault }: FeedHousesOptions): FeedHouses {
  return {
    recordingOf: (workspaceId) => recordingOf(home, workspaceId),
    open({ recording, plan, repository }) {
      const folder = replayFolder(home, `canary-${randomUUID().slice(0, 8)}`);
      const opened = openReplayHouse({
        home: folder, repository, recording, plan, settings: { ...defaultSettings, provider: 'builtin', level: 'L1' },
        actor: 'system', models, version, onProgress: () => undefined, onFault,
      });
      if (!opened.ok) return opened;
      const house = opened.value;
      return ok({
        async tick({ at }) {
          house.clock.advanceTo(at);
          const run = await house.tick(`canary:${at}`);
          if (!run.ok) return run;
          return run.value.status === 'failed' ? tickFailed(run.value.fault) : publishedIn(house);
        },
        async close() {
          await house.close();
          rmSync(folder, { recursive: true, force: true });
        },
      });
    },
  };
}

function tickFailed(fault: Fault | null): Result<never> {
  return fault === null ? fail('tick_failed', 'The tick failed and did not say why.', 'This is a fault of Touchline; please report it.') : { ok: false, error: fault };
}

function publishedIn({ ledger, workspace: { workspaceId } }: ReplayHouse): Result<Published> {
  const row = ledger.read.feeds(workspaceId, 1)[0];
  if (row === undefined) return ok({ feed: null, events: new Map() });
  const feed = readFeed(ledger, row.sha256);
  if (!feed.ok) return feed;
  const openFiles = createEventFiles((sha256) => ledger.artifacts.get(sha256));
  const events = new Map<string, EventArtifact>();
  for (const { eventId } of feed.value.items) {
    const file = ledger.read.eventFile(workspaceId, eventId, row.seq);
    const event = file === undefined ? null : openFiles(file.sha256, eventId);
    if (event !== null) events.set(eventId, event);
  }
  return ok({ feed: feed.value, events });
}
