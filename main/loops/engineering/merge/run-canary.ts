import type { Workspace } from '../../../../agents/workspace.ts';
import type { Probe } from '../../../domain/canary-settings.ts';
import type { CanaryPhase } from '../../../domain/delivery-facts.ts';
import { digestOf } from '../../../domain/digest.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { CanaryTickRow } from '../../../domain/change-views.ts';
import type { StepContext } from '../../loop.ts';
import { planAtCommit } from '../canary/plan-at-commit.ts';
import { probeOnce, type Side, type Sides } from '../canary/probe.ts';
import { replayFeeds } from '../canary/replay-feeds.ts';
import { canaryStand, tickVerdict, type CanaryStand, type TickFindings } from '../canary/verdict.ts';
import { checkEnvironmentIn } from '../check-run.ts';
import { takeDependenciesAlong } from '../check-trees.ts';
import { environmentFor } from '../dependencies-environment.ts';
import { besideBase, besidePatched } from '../dependencies-of-patch.ts';
import { looked } from '../look-at-sources.ts';
import { closeWorkspace, openWithTree, scopeOn, type EngineeringScope } from '../scope.ts';
import type { MergeScope } from './merge-scope.ts';
import { stopped, waitFor } from './waiting.ts';

export interface CanaryToRun {
  readonly phase: CanaryPhase;
  readonly probe: Probe;
  readonly base: string;
  readonly patched: string;
}

export interface CanaryEnd {
  readonly stand: CanaryStand;
  readonly ticks: readonly CanaryTickRow[];
}

const outputLimitBytes = 1024 * 1024;
/** The same on both sides, so that no path in an output differs. */
const tree = 'canary';

/** Makes the comparisons that are not made yet, one after another in their time. What an earlier run recorded counts. */
export async function runCanary(scope: MergeScope, context: StepContext, canary: CanaryToRun): Promise<Result<CanaryEnd>> {
  const { ticks: of, everySeconds } = scope.canary;
  for (;;) {
    const ticks = ticksOf(scope, canary);
    const stand = canaryStand(ticks, scope.canary);
    if (stand !== 'going') return ok({ stand, ticks });
    const last = ticks.at(-1);
    const tick = (last?.tick ?? 0) + 1;
    context.progress(`Canary ${canary.phase === 'before' ? 'before' : 'after'} the merge: comparison ${tick} of ${of}`, tick - 1, of);
    const waited = await waitFor(last === undefined ? 0 : Date.parse(last.at) + everySeconds * 1000 - scope.rooms.now().getTime(), context.signal);
    if (!waited.ok) return waited;
    const findings = await compare(scope, context, canary);
    // A comparison that was stopped in the middle says nothing of the change.
    if (context.signal.aborted) return stopped();
    if (!findings.ok) return findings;
    record(scope, context, canary, tick, findings.value);
  }
}

/** Ticks of this very comparison: another probe, or another commit, is another canary. */
export function ticksOf({ rooms, change, canary: { ticks: of } }: MergeScope, { phase, probe, patched }: Pick<CanaryToRun, 'phase' | 'probe' | 'patched'>): readonly CanaryTickRow[] {
  const digest = digestOf(probe);
  return rooms.delivered.canaryTicks(change.root.runId).filter((row) => row.phase === phase && row.probe === digest && row.commit === patched && row.of === of);
}

function record({ change, canary: { ticks: of } }: MergeScope, context: StepContext, { phase, probe, patched }: CanaryToRun, tick: number, { figures, differences }: TickFindings): void {
  const { runId, workspaceId } = context.run;
  context.record({
    type: 'canary.ticked',
    body: {
      runId, root: change.root.runId, workspaceId, phase, tick, of, probe: digestOf(probe), commit: patched, verdict: tickVerdict({ figures, differences }),
      // What failed comes first: it is what must not be cut off.
      figures: figures.toSorted((a, b) => Number(a.ok) - Number(b.ok)).slice(0, 50).map((figure) => ({ ...figure })),
      differences: differences.slice(0, 20),
    },
  });
}

async function compare(scope: MergeScope, context: StepContext, canary: CanaryToRun): Promise<Result<TickFindings>> {
  return probeOnce(canary.probe, {
    signal: context.signal, baselines: baselinesFor(scope, canary),
    withSides: (look) => withSides(scope, context, canary, look),
    replayed: (probe) => replayed(scope, context, canary, probe),
  });
}

/** Needs no container: of either commit only data is read, and what plays it is Touchline's own. */
async function replayed({ rooms, store }: MergeScope, { run: { workspaceId, repository }, signal }: StepContext, canary: CanaryToRun, probe: Extract<Probe, { kind: 'feed' }>): Promise<Result<TickFindings>> {
  const base = await planAtCommit(store, canary.base, repository, signal);
  if (!base.ok) return base;
  const patched = await planAtCommit(store, canary.patched, repository, signal);
  if (!patched.ok) return patched;
  return replayFeeds(probe, { houses: rooms.feedHouses, workspaceId, repository, base: base.value, patched: patched.value, signal });
}

/** After the merge, what the change itself showed before it is what the base is held to where nobody can tell the base's own. */
function baselinesFor({ rooms, change }: MergeScope, { phase, probe }: CanaryToRun): ReadonlyMap<string, number> {
  if (phase === 'before') return new Map();
  const before = rooms.delivered.canaryTicks(change.root.runId).filter((row) => row.phase === 'before' && row.probe === digestOf(probe)).at(-1);
  return new Map((before?.figures ?? []).flatMap(({ name, patched }) => (patched === null ? [] : [[name, patched]])));
}

/** Fresh containers for each comparison: nothing one of them left behind is seen by the next, and nothing is held while it waits. */
async function withSides(scope: MergeScope, context: StepContext, { base, patched }: CanaryToRun, look: (sides: Sides) => Promise<Result<TickFindings>>): Promise<Result<TickFindings>> {
  const trees = await treesOf(scope, context, base);
  if (!trees.ok) return trees;
  const changed = await besidePatched(trees.value, context, patched);
  if (!changed.ok) return changed;
  const [reason] = changed.value.absent.values();
  if (reason !== undefined) return fail('dependencies_not_prepared', reason, 'See `egress` in the settings; without the packages of the patched tree there is nothing to compare.');
  const besides = [besideBase(trees.value), changed.value];
  const opened = await Promise.all([base, patched].map((commit, side) => openWithTree(trees.value, context, 'check', commit, tree, besides[side]?.prepared)));
  try {
    const [was, is] = opened;
    if (was === undefined || is === undefined) return fail('no_sides', 'The trees to compare were not opened.', 'This is a fault of Touchline; please report it.');
    if (!was.ok) return was;
    if (!is.ok) return is;
    for (const [side, workspace] of [was.value, is.value].entries()) {
      const ready = await takeDependenciesAlong(context, workspace, tree, besides[side] ?? changed.value);
      if (!ready.ok) return ready;
    }
    const [own, other] = besides.map(({ prepared }) => environmentFor(probeCheck, new Map(), prepared));
    return await look({ base: sideOf(was.value, own, context.signal), patched: sideOf(is.value, other, context.signal) });
  } finally {
    await Promise.all(opened.flatMap((one) => (one.ok ? [closeWorkspace(trees.value, context, one.value)] : [])));
  }
}

async function treesOf(scope: MergeScope, context: StepContext, commit: string): Promise<Result<EngineeringScope>> {
  if (scope.trees !== null) return ok(scope.trees);
  const engine = await scope.rooms.sandbox.available();
  if (!engine.ok) return engine;
  const made = await scopeOn(scope.rooms, context, { repository: { ...scope.repository, commit }, engine: engine.value, settings: scope.settings, store: scope.store });
  if (!made.ok) return made;
  // From here on its containers are given back with the run, however it ends.
  scope.trees = made.value;
  const seen = await looked(made.value, context);
  return seen.ok ? made : seen;
}

/** A probe is a command of the maintainer's, at the root of the tree. */
const probeCheck = { id: '', cwd: '' };

function sideOf(workspace: Workspace, environment: Readonly<Record<string, string>> = {}, signal: AbortSignal): Side {
  return {
    exec: (argv, stdin, timeoutMs) => workspace.exec({ argv, cwd: `${workspace.root}/${tree}`, env: { ...checkEnvironmentIn(workspace), ...environment }, timeoutMs, outputLimitBytes, signal, ...(stdin === null ? {} : { stdin }) }),
  };
}
