import type { ReactElement, ReactNode } from 'react';
import { cx } from './class-names.ts';

/** A screen that scrolls as one: its name, what can be done on it, its contents. */
export function ScreenFrame({ title, note, actions, children, wide = false }: {
  readonly title: string; readonly note?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode; readonly wide?: boolean;
}): ReactElement {
  return (
    <div className="h-full overflow-auto">
      <div className={cx('px-6 py-5', wide ? 'max-w-[104rem]' : 'max-w-[68rem]')}>
        <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1">
            <h1 className="text-lg font-semibold">{title}</h1>
            {note !== undefined && <div className="mt-0.5 text-ink-2">{note}</div>}
          </div>
          {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
        {children}
      </div>
    </div>
  );
}
