import type * as z from 'zod';
import { autonomyRunReportSchema } from './artifacts/autonomy-run-report.ts';
import { blastRadiusArtifactSchema } from './artifacts/blast-radius.ts';
import { candidateSourcesSchema } from './artifacts/candidate-sources.ts';
import { candidateTasksSchema } from './artifacts/candidate-tasks.ts';
import { eventArtifactSchema } from './artifacts/event.ts';
import { failureReportSchema } from './artifacts/failure-report.ts';
import { liveFeedSchema } from './artifacts/live-feed.ts';
import { precheckSchema } from './artifacts/precheck.ts';
import { secondOpinionSchema } from './artifacts/second-opinion.ts';
import { sourceTrialReportSchema } from './artifacts/source-trial-report.ts';
import { stateSnapshotSchema } from './artifacts/state-snapshot.ts';
import { connectorSchema } from './connector.ts';
import { decisionSchema, policyInputsSchema } from './decision.ts';
import { factSchema } from './facts.ts';
import { feedSettingsSchema } from './feed-settings.ts';

/** Every contract that is published as a JSON Schema file, by the file's name under `docs/schemas/`. */
export const contracts: Readonly<Record<string, z.ZodType>> = {
  'artifacts/state_snapshot.schema.json': stateSnapshotSchema,
  'artifacts/candidate_tasks.schema.json': candidateTasksSchema,
  'artifacts/autonomy_run_report.schema.json': autonomyRunReportSchema,
  'artifacts/live-feed.schema.json': liveFeedSchema,
  'artifacts/event.schema.json': eventArtifactSchema,
  'artifacts/candidate_sources.schema.json': candidateSourcesSchema,
  'artifacts/source_trial_report.schema.json': sourceTrialReportSchema,
  'artifacts/precheck.schema.json': precheckSchema,
  'artifacts/second_opinion.schema.json': secondOpinionSchema,
  'artifacts/blast_radius.schema.json': blastRadiusArtifactSchema,
  'artifacts/failure_report.schema.json': failureReportSchema,
  'decision.schema.json': decisionSchema,
  'policy_inputs.schema.json': policyInputsSchema,
  'fact.schema.json': factSchema,
  'connector.schema.json': connectorSchema,
  'feed_settings.schema.json': feedSettingsSchema,
};
