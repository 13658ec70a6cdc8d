import { ChevronRight, CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { DoctorLine } from '../../preload/api.ts';
import { cx } from './class-names.ts';
import { Mark, type Tone } from './marks.tsx';
import { Plain } from './plain.tsx';
import { Sentence } from './sentence.tsx';

const size = '0.9375rem';
const looks: Readonly<Record<DoctorLine['state'], readonly [string, Tone, ReactElement]>> = {
  ok: ['In order', 'good', <CircleCheck key="i" size={size} />],
  warning: ['Take note', 'dry', <TriangleAlert key="i" size={size} />],
  missing: ['Missing', 'bad', <CircleX key="i" size={size} />],
};

const order: readonly DoctorLine['state'][] = ['missing', 'warning', 'ok'];
/** More than these in order are folded to a count, so that what is not stands out. */
const shownInOrder = 6;

/** What is installed and reachable; for what is not, the next step. What is missing comes first. */
export function DoctorLines({ lines }: { readonly lines: readonly DoctorLine[] }): ReactElement {
  const [unfolded, setUnfolded] = useState(false);
  const sorted = [...lines].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const inOrder = sorted.filter((line) => line.state === 'ok').length;
  const fold = inOrder > shownInOrder;
  const shown = fold && !unfolded ? sorted.filter((line) => line.state !== 'ok') : sorted;
  return (
    <>
      {shown.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {shown.map((line) => <Line key={line.name} line={line} />)}
        </ul>
      )}
      {fold && (
        <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)} className="mt-1 inline-flex min-h-8 items-center gap-1.5 text-ink-2 hover:text-ink">
          <ChevronRight aria-hidden size="0.875rem" className={cx(unfolded && 'rotate-90')} />
          {inOrder === lines.length ? `All ${inOrder} things looked at are in order` : `${inOrder} other things are in order`}
        </button>
      )}
    </>
  );
}

function Line({ line }: { readonly line: DoctorLine }): ReactElement {
  const [word, tone, icon] = looks[line.state];
  return (
    <li className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 px-4 py-2.5 md:grid-cols-[6.5rem_13rem_minmax(0,1fr)]">
      <Mark tone={tone} icon={icon} className="self-start">{word}</Mark>
      <span className="font-medium"><Plain text={line.name} /></span>
      <span className="min-w-0 wrap-anywhere max-md:col-span-2">
        <span className="text-ink-2"><Sentence text={line.detail} lines="many" /></span>
        {line.next !== null && <span className="mt-0.5 block"><span className="text-ink-3">Next: </span><Sentence text={line.next} lines="many" /></span>}
      </span>
    </li>
  );
}
