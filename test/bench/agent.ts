import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '../../main/app.ts';
import { addWorkspace } from '../../main/app/workspaces.ts';
import { settingsSchema } from '../../main/domain/settings.ts';
import { createEnvironmentKeyring } from '../../main/secrets/keyring.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';
import { startOpenAiServer } from '../support/openai-server.ts';
import { readScenario } from '../support/scenario.ts';
import { bareLoop } from './bare-loop.ts';
import { BusyClock, timed } from './busy-clock.ts';
import { against, median, type Figure } from './measure.ts';

const root = resolve(import.meta.dirname, '../..');
const scenario = readScenario('one-line-bug');
/** The second opinion is one more request than the bare loop makes, so it is left out of the script's turns. */
const turns = scenario.turns.slice(0, -1);

/** One planted one-line bug in a small package with tests: read, edit, test, done, with the same scripted model. */
export async function benchAgent(times: number): Promise<Figure[]> {
  const repository = scenario.repository();
  try {
    const floors: Measured[] = [];
    const runs: Measured[] = [];
    for (let index = 0; index < times; index += 1) floors.push(await bareOnce(repository.dir));
    runs.push(...(await manyRuns(repository.dir, times)));
    const memory = median(runs.map((run) => run.memoryMiB));
    return [
      against('agent: the one-line bug, whole run with base and patched checks, judged and recorded', median(runs.map((run) => run.totalMs)) / 1000, 's', median(floors.map((run) => run.totalMs)) / 1000),
      against('agent: its own time a model turn (no model and no container at work)', median(runs.map((run) => run.ownMs)), 'ms', median(floors.map((run) => run.ownMs))),
      against('agent: bytes of all requests', median(runs.map((run) => run.bytes)) / 1000, 'kB', median(floors.map((run) => run.bytes)) / 1000),
      against('agent: bytes of the first request', median(runs.map((run) => run.firstBytes)) / 1000, 'kB', median(floors.map((run) => run.firstBytes)) / 1000),
      { name: 'agent: memory the process grew by, median over the runs', value: memory, unit: 'MiB' },
    ];
  } finally {
    repository.remove();
  }
}

export interface Measured {
  readonly totalMs: number;
  /** Own time for each turn of the model. */
  readonly ownMs: number;
  readonly bytes: number;
  readonly firstBytes: number;
  readonly memoryMiB: number;
}

async function bareOnce(dir: string): Promise<Measured> {
  const server = await startOpenAiServer({ turns });
  try {
    const started = performance.now();
    const containerMs = await bareLoop(server.url, dir);
    const totalMs = performance.now() - started;
    return { ...sizes(server.requests), totalMs, ownMs: (totalMs - containerMs) / turns.length, memoryMiB: 0 };
  } finally {
    await server.close();
  }
}

function sizes(requests: readonly { readonly path: string; readonly bytes: number }[]): { readonly bytes: number; readonly firstBytes: number } {
  const asked = requests.filter((request) => request.path.endsWith('/chat/completions'));
  return { bytes: asked.reduce((sum, request) => sum + request.bytes, 0), firstBytes: asked[0]?.bytes ?? 0 };
}

async function manyRuns(dir: string, times: number): Promise<Measured[]> {
  const home = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  const clock = new BusyClock();
  const app = createApp({ keyring: createEnvironmentKeyring({}), home, root, imageTag: imageTag(), actor: 'system', onProgress: () => undefined, onFault: (fault) => console.error(fault), decorateSandbox: (sandbox) => timed(sandbox, clock) });
  if (!app.ok) throw new Error(app.error.message);
  const workspace = await addWorkspace(app.value.ledger, 'system', dir);
  if (!workspace.ok) throw new Error(workspace.error.message);
  const measured: Measured[] = [];
  const before = process.memoryUsage.rss();
  try {
    for (let index = 0; index < times; index += 1) {
      const server = await startOpenAiServer({ turns });
      clock.reset();
      const started = performance.now();
      const asked = await app.value.desk.engineeringRunWith({ mode: 'dry-run', workspaceId: workspace.value.workspaceId, commandId: `bench-${index}`, task: scenario.task, settings: settingsFor(server.url) });
      if (!asked.ok) throw new Error(asked.error.message);
      await app.value.dispatcher.idle();
      const totalMs = performance.now() - started;
      const run = app.value.ledger.read.run(asked.value.runId);
      if (run?.result !== 'patch-ready') throw new Error(`The run ended with ${run?.result}: ${run?.sentence}`);
      measured.push({ ...sizes(server.requests), totalMs, ownMs: (totalMs - clock.busyMs()) / turns.length, memoryMiB: (process.memoryUsage.rss() - before) / 2 ** 20 });
      await server.close();
    }
  } finally {
    await app.value.close();
    rmSync(home, { recursive: true, force: true });
  }
  return measured;
}

/** The coder alone: neither planner nor reviewer has a model, as in the floor. */
function settingsFor(url: string) {
  return settingsSchema.parse({
    provider: 'models',
    models: { providers: [{ id: 'openai', kind: 'openai', baseUrl: url, paid: false }], roles: { coder: { provider: 'openai', model: 'scripted' } } },
  });
}
