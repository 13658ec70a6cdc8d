import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../agents/workspace.ts';
import { createApp, type App } from '../../../../main/app.ts';
import { submitEngineeringRun } from '../../../../main/app/submit.ts';
import { precheckSchema } from '../../../../main/domain/artifacts/precheck.ts';
import { settingsSchema } from '../../../../main/domain/settings.ts';
import type { RunRow, WorkspaceRow } from '../../../../main/domain/views.ts';
import type { Mode } from '../../../../main/domain/words.ts';
import { thisProcess } from '../../../../main/orchestrator/owner.ts';
import { createEnvironmentKeyring } from '../../../../main/secrets/keyring.ts';
import { imageTag } from '../../../../sandbox/image/digest.mjs';
import { startOpenAiServer, type OpenAiServer } from '../../../support/openai-server.ts';
import { makeRepository, type TestRepository } from '../../../support/repository.ts';

let home: string;
let app: App;
let server: OpenAiServer;
let repository: TestRepository;
let workspace: WorkspaceRow;
/** What was asked of the engine since it was last looked at. */
let asked: string[] = [];
let commands = 0;

const watched = (sandbox: Sandbox): Sandbox => ({
  ...sandbox,
  available: () => sandbox.available(),
  reap: (keep) => sandbox.reap(keep),
  selfTest: (signal) => (asked.push('self-test'), sandbox.selfTest(signal)),
  open: (spec) => (asked.push(spec.purpose), sandbox.open(spec)),
});

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'touchline-live-'));
  const prefersTheSecond = { text: '{"choice":1,"why":"A misspelt word is what readers meet first."}' };
  server = await startOpenAiServer({ turns: [prefersTheSecond, prefersTheSecond] });
  repository = makeRepository({ files: { 'README.md': '# Notes\n\nThe space beetween two words. See [the guide](Guide.md).\n', 'guide.md': '# Guide\n\nRead on.\n' } });
  const made = createApp({
    home, root: resolve(import.meta.dirname, '../../../..'), imageTag: imageTag(), actor: 'system', keyring: createEnvironmentKeyring({}), decorateSandbox: watched,
    onProgress: () => undefined, onFault: (fault) => { throw new Error(fault.message); },
  });
  if (!made.ok) throw new Error(made.error.message);
  app = made.value;
  const added = await app.desk.addWorkspace(repository.dir);
  if (!added.ok) throw new Error(added.error.message);
  workspace = added.value;
});

afterAll(async () => {
  await app.close();
  await server.close();
  repository.remove();
  rmSync(home, { recursive: true, force: true });
});

async function run(mode: Mode): Promise<RunRow> {
  asked = [];
  const settings = settingsSchema.parse({
    level: 'L2', provider: 'models',
    models: { providers: [{ id: 'p', kind: 'openai', baseUrl: server.url, paid: false }], roles: { planner: { provider: 'p', model: 'm' } } },
  });
  commands += 1;
  const requested = submitEngineeringRun(app.ledger, { workspace, commandId: `command-${commands}`, actor: 'system', owner: thisProcess(), settings, task: null, mode });
  if (!requested.ok) throw new Error(requested.error.message);
  app.dispatcher.wake();
  await app.dispatcher.idle();
  const ended = app.ledger.read.run(requested.value.runId);
  if (ended === undefined) throw new Error('the run is gone');
  return ended;
}

const attemptedBy = (ended: RunRow): string | null => app.ledger.read.attempt(ended.runId)?.title ?? null;

const precheckOf = (ended: RunRow) => {
  const row = app.ledger.read.artifacts(ended.runId).find((artifact) => artifact.name === 'precheck.json');
  const bytes = row === undefined ? null : app.ledger.artifacts.get(row.sha256);
  return bytes?.ok === true ? precheckSchema.parse(JSON.parse(Buffer.from(bytes.value).toString('utf8'))) : null;
};

describe('live runs of one workspace, one after the other', () => {
  it('take up each task once, stop before any model and container when nothing is left, and go on when something changed', async () => {
    const dry = await run('dry-run');
    expect([attemptedBy(dry), precheckOf(dry), server.requests.length]).toEqual(['Correct 1 misspelling in README.md', null, 1]);

    const first = await run('live');
    expect(attemptedBy(first)).toBe('Correct 1 misspelling in README.md');
    expect(server.requests).toHaveLength(2);
    const page = await app.desk.run(first.runId);
    expect(page.ok && page.value.candidates?.reranking).toMatchObject({ by: 'p/m', taken: true, considered: 2 });

    // One task alone may be picked now: there is nothing to ask a model.
    const second = await run('live');
    expect(attemptedBy(second)).toBe('Repair 1 broken link in README.md');
    const third = await run('live');
    expect(third).toMatchObject({ result: 'no-task', status: 'done' });
    expect(third.sentence).toContain('2 tasks were found and none may be picked now');
    expect([attemptedBy(third), asked.includes('self-test'), server.requests.length]).toEqual([null, true, 2]);

    const fourth = await run('live');
    expect(fourth).toMatchObject({ result: 'unchanged', status: 'done' });
    expect(fourth.sentence).toContain(`since run ${third.runId}`);
    expect([asked, server.requests.length, app.ledger.read.modelCalls(fourth.runId)]).toEqual([[], 2, []]);
    expect(app.ledger.read.factsOf(fourth.runId).map((fact) => fact.type).filter((type) => type === 'sandbox.opened' || type === 'tool.called')).toEqual([]);
    expect(precheckOf(fourth)).toMatchObject({ outcome: 'unchanged', since: { runId: third.runId }, inputsDigest: precheckOf(third)?.inputsDigest });
    const report = await app.desk.run(fourth.runId);
    expect(report.ok && report.value.report).toMatchObject({ result: 'unchanged', sandbox: null });

    // Whoever asks for a dry run asked to see; it leaves the live runs as they are.
    expect(await run('dry-run')).toMatchObject({ result: 'no-task' });
    expect(asked).toContain('self-test');
    const fifth = await run('live');
    expect([fifth.result, asked, precheckOf(fifth)?.since?.runId]).toEqual(['unchanged', [], third.runId]);

    repository.commit({ 'more.md': '# More\n\nWe recieve it.\n' });
    const sixth = await run('live');
    expect(sixth.result).not.toBe('unchanged');
    expect(attemptedBy(sixth)).toContain('misspelling');
    expect(app.ledger.verify()).toMatchObject({ sound: true });
  }, 300_000);
});
