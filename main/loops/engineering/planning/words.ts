import { recipes } from '../../../../agents/recipes/all.ts';
import type { Reranking } from '../../../domain/artifacts/candidate-tasks.ts';
import type { Findings } from '../../../domain/artifacts/state-snapshot.ts';
import type { CandidateTask } from '../../../domain/task.ts';

/** Why this task was chosen, in one sentence. */
export function whyChosen(task: CandidateTask, reranking: Reranking | null, of: number): string {
  if (task.standing?.state === 'pinned') return task.standing.why;
  if (reranking?.taken === true && reranking.asked === task.id) return `A model’s choice: ${reranking.why}`;
  const top = [...task.scoreParts].sort((a, b) => b.value - a.value)[0];
  return `It has the highest score of ${of} that may be picked and can be done exactly: ${top === undefined ? task.objective : top.why}`;
}

export function whatWasPassedOver(leftOut: readonly string[]): string {
  return leftOut.length === 0 ? '' : ` Passed over: ${leftOut.join(' ')}`;
}

/** Why there is nothing to do: nothing was found, or nothing that may be picked now. */
export function whyNothing({ candidates, findings }: { readonly candidates: readonly CandidateTask[]; readonly findings: readonly Findings[] }): string {
  const held = candidates.filter((task) => task.standing?.pickable === false);
  const [first] = held;
  if (first !== undefined && held.length === candidates.length) {
    const found = held.length === 1 ? 'One task was found and may not be picked now' : `${held.length} tasks were found and none may be picked now`;
    return `${found}. "${first.title}": ${first.standing?.why ?? ''}`;
  }
  return whatWasLookedAt(findings);
}

function whatWasLookedAt(findings: readonly Findings[]): string {
  const looked = findings.filter((finding) => finding.state !== 'not-applicable' && finding.state !== 'not-runnable').length;
  const shut = findings.filter((finding) => finding.state === 'not-runnable').length;
  const beside = shut === 0 ? '' : ` ${shut} more could not be run here.`;
  return `Nothing worth a pull request was found: ${looked} of ${recipes.length} recipes looked and found no task.${beside}`;
}
