import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { autonomyOf } from '../../main/app/autonomy-page.ts';
import { createReviewDesk, type ReviewDesk } from '../../main/app/review-desk.ts';
import { readSettings } from '../../main/app/settings-file.ts';
import { callArguments } from '../../main/ipc/calls.ts';
import { newRunId } from '../../main/domain/ids.ts';
import { fail } from '../../main/domain/result.ts';
import { deliverySettingsSchema, workspaceSettings } from '../../main/domain/settings.ts';
import type { SettledChangeRow } from '../../main/domain/change-views.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { acceptedStillNeeded } from '../../main/policy/reliability.ts';
import { createEnvironmentKeyring, createKeyringOver } from '../../main/secrets/keyring.ts';
import { deliveryPushed, feedWorkspace, sha256Of } from '../support/facts.ts';
import { faultCodeOf, openedLedger, storeFacts, temporaryHome, valueOf, type TemporaryHome } from '../support/ledger-home.ts';
import { storeWaitingChange, type WaitingChange } from '../support/waiting-change.ts';

let home: TemporaryHome;
let ledger: Ledger;
let waiting: WaitingChange;
let desk: ReviewDesk;

beforeAll(() => {
  home = temporaryHome();
  ledger = openedLedger(home.path);
  waiting = storeWaitingChange(ledger);
  desk = createReviewDesk({ ledger, home: home.path, keyring: createEnvironmentKeyring({}), deliver: () => fail('not_here', 'n', 'n'), now: () => new Date() });
});

afterAll(() => {
  ledger.close();
  waiting.repository.remove();
  home[Symbol.dispose]();
});

describe('what is asked before a change is approved', () => {
  it('names the bytes, the outcome, and the effect with the very remote', async () => {
    const asked = valueOf(await desk.verdictQuestion(waiting.runId, waiting.patchSha256));
    expect(asked).toMatchObject({ workspace: 'guide', title: 'Correct two words in the guide', change: '1 file, +2 −2', patchSha256: waiting.patchSha256, checks: '1 pass, 0 red, 0 could not run.' });
    expect(asked.effect).toMatch(/^Pushes the branch touchline\/.* to \/.*\(origin\), and writes the request into a file\. Nothing is merged\.$/);
    expect(asked.warning).toMatch(/stood on no branch/);
    expect(asked.undo).toBe('For 10 seconds it can be taken back; then it begins.');
  });

  it('is not asked for other bytes, or for a run that does not wait', async () => {
    expect(faultCodeOf(await desk.verdictQuestion(waiting.runId, sha256Of('other')))).toBe('other_bytes');
    expect(faultCodeOf(await desk.verdictQuestion(newRunId(), waiting.patchSha256))).toBe('no_such_run');
  });

  it('says what stands in the way as the settings are', async () => {
    const named = (delivery: object) => deliverySettingsSchema.parse(delivery);
    valueOf(await desk.saveDeliverySettings(waiting.workspaceId, named({ remote: 'upstream', base: 'main' })));
    expect(valueOf(await desk.verdictQuestion(waiting.runId, waiting.patchSha256)).warning).toMatch(/no remote called upstream/);
    valueOf(await desk.saveDeliverySettings(waiting.workspaceId, named({ base: 'main', host: 'github' })));
    const page = valueOf(await desk.deliverySettings(waiting.workspaceId));
    expect(page).toMatchObject({ host: 'github', token: { place: 'none', server: 'api.github.com' }, delivery: { base: 'main' } });
    const asked = valueOf(await desk.verdictQuestion(waiting.runId, waiting.patchSha256));
    expect(asked.effect).toContain('opens a draft pull request into main on GitHub');
    expect(asked.warning).toMatch(/no token for api\.github\.com/);
    expect(workspaceSettings(valueOf(readSettings(home.path)), waiting.workspaceId).delivery.base).toBe('main');
  });
});

describe('hunks', () => {
  it('come with their files and the lines they stand on, under the ids that a revision names', async () => {
    const hunks = valueOf(await desk.hunks(waiting.runId));
    expect(hunks.map((hunk) => hunk.id)).toEqual(waiting.hunks);
    expect(hunks).toMatchObject([{ file: 0, path: 'docs/guide.md', base: { from: 1 }, patched: { from: 1 } }, { base: { from: 27, lines: 7 }, patched: { from: 27, lines: 7 } }]);
  });
});

describe('the forge’s token', () => {
  it('is kept under the workspace’s own name, for one server, and forgotten', async () => {
    const file = join(home.path, 'keys-here.json');
    mkdirSync(home.path, { recursive: true });
    const keyring = createKeyringOver({ file: { path: file, write: (bytes) => { writeFileSync(file, bytes); return { ok: true, value: null }; } }, cipher: null, why: 'For this session.', env: {} });
    const own = createReviewDesk({ ledger, home: home.path, keyring, deliver: () => fail('not_here', 'n', 'n'), now: () => new Date() });
    const { owner, name } = valueOf(await own.tokenOwner(waiting.workspaceId));
    expect(owner).toEqual({ id: `forge-${waiting.workspaceId.toLowerCase()}`, kind: 'github', baseUrl: 'https://api.github.com' });
    expect(name).toBe('guide at api.github.com');
    valueOf(keyring.set(owner, 'ghp_0123456789abcdef'));
    expect(valueOf(await own.deliverySettings(waiting.workspaceId)).token).toEqual({ kind: 'token', place: 'session', server: 'api.github.com' });
    expect(JSON.stringify(await own.deliverySettings(waiting.workspaceId))).not.toContain('ghp_');
    valueOf(await own.forgetToken(waiting.workspaceId));
    expect(own.placeOfToken(owner)).toBe('none');
  });
});

describe('the address of a pull request', () => {
  it('is opened by https only, and only what the forge itself named', () => {
    const openedAt = (url: string): ReturnType<ReviewDesk['pullRequestAddress']> => {
      const [root, by] = [newRunId(), newRunId()];
      storeFacts(ledger, [deliveryPushed({ runId: by, root }), { type: 'delivery.opened', body: { runId: by, root, workspaceId: feedWorkspace, host: 'github', number: 1, url, branch: 'b', alreadyThere: false } }]);
      return desk.pullRequestAddress(root);
    };
    for (const [url, code] of [['http://forge.example/1', 'address_refused'], ['file:///etc/passwd', 'address_refused'], ['https://user:secret@forge.example/1', 'address_refused'], ['javascript:alert(1)', 'address_refused'], ['not an address', 'no_address']] as const) expect(faultCodeOf(openedAt(url))).toBe(code);
    expect(openedAt('https://forge.example/one/project/pull/1')).toEqual({ ok: true, value: 'https://forge.example/one/project/pull/1' });
    expect(faultCodeOf(desk.pullRequestAddress(newRunId()))).toBe('no_address');
  });
});

describe('autonomy', () => {
  const outcome = fc.constantFrom<SettledChangeRow['outcome'][]>('accepted', 'rejected', 'reverted');
  it('asks for what policy asks for, and shows each outcome with the bound it led to', () => fc.assert(fc.property(fc.array(outcome, { maxLength: 40 }), (outcomes) => {
    const settled = outcomes.map((each, at): SettledChangeRow => ({ runId: newRunId(), workspaceId: feedWorkspace, category: 'typos', outcome: each, reason: 'r', at: new Date(at * 1000).toISOString() }));
    const typos = autonomyOf(feedWorkspace, settled, (runId) => ({ decisionMs: settled.findIndex((row) => row.runId === runId) * 1000, lines: 4, dropped: 1, sentBack: 1, addedTo: runId === settled[0]?.runId }), defaultPolicy, 'L2').categories.find((each) => each.category === 'typos');
    const { canary, autoMerge, revertCountsAs } = defaultPolicy.reliability;
    if (typos === undefined) throw new Error('typos is a category of pull requests');
    expect(typos.steps.map((step) => step.stillNeeded)).toEqual([canary, autoMerge].map((asked) => acceptedStillNeeded(typos.seen, asked, revertCountsAs)));
    expect(typos.earned === 'merge').toBe(typos.steps[1]?.stillNeeded === 0 && typos.steps[0]?.stillNeeded === 0);
    expect(typos.history.map((row) => row.outcome)).toEqual(outcomes);
    expect(typos.decisionMs).toBe(outcomes.length === 0 ? null : (outcomes.length - 1) * 500);
    expect(typos.edits).toEqual({ lines: 4 * outcomes.length, dropped: outcomes.length, sentBack: outcomes.length, addedTo: Math.min(1, outcomes.length) });
    if (outcomes.length > 0) expect(typos.history.at(-1)?.bound).toBe(typos.bound);
  })));
});

describe('the door', () => {
  it('has no call that gives a verdict', () => {
    for (const name of ['giveVerdict', 'withdrawVerdict', 'changeLevel', 'verdictQuestion', 'engineeringRunWith', 'pullRequestAddress']) expect(Object.keys(callArguments)).not.toContain(name);
  });

  it('takes no level that is none, no address to open, and no verdict with an approval', () => {
    expect(callArguments.setLevel.safeParse(['L4']).success).toBe(false);
    expect(callArguments.openPullRequest.safeParse(['https://forge.example/1']).success).toBe(false);
    expect(callArguments.approve.safeParse([waiting.runId, waiting.patchSha256, 'approved']).success).toBe(false);
    expect(callArguments.revise.safeParse([{ runId: waiting.runId, patchSha256: waiting.patchSha256, droppedHunks: waiting.hunks, comments: [], root: waiting.runId }, 'c']).success).toBe(false);
  });
});
