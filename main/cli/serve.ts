import { clocksOn } from '../app/feed-ticks.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { withApp, type Invocation } from './invocation.ts';

/** The feeds' clocks, deliveries and pull requests without a window, until it is interrupted. */
export async function serve(invocation: Invocation): Promise<number> {
  return withApp(invocation, 'always', async ({ app, console }) => {
    app.ticks.resume();
    app.servers.resume();
    app.deliveries.resume();
    app.merges.resume();
    app.pulls.resume();
    const on = clocksOn(app.ledger);
    console.note(on.length === 0 ? 'No feed is switched on. Switch one on: `touchline schedule add`.' : `${on.length} ${on.length === 1 ? 'feed is' : 'feeds are'} on. Press Ctrl-C to stop.`);
    const followed = app.ledger.read.deliveries(null).length + app.ledger.read.undelivered().length;
    if (followed > 0) console.note(`${followed} ${followed === 1 ? 'change is' : 'changes are'} delivered or followed.`);
    if (on.length === 0 && followed === 0) return exitCodes.failed;
    const unsubscribe = app.ledger.subscribe((facts) => {
      for (const fact of facts) {
        if (fact.type === 'run.ended') console.note(`${fact.at} ${fact.body.result}: ${fact.body.sentence}`);
        if (fact.type === 'feed.switched') console.note(`${fact.at} The feed of ${app.ledger.read.workspace(fact.body.workspaceId)?.path ?? 'a workspace that was removed'} was switched ${fact.body.on ? 'on' : 'off'}.`);
        if (fact.type === 'slot.closed') console.note(`${fact.body.slot} ${fact.body.outcome}: ${fact.body.why}`);
      }
    });
    // Where the last clock was stopped nothing else would keep the process, and the next switch would not be heard.
    const awake = setInterval(() => undefined, 60_000);
    await new Promise<void>((resolve) => {
      const interrupt = onInterrupt(() => {
        interrupt.release();
        resolve();
      });
    });
    clearInterval(awake);
    unsubscribe();
    return exitCodes.interrupted;
  });
}
