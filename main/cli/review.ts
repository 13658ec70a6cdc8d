import { fail } from '../domain/result.ts';
import { followRun } from './engineering-run.ts';
import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation, type Opened } from './invocation.ts';

export interface ReviewOptions {
  readonly approve?: boolean;
  readonly reject?: boolean;
  readonly withdraw?: boolean;
  readonly note?: string;
  /** The digest of the patch that was looked at, or its beginning. */
  readonly patch?: string;
}

/** The verdict of the person at the terminal on exactly the bytes they name. An approval is delivered at once, in the foreground. */
export async function reviewRun(invocation: Invocation, runId: string, options: ReviewOptions): Promise<number> {
  return withApp(invocation, 'if-needed', async (opened) => {
    const chosen = [options.approve, options.reject, options.withdraw].filter((one) => one === true).length;
    if (chosen !== 1) return faulted(opened.console, wrong('Say one of `--approve`, `--reject` and `--withdraw`.'));
    if (options.withdraw === true) return withdraw(opened, runId);
    return judge(invocation, opened, runId, options);
  });
}

async function judge(invocation: Invocation, opened: Opened, runId: string, { approve, note, patch }: ReviewOptions): Promise<number> {
  const { app, console } = opened;
  const decision = app.ledger.read.decision(runId);
  const sha256 = decision?.decision.patchSha256 ?? '';
  if (patch !== undefined && (patch.length < 8 || !sha256.startsWith(patch))) return faulted(console, wrong(`The patch of this run is ${sha256 === '' ? 'not there' : sha256}, and not ${patch}.`));
  const verdict = approve === true ? 'approved' : 'rejected';
  // At the terminal the command is the last word: there is no toast to take it back with.
  const given = app.desk.giveVerdict({ runId, verdict, patchSha256: sha256, note: note ?? '', comments: [] }, 0);
  if (!given.ok) return faulted(console, given.error);
  if (verdict === 'rejected') {
    console.document({ runId, verdict, patchSha256: sha256 });
    console.line(`Rejected. Nothing leaves this machine, and the task is not taken up again until something has changed.`);
    return exitCodes.done;
  }
  console.note(`Approved: the patch ${sha256.slice(0, 12)}, and no other bytes.`);
  const delivery = app.deliveries.deliver(runId);
  if (delivery.ok) return followRun(invocation, opened, delivery.value);
  return faulted(console, delivery.error);
}

function withdraw({ app, console }: Opened, runId: string): number {
  const taken = app.desk.withdrawVerdict(runId);
  if (!taken.ok) return faulted(console, taken.error);
  console.document({ runId, verdict: null });
  console.line('Taken back: the change waits for a review again.');
  return exitCodes.done;
}

function wrong(message: string) {
  return fail('wrong_usage', message, 'Try `touchline review --help`.').error;
}
