import { rootOf } from '../domain/decide-review.ts';
import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation } from './invocation.ts';
import { printCanary } from './print-canary.ts';
import { printRun } from './print-run.ts';

/** Shows one run; with `--json` everything the window has of it. */
export async function showRun(invocation: Invocation, runId: string): Promise<number> {
  return withApp(invocation, 'if-needed', async ({ app, console }) => {
    const page = await app.desk.run(runId);
    if (!page.ok) return faulted(console, page.error);
    console.document(page.value);
    printRun(console, page.value);
    const root = rootOf(page.value.line.run);
    printCanary(console, app.ledger.read.canaryTicks(root), app.ledger.read.delivery(root));
    return exitCodes.done;
  });
}
