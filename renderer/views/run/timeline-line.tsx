import { ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cx } from '../../components/class-names.ts';
import type { Span } from './waterfall.ts';

export const columns = 'grid grid-cols-[minmax(10rem,17rem)_minmax(0,1fr)_4.75rem] items-center gap-x-3';

/** One line of the timeline: its name, its bar on the run's own time, how long it took. Opens what it is about. */
export function Line({ kind, name, bar, took, open, onToggle, indent = false }: {
  readonly kind: string; readonly name: ReactNode; readonly bar: ReactNode; readonly took: ReactNode;
  readonly open: boolean; readonly onToggle: () => void; readonly indent?: boolean;
}): ReactElement {
  return (
    <button
      type="button" aria-expanded={open} onClick={onToggle}
      className={cx(columns, 'w-full text-left hover:bg-hover', indent ? 'min-h-7' : 'min-h-10', open && 'bg-hover')}
    >
      <span className={cx('flex min-w-0 items-center gap-2', indent && 'pl-7')}>
        <ChevronRight aria-hidden size="0.8125rem" className={cx('shrink-0 text-ink-3', open && 'rotate-90')} />
        <span className="sr-only">{kind} </span>{name}
      </span>
      <span className="relative block h-full min-h-7 border-x border-line bg-[linear-gradient(to_right,transparent_calc(50%-1px),var(--line)_calc(50%-1px)_50%,transparent_50%)]">{bar}</span>
      <span className="pr-1 text-right text-sm whitespace-nowrap text-ink-2">{took}</span>
    </button>
  );
}

export function Bar({ span, look, tall = false }: { readonly span: Span | null; readonly look: string; readonly tall?: boolean }): ReactElement | null {
  if (span === null) return null;
  return (
    <span
      aria-hidden className={cx('absolute rounded-[2px]', look, tall ? 'top-2 h-1.5' : 'top-1/2 h-1.5 -translate-y-1/2')}
      style={{ left: `${span.from * 100}%`, width: `max(3px, ${span.width * 100}%)` }}
    />
  );
}
