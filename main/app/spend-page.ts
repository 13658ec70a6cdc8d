import type { SpendPage } from '../../preload/api.ts';
import type { Caps } from '../domain/settings.ts';
import type { RunRow, SpendSum } from '../domain/views.ts';
import { loopNames, type LoopName } from '../domain/words.ts';
import type { Ledger } from '../ledger/contract.ts';
import { dayOf, isNearCap } from '../policy/allowances.ts';
import { dollars, microsOf } from '../policy/price.ts';
import { count } from '../policy/wording.ts';
import { median } from './median.ts';
import { readRunLine } from './run-line.ts';

const shownRuns = 20;
/** Runs in which no model was asked may lie between those that are shown; older ones than these are not looked for. */
const lookBack = 500;
const forecastRuns = 20;
const hoursADay = 24;
const fiveMinutesADay = 288;

/** What was spent today and by the latest runs, and what a schedule would cost. */
export function readSpendPage(ledger: Ledger, caps: Caps, now: Date): SpendPage {
  const day = dayOf(now, ledger.read.lastSpendDay());
  const today = ledger.read.spendOfDay(day);
  const spent = ledger.read.runs({ limit: lookBack }).map((run) => ({ run, sum: ledger.read.spendOfRun(run.runId) }));
  return {
    day,
    today,
    caps,
    nearCap: isNearCap(caps, today),
    runs: spent.filter(({ sum }) => sum.calls > 0).slice(0, shownRuns).map(({ run, sum }) => ({ runId: run.runId, title: titleOf(ledger, run), at: run.requestedAt, sum })),
    accepted: acceptedOf(ledger, spent),
    forecasts: loopNames.flatMap((loop) => forecast(loop, caps, spent)),
  };
}

interface Spent {
  readonly run: RunRow;
  readonly sum: SpendSum;
}

function titleOf(ledger: Ledger, run: RunRow): string {
  const line = readRunLine(ledger, run);
  return line.taskTitle ?? run.task ?? `${run.mode === 'dry-run' ? 'Dry run' : 'Run'} of ${line.workspaceName}`;
}

/** What an accepted change costs, with what led to none: all of the latest live runs of the engineering loop, shared out among the changes of theirs that were accepted. */
function acceptedOf({ read }: Ledger, spent: readonly Spent[]): SpendPage['accepted'] {
  const live = spent.filter(({ run }) => run.loop === 'engineering' && run.mode === 'live');
  const accepted = live.filter(({ run }) => read.settledChange(run.runId)?.outcome === 'accepted').length;
  if (accepted === 0) return { count: 0, usdMicrosEach: null, tokensEach: null };
  const share = (of: (sum: SpendSum) => number): number => Math.ceil(live.reduce((all, { sum }) => all + of(sum), 0) / accepted);
  return { count: accepted, usdMicrosEach: share(({ usdMicros }) => usdMicros), tokensEach: share(({ tokens }) => tokens) };
}

function forecast(loop: LoopName, caps: Caps, spent: readonly Spent[]): SpendPage['forecasts'] {
  const ended = spent.filter(({ run }) => run.loop === loop && run.endedAt !== null).slice(0, forecastRuns);
  if (ended.length === 0) return [];
  const each = { usdMicrosEach: median(ended.map(({ sum }) => sum.usdMicros)), tokensEach: median(ended.map(({ sum }) => sum.tokens)) };
  return [{ loop, runs: ended.length, ...each, sentence: forecastSentence(loop, ended.length, each, caps) }];
}

interface Each {
  readonly usdMicrosEach: number;
  readonly tokensEach: number;
}

function forecastSentence(loop: LoopName, runs: number, each: Each, caps: Caps): string {
  if (each.usdMicrosEach === 0 && each.tokensEach === 0) return `No schedule is set. A run of the ${loop} loop costs nothing, going by ${latest(runs)}.`;
  return [
    `No schedule is set. A run of the ${loop} loop takes about ${amount(each, 1)}, going by ${latest(runs)}.`,
    `One an hour would take ${amount(each, hoursADay)} a day, one every five minutes ${amount(each, fiveMinutesADay)}.`,
    ...crossing(each, caps),
  ].join(' ');
}

function latest(runs: number): string {
  return runs === 1 ? 'its only run so far' : `the middle of its latest ${String(runs)}`;
}

function amount({ usdMicrosEach, tokensEach }: Each, times: number): string {
  const tokens = count(tokensEach * times, 'token');
  return usdMicrosEach === 0 ? tokens : `${dollars(usdMicrosEach * times)} and ${tokens}`;
}

/** How many such runs a day the caps let through, where that is fewer than the busiest schedule named. */
function crossing({ usdMicrosEach, tokensEach }: Each, { day }: Caps): readonly string[] {
  const byMoney = usdMicrosEach === 0 ? Infinity : Math.floor(microsOf(day.usd) / usdMicrosEach);
  const byTokens = tokensEach === 0 ? Infinity : Math.floor(day.tokens / tokensEach);
  const most = Math.min(byMoney, byTokens);
  return most < fiveMinutesADay ? [`The day’s caps end it after ${count(most, 'run')}.`] : [];
}
