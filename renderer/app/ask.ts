import type { Api } from '../../preload/api.ts';
import type { Fault } from './contract.ts';

/** What a screen knows of something it asked for: still waiting, here, or why not. */
export type Remote<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'broken'; readonly fault: Fault };

export const waiting = { state: 'waiting' } as const;

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Fault };

/** Asks the bridge. A bridge that breaks mid-call becomes a fault like any other, so that no screen waits for ever. */
export async function ask<T>(question: (api: Api) => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await question(window.touchline);
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return {
      ok: false,
      error: {
        code: 'bridge_broken',
        message: `The window could not reach Touchline itself: ${detail}`,
        next: 'Try again. If it stays so, close the window and start Touchline again; nothing stored is lost.',
      },
    };
  }
}

export function remoteOf<T>(answer: Answer<T>): Remote<T> {
  return answer.ok ? { state: 'here', value: answer.value } : { state: 'broken', fault: answer.error };
}

/** The value, or null while there is none. */
export function valueOf<T>(remote: Remote<T> | undefined): T | null {
  return remote?.state === 'here' ? remote.value : null;
}
