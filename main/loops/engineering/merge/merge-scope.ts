import type { CanarySettings } from '../../../domain/canary-settings.ts';
import { lowestOf, type Decision } from '../../../domain/decision.ts';
import type { CanaryPhase } from '../../../domain/delivery-facts.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { settingsSchema, workspaceSettings, type Settings } from '../../../domain/settings.ts';
import type { CanaryRow, CanaryTickRow, DeliveryRow, ReviewRow, SettledChangeRow } from '../../../domain/change-views.ts';
import type { DecisionRow } from '../../../domain/views.ts';
import type { Level, Outcome } from '../../../domain/words.ts';
import { fetchCommit, remoteTip } from '../../../git/push.ts';
import type { Repository } from '../../../git/repository.ts';
import type { ObjectStore } from '../../../git/store.ts';
import { listTree } from '../../../git/tree.ts';
import { policySchema, type Policy } from '../../../policy/policy-file.ts';
import type { RunContext } from '../../loop.ts';
import type { FeedHouses } from '../canary/feed-house.ts';
import { readApprovedChange, type ApprovedChange } from '../delivery/approved-change.ts';
import { openPlace, type DeliveryPlace, type DeliveryRooms } from '../delivery/delivery-scope.ts';
import { closeScope, type EngineeringScope } from '../scope.ts';
import { effectivePolicy } from '../workspace-policy.ts';

/** What is known of a change that has left the house, as far as a merge may look at it. */
export interface DeliveredReadings {
  delivery(root: string): DeliveryRow | undefined;
  review(runId: string): ReviewRow | undefined;
  decision(runId: string): DecisionRow | undefined;
  settledChange(root: string): SettledChangeRow | undefined;
  canaryTicks(root: string): readonly CanaryTickRow[];
  canary(root: string, phase: CanaryPhase): CanaryRow | undefined;
}

export interface MergeRooms extends DeliveryRooms {
  readonly delivered: DeliveredReadings;
  /** The level as it is set now: whoever lowers it is heard at once. */
  readonly levelNow: () => Level;
  readonly now: () => Date;
  /** Where recorded ticks of a feed are played for a canary. */
  readonly feedHouses: FeedHouses;
  /** Milliseconds between two looks at the host's own checks. */
  readonly pollMs: number;
}

/** What the steps of a merge run share. */
export interface MergeScope {
  readonly rooms: MergeRooms;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly canary: CanarySettings;
  readonly change: ApprovedChange;
  /** What policy decided on the delivered bytes; the lowest where it decided more than once. */
  readonly outcome: Outcome;
  readonly decision: Decision;
  readonly place: DeliveryPlace;
  /** Number of the pull request. */
  readonly number: number;
  readonly repository: Repository;
  readonly store: ObjectStore;
  /** Where base and patch are run; null until the first container is needed. */
  trees: EngineeringScope | null;
}

/** Reads what was delivered and brings its commits here. It runs nothing of anybody's. */
export async function openMergeScope(rooms: MergeRooms, context: RunContext): Promise<Result<MergeScope>> {
  const { merges } = context.run;
  const delivery = merges === null ? undefined : rooms.delivered.delivery(merges.root);
  if (delivery?.opened?.number == null) return fail('not_delivered', 'This change has no pull request to be merged.', 'Look at the delivery of the change.');
  const delivers = rooms.archive.run(delivery.runId)?.delivers ?? null;
  if (delivers === null) return fail('not_delivered', 'The run that delivered this change is not in the ledger.', 'Look at `touchline verify`.');
  const settings = settingsSchema.parse(context.frozen.settings);
  const change = readApprovedChange(rooms.archive, delivers);
  if (!change.ok) return change;
  const byPolicy = approvedByPolicy(rooms.delivered.review(delivers.runId), delivery);
  if (!byPolicy.ok) return byPolicy;
  const opened = await openPlace(rooms, context, { change: change.value, settings });
  if (!opened.ok) return opened;
  const { repository, store } = opened.value;
  const place = { ...opened.value.place, base: delivery.base };
  const brought = await bringCommits(context, { delivery, place, store });
  if (!brought.ok) return brought;
  const policy = await policyOf(context, store, delivery.baseCommit);
  if (!policy.ok) return policy;
  const decision = rooms.delivered.decision(delivery.runId)?.decision ?? change.value.decision;
  return ok({
    rooms, settings, policy: policy.value, canary: workspaceSettings(settings, context.run.workspaceId).canary, change: change.value, decision,
    outcome: lowestOf(decision.outcome, change.value.decision.outcome), place, number: delivery.opened.number, repository, store, trees: null,
  });
}

export async function closeMergeScope(scope: MergeScope, context: RunContext): Promise<void> {
  if (scope.trees !== null) await closeScope(scope.trees, context);
}

/** As the ledger has it now: a step before may have changed it. */
export function deliveryOf({ rooms, change }: MergeScope): DeliveryRow {
  const delivery = rooms.delivered.delivery(change.root.runId);
  if (delivery === undefined) throw new Error('The delivery of the run is gone from the ledger.');
  return delivery;
}

/** What a person approved is for a person to merge. */
function approvedByPolicy(review: ReviewRow | undefined, { patchSha256 }: DeliveryRow): Result<null> {
  if (review?.verdict !== 'approved' || review.actor !== 'system') return fail('not_alone', 'A person approved this change, and a person merges it.', 'Merge the pull request yourself.');
  return review.patchSha256 === patchSha256 ? ok(null) : fail('other_bytes', 'Other bytes were delivered than those that policy let through.', 'Look at the pull request, and merge or close it yourself.');
}

async function bringCommits(context: RunContext, { delivery, place, store }: { readonly delivery: DeliveryRow; readonly place: DeliveryPlace; readonly store: ObjectStore }): Promise<Result<null>> {
  context.progress(`Fetching ${delivery.branch}`);
  const { url, credential } = place.remote;
  const tip = await remoteTip({ url, credential, branch: delivery.branch, signal: context.signal });
  if (!tip.ok) return tip;
  for (const branch of [...(tip.value === null ? [] : [delivery.branch]), place.base]) {
    const fetched = await fetchCommit({ store, url, credential, branch, signal: context.signal });
    if (!fetched.ok) return fetched;
  }
  return ok(null);
}

async function policyOf(context: RunContext, store: ObjectStore, baseCommit: string): Promise<Result<Policy>> {
  const entries = await listTree(store, baseCommit, context.signal);
  return entries.ok ? effectivePolicy(policySchema.parse(context.frozen.policy), store, entries.value, context.signal) : entries;
}
