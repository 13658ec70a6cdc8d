import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** Checks of the window's page that hold in a plain browser and in Electron alike: they take a Playwright page and nothing else. */

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is now, one sentence for each element. None is right. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The legacy mode needs no second page, which Electron would not open.
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze();
  return violations.flatMap((violation) => violation.nodes.map((node) => (
    `${violation.id}: ${node.target.flat().join(' ')} (${node.failureSummary?.replaceAll('\n', ' ') ?? violation.help})`
  )));
}

/** Presses the one button of the first screen and waits until the run has ended. Answers with the outcome in words. */
export async function dryRunFromFirstScreen(page: Page, timeoutMs = 60_000): Promise<string> {
  await page.getByRole('main').getByRole('button', { name: /^Dry run/ }).click();
  await page.getByText('Dry run: nothing is written').or(page.getByText('Dry run: nothing was written')).first().waitFor({ timeout: timeoutMs });
  await page.getByText('Dry run: nothing was written').first().waitFor({ timeout: timeoutMs });
  return page.getByRole('region', { name: 'Result' }).getByRole('status').innerText();
}

/** Opens a tab of the run that is shown. */
export async function openTab(page: Page, name: 'Changes' | 'Checks' | 'Decision' | 'Timeline' | 'Artifacts'): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('tabpanel', { name: new RegExp(`^${name}`) }).waitFor();
}

/** The sentence a person reads first on the Decision tab. */
export async function decisionSentence(page: Page): Promise<string> {
  await openTab(page, 'Decision');
  return page.getByRole('region', { name: 'Outcome' }).getByRole('paragraph').first().innerText();
}

/** Paths of the files drawn in the diff, in the order shown: those in view and near it. */
export async function diffPaths(page: Page): Promise<readonly string[]> {
  await openTab(page, 'Changes');
  await page.locator('.diff-pane code').first().waitFor();
  return page.locator('.diff-pane h2').allInnerTexts();
}

/** Whether anything on the page could publish: a dry run must offer no such thing. */
export async function publishingControls(page: Page): Promise<readonly string[]> {
  const names = await page.getByRole('button').allInnerTexts();
  return names.filter((name) => /^(approve|merge|publish|deliver|open (a |the )?pull request|push)\b/i.test(name.trim()));
}
