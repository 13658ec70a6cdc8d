import type { ReactElement } from 'react';
import { ago, elapsed, exact } from '../app/time.ts';
import { useNow } from './clock.ts';

/** `12 min ago`, with the exact instant on hover. */
export function Ago({ at }: { readonly at: string }): ReactElement {
  const now = useNow(15_000);
  return <time dateTime={at} title={exact(at)} className="whitespace-nowrap">{ago(at, now)}</time>;
}

/** Time since an instant, counting on. */
export function Elapsed({ since }: { readonly since: string | number }): ReactElement {
  const now = useNow(1000);
  const from = typeof since === 'number' ? since : Date.parse(since);
  return <span className="whitespace-nowrap tabular-nums">{elapsed(now - from)}</span>;
}
