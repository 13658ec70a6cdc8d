import type { ReactElement, ReactNode } from 'react';

/** One part of the page: its name and what it is about on the left, its fields on the right. */
export function Section({ id, name, note, children }: { readonly id: string; readonly name: string; readonly note: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <section id={id} aria-labelledby={`${id}-name`} className="grid scroll-mt-4 gap-x-8 gap-y-3 py-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div><h2 id={`${id}-name`} className="font-medium">{name}</h2><div className="mt-0.5 text-sm text-ink-3">{note}</div></div>
      <div className="flex min-w-0 flex-col gap-3">{children}</div>
    </section>
  );
}
