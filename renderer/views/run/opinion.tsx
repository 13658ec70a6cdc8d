import type { ReactElement } from 'react';
import type { SecondOpinion } from '../../app/contract.ts';
import { Chip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';

/** What a model thinks of the diff. Apart from the rules, and said to be a model's: none of them looks at it. */
export function Opinion({ opinion }: { readonly opinion: SecondOpinion }): ReactElement {
  return (
    <section aria-labelledby="opinion">
      <h2 id="opinion" className="label mb-2">Second opinion</h2>
      <div className="rounded-lg border border-line-2 px-4 py-3">
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
          <Chip tone={opinion.verdict === 'concerns' ? 'need' : 'quiet'}>{opinion.verdict === 'concerns' ? 'Has concerns' : 'No concerns'}</Chip>
          <span>A model’s judgement, by <span className="font-mono"><Plain text={opinion.modelProvider} /></span>. Advice for you; no rule looks at it.</span>
        </p>
        <p className="mt-2 wrap-anywhere"><Plain text={opinion.summary} lines="many" /></p>
        {opinion.concerns.length > 0 && (
          <ul className="mt-2 flex flex-col gap-1">
            {opinion.concerns.map((concern, at) => (
              <li key={at} className="wrap-anywhere"><span className="font-mono text-sm text-ink-2"><Plain text={concern.path} />{concern.line !== null && `:${concern.line}`}</span> <Plain text={concern.detail} lines="many" /></li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
