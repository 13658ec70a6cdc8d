import { useCallback, useSyncExternalStore } from 'react';

/** One timer for all who ask for the same beat; it stands still while nobody does or the window can't be seen. */
interface Beat {
  now: number;
  readonly heard: Set<() => void>;
  stop: (() => void) | null;
}

const beats = new Map<number, Beat>();

function beatOf(everyMs: number): Beat {
  const known = beats.get(everyMs) ?? { now: Date.now(), heard: new Set(), stop: null };
  beats.set(everyMs, known);
  return known;
}

function listen(beat: Beat, everyMs: number, heard: () => void): () => void {
  beat.heard.add(heard);
  beat.stop ??= start(beat, everyMs);
  return () => {
    beat.heard.delete(heard);
    if (beat.heard.size > 0) return;
    beat.stop?.();
    beat.stop = null;
  };
}

function start(beat: Beat, everyMs: number): () => void {
  const tick = (): void => {
    if (document.visibilityState !== 'visible') return;
    beat.now = Date.now();
    for (const heard of beat.heard) heard();
  };
  tick();
  const timer = window.setInterval(tick, everyMs);
  document.addEventListener('visibilitychange', tick);
  return () => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

const noBeat = (): (() => void) => () => {};

/** The time now, anew every so often while the window can be seen. */
export function useNow(everyMs: number, active = true): number {
  return useTicking(everyMs, (now) => now, active);
}

/** What is read off the clock. Draws anew only when the reading is another, not at every beat. */
export function useTicking<T extends string | number>(everyMs: number, read: (now: number) => T, active = true): T {
  const beat = beatOf(everyMs);
  const subscribe = useCallback((heard: () => void) => listen(beat, everyMs, heard), [beat, everyMs]);
  const reading = (): T => read(beat.now);
  return useSyncExternalStore(active ? subscribe : noBeat, reading, reading);
}
