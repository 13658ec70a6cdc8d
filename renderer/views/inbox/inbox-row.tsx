import { CircleCheck, CircleX, ShieldAlert, UserRound } from 'lucide-react';
import type { ReactElement } from 'react';
import type { InboxItem } from '../../../preload/api.ts';
import type { InboxGroup } from '../../app/contract.ts';
import { Ago } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';

const size = '1rem';
const icons: Readonly<Record<InboxGroup, ReactElement>> = {
  decide: <UserRound size={size} className="text-need" />,
  blocked: <ShieldAlert size={size} className="text-bad" />,
  failed: <CircleX size={size} className="text-bad" />,
  done: <CircleCheck size={size} className="text-ink-3" />,
};

/** A sentence as the end of another: no capital at its start, unless it is a name or an acronym. */
function asClause(sentence: string): string {
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** What it is, why it is yours, what happens if you do nothing. */
export function InboxRow({ item, chosen, onChoose, onOpen }: {
  readonly item: InboxItem; readonly chosen: boolean; readonly onChoose: () => void; readonly onOpen: () => void;
}): ReactElement {
  return (
    <button
      id={`inbox-${item.id}`} type="button" aria-current={chosen ? 'true' : undefined}
      onFocus={onChoose} onClick={(event) => (event.detail === 0 ? onOpen() : onChoose())} onDoubleClick={onOpen}
      className={cx('flex w-full gap-3 border-b border-line px-6 py-3 text-left -outline-offset-2', chosen ? 'bg-chosen' : 'hover:bg-hover')}
    >
      <span aria-hidden className="mt-0.5 shrink-0">{icons[item.group]}</span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 truncate font-medium"><Plain text={item.title} /></span>
          <span className="shrink-0 text-sm text-ink-3"><Ago at={item.at} /></span>
        </span>
        <span className="line-clamp-3 text-ink-2 wrap-anywhere"><Sentence text={item.why} /></span>
        <span className="block text-sm text-ink-3 wrap-anywhere">If you leave it, <Sentence text={asClause(item.otherwise)} /></span>
      </span>
    </button>
  );
}
