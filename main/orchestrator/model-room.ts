import type { Candidate } from '../../agents/models/ask.ts';
import type { Breakers } from '../../agents/models/breaker.ts';
import type { ModelProvider } from '../../agents/models/contract.ts';
import type { Settings } from '../domain/settings.ts';
import type { ModelRole, Tier } from '../domain/words.ts';

/** Where runs find models. One for the whole app, so that what is known of a candidate's service outlives a run. */
export interface ModelRoom {
  /** The models of a run, by the settings that were frozen with it. */
  open(settings: Settings): OpenModels;
  /** Keys that must never be stored, shown or sent on as data. */
  secrets(): readonly string[];
}

export interface OpenModels {
  /** Who may be asked for a role, most wanted first, with what is known of each. Empty when none is set. */
  candidates(role: ModelRole, tier: Tier, signal: AbortSignal): Promise<readonly Candidate[]>;
  providerOf(id: string): ModelProvider | undefined;
  readonly breakers: Breakers;
}
