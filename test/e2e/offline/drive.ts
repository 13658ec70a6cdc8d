import { mkdtempSync, rmSync } from 'node:fs';
import { lookup } from 'node:dns/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../launch.ts';
import { startOllamaServer } from '../../support/ollama-server.ts';
import { readScenario } from '../../support/scenario.ts';
import { startTouchline } from '../../support/terminal.ts';
import { packetsOut } from './packets.ts';

/**
 * Runs the terminal and the window where only the loopback device leads anywhere, with `builtin` and with Ollama, and
 * prints what came of it and how many packets tried to leave. At the end it tries to leave itself, so that a count of
 * none is known to mean something.
 */
interface Told {
  readonly what: string;
  readonly ended: string;
  readonly packets: number;
}

const scenario = readScenario('one-line-bug');
const task = scenario.task ?? '';
const told: Told[] = [];

async function tell(what: string, work: () => Promise<string>): Promise<void> {
  const before = packetsOut();
  const ended = await work();
  told.push({ what, ended, packets: packetsOut() - before });
}

const home = mkdtempSync(join(tmpdir(), 'touchline-offline-'));
const repository = scenario.repository();
const server = await startOllamaServer({ turns: [...scenario.turns, ...scenario.turns, ...scenario.turns] }, { models: [{ name: 'scripted', toolCalls: true }] });
process.env.OLLAMA_HOST = server.url;

try {
  await tell('terminal, builtin', async () => endOf(startTouchline(home, 'dry-run')));
  await tell('terminal, ollama', async () => endOf(startTouchline(home, 'dry-run', '--repo', repository.dir, '--provider', 'ollama', '--model', 'scripted', '--task', task)));
  if (process.env.DISPLAY !== undefined) await tell('window', () => throughWindow(server.url));
  await tell('a look-up of our own', async () => lookup('touchline.invalid').then(() => 'found', () => 'not found'));
} finally {
  await server.close();
  repository.remove();
  rmSync(home, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(told)}\n`);
process.exit(0);

async function endOf(run: ReturnType<typeof startTouchline>): Promise<string> {
  const code = await run.ended;
  return code === 0 ? 'done' : `exit ${code}: ${run.err()}`;
}

/** One dry run with builtin and one by hand with Ollama, as the window does them. */
async function throughWindow(url: string): Promise<string> {
  const { app, page } = await launch(home);
  try {
    return await page.evaluate(async ([address, folder, words]) => {
      const { touchline } = window;
      const models = await touchline.models();
      if (!models.ok) return models.error.message;
      const candidate = { provider: 'ollama', model: 'scripted' };
      const saved = await touchline.saveModels({
        provider: 'models', caps: models.value.caps,
        models: {
          ...models.value.models,
          providers: [{ id: 'ollama', kind: 'ollama', baseUrl: address, paid: false, toolCalls: 'native', streaming: true, contextTokens: 32_768 }],
          tiers: { triage: [], capable: [candidate] },
        },
      });
      if (!saved.ok) return saved.error.message;
      const tested = await touchline.testProvider('ollama');
      if (!tested.ok) return tested.error.message;
      const workspace = await touchline.addWorkspace(folder);
      if (!workspace.ok) return workspace.error.message;
      const run = await touchline.dryRun(workspace.value.workspaceId, 'offline', words);
      if (!run.ok) return run.error.message;
      return new Promise<string>((resolve) => {
        const look = async (): Promise<void> => {
          const now = await touchline.run(run.value.runId);
          if (now.ok && now.value.line.run.endedAt !== null) resolve(now.value.line.run.result === 'patch-ready' ? 'done' : (now.value.line.run.sentence ?? 'no sentence'));
        };
        touchline.onChange(() => void look());
        void look();
      });
    }, [url, repository.dir, task] as const);
  } finally {
    await app.close();
  }
}
