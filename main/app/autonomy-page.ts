import type { AutonomyPage, AutonomyStep, CategoryAutonomy } from '../../preload/review-api.ts';
import type { PolicyInputs } from '../domain/decision.ts';
import type { SettledChangeRow } from '../domain/change-views.ts';
import { taskCategories, type Level, type TaskCategory } from '../domain/words.ts';
import type { Policy } from '../policy/policy-file.ts';
import { acceptedStillNeeded, hasEarned, reliabilityBound } from '../policy/reliability.ts';
import { reliabilityOf } from '../policy/track-record.ts';
import { median } from './median.ts';
import type { ReadReviewing, Reviewing } from './reviewing.ts';

type Seen = PolicyInputs['reliability'];

/** What each category has earned in a workspace, what it still takes, and how it came to that. */
export function autonomyOf(workspaceId: string, settled: readonly SettledChangeRow[], reviewing: ReadReviewing, policy: Policy, level: Level): AutonomyPage {
  const categories = taskCategories
    .filter((category) => settled.some((row) => row.category === category) || policy.categories.pullRequest.includes(category))
    .map((category) => categoryOf(category, settled, reviewing, policy))
    .sort((a, b) => b.bound - a.bound || b.history.length - a.history.length);
  return { workspaceId, level, revertCountsAs: policy.reliability.revertCountsAs, categories };
}

function categoryOf(category: TaskCategory, settled: readonly SettledChangeRow[], reviewing: ReadReviewing, policy: Policy): CategoryAutonomy {
  const { revertCountsAs } = policy.reliability;
  const mine = settled.filter((row) => row.category === category);
  const seen = reliabilityOf(mine, category);
  const reviewed = mine.map((row) => reviewing(row.runId));
  const times = reviewed.flatMap(({ decisionMs }) => decisionMs ?? []);
  const steps = [step('canary', policy.reliability.canary, seen, policy, category), step('merge', policy.reliability.autoMerge, seen, policy, category)];
  return { category, seen, bound: reliabilityBound(seen, revertCountsAs), earned: earnedOf(seen, policy), decisionMs: times.length === 0 ? null : median(times), edits: editsOf(reviewed), steps, history: historyOf(mine, revertCountsAs) };
}

/** What people changed of all of them together: only those whose patch can still be read are counted. */
function editsOf(reviewed: readonly Reviewing[]): CategoryAutonomy['edits'] {
  const sum = (of: (each: Reviewing) => number): number => reviewed.reduce((total, each) => total + of(each), 0);
  return {
    lines: sum(({ lines }) => lines ?? 0),
    dropped: sum(({ lines, dropped }) => (lines === null ? 0 : dropped)),
    sentBack: sum(({ sentBack }) => sentBack),
    addedTo: reviewed.filter(({ addedTo }) => addedTo).length,
  };
}

function step(name: AutonomyStep['name'], asked: Policy['reliability']['canary'], seen: Seen, policy: Policy, category: TaskCategory): AutonomyStep {
  return { name, accepted: asked.accepted, lowerBound: asked.lowerBound, stillNeeded: acceptedStillNeeded(seen, asked, policy.reliability.revertCountsAs), allowed: policy.categories.autoMerge.includes(category) };
}

function earnedOf(seen: Seen, { reliability: { canary, autoMerge, revertCountsAs } }: Policy): CategoryAutonomy['earned'] {
  if (!hasEarned(seen, canary, revertCountsAs)) return 'review';
  return hasEarned(seen, autoMerge, revertCountsAs) ? 'merge' : 'canary';
}

/** The bound as it stood after each outcome. A revert takes the place of the acceptance it undid, so it is the last word that counts here. */
function historyOf(mine: readonly SettledChangeRow[], revertCountsAs: number): CategoryAutonomy['history'] {
  return mine.map((row, at) => ({ ...row, bound: reliabilityBound(reliabilityOf(mine.slice(0, at + 1), row.category), revertCountsAs) }));
}
