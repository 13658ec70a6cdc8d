import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOpenAiServer, type OpenAiServer } from '../support/openai-server.ts';
import { ownContainers } from '../support/containers.ts';
import { filesHolding, spellings } from '../support/search-files.ts';
import { installationOf } from '../support/installation.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { inMain, launch, removeHome, temporaryHome, type Launched } from './launch.ts';

/** A key typed into the window, one in the environment, one that the repository holds, and one that a test prints. */
const typed = 'sk-typed-Zx81QmVt0Lr5WcUe7NbYa2Kd';
const inEnvironment = 'canary-environment-4fKq9TzLw0Xv';
const inRepository = ['ghp', 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3z'].join('_');
const secrets = [typed, inEnvironment, inRepository];

const home = temporaryHome();
let server: OpenAiServer;
let repository: TestRepository;
let window: Launched;
const screens: string[] = [];
const containerEnvironments: string[] = [];

beforeAll(async () => {
  repository = makeRepository({
    files: {
      'package.json': JSON.stringify({ name: 'leaky', version: '1.0.0', type: 'module', scripts: { test: 'node --test' } }),
      'src/sum.js': `// deploy token: ${inRepository}\n\n\n\n\n\n\n\n\n\nexport const sum = (a, b) => a - b;\n`,
      'test/sum.test.js': "import assert from 'node:assert/strict';\nimport { test } from 'node:test';\nimport { sum } from '../src/sum.js';\ntest('sums', () => {\n  console.log(JSON.stringify(process.env));\n  assert.equal(sum(1, 2), 3);\n});\n",
    },
  });
  server = await startOpenAiServer({
    turns: [
      { fault: { kind: 'not-authorized' } },
      { toolCalls: [{ tool: 'read_state_snapshot', input: { view: 'file', path: 'src/sum.js' } }] },
      { toolCalls: [{ tool: 'apply_patch_in_branch', input: { edits: [{ kind: 'replace', path: 'src/sum.js', search: 'a - b', replacement: 'a + b' }] } }] },
      () => {
        lookIntoContainers();
        return { toolCalls: [{ tool: 'run_checks', input: { tree: 'patched' } }] };
      },
      { toolCalls: [{ tool: 'finish', input: { done: true, summary: `Sums now. The key is ${typed}.` } }] },
      { text: JSON.stringify({ verdict: 'no-concerns', summary: `Fine, says ${typed}.`, concerns: [] }) },
    ],
  });
  window = await launch(home, { TOUCHLINE_TEST_CANARY: inEnvironment, AWS_SECRET_ACCESS_KEY: inEnvironment });
});

afterAll(async () => {
  await window.app.close();
  await server.close();
  repository.remove();
  removeHome(home);
});

/** What a process in one of our containers could see of the host's environment. */
function lookIntoContainers(): void {
  for (const id of ownContainers(installationOf(home))) {
    containerEnvironments.push(spawnSync("docker", ["inspect", "--format", "{{json .}}", id], { encoding: 'utf8' }).stdout);
  }
}

async function setUpModels(page: Page): Promise<void> {
  await page.evaluate(async (address) => {
    const { touchline } = globalThis.window;
    const models = await touchline.models();
    if (!models.ok) throw new Error(models.error.message);
    const candidate = { provider: 'hosted', model: 'scripted' };
    const saved = await touchline.saveModels({
      provider: 'models', caps: models.value.caps,
      models: {
        ...models.value.models,
        providers: [{ id: 'hosted', kind: 'openai', baseUrl: address, paid: false, toolCalls: 'native', streaming: true, contextTokens: 32_768 }],
        tiers: { triage: [], capable: [candidate] },
        roles: {},
      },
    });
    if (!saved.ok) throw new Error(saved.error.message);
  }, server.url);
}

async function runByHand(page: Page, command: string): Promise<{ readonly runId: string; readonly result: string | null }> {
  return page.evaluate(async ([folder, id]) => {
    const { touchline } = globalThis.window;
    const workspace = await touchline.addWorkspace(folder);
    if (!workspace.ok) throw new Error(workspace.error.message);
    const run = await touchline.dryRun(workspace.value.workspaceId, id, 'sum in src/sum.js subtracts. Mend it.');
    if (!run.ok) throw new Error(run.error.message);
    return new Promise<{ readonly runId: string; readonly result: string | null }>((resolve) => {
      const look = async (): Promise<void> => {
        const now = await touchline.run(run.value.runId);
        if (now.ok && now.value.line.run.endedAt !== null) resolve({ runId: run.value.runId, result: now.value.line.run.result });
      };
      touchline.onChange(() => void look());
      void look();
    });
  }, [repository.dir, command] as const);
}

/** Keeps what a screen shows, as text and as a picture in the home itself, where the search goes over it too. */
async function keepScreen(page: Page, name: string): Promise<void> {
  screens.push(await page.content());
  mkdirSync(join(home, 'screens'), { recursive: true });
  writeFileSync(join(home, 'screens', `${name}.png`), await page.screenshot());
}

/** A key press that closes its own window has no answer but that the window is closed. */
async function pressAndClose(page: Page, key: string): Promise<void> {
  const closed = page.waitForEvent('close');
  const pressed = page.keyboard.press(key).then(() => 'pressed', () => 'closed meanwhile');
  await Promise.all([closed, pressed]);
}

describe('keys and planted secrets', () => {
  it('takes a key in a window of its own, which knows nothing else', async () => {
    await window.page.waitForLoadState('domcontentloaded');
    await setUpModels(window.page);
    const opened = window.app.waitForEvent('window');
    const place = window.page.evaluate(() => globalThis.window.touchline.enterKey('hosted'));
    const small = await opened;
    await small.locator('#provider', { hasText: 'hosted' }).waitFor();
    expect(await small.locator('#key').getAttribute('type')).toBe('password');
    expect(await small.evaluate(() => Object.keys(globalThis).filter((name) => name.startsWith('touchline')))).toEqual(['touchlineKey']);
    await small.locator('#key').fill('short');
    await small.keyboard.press('Enter');
    await small.getByRole('alert').filter({ hasText: 'not a key' }).waitFor();
    await small.locator('#key').fill(typed);
    await pressAndClose(small, 'Enter');
    const kept = await place;
    expect(kept.ok && ['session', 'keychain'].includes(String(kept.value))).toBe(true);
  });

  it('closes the small window on Escape and keeps what was', async () => {
    const opened = window.app.waitForEvent('window');
    const place = window.page.evaluate(() => globalThis.window.touchline.enterKey('hosted'));
    const small = await opened;
    await small.locator('#provider', { hasText: 'hosted' }).waitFor();
    await pressAndClose(small, 'Escape');
    expect(await place).toEqual({ ok: true, value: null });
  });

  it('does a whole run with them, and one that the provider turns away', async () => {
    const refused = await runByHand(window.page, 'refused');
    expect(refused.result).toBe('needs-you');
    const done = await runByHand(window.page, 'done');
    expect(done.result).toBe('patch-ready');
    expect(server.requests.map((request) => request.headers['authorization'])).toContain(`Bearer ${typed}`);
    expect(containerEnvironments.length).toBeGreaterThan(0);
    for (const { runId } of [refused, done]) {
      for (const tab of ['1', '2', '3', '4', '5']) {
        await window.page.evaluate((id) => {
          globalThis.window.location.hash = `#/runs/${id}`;
        }, runId);
        await window.page.keyboard.press(tab);
        await keepScreen(window.page, `${runId}-${tab}`);
      }
    }
    for (const keys of [['g', 'i'], ['g', 'r'], ['g', 'h'], ['g', 's']]) {
      for (const key of keys) await window.page.keyboard.press(key);
      await keepScreen(window.page, keys.join(''));
    }
  });

  it('sends no planted secret to the model', () => {
    const sent = server.requests.map((request) => JSON.stringify(request.body)).join('\n');
    expect(sent).toContain('deploy token');
    for (const secret of secrets) for (const spelling of spellings(secret)) expect(sent).not.toContain(spelling);
  });

  it('shows none on any screen and hands none to a container', () => {
    expect(screens.length).toBeGreaterThan(10);
    for (const secret of secrets) {
      expect(screens.filter((screen) => screen.includes(secret))).toEqual([]);
      expect(containerEnvironments.filter((environment) => environment.includes(secret))).toEqual([]);
    }
    expect(window.complaints).toEqual([]);
  });

  it('leaves none in the whole home: ledger, artifacts, reports, settings, pictures, the window’s own files', async () => {
    await inMain(() => window.app.evaluate(({ session }) => session.defaultSession.flushStorageData()));
    expect(filesHolding(home, secrets)).toEqual([]);
    // The search finds what is there.
    writeFileSync(join(home, 'planted.txt'), `x${Buffer.from(`ab${typed}cd`).toString('base64')}`);
    expect(filesHolding(home, secrets)).toHaveLength(1);
  });
});
