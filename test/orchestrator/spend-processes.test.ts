import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newCallId } from '../../main/domain/ids.ts';
import { spendReserved } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';
import { requestedRun, roomy } from './spend-cases.ts';

const program = fileURLToPath(new URL('../support/spend-child.ts', import.meta.url));
const rounds = 15;
const caps = { ...roomy, day: { usd: 1, tokens: 1_000_000 } };
const share = 10_000;

interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  /** The next line it says. */
  line(): Promise<string>;
}

function start(home: string): Child {
  const child = spawn(process.execPath, [program, home]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { process: child, line: async () => String((await lines.next()).value) };
}

describe('two processes at 99 % of the day’s cap', () => {
  it('pass at most one call between them, and killed they leave what they set aside', async () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const children = [start(home.path), start(home.path)];
    expect(await Promise.all(children.map((child) => child.line()))).toEqual(['ready', 'ready']);
    const runs = children.map(() => requestedRun(ledger));
    for (let round = 0; round < rounds; round += 1) {
      const now = new Date(Date.UTC(2026, 10, 22 + round, 12)).toISOString();
      const day = now.slice(0, 10);
      const earlier = requestedRun(ledger);
      storeFacts(ledger, [spendReserved({ runId: earlier, callId: newCallId(), day, usdMicros: 1_000_000 - share, tokens: 1 })]);
      // 4,000 bytes at 2.5 dollars a million are one hundredth of the cap.
      children.forEach((child, index) => child.process.stdin.write(`${JSON.stringify({ runId: runs[index], now, caps, body: 'x'.repeat(share / 2.5), maxOutputTokens: 0 })}\n`));
      expect((await Promise.all(children.map((child) => child.line()))).sort()).toEqual(['allowed', 'cap_reached']);
      expect(ledger.read.spendOfDay(day).usdMicros).toBe(1_000_000);
    }
    for (const { process: child } of children) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    expect(runs.flatMap((runId) => ledger.read.openReservations(runId))).toHaveLength(rounds);
    expect(ledger.verify()).toMatchObject({ sound: true });
    ledger.close();
  });
});
