import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../agents/workspace.ts';
import { createApp, type App } from '../../../main/app.ts';
import { addWorkspace } from '../../../main/app/workspaces.ts';
import type { FactBody } from '../../../main/domain/facts.ts';
import { settingsSchema } from '../../../main/domain/settings.ts';
import { createEnvironmentKeyring } from '../../../main/secrets/keyring.ts';
import type { RunPage } from '../../../preload/api.ts';
import { createDockerSandbox } from '../../../sandbox/docker-sandbox.ts';
import { imageTag } from '../../../sandbox/image/digest.mjs';
import type { Turn } from '../../support/model-script.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import { cratesPages, lockTables, makeCrate, type MadeCrate } from '../../support/crates-index.ts';
import { makeModule, proxyPages, sumLines, type MadeModule } from '../../support/go-proxy.ts';
import { indexPages, makeWheel, type MadeWheel } from '../../support/python-index.ts';
import { makePackage, npmProject, startRegistry, type MadePackage, type Registry } from '../../support/registry.ts';
import { makeRepository } from '../../support/repository.ts';

let registry: Registry;
let old: MadePackage;
let young: MadePackage;
let wheels: readonly [MadeWheel, MadeWheel];
let crates: readonly MadeCrate[];
let modules: readonly MadeModule[];
let sandbox: Sandbox;
let home: string;
let app: App;

beforeAll(async () => {
  [old, young] = await Promise.all([makePackage('left', '1.0.0', { 'index.js': 'module.exports = "one";\n' }), makePackage('left', '2.0.0', { 'index.js': 'module.exports = "two";\n' })]);
  wheels = [makeWheel('sums', '1.0.0', { 'sums.py': 'kind = "one"\n' }), makeWheel('sums', '2.0.0', { 'sums.py': 'kind = "two"\n' })];
  crates = await Promise.all(['1.0.0', '1.1.0'].map((version) => makeCrate('kinds', version, { 'src/lib.rs': `pub const KIND: &str = "${version}";\n` })));
  modules = ['v1.0.0', 'v1.1.0'].map((version) => makeModule('kinds.test/kinds', version, { 'kinds.go': `package kinds\n\nconst Kind = "${version}"\n` }));
  registry = startRegistry([old, young], { ...indexPages(wheels), ...cratesPages('registry.test', crates), ...proxyPages(modules) });
  sandbox = createDockerSandbox({ installation: ulid(), imageTag: imageTag(), egressNetwork: registry.network });
  home = mkdtempSync(join(tmpdir(), 'touchline-patched-'));
  const made = createApp({
    home, root: resolve(import.meta.dirname, '../../..'), imageTag: imageTag(), actor: 'system', keyring: createEnvironmentKeyring({}), decorateSandbox: () => sandbox,
    onProgress: () => undefined, onFault: () => undefined,
  });
  if (!made.ok) throw new Error(made.error.message);
  app = made.value;
});
afterAll(async () => {
  await app.close();
  await sandbox.reap(new Set());
  await sandbox.removeDependencies('all');
  registry.close();
  rmSync(home, { recursive: true, force: true });
});

const call = (tool: string, input: unknown): Turn => ({ toolCalls: [{ tool, input }] });

interface Coded {
  readonly page: RunPage;
  readonly facts: readonly FactBody<'dependencies.prepared'>[];
  /** What the coder was told of its own checks. */
  readonly tried: string;
}

/** A run whose coder writes those files, has the checks run, and is done. `beside` are files of the checkout that are not committed. */
async function coded(files: Readonly<Record<string, string>>, written: Readonly<Record<string, string>>, beside: Readonly<Record<string, string>> = {}): Promise<Coded> {
  const edits = Object.entries(written).map(([path, text]) => ({ kind: 'write', path, text }));
  const server = await startOpenAiServer({ turns: [call('apply_patch_in_branch', { edits }), call('run_checks', { tree: 'patched' }), call('finish', { done: true, summary: 'Bumped.' })] });
  const repository = makeRepository({ files: { ...files, '.gitignore': 'node_modules/\n' } });
  try {
    for (const [path, text] of Object.entries(beside)) {
      mkdirSync(join(repository.dir, path, '..'), { recursive: true });
      writeFileSync(join(repository.dir, path), text);
    }
    const egress = { allow: [registry.host], privateHosts: [registry.host], registry: `https://${registry.host}/`, goProxy: `https://${registry.host}/go`, cratesIndex: `https://${registry.host}/index/`, certificates: registry.certificates };
    const settings = settingsSchema.parse({ egress, provider: 'models', models: { providers: [{ id: 'p', kind: 'openai', baseUrl: server.url, paid: false }], roles: { coder: { provider: 'p', model: 'm' } } } });
    const workspace = await addWorkspace(app.ledger, 'system', repository.dir);
    if (!workspace.ok) throw new Error(workspace.error.message);
    const run = await app.desk.engineeringRunWith({ mode: 'dry-run', workspaceId: workspace.value.workspaceId, commandId: '', task: 'Bump what is out of date.', settings });
    if (!run.ok) throw new Error(run.error.message);
    await app.dispatcher.idle();
    const page = await app.desk.run(run.value.runId);
    if (!page.ok) throw new Error(page.error.message);
    const facts = app.ledger.read.factsAfter(0, 100_000).flatMap((fact) => (fact.type === 'dependencies.prepared' && fact.body.runId === run.value.runId ? [fact.body] : []));
    return { page: page.value, facts, tried: JSON.stringify(server.requests.at(-1)?.body) };
  } finally {
    await server.close();
    repository.remove();
  }
}

function npmFiles(version: MadePackage, host = registry.host): Readonly<Record<string, string>> {
  return npmProject(host, [version], { scripts: { test: 'node print.js' } });
}

const program = { 'print.js': 'console.log("left", require("left"));\n' };
const rowsOf = (page: RunPage): readonly unknown[] => (page.checks?.rows ?? []).map(({ check, base, patched, verdict }) => [check.id, base.outputTail.trim(), patched?.status, patched?.outputTail.trim(), verdict]);

describe('a patch that changes a lockfile', () => {
  it('is checked with the packages of the changed one, where the base has those of the checkout', async () => {
    const record = { lockfileVersion: 3, packages: { 'node_modules/left': { version: old.version, resolved: `https://${registry.host}/left/-/left-1.0.0.tgz`, integrity: old.integrity } } };
    const checkout = { 'node_modules/.package-lock.json': JSON.stringify(record), 'node_modules/left/package.json': '{"name":"left","version":"1.0.0"}', 'node_modules/left/index.js': 'module.exports = "one";\n' };
    const { page, facts, tried } = await coded({ ...npmFiles(old), ...program }, npmFiles(young), checkout);
    expect(rowsOf(page)).toEqual([['npm:test', 'left one', 'passed', 'left two', 'passes']]);
    expect(page.checks?.dependencies.state).toBe('taken-along');
    expect(page.checks?.dependencies.detail).toMatch(/taken along from your checkout.* The patch changes package-lock\.json; for its checks: 1 packages .* were installed in a container of their own/);
    expect(facts).toMatchObject([{ lockfile: 'package-lock.json', outcome: 'installed', packages: 1 }]);
    expect(tried).toContain('The branch changes package-lock.json');
    expect(tried).not.toContain('left one');
  });

  it('is not checked where the changed one names what may not be fetched, least of all with the packages of the base', async () => {
    const { page, facts } = await coded({ ...npmFiles(old), ...program }, npmFiles(young, 'evil.test'));
    expect(rowsOf(page)).toEqual([['npm:test', 'left one', 'not-runnable', '', 'not-runnable']]);
    expect(page.checks?.rows[0]?.patched?.reason).toMatch(/^The patch changes package-lock\.json, and what it asks for now could not be prepared\. .*left comes from https:\/\/evil\.test\//);
    expect(page.checks?.dependencies.detail).toContain('not checked with the packages of the base');
    expect(facts).toMatchObject([{ outcome: 'installed' }, { outcome: 'failed', fault: { code: 'dependencies_refused' }, hosts: [] }]);
    expect(page.decision?.outcome).not.toBe('AUTO_MERGE_ALLOWED');
  });

  it('is checked with the wheels of changed requirements, each tree with its own', async () => {
    const test = 'import sums\n\ndef test_kind(capsys):\n    with capsys.disabled():\n        print("sums", sums.kind)\n';
    const { page, facts } = await coded({ 'requirements.txt': `sums==1.0.0 --hash=${wheels[0].hash}\n`, 'test_sums.py': test }, { 'requirements.txt': `sums==2.0.0 --hash=${wheels[1].hash}\n` });
    expect(page.checks?.rows.map(({ check, base, patched, verdict }) => [check.id, check.argv[0], /sums (\w+)/.exec(base.outputTail)?.[1], /sums (\w+)/.exec(patched?.outputTail ?? '')?.[1], verdict])).toEqual([['python:pytest', '.venv/bin/python3', 'one', 'two', 'passes']]);
    expect(facts.map(({ manager, outcome }) => [manager, outcome])).toEqual([['pip', 'installed'], ['pip', 'installed']]);
    expect(page.patch?.files.map(({ path }) => path)).toEqual(['requirements.txt']);
  });

  it('is checked with the crates of a changed Cargo.lock', async () => {
    const lock = (crate: MadeCrate | undefined): string => `version = 4\n\n${lockTables(crate === undefined ? [] : [crate])}[[package]]\nname = "own"\nversion = "0.1.0"\ndependencies = [\n "kinds",\n]\n`;
    const files = {
      'Cargo.toml': '[package]\nname = "own"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\nkinds = "1"\n', 'Cargo.lock': lock(crates[0]),
      'tests/kinds.rs': '#[test]\nfn kind() { assert!(kinds::KIND.starts_with("1.")); }\n', 'src/lib.rs': '',
    };
    const { page, facts } = await coded(files, { 'Cargo.lock': lock(crates[1]) });
    const [row] = page.checks?.rows ?? [];
    expect([row?.check.id, row?.base.status, row?.patched?.status, row?.verdict], `${row?.base.outputTail} ${row?.patched?.outputTail}`).toEqual(['cargo:test', 'passed', 'passed', 'passes']);
    expect([row?.base.outputTail, row?.patched?.outputTail].map((tail) => /Compiling kinds v(\S+)/.exec(tail ?? '')?.[1])).toEqual(['1.0.0', '1.1.0']);
    expect(facts.map(({ manager, lockfile, outcome, packages }) => [manager, lockfile, outcome, packages])).toEqual([['cargo', 'Cargo.lock', 'installed', 1], ['cargo', 'Cargo.lock', 'installed', 1]]);
  });

  it('is checked with the modules of a changed go.mod and go.sum', async () => {
    const files = (module: MadeModule | undefined): Readonly<Record<string, string>> => ({
      'go.mod': `module own.test/own\n\ngo 1.24\n\nrequire kinds.test/kinds ${module?.version ?? ''}\n`, 'go.sum': sumLines(module === undefined ? [] : [module]),
    });
    const test = { 'own_test.go': 'package own\n\nimport (\n\t"testing"\n\n\t"kinds.test/kinds"\n)\n\nfunc TestKind(t *testing.T) { t.Log("kind is", kinds.Kind) }\n' };
    const { page, facts, tried } = await coded({ ...files(modules[0]), ...test }, files(modules[1]));
    const rows = page.checks?.rows ?? [];
    expect(rows.map(({ check, base, patched, verdict }) => [check.id, base.status, patched?.status, verdict])).toEqual([['go:test', 'passed', 'passed', 'passes'], ['go:vet', 'passed', 'passed', 'passes']]);
    expect([rows[0]?.base.outputTail, rows[0]?.patched?.outputTail].map((tail) => /kind is (\S+)/.exec(tail ?? '')?.[1])).toEqual(['v1.0.0', 'v1.1.0']);
    expect(facts.map(({ manager, outcome }) => [manager, outcome])).toEqual([['go', 'installed'], ['go', 'installed']]);
    expect(tried).toContain('The branch changes go.sum');
  }, 240_000);
});
