import { ArrowDownUp, LogIn, LogOut, Pencil, RefreshCw, Trophy, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Feed } from '../../app/contract.ts';
import { eventStatusNames } from '../../app/feed-words.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { Plain } from '../../components/plain.tsx';
import type { FeedDifference } from './feed-changes.ts';
import { scoreInWords, titleOf } from './sides.ts';

const size = '0.875rem';
const kinds: Readonly<Record<FeedDifference['kind'], readonly [string, ReactElement]>> = {
  entered: ['New', <LogIn key="i" size={size} />],
  left: ['Left', <LogOut key="i" size={size} />],
  moved: ['Moved', <ArrowDownUp key="i" size={size} />],
  score: ['Score', <Trophy key="i" size={size} />],
  status: ['Status', <RefreshCw key="i" size={size} />],
  sentence: ['Words', <Pencil key="i" size={size} />],
};

/** What is different from the feed before, as a list. */
export function ChangesPanel({ changes, previous, onOpen, onClose }: {
  readonly changes: readonly FeedDifference[]; readonly previous: Feed | null; readonly onOpen: (eventId: string) => void; readonly onClose: () => void;
}): ReactElement {
  return (
    <section id="changes" aria-label="Changes since the previous feed" className="shrink-0 lg:max-h-[45%] lg:overflow-auto border-b border-line-2 bg-ground">
      <div className="sticky top-0 flex items-center gap-3 bg-ground px-5 pt-2 pb-1">
        <h2 className="label flex-1">{previous === null ? 'The first feed: there is none before it' : <>Since the feed of <Ago at={previous.timestamp} /></>}</h2>
        <Button look="quiet" size="small" onClick={onClose} aria-label="Close the changes" className="w-6 px-0!"><X aria-hidden size="0.875rem" /></Button>
      </div>
      {changes.length === 0 ? <p className="px-5 pb-3 text-ink-2">Nothing changed: the same stories, scores and words.</p> : (
        <ul className="px-5 pb-2">
          {changes.map((change, at) => <Line key={at} change={change} onOpen={onOpen} />)}
        </ul>
      )}
    </section>
  );
}

function Line({ change, onOpen }: { readonly change: FeedDifference; readonly onOpen: (eventId: string) => void }): ReactElement {
  const [name, icon] = kinds[change.kind];
  const title = <Plain text={titleOf(change.item)} />;
  return (
    <li className="grid grid-cols-[5rem_minmax(0,13rem)_minmax(0,1fr)] gap-x-3 border-t border-line py-1">
      <span className="inline-flex items-center gap-1.5 text-sm font-medium text-ink-2"><span aria-hidden>{icon}</span>{name}</span>
      {change.kind === 'left' ? <span className="truncate text-ink-2" title={titleOf(change.item)}>{title}</span>
        : <button type="button" onClick={() => onOpen(change.item.eventId)} title={titleOf(change.item)} className="min-w-0 truncate text-left font-medium hover:underline">{title}</button>}
      <span className="min-w-0 wrap-anywhere text-ink-2"><Detail change={change} /></span>
    </li>
  );
}

function Detail({ change }: { readonly change: FeedDifference }): ReactElement {
  switch (change.kind) {
    case 'entered': return <>at rank {change.item.rank}</>;
    case 'left': return <>was at rank {change.item.rank}</>;
    case 'moved': return <>{change.to < change.from ? 'up' : 'down'} from {change.from} to {change.to}</>;
    case 'status': return <>{eventStatusNames[change.from]} → {eventStatusNames[change.to]}</>;
    case 'score': return <><Plain text={scoreInWords({ ...change.item, total: change.from, shootout: null }) || 'no score'} /> → <span className="font-medium text-ink"><Plain text={scoreInWords(change.item) || 'no score'} /></span></>;
    case 'sentence': return <span className="line-clamp-2" title={`Before: ${change.from}`}><Plain text={change.to} /></span>;
  }
}
