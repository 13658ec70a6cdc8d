import type { ReactElement } from 'react';
import type { CoursePoint, EventAction, EventFile } from '../../app/contract.ts';
import { asWord } from '../../app/feed-words.ts';
import { Ago } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';
import { minuteInWords } from './course-data.ts';
import { sidesOf } from './sides.ts';

const columns = 'grid grid-cols-[3.5rem_minmax(0,1fr)_3.5rem_5rem_minmax(6rem,11rem)] items-baseline gap-x-3';
/** An impact below this is not worth a bar. */
const felt = 0.005;

/** What happened, in the order of time: minute, what, who, the running score, what it changed, and who says so. */
export function ActionList({ file }: { readonly file: EventFile }): ReactElement {
  const { actions, competitors } = file.record;
  if (actions.length === 0) return <p className="text-ink-2">No source told an action of this event yet.</p>;
  const names = new Map(competitors.map((one) => [one.key, one.name]));
  const points = new Map(file.course.map((point) => [point.actionId, point]));
  const sides = sidesOf(competitors);
  return (
    <div role="table" aria-label="Actions in the order of time">
      <div role="row" className={cx(columns, 'border-b border-line-2 pb-1 text-sm text-ink-3')}>
        {['Minute', 'What and who', 'Score', 'Impact', 'Says who'].map((name, at) => <span key={name} role="columnheader" className={cx((at === 2 || at === 0) && 'text-right')}>{name}</span>)}
      </div>
      {actions.map((action) => (
        <Row key={action.id} action={action} point={points.get(action.id)} side={action.competitor === null ? null : names.get(action.competitor) ?? action.competitor} sides={sides} />
      ))}
    </div>
  );
}

function Row({ action, point, side, sides }: {
  readonly action: EventAction; readonly point: CoursePoint | undefined; readonly side: string | null; readonly sides: readonly [{ readonly key: string }, { readonly key: string }] | null;
}): ReactElement {
  const total = action.score ?? point?.total ?? null;
  return (
    <div role="row" className={cx(columns, 'border-b border-line py-1')}>
      <span role="cell" className="text-right font-medium">{minuteInWords(action)}</span>
      <span role="cell" className="min-w-0 wrap-anywhere">
        <span className="font-medium"><Plain text={asWord(action.type)} /></span>
        {action.participant !== null && <> <Plain text={action.participant} /></>}
        {side !== null && <span className="text-ink-3">{action.participant === null ? ' ' : ', '}<Plain text={side} /></span>}
      </span>
      <span role="cell" className="text-right">{total !== null && sides !== null ? sides.map((one) => total[one.key] ?? '–').join('–') : total !== null && action.competitor !== null ? total[action.competitor] : ''}</span>
      <span role="cell">{point !== undefined && point.impact > felt && <Impact share={point.impact} />}</span>
      <span role="cell" className="truncate text-sm text-ink-3" title={`${action.from.source}${action.confirmedBy.length > 0 ? `, confirmed by ${action.confirmedBy.join(', ')}` : ''}`}>
        <Plain text={action.from.source} />{action.confirmedBy.length > 0 && ` +${action.confirmedBy.length}`} · <Ago at={action.from.since} />
      </span>
    </div>
  );
}

function Impact({ share }: { readonly share: number }): ReactElement {
  return (
    <span className="flex items-center gap-1.5 text-sm">
      <span aria-hidden className="h-1.5 w-9 shrink-0 rounded-[2px] bg-hover"><span className="block h-1.5 rounded-[2px] bg-plot-1" style={{ width: `${Math.min(1, share) * 100}%` }} /></span>
      {Math.round(share * 100)} %
    </span>
  );
}
