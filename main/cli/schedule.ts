import { fail } from '../domain/result.ts';
import { chosenWorkspace, knownWorkspace } from './chosen-workspace.ts';
import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation } from './invocation.ts';

/** Switches a workspace's feed on or off, or lists which are on. Its ticks run while the window or `serve` does. */
export async function schedule(invocation: Invocation, action: string, options: { readonly repo?: string }): Promise<number> {
  return withApp(invocation, 'if-needed', async (opened) => {
    const { app, console } = opened;
    if (action === 'list') {
      const rows = app.ledger.read.feedClocks().map((clock) => ({ ...clock, workspace: app.ledger.read.workspace(clock.workspaceId)?.path ?? null }));
      console.document(rows);
      for (const row of rows) console.line(`${row.on ? 'on ' : 'off'}  since ${row.since}  ${row.workspace ?? 'a workspace that was removed'}`);
      if (rows.length === 0) console.line('No feed was ever switched on.');
      return exitCodes.done;
    }
    if (action !== 'add' && action !== 'remove') return faulted(console, fail('wrong_usage', `There is no \`schedule ${action}\`.`, 'Use list, add or remove.').error);
    const workspace = await (action === 'add' ? chosenWorkspace : knownWorkspace)(invocation, opened, options.repo);
    if (!workspace.ok) return faulted(console, workspace.error);
    const page = await app.desk.feedPage(workspace.value.workspaceId);
    if (!page.ok) return faulted(console, page.error);
    if (action === 'add' && page.value.fault !== null) return faulted(console, page.value.fault);
    const switched = await app.desk.switchFeed(workspace.value.workspaceId, action === 'add');
    if (!switched.ok) return faulted(console, switched.error);
    console.document({ workspaceId: workspace.value.workspaceId, on: action === 'add' });
    console.line(action === 'add' ? 'On: it ticks once a minute while the window or `touchline serve` runs.' : 'Off.');
    return exitCodes.done;
  });
}

/** How the last ticks of a workspace's feed ended, newest first. */
export async function slots(invocation: Invocation, options: { readonly repo?: string; readonly loop: string; readonly limit: string }): Promise<number> {
  return withApp(invocation, 'if-needed', async (opened) => {
    const limit = Number(options.limit);
    if (!Number.isInteger(limit) || limit < 1) return faulted(opened.console, fail('wrong_usage', '`--limit` is a whole number from 1.', 'E.g. `--limit 50`.').error);
    const workspace = await knownWorkspace(invocation, opened, options.repo);
    if (!workspace.ok) return faulted(opened.console, workspace.error);
    const rows = opened.app.ledger.read.slots(workspace.value.workspaceId, options.loop, limit);
    opened.console.document(rows);
    for (const row of rows) opened.console.line(`${row.slot}${row.count > 1 ? ` and ${row.count - 1} more` : ''}  ${row.outcome}  ${row.why}`);
    if (rows.length === 0) opened.console.line('No tick was due yet.');
    return exitCodes.done;
  });
}
