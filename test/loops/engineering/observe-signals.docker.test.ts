import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../../main/app.ts';
import { stateSnapshotSchema, type StateSnapshot } from '../../../main/domain/artifacts/state-snapshot.ts';
import { createEnvironmentKeyring } from '../../../main/secrets/keyring.ts';
import { imageTag } from '../../../sandbox/image/digest.mjs';
import { makeRepository, snapshotFolder, type Files, type TestRepository } from '../../support/repository.ts';
import { writeFiles } from '../../support/signals.ts';

let home: string;
let repository: TestRepository;
let app: App;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-observe-'));
});

afterEach(async () => {
  await app.close();
  repository.remove();
  rmSync(home, { recursive: true, force: true });
});

/** The snapshot of a whole run by the real house, under settings for the workspace. */
async function observe(files: Files, signals: object, run: object = {}, logs: Readonly<Record<string, string>> = {}): Promise<StateSnapshot> {
  repository = makeRepository({ files });
  writeFiles(repository.dir, logs);
  const before = snapshotFolder(repository.dir);
  const opened = createApp({
    home, root: resolve(import.meta.dirname, '../../..'), imageTag: imageTag(), actor: 'system', keyring: createEnvironmentKeyring({}),
    onProgress: () => undefined, onFault: (fault) => { throw new Error(fault.message); },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  app = opened.value;
  const workspace = await app.desk.addWorkspace(repository.dir);
  if (!workspace.ok) throw new Error(workspace.error.message);
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ run, workspaces: { [workspace.value.workspaceId]: { signals } } }));
  const asked = await app.desk.dryRun(workspace.value.workspaceId, 'once', null);
  if (!asked.ok) throw new Error(asked.error.message);
  await app.dispatcher.idle();
  expect(snapshotFolder(repository.dir)).toEqual(before);
  return stateSnapshotSchema.parse(JSON.parse(readFileSync(join(home, 'reports', asked.value.runId, 'state_snapshot.json'), 'utf8')));
}

const lockfile = JSON.stringify({ lockfileVersion: 3, packages: { '': {}, 'node_modules/lodash': { version: '4.17.20' } } });
const advisory = { id: 'GHSA-1', affected: [{ package: { ecosystem: 'npm', name: 'lodash' }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '4.17.21' }] }] }] };
const test = "import test from 'node:test';\nimport assert from 'node:assert';\ntest('adds', () => assert.equal(1 + 1, 3));\n";

describe('what the observer sees', () => {
  it('is told with where it is known from, most severe first, and the repository is untouched', async () => {
    const snapshot = await observe({
      'package.json': '{"name":"x","type":"module","scripts":{"test":"node --test"}}', 'package-lock.json': lockfile, 'a.test.js': test, 'src/a.js': '// FIXME: wrong\nexport const a = 1;\n',
      'lcov.info': `SF:src/a.js\n${Array.from({ length: 12 }, (_, index) => `DA:${index + 1},0`).join('\n')}\nend_of_record\n`,
    }, { logs: ['logs/*.jsonl'], advisories: join(home, 'osv.json'), logDays: 3650 }, {}, {
      'logs/app.jsonl': `${JSON.stringify({ level: 50, msg: 'could not add', err: { stack: 'Error: x\n at f (/srv/src/a.js:2:1)' } })}\n`,
    });
    expect(snapshot.signals.map(({ kind, provenance }) => `${kind} ${provenance.source}`).sort()).toEqual([
      'check-failing check:npm:test', 'coverage-gap coverage:lcov.info', 'error-log log:logs/app.jsonl', 'marker git:blame',
    ]);
    expect(snapshot.signals[0]?.kind).toBe('check-failing');
    expect(snapshot.signals.map(({ severity }) => severity)).toEqual(snapshot.signals.map(({ severity }) => severity).sort((a, b) => b - a));
    // The advisories are not there: said, and nothing fails by it.
    expect(snapshot.leftOut.join('\n')).toContain('Vulnerable dependencies: There is no');
    expect(snapshot.findings.filter(({ source }) => source.startsWith('signals:'))).toHaveLength(9);
  });

  it('finds what a local advisory names, and stays within the bytes it is given', async () => {
    writeFileSync(join(home, 'osv.json'), JSON.stringify([advisory]));
    const todos = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`src/f${index}.js`, Array.from({ length: 15 }, (__, line) => `// TODO: ${line} ${'x'.repeat(150)}`).join('\n')]));
    const snapshot = await observe({ 'package-lock.json': lockfile, ...todos }, { advisories: join(home, 'osv.json') }, { maxSnapshotBytes: 128 * 1024 });
    expect(snapshot.signals[0]).toMatchObject({ kind: 'dependency-vulnerable', subject: 'npm:lodash', provenance: { source: 'advisory:GHSA-1' } });
    expect(Buffer.byteLength(`${JSON.stringify(snapshot, null, 2)}\n`)).toBeLessThanOrEqual(128 * 1024);
    const left = Number(/(\d+) signals of kind marker, the least severe/.exec(snapshot.leftOut.join('\n'))?.[1]);
    expect(snapshot.signals.filter(({ kind }) => kind === 'marker').length + left).toBe(750);
  });
});
