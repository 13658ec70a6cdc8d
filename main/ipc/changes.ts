import type { Change, Progress } from '../../preload/api.ts';
import { runOf, type Fact } from '../domain/facts.ts';

/** Gathers changes for a moment, so that a burst of facts is one message and the window stays quick. */
export function createChangeFeed(send: (change: Change) => void, delayMs = 40) {
  const runs = new Set<string>();
  const progress = new Map<string, Progress>();
  const feeds = new Set<string>();
  const tasks = new Set<string>();
  /** Runs of feeds that have not ended, and whose feed it is. */
  const feedRuns = new Map<string, string>();
  let workspaces = false;
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    timer = null;
    if (workspaces) send({ kind: 'workspaces' });
    if (tasks.size > 0) send({ kind: 'tasks', workspaceIds: [...tasks] });
    if (feeds.size > 0) send({ kind: 'feed', workspaceIds: [...feeds] });
    if (runs.size > 0) send({ kind: 'runs', runIds: [...runs] });
    for (const line of progress.values()) send({ kind: 'progress', progress: line });
    workspaces = false;
    feeds.clear();
    tasks.clear();
    runs.clear();
    progress.clear();
  };
  const noteFeed = (fact: Fact, runId: string | null): void => {
    if (fact.type === 'run.requested' && fact.body.loop === 'product') feedRuns.set(fact.body.runId, fact.body.workspaceId);
    const known = runId === null ? undefined : feedRuns.get(runId);
    if (known !== undefined) feeds.add(known);
    if (fact.type === 'feed.switched' || fact.type === 'slot.closed' || fact.type === 'feed.observed' || fact.type === 'feed.published') feeds.add(fact.body.workspaceId);
    if (fact.type === 'run.ended' || fact.type === 'run.interrupted') feedRuns.delete(fact.body.runId);
  };
  const soon = (): void => {
    timer ??= setTimeout(flush, delayMs);
  };

  return {
    facts(facts: readonly Fact[]): void {
      for (const fact of facts) {
        const runId = runOf(fact);
        for (const one of [runId, ...alsoOf(fact)]) if (one !== null) runs.add(one);
        if (changesTasks(fact)) tasks.add(fact.body.workspaceId);
        noteFeed(fact, runId);
        if (fact.type === 'workspace.added' || fact.type === 'workspace.removed') workspaces = true;
      }
      soon();
    },
    progress(line: Progress): void {
      progress.set(line.runId, line);
      soon();
    },
  };
}

/** A fact of one run may change what is shown of another: its change is delivered, made anew, or has come to an end. */
function alsoOf(fact: Fact): readonly string[] {
  if (fact.type === 'run.requested') return [fact.body.delivers?.runId, fact.body.delivers?.root, fact.body.revises?.runId].flatMap((one) => one ?? []);
  return 'root' in fact.body ? [fact.body.root] : [];
}

type TaskFact = Extract<Fact, { type: 'task.attempted' | 'task.marked' | 'task.written' | 'task.removed' | 'change.settled' | 'review.given' }>;

function changesTasks(fact: Fact): fact is TaskFact {
  return fact.type.startsWith('task.') || fact.type === 'change.settled' || fact.type === 'review.given';
}
