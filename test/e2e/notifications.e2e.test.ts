import type { ElectronApplication } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import { runEnded, runRequested, runStarted, workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts } from '../support/ledger-home.ts';
import { inMain, launch, removeHome, temporaryHome, type Launched } from './launch.ts';

declare global {
  /** Kept in Electron's main process, where this test puts it. */
  var shownByTest: Electron.Notification[] | undefined;
}

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
  await inMain(() => app.evaluate(({ BrowserWindow, Notification }) => {
    if (globalThis.shownByTest !== undefined) return;
    const shown: Electron.Notification[] = [];
    globalThis.shownByTest = shown;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
    for (const one of BrowserWindow.getAllWindows()) one.isFocused = () => false;
  }));
  const runId = newRunId();
  const ledger = openedLedger(home);
  storeFacts(ledger, [
    runRequested({ runId, workspaceId, mode: 'live', level: 'L2', repository: home }), runStarted({ runId }),
    runEnded({ runId, result: 'needs-you', sentence: 'The model asks which of two names is right.' }),
  ], 'system');
  ledger.close();
  await expect.poll(() => toldOn(app), { timeout: 15_000 }).toContain('The model asks which of two names is right.');
  await clickNewest(app);
  await page.waitForURL((url) => url.hash.startsWith(`#/runs/${runId}`));
  await page.getByText('The model asks which of two names is right.').first().waitFor();
});

/** The bodies of the notifications that main asked the desktop to show. */
async function toldOn(app: ElectronApplication): Promise<readonly string[]> {
  return inMain(() => app.evaluate(() => (globalThis.shownByTest ?? []).map(({ body }) => body)));
}

async function clickNewest(app: ElectronApplication): Promise<void> {
  await inMain(() => app.evaluate(() => {
    globalThis.shownByTest?.at(-1)?.emit('click', {});
  }));
}
