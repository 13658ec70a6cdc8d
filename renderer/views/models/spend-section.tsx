import { useEffect, type ReactElement } from 'react';
import type { SpendPage } from '../../../preload/api.ts';
import { count, figure, usd } from '../../app/figures.ts';
import { Ago } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { Answered } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { openRun } from '../../stores/place.ts';
import { useSpend } from '../../stores/spend.ts';

/** What was spent or is set aside today, by run, for each accepted change, and what a schedule would cost. */
export function SpendSection(): ReactElement {
  const { spend, load } = useSpend();
  useEffect(() => void load(), [load]);
  return (
    <section id="spend" aria-labelledby="spend-name" className="mb-6 max-w-[72rem] scroll-mt-4">
      <h2 id="spend-name" className="label mb-2">Spend</h2>
      <Answered remote={spend} what="Adding up what was spent" retry={() => void load()} lines={2}>{(page) => <Spent page={page} />}</Answered>
    </section>
  );
}

function Spent({ page }: { readonly page: SpendPage }): ReactElement {
  const { today, caps, accepted } = page;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Bar name={`Money on ${page.day} (UTC)`} used={today.usdMicros / 1e6} cap={caps.day.usd} words={usd} warn={page.nearCap} />
        <Bar name={`Tokens on ${page.day} (UTC)`} used={today.tokens} cap={caps.day.tokens} words={figure} warn={page.nearCap} />
      </div>
      {page.nearCap && <p role="status" className="text-need">The day’s cap is near: four fifths are used or set aside. The call that could cross it will not be made.</p>}
      <p className="text-ink-2">
        {accepted.usdMicrosEach === null
          ? 'No change was accepted yet, so there is no cost for each.'
          : `${count(accepted.count, 'accepted change')}: ${usd(accepted.usdMicrosEach / 1e6)} and ${figure(accepted.tokensEach ?? 0)} tokens each, with the runs that led to none.`}
        {page.forecasts.map((forecast) => <span key={forecast.loop} className="block"><Plain text={forecast.sentence} /></span>)}
      </p>
      {page.runs.length > 0 && <Runs page={page} />}
    </div>
  );
}

function Bar({ name, used, cap, words, warn }: { readonly name: string; readonly used: number; readonly cap: number; readonly words: (value: number) => string; readonly warn: boolean }): ReactElement {
  const share = cap === 0 ? 0 : Math.min(1, used / cap);
  return (
    <div>
      <p className="flex justify-between gap-3 text-sm"><span className="text-ink-3">{name}</span><span className="tabular-nums">{words(used)} of {words(cap)}</span></p>
      <div role="meter" aria-label={name} aria-valuemin={0} aria-valuemax={cap} aria-valuenow={Math.min(used, cap)} aria-valuetext={`${words(used)} of ${words(cap)}`} className="mt-1 h-2 rounded-[2px] border border-line-2 bg-raised">
        <div className={cx('h-full', warn && share >= 0.8 ? 'bg-need' : 'bg-ink-3')} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function Runs({ page }: { readonly page: SpendPage }): ReactElement {
  return (
    <details>
      <summary className="text-ink-2">The latest runs that asked a model</summary>
      <table className="mt-1 w-full max-w-[52rem] border-t border-line text-left">
        <thead className="text-sm text-ink-3"><tr><th className="py-1 font-normal">Task</th><th className="text-right font-normal">Calls</th><th className="text-right font-normal">Tokens</th><th className="text-right font-normal">Cost</th><th className="text-right font-normal">When</th></tr></thead>
        <tbody>
          {page.runs.map((run) => (
            <tr key={run.runId} className="border-t border-line">
              <td className="max-w-0 w-full truncate py-1 pr-4"><button type="button" className="max-w-full truncate text-link hover:underline" onClick={() => openRun(run.runId)}><Plain text={run.title} /></button></td>
              <td className="text-right tabular-nums">{figure(run.sum.calls)}</td>
              <td className="pl-4 text-right tabular-nums">{figure(run.sum.tokens)}</td>
              <td className="pl-4 text-right tabular-nums">{usd(run.sum.usdMicros / 1e6)}</td>
              <td className="pl-4 text-right whitespace-nowrap text-ink-2"><Ago at={run.at} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
