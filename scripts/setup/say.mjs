// @ts-check

const heartbeatMs = 10_000;
let steps = 0;

/** How many steps were taken so far. */
export function stepsTaken() {
  return steps;
}

/** Everything that set-up says goes to standard error: standard output belongs to the command that was asked for. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * A time span as a person reads it.
 * @param {number} ms
 */
export function spoken(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/**
 * Says what is done and why, does it, and says how long it took. While it lasts, every ten seconds one line
 * tells that it goes on; `work` may say how far it is by calling what it is given.
 * @template T
 * @param {string} title
 * @param {string} why
 * @param {(progress: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, why, work) {
  if (steps++ === 0) say('Touchline is being set up. It can be stopped and taken up again at any time.');
  const start = performance.now();
  let far = '';
  say(`${title} (${why}) ...`);
  const timer = setInterval(() => say(`  still at it after ${spoken(performance.now() - start)}${far && `: ${far}`}`), heartbeatMs);
  try {
    const result = await work((text) => { far = text; });
    say(`  done in ${spoken(performance.now() - start)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
