import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { createApp, type App } from '../../main/app.ts';
import type { RunRow } from '../../main/domain/views.ts';
import { createEnvironmentKeyring } from '../../main/secrets/keyring.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';

/**
 * A process of its own that delivers, house after house. For each line `{ home, runId, deed, dieAtFact }` it opens that
 * home as a start does, approves the change and delivers it, or goes on with what an earlier start has left, and says how
 * things stand. With `dieAtFact` it kills itself when so many facts have been stored.
 */
const lineSchema = z.strictObject({ home: z.string(), runId: z.string(), deed: z.enum(['approve', 'resume']), dieAtFact: z.int().nullable() });
type Line = z.infer<typeof lineSchema>;
const answerSchema = z.strictObject({
  refusal: z.string().nullable(),
  faults: z.array(z.string()),
  /** Every delivery so far, oldest first. */
  runs: z.array(z.strictObject({ status: z.string(), result: z.string().nullable(), fault: z.string().nullable(), sentence: z.string().nullable() })),
  undelivered: z.int(),
  sound: z.boolean(),
  commit: z.string().nullable(),
  number: z.int().nullable(),
  /** How many facts were stored since this start. */
  facts: z.int(),
  ms: z.number(),
});
export type DeliveryAnswer = z.infer<typeof answerSchema>;

export const readDeliveryAnswer = (line: string): DeliveryAnswer => answerSchema.parse(JSON.parse(line));

async function act({ home, runId, deed, dieAtFact }: Line): Promise<DeliveryAnswer> {
  const start = performance.now();
  const faults: string[] = [];
  const app = open(home, faults);
  await app.recover({ reap: 'if-needed' });
  let facts = 0;
  app.ledger.subscribe((stored) => {
    facts += stored.length;
    if (dieAtFact !== null && facts >= dieAtFact) process.kill(process.pid, 'SIGKILL');
  });
  const refusal = deed === 'approve' ? approveAndDeliver(app, runId) : null;
  if (deed === 'resume') app.deliveries.resume();
  await app.dispatcher.idle();
  const delivery = app.ledger.read.delivery(runId);
  const answer: DeliveryAnswer = {
    refusal, faults, facts,
    runs: app.ledger.read.deliveryRuns(runId).map(tried),
    undelivered: app.ledger.read.undelivered().length,
    sound: app.ledger.verify().sound,
    commit: delivery?.commit ?? null,
    number: delivery?.opened?.number ?? null,
    ms: performance.now() - start,
  };
  await app.close();
  return answer;
}

function open(home: string, faults: string[]): App {
  const app = createApp({
    home, root: resolve(import.meta.dirname, '../..'), imageTag: imageTag(), actor: 'person:terminal', keyring: createEnvironmentKeyring(process.env), onProgress: () => undefined,
    onFault: ({ code, message }) => faults.push(`${code}: ${message}`),
  });
  if (!app.ok) throw new Error(`${app.error.code}: ${app.error.message}`);
  return app.value;
}

/** As the terminal does; the code of what was refused, null where nothing was. */
function approveAndDeliver(app: App, runId: string): string | null {
  const patchSha256 = app.ledger.read.decision(runId)?.decision.patchSha256 ?? '';
  const given = app.desk.giveVerdict({ runId, verdict: 'approved', patchSha256, note: '', comments: [] }, 0);
  if (!given.ok) return given.error.code;
  const run = app.deliveries.deliver(runId);
  return run.ok ? null : run.error.code;
}

function tried({ status, result, fault, sentence }: RunRow): DeliveryAnswer['runs'][number] {
  return { status, result, fault: fault?.code ?? null, sentence };
}

if (import.meta.main) {
  createInterface({ input: process.stdin }).on('line', (line) => {
    void act(lineSchema.parse(JSON.parse(line))).then((answer) => process.stdout.write(`${JSON.stringify(answer)}\n`));
  });
  process.stdout.write('ready\n');
}
