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

/** Whether anything on the page could publish: a dry run must offer no such thing. */
export async function publishingControls(page: Page): Promise<readonly string[]> {
  const names = await page.getByRole('button').allInnerTexts();
  return names.filter((name) => /^(approve|merge|publish|deliver|open (a |the )?pull request|push)\b/i.test(name.trim()));
}
