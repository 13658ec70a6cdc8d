import { recipes } from '../../../agents/recipes/all.ts';
import { planner } from '../../../agents/roles/planner.ts';
import type { RecipeTask } from '../../../agents/recipes/contract.ts';
import type { ProposeTaskInput, ProposeTaskOutput } from '../../../agents/tools/propose-task.ts';
import { digestOf } from '../../domain/digest.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CandidateTask } from '../../domain/task.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { writeJson } from './artifacts.ts';
import { taskByHand, tasksFromChecks } from './hand-written.ts';
import { prepareBest } from './prepare.ts';
import type { EngineeringScope } from './scope.ts';

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
  if (context.run.task !== null) return planByHand(scope, context, context.run.task);
  scope.candidates = candidatesOf(scope, context);
  const choice = await choose(scope, context);
  const { best, leftOut } = await prepareBest(scope, context, choice.first);
  const why = `${best === null ? nothingToDo(scope) : (whyChosen(choice, best.task) ?? whyBest(best.task, scope.candidates.length))}${passedOver(leftOut)}`.slice(0, 500);
  const answer = await context.tools.call('propose_task', { candidateId: best?.task.id ?? null, why });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  if (best === null) return ok({ sentence: why, end: { result: 'no-task', sentence: why } });
  scope.edits = best.edits;
  return ok({ sentence: `Chose "${best.task.title}" out of ${scope.candidates.length}.${passedOver(leftOut)}` });
}

/** The maintainer has chosen: nothing is ranked and nobody is asked. */
async function planByHand(scope: EngineeringScope, context: StepContext, text: string): Promise<Result<StepEnd>> {
  const { baseMatrix } = scope;
  if (baseMatrix === null) return fail('no_snapshot', 'The base was not looked at.', 'This is a fault of Touchline; please report it.');
  const task = taskByHand(text, baseMatrix, scope.files.map((file) => file.path));
  scope.candidates = [task];
  const answer = await context.tools.call('propose_task', { candidateId: task.id, why: 'The maintainer asked for it.' });
  return answer.outcome === 'ok' ? ok({ sentence: `The task was given by hand: "${task.title}".` }) : fail(answer.code, answer.message, answer.next);
}

/** What only a model can do is a candidate only where one may be asked. */
function candidatesOf(scope: EngineeringScope, context: StepContext): readonly CandidateTask[] {
  const ranked = rank(scope.recipeTasks);
  if (context.playRole === null || scope.baseMatrix === null) return ranked;
  return [...ranked, ...tasksFromChecks(scope.baseMatrix)].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

interface Choice {
  /** What to try first; null leaves it to the ranking. */
  readonly first: CandidateTask | null;
  readonly why: string | null;
}

const shownCandidates = 20;

/** A planner may prefer another candidate than the first; where none can be asked the ranking stands. */
async function choose(scope: EngineeringScope, context: StepContext): Promise<Choice> {
  const shown = scope.candidates.slice(0, shownCandidates);
  if (context.playRole === null || shown.length < 2) return { first: null, why: null };
  const end = await context.playRole(planner, { candidates: shown.map((task, index) => ({ index, title: task.title, category: task.category, objective: task.objective, files: task.expectedFiles.length, score: task.score })) });
  const first = end.ok && end.value.choice !== null ? (shown[end.value.choice] ?? null) : null;
  if (!end.ok || first === null) return { first: null, why: null };
  scope.plannedBy = end.by;
  return { first, why: `${end.by === 'builtin' ? '' : 'A model’s choice: '}${end.value.why}` };
}

function whyChosen({ first, why }: Choice, task: CandidateTask): string | null {
  return first?.id === task.id ? why : null;
}

async function proposeTask(scope: EngineeringScope, context: StepContext, input: ProposeTaskInput): Promise<Result<ProposeTaskOutput>> {
  if (scope.task !== null) return fail('one_task_per_run', 'This run already has its one task.', 'Go on with it.');
  const chosen = scope.candidates.find((candidate) => candidate.id === input.candidateId) ?? null;
  if (input.candidateId !== null && chosen === null) return fail('no_such_candidate', 'There is no candidate with this id.', 'Choose one from the ranked list.');
  scope.task = chosen;
  const written = writeJson(context, 'candidate_tasks.json', {
    ...context.envelope({ snapshot: scope.snapshotSha256 }, { value: 1, basis: 'The ranking is computed from the findings; nothing is estimated.' }, scope.plannedBy),
    kind: 'candidate_tasks',
    candidates: scope.candidates.slice(0, 200),
    chosen: chosen?.id ?? null,
    why: input.why,
  });
  return written.ok ? ok({ accepted: chosen !== null, title: chosen?.title ?? null, candidates: scope.candidates.length }) : written;
}

const weights = { worth: 0.35, certainty: 0.4, risk: 0.15, effort: 0.1 } as const;
const riskValue = { low: 1, medium: 0.5, high: 0 } as const;
const effortValue = { minutes: 1, hours: 0.4 } as const;

/** Best first; equal scores are ordered by id, so the same findings give the same choice. */
export function rank(tasks: readonly RecipeTask[]): readonly CandidateTask[] {
  return tasks.map(candidateOf).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function candidateOf(task: RecipeTask): CandidateTask {
  const { worth, certainty, expectedFiles, evidence, ...rest } = task;
  const scoreParts = [
    { name: 'certainty', value: round(weights.certainty * certainty.value), why: certainty.why },
    { name: 'worth', value: round(weights.worth * worth.value), why: worth.why },
    { name: 'risk', value: round(weights.risk * riskValue[task.risk]), why: `The risk of this kind of change is ${task.risk}.` },
    { name: 'effort', value: round(weights.effort * effortValue[task.effort]), why: `It is a matter of ${task.effort}.` },
  ];
  return {
    ...rest,
    id: digestOf({ recipe: task.recipe, category: task.category, title: task.title, files: expectedFiles }),
    expectedFiles: [...expectedFiles],
    evidence: evidence.slice(0, 50).map((item) => ({ ...item })),
    evidenceLeftOut: task.evidenceLeftOut + Math.max(0, evidence.length - 50),
    score: round(scoreParts.reduce((sum, part) => sum + part.value, 0)),
    scoreParts,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function whyBest(candidate: CandidateTask, of: number): string {
  const top = [...candidate.scoreParts].sort((a, b) => b.value - a.value)[0];
  return `It has the highest score of ${of} that can be done exactly: ${top === undefined ? candidate.objective : top.why}`;
}

function passedOver(leftOut: readonly string[]): string {
  return leftOut.length === 0 ? '' : ` Passed over: ${leftOut.join(' ')}`;
}

function nothingToDo(scope: EngineeringScope): string {
  const looked = scope.findings.filter((finding) => finding.state !== 'not-applicable' && finding.state !== 'not-runnable').length;
  const shut = scope.findings.filter((finding) => finding.state === 'not-runnable').length;
  const beside = shut === 0 ? '' : ` ${shut} more could not be run here.`;
  return `Nothing worth a pull request was found: ${looked} of ${recipes.length} recipes looked and found no task.${beside}`;
}

