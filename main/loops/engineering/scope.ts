import { join } from 'node:path';
import type { RecipeTask, TreeFile } from '../../../agents/recipes/contract.ts';
import type { Edit } from '../../../agents/tools/apply-patch-in-branch.ts';
import type { Sandbox, SandboxReport, Workspace, WorkspacePurpose } from '../../../agents/workspace.ts';
import type { PullRequestDraft } from '../../domain/artifacts/autonomy-run-report.ts';
import type { Findings, GitState } from '../../domain/artifacts/state-snapshot.ts';
import type { Check, CheckMatrix, CheckResult } from '../../domain/checks.ts';
import type { BranchProtection, Decision, PolicyInputs } from '../../domain/decision.ts';
import type { Patch, Rejection } from '../../domain/patch.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { settingsSchema, type Settings } from '../../domain/settings.ts';
import type { RunRow } from '../../domain/views.ts';
import type { TaskCategory } from '../../domain/words.ts';
import type { Reranking } from '../../domain/artifacts/candidate-tasks.ts';
import type { InputPart } from '../../domain/artifacts/precheck.ts';
import type { CandidateTask } from '../../domain/task.ts';
import type { Signal } from '../../domain/signal.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import { visible } from '../../git/escape.ts';
import { archive } from '../../git/archive.ts';
import { openStore, type ObjectStore } from '../../git/store.ts';
import { listTree, type TreeEntry } from '../../git/tree.ts';
import { policySchema, type Policy } from '../../policy/policy-file.ts';
import type { RunContext } from '../loop.ts';
import type { ReadFeedHealth } from './signals/feed-health.ts';
import type { ForgeIssues } from './signals/forge-issues.ts';
import { createBranchTexts, type BranchTexts } from './branch-texts.ts';
import type { InstalledDependencies } from './dependencies.ts';
import type { DetectRequest } from './detect-checks.ts';
import { outerInputs } from './planning/inputs.ts';
import type { PrecheckRooms } from './planning/precheck.ts';
import type { PreparedForLockfile } from './dependencies-prepare.ts';
import { effectivePolicy } from './workspace-policy.ts';

/** The rooms this loop works in that are not pure: handed in, so that the loop never makes them. */
export interface EngineeringRooms extends PrecheckRooms {
  readonly sandbox: Sandbox;
  /** Reviewed outcomes of a category in a workspace so far. */
  readonly reliability: (workspaceId: string, category: TaskCategory) => PolicyInputs['reliability'];
  /** The forge a workspace's repository lies on; null or left out where none is set up. */
  readonly forge?: (workspaceId: string) => ForgeIssues | null;
  /** What the base branch of a workspace demands before a merge, as its host says; null where it has no notion of it. */
  readonly protectionOf?: (run: RunRow, settings: Settings, signal: AbortSignal) => Promise<Result<BranchProtection | null>>;
  /** How the other loops of a workspace do. */
  readonly feedHealth?: ReadFeedHealth;
}

/** What the probes of the sandbox found just before the run. */
interface SandboxProof {
  readonly held: number;
  readonly warnings: string[];
}

/** What the steps of one run share. Each field is set by the step that owes it and read by later ones. */
export interface EngineeringScope {
  readonly rooms: EngineeringRooms;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly repository: Repository;
  readonly store: ObjectStore;
  readonly entries: readonly TreeEntry[];
  readonly files: readonly TreeFile[];
  readonly engine: { readonly engineVersion: string; readonly imageTag: string; readonly imageId: string };
  /** Under way from the start; nothing of the repository enters a container before it is here and holds. */
  readonly proof: Promise<Result<SandboxProof>>;
  /** What the image has to run checks with; told by the same container. */
  readonly tools: Promise<Result<Pick<DetectRequest, 'programs' | 'pythonModules'>>>;
  proved: SandboxProof | null;
  readonly opened: Map<string, Workspace>;
  /** The container of the base tree, where recipes and linters look; closed after the code step. */
  survey: Workspace | null;
  /** The container that holds the run’s own branch, from the code step on. */
  coding: Promise<Result<Workspace>> | null;
  /** The container in which a model's coder has its checks run; never the one its patch comes from. */
  trying: Promise<Result<Workspace>> | null;
  /** Empty containers for checks, got ready while other things are done; nothing of the repository is in them. */
  readonly spares: Spare[];
  /** The host's own text of the branch while it is being edited. */
  branch: BranchTexts;
  /** `provider/model` that chose the task, or `builtin`. */
  plannedBy: string;
  /** `provider/model` that wrote the edits, or `builtin`. */
  codedBy: string;
  git: GitState | null;
  snapshotSha256: string | null;
  dependencies: CheckMatrix['dependencies'];
  installed: readonly InstalledDependencies[];
  prepared: readonly PreparedForLockfile[];
  checks: readonly Check[];
  /** By the id of a check that runs as it was detected: the lockfile whose packages it needs, null for one that needs none. */
  uses: ReadonlyMap<string, string | null>;
  baseResults: ReadonlyMap<string, CheckResult> | null;
  /** The same once more, with what left doubt run again; under way beside other steps, see `settleBase`. */
  baseRepeats: Promise<Result<ReadonlyMap<string, CheckResult> | null>> | null;
  baseMatrix: CheckMatrix | null;
  findings: readonly Findings[];
  /** Those of the snapshot, most severe first. */
  signals: readonly Signal[];
  recipeTasks: readonly RecipeTask[];
  /** What signals speak for. */
  /** What a live run that looks for a task by itself went by from the start; null for any other. */
  readonly looked: readonly InputPart[] | null;
  /** Those that may be picked first, in the order they would be. */
  candidates: readonly CandidateTask[];
  candidatesLeftOut: number;
  /** What a model wished for, where one was asked. */
  reranking: Reranking | null;
  task: CandidateTask | null;
  /** What the task's recipe wants changed, worked out while the plan was made. */
  edits: readonly Edit[];
  patch: Patch | null;
  patchFile: string | null;
  rejections: readonly Rejection[];
  matrix: CheckMatrix | null;
  objectiveAfter: number | null;
  policyInputs: PolicyInputs | null;
  decision: Decision | null;
  pullRequest: PullRequestDraft | null;
}

/** Opens the repository for reading and its own object store; nothing of the repository runs. */
export async function openScope(rooms: EngineeringRooms, context: RunContext): Promise<Result<EngineeringScope>> {
  context.progress('Opening the repository');
  const settings = settingsSchema.parse(context.frozen.settings);
  const [repository, engine] = await Promise.all([openRepository(context.run.repository, context.signal), rooms.sandbox.available()]);
  if (!repository.ok) return repository;
  if (!engine.ok) return engine;
  return scopeOn(rooms, context, { repository: repository.value, engine: engine.value, settings });
}

/** What stands before a scope can be made on a commit: the repository at that commit, and an engine to run its checks. */
export interface Ground {
  readonly repository: Repository;
  readonly engine: EngineeringScope['engine'];
  readonly settings: Settings;
  /** A store that holds the commit already; made when left out. */
  readonly store?: ObjectStore;
}

/** The scope of a run on one commit of the repository. */
export async function scopeOn(rooms: EngineeringRooms, context: RunContext, { repository, engine, settings, store: held }: Ground): Promise<Result<EngineeringScope>> {
  // What the sandbox enforces is proved before each run: an engine may ignore an option without a word.
  const tested = rooms.sandbox.selfTest(context.signal);
  const proof = tested.then(proved);
  const tools = tested.then(toolsOf);
  const store = held === undefined ? await openStore({ dir: join(context.folder, 'objects.git'), repository, signal: context.signal }) : ok(held);
  if (!store.ok) return store;
  const entries = await listTree(store.value, repository.commit, context.signal);
  if (!entries.ok) return entries;
  const fits = withinBounds(entries.value, settings);
  if (!fits.ok) return fits;
  const policy = await effectivePolicy(policySchema.parse(context.frozen.policy), store.value, entries.value, context.signal);
  if (!policy.ok) return policy;
  // Before anything of it is read: what changes after this is seen by the next run at the latest.
  const looksByItself = context.run.mode === 'live' && context.run.task === null && context.run.delivers === null && context.run.revises === null && context.run.merges === null;
  const looked = looksByItself ? await outerInputs({ run: context.run, repository, settings, signal: context.signal }, rooms.version, rooms.beside) : null;
  return ok({
    looked, candidatesLeftOut: 0, reranking: null,
    rooms, settings, policy: policy.value, engine, proof, tools, proved: null,
    repository,
    store: store.value,
    entries: entries.value,
    files: treeFiles(entries.value),
    opened: new Map(),
    branch: createBranchTexts({ store: store.value, entries: entries.value }),
    survey: null, coding: null, trying: null, spares: [], plannedBy: 'builtin', codedBy: 'builtin', git: null, snapshotSha256: null,
    dependencies: { state: 'not-needed', detail: 'No check needs installed dependencies.' },
    installed: [], prepared: [], checks: [], uses: new Map(), baseResults: null, baseRepeats: null, baseMatrix: null, findings: [], signals: [], recipeTasks: [], candidates: [],
    task: null, edits: [], patch: null, patchFile: null, rejections: [], matrix: null, objectiveAfter: null,
    policyInputs: null, decision: null, pullRequest: null,
  });
}

/** One probe that does not hold turns the loop off: a sandbox that leaks is none. */
function proved(proof: Result<SandboxReport>): Result<SandboxProof> {
  if (!proof.ok) return proof;
  const { probes, warnings } = proof.value;
  const broken = probes.filter((probe) => !probe.holds);
  if (broken.length === 0) return ok({ held: probes.length, warnings: [...warnings] });
  const [first] = broken;
  return fail('sandbox_not_safe', `The sandbox does not hold on this machine: ${broken.map((probe) => probe.name).join(', ')}. ${first?.detail ?? ''}`, 'See `touchline doctor`; update Docker or its configuration. Until then no run begins.');
}

/** `pytest` is a module first: Debian's has no program of that name. */
function toolsOf(tested: Result<SandboxReport>): Result<Pick<DetectRequest, 'programs' | 'pythonModules'>> {
  if (!tested.ok) return tested;
  const { programs, pythonModules } = tested.value.tools;
  return ok({ programs: new Set([...programs, ...(pythonModules.includes('pytest') ? ['pytest'] : [])]), pythonModules: new Set(pythonModules) });
}

function withinBounds(entries: readonly TreeEntry[], { run }: Settings): Result<null> {
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  const next = 'Raise `run.maxTreeFiles` or `run.maxTreeBytes` in the settings if this machine has the memory for it.';
  if (entries.length > run.maxTreeFiles) return fail('repository_too_large', `The repository has ${entries.length} files; a run takes on at most ${run.maxTreeFiles}.`, next);
  if (bytes > run.maxTreeBytes) return fail('repository_too_large', `The repository’s files hold ${mebibytes(bytes)} MiB; a run takes on at most ${mebibytes(run.maxTreeBytes)} MiB.`, next);
  return ok(null);
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

/** Names that are not plain text stay in the tree untouched, but no recipe is shown them. */
export function treeFiles(entries: readonly TreeEntry[]): readonly TreeFile[] {
  return entries.flatMap(({ path, size, kind }) => (path === null || visible(path) !== path ? [] : [{ path, size, kind }]));
}

/** Opens a container with the hardened specification; it is closed with the scope at the latest. */
async function openWorkspace(scope: EngineeringScope, context: RunContext, purpose: WorkspacePurpose, prepared: EngineeringScope['prepared']): Promise<Result<Workspace>> {
  const workspace = await scope.rooms.sandbox.open({
    runId: context.run.runId, purpose, signal: context.signal,
    deadlineMs: scope.settings.run.timeoutMinutes * 60_000,
    // A patch comes out of the container for code: there nothing but the branch is wanted.
    dependencies: purpose === 'code' ? [] : prepared.map(({ dependencies }) => dependencies.key),
  });
  if (!workspace.ok) return workspace;
  scope.opened.set(workspace.value.id, workspace.value);
  context.record({ type: 'sandbox.opened', body: { runId: context.run.runId, workspace: workspace.value.id, purpose, imageId: scope.engine.imageId } });
  return workspace;
}

/** An empty container that is being opened, and the packages it was given. */
interface Spare {
  readonly keys: string;
  readonly opening: Promise<Result<Workspace>>;
}

const keysOf = (prepared: EngineeringScope['prepared']): string => prepared.map(({ dependencies }) => dependencies.key).join(' ');

/** Gets empty containers ready for checks, with the base's packages as they are known now, until so many wait. */
export function openSpares(scope: EngineeringScope, context: RunContext, count: number): void {
  const keys = keysOf(scope.prepared);
  for (let waiting = scope.spares.filter((spare) => spare.keys === keys).length; waiting < count; waiting += 1) {
    scope.spares.push({ keys, opening: openWorkspace(scope, context, 'check', scope.prepared) });
  }
}

function takeSpare(scope: EngineeringScope, prepared: EngineeringScope['prepared']): Spare['opening'] | null {
  const keys = keysOf(prepared);
  const at = scope.spares.findIndex((spare) => spare.keys === keys);
  return at === -1 ? null : (scope.spares.splice(at, 1)[0]?.opening ?? null);
}

/** Puts the tree of a commit into a container of its own, where nothing ran before; `prepared` are the packages it may be given, the base's when left out. */
export async function openWithTree(
  scope: EngineeringScope, context: RunContext, purpose: WorkspacePurpose, commit: string, tree: string, prepared = scope.prepared,
): Promise<Result<Workspace>> {
  const spare = purpose === 'check' ? takeSpare(scope, prepared) : null;
  const [workspace, proof] = await Promise.all([spare ?? openWorkspace(scope, context, purpose, prepared), scope.proof]);
  if (!workspace.ok) return workspace;
  if (!proof.ok) return proof;
  scope.proved = proof.value;
  const injected = await workspace.value.inject(tree, archive(scope.store, commit, context.signal));
  return injected.ok ? workspace : injected;
}

export async function closeWorkspace(scope: EngineeringScope, context: RunContext, workspace: Workspace): Promise<void> {
  if (!scope.opened.delete(workspace.id)) return;
  const closed = await workspace.close();
  context.record({ type: 'sandbox.closed', body: { runId: context.run.runId, workspace: workspace.id, fault: closed.ok ? null : closed.error } });
}

/** Closes every container that is still open, all at once; what can't be removed is recorded and reaped later. */
export async function closeScope(scope: EngineeringScope, context: RunContext): Promise<void> {
  // A container that is just being opened must not outlive its run.
  await Promise.all([scope.coding, scope.trying, scope.proof, ...scope.spares.map(({ opening }) => opening)]);
  await Promise.all([...scope.opened.values()].map((workspace) => closeWorkspace(scope, context, workspace)));
  // Without their container they end at once; nothing of a run goes on after it.
  await scope.baseRepeats;
}
