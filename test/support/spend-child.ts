import { createInterface } from 'node:readline';
import * as z from 'zod';
import { openLedger } from '../../main/ledger/open.ts';
import { keeperOf, paid } from '../orchestrator/spend-cases.ts';
import { capsSchema } from '../../main/domain/settings.ts';

/**
 * A process of its own that asks for calls: `spend-child.ts HOME`. For each line `{ runId, now, caps, body, maxOutputTokens }`
 * it asks once, says `allowed` or the fault’s code, and never settles.
 */
const lineSchema = z.object({ runId: z.string(), now: z.iso.datetime(), caps: capsSchema, body: z.string(), maxOutputTokens: z.int() });
const [home = ''] = process.argv.slice(2);
const opened = openLedger({ home });
if (!opened.ok) throw new Error(opened.error.message);
const ledger = opened.value;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const { runId, now, caps, body, maxOutputTokens } = lineSchema.parse(JSON.parse(line));
  const asked = keeperOf(ledger, runId, caps, { now: () => new Date(now) }).before({ candidate: paid, body, maxOutputTokens, purpose: 'ask' });
  say(asked.ok ? 'allowed' : asked.error.code);
});
say('ready');
