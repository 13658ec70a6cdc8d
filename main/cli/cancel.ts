import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation } from './invocation.ts';

/** Asks for a run's end. The process that runs it hears of it within half a second. */
export async function cancelRun(invocation: Invocation, runId: string): Promise<number> {
  return withApp(invocation, 'if-needed', async ({ app, console }) => {
    const cancelled = await app.desk.cancel(runId);
    if (!cancelled.ok) return faulted(console, cancelled.error);
    const run = app.ledger.read.run(runId);
    console.document({ runId, status: run?.status ?? null });
    console.line(`Run ${runId} is ${run?.status ?? 'unknown'}.`);
    return exitCodes.done;
  });
}
