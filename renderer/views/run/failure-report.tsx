import type { ReactElement } from 'react';
import type { FailureReport as Report } from '../../app/contract.ts';
import { duration } from '../../app/time.ts';
import { Button } from '../../components/button.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { usePlace } from '../../stores/place.ts';

/** Why a step needs a person: who was asked, what went wrong each time, what to do next. */
export function FailureReport({ report }: { readonly report: Report }): ReactElement {
  return (
    <section aria-labelledby="failure" className="flex max-w-[64rem] flex-col gap-4">
      <div>
        <h2 id="failure" className="text-lg leading-7 font-semibold wrap-anywhere"><Sentence text={report.fault.message} lines="many" /></h2>
        <p className="mt-1 text-ink-2 wrap-anywhere"><Sentence text={report.fault.next} lines="many" /></p>
      </div>
      {report.attempts.length > 0 && (
        <table className="w-full max-w-[56rem] text-left">
          <caption className="label mb-1 text-left">Who was asked for the {report.role}</caption>
          <thead className="text-sm text-ink-3"><tr className="border-b border-line-2 [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium"><th scope="col">Candidate</th><th scope="col">What happened</th><th scope="col" className="text-right">Took</th></tr></thead>
          <tbody>
            {report.attempts.map((attempt, at) => (
              <tr key={at} className="border-b border-line align-top [&>td]:py-1.5 [&>td]:pr-4">
                <td className="font-mono text-sm"><Plain text={attempt.candidate} /></td>
                <td className="wrap-anywhere"><Sentence text={attempt.message} lines="many" /> <span className="font-mono text-sm text-ink-3">{attempt.code}</span></td>
                <td className="text-right text-sm text-ink-2">{duration(attempt.durationMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div><Button onClick={() => usePlace.getState().go({ view: 'models' })}>Open Models</Button></div>
    </section>
  );
}
