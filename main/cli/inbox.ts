import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation } from './invocation.ts';

/** What waits for a person, most urgent first. */
export async function showInbox(invocation: Invocation): Promise<number> {
  return withApp(invocation, 'if-needed', async ({ app, console }) => {
    const items = await app.desk.inbox();
    if (!items.ok) return faulted(console, items.error);
    console.document(items.value);
    if (items.value.length === 0) console.line('Nothing waits for you.');
    for (const item of items.value) console.line(`${item.group.padEnd(8)} ${item.runId}  ${item.title}\n         ${item.why}\n         If you do nothing: ${item.otherwise}`);
    return exitCodes.done;
  });
}
