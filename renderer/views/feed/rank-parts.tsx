import type { ReactElement } from 'react';
import type { FeedItem, RankPart } from '../../app/contract.ts';
import { asWord } from '../../app/feed-words.ts';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';

/** What the rank is made of: each part as a bar, its weight and value, and why. */
export function RankParts({ item }: { readonly item: Pick<FeedItem, 'parts' | 'score' | 'rank' | 'movedFrom'> }): ReactElement {
  const parts = [...item.parts].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const most = Math.max(...parts.map((part) => Math.abs(part.contribution)), 0.001);
  return (
    <>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">What the rank is made of</caption>
        <thead>
          <tr className="text-xs text-ink-3">
            <th scope="col" className="w-24 pb-1 font-medium">Part</th>
            <th scope="col" className="pb-1 font-medium"><span className="sr-only">As a bar</span></th>
            <th scope="col" className="w-24 pb-1 text-right font-medium">weight × value</th>
            <th scope="col" className="w-12 pb-1 text-right font-medium">gives</th>
          </tr>
        </thead>
        {parts.map((part) => <Part key={part.name} part={part} most={most} />)}
        <tfoot>
          <tr className="border-t border-line-2 font-semibold">
            <th scope="row" colSpan={3} className="pt-1.5">Score, rank {item.rank}</th>
            <td className="pt-1.5 text-right">{item.score.toFixed(2)}</td>
          </tr>
        </tfoot>
      </table>
      {item.movedFrom !== null && item.movedFrom !== item.rank && (
        <p className="mt-1.5 text-sm text-ink-2">A model moved it from {item.movedFrom} to {item.rank}, within the bound the settings give it.</p>
      )}
    </>
  );
}

function Part({ part, most }: { readonly part: RankPart; readonly most: number }): ReactElement {
  const nothing = part.contribution === 0;
  return (
    <tbody className={cx('border-t border-line', nothing && 'text-ink-3')}>
      <tr className="align-baseline">
        <th scope="row" className="pt-0.5 pr-2 font-medium wrap-anywhere"><Plain text={asWord(part.name)} /></th>
        <td className="pt-0.5"><Bar share={part.contribution / most} /></td>
        <td className="pt-0.5 text-right text-sm whitespace-nowrap text-ink-3">{part.weight.toFixed(2)} × {part.value.toFixed(2)}</td>
        <td className="pt-0.5 text-right">{part.contribution.toFixed(2)}</td>
      </tr>
      <tr><td colSpan={4} className="pb-0.5 text-sm leading-4 text-ink-3 wrap-anywhere"><Plain text={part.why} /></td></tr>
    </tbody>
  );
}

/** To the right what adds, to the left, hollow, what takes away. */
function Bar({ share }: { readonly share: number }): ReactElement {
  return (
    <span aria-hidden className={cx('flex h-2 w-full rounded-[2px] bg-hover', share < 0 && 'justify-end')}>
      <span className={cx('h-2 rounded-[2px]', share < 0 ? 'border border-bad-edge' : 'bg-plot-1')} style={{ width: `${Math.min(1, Math.abs(share)) * 100}%` }} />
    </span>
  );
}
