import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { againMs, createNotices, type Notice } from '../../main/app/notices.ts';
import type { DueDeeds } from '../../main/app/due-deeds.ts';
import { newRunId, newWorkspaceId, type RunId } from '../../main/domain/ids.ts';
import type { NotificationSettings } from '../../main/domain/notification-settings.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { runEnded, runRequested, runStarted, workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts } from '../support/ledger-home.ts';
import { temporaryFolder } from '../support/repository.ts';

const workspaceId = newWorkspaceId();
let home: string;
let ledger: Ledger;
let shown: Notice[];
let now: number;
let timer: { readonly at: number; readonly fire: () => void } | null;
let settings: NotificationSettings;
let notices: DueDeeds;

beforeEach(() => {
  home = temporaryFolder();
  ledger = openedLedger(home);
  storeFacts(ledger, [workspaceAdded({ workspaceId, path: '/home/someone/guide', name: 'guide' })], 'person:window');
  [shown, now, timer, settings] = [[], new Date(2026, 10, 26, 12).getTime(), null, { desktop: true, quiet: null }];
  notices = createNotices({
    ledger, now: () => new Date(now), settings: () => settings, show: (notice) => shown.push(notice),
    setTimer: (fire, ms) => {
      const mine = { at: now + ms, fire };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
  });
  notices.resume();
});

afterEach(() => {
  notices.stop();
  ledger.close();
  rmSync(home, { recursive: true, force: true });
});

/** Ends a run of its own in some way. */
function ended(result: 'awaiting-review' | 'needs-you' | 'patch-ready' | 'no-task', sentence = 'It ended.'): RunId {
  const runId = newRunId();
  storeFacts(ledger, [runRequested({ runId, workspaceId, mode: result === 'patch-ready' ? 'dry-run' : 'live', level: 'L2', repository: '/home/someone/guide' }), runStarted({ runId }), runEnded({ runId, result, sentence })], 'system');
  return runId;
}

function later(ms: number): void {
  const until = now + ms;
  for (let next = timer; next !== null && next.at <= until; next = timer) {
    now = next.at;
    next.fire();
  }
  now = until;
}

describe('the desktop', () => {
  it('is told at once of a change that waits, and led to it', () => {
    const runId = ended('awaiting-review', 'Waits for your review: a word.');
    expect(shown).toEqual([{ title: 'Run of guide', body: 'Waits for your review: a word.', address: `#/runs/${runId}` }]);
  });

  it('is not told of what a person began and can see end', () => {
    ended('patch-ready');
    ended('no-task');
    expect(shown).toEqual([]);
  });

  it('is told again every four hours while it waits, and no more once it was seen', () => {
    const runId = ended('needs-you');
    later(againMs - 1);
    expect(shown.length).toBe(1);
    later(1);
    expect(shown.length).toBe(2);
    storeFacts(ledger, [{ type: 'run.seen', body: { runId } }], 'person:window');
    later(3 * againMs);
    expect(shown.length).toBe(2);
  });

  it('is told of the same trouble of many runs once', () => {
    for (let tick = 0; tick < 5; tick += 1) ended('needs-you');
    expect(shown.length).toBe(1);
  });

  it('is told in one of what came together, when quiet hours are over', () => {
    settings = { desktop: true, quiet: { from: '11:00', until: '14:00' } };
    ended('awaiting-review');
    ended('awaiting-review');
    expect(shown).toEqual([]);
    later(2 * 60 * 60 * 1000);
    expect(shown).toEqual([{ title: '2 changes wait for your review', body: 'Run of guide\nRun of guide', address: '#/inbox' }]);
  });

  it('is told nothing where a person does not want it', () => {
    settings = { desktop: false, quiet: null };
    ended('needs-you');
    later(2 * againMs);
    expect(shown).toEqual([]);
  });

  it('is given no markup and no character that hides or steers', () => {
    ended('needs-you', '<img src=x> & \u202eword\u0000\nnext');
    expect(shown[0]?.body).toBe('img src=x word next');
  });
});
