import { create } from 'zustand';
import { addressOf, placeOf, type FeedSpot, type Place } from '../app/location.ts';

interface PlaceStore {
  readonly place: Place;
  /** Where the person came from inside the window, so that stepping back knows whether there is a way. */
  readonly depth: number;
  go(place: Place): void;
  /** Changes the address of the place one is at, without a new step in the history. */
  amend(place: Place): void;
}

export const usePlace = create<PlaceStore>((set, get) => ({
  place: placeOf(window.location.hash),
  depth: 0,
  go(place) {
    if (addressOf(place) === addressOf(get().place)) return;
    window.history.pushState({ depth: get().depth + 1 }, '', addressOf(place));
    set({ place, depth: get().depth + 1 });
  },
  amend(place) {
    window.history.replaceState({ depth: get().depth }, '', addressOf(place));
    set({ place });
  },
}));

/** Follows the history and addresses typed or opened from outside. Returns the way out. */
export function followAddress(): () => void {
  window.addEventListener('popstate', readAddress);
  window.addEventListener('hashchange', readAddress);
  return () => {
    window.removeEventListener('popstate', readAddress);
    window.removeEventListener('hashchange', readAddress);
  };
}

function readAddress(): void {
  const state: unknown = window.history.state;
  const depth = typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number' ? state.depth : 0;
  usePlace.setState({ place: placeOf(window.location.hash), depth });
}

export function openRun(runId: string): void {
  usePlace.getState().go({ view: 'run', runId, tab: null, file: null, line: null });
}

/** Changes what of the feed or replay is shown. Opening an event is a step that can be gone back; leafing is not. */
export function showOfFeed(next: Partial<FeedSpot>, how: 'step' | 'leaf'): void {
  const { place, go, amend } = usePlace.getState();
  if (place.view !== 'feed' && place.view !== 'replay') return;
  const there = { ...place, ...next };
  if (how === 'step') go(there);
  else amend(there);
}
