import { create } from 'zustand';
import type { AppFacts, DoctorReport } from '../../preload/api.ts';
import { ask, remoteOf, waiting, type Remote } from '../app/ask.ts';
import type { VerifyReport } from '../app/contract.ts';
import { useWorkspaces } from './workspaces.ts';

interface HealthStore {
  readonly facts: Remote<AppFacts>;
  readonly doctor: Remote<DoctorReport>;
  /** While the doctor looks again, the last report stays. */
  readonly looking: boolean;
  /** Null: not asked yet. */
  readonly verify: Remote<VerifyReport> | null;
  readonly verifyStartedAt: number;
  loadFacts(): Promise<void>;
  look(): Promise<void>;
  verifyLedger(): Promise<void>;
}

export const useHealth = create<HealthStore>((set) => ({
  facts: waiting,
  doctor: waiting,
  looking: false,
  verify: null,
  verifyStartedAt: 0,
  async loadFacts() {
    const answer = await ask((api) => api.facts());
    // A folder named on the command line is what the person came for.
    if (answer.ok && answer.value.startWith !== null) useWorkspaces.getState().choose(answer.value.startWith);
    set({ facts: remoteOf(answer) });
  },
  async look() {
    set({ looking: true });
    set({ doctor: remoteOf(await ask((api) => api.doctor())), looking: false });
  },
  async verifyLedger() {
    set({ verify: waiting, verifyStartedAt: Date.now() });
    set({ verify: remoteOf(await ask((api) => api.verify())) });
  },
}));
