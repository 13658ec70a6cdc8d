import { CircleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Fault } from '../app/contract.ts';
import type { Remote } from '../app/ask.ts';
import { Button } from './button.tsx';
import { Sentence } from './sentence.tsx';

/** Something could not be had: what, and the next step as a button. Never dressed as an empty screen. */
export function FaultNote({ fault, retry, retryLabel = 'Try again' }: {
  readonly fault: Fault;
  readonly retry?: (() => void) | undefined;
  readonly retryLabel?: string;
}): ReactElement {
  return (
    <div role="alert" className="flex max-w-2xl gap-3 rounded-md border border-bad-edge bg-bad-tint p-4">
      <CircleAlert aria-hidden size="1.125rem" className="mt-px shrink-0 text-bad" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-bad wrap-anywhere"><Sentence text={fault.message} lines="many" /></p>
        <p className="mt-1 text-ink-2 wrap-anywhere"><Sentence text={fault.next} lines="many" /></p>
        <p className="mt-2 font-mono text-sm text-ink-2">{fault.code}</p>
        {retry !== undefined && <Button className="mt-3" onClick={retry}>{retryLabel}</Button>}
      </div>
    </div>
  );
}

/** Nothing is here, why, and what happens next. */
export function EmptyNote({ title, children, action }: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactElement {
  return (
    <div className="max-w-xl py-10">
      <h2 className="text-md font-semibold">{title}</h2>
      <div className="mt-1.5 text-ink-2">{children}</div>
      {action !== undefined && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}

/** Room for what is still on its way, at the size it will have. Shown only once it takes a while. */
export function WaitingLines({ what, lines = 4, height = '2.75rem' }: {
  readonly what: string;
  readonly lines?: number;
  readonly height?: string;
}): ReactElement {
  return (
    <div role="status" className="flex flex-col gap-px">
      <span className="sr-only">{what}</span>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} aria-hidden className="flex items-center px-1" style={{ height }}>
          <div className="waiting h-3" style={{ width: `${68 - ((at * 17) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}

/** The three ways a question can stand, drawn alike on every screen. */
export function Answered<T>({ remote, what, retry, lines, height, children }: {
  readonly remote: Remote<T>;
  readonly what: string;
  readonly retry: () => void;
  readonly lines?: number;
  readonly height?: string;
  readonly children: (value: T) => ReactNode;
}): ReactNode {
  if (remote.state === 'broken') return <FaultNote fault={remote.fault} retry={retry} />;
  if (remote.state === 'here') return children(remote.value);
  return <WaitingLines what={what} {...(lines === undefined ? {} : { lines })} {...(height === undefined ? {} : { height })} />;
}
