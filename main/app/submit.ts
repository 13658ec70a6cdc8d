import { engineeringGrants } from '../loops/engineering.ts';
import { productGrants } from '../loops/product.ts';
import { canonicalBytes } from '../domain/digest.ts';
import type { Actor, FrozenDigests, Owner } from '../domain/facts.ts';
import { newRunId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { candidatesFor, type CandidateSettings, type Settings } from '../domain/settings.ts';
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
}

/** Asks for one run of the product loop. */
export function submitFeedRun(ledger: Ledger, request: FeedRunRequest): Result<RunRow> {
  const { mode, slot, settings } = request;
  return submit(ledger, request, { loop: 'product', mode, grants: productGrants, provider: firstOf(settings, 'narrator', 'triage'), ...(slot === null ? {} : { slot }) });
}

export function submitDryRun(ledger: Ledger, request: DryRunRequest): Result<RunRow> {
  const { task, settings } = request;
  const doable = canDo(request);
  if (!doable.ok) return doable;
  return submit(ledger, request, { loop: 'engineering', mode: 'dry-run', grants: engineeringGrants, provider: firstOf(settings, 'coder', 'capable'), ...(task === null ? {} : { task }) });
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
