import { ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './class-names.ts';

/** More of the same, shown on demand. */
export function Fold({ summary, children, wide = false }: {
  readonly summary: ReactNode; readonly children: ReactNode;
  /** As a bar of its container, not as a line of text in it. */
  readonly wide?: boolean;
}): ReactElement {
  return (
    <details className="group">
      <summary className={cx('flex list-none items-center gap-1.5', wide ? 'min-h-8 px-4 text-ink-2 hover:text-ink' : 'min-h-6 w-fit text-link underline-offset-2 hover:underline')}>
        <ChevronRight aria-hidden size="0.875rem" className="shrink-0 group-open:rotate-90" />{summary}
      </summary>
      {children}
    </details>
  );
}
