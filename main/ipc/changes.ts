import type { Change, Progress } from '../../preload/api.ts';
import { runOf, type Fact } from '../domain/facts.ts';

/** Gathers changes for a moment, so that a burst of facts is one message and the window stays quick. */
export function createChangeFeed(send: (change: Change) => void, delayMs = 40) {
  const runs = new Set<string>();
  const progress = new Map<string, Progress>();
  let workspaces = false;
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    timer = null;
    if (workspaces) send({ kind: 'workspaces' });
    if (runs.size > 0) send({ kind: 'runs', runIds: [...runs] });
    for (const line of progress.values()) send({ kind: 'progress', progress: line });
    workspaces = false;
    runs.clear();
    progress.clear();
  };
  const soon = (): void => {
    timer ??= setTimeout(flush, delayMs);
  };

  return {
    facts(facts: readonly Fact[]): void {
      for (const fact of facts) {
        const runId = runOf(fact);
        if (runId !== null) runs.add(runId);
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
