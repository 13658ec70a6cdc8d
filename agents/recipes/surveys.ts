import type { Fault } from '../workspace.ts';
import type { RecipeEvidence, RecipeTask, Survey } from './contract.ts';

/** Evidence a survey or a task carries at most; the rest is counted. */
export const evidenceLimit = 50;
/** Tasks one survey offers at most. */
export const taskLimit = 10;
/** Files one task may change. */
export const filesPerTask = 20;

export function notApplicable(detail: string): Survey {
  return { state: 'not-applicable', detail, count: 0, items: [], tasks: [] };
}

export function notRunnable(detail: string): Survey {
  return { state: 'not-runnable', detail, count: 0, items: [], tasks: [] };
}

export function notRunnableFor(fault: Fault): Survey {
  return notRunnable(`It could not be looked at: ${fault.message}`);
}

export function nothing(detail: string): Survey {
  return { state: 'nothing', detail, count: 0, items: [], tasks: [] };
}

/** A survey that found `items`; only the first ones are carried along, all are counted. */
export function found(detail: string, items: readonly RecipeEvidence[], tasks: readonly RecipeTask[]): Survey {
  return { state: 'found', detail, count: items.length, items: items.slice(0, evidenceLimit), tasks: tasks.slice(0, taskLimit) };
}

/** The evidence of a task, cut to the limit, with how many were cut. */
export function evidenceFor(items: readonly RecipeEvidence[]): Pick<RecipeTask, 'evidence' | 'evidenceLeftOut'> {
  const evidence = items.slice(0, evidenceLimit);
  return { evidence, evidenceLeftOut: items.length - evidence.length };
}

/** `1 file`, `2 files`; `plural` for words that do not just take an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
