// Looks at every screen in a plain Chromium: axe in both themes, and pictures on demand.
//   vite build -c test/renderer/harness/vite.config.ts && node test/renderer/harness/look.mjs [--pictures FOLDER] [--only WORD] [--size 3840x2160]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { axeFindings } from '../page-checks.ts';
import { servePage } from './serve.mjs';

const { values } = parseArgs({ options: { pictures: { type: 'string' }, only: { type: 'string' }, size: { type: 'string', default: '1280x800' } } });
const [width = 1280, height = 800] = values.size.split('x').map(Number);
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const openRow = (text) => async (page) => {
  await page.getByRole('row').filter({ hasText: text }).first().getByRole('link').click();
  await page.getByRole('tablist').waitFor();
};
const then = (...acts) => async (page) => {
  for (const act of acts) await act(page);
};
const key = (name) => (page) => page.keyboard.press(name);
const until = (selector) => (page) => page.locator(selector).first().waitFor();
/** A screen scrolls inside itself; where the page is taller than the window, a step of the focus can move the whole of it. */
const canMove = () => document.documentElement.scrollHeight > window.innerHeight;
const openAll = (selector) => async (page) => {
  for (const each of await page.locator(selector).all()) await each.click();
};

/**
 * Name, scene, address, what to do there.
 * @type {readonly (readonly [name: string, scene: string, hash: string, act: (page: import('playwright').Page) => Promise<unknown>])[]}
 */
const screens = [
  ['first-start', 'first-start', '#/inbox', until('main h1')],
  ['no-docker', 'no-docker', '#/inbox', until('#cannot')],
  ['inbox', 'busy', '#/inbox', until('article')],
  ['inbox-empty', 'nothing-waits', '#/inbox', until('main h2')],
  ['inbox-broken', 'broken', '#/inbox', until('[role=alert]')],
  ['inbox-silent', 'silent', '#/inbox', until('main h1')],
  ['runs', 'busy', '#/runs', until('[role=row] a')],
  ['runs-empty-filter', 'busy', '#/runs?q=nosuchrun', until('main h2')],
  ['runs-on-their-way', 'busy', '#/runs?show=on-their-way', then(until('[data-change]'), key('j'), key('j'))],
  ['runs-on-their-way-empty', 'nothing-waits', '#/runs?show=on-their-way', until('main h2')],
  ['runs-on-their-way-filtered', 'busy', '#/runs?show=on-their-way&q=nosuch', until('main h2')],
  ['runs-on-their-way-silent', 'silent', '#/runs?show=on-their-way', until('main h1')],
  ['runs-on-their-way-broken', 'broken', '#/runs?show=on-their-way', until('[role=alert]')],
  ['runs-broken', 'broken', '#/runs', until('[role=alert]')],
  ['run-running', 'busy', '#/runs', openRow('Running')],
  ['run-changes', 'busy', '#/runs', then(openRow('Would wait'), until('.diff-pane code'))],
  ['run-changes-split', 'busy', '#/runs', then(openRow('Would wait'), until('.diff-pane code'), key('u'))],
  ['run-risky', 'busy', '#/runs', then(openRow('Would be rejected'), until('.diff-pane code'))],
  ['run-checks', 'busy', '#/runs', then(openRow('Would wait'), key('2'), openAll('td button'))],
  ['run-decision', 'busy', '#/runs', then(openRow('Would wait'), key('3'), openAll('[aria-labelledby=rules] > button'), openAll('[aria-labelledby=rules] td button'))],
  ['run-timeline', 'busy', '#/runs', then(openRow('Would wait'), key('4'), (page) => page.getByRole('button', { name: /^Step plan/ }).click())],
  ['run-artifacts', 'busy', '#/runs', then(openRow('Would wait'), key('5'), until('pre'))],
  ['run-blocked', 'busy', '#/runs', openRow('Blocked')],
  ['run-failed', 'busy', '#/runs', openRow('Failed')],
  ['run-no-task', 'busy', '#/runs', openRow('Nothing to do')],
  ['live-running', 'busy', '#/runs', then((page) => page.getByRole('row').filter({ hasText: 'score-relay' }).filter({ hasText: 'Running' }).first().getByRole('link').click(), until('[role=tablist]'))],
  ['live-waits', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), until('text=Hunk 1 of'))],
  ['live-waits-split', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), key('u'), until('text=Hunk 1 of'))],
  ['live-marked', 'busy', '#/runs', then(openRow('Waits for your review'), until('text=Hunk 1 of'), key('n'), key('x'), until('text=hunks kept'))],
  ['live-commented', 'busy', '#/runs', then(openRow('Waits for your review'), until('text=Hunk 1 of'), key('n'), key('x'), key('n'), key('Shift+J'), key('c'), until('textarea'), (page) => page.keyboard.type('Say “half-time” as everywhere else.'), key('Control+Enter'), until('text=comment for the coder'), key('Shift+J'), key('c'), until('textarea'))],
  ['live-reject', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), key('r'), until('[role=dialog]'), (page) => page.getByRole('button', { name: 'Wrong approach' }).click())],
  ['live-approved', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), key('a'), until('text=Delivery begins in'))],
  ['live-checks', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), key('2'), openAll('td button'), until('[role=listitem]'))],
  ['live-checks-filtered', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), key('2'), openAll('td button'), (page) => page.getByRole('button', { name: /^Disappeared/ }).first().click())],
  ['live-decision', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), key('3'), until('svg circle'), (page) => page.getByText('Reached files by name').click())],
  ['live-delivery-waits', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), key('6'), until('text=Waits for your verdict'))],
  ['live-delivery-failed', 'busy', '#/runs', then(openRow('Approved, not delivered'), key('6'), until('#life'), until('text=Try again'))],
  ['live-delivery-open', 'busy', '#/runs', then(openRow('Pull request opened'), until('#life'))],
  ['live-delivery-reverted', 'busy', '#/runs', then(openRow('then reverted'), until('#life'))],
  ['live-delivery-canary', 'busy', '#/runs', then(openRow('then reverted'), until('#life'), (page) => page.getByText('As a table').click(), (page) => page.locator('#canary').evaluate((title) => title.scrollIntoView()))],
  ['live-rejected', 'busy', '#/runs', then(openRow('Rejected by you'), until('.diff-pane code'))],
  ['live-made-anew', 'busy', '#/runs', then(openRow('Made anew'), until('.diff-pane code'))],
  ['inbox-approval', 'busy', '#/inbox', then(until('article'), (page) => page.getByRole('button', { name: /It can still be taken back/ }).focus(), until('text=Take it back'))],
  ['tasks', 'busy', '#/tasks', then(until('main ol'), key('j'), key('j'), key('o'), until('text=What the score is made of'))],
  ['tasks-empty', 'nothing-waits', '#/tasks', until('text=Nobody has looked yet')],
  ['tasks-write', 'busy', '#/tasks', then(until('main ol'), key('w'), until('[role=dialog] textarea'))],
  ['tasks-remove', 'busy', '#/tasks', then(until('main ol'), (page) => page.getByRole('button', { name: /^Remove Make/ }).click(), until('[role=alertdialog]'))],
  ['tasks-broken', 'broken', '#/tasks', until('main h1')],
  ['tasks-silent', 'silent', '#/tasks', until('main h1')],
  ['autonomy', 'busy', '#/autonomy', then(until('main svg'), (page) => page.locator('summary').nth(1).click())],
  ['autonomy-empty', 'nothing-waits', '#/autonomy', until('main h2')],
  ['autonomy-broken', 'broken', '#/autonomy', until('main h1')],
  ['workspaces-delivery', 'busy', '#/workspaces', then(until('main li'), (page) => page.getByRole('button', { name: 'Delivery settings of score-relay' }).click(), (page) => page.getByText('Another forge').click())],
  ['workspaces-delivery-changed', 'busy', '#/workspaces', then(until('main li'), (page) => page.getByRole('button', { name: 'Delivery settings of score-relay' }).click(), (page) => page.getByLabel('Signs in with').selectOption('app'), (page) => page.getByLabel('App id').fill('12'), (page) => page.getByRole('button', { name: /^Save/ }).click(), until('[role=region] [role=alert]'))],
  ['workspaces-delivery-app', 'busy', '#/workspaces', then(until('main li'), (page) => page.getByRole('button', { name: 'Delivery settings of score-relay' }).click(), (page) => page.getByLabel('Signs in with').selectOption('app'), (page) => page.getByLabel('App id').fill('12'), (page) => page.getByLabel('Installation id').fill('7'), key('Control+s'), until('text=No private key'), (page) => page.getByRole('button', { name: /^Enter private key/ }).click(), until('text=Private key of the GitHub App held'), (page) => page.getByRole('button', { name: 'Check access' }).click(), until('text=Signed in'))],
  ['run-unknown', 'busy', '#/runs/01ARZ3NDEKTSV4RRFFQ69G5FAV', until('[role=alert]')],
  ['workspaces', 'busy', '#/workspaces', until('main li')],
  ['workspaces-remove', 'busy', '#/workspaces', (page) => page.getByRole('button', { name: /^Remove/ }).nth(1).click()],
  ['health', 'busy', '#/health', then((page) => page.getByRole('button', { name: 'Verify' }).click(), (page) => page.getByText('Sound:').waitFor())],
  ['health-tampered', 'tampered', '#/health', then((page) => page.getByRole('button', { name: 'Verify' }).click(), (page) => page.getByText('Not sound').waitFor())],
  ['health-broken', 'broken', '#/health', until('[role=alert]')],
  ['settings', 'busy', '#/settings', until('main section')],
  ['models', 'busy', '#/models', until('article')],
  ['models-tested', 'busy', '#/models', then(until('article'), openAll('button:has-text("Test connection")'), until('[role=alert]'))],
  ['models-changed', 'busy', '#/models', then(until('article'), (page) => page.getByRole('button', { name: 'Add to Capable' }).click(), key('Control+s'), until('[role=region] [role=alert]'))],
  ['models-pull', 'busy', '#/models', then(until('article'), (page) => page.getByLabel('Fetch a model').fill('gemma3:4b'), (page) => page.getByRole('button', { name: 'Fetch', exact: true }).click(), until('progress'))],
  ['models-none', 'nothing-waits', '#/models', until('#providers')],
  ['models-broken', 'broken', '#/models', until('[role=alert]')],
  ['task-by-hand', 'busy', '#/inbox', then(until('article'), key('Shift+D'), until('textarea'))],
  ['task-without-model', 'nothing-waits', '#/inbox', then(until('main h2'), key('Shift+D'), until('[role=dialog] button:has-text("Open Models")'))],
  ['run-model-timeline', 'busy', '#/runs', then(openRow('feeds.md'), key('4'), (page) => page.getByRole('button', { name: /^Model asked/ }).nth(1).click(), until('pre'))],
  ['run-model-decision', 'busy', '#/runs', then(openRow('feeds.md'), key('3'), until('#opinion'))],
  ['run-needs-you', 'busy', '#/runs', then(openRow('leap second'), key('3'), until('#failure'))],
  ['feed', 'busy', '#/feed', then(until('article'), until('#why tbody'), key('j'))],
  ['feed-live', 'busy&feed=live', '#/feed', then(until('article'), key('j'), key('j'), until('#why dl'))],
  ['feed-claim', 'busy', '#/feed', then(until('article'), (page) => page.locator('#why .claim').nth(1).focus())],
  ['feed-changes', 'busy', '#/feed', then(until('article'), key('b'), until('#changes li'))],
  ['feed-versions', 'busy', '#/feed', then(until('article'), key('h'), until('text=An older version'), key('h'))],
  ['feed-version-list', 'busy', '#/feed', then(until('article'), (page) => page.getByRole('button', { name: /^Newest of/ }).click(), until('[role=menu]'))],
  ['feed-event-actions', 'busy', '#/feed', then(until('article'), key('j'), key('Enter'), until('[role=row]'))],
  ['feed-event-course', 'busy', '#/feed?event=hale-portmoor-2026&tab=course', until('figure')],
  ['feed-event-table', 'busy', '#/feed?event=hale-portmoor-2026&tab=course', then(until('figure'), (page) => page.getByRole('button', { name: 'As a table' }).click())],
  ['feed-event-history', 'busy', '#/feed?event=hale-portmoor-2026&tab=history', until('tbody td')],
  ['feed-event-unknown', 'busy', '#/feed?event=nosuch-event', until('[role=alert]')],
  ['feed-source', 'busy&feed=failing', '#/feed', then(until('article'), (page) => page.getByRole('button', { name: /^Northgate/ }).click(), until('[role=dialog]'))],
  ['feed-tennis', 'busy&feed=tennis', '#/feed', until('article')],
  ['feed-racing', 'busy&feed=racing', '#/feed', until('article')],
  ['feed-racing-course', 'busy&feed=racing', '#/feed?event=marsh-circuit-2026&tab=course', until('figure')],
  ['feed-degraded', 'busy&feed=degraded', '#/feed', until('article')],
  ['feed-failing', 'busy&feed=failing', '#/feed', until('article')],
  ['feed-stale', 'busy&feed=stale', '#/feed', until('article')],
  ['feed-making', 'busy&feed=making', '#/feed', until('article')],
  ['feed-never', 'busy&feed=never', '#/feed', until('main h2')],
  ['feed-nothing-on', 'busy&feed=empty', '#/feed', until('main h1')],
  ['feed-none', 'busy&feed=none', '#/feed', until('main pre')],
  ['feed-wrong', 'busy&feed=wrong', '#/feed', until('[role=alert]')],
  ['feed-hostile', 'busy&feed=hostile', '#/feed', then(until('article'), key('j'), key('j'), until('#why dl'))],
  ['feed-hostile-event', 'busy&feed=hostile', '#/feed?event=hostile-2&tab=course', until('figure')],
  ['feed-broken', 'broken', '#/feed', until('[role=alert]')],
  ['feed-silent', 'silent', '#/feed', until('main h1')],
  ['replay', 'busy', '#/replay', until('main h2')],
  ['replay-fault', 'busy', '#/replay', then(until('main h2'), (page) => page.getByRole('button', { name: 'A folder…' }).click(), until('[role=alert]'))],
  ['replay-open', 'busy&replay=open', '#/replay', until('article')],
  ['replay-playing', 'busy&replay=open', '#/replay', then(until('article'), key('Space'), until('button:has-text("Pause")'))],
  ['replay-back', 'busy&replay=open', '#/replay', then(until('article'), key('h'), until('text=An older version'))],
  ['replay-begin', 'busy', '#/replay', then(until('main h2'), (page) => page.getByRole('button', { name: /own recording/ }).click(), until('input[type=range]'))],
  ['replay-broken', 'broken', '#/replay', until('[role=alert]')],
  ['palette', 'busy', '#/inbox', then(until('article'), key('Control+k'), until('[cmdk-item]'))],
  ['sheet-feed', 'busy', '#/feed', then(until('article'), key('?'), until('[role=dialog] dl'))],
  ['sheet-live', 'busy', '#/runs', then(openRow('Waits for your review'), until('.diff-pane code'), key('?'), until('[role=dialog] dl'))],
  ['sheet-tasks', 'busy', '#/tasks', then(until('main ol'), key('?'), until('[role=dialog] dl'))],
  ['sheet', 'busy', '#/runs', then(openRow('Would wait'), key('?'), until('[role=dialog] dl'))],
];

const { address, close } = await servePage(process.env.TOUCHLINE_HARNESS_OUT ?? '/tmp/touchline-harness');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
if (values.pictures !== undefined) mkdirSync(values.pictures, { recursive: true });
let findings = 0;
for (const [name, scene, hash, act] of screens.filter(([each]) => each.includes(values.only ?? ''))) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const said = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${address}?scene=${scene}${hash}`);
    try {
      await act(page);
      await page.waitForTimeout(300);
      said.push(...await axeFindings(page));
      if (await page.evaluate(canMove)) said.push('the whole window can be scrolled away under its edge');
    } catch (error) {
      said.push(`could not be reached: ${error.message}`);
    }
    if (values.pictures !== undefined) await page.screenshot({ path: join(values.pictures, `${name}-${colorScheme}.png`) });
    findings += said.length;
    console.log(`${said.length === 0 ? 'clean' : `${said.length} found`}  ${name}, ${colorScheme}`);
    for (const line of said) console.log(`    ${line.slice(0, 400)}`);
    await context.close();
  }
}
await browser.close();
await close();
console.log(`${findings} findings on ${screens.length} screens in 2 themes`);
process.exitCode = findings === 0 ? 0 : 1;
