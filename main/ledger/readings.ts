import type Database from 'better-sqlite3';
import type { Readings } from './contract.ts';
import { createFactReader } from './facts-table.ts';
import { artifactReader } from './projections/artifacts.ts';
import { canaryReader } from './projections/canaries.ts';
import { decisionReader } from './projections/decisions.ts';
import { deliveryReader } from './projections/deliveries.ts';
import { eventHistoryReader } from './projections/event-history.ts';
import { eventLinkReader } from './projections/event-links.ts';
import { eventViewReader } from './projections/event-views.ts';
import { fallbackReader } from './projections/fallbacks.ts';
import { feedFileReader } from './projections/feed-files.ts';
import { modelCallReader } from './projections/model-calls.ts';
import { pullObservationReader } from './projections/pull-observations.ts';
import { reviewReader } from './projections/reviews.ts';
import { runReader } from './projections/runs.ts';
import { settledChangeReader } from './projections/settled-changes.ts';
import { slotReader } from './projections/slots.ts';
import { sourceReadsReader } from './projections/source-reads.ts';
import { spendReader } from './projections/spend.ts';
import { stepReader } from './projections/steps.ts';
import { taskReader } from './projections/tasks.ts';
import { toolCallReader } from './projections/tool-calls.ts';
import { workspaceReader } from './projections/workspaces.ts';

/** All readers over one connection. They throw where the file is damaged: `verify` says where. */
export function createReadings(db: Database.Database): Readings {
  return {
    ...workspaceReader(db),
    ...runReader(db),
    ...stepReader(db),
    ...toolCallReader(db),
    ...artifactReader(db),
    ...decisionReader(db),
    ...spendReader(db),
    ...modelCallReader(db),
    ...fallbackReader(db),
    ...sourceReadsReader(db),
    ...eventViewReader(db),
    ...eventHistoryReader(db),
    ...eventLinkReader(db),
    ...feedFileReader(db),
    ...slotReader(db),
    ...reviewReader(db),
    ...deliveryReader(db),
    ...pullObservationReader(db),
    ...canaryReader(db),
    ...settledChangeReader(db),
    ...taskReader(db),
    ...createFactReader(db),
  };
}
