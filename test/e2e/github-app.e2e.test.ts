import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newWorkspaceId } from '../../main/domain/ids.ts';
import { workspaceAdded } from '../support/facts.ts';
import { startForgeServer, type ForgeServer } from '../support/forge-server.ts';
import { openedLedger, storeFacts } from '../support/ledger-home.ts';
import { makeRepository, temporaryFolder, type TestRepository } from '../support/repository.ts';
import { filesHolding } from '../support/search-files.ts';
import { axeFindings } from '../renderer/page-checks.ts';
import { launch, removeHome, temporaryHome, type Launched } from './launch.ts';

/** A GitHub App is set up in the real window: its ids, its private key in main's own small window, and a token asked of the forge with it. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
const granted = { contents: 'write', pull_requests: 'write', metadata: 'read', checks: 'read', statuses: 'read', issues: 'read' };
const secretLine = privateKey.split('\n')[2] ?? '';
const installationToken = 'ghs_0123456789abcdef0123456789abcdef';

let home: string;
let root: string;
let bare: TestRepository;
let repository: TestRepository;
let forge: ForgeServer;
let window: Launched;

beforeEach(async () => {
  home = temporaryHome();
  root = temporaryFolder();
  mkdirSync(join(root, 'acme'));
  bare = makeRepository({ bare: true, dir: join(root, 'acme', 'app.git') });
  forge = await startForgeServer({ bare, root, token: installationToken });
  forge.before = ({ method, path }, response) => {
    const answers: Readonly<Record<string, unknown>> = {
      'GET /app/installations/7': { permissions: granted, repository_selection: 'all' },
      'GET /repos/acme/app/installation': { permissions: granted, repository_selection: 'all', app_slug: 'touchline' },
      'POST /app/installations/7/access_tokens': { token: installationToken, expires_at: '2126-01-01T00:00:00Z', permissions: granted, repositories: [] },
    };
    const answer = answers[`${method} ${path.replace('/api/v3', '')}`];
    if (answer === undefined) return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    return true;
  };
  repository = makeRepository({ files: { 'README.md': 'An app.\n' } });
  repository.git('remote', 'add', 'origin', forge.gitUrl);
  const workspaceId = newWorkspaceId();
  const ledger = openedLedger(home);
  storeFacts(ledger, [workspaceAdded({ workspaceId, path: repository.dir, name: 'app' })], 'person:window');
  ledger.close();
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ level: 'L2', workspaces: { [workspaceId]: { delivery: { host: 'github', apiUrl: forge.apiUrl, base: 'main' } } } }));
  window = await launch(home, { DOCKER_HOST: 'unix:///nonexistent/docker.sock' }, ['--password-store=basic']);
});

afterEach(async () => {
  await window.app.close();
  await forge.close();
  for (const made of [bare, repository]) made.remove();
  for (const folder of [home, root]) removeHome(folder);
});

async function openDelivery({ page }: Launched): Promise<void> {
  await page.evaluate(() => {
    globalThis.location.hash = '#/workspaces';
  });
  await page.getByRole('button', { name: 'Delivery settings of app' }).click();
}

async function openKeyWindow({ app, page }: Launched): Promise<Page> {
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Enter private key…' }).click();
  const small = await opened;
  await small.locator('#provider', { hasText: 'GitHub App 12, for app' }).waitFor();
  return small;
}

async function saysOf(small: Page, typed: string): Promise<string> {
  await small.locator('#pem').fill(typed);
  await small.getByRole('button', { name: 'Keep the key' }).click();
  await small.locator('#wrong:not(:empty)').waitFor();
  return small.locator('#wrong').innerText();
}

it('takes the ids and a private key, says what it is not, and signs in as the app', async () => {
  const { page } = window;
  await openDelivery(window);
  await page.getByLabel('Signs in with').selectOption('app');
  await page.getByLabel('App id').fill('12');
  await page.keyboard.press('Control+s');
  await page.getByText('The installation id is missing.').waitFor();
  await page.getByLabel('Installation id').fill('7');
  await page.keyboard.press('Control+s');
  await page.getByText('No private key of the GitHub App for 127.0.0.1').waitFor();
  expect(await page.getByRole('button', { name: 'Check access' }).getAttribute('aria-disabled')).toBe('true');

  const small = await openKeyWindow(window);
  expect(await small.locator('#key').isVisible()).toBe(false);
  for (const colorScheme of ['light', 'dark'] as const) {
    await small.emulateMedia({ colorScheme });
    expect(await axeFindings(small)).toEqual([]);
  }
  expect(await saysOf(small, 'ghp_0123456789abcdef')).toMatch(/not one whole private key in PEM/);
  expect(await saysOf(small, publicKey)).toMatch(/public key, not a private key/);
  // What is no longer than the window fits it, and nothing is cut off.
  expect(await small.evaluate(() => globalThis.document.documentElement.scrollHeight <= globalThis.innerHeight)).toBe(true);
  const file = join(root, 'app.private-key.pem');
  writeFileSync(file, privateKey);
  await small.locator('#file').setInputFiles(file);
  await small.waitForFunction(() => globalThis.document.querySelector<HTMLTextAreaElement>('#pem')?.value.includes('BEGIN RSA PRIVATE KEY') === true);
  // The press that closes its window may have no answer of its own.
  await Promise.all([small.waitForEvent('close'), small.keyboard.press('Control+Enter').then(() => 'pressed', () => 'closed meanwhile')]);

  await page.getByText('Private key of the GitHub App held for this session only').waitFor();
  expect(forge.asked).toEqual([]);
  await page.getByRole('button', { name: 'Check access' }).click();
  await page.getByText('Signed in as touchline[bot]').waitFor();
  await page.getByText(/installed on all repositories/).waitFor();
  const tokens = forge.asked.filter(({ path }) => path.endsWith('/access_tokens'));
  expect(tokens.map(({ body }) => body)).toEqual([{ repositories: ['app'], permissions: granted }]);
  const [header = '', claims = '', signature = ''] = (tokens[0]?.headers.authorization?.replace(/^bearer /iu, '') ?? '').split('.');
  expect(verify('RSA-SHA256', Buffer.from(`${header}.${claims}`), createPublicKey(publicKey), Buffer.from(signature, 'base64url'))).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))).toMatchObject({ iss: '12' });

  expect(await page.content()).not.toContain(secretLine);
  expect(filesHolding(home, [secretLine, installationToken])).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Forget private key' }).click();
  await page.getByText('No private key of the GitHub App for 127.0.0.1').waitFor();
  expect(window.complaints).toEqual([]);
});
