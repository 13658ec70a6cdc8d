import { create } from 'zustand';
import type { BlastPicture, DeliveryLine, PatchHunk, RevisionRequest } from '../../preload/review-api.ts';
import { ask, remoteOf, waiting, type Remote } from '../app/ask.ts';
import type { ReviewComment } from '../app/contract.ts';

/** What a reviewer has marked and not sent: kept by the patch's digest, so that other bytes start without. */
export interface ReviewDraft {
  readonly dropped: readonly string[];
  readonly comments: readonly ReviewComment[];
}

export const noDraft: ReviewDraft = { dropped: [], comments: [] };

interface ReviewsStore {
  /** By the digest of the patch. */
  readonly hunks: Readonly<Record<string, Remote<readonly PatchHunk[]>>>;
  readonly drafts: Readonly<Record<string, ReviewDraft>>;
  /** By run. */
  readonly pictures: Readonly<Record<string, Remote<BlastPicture | null>>>;
  /** Of every workspace, newest first; null until somebody wanted to see them. */
  readonly deliveries: Remote<readonly DeliveryLine[]> | null;
  loadHunks(runId: string, sha256: string): Promise<void>;
  loadPicture(runId: string): Promise<void>;
  loadDeliveries(): Promise<void>;
  /** Reads them anew where they are shown. */
  refreshDeliveries(): Promise<void>;
  change(sha256: string, next: (draft: ReviewDraft) => ReviewDraft): void;
  discard(sha256: string): void;
}

export const useReviews = create<ReviewsStore>((set, get) => ({
  hunks: {},
  drafts: {},
  pictures: {},
  deliveries: null,
  async loadHunks(runId, sha256) {
    const known = get().hunks[sha256];
    if (known?.state === 'waiting' || known?.state === 'here') return;
    set((state) => ({ hunks: { ...state.hunks, [sha256]: waiting } }));
    const answer = remoteOf(await ask((api) => api.hunks(runId)));
    set((state) => ({ hunks: { ...state.hunks, [sha256]: answer } }));
  },
  async loadPicture(runId) {
    const known = get().pictures[runId];
    if (known?.state === 'waiting' || known?.state === 'here') return;
    set((state) => ({ pictures: { ...state.pictures, [runId]: waiting } }));
    const answer = remoteOf(await ask((api) => api.blastRadius(runId)));
    set((state) => ({ pictures: { ...state.pictures, [runId]: answer } }));
  },
  async loadDeliveries() {
    if (get().deliveries === null) set({ deliveries: waiting });
    set({ deliveries: remoteOf(await ask((api) => api.deliveries(null))) });
  },
  async refreshDeliveries() {
    if (get().deliveries !== null) await get().loadDeliveries();
  },
  change(sha256, next) {
    set((state) => ({ drafts: { ...state.drafts, [sha256]: next(state.drafts[sha256] ?? noDraft) } }));
  },
  discard(sha256) {
    const { [sha256]: _, ...drafts } = get().drafts;
    set({ drafts });
  },
}));

export function toggled(draft: ReviewDraft, hunkIds: readonly string[]): ReviewDraft {
  const all = hunkIds.every((id) => draft.dropped.includes(id));
  const others = draft.dropped.filter((id) => !hunkIds.includes(id));
  return { ...draft, dropped: all ? others : [...others, ...hunkIds] };
}

/** One comment a line: another on the same line takes its place, and no words take it away. */
export function commented(draft: ReviewDraft, comment: Omit<ReviewComment, 'text'>, text: string): ReviewDraft {
  const others = draft.comments.filter((one) => !isAt(one, comment));
  return { ...draft, comments: text.trim() === '' ? others : [...others, { ...comment, text: text.trim() }] };
}

export function isAt(one: Pick<ReviewComment, 'path' | 'side' | 'line'>, other: Pick<ReviewComment, 'path' | 'side' | 'line'>): boolean {
  return one.path === other.path && one.side === other.side && one.line === other.line;
}

export function revisionOf(runId: RevisionRequest['runId'], patchSha256: string, { dropped, comments }: ReviewDraft): RevisionRequest {
  return { runId, patchSha256, droppedHunks: [...dropped], comments: [...comments] };
}
