/** Does what it is given one after the other, each when the one before has ended, well or not. */
export type Turns = <T>(act: () => Promise<T>) => Promise<T>;

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = Promise.allSettled([mine]);
    return mine;
  };
}
