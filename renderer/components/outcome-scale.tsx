import type { ReactElement } from 'react';
import type { Decision, Mode, Outcome } from '../app/contract.ts';
import { outcomeNames, outcomePhrase, outcomeScale } from '../app/phrases.ts';
import { cx } from './class-names.ts';
import { outcomeTone, type Tone } from './marks.tsx';

const fill: Readonly<Record<Tone, string>> = {
  bad: 'bg-bad-edge', need: 'bg-need-edge', quiet: 'bg-ink-2', good: 'bg-good-edge', dry: 'bg-dry-edge',
};
const shortNames: Readonly<Record<Outcome, string>> = {
  REJECT: 'Reject', REQUIRES_HUMAN_REVIEW: 'Review', CANARY_ALLOWED: 'Canary', AUTO_MERGE_ALLOWED: 'Merge',
};

const text: Readonly<Record<Tone, string>> = { bad: 'text-bad', need: 'text-need', quiet: 'text-ink', good: 'text-good', dry: 'text-dry' };

/** The four outcomes in order, with a needle at the one the holding rule allows. */
export function OutcomeScale({ decision, mode, dots = false }: {
  readonly decision: Decision; readonly mode: Mode;
  /** One dot a rule, at the ceiling it named. */
  readonly dots?: boolean;
}): ReactElement {
  const at = outcomeScale.indexOf(decision.outcome);
  const tone = outcomeTone(decision.outcome, mode);
  const spoken = `Scale from Reject to Auto-merge. ${outcomePhrase(decision.outcome, mode)}, step ${at + 1} of 4, held by ${decision.heldBy.join(', ') || 'no rule'}.`;
  return (
    <div role="img" aria-label={spoken}>
      {dots && (
        <div className="grid grid-cols-4 items-end gap-1 pb-1">
          {outcomeScale.map((outcome) => <Dots key={outcome} outcome={outcome} decision={decision} tone={tone} />)}
        </div>
      )}
      <div className="grid grid-cols-4 gap-1">
        {outcomeScale.map((outcome, place) => (
          <div key={outcome} className={cx('h-2 rounded-[2px]', place === at ? fill[tone] : place < at ? 'bg-line-2' : 'border border-dashed border-line-2')} />
        ))}
      </div>
      <div className="grid grid-cols-4 gap-1">
        {outcomeScale.map((outcome, place) => (
          <div key={outcome} className="flex flex-col items-center">
            <svg aria-hidden viewBox="0 0 10 6" className={cx('h-2 w-3.5', place === at ? text[tone] : 'invisible')}><path d="M5 0 10 6H0z" fill="currentColor" /></svg>
            <span className={cx('text-center text-xs leading-4', place === at ? cx('font-semibold', text[tone]) : 'text-ink-3')}>{dots ? outcomeNames[outcome] : shortNames[outcome]}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function Dots({ outcome, decision, tone }: { readonly outcome: Outcome; readonly decision: Decision; readonly tone: Tone }): ReactElement {
  const here = decision.verdicts.filter((verdict) => verdict.ceiling === outcome);
  return (
    <div className="flex flex-wrap justify-center gap-1 px-1">
      {here.map((verdict) => (
        <span key={verdict.rule} className={cx(
          'size-2 rounded-full',
          decision.heldBy.includes(verdict.rule) ? fill[tone] : 'border-[1.5px] border-edge',
        )} />
      ))}
    </div>
  );
}
