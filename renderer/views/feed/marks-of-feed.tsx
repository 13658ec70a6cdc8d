import { Ban, CircleCheck, CircleDashed, CircleX, Clock, History, Star } from 'lucide-react';
import type { ReactElement } from 'react';
import type { SourceHealth, SourceOutcome } from '../../../preload/feed-api.ts';
import type { DegradedLevel, SourceState } from '../../app/contract.ts';
import { degradedMeanings, degradedNames, sourceOutcomeNames, sourceStateNames } from '../../app/feed-words.ts';
import { Chip, Mark, type Tone } from '../../components/marks.tsx';

const size = '0.9375rem';
const states: Readonly<Record<SourceState, readonly [Tone, ReactElement]>> = {
  good: ['quiet', <CircleCheck key="i" size={size} />],
  late: ['dry', <Clock key="i" size={size} />],
  failing: ['bad', <CircleX key="i" size={size} />],
  quarantined: ['bad', <Ban key="i" size={size} />],
  never: ['quiet', <CircleDashed key="i" size={size} />],
};

export function SourceMark({ state }: { readonly state: SourceState }): ReactElement {
  const [tone, icon] = states[state];
  return <Mark tone={tone} icon={icon}>{sourceStateNames[state]}</Mark>;
}

export function ReplayChip(): ReactElement {
  return (
    <span className="inline-flex h-5 shrink-0 items-center gap-1 rounded-sm border border-replay-edge bg-replay-solid px-1.5 text-xs font-semibold tracking-wide whitespace-nowrap text-replay-on">
      <History aria-hidden size="0.75rem" strokeWidth={2.25} />REPLAY
    </span>
  );
}

const levelTones: Readonly<Record<DegradedLevel, Tone>> = { none: 'quiet', template: 'quiet', 'last-good': 'dry', stale: 'bad' };

export function LevelChip({ level }: { readonly level: DegradedLevel }): ReactElement {
  return <Chip tone={levelTones[level]} dashed={level === 'last-good' || level === 'stale'} title={degradedMeanings[level]}>{degradedNames[level]}</Chip>;
}

export function FavouriteMark(): ReactElement {
  return <span role="img" aria-label="A favourite of yours" title="A favourite of yours" className="inline-flex shrink-0 text-dry"><Star aria-hidden size="0.8125rem" fill="currentColor" /></span>;
}

/** How the last reads went, oldest first: a tall bar something new, a short one nothing new, a cross failed, a hollow square not believed. */
export function ReadTicks({ recent, most }: { readonly recent: SourceHealth['recent']; readonly most: number }): ReactElement {
  const shown = recent.slice(-most);
  const counts = (['changed', 'unchanged', 'failed', 'quarantined'] as const)
    .map((outcome) => [outcome, shown.filter((read) => read.outcome === outcome).length] as const).filter(([, number]) => number > 0);
  const words = counts.map(([outcome, number]) => `${number} ${sourceOutcomeNames[outcome]}`).join(', ');
  return (
    <svg role="img" aria-label={shown.length === 0 ? 'No reads yet' : `Last ${shown.length} reads: ${words}`} viewBox={`0 0 ${most * 5} 12`} className="h-3 shrink-0" style={{ width: `${most * 0.3125}rem` }}>
      {shown.map((read, at) => <g key={`${read.at}${at}`} transform={`translate(${(most - shown.length + at) * 5} 0)`}><Tick outcome={read.outcome} /></g>)}
    </svg>
  );
}

export function Tick({ outcome }: { readonly outcome: SourceOutcome }): ReactElement {
  if (outcome === 'changed') return <rect x="1" y="1" width="3" height="10" className="fill-ink-2" />;
  if (outcome === 'unchanged') return <rect x="1" y="8" width="3" height="3" className="fill-edge" />;
  if (outcome === 'failed') return <path d="M0.5 4.5 4.5 9.5M4.5 4.5 0.5 9.5" className="fill-none stroke-bad stroke-[1.4]" />;
  return <rect x="1" y="5" width="3" height="5" className="fill-none stroke-bad" />;
}
