/** Calls back once after so many milliseconds, and gives the way to call that off. */
export type SetTimer = (callback: () => void, ms: number) => () => void;

/** The longest time a timer of Node can count; beyond, it would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The clock's own timer; a time too long for it ends early, and whoever asked looks again. */
export const realTimer: SetTimer = (callback, ms) => {
  const timer = setTimeout(callback, Math.min(ms, longestTimerMs));
  return () => clearTimeout(timer);
};
