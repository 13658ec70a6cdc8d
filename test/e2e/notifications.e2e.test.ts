import { afterEach, beforeEach, expect, it } from 'vitest';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import { runEnded, runRequested, runStarted, workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts } from '../support/ledger-home.ts';
import { launch, removeHome, temporaryHome, type Launched } from './launch.ts';

/** A machine of tests has no desktop that shows notifications: what main asks it to show is written down instead. */
let home: string;
const workspaceId = newWorkspaceId();
let window: Launched;

beforeEach(async () => {
  home = temporaryHome();
  const ledger = openedLedger(home);
  // Nothing waits yet: what is told is told of one run alone.
  storeFacts(ledger, [workspaceAdded({ workspaceId, path: home, name: 'guide' })], 'person:window');
  ledger.close();
  window = await launch(home, { DOCKER_HOST: 'unix:///nonexistent/docker.sock' });
  await window.page.getByRole('heading', { name: 'Inbox' }).waitFor();
});

afterEach(async () => {
  await window.app.close();
  removeHome(home);
});

it('tells the desktop of a run that needs a person while the window is not looked at, and a click leads to it', async () => {
  const { app, page } = window;
  const desktop = await app.evaluateHandle(({ BrowserWindow, Notification }) => {
    const shown: Electron.Notification[] = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
    for (const one of BrowserWindow.getAllWindows()) one.isFocused = () => false;
    return shown;
  });
  const runId = newRunId();
  const ledger = openedLedger(home);
  storeFacts(ledger, [
    runRequested({ runId, workspaceId, mode: 'live', level: 'L2', repository: home }), runStarted({ runId }),
    runEnded({ runId, result: 'needs-you', sentence: 'The model asks which of two names is right.' }),
  ], 'system');
  ledger.close();
  await expect.poll(() => desktop.evaluate((shown) => shown.map(({ body }) => body)), { timeout: 15_000 }).toContain('The model asks which of two names is right.');
  await desktop.evaluate((shown) => shown.at(-1)?.emit('click', {}));
  await page.waitForURL((url) => url.hash.startsWith(`#/runs/${runId}`));
  await page.getByText('The model asks which of two names is right.').first().waitFor();
});
