import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CanaryTickRow } from '../../../../main/domain/change-views.ts';
import { liveFeed } from '../../../delivery/feeds.ts';
import { misspelt } from '../../../support/delivery-scenario.ts';
import { makeForgeScenario, type ForgeScenario } from '../../../support/forge-scenario.ts';
import { jsonBytes, rowsAt, writeAfternoon } from '../../product/afternoon.ts';

let folder: string;
let made: ForgeScenario | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-probe-'));
});
afterEach(async () => {
  await made?.close();
  made = null;
  rmSync(folder, { recursive: true, force: true });
});

/** The ticks of a canary before the merge, and how the merge run ended; the change corrects two words of README.md. */
async function triedWith(probe: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>> = {}): Promise<{ readonly result: string | null | undefined; readonly ticks: readonly CanaryTickRow[]; readonly comment: string }> {
  made = await makeForgeScenario({ files: { ...misspelt, ...files }, canary: { ticks: 2, everySeconds: 0, ciMinutes: 1, probe } });
  const run = await made.live();
  expect(made.app.ledger.read.decision(run.runId)?.decision ?? run.fault).toMatchObject({ outcome: 'AUTO_MERGE_ALLOWED' });
  await made.untilEnd(run.runId);
  const { read } = made.app.ledger;
  return { result: read.mergeRuns(run.runId).at(-1)?.result, ticks: read.canaryTicks(run.runId), comment: made.forge.state.pulls[0]?.comments.at(-1)?.body ?? '' };
}

function record(files: Readonly<Record<string, string>>): string {
  const recorded = join(folder, 'recorded');
  mkdirSync(recorded);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(recorded, name), text);
  return recorded;
}

/** Counts what it is given, and says a word of the read-me only when it is asked to. */
const counts = `const text = require('fs').readFileSync(0, 'utf8'); console.log('words=' + text.trim().split(/\\s+/).length); if (text.includes('read-me')) console.log(require('fs').readFileSync('README.md', 'utf8').match(/the \\w+ weekend/)[0]);`;
const inputs = (recorded: string): Readonly<Record<string, unknown>> => ({ kind: 'inputs', argv: ['node', '-e', counts], folder: recorded, figures: [{ name: 'words', min: 1 }] });

describe('recorded inputs', () => {
  it('are given to the program on both trees, one after another, and what it says is compared', async () => {
    const { result, ticks } = await triedWith(inputs(record({ 'a.txt': 'one two three\n', 'b.txt': 'four\n', '.hidden': 'read-me' })));
    expect(result).toBe('merged');
    expect(ticks.map(({ phase, verdict }) => [phase, verdict])).toEqual([['before', 'passed'], ['before', 'passed'], ['after', 'passed'], ['after', 'passed']]);
    expect(ticks[0]?.figures).toEqual([
      { name: 'a.txt: words', base: 3, patched: 3, limit: 'at least 1', ok: true },
      { name: 'b.txt: words', base: 1, patched: 1, limit: 'at least 1', ok: true },
    ]);
  }, 240_000);

  it('show the one that old and new code answer otherwise, and close the change', async () => {
    const { result, ticks, comment } = await triedWith(inputs(record({ 'a.txt': 'one two three\n', 'b.txt': 'of the read-me\n' })));
    expect(result).toBe('rejected');
    expect(ticks).toMatchObject([{ phase: 'before', tick: 1, verdict: 'failed' }]);
    expect(ticks[0]?.differences).toEqual([expect.stringMatching(/^b\.txt: .*the comming weekend.*the coming weekend/u)]);
    expect(comment).toContain('b.txt');
  }, 240_000);

  it('fail where there are none, and where a figure is missing', async () => {
    const { result, ticks } = await triedWith({ ...inputs(join(folder, 'gone')), figures: [] });
    expect([result, ticks[0]?.differences]).toEqual(['rejected', [expect.stringContaining('can’t be read')]]);
  }, 240_000);
});

describe('recorded ticks of a feed', () => {
  it('are given to a program of the repository, and what it would publish is compared', async () => {
    const recorded = record({ '1.json': JSON.stringify(liveFeed({ events: [{ id: 'a', homeScore: 1 }] })), '2.json': JSON.stringify(liveFeed({ events: [{ id: 'a', homeScore: 2 }] })) });
    const program = "const feed = JSON.parse(require('fs').readFileSync(0, 'utf8')); feed.items[0].whyNow.text = require('fs').readFileSync('README.md', 'utf8').match(/the \\w+ weekend/)[0]; console.log(JSON.stringify(feed));";
    const { result, ticks } = await triedWith({ kind: 'feed', argv: ['node', '-e', program], folder: recorded });
    expect(result).toBe('rejected');
    expect(ticks[0]?.differences).toEqual(['1.json: Northfield a – Easton a, why now: the coming weekend', '2.json: Northfield a – Easton a, why now: the coming weekend']);
  }, 240_000);

  it('are played by Touchline itself with the files of both commits, before the merge and after', async () => {
    const { repository, recording } = writeAfternoon(folder, [{ source: 'alpha', second: 0, tell: (minute) => ([0, 12].includes(minute) ? { bytes: jsonBytes(rowsAt(minute)) } : null) }], 12);
    const { result, ticks } = await triedWith({ kind: 'feed', folder: recording }, {
      '.touchline/feed.json': JSON.stringify({ formatVersion: 1, title: 'Afternoon', sources: [{ connector: 'connectors/plain.json', id: 'alpha' }] }),
      '.touchline/connectors/plain.json': readFileSync(join(repository, '.touchline/connectors/plain.json'), 'utf8'),
    });
    expect(result).toBe('merged');
    expect(ticks.map(({ phase, verdict, differences }) => [phase, verdict, differences])).toEqual([['before', 'passed', []], ['before', 'passed', []], ['after', 'passed', []], ['after', 'passed', []]]);
    expect(ticks[0]?.figures).toMatchObject([{ name: 'ticks with events', base: 2, patched: 2 }, { name: 'differences', patched: 0 }]);
  }, 240_000);

  it('fail where the change corrects a file that the feed is read from, and where nothing was recorded', async () => {
    const { repository, recording } = writeAfternoon(folder, [{ source: 'alpha', second: 0, tell: () => ({ bytes: jsonBytes(rowsAt(0)) }) }], 0);
    const { result, ticks, comment } = await triedWith({ kind: 'feed', folder: recording }, {
      '.touchline/feed.json': JSON.stringify({ formatVersion: 1, title: 'Afternoon', sources: [{ connector: 'connectors/plain.json', id: 'alpha', locations: { rows: 'README.md' } }] }),
      '.touchline/connectors/plain.json': readFileSync(join(repository, '.touchline/connectors/plain.json'), 'utf8'),
    });
    expect(result).toBe('rejected');
    expect(ticks[0]?.differences).toEqual(['The patch changes the file that rows of alpha is read from, of which only older content is recorded.']);
    expect(comment).toContain('is read from, of which only older content is recorded');
  }, 240_000);
});
