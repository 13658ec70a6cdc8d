import { useState, type ReactElement } from 'react';
import type { SourceHealth } from '../../../preload/feed-api.ts';
import { Ago } from '../../components/ago.tsx';
import { Plain } from '../../components/plain.tsx';
import { ReadTicks, SourceMark } from './marks-of-feed.tsx';
import { SourceDetails } from './source-details.tsx';

const ticks = 16;

/** How each source does: its state in a word, the age of its data, its last reads; a press opens the rest. */
export function SourceStrip({ sources }: { readonly sources: readonly SourceHealth[] }): ReactElement {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = sources.find((source) => source.id === openId);
  return (
    <>
      <ul aria-label="Sources" className="flex shrink-0 gap-px overflow-x-auto border-y border-line bg-line [scrollbar-width:thin]">
        {sources.map((source) => (
          <li key={source.id} className="flex min-w-44 flex-1 bg-panel">
            <button
              type="button" aria-haspopup="dialog" onClick={() => setOpenId(source.id)} title={source.sentence}
              className="flex w-full min-w-0 flex-col px-3 py-1.5 text-left -outline-offset-2 hover:bg-hover"
            >
              <span className="flex w-full items-center gap-2"><span className="min-w-0 flex-1 truncate font-medium"><Plain text={source.name} /></span><span className="text-sm"><SourceMark state={source.state} /></span></span>
              <span className="flex w-full items-center gap-2 text-sm text-ink-3">
                <span className="min-w-0 flex-1 truncate">{source.asOf === null ? 'age not said' : <>data of <Ago at={source.asOf} /></>}</span>
                <ReadTicks recent={source.recent} most={ticks} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && <SourceDetails source={open} onClose={() => setOpenId(null)} />}
    </>
  );
}
