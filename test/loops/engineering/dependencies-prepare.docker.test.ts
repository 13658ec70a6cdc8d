import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../agents/workspace.ts';
import { createApp, type App } from '../../../main/app.ts';
import { writeSettings } from '../../../main/app/settings-file.ts';
import type { AutonomyRunReport } from '../../../main/domain/artifacts/autonomy-run-report.ts';
import type { FactBody } from '../../../main/domain/facts.ts';
import { settingsSchema } from '../../../main/domain/settings.ts';
import { createEnvironmentKeyring } from '../../../main/secrets/keyring.ts';
import { createDockerSandbox } from '../../../sandbox/docker-sandbox.ts';
import { imageTag } from '../../../sandbox/image/digest.mjs';
import { makePackage, npmProject, startRegistry, type Registry } from '../../support/registry.ts';
import { makeRepository, snapshotFolder, type TestRepository } from '../../support/repository.ts';

let registry: Registry;
let repository: TestRepository;
let sandbox: Sandbox;
let home: string;
let app: App;

beforeAll(async () => {
  const left = await makePackage('left', '1.2.3', { 'cli.js': '#!/usr/bin/env node\nconsole.log("left is here");\n', 'index.js': 'module.exports = 1;\n' }, { bin: 'cli.js', scripts: { install: 'touch ran' } });
  registry = startRegistry([left]);
  repository = makeRepository({
    files: {
      ...npmProject(registry.host, [left], { scripts: { test: 'left' } }),
      '.npmrc': 'registry=https://evil.test/\nignore-scripts=false\n',
      'README.md': '# Notes\n\nSee [the guide](Guide.md).\n',
      'guide.md': '# Guide\n\nRead on.\n',
    },
  });
  sandbox = createDockerSandbox({ installation: ulid(), imageTag: imageTag(), egressNetwork: registry.network });
});
afterAll(async () => {
  await sandbox.reap(new Set());
  await sandbox.removeDependencies('all');
  registry.close();
  repository.remove();
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-prepared-'));
});
afterEach(async () => {
  await app.close();
  await sandbox.removeDependencies('all');
  rmSync(home, { recursive: true, force: true });
});

/** A dry run of the real house, whose sandbox has its proxy on the registry's network. */
async function run(egress: object): Promise<{ readonly report: AutonomyRunReport; readonly facts: readonly FactBody<'dependencies.prepared'>[] }> {
  const before = snapshotFolder(repository.dir);
  writeSettings(home, settingsSchema.parse({ egress }));
  const opened = createApp({
    home, root: resolve(import.meta.dirname, '../../..'), imageTag: imageTag(), actor: 'system', keyring: createEnvironmentKeyring({}), decorateSandbox: () => sandbox,
    onProgress: () => undefined, onFault: (fault) => { throw new Error(fault.message); },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  app = opened.value;
  const workspace = await app.desk.addWorkspace(repository.dir);
  if (!workspace.ok) throw new Error(workspace.error.message);
  const asked = await app.desk.dryRun(workspace.value.workspaceId, ulid(), null);
  if (!asked.ok) throw new Error(asked.error.message);
  await app.dispatcher.idle();
  expect(snapshotFolder(repository.dir)).toEqual(before);
  const page = await app.desk.run(asked.value.runId);
  if (!page.ok || page.value.report === null) throw new Error('there is no report');
  const facts = app.ledger.read.factsAfter(0, 10_000).flatMap((fact) => (fact.type === 'dependencies.prepared' ? [fact.body] : []));
  return { report: page.value.report, facts };
}

describe('a repository whose dependencies are not in the checkout', () => {
  it('is checked with what the sandbox installed, and the second run asks nobody', async () => {
    const egress = { allow: [registry.host], privateHosts: [registry.host], registry: `https://${registry.host}/`, certificates: registry.certificates };
    const first = await run(egress);
    expect(first.report.checks?.dependencies).toEqual({ state: 'prepared', detail: '1 packages (1 MiB) were installed in a container of their own: they are what package-lock.json asks for. Install scripts are never run; these packages have one: left.' });
    expect(first.report.checks?.rows.map(({ check, verdict, patched }) => [check.id, verdict, patched?.outputTail.trim()])).toEqual([['npm:test', 'passes', 'left is here']]);
    expect(first.report).toMatchObject({ result: 'patch-ready' });
    // Neither the links beside the sources nor the packages came back with the patch.
    expect(first.report.patch?.files.map((file) => file.path)).toEqual(['README.md']);
    expect(first.facts).toEqual([{
      runId: first.report.runId, lockfile: 'package-lock.json', manager: 'npm', key: expect.stringMatching(/^[0-9a-f]{64}$/), outcome: 'installed', packages: 1, bytes: expect.any(Number),
      hosts: [{ target: 'registry.test:443', connections: 1, sent: expect.any(Number), received: expect.any(Number) }], refused: [], unreachable: [], fault: null,
    }]);
    expect(registry.requests()).toEqual(['GET /left/-/left-1.2.3.tgz']);

    await app.close();
    const second = await run({ allow: [] });
    expect(second.report.checks).toMatchObject({ dependencies: { state: 'prepared', detail: expect.stringContaining('Touchline’s cache') }, rows: [{ verdict: 'passes' }] });
    expect(second.facts.map(({ outcome, hosts }) => [outcome, hosts])).toEqual([['installed', expect.anything()], ['cached', []]]);
    expect(registry.requests()).toHaveLength(1);
    const doctor = await app.desk.doctor();
    expect(doctor.ok && doctor.value.lines.find(({ name }) => name === 'Dependency caches')?.detail).toContain('(npm, 1 packages, 1 MiB, last used ');
    expect(doctor.ok && doctor.value.lines.find(({ name }) => name === 'Egress')?.detail).toContain('nobody');
  });

  it('is not checked when nobody may be asked, and says what to set', async () => {
    const { report, facts } = await run({});
    expect(report.checks?.dependencies.state).toBe('missing');
    expect(report.checks?.rows[0]?.base.reason).toMatch(/not installed here\. No host may be asked for packages.*npm ci.*"egress": \{ "allow": \["registry\.example\.org"\] \}/);
    expect(facts).toMatchObject([{ outcome: 'failed', fault: { code: 'egress_not_allowed' }, hosts: [] }]);
    expect(registry.requests()).toHaveLength(1);
  });

  it('is not checked when the lockfile names another host than the allowed ones', async () => {
    const { report, facts } = await run({ allow: ['registry.example.org'] });
    expect(report.checks?.dependencies.detail).toContain('left comes from https://registry.test/');
    expect(facts).toMatchObject([{ outcome: 'failed', fault: { code: 'dependencies_refused' }, hosts: [] }]);
  });
});
