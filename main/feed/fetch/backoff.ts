/** Waits, or ends earlier when the signal is aborted. Never rejects. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

const firstMs = 500;
const mostMs = 8000;

/** Exponential backoff with full jitter: anything from 0 to a bound that doubles with each try (attempt 0 is the first). */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(mostMs, firstMs * 2 ** attempt));
}

export const wait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
