import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAccessChecks, type AccessChecks } from '../../main/app/forge-access.ts';
import { writeSettings } from '../../main/app/settings-file.ts';
import { newWorkspaceId } from '../../main/domain/ids.ts';
import { settingsSchema } from '../../main/domain/settings.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { createEnvironmentKeyring } from '../../main/secrets/keyring.ts';
import { workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const workspaceId = newWorkspaceId();
let home: ReturnType<typeof temporaryHome>;
let ledger: Ledger;
let repository: TestRepository;
let asked: Promise<void>;
let checks: AccessChecks;
/** A forge that takes every question and answers none. */
const forge = createServer();

beforeEach(async () => {
  asked = new Promise((resolve) => void forge.once('request', () => resolve()));
  await new Promise<void>((resolve) => void forge.listen(0, '127.0.0.1', resolve));
  const place = forge.address();
  const port = place === null || typeof place === 'string' ? 0 : place.port;
  home = temporaryHome();
  ledger = openedLedger(home.path);
  repository = makeRepository({ files: { 'a.md': 'a\n' } });
  repository.git('remote', 'add', 'origin', `http://127.0.0.1:${port}/one/app.git`);
  storeFacts(ledger, [workspaceAdded({ workspaceId, path: repository.dir, name: 'app' })]);
  const settings = settingsSchema.parse({ workspaces: { [workspaceId]: { delivery: { host: 'github', apiUrl: `http://127.0.0.1:${port}` } } } });
  writeSettings(home.path, settings);
  checks = createAccessChecks({ ledger, home: home.path, keyring: createEnvironmentKeyring({ GITHUB_TOKEN: 'ghp_0123456789abcdefghijklmnopqrstuvwxyz' }) });
});

afterEach(async () => {
  forge.closeAllConnections();
  await new Promise((resolve) => void forge.close(resolve));
  ledger.close();
  repository.remove();
  home[Symbol.dispose]();
});

it('gives up asking a silent forge as soon as a person says so', async () => {
  const answer = checks.check(workspaceId);
  await asked;
  checks.cancel(workspaceId);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

it('answers the newer question, and the older one not at all', async () => {
  const older = checks.check(workspaceId);
  await asked;
  const newer = checks.check(workspaceId);
  expect(await older).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  checks.cancel(workspaceId);
  expect(await newer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

it('knows nothing of a workspace that is not there, and a cancel without a question does nothing', async () => {
  checks.cancel(workspaceId);
  expect(await checks.check(newWorkspaceId())).toMatchObject({ ok: false, error: { code: 'no_such_workspace' } });
});
