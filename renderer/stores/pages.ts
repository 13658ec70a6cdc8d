import { create } from 'zustand';
import type { PatchFile, Progress, RunPage } from '../../preload/api.ts';
import { ask, remoteOf, valueOf, waiting, type Remote } from '../app/ask.ts';
import type { ArtifactRow, ModelCallRow, ToolCallRow } from '../app/contract.ts';
import { useRuns } from './runs.ts';

export interface ArtifactText {
  readonly text: string;
  readonly cut: boolean;
}

export interface CallText {
  readonly request: string;
  readonly answer: string | null;
}

interface PagesStore {
  readonly pages: Readonly<Record<string, Remote<RunPage>>>;
  readonly progress: Readonly<Record<string, Progress>>;
  /** By the digest of the patch: other bytes are another diff. */
  readonly patches: Readonly<Record<string, Remote<readonly PatchFile[]>>>;
  /** Artifacts' texts, by the digest of their bytes. */
  readonly texts: Readonly<Record<string, Remote<ArtifactText>>>;
  /** Requests and answers of tool calls and of models, by the call's id. */
  readonly calls: Readonly<Record<string, Remote<CallText>>>;
  load(runId: string): Promise<void>;
  loadPatch(runId: string, sha256: string): Promise<void>;
  loadText(artifact: ArtifactRow): Promise<void>;
  loadCall(call: ToolCallRow): Promise<void>;
  loadModelCall(call: ModelCallRow): Promise<void>;
  note(progress: Progress): void;
}

export const usePages = create<PagesStore>((set, get) => ({
  pages: {},
  progress: {},
  patches: {},
  texts: {},
  calls: {},
  async load(runId) {
    if (get().pages[runId]?.state !== 'here') set(putPage(runId, waiting));
    const answer = await ask((api) => api.run(runId));
    const known = valueOf(get().pages[runId]);
    // What is shown stays when a later look fails, or when an earlier look answers last.
    if (known !== null && (!answer.ok || answer.value.line.run.lastSeq < known.line.run.lastSeq)) return;
    set(putPage(runId, remoteOf(answer)));
    if (answer.ok) useRuns.getState().put(answer.value);
  },
  async loadPatch(runId, sha256) {
    const known = get().patches[sha256];
    if (known?.state === 'waiting' || known?.state === 'here') return;
    set((state) => ({ patches: { ...state.patches, [sha256]: waiting } }));
    const answer = await ask((api) => api.patchFiles(runId));
    set((state) => ({ patches: { ...state.patches, [sha256]: remoteOf(answer) } }));
  },
  async loadText({ runId, name, sha256 }) {
    const known = get().texts[sha256];
    if (known?.state === 'waiting' || known?.state === 'here') return;
    set((state) => ({ texts: { ...state.texts, [sha256]: waiting } }));
    const answer = await ask((api) => api.artifactText(runId, name));
    set((state) => ({ texts: { ...state.texts, [sha256]: remoteOf(answer) } }));
  },
  async loadCall({ runId, callId, outcome }) {
    const known = valueOf(get().calls[callId]);
    // A call that was still awaited is asked for again once it has answered.
    if (known !== null && (known.answer !== null || outcome !== 'ok')) return;
    const answer = await ask((api) => api.callText(runId, callId));
    set((state) => ({ calls: { ...state.calls, [callId]: remoteOf(answer) } }));
  },
  async loadModelCall({ runId, callId, outcome }) {
    const known = valueOf(get().calls[callId]);
    if (known !== null && (known.answer !== null || outcome === 'failed')) return;
    const answer = await ask((api) => api.modelCallText(runId, callId));
    set((state) => ({ calls: { ...state.calls, [callId]: remoteOf(answer) } }));
  },
  note(progress) {
    set((state) => ({ progress: { ...state.progress, [progress.runId]: progress } }));
  },
}));

function putPage(runId: string, page: Remote<RunPage>): (state: PagesStore) => Partial<PagesStore> {
  return (state) => ({ pages: { ...state.pages, [runId]: page } });
}
