import type Database from 'better-sqlite3';
import type { Fact } from '../../domain/facts.ts';
import { artifactsProjection } from './artifacts.ts';
import { canariesProjection, canaryTicksProjection } from './canaries.ts';
import { decisionsProjection } from './decisions.ts';
import { deliveriesProjection } from './deliveries.ts';
import { eventHistoryProjection } from './event-history.ts';
import { eventLinksProjection } from './event-links.ts';
import { eventViewsProjection } from './event-views.ts';
import { fallbacksProjection } from './fallbacks.ts';
import { feedFilesProjection } from './feed-files.ts';
import { modelCallsProjection } from './model-calls.ts';
import type { Projection } from './projection.ts';
import { pullObservationsProjection } from './pull-observations.ts';
import { reviewsProjection } from './reviews.ts';
import { runsProjection } from './runs.ts';
import { settledChangesProjection } from './settled-changes.ts';
import { feedClocksProjection, slotsProjection } from './slots.ts';
import { sourceReadsProjection } from './source-reads.ts';
import { spendProjection } from './spend.ts';
import { stepsProjection } from './steps.ts';
import { attemptsProjection, taskMarksProjection, writtenTasksProjection } from './tasks.ts';
import { toolCallsProjection } from './tool-calls.ts';
import { workspacesProjection } from './workspaces.ts';

/** Every reading, in the order a fact reaches them: a run's row is there before the rows that refer to it. */
export const projections: readonly Projection[] = [
  workspacesProjection, runsProjection, stepsProjection, toolCallsProjection, artifactsProjection, decisionsProjection,
  spendProjection, modelCallsProjection, fallbacksProjection,
  sourceReadsProjection, eventViewsProjection, eventHistoryProjection, eventLinksProjection, feedFilesProjection, slotsProjection, feedClocksProjection,
  reviewsProjection, deliveriesProjection, pullObservationsProjection, canaryTicksProjection, canariesProjection, settledChangesProjection, attemptsProjection, taskMarksProjection, writtenTasksProjection,
];

/** Prepares all readings over one connection whose tables exist. */
export function prepareProjections(db: Database.Database): (fact: Fact) => void {
  const each = projections.map((projection) => projection.prepare(db));
  return (fact) => {
    for (const project of each) project(fact);
  };
}
