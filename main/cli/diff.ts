import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation } from './invocation.ts';

/**
 * Prints the patch of a run. To a terminal its control characters are shown as escapes; anywhere else the bytes
 * go out exactly as they were checked, so that `touchline diff RUN | git apply` applies them.
 */
export async function showDiff(invocation: Invocation, runId: string): Promise<number> {
  return withApp(invocation, 'if-needed', async ({ app, console }) => {
    const page = await app.desk.run(runId);
    if (!page.ok) return faulted(console, page.error);
    const { patch } = page.value;
    if (patch === null) return faulted(console, { code: 'no_patch', message: 'This run has made no patch.', next: `See \`touchline show ${runId}\` for how far it came.` });
    const bytes = app.ledger.artifacts.get(patch.sha256);
    if (!bytes.ok) return faulted(console, bytes.error);
    if (console.json) console.document({ runId, sha256: patch.sha256, baseCommit: patch.baseCommit, files: patch.files, patch: Buffer.from(bytes.value).toString('utf8') });
    else if (process.stdout.isTTY) console.text(Buffer.from(bytes.value).toString('utf8'));
    else process.stdout.write(bytes.value);
    return exitCodes.done;
  });
}
