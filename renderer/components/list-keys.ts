import { useState } from 'react';
import { useCommands } from '../app/commands.ts';

/** A cursor over a list, moved by `j` and `k`; `o` opens what it is at. Rows keep it by their id, so fresh rows don't move it. */
export function useListCursor<T>({ rows, idOf, open, onMove }: {
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  readonly open: (row: T) => void;
  readonly onMove?: (row: T, at: number) => void;
}): { readonly cursor: T | undefined; readonly setCursor: (row: T) => void } {
  const [id, setId] = useState<string | null>(null);
  const at = rows.findIndex((row) => idOf(row) === id);
  const cursor = rows[Math.max(0, at)];
  const move = (to: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row === undefined) return;
    setId(idOf(row));
    onMove?.(row, rows.indexOf(row));
  };
  useCommands({
    next: () => move(id === null ? 0 : at + 1),
    previous: () => move(at - 1),
    ...(cursor === undefined ? {} : { open: () => open(cursor) }),
  });
  return { cursor, setCursor: (row) => setId(idOf(row)) };
}
