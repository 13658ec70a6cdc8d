import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../../main/app.ts';
import { addWorkspace } from '../../../main/app/workspaces.ts';
import { settingsSchema } from '../../../main/domain/settings.ts';
import { createEnvironmentKeyring } from '../../../main/secrets/keyring.ts';
import type { RunPage } from '../../../preload/api.ts';
import { imageTag } from '../../../sandbox/image/digest.mjs';
import type { Received, ScriptedTurn, Turn } from '../../support/model-script.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import { readScenario } from '../../support/scenario.ts';
import { snapshotFolder } from '../../support/repository.ts';

const scenario = readScenario('one-line-bug');
let home: string;
let app: App;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-coder-'));
  const made = createApp({ home, root: resolve(import.meta.dirname, '../../..'), imageTag: imageTag(), actor: 'system', keyring: createEnvironmentKeyring({}), onProgress: () => undefined, onFault: () => undefined });
  if (!made.ok) throw new Error(made.error.message);
  app = made.value;
});

afterAll(async () => {
  await app.close();
  rmSync(home, { recursive: true, force: true });
});

/** One run by hand whose coder says what it is told to; there is no second opinion. The repository stays as it was. */
async function coded(turns: readonly ScriptedTurn[], task = 'isWorkingDay in src/weekdays.js leaves out Friday. Fix it.'): Promise<{ readonly page: RunPage; readonly asked: readonly Received[] }> {
  const server = await startOpenAiServer({ turns });
  const repository = scenario.repository();
  try {
    const workspace = await addWorkspace(app.ledger, 'system', repository.dir);
    if (!workspace.ok) throw new Error(workspace.error.message);
    const before = snapshotFolder(repository.dir);
    const settings = settingsSchema.parse({ provider: 'models', models: { providers: [{ id: 'p', kind: 'openai', baseUrl: server.url, paid: false }], roles: { coder: { provider: 'p', model: 'm' } } } });
    const run = await app.desk.engineeringRunWith({ mode: 'dry-run', workspaceId: workspace.value.workspaceId, commandId: '', task, settings });
    if (!run.ok) throw new Error(run.error.message);
    await app.dispatcher.idle();
    expect(snapshotFolder(repository.dir)).toEqual(before);
    const page = await app.desk.run(run.value.runId);
    if (!page.ok) throw new Error(page.error.message);
    return { page: page.value, asked: server.requests };
  } finally {
    await server.close();
    repository.remove();
  }
}

const call = (tool: string, input: unknown): Turn => ({ toolCalls: [{ tool, input }] });
const replace = (search: string, replacement: string): Turn => call('apply_patch_in_branch', { edits: [{ kind: 'replace', path: 'src/weekdays.js', search, replacement }] });
const check = call('run_checks', { tree: 'patched' });
const answersOf = (page: RunPage, tool: string): readonly (string | null)[] => page.toolCalls.filter((made) => made.tool === tool && made.step === 'code').map((made) => made.code ?? made.outcome);

describe('a coder that is a model', () => {
  it('may repair twice; then a person looks, and its edits go nowhere', async () => {
    const { page } = await coded([
      replace('weekday < 5', 'weekday < 1'), check, replace('weekday < 1', 'weekday < 2'), check, replace('weekday < 2', 'weekday < 3'), check, replace('weekday < 3', 'weekday < 6'),
      call('finish', { done: false, summary: 'I could not make it pass.' }),
    ]);
    expect(answersOf(page, 'apply_patch_in_branch')).toEqual(['ok', 'ok', 'ok', 'repair_rounds_used_up']);
    expect(page.line.run).toMatchObject({ result: 'needs-you', status: 'done' });
    expect(page.failure).toMatchObject({ role: 'coder', fault: { code: 'coder_gave_up' } });
    expect(page.patch).toBeNull();
  });

  it('sees its own edits when it reads, lists and searches, and never what its checks leave behind', async () => {
    const { page, asked } = await coded([
      replace('weekday < 5', 'weekday < 6 /* Friday */'),
      call('apply_patch_in_branch', { edits: [{ kind: 'write', path: 'docs/new.md', text: 'Friday\n' }, { kind: 'delete', path: 'src/parse.js' }] }),
      { toolCalls: [{ tool: 'read_state_snapshot', input: { view: 'files' } }, { tool: 'read_state_snapshot', input: { view: 'search', text: 'Friday' } }, { tool: 'read_state_snapshot', input: { view: 'file', path: 'src/weekdays.js', fromLine: 5, lines: 1 } }, { tool: 'read_state_snapshot', input: { view: 'file', path: 'src/parse.js' } }] },
      call('apply_patch_in_branch', { edits: [{ kind: 'write', path: 'src/parse.js', text: 'import { writeFileSync } from "node:fs";\nwriteFileSync("left-behind.txt", "x");\nexport function parseRange() { return { from: "a", to: "b" }; }\n' }] }),
      check, call('finish', { done: true, summary: 'Done.' }),
    ]);
    const shown = JSON.stringify(asked[3]?.body);
    expect(shown).toContain('docs/new.md\\t7');
    expect(shown).not.toContain('src/parse.js\\t');
    expect(shown).toContain('docs/new.md:1\\tFriday');
    expect(shown).toContain('5\\t  return weekday > 0 && weekday < 6 /* Friday */;');
    expect(shown).toContain('no_such_file');
    expect(page.line.run.result).toBe('patch-ready');
    expect(page.patch?.files.map((file) => file.path).sort()).toEqual(['docs/new.md', 'src/parse.js', 'src/weekdays.js']);
  });

  it('gets short and exact words for paths that are none, and touches nothing outside', async () => {
    const paths = ['../../etc/passwd', '/etc/passwd', '.git/config', 'src/../../x', `${'a/'.repeat(400)}b`, 'src\\weekdays.js', '/proc/self/environ'];
    const { page } = await coded([
      { toolCalls: paths.map((path) => ({ tool: 'read_state_snapshot', input: { view: 'file', path } })) },
      { toolCalls: paths.map((path) => ({ tool: 'apply_patch_in_branch', input: { edits: [{ kind: 'write', path, text: 'x' }] } })) },
      call('finish', { done: false, summary: 'Nothing to do.' }),
    ]);
    expect(answersOf(page, 'read_state_snapshot')).toEqual(paths.map(() => 'no_such_file'));
    expect(answersOf(page, 'apply_patch_in_branch').filter((code) => code === 'ok')).toHaveLength(1);
    expect(page.line.run.result).toBe('needs-you');
  });

  it('that changes nothing and says it is done is not believed', async () => {
    const { page } = await coded([call('finish', { done: true, summary: 'All fixed.' })]);
    expect(page.line.run.result).toBe('needs-you');
    expect(page.failure?.fault.code).toBe('nothing_changed');
  });

  it('that breaks a check may finish, and policy rejects what the host saw', async () => {
    const { page } = await coded([replace('weekday > 0 && weekday < 5', 'weekday === 3'), call('finish', { done: true, summary: 'Tests pass.' })]);
    expect(page.checks?.rows.map((row) => row.verdict)).toEqual(['already-red']);
    expect(page.decision?.outcome).not.toBe('AUTO_MERGE_ALLOWED');
    expect(page.report?.modelProvider).toBe('p/m');
  });

  it('that weakens the tests is held at a person’s review', async () => {
    const { page } = await coded([call('apply_patch_in_branch', { edits: [{ kind: 'delete', path: 'test/weekdays.test.js' }] }), call('finish', { done: true, summary: 'Green now.' })]);
    expect(page.checks?.rows.map((row) => row.verdict)).toEqual(['fewer-tests']);
    expect(['REJECT', 'REQUIRES_HUMAN_REVIEW']).toContain(page.decision?.outcome);
  });

  it('that is cancelled while its model is silent ends cancelled, and what was set aside is settled', async () => {
    const server = await startOpenAiServer({ turns: [{ fault: { kind: 'hang-before-headers' } }] });
    const repository = scenario.repository();
    const workspace = await addWorkspace(app.ledger, 'system', repository.dir);
    if (!workspace.ok) throw new Error(workspace.error.message);
    const settings = settingsSchema.parse({ provider: 'models', models: { providers: [{ id: 'p', kind: 'openai', baseUrl: server.url, paid: false }], roles: { coder: { provider: 'p', model: 'm' } } } });
    const run = await app.desk.engineeringRunWith({ mode: 'dry-run', workspaceId: workspace.value.workspaceId, commandId: '', task: 'Wait.', settings });
    if (!run.ok) throw new Error(run.error.message);
    await expect.poll(() => server.requests.length, { timeout: 30_000 }).toBe(1);
    await app.desk.cancel(run.value.runId);
    await app.dispatcher.idle();
    await server.clientGone();
    expect(app.ledger.read.run(run.value.runId)).toMatchObject({ status: 'cancelled' });
    expect(app.ledger.read.openReservations(run.value.runId)).toEqual([]);
    await server.close();
    repository.remove();
  });
});
