import { exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { withApp, type Invocation } from './invocation.ts';

/** The feeds' clocks without a window, until it is interrupted. */
export async function serve(invocation: Invocation): Promise<number> {
  return withApp(invocation, 'always', async ({ app, console }) => {
    app.ticks.resume();
    app.servers.resume();
    const on = app.ledger.read.feedClocks().filter((clock) => clock.on);
    console.note(on.length === 0 ? 'No feed is switched on. Switch one on: `touchline schedule add`.' : `${on.length} ${on.length === 1 ? 'feed is' : 'feeds are'} on. Press Ctrl-C to stop.`);
    if (on.length === 0) return exitCodes.failed;
    const unsubscribe = app.ledger.subscribe((facts) => {
      for (const fact of facts) {
        if (fact.type === 'run.ended') console.note(`${fact.at} ${fact.body.result}: ${fact.body.sentence}`);
        if (fact.type === 'slot.closed') console.note(`${fact.body.slot} ${fact.body.outcome}: ${fact.body.why}`);
      }
    });
    await new Promise<void>((resolve) => {
      const interrupt = onInterrupt(() => {
        interrupt.release();
        resolve();
      });
    });
    unsubscribe();
    return exitCodes.interrupted;
  });
}
