import type { Patch } from '../../../domain/patch.ts';
import { takePatch } from '../../../git/take-patch.ts';
import type { RunChecksOutput } from '../../../../agents/tools/run-checks.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Step, StepContext, StepEnd } from '../../loop.ts';
import { writeJson } from '../artifacts.ts';
import { checkPatched, checksInWords } from '../check.ts';
import { looked } from '../look-at-sources.ts';
import { checkBase, takeBase } from '../check-base.ts';
import { scopeOn, type EngineeringScope } from '../scope.ts';
import type { ApprovedChange } from './approved-change.ts';
import { isOver, type DeliveryScope } from './delivery-scope.ts';

/** Where the base has moved, puts the change on it and runs base and patch through the checks again. */
export const recheckStep: Step<DeliveryScope> = {
  name: 'check',
  role: 'checker',
  tools: ['run_checks'],
  owes: null,
  attempts: 1,
  timeoutMs: 30 * 60_000,
  operations: (scope, context) => ({ runChecks: () => checkMoved(scope, context) }),
  perform: recheck,
};

async function recheck(scope: DeliveryScope, context: StepContext): Promise<Result<StepEnd>> {
  const { change, tip, place, store } = scope;
  if (isOver(scope.earlier)) return ok({ sentence: 'An earlier try has opened its pull request, and it is over: there is nothing to check again.' });
  if (tip === change.patch.baseCommit) return ok({ sentence: `${place.base} is where it was: the checks of run ${context.run.delivers?.runId ?? ''} stand.` });
  const opened = await openMoved(scope, context);
  if (!opened.ok) return opened;
  // From here on its containers are given back with the run, however it ends.
  scope.moved = opened.value;
  const taken = await takePatch({ store, baseCommit: tip, patch: change.bytes, protectedPaths: opened.value.policy.paths.protected, message: 'Rebased', date: new Date(change.root.requestedAt), signal: context.signal });
  if (!taken.ok) return taken;
  if (taken.value.kind === 'conflict') return ok(doesNotFit(scope, taken.value.paths));
  if (taken.value.kind === 'unchanged') return ok(alreadyIn(scope));
  scope.sameBytes = taken.value.patch.sha256 === change.patch.sha256;
  const moved = keepMoved(opened.value, context, change, taken.value);
  if (!moved.ok) return moved;
  const answer = await context.tools.call('run_checks', { tree: 'patched' });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  const { matrix } = moved.value;
  if (matrix === null) return fail('no_matrix', 'The checks left no matrix.', 'This is a fault of Touchline; please report it.');
  const written = writeJson(context, 'checks.json', matrix);
  return written.ok ? ok({ sentence: `${place.base} has moved to ${tip.slice(0, 12)}. ${checksInWords(matrix)}` }) : written;
}

function doesNotFit({ place, tip }: DeliveryScope, paths: readonly string[]): StepEnd {
  const sentence = `${place.base} has moved to ${tip.slice(0, 12)} and the change no longer fits it: ${paths.slice(0, 5).join(', ')}. Nothing was pushed.`;
  return { sentence, end: { result: 'blocked', sentence } };
}

function alreadyIn({ place, tip }: DeliveryScope): StepEnd {
  const sentence = `${place.base} has moved to ${tip.slice(0, 12)} and holds this very change already. Nothing was pushed.`;
  return { sentence, end: { result: 'blocked', sentence } };
}

/** A scope on the base as it is now; the store holds that commit already. */
async function openMoved({ rooms, settings, store, tip, repository }: DeliveryScope, context: StepContext): Promise<Result<EngineeringScope>> {
  const engine = await rooms.sandbox.available();
  return engine.ok ? scopeOn(rooms, context, { repository: { ...repository, commit: tip }, engine: engine.value, settings, store }) : engine;
}

/** Gives the scope the change in the form every other part knows: its patch on this base, and its task. */
function keepMoved(scope: EngineeringScope, context: StepContext, change: ApprovedChange, { patch, bytes }: { readonly patch: Patch; readonly bytes: Uint8Array }): Result<EngineeringScope> {
  const stored = context.writeArtifact('changes.patch', bytes, 'text/x-patch');
  if (!stored.ok) return stored;
  const written = writeJson(context, 'patch.json', patch);
  if (!written.ok) return written;
  scope.patch = patch;
  scope.patchFile = context.pathOf('changes.patch');
  scope.task = change.task;
  scope.recipeTasks = change.recipeTask === null ? [] : [change.recipeTask];
  scope.codedBy = change.codedBy;
  return ok(scope);
}

async function checkMoved({ moved }: DeliveryScope, context: StepContext): Promise<Result<RunChecksOutput>> {
  if (moved === null) return fail('no_patched_tree', 'The base has not moved: there is nothing to check again.', 'Go on with the delivery.');
  const seen = await looked(moved, context);
  if (!seen.ok) return seen;
  const base = await checkBase(moved, context);
  if (!base.ok) return base;
  takeBase(moved, base.value);
  return checkPatched(moved, context, { tree: 'patched', checks: [] });
}
