import { exitCodes } from './exit-codes.ts';

/** One Ctrl-C can arrive twice, from the terminal and from npm: what follows this soon is the same one. */
const echoMs = 500;

/** Ctrl-C and a polite request to end: the first asks, the second leaves at once (containers follow by themselves). */
export function onInterrupt(ask: () => void): { readonly happened: () => boolean; readonly release: () => void } {
  let askedAt: number | null = null;
  const handle = (): void => {
    if (askedAt === null) {
      askedAt = performance.now();
      ask();
    } else if (performance.now() - askedAt > echoMs) {
      process.exit(exitCodes.interrupted);
    }
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    happened: () => askedAt !== null,
    release: () => {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
  };
}
