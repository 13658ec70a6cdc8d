import type { ReactElement, ReactNode } from 'react';

/** Names and values in two aligned columns. */
export function KeyValues({ pairs }: { readonly pairs: readonly (readonly [string, ReactNode])[] }): ReactElement {
  return (
    <dl className="grid grid-cols-[fit-content(58%)_minmax(4.5rem,1fr)] gap-x-4 gap-y-1">
      {pairs.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
