import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../main/domain/result.ts';
import { signalsOfFeed } from '../../../../main/loops/engineering/signals/feed-health.ts';
import { signalsOfIssues, type ForgeIssues } from '../../../../main/loops/engineering/signals/forge-issues.ts';
import { createPathFinder } from '../../../../main/loops/engineering/signals/path-finder.ts';
import { checked, treeOf } from '../../../support/signals.ts';

const find = createPathFinder(treeOf('src/a.js'));
const signal = new AbortController().signal;
const issue = { number: 12, title: 'It breaks', labels: ['bug'], createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-02T00:00:00.000Z', body: 'at f (/app/src/a.js:7:1)', url: 'https://forge.invalid/x/12' };

function forge(issues: readonly unknown[], more = false): ForgeIssues {
  return { openIssues: () => Promise.resolve(ok({ issues, more })) };
}

describe('open issues', () => {
  it('are weighed by their labels and lead to the files they name', async () => {
    const { signals, leftOut } = await signalsOfIssues({ forge: forge([issue, { ...issue, number: 13, labels: ['bug', 'duplicate'] }, { ...issue, number: 14, labels: ['Security'] }]), find, signal });
    expect(checked(signals).map(({ subject, severity }) => [subject, severity])).toEqual([['#12', 0.55], ['#13', 0.05], ['#14', 0.8]]);
    expect(signals[0]).toMatchObject({ title: '#12 It breaks', evidence: [{ path: 'src/a.js', line: 7 }], provenance: { source: 'forge:#12', at: '2026-01-02T00:00:00.000Z' } });
    expect(leftOut).toEqual([]);
  });

  it('are data: bounded, with nothing hidden and no credential', async () => {
    const hostile = { ...issue, title: `\u202e${'x'.repeat(5000)}`, body: `password=hunter2hunter2 ${'y'.repeat(1_000_000)}`, labels: Array.from({ length: 1000 }, () => 'z'.repeat(1000)) };
    const [only] = checked((await signalsOfIssues({ forge: forge([hostile]), find, signal })).signals);
    expect(JSON.stringify(only)).not.toMatch(/\u202e|hunter2/);
    expect(JSON.stringify(only).length).toBeLessThan(3500);
  });

  it('say what was left out and what was of another form', async () => {
    const { signals, leftOut } = await signalsOfIssues({ forge: forge([issue, { ...issue, url: 'javascript:alert(1)' }, null], true), find, signal });
    expect(signals).toHaveLength(1);
    expect(leftOut).toEqual(['Open issues beyond the 100 that were changed last.', '2 issues that the forge gave in an unknown form.']);
  });

  it('say why the forge was not asked, or did not answer', async () => {
    expect(await signalsOfIssues({ forge: null, find, signal })).toMatchObject({ state: 'not-applicable' });
    expect(await signalsOfIssues({ forge: { openIssues: () => Promise.resolve(fail('offline', 'The forge can’t be reached.', '')) }, find, signal })).toMatchObject({ state: 'not-runnable', leftOut: ['Open issues: The forge can’t be reached.'] });
  });
});

describe('feeds and sources', () => {
  it('that are stale or broken are signals, good ones are none', () => {
    const states = ['good', 'late', 'stale', 'failing', 'quarantined', 'broken', 'never'] as const;
    const { signals } = signalsOfFeed(() => states.map((state) => ({ source: state, state, detail: 'why', at: null })), 'W');
    expect(checked(signals).map(({ subject }) => subject)).toEqual(['late', 'stale', 'failing', 'quarantined', 'broken']);
  });

  it('are not there where the workspace has none', () => {
    expect(signalsOfFeed(null, 'W')).toMatchObject({ state: 'not-applicable' });
    expect(signalsOfFeed(() => null, 'W')).toMatchObject({ state: 'not-applicable' });
  });
});
