import { create } from 'zustand';
import type { RunLine, RunPage } from '../../preload/api.ts';
import { ask, remoteOf, waiting, type Remote } from '../app/ask.ts';

const pageSize = 200;

interface RunsStore {
  /** Newest first. */
  readonly lines: Remote<readonly RunLine[]>;
  readonly older: 'unknown' | 'loading' | 'none';
  load(): Promise<void>;
  loadOlder(): Promise<void>;
  /** Puts what is newly known of a run in its place. */
  put(page: RunPage): void;
}

export const useRuns = create<RunsStore>((set, get) => ({
  lines: waiting,
  older: 'unknown',
  async load() {
    const answer = await ask((api) => api.runs(pageSize, null));
    set({ lines: remoteOf(answer), older: answer.ok && answer.value.length < pageSize ? 'none' : 'unknown' });
  },
  async loadOlder() {
    const { lines, older } = get();
    if (lines.state !== 'here' || older !== 'unknown') return;
    const last = lines.value.at(-1);
    if (last === undefined) return;
    set({ older: 'loading' });
    const answer = await ask((api) => api.runs(pageSize, last.run.runId));
    if (!answer.ok) return set({ older: 'unknown' });
    set((state) => ({
      older: answer.value.length < pageSize ? 'none' : 'unknown',
      lines: state.lines.state === 'here' ? { state: 'here', value: merged(state.lines.value, answer.value) } : state.lines,
    }));
  },
  put(page) {
    set((state) => (state.lines.state === 'here'
      ? { lines: { state: 'here', value: merged(state.lines.value, [page.line]) } }
      : state));
  },
}));

/** Lines of both, the second's in place of the first's; run ids sort by time, newest first here. */
function merged(known: readonly RunLine[], fresh: readonly RunLine[]): readonly RunLine[] {
  const byId = new Map(known.map((line) => [line.run.runId, line]));
  const replaces = fresh.every((line) => byId.has(line.run.runId));
  for (const line of fresh) byId.set(line.run.runId, line);
  const lines = [...byId.values()];
  return replaces ? lines : lines.sort((a, b) => (a.run.runId < b.run.runId ? 1 : -1));
}
