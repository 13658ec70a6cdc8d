import { describe, expect, it } from 'vitest';
import { checkMatrixSchema } from '../../main/domain/checks.ts';
import { approve, deliver, makeDeliveryScenario, valueOf } from '../support/delivery-scenario.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { proveTrue } from '../support/pull-request-truth.ts';
import { replayOf, scriptOf, type EditKind } from '../support/upstream-fix.ts';
import { fixScenarios, type FixScenario } from './upstream-fixes.ts';

const token = 'ghp_CANARYcanaryCANARYcanary0123456789';

function modelsAt(baseUrl: string): Readonly<Record<string, unknown>> {
  const candidate = { provider: 'scripted', model: 'scripted' };
  return { provider: 'models', models: { providers: [{ id: 'scripted', kind: 'openai', baseUrl, paid: false }], roles: { coder: candidate, reviewer: candidate } } };
}

/** Nobody names the task: what fails is found, the model says what upstream did, and it goes all the way to the forge. */
async function replay({ fix, check }: FixScenario, kind: EditKind): Promise<void> {
  const upstream = replayOf(fix, kind);
  const server = await startOpenAiServer(scriptOf(upstream));
  const scenario = await makeDeliveryScenario({ token, files: fix.base, settings: modelsAt(server.url) });
  try {
    const { app, remote, forge } = scenario;
    const run = await scenario.live();
    expect(run, run.sentence ?? '').toMatchObject({ result: 'awaiting-review', fault: null });
    const bytesOf = (name: string): Buffer => Buffer.from(valueOf(app.ledger.artifacts.get(app.ledger.read.artifacts(run.runId).find((artifact) => artifact.name === name)?.sha256 ?? '')));
    const { rows } = checkMatrixSchema.parse(JSON.parse(bytesOf('checks.json').toString('utf8')));
    expect(rows.map((row) => [row.check.title, row.base.status, row.patched?.status, row.verdict])).toEqual([[check, 'failed', 'passed', 'fixed']]);
    expect(bytesOf('changes.patch').toString('latin1')).toBe(upstream.diff.toString('latin1'));
    approve(scenario, run.runId);
    expect(await deliver(scenario, run.runId)).toMatchObject({ result: 'delivered', fault: null });
    const [pull] = forge?.state.pulls ?? [];
    if (pull === undefined) throw new Error('There is no pull request.');
    expect(remote.git('rev-parse', `${pull.head}^{tree}`)).toBe(upstream.tree);
    proveTrue({ ledger: app.ledger, body: pull.body, root: run.runId, run: run.runId, repository: remote.dir, branch: pull.head });
  } finally {
    await scenario.close();
    await server.close();
  }
}

describe.each(fixScenarios)('an upstream fix of $name', (scenario) => {
  it.each(scenario.kinds)('said by %s comes to the same bytes', async (kind) => replay(scenario, kind), 180_000);
});
