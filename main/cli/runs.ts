import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation } from './invocation.ts';

/** Lists the runs, newest first. */
export async function listRuns(invocation: Invocation, options: { readonly limit: string }): Promise<number> {
  return withApp(invocation, 'if-needed', async ({ app, console }) => {
    const limit = Number(options.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
      return faulted(console, { code: 'wrong_usage', message: `--limit ${options.limit} is not a whole number from 1 to 10000.`, next: 'For example: `touchline runs --limit 20`.' });
    }
    const lines = await app.desk.runs(limit, null);
    if (!lines.ok) return faulted(console, lines.error);
    console.document(lines.value);
    if (lines.value.length === 0) console.line('There are no runs yet. Start one with `touchline dry-run`.');
    for (const { run, workspaceName, taskTitle, outcome } of lines.value) {
      console.line(`${run.runId}  ${run.requestedAt}  ${run.mode}  ${workspaceName}  ${run.result ?? run.status}${outcome === null ? '' : `  ${outcome}`}  ${taskTitle ?? run.sentence ?? ''}`);
    }
    return exitCodes.done;
  });
}
