import { deliveryGrants, engineeringGrants, mergeGrants, revisionGrants } from '../loops/engineering.ts';
import { productGrants } from '../loops/product.ts';
import { canonicalBytes } from '../domain/digest.ts';
import { rootOf } from '../domain/decide-review.ts';
import type { Actor, Delivers, FrozenDigests, Merges, Owner, Revises } from '../domain/facts.ts';
import { newRunId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { candidatesFor, workspaceSettings, type CandidateSettings, type Settings } from '../domain/settings.ts';
import type { ReviewRow } from '../domain/change-views.ts';
import type { RunRow, WorkspaceRow } from '../domain/views.ts';
import type { LoopName, Mode, ModelRole, Tier } from '../domain/words.ts';
import type { Ledger } from '../ledger/contract.ts';
import { issue } from '../orchestrator/issue.ts';
import { defaultPolicy } from '../policy/default-policy.ts';

export interface DryRunRequest {
  readonly workspace: WorkspaceRow;
  /** The same command twice is the same run. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly owner: Owner;
  readonly settings: Settings;
  /** A task by hand; null lets the run find its own. */
  readonly task: string | null;
}

export interface EngineeringRunRequest extends DryRunRequest {
  readonly mode: Mode;
}

export interface FeedRunRequest extends Omit<DryRunRequest, 'task'> {
  readonly mode: Mode;
  /** The due tick of the feed's clock; null for a click. */
  readonly slot: string | null;
}

/** What sets a run of one loop apart from one of the other. */
interface RunOfLoop {
  readonly loop: LoopName;
  readonly mode: Mode;
  readonly grants: Readonly<Record<string, readonly string[]>>;
  readonly provider: string;
  readonly task?: string;
  readonly slot?: string;
  readonly delivers?: Delivers;
  readonly revises?: Revises;
  readonly merges?: Merges;
  readonly askedAt?: string;
}

export interface DeliveryRequest extends Pick<DryRunRequest, 'actor' | 'owner' | 'settings'> {
  readonly review: ReviewRow;
  /** How often it was begun before: each try is a run of its own. */
  readonly attempt: number;
  readonly now: Date;
}

export interface MergeRequest extends Pick<DryRunRequest, 'actor' | 'owner' | 'settings'> {
  readonly root: string;
  /** How often it was begun before: each try is a run of its own. */
  readonly attempt: number;
}

/** Asks for one run of the product loop. */
export function submitFeedRun(ledger: Ledger, request: FeedRunRequest): Result<RunRow> {
  const { mode, slot, settings } = request;
  return submit(ledger, request, { loop: 'product', mode, grants: productGrants, provider: firstOf(settings, 'narrator', 'triage'), ...(slot === null ? {} : { slot }) });
}

/** Asks for the delivery of an approved change: whoever asks first, of however many processes, delivers. */
export function submitDelivery(ledger: Ledger, { review, attempt, now, ...request }: DeliveryRequest): Result<RunRow> {
  const run = ledger.read.run(review.runId);
  const workspace = ledger.read.workspace(review.workspaceId);
  if (run === undefined || workspace === undefined) return fail('no_such_workspace', 'The workspace of this change is no longer there.', 'Add its folder again.');
  return submit(ledger, { ...request, workspace, commandId: `deliver ${review.runId} ${review.patchSha256.slice(0, 16)} ${String(attempt)}` }, {
    loop: 'engineering', mode: 'live', grants: deliveryGrants, provider: run.provider,
    delivers: { runId: review.runId, patchSha256: review.patchSha256, root: rootOf(run) }, askedAt: now.toISOString(),
  });
}

/** Asks for a delivered change to be tried, merged and watched without a person: whoever asks first, of however many processes, does it. */
export function submitMerge(ledger: Ledger, { root, attempt, settings, ...request }: MergeRequest): Result<RunRow> {
  const run = ledger.read.run(root);
  const workspace = run === undefined ? undefined : ledger.read.workspace(run.workspaceId);
  if (run === undefined || workspace === undefined) return fail('no_such_workspace', 'The workspace of this change is no longer there.', 'Add its folder again.');
  return submit(ledger, { ...request, settings: withTimeToWait(settings, workspace.workspaceId), workspace, commandId: `merge ${root} ${String(attempt)}` }, {
    loop: 'engineering', mode: 'live', grants: mergeGrants, provider: run.provider, merges: { root: run.runId },
  });
}

const mostMinutes = 240;

/** A canary waits most of its time: a run has the usual time beside that. One that is longer goes on in another run. */
function withTimeToWait(settings: Settings, workspaceId: string): Settings {
  const { ticks, everySeconds, ciMinutes } = workspaceSettings(settings, workspaceId).canary;
  const waits = 2 * (ciMinutes + (ticks * everySeconds) / 60);
  return { ...settings, run: { ...settings.run, timeoutMinutes: Math.min(mostMinutes, settings.run.timeoutMinutes + waits) } };
}

/** Asks for a change that waits for a review to be made anew. */
export function submitRevision(ledger: Ledger, { revision, ...request }: Omit<DryRunRequest, 'workspace' | 'task'> & { readonly revision: Omit<Revises, 'root'> }): Result<RunRow> {
  const run = ledger.read.run(revision.runId);
  const workspace = run === undefined ? undefined : ledger.read.workspace(run.workspaceId);
  if (run === undefined || workspace === undefined) return fail('no_such_run', 'There is no such run.', 'List the runs with `touchline runs`.');
  return submit(ledger, { ...request, workspace }, { loop: 'engineering', mode: run.mode, grants: revisionGrants, provider: firstOf(request.settings, 'coder', 'capable'), revises: { ...revision, root: rootOf(run) } });
}

/** Asks for one run of the engineering loop: dry, or live, which ends with a patch that waits for a review. */
export function submitEngineeringRun(ledger: Ledger, request: EngineeringRunRequest): Result<RunRow> {
  const { task, settings, mode } = request;
  const doable = canDo(request);
  if (!doable.ok) return doable;
  return submit(ledger, request, { loop: 'engineering', mode, grants: engineeringGrants, provider: firstOf(settings, 'coder', 'capable'), ...(task === null ? {} : { task }) });
}

/** Freezes policy, settings and grants by digest and stores the request. The answer means the intent is stored. */
function submit(ledger: Ledger, { workspace, commandId, actor, owner, settings }: Omit<DryRunRequest, 'task'>, { grants, ...ofLoop }: RunOfLoop): Result<RunRow> {
  const frozen = freeze(ledger, { policy: defaultPolicy, settings, grants });
  if (!frozen.ok) return frozen;
  const runId = newRunId();
  return issue(ledger, actor, runId, {
    kind: 'request', runId, commandId, level: settings.level, workspaceId: workspace.workspaceId, repository: workspace.path, owner, frozen: frozen.value, ...ofLoop,
  });
}

function canDo({ task, settings }: DryRunRequest): Result<null> {
  if (task === null || firstCoder(settings) !== undefined) return ok(null);
  return fail('no_model_for_task', 'A task by hand needs a model, and none is set: `builtin` finds its tasks itself.', 'Set a model for the coder in Settings, Models, or name one with `--provider` and `--model`.');
}

/** Who a run is recorded to work with: the model that is asked first for the role, or `builtin`. */
function firstOf({ provider, models }: Settings, role: ModelRole, tier: Tier): string {
  const first = provider === 'models' ? candidatesFor(models, role, tier)[0] : undefined;
  return first === undefined ? 'builtin' : `${first.provider}/${first.model}`;
}

function firstCoder({ provider, models }: Settings): CandidateSettings | undefined {
  return provider === 'models' ? candidatesFor(models, 'coder', 'capable')[0] : undefined;
}

/** The digest of a frozen thing is the name of its stored bytes, so nobody can read something else later. */
function freeze(ledger: Ledger, things: Record<keyof FrozenDigests, unknown>): Result<FrozenDigests> {
  const policy = ledger.artifacts.put(canonicalBytes(things.policy));
  if (!policy.ok) return policy;
  const settings = ledger.artifacts.put(canonicalBytes(things.settings));
  if (!settings.ok) return settings;
  const grants = ledger.artifacts.put(canonicalBytes(things.grants));
  if (!grants.ok) return grants;
  return ok({ policy: policy.value.sha256, settings: settings.value.sha256, grants: grants.value.sha256 });
}
