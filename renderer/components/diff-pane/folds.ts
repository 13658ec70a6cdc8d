import { useState } from 'react';
import { idOf, type PreparedFile } from './prepare.ts';

export interface Folds {
  isFolded(each: PreparedFile): boolean;
  toggle(each: PreparedFile): void;
  open(each: PreparedFile): void;
}

interface OwnFold {
  readonly folded: boolean;
  /** The tick when the fold was made: a tick taken or given since is a newer wish. */
  readonly viewed: boolean;
}

/** Viewed files and those too big to start open are folded, unless a person folded or unfolded them since. */
export function useFolds(viewed: ReadonlySet<string>): Folds {
  const [own, setOwn] = useState<ReadonlyMap<string, OwnFold>>(new Map());
  const isFolded = (each: PreparedFile): boolean => {
    const isViewed = viewed.has(each.file.path);
    const mine = own.get(idOf(each.file));
    return mine !== undefined && mine.viewed === isViewed ? mine.folded : isViewed || each.folded !== null;
  };
  const put = (each: PreparedFile, folded: boolean): void => {
    setOwn((known) => new Map(known).set(idOf(each.file), { folded, viewed: viewed.has(each.file.path) }));
  };
  return {
    isFolded,
    toggle: (each) => put(each, !isFolded(each)),
    open: (each) => {
      if (isFolded(each)) put(each, false);
    },
  };
}
