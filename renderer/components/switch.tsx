import type { ReactElement, ReactNode } from 'react';
import { cx } from './class-names.ts';

/** On or off, said by word, place and fill. */
export function Switch({ on, onChange, label, why = null }: { readonly on: boolean; readonly onChange: (on: boolean) => void; readonly label: ReactNode; readonly why?: string | null }): ReactElement {
  return (
    <button
      type="button" role="switch" aria-checked={on} aria-disabled={why === null ? undefined : true} title={why ?? undefined}
      onClick={why === null ? () => onChange(!on) : undefined}
      className={cx('inline-flex h-8 shrink-0 items-center gap-2 rounded-md px-2 text-ink-2 select-none hover:bg-hover hover:text-ink', why !== null && 'opacity-55')}
    >
      <span aria-hidden className={cx('flex h-4 w-7 items-center rounded-full border p-px', on ? 'justify-end border-ink bg-ink' : 'border-edge bg-raised')}>
        <span className={cx('size-3 rounded-full', on ? 'bg-panel' : 'bg-edge')} />
      </span>
      {label}
    </button>
  );
}
