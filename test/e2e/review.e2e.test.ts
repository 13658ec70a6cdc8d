import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../main/ledger/contract.ts';
import { openedLedger } from '../support/ledger-home.ts';
import { storeWaitingChange, type WaitingChange } from '../support/waiting-change.ts';
import { axeFindings } from '../renderer/page-checks.ts';
import { launch, removeHome, temporaryHome, type Launched } from './launch.ts';

/** The real window over a real ledger in which a change waits. No engine is reached: what is asked for is stored, and that is what counts here. */
const engineAway = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
let home: string;
let waiting: WaitingChange;
let window: Launched;

beforeEach(async () => {
  home = temporaryHome();
  const ledger = openedLedger(home);
  waiting = storeWaitingChange(ledger);
  ledger.close();
  // Nothing may be delivered while the test looks on.
  writeSettings(600);
  window = await launch(home, engineAway);
  await window.page.getByRole('button', { name: /Correct two words in the guide/ }).waitFor();
});

afterEach(async () => {
  await window.app.close();
  waiting.repository.remove();
  removeHome(home);
});

function writeSettings(undoSeconds: number): void {
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ level: 'L2', review: { undoSeconds }, workspaces: { [waiting.workspaceId]: { delivery: { base: 'main' } } } }));
}

/** Looks at the ledger as another process would. */
function inLedger<T>(read: (ledger: Ledger) => T): T {
  const ledger = openedLedger(home);
  try {
    return read(ledger);
  } finally {
    ledger.close();
  }
}

const reviewNow = () => inLedger((ledger) => ledger.read.review(waiting.runId));

/** Opens main's own surface with a key in the page. */
async function askToApprove({ app, page }: Launched): Promise<Page> {
  const opened = app.waitForEvent('window');
  await page.keyboard.press('a');
  const small = await opened;
  await small.getByText('On approval').waitFor();
  return small;
}

async function closing(small: Page, press: () => Promise<unknown>): Promise<void> {
  // The press that closes its window may have no answer of its own.
  await Promise.all([small.waitForEvent('close'), press().then(() => 'pressed', () => 'closed meanwhile')]);
}

describe('from the inbox to a new patch, by keyboard alone', () => {
  it('opens the run, drops a hunk, and has the patch made anew', async () => {
    const { page } = window;
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.waitForURL(/#\/runs\//);
    await page.getByText('Live: nothing has left this computer').waitFor();
    await page.getByText('Hunk 1 of 2: kept').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.keyboard.press('x');
    await page.getByText('1 of 2 hunks kept').waitFor();
    await page.getByText('Hunk 2 of 2: dropped').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((runId) => !globalThis.location.hash.includes(runId), waiting.runId);
    await page.getByRole('tablist').waitFor();
    const asked = inLedger((ledger) => ledger.read.revisionOf(waiting.runId) ?? ledger.read.runs({ limit: 1 })[0]);
    expect(asked?.revises).toEqual({ runId: waiting.runId, patchSha256: waiting.patchSha256, root: waiting.runId, droppedHunks: [waiting.hunks[1]], comments: [] });
    expect(asked?.mode).toBe('live');
    expect(window.complaints).toEqual([]);
  });

  it('says that comments need a model, and sends none without one', async () => {
    const { page } = window;
    await page.keyboard.press('o');
    await page.getByText('Hunk 1 of 2: kept').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: /Comment for the coder on line 2/ }).fill('Say it shorter.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('No model is set for the coder.').waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await page.getByRole('button', { name: /Make the patch anew/ }).getAttribute('aria-disabled')).toBe('true');
    expect(inLedger((ledger) => ledger.read.revisionOf(waiting.runId))).toBeUndefined();
  });
});

describe('from the inbox to an approval, by keyboard alone', () => {
  it('asks on main’s own surface, says what it does, stores exactly these bytes, and can be taken back', async () => {
    const small = await askToApprove(window);
    const said = await small.locator('main').innerText();
    expect(said).toContain('Correct two words in the guide');
    expect(said.replaceAll(' ', '')).toContain(waiting.patchSha256);
    expect(said).toMatch(/Pushes the branch .* \(origin\), and writes the request into a file\. Nothing is merged\./);
    expect(said).toContain('For 600 seconds it can be taken back');
    for (const colorScheme of ['light', 'dark'] as const) {
      await small.emulateMedia({ colorScheme });
      expect(await axeFindings(small)).toEqual([]);
    }
    await small.locator('#note').focus();
    await small.keyboard.type('Both words are wrong.');
    await small.locator('#approve:not([disabled])').waitFor();
    await closing(small, () => small.keyboard.press('Control+Enter'));
    await window.page.getByText(/Delivery begins in/).waitFor();
    expect(reviewNow()).toMatchObject({ verdict: 'approved', patchSha256: waiting.patchSha256, note: 'Both words are wrong.', actor: 'person:window' });
    expect(await axeFindings(window.page)).toEqual([]);
    await window.page.keyboard.press('Control+z');
    await window.page.getByText('Taken back: the change').waitFor();
    expect(reviewNow()).toBeUndefined();
    expect(window.complaints).toEqual([]);
  });

  it('is delivered at main’s own moment, however long somebody points at the toast', async () => {
    const { page } = window;
    writeSettings(3);
    const small = await askToApprove(window);
    await small.locator('#approve:not([disabled])').waitFor();
    await closing(small, () => small.keyboard.press('Control+Enter'));
    const toast = page.locator('[data-undo]');
    await toast.hover();
    await toast.getByText('Its delivery has begun').waitFor();
    const undo = toast.getByRole('button', { name: /^Undo/ });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    await undo.click({ force: true });
    const [delivery] = inLedger((ledger) => ledger.read.deliveryRuns(waiting.runId));
    const review = reviewNow();
    expect(review?.verdict).toBe('approved');
    expect(Date.parse(delivery?.requestedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(review?.deliverFrom ?? ''));
  });

  it('does nothing when it is closed, and takes no key in the moment it comes up', async () => {
    const small = await askToApprove(window);
    await closing(small, () => small.keyboard.press('Escape'));
    expect(reviewNow()).toBeUndefined();
    expect(window.app.windows()).toHaveLength(1);
  });

  it('is never given by the page itself, whatever it calls', async () => {
    const { app, page } = window;
    const small = app.waitForEvent('window');
    const answers = await page.evaluate(async ({ runId, patchSha256, workspaceId }) => {
      const bridge: unknown = Reflect.get(globalThis, 'touchline');
      if (typeof bridge !== 'object' || bridge === null) throw new Error('no bridge');
      const call = (name: string, ...args: readonly unknown[]): unknown => {
        const target: unknown = Reflect.get(bridge, name);
        return typeof target === 'function' ? Reflect.apply(target, null, args) : 'no such call';
      };
      void call('approve', runId, patchSha256);
      const tries = [
        ['giveVerdict', { runId, patchSha256, verdict: 'approved', note: '', comments: [] }, 0], ['invoke', 'touchline-verdict:approve', ''], ['approve', runId, '0'.repeat(64)],
        ['reject', runId, patchSha256, { verdict: 'approved' }], ['retryDelivery', runId], ['setLevel', 'L4'], ['openPullRequest', runId],
        ['saveDeliverySettings', workspaceId, { remote: '-x' }],
      ] as const;
      return Promise.all(tries.map(([name, ...args]) => call(name, ...args)));
    }, { runId: waiting.runId, patchSha256: waiting.patchSha256, workspaceId: waiting.workspaceId });
    expect(answers.slice(0, 2)).toEqual(['no such call', 'no such call']);
    for (const answer of answers.slice(2)) expect(answer).toMatchObject({ ok: false });
    const asked = await small;
    await asked.getByText('On approval').waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'touchlineVerdict') === undefined)).toBe(true);
    expect(reviewNow()).toBeUndefined();
    await closing(asked, () => asked.keyboard.press('Escape'));
    expect(reviewNow()).toBeUndefined();
  });

  it('keeps a rejection with its reason as the lesson', async () => {
    const { page } = window;
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Wrong approach' }).click();
    await page.getByRole('button', { name: 'Reject the change' }).click();
    await page.getByText('Rejected. Nothing leaves this computer').waitFor();
    expect(reviewNow()).toMatchObject({ verdict: 'rejected', note: 'Wrong approach' });
    expect(inLedger((ledger) => ledger.read.settledChange(waiting.runId))).toMatchObject({ outcome: 'rejected', reason: 'Wrong approach' });
  });
});

describe('tasks, autonomy and delivery of a real workspace', () => {
  it('pins, skips and writes tasks as facts, and shows where changes go', async () => {
    const { page } = window;
    await page.evaluate(async (workspaceId) => globalThis.localStorage.setItem('workspace', workspaceId), waiting.workspaceId);
    await page.evaluate((workspaceId) => {
      globalThis.location.hash = `#/tasks/${workspaceId}`;
    }, waiting.workspaceId);
    await page.getByText('1 candidate').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('i');
    await page.getByText('Pinned', { exact: true }).waitFor();
    await page.keyboard.press('w');
    await page.getByRole('textbox', { name: /What is to be done/ }).fill('Shorten the guide.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Shorten the guide.').waitFor();
    expect(inLedger((ledger) => [ledger.read.taskMarks(waiting.workspaceId).map((row) => row.mark), ledger.read.writtenTasks(waiting.workspaceId).map((row) => row.text)])).toEqual([['pinned'], ['Shorten the guide.']]);
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate((workspaceId) => {
      globalThis.location.hash = `#/autonomy/${workspaceId}`;
    }, waiting.workspaceId);
    await page.getByText('Nothing has been settled here yet').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await page.getByRole('button', { name: 'Delivery settings of guide' }).click();
    await page.getByText('Delivers to a plain git remote').waitFor();
    await page.getByLabel('Base branch').fill('trunk');
    await page.keyboard.press('Control+s');
    await page.getByText('Not saved yet').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Base branch').inputValue()).toBe('trunk');
    expect(await axeFindings(page)).toEqual([]);
  });
});
