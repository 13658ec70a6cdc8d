import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { ensureExample, exampleFolder } from '../../main/app/example.ts';
import { snapshotFolder } from '../support/repository.ts';
import { axeFindings, publishingControls } from '../renderer/page-checks.ts';
import { launch, removeHome, temporaryHome, type Launched } from './launch.ts';

/** The feed of the example workspace and the replay of its recording, in the real window, by keyboard where a person would. */

const home = temporaryHome();
let window: Launched;

beforeAll(async () => {
  await ensureExample(join(import.meta.dirname, '../..'), home);
  window = await launch(home);
  await window.page.getByText('matchday-board').first().waitFor();
});

afterAll(async () => {
  await window.app.close();
  removeHome(home);
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What axe finds on the page in both themes, each with where. */
async function findingsIn(page: Page, where: string): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    findings.push(...(await axeFindings(page)).map((finding) => `${theme} ${where}: ${finding}`));
  }
  return findings;
}

describe('the feed of the example', () => {
  it('is made by one key, from nothing, and nothing is written to the workspace', async () => {
    const { page } = window;
    const before = snapshotFolder(exampleFolder(home));
    await press(page, 'g', 'f');
    await page.getByText('No feed was made yet').waitFor();
    expect(await findingsIn(page, 'never made')).toEqual([]);
    await press(page, 'd');
    await page.locator('article').first().waitFor();
    expect(snapshotFolder(exampleFolder(home))).toEqual(before);
  });

  it('can’t be taken for the real thing', async () => {
    const { page } = window;
    await page.getByText('DRY RUN', { exact: true }).first().waitFor();
    await page.getByText('Dry run: not published').waitFor();
    expect(await page.locator('.watermark-dry').count()).toBe(1);
    expect(await page.locator('.dry-frame').count()).toBe(1);
    expect(await publishingControls(page)).toEqual([]);
  });

  it('says why: ranks in parts, and claims that light their field', async () => {
    const { page } = window;
    await press(page, 'j');
    await page.locator('#why tfoot').waitFor();
    const claim = page.locator('#why .claim').first();
    await claim.focus();
    const row = page.locator(`[id="${await claim.getAttribute('aria-describedby') ?? ''}"]`);
    await row.locator('.bg-chosen').waitFor();
    expect(await row.count()).toBe(1);
    expect(await findingsIn(page, 'feed')).toEqual([]);
  });

  it('opens an event by Enter, with its actions, course and history, and steps back to its story', async () => {
    const { page } = window;
    const story = page.locator('article a').first();
    await story.focus();
    await press(page, 'Enter');
    await page.getByRole('tab', { name: 'Actions' }).waitFor();
    expect(page.url()).toContain('event=');
    for (const name of ['Actions', 'Course', 'What was known when']) {
      await page.getByRole('tab', { name }).click();
      await page.locator('[role=tabpanel] [role=status]').waitFor({ state: 'detached' });
      expect(await findingsIn(page, name)).toEqual([]);
    }
    await press(page, 'Escape');
    await page.waitForURL((address) => !address.hash.includes('event='));
    expect(await story.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('tells how each source does', async () => {
    const { page } = window;
    await page.getByRole('list', { name: 'Sources' }).getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await findingsIn(page, 'source')).toEqual([]);
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('the replay of the example’s recording', () => {
  it('plays to its end as fast as it goes, marked as a replay all the way', async () => {
    const { page } = window;
    await press(page, 'g', 'p');
    await page.getByText('No recording is open').waitFor();
    expect(await findingsIn(page, 'replay closed')).toEqual([]);
    await page.getByRole('button', { name: /own recording/ }).click();
    await page.getByRole('slider', { name: 'Place in the recording' }).waitFor();
    await page.getByRole('radio', { name: 'Fastest' }).click();
    await page.locator('#main').focus();
    await press(page, 'Space');
    await page.getByText('at its end').waitFor();
    await page.locator('article').first().waitFor();
    expect(await page.locator('.replay-frame').count()).toBe(1);
    expect(await page.locator('.watermark-replay').count()).toBe(1);
    expect(await page.locator('.dry-frame').count()).toBe(0);
    expect(await publishingControls(page)).toEqual([]);
    expect(await findingsIn(page, 'replay')).toEqual([]);
  });

  it('shows an older version when one goes back, and the newest again', async () => {
    const { page } = window;
    await press(page, 'h');
    await page.getByText('An older version.').waitFor();
    await press(page, 'l');
    await page.getByText('An older version.').waitFor({ state: 'detached' });
  });

  it('closes, and the feed is as it was', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByText('No recording is open').waitFor();
    await press(page, 'g', 'f');
    await page.locator('.watermark-dry').waitFor();
  });

  it('made no complaint on its way', () => {
    expect(window.complaints).toEqual([]);
  });
});
