import { exitCodes } from './exit-codes.ts';

/** Ctrl-C and a polite request to end: the first asks, the second leaves at once (containers follow by themselves). */
export function onInterrupt(ask: () => void): { readonly happened: () => boolean; readonly release: () => void } {
  let times = 0;
  const handle = (): void => {
    times += 1;
    if (times === 1) ask();
    else process.exit(exitCodes.interrupted);
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    happened: () => times > 0,
    release: () => {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
  };
}
