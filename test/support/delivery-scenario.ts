import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp, type App } from '../../main/app.ts';
import { addWorkspace } from '../../main/app/workspaces.ts';
import { settingsSchema, type Settings } from '../../main/domain/settings.ts';
import type { RunRow, WorkspaceRow } from '../../main/domain/views.ts';
import { writeSettings } from '../../main/app/settings-file.ts';
import { createEnvironmentKeyring } from '../../main/secrets/keyring.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';
import { startForgeServer, type ForgeServer } from './forge-server.ts';
import { makeRepository, type Files, type TestRepository } from './repository.ts';

/** A project with two spelling mistakes, a check that passes, and a bare remote it was pushed to. */
export interface DeliveryScenario {
  readonly home: string;
  readonly app: App;
  readonly repository: TestRepository;
  readonly remote: TestRepository;
  readonly workspace: WorkspaceRow;
  readonly settings: Settings;
  /** The forge in front of the remote; null for a plain git remote. */
  readonly forge: ForgeServer | null;
  /** A live run that finds the mistakes and waits for a review. */
  live(): Promise<RunRow>;
  /** Goes on with this house `ms` later than it is. */
  later(ms: number): void;
  /** Opens the same home in another house, as a later start does. */
  reopen(): App;
  close(): Promise<void>;
}

/** The read-me before and after; what the maintainer adds stands at its end, far from the mistakes. */
export function readMe({ corrected, added = '' }: { readonly corrected: boolean; readonly added?: string }): string {
  const [coming, results] = corrected ? ['coming', 'results'] : ['comming', 'reults'];
  return `# Fixture list\n\nWhat it is:\na list.\n\nShows the matches of the ${coming} weekend,\nand the ${results} of the last.\n\nHow it is used:\nread it.\n\nThe end.\n${added}`;
}

export const misspelt = {
  'README.md': readMe({ corrected: false }),
  'src/list.js': 'export const list = (matches) => matches.map((match) => match.title);\n',
  'test/list.test.js': "import { test } from 'node:test';\nimport assert from 'node:assert/strict';\nimport { list } from '../src/list.js';\ntest('lists titles', () => assert.deepEqual(list([{ title: 'A' }]), ['A']));\n",
  'package.json': `${JSON.stringify({ name: 'fixture-list', version: '1.0.0', type: 'module', scripts: { test: 'node --test' } }, null, 2)}\n`,
} as const;

export interface ScenarioOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Delivery settings of the workspace. */
  readonly delivery?: Readonly<Record<string, unknown>>;
  readonly level?: 'L2' | 'L3';
  readonly canary?: Readonly<Record<string, unknown>>;
  /** Further settings of the home. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly files?: Files;
  /** With one, the remote lies behind a GitHub of the tests' own that takes this token. */
  readonly token?: string;
}

export async function makeDeliveryScenario({ env = {}, level = 'L2', canary = {}, delivery = {}, settings: more = {}, files = misspelt, token }: ScenarioOptions = {}): Promise<DeliveryScenario> {
  const home = mkdtempSync(join(tmpdir(), 'touchline-delivery-'));
  const served = mkdtempSync(join(tmpdir(), 'touchline-served-'));
  mkdirSync(join(served, 'acme'));
  const repository = makeRepository({ files });
  const remote = makeRepository({ bare: true, dir: join(served, 'acme/app.git') });
  repository.git('push', '-q', remote.dir, 'main');
  const forge = token === undefined ? null : await startForgeServer({ bare: remote, root: served, token });
  repository.git('remote', 'add', 'origin', forge?.gitUrl ?? remote.dir);
  let late = 0;
  const open = (): App => valueOf(createApp({
    home, root: resolve(import.meta.dirname, '../..'), imageTag: imageTag(), actor: 'person:terminal', onProgress: () => undefined, ciPollMs: 50,
    keyring: createEnvironmentKeyring(forge === null ? env : { GITHUB_TOKEN: token, ...env }),
    now: () => new Date(Date.now() + late),
    onFault: (fault) => { throw new Error(`${fault.code}: ${fault.message}`); },
  }));
  let app = open();
  const workspace = valueOf(await addWorkspace(app.ledger, 'system', repository.dir));
  const host = forge === null ? {} : { host: 'github', apiUrl: forge.apiUrl };
  const settings = settingsSchema.parse({ level, ...more, workspaces: { [workspace.workspaceId]: { delivery: { ...host, ...delivery }, canary } } });
  valueOf(writeSettings(home, settings));
  return {
    home, repository, remote, workspace, settings, forge,
    get app() {
      return app;
    },
    async live() {
      const run = valueOf(await app.desk.engineeringRunWith({ workspaceId: workspace.workspaceId, commandId: '', task: null, mode: 'live', settings }));
      return await endOf(app, run);
    },
    later(ms) {
      late += ms;
    },
    reopen() {
      app = open();
      return app;
    },
    async close() {
      await app.close();
      await forge?.close();
      repository.remove();
      rmSync(served, { recursive: true, force: true });
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The run as it is when nothing of this house runs any more. */
export async function endOf(app: App, { runId }: RunRow): Promise<RunRow> {
  await app.dispatcher.idle();
  const ended = app.ledger.read.run(runId);
  if (ended === undefined) throw new Error('The run is gone.');
  return ended;
}

export function approve({ app }: Pick<DeliveryScenario, 'app'>, runId: string): void {
  const patchSha256 = app.ledger.read.decision(runId)?.decision.patchSha256 ?? '';
  valueOf(app.desk.giveVerdict({ runId, verdict: 'approved', patchSha256, note: '', comments: [] }, 0));
}

/** Delivers now, and gives the delivery when it is over, however it ended. */
export async function deliver({ app }: Pick<DeliveryScenario, 'app'>, runId: string): Promise<RunRow> {
  return await endOf(app, valueOf(app.deliveries.deliver(runId)));
}

export function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } }): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
