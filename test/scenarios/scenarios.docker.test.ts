import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../main/app.ts';
import { addWorkspace } from '../../main/app/workspaces.ts';
import { settingsSchema, type Settings } from '../../main/domain/settings.ts';
import { createEnvironmentKeyring } from '../../main/secrets/keyring.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';
import type { RunPage } from '../../preload/api.ts';
import { startOllamaServer } from '../support/ollama-server.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { changedLines, readScenario, scenarioNames, type Scenario } from '../support/scenario.ts';

/** One way to reach the same scripted model. */
interface Dialect {
  readonly name: string;
  readonly kind: 'openai' | 'ollama';
  readonly toolCalls: 'native' | 'structured';
  readonly streaming?: boolean;
}

const dialects: readonly Dialect[] = [
  { name: 'openai', kind: 'openai', toolCalls: 'native' },
  { name: 'openai in whole answers', kind: 'openai', toolCalls: 'native', streaming: false },
  { name: 'openai without tool calls', kind: 'openai', toolCalls: 'structured' },
  { name: 'ollama', kind: 'ollama', toolCalls: 'native' },
  { name: 'ollama without tool calls', kind: 'ollama', toolCalls: 'structured' },
];

let home: string;
let app: App;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-scenarios-'));
  const made = createApp({ home, root: resolve(import.meta.dirname, '../..'), imageTag: imageTag(), actor: 'system', keyring: createEnvironmentKeyring({}), onProgress: () => undefined, onFault: () => undefined });
  if (!made.ok) throw new Error(made.error.message);
  app = made.value;
});

afterAll(async () => {
  await app.close();
  rmSync(home, { recursive: true, force: true });
});

async function runOf(scenario: Scenario, settings: Settings, task: string | null): Promise<RunPage> {
  const repository = scenario.repository();
  try {
    const workspace = await addWorkspace(app.ledger, 'system', repository.dir);
    if (!workspace.ok) throw new Error(workspace.error.message);
    const run = await app.desk.engineeringRunWith({ mode: 'dry-run', workspaceId: workspace.value.workspaceId, commandId: '', task, settings });
    if (!run.ok) throw new Error(run.error.message);
    await app.dispatcher.idle();
    const page = await app.desk.run(run.value.runId);
    if (!page.ok) throw new Error(page.error.message);
    return page.value;
  } finally {
    repository.remove();
  }
}

async function throughDialect(scenario: Scenario, dialect: Dialect): Promise<RunPage> {
  const script = { turns: scenario.turns };
  const server = dialect.kind === 'openai' ? await startOpenAiServer(script) : await startOllamaServer(script, { models: [{ name: 'scripted', toolCalls: dialect.toolCalls === 'native' }] });
  try {
    const candidate = { provider: 'scripted', model: 'scripted' };
    const settings = settingsSchema.parse({
      provider: 'models',
      models: {
        providers: [{ id: 'scripted', kind: dialect.kind, baseUrl: server.url, paid: false, toolCalls: dialect.toolCalls, streaming: dialect.streaming ?? true }],
        roles: { coder: candidate, reviewer: candidate, ...(scenario.task === null ? { planner: candidate } : {}) },
      },
    });
    return await runOf(scenario, settings, scenario.task);
  } finally {
    await server.close();
  }
}

function patchOf(page: RunPage): string {
  const bytes = app.ledger.artifacts.get(page.patch?.sha256 ?? '');
  return bytes.ok ? Buffer.from(bytes.value).toString('utf8') : '';
}

describe.each(scenarioNames())('the scenario %s', (name) => {
  const scenario = readScenario(name);

  it.each(dialects)('comes to the same patch through $name', async (dialect) => {
    const page = await throughDialect(scenario, dialect);
    expect(page.line.run.sentence).toBeTruthy();
    expect(page.line.run.result, `${page.line.run.sentence}`).toBe(scenario.expected.result);
    expect(changedLines(patchOf(page))).toEqual(changedLines(scenario.patch));
    expect(page.checks?.rows.map((row) => row.verdict)).toEqual(scenario.expected.verdicts);
    expect(page.task?.category).toBe(scenario.expected.category);
    expect(page.report?.modelProvider).toBe('scripted/scripted');
    expect(page.opinion?.verdict).toBe(scenario.expected.opinion);
    expect(page.decision?.outcome).toBe('REQUIRES_HUMAN_REVIEW');
    expect(page.modelCalls).toHaveLength(scenario.turns.length);
    expect(page.modelCalls.every((call) => call.outcome === 'answered')).toBe(true);
    expect(app.ledger.read.openReservations(page.line.run.runId)).toEqual([]);
  });

  if (scenario.builtin) it('comes to the same patch by a recipe, without a model', async () => {
    const page = await runOf(scenario, settingsSchema.parse({}), null);
    expect(changedLines(patchOf(page))).toEqual(changedLines(scenario.patch));
    expect(page.report?.modelProvider).toBe('builtin');
    expect(page.modelCalls).toEqual([]);
  });
});

it('leaves a sound ledger behind all of them', () => {
  expect(app.ledger.verify()).toMatchObject({ sound: true });
});
