import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation } from './invocation.ts';

const marks = { ok: 'ok     ', warning: 'warning', missing: 'MISSING' } as const;

/** What is installed, reachable and really enforced, and the next step for what is not. */
export async function doctor(invocation: Invocation, options: { readonly removeCaches?: boolean } = {}): Promise<number> {
  return withApp(invocation, 'always', async ({ app, console }) => {
    if (options.removeCaches === true) {
      console.progress('Removing prepared dependencies');
      const removed = await app.sandbox.removeDependencies('all');
      if (!removed.ok) return faulted(console, removed.error);
      for (const left of removed.value.left) console.progress(`Still in use: ${left}`);
    }
    console.progress('Looking at git, Docker and the sandbox');
    const report = await app.desk.doctor();
    if (!report.ok) return faulted(console, report.error);
    console.document(report.value);
    for (const item of report.value.lines) console.line(`${marks[item.state]}  ${item.name}: ${item.detail}${item.next === null ? '' : `\n         ${item.next}`}`);
    console.line(report.value.why);
    return report.value.canRun ? exitCodes.done : exitCodes.missing;
  });
}
