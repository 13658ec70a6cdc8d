import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../../main/app.ts';
import { settingsSchema } from '../../../main/domain/settings.ts';
import { createEnvironmentKeyring } from '../../../main/secrets/keyring.ts';
import type { RunPage } from '../../../preload/api.ts';
import { imageTag } from '../../../sandbox/image/digest.mjs';
import { startOpenAiServer } from '../../support/openai-server.ts';
import { makeRepository, type Files, type TestRepository } from '../../support/repository.ts';

let home: string;
let repository: TestRepository;
let app: App;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-flaky-'));
  const opened = createApp({ home, root: resolve(import.meta.dirname, '../../..'), imageTag: imageTag(), actor: 'system', keyring: createEnvironmentKeyring({}), onProgress: () => undefined, onFault: () => undefined });
  if (!opened.ok) throw new Error(opened.error.message);
  app = opened.value;
});

afterEach(async () => {
  await app.close();
  repository.remove();
  rmSync(home, { recursive: true, force: true });
});

/** Fails and passes in turn: how often it ran stands beside the trees, which are fresh each time. */
const flaky = `import test from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
const counter = new URL('../../counter', import.meta.url);
const before = existsSync(counter) ? Number(readFileSync(counter, 'utf8')) : 0;
writeFileSync(counter, String(before + 1));
test('the wind is right', () => { assert.equal(before % 2, 1); });
test('the sun shines', () => {});
`;
const checks = (...names: readonly string[]): string => JSON.stringify({
  version: 1, off: ['npm:test'],
  checks: names.map((name) => ({ id: name, kind: 'test', argv: ['node', '--test', `test/${name}.test.mjs`] })),
});
const files: Files = {
  'README.md': '# Notes\n\nSee [the guide](Guide.md).\n', 'guide.md': '# Guide\n\nRead on.\n',
  'package.json': '{"name":"weather","type":"module","scripts":{"test":"node --test"}}\n',
  'test/flaky.test.mjs': flaky,
  'test/broken.test.mjs': "import test from 'node:test';\nimport assert from 'node:assert/strict';\ntest('adds', () => { assert.equal(1 + 1, 3); });\n",
  'src/add.mjs': 'export const add = (a, b) => a + b;\n',
  'test/fine.test.mjs': "import test from 'node:test';\nimport assert from 'node:assert/strict';\nimport { add } from '../src/add.mjs';\ntest('adds', () => { assert.equal(add(1, 1), 2); });\ntest('takes away', () => { assert.equal(add(2, -1), 1); });\n",
  '.touchline/checks.json': checks('flaky', 'broken', 'fine'),
};

async function run(content: Files, task: string | null, turns: Parameters<typeof startOpenAiServer>[0]['turns']): Promise<RunPage> {
  repository = makeRepository({ files: content });
  const server = turns.length === 0 ? null : await startOpenAiServer({ turns });
  try {
    const workspace = await app.desk.addWorkspace(repository.dir);
    if (!workspace.ok) throw new Error(workspace.error.message);
    const candidate = { provider: 'scripted', model: 'scripted' };
    const settings = server === null ? {} : { provider: 'models', models: { providers: [{ id: 'scripted', kind: 'openai', baseUrl: server.url, paid: false, toolCalls: 'native' }], roles: { coder: candidate, reviewer: candidate } } };
    const asked = await app.desk.engineeringRunWith({ mode: 'dry-run', workspaceId: workspace.value.workspaceId, commandId: '', task, settings: settingsSchema.parse(settings) });
    if (!asked.ok) throw new Error(asked.error.message);
    await app.dispatcher.idle();
    const page = await app.desk.run(asked.value.runId);
    if (!page.ok) throw new Error(page.error.message);
    return page.value;
  } finally {
    await server?.close();
  }
}

describe('in the sandbox', () => {
  it('tells a flaky check from a broken one and from one that passes', async () => {
    const page = await run(files, null, []);
    expect(page.line.run.sentence).toBeTruthy();
    expect(page.checks?.rows.map(({ check, base, patched, verdict }) => [check.id, base.status, base.runs, patched?.status, verdict])).toEqual([
      ['flaky', 'flaky', 2, 'flaky', 'flaky'], ['broken', 'failed', 3, 'failed', 'already-red'], ['fine', 'passed', 1, 'passed', 'passes'],
    ]);
    const [first, , last] = page.checks?.rows ?? [];
    expect(first?.base.flaked).toEqual(['the wind is right']);
    expect(first?.base.reason).toBe('On the same tree it failed in 1 of 2 runs and passed in 1.');
    expect(last?.tests.map(({ name, state, base, patched }) => [name, state, base, patched])).toEqual([['adds', 'passing', 'passed', 'passed'], ['takes away', 'passing', 'passed', 'passed']]);
    expect(page.decision?.outcome).toBe('REQUIRES_HUMAN_REVIEW');
    const rule = page.decision?.verdicts.find((verdict) => verdict.rule === 'flaky-checks');
    expect(rule).toMatchObject({ ceiling: 'REQUIRES_HUMAN_REVIEW', seen: { flaky: 1 } });
    expect(page.decision?.verdicts.find((verdict) => verdict.rule === 'gaming')?.ceiling).toBe('AUTO_MERGE_ALLOWED');
    expect(page.report?.pullRequest?.body).toContain('passes only sometimes: the wind is right');
  });

  it('says of a patch that deletes and weakens tests what it does', async () => {
    const edit = { kind: 'write', path: 'test/fine.test.mjs', text: "import test from 'node:test';\nimport assert from 'node:assert/strict';\nimport { add } from '../src/add.mjs';\ntest('adds', () => { assert.ok(add(1, 1)); });\n" };
    const page = await run({ ...files, '.touchline/checks.json': checks('fine') }, 'Tidy test/fine.test.mjs', [
      { toolCalls: [{ tool: 'apply_patch_in_branch', input: { edits: [edit] } }] },
      { toolCalls: [{ tool: 'finish', input: { done: true, summary: 'Tidied.' } }] },
      { text: '{"verdict":"no-concerns","summary":"Right.","concerns":[]}' },
    ]);
    expect(page.checks?.rows.map(({ verdict }) => verdict)).toEqual(['fewer-tests']);
    const rule = page.decision?.verdicts.find((verdict) => verdict.rule === 'gaming');
    expect(rule?.ceiling).toBe('REQUIRES_HUMAN_REVIEW');
    expect(rule?.seen['kinds']).toEqual(expect.arrayContaining(['test-removed', 'assertion-weakened', 'fewer-tests']));
    expect(page.report?.pullRequest?.body).toContain('is gone: takes away');
  });
});
