import type { RecipeTask } from '../../../../agents/recipes/contract.ts';
import { digestOf } from '../../../domain/digest.ts';
import type { FoundTask } from '../../../domain/task.ts';

const weights = { worth: 0.35, certainty: 0.4, risk: 0.15, effort: 0.1 } as const;
const riskValue = { low: 1, medium: 0.5, high: 0 } as const;
const effortValue = { minutes: 1, hours: 0.4 } as const;

/** What is judged of a task, each part with its reason. `certainty` and `worth` from 0 to 1. */
export type Judged = Pick<RecipeTask, 'certainty' | 'worth' | 'risk' | 'effort'>;

/** The score of a task from 0 to 1, as the sum of its weighted parts. */
export function scored({ certainty, worth, risk, effort }: Judged): Pick<FoundTask, 'score' | 'scoreParts'> {
  const scoreParts = [
    { name: 'certainty', value: round(weights.certainty * certainty.value), why: certainty.why },
    { name: 'worth', value: round(weights.worth * worth.value), why: worth.why },
    { name: 'risk', value: round(weights.risk * riskValue[risk]), why: `The risk of this kind of change is ${risk}.` },
    { name: 'effort', value: round(weights.effort * effortValue[effort]), why: `It is a matter of ${effort}.` },
  ];
  return { score: round(scoreParts.reduce((sum, part) => sum + part.value, 0)), scoreParts };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Best first; equal scores are ordered by id, so the same findings give the same choice. */
export function rank(tasks: readonly RecipeTask[]): readonly FoundTask[] {
  return tasks.map(candidateOf).sort(bestFirst);
}

export function bestFirst(one: FoundTask, other: FoundTask): number {
  return other.score - one.score || compare(one.id, other.id) || compare(one.title, other.title);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The candidate of a recipe's task. How many places it mends is no part of its name: it stays the task it was. */
export function candidateOf(task: RecipeTask): FoundTask {
  const { worth, certainty, expectedFiles, evidence, ...rest } = task;
  return {
    ...rest,
    id: digestOf({ recipe: task.recipe, category: task.category, measure: task.measure.name, files: expectedFiles }),
    expectedFiles: [...expectedFiles],
    evidence: evidence.slice(0, 50).map((item) => ({ ...item })),
    evidenceLeftOut: task.evidenceLeftOut + Math.max(0, evidence.length - 50),
    ...scored({ certainty, worth, risk: task.risk, effort: task.effort }),
  };
}
