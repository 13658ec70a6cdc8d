import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { DoctorLine } from '../../preload/api.ts';
import { Mark, type Tone } from './marks.tsx';
import { Plain } from './plain.tsx';

const size = '0.9375rem';
const looks: Readonly<Record<DoctorLine['state'], readonly [string, Tone, ReactElement]>> = {
  ok: ['In order', 'good', <CircleCheck key="i" size={size} />],
  warning: ['Take note', 'dry', <TriangleAlert key="i" size={size} />],
  missing: ['Missing', 'bad', <CircleX key="i" size={size} />],
};

/** What is installed and reachable; for what is not, the next step. What is missing comes first. */
export function DoctorLines({ lines }: { readonly lines: readonly DoctorLine[] }): ReactElement {
  const order: readonly DoctorLine['state'][] = ['missing', 'warning', 'ok'];
  const sorted = [...lines].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {sorted.map((line) => {
        const [word, tone, icon] = looks[line.state];
        return (
          <li key={line.name} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 px-4 py-2.5 md:grid-cols-[6.5rem_11rem_minmax(0,1fr)]">
            <Mark tone={tone} icon={icon} className="self-start">{word}</Mark>
            <span className="font-medium"><Plain text={line.name} /></span>
            <span className="min-w-0 wrap-anywhere max-md:col-span-2">
              <span className="text-ink-2"><Plain text={line.detail} lines="many" /></span>
              {line.next !== null && <span className="mt-0.5 block"><span className="text-ink-3">Next: </span><Plain text={line.next} lines="many" /></span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
