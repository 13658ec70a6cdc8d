import { recipes } from '../../../agents/recipes/all.ts';
import { planner } from '../../../agents/roles/planner.ts';
import type { ProposeTaskInput, ProposeTaskOutput } from '../../../agents/tools/propose-task.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { candidatesFor } from '../../domain/settings.ts';
import type { CandidateTask } from '../../domain/task.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { writeJson } from './artifacts.ts';
import { handWritten, taskByHand } from './hand-written.ts';
import { foundTasks } from './planning/found.ts';
import { groundOfWords } from './planning/ground.ts';
import { memoryInputs } from './planning/inputs.ts';
import { historyOf, type TaskHistory } from './planning/memory.ts';
import { writePrecheck } from './planning/precheck.ts';
import { inOrder, preferenceBound, withinBound } from './planning/preference.ts';
import { mayBePicked, shortlist } from './planning/shortlist.ts';
import { prepareBest, recipeTaskOf } from './prepare.ts';
import type { EngineeringScope } from './scope.ts';
import { tasksFromSignals } from './signals/tasks-from-signals.ts';
import { whatWasPassedOver, whyChosen, whyNothing } from './planning/words.ts';

/** Ranks what was found and proposes one task; nothing worth doing is an honest and successful end. */
export const planStep: Step<EngineeringScope> = {
  name: 'plan',
  role: 'planner',
  tools: ['read_state_snapshot', 'propose_task'],
  owes: 'candidate_tasks.json',
  attempts: 1,
  timeoutMs: 10 * 60_000,
  operations: (scope, context) => ({ proposeTask: async (input) => proposeTask(scope, context, input) }),
  perform: plan,
};

async function plan(scope: EngineeringScope, context: StepContext): Promise<Result<StepEnd>> {
  const { baseMatrix } = scope;
  if (baseMatrix === null) return fail('no_snapshot', 'The base was not looked at.', 'This is a fault of Touchline; please report it.');
  if (context.run.task !== null) return planByHand(scope, context, taskByHand(context.run.task, baseMatrix, pathsOf(scope)));
  const history = historyOf(scope.rooms.tasks, context.run.workspaceId);
  const { candidates, leftOut } = shortlist({
    found: foundTasks({ recipeTasks: scope.recipeTasks, versions, matrix: baseMatrix, signalTasks: tasksFromSignals(scope.signals.filter(({ kind }) => kind !== 'check-failing'), new Set(pathsOf(scope))), written: history.written, files: pathsOf(scope) }),
    blobs: blobsOf(scope), history, modelThere: hasCoder(scope, context),
  });
  scope.candidates = candidates;
  scope.candidatesLeftOut = leftOut;
  const noted = noteInputs(scope, context, history);
  return noted.ok ? pick(scope, context, new Set(history.written.map((row) => row.taskId))) : noted;
}

/** What the plan goes by, for the next run to compare with; the past as it is now, since this plan goes by that. */
function noteInputs({ looked }: EngineeringScope, context: StepContext, history: TaskHistory): Result<unknown> {
  return looked === null ? ok(null) : writePrecheck(context, [...looked, ...memoryInputs(history)], null);
}

async function pick(scope: EngineeringScope, context: StepContext, written: ReadonlySet<string>): Promise<Result<StepEnd>> {
  const pickable = scope.candidates.filter(mayBePicked);
  const order = await preferred(scope, context, pickable, written);
  const { best, leftOut } = await prepareBest(scope, context, order);
  const chosen = best === null ? whyNothing(scope) : whyChosen(best.task, scope.reranking, pickable.length);
  const why = `${chosen}${whatWasPassedOver(leftOut)}`.slice(0, 500);
  const answer = await context.tools.call('propose_task', { candidateId: best?.task.id ?? null, why });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  if (best === null) return ok({ sentence: why, end: { result: 'no-task', sentence: why } });
  scope.edits = best.edits;
  const kept = keepRecipeTask(scope, context, best.task);
  if (!kept.ok) return kept;
  const refused = scope.reranking?.taken === false ? ` ${scope.reranking.why}` : '';
  return ok({ sentence: `Chose "${best.task.title}" out of ${scope.candidates.length}.${refused}${whatWasPassedOver(leftOut)}` });
}

/** What the delivery of the change will need to take the measure again. */
function keepRecipeTask(scope: EngineeringScope, context: StepContext, task: CandidateTask): Result<unknown> {
  if (task.recipe === handWritten) return ok(null);
  const { evidence, expectedFiles, ...rest } = recipeTaskOf(scope, task);
  return writeJson(context, 'recipe_task.json', { ...rest, evidence: evidence.map((item) => ({ ...item })), expectedFiles: [...expectedFiles] });
}

/** The maintainer has chosen: nothing is ranked and nobody is asked. */
async function planByHand(scope: EngineeringScope, context: StepContext, found: ReturnType<typeof taskByHand>): Promise<Result<StepEnd>> {
  const task: CandidateTask = { ...found, ground: groundOfWords(context.run.task ?? ''), standing: null };
  scope.candidates = [task];
  const answer = await context.tools.call('propose_task', { candidateId: task.id, why: 'The maintainer asked for it.' });
  return answer.outcome === 'ok' ? ok({ sentence: `The task was given by hand: "${task.title}".` }) : fail(answer.code, answer.message, answer.next);
}

/** A planner may prefer another candidate than the first, within the bound; where it can't or may not, the ranking stands. */
async function preferred(scope: EngineeringScope, context: StepContext, pickable: readonly CandidateTask[], written: ReadonlySet<string>): Promise<readonly CandidateTask[]> {
  const within = withinBound(pickable, written);
  if (context.playRole === null || within.length < 2) return pickable;
  const end = await context.playRole(planner, { candidates: within.map((task, index) => ({ index, title: task.title, category: task.category, objective: task.objective, files: task.expectedFiles.length, score: task.score })) });
  if (!end.ok || end.by === 'builtin') return pickable;
  const wanted = end.value.choice === null ? null : (within[end.value.choice] ?? null);
  const stands = end.value.choice === null ? 'named none worth doing' : 'wished for one that is not within the bound';
  scope.plannedBy = end.by;
  scope.reranking = {
    by: end.by, bound: preferenceBound, considered: within.length, asked: wanted?.id ?? null, taken: wanted !== null,
    why: wanted === null ? `The planner (${end.by}) ${stands}: the ranking stands.`.slice(0, 500) : end.value.why,
  };
  return inOrder(pickable, within, wanted?.id ?? null);
}

/** Accepts the one task of the run. That it was taken up, and on what ground, is a fact: later plans go by it. */
async function proposeTask(scope: EngineeringScope, context: StepContext, input: ProposeTaskInput): Promise<Result<ProposeTaskOutput>> {
  if (scope.task !== null) return fail('one_task_per_run', 'This run already has its one task.', 'Go on with it.');
  const chosen = scope.candidates.find((candidate) => candidate.id === input.candidateId) ?? null;
  if (input.candidateId !== null && chosen === null) return fail('no_such_candidate', 'There is no candidate with this id.', 'Choose one from the ranked list.');
  if (chosen !== null && !mayBePicked(chosen)) return fail('task_not_pickable', chosen.standing?.why ?? 'It may not be picked now.', 'Choose one that may be picked.');
  scope.task = chosen;
  if (chosen !== null) recordAttempt(context, chosen);
  const written = writeJson(context, 'candidate_tasks.json', {
    ...context.envelope({ snapshot: scope.snapshotSha256 }, { value: 1, basis: 'The ranking is computed from the findings; nothing is estimated.' }, scope.plannedBy),
    kind: 'candidate_tasks',
    candidates: [...scope.candidates],
    leftOut: scope.candidatesLeftOut,
    reranking: scope.reranking,
    chosen: chosen?.id ?? null,
    why: input.why,
  });
  return written.ok ? ok({ accepted: chosen !== null, title: chosen?.title ?? null, candidates: scope.candidates.length }) : written;
}

function recordAttempt(context: StepContext, { id, ground, title, category }: CandidateTask): void {
  const { run } = context;
  if (ground === null) throw new Error(`The task ${id} has no ground.`);
  context.record({ type: 'task.attempted', body: { runId: run.runId, workspaceId: run.workspaceId, taskId: id, mode: run.mode, title, category, ground } });
}

const versions: ReadonlyMap<string, number> = new Map(recipes.map((recipe): [string, number] => [recipe.id, recipe.version ?? 1]));

/** Whether somebody could write code who is no recipe. */
function hasCoder({ settings }: EngineeringScope, { playRole }: StepContext): boolean {
  return playRole !== null && candidatesFor(settings.models, 'coder', 'capable').length > 0;
}

function pathsOf({ files }: EngineeringScope): readonly string[] {
  return files.map((file) => file.path);
}

function blobsOf({ entries }: EngineeringScope): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(({ path, object }): readonly [string, string][] => (path === null ? [] : [[path, object]])));
}
