import type { ReactElement } from 'react';
import { figure } from '../app/figures.ts';

/** Lines added and removed, as git counts them. */
export function DiffStat({ added, removed }: { readonly added: number; readonly removed: number }): ReactElement {
  return (
    <span className="inline-flex gap-1.5 font-mono text-sm whitespace-nowrap">
      <span className="text-good"><span className="sr-only">added </span><span aria-hidden>+</span>{figure(added)}</span>
      <span className="text-bad"><span className="sr-only">removed </span><span aria-hidden>−</span>{figure(removed)}</span>
    </span>
  );
}
