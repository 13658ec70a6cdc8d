import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { pullRequestStateSchema } from '../../../main/domain/pull-request-state.ts';
import type { PullRequestHost } from '../../../main/delivery/pull-requests/host.ts';
import { makePlainGitHost } from '../../../main/delivery/pull-requests/plain-git.ts';
import { valueOf } from '../../git/exported.ts';
import { gitIn, temporaryFolder } from '../../support/repository.ts';
import { branch, deliveredIn, errorOf, type Delivered } from './hosts.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

let place: Delivered;
let folder: string;
let host: PullRequestHost;
beforeEach(async () => {
  place = await deliveredIn(root);
  folder = join(mkdtempSync(join(root, 'requests-')), 'not yet there');
  let second = 0;
  host = makePlainGitHost({ folder, url: place.bare.dir, credential: { kind: 'none' }, store: place.store, now: () => new Date(Date.UTC(2026, 0, 1) + (second += 1) * 1000) });
});

const request = { title: 'Mend the greeting --> <script>', body: '## Objective\n\nBecause.\n', branch, base: 'main', draft: true };

test('renders one request for a branch that is there, and finds it again', async () => {
  expect(valueOf(await host.find(branch))).toBeNull();
  const opened = valueOf(await host.open(request));
  expect(pullRequestStateSchema.parse(opened)).toMatchObject({ number: 1, branch, base: 'main', headCommit: place.commit, draft: true, state: 'open', ci: { state: 'none' } });
  expect(valueOf(await host.open(request))).toEqual(opened);
  expect(valueOf(await host.find(branch))).toEqual(opened);
  const text = readFileSync(join(folder, `${branch}.md`), 'utf8');
  expect(text.split('\n').slice(1, 6)).toEqual(['# Mend the greeting --> <script>', '', '## Objective', '', 'Because.']);
  expect(errorOf(await host.open({ ...request, branch: 'touchline/docs/none' })).code).toBe('branch_missing');
});

test('is merged once the base holds its commit, by whomever', async () => {
  valueOf(await host.open(request));
  const first = valueOf(await host.observe(1, { etags: {} }));
  if (!first.changed) throw new Error('not read');
  expect(valueOf(await host.observe(1, { etags: first.etags }))).toEqual({ changed: false });
  expect(errorOf(await host.merge(1, { headCommit: place.commit, method: 'merge' })).code).toBe('merge_not_allowed');
  const merged = gitIn(place.bare.dir, ['commit-tree', `${place.commit}^{tree}`, '-p', place.base, '-p', place.commit, '-m', 'Merge']).toString().trim();
  place.bare.git('update-ref', 'refs/heads/main', merged);
  place.bare.git('update-ref', '-d', `refs/heads/${branch}`);
  expect(valueOf(await host.observe(1, { etags: first.etags }))).toMatchObject({ changed: true, state: { state: 'merged', mergeCommit: place.commit } });
});

test('is closed by word, or by its branch being gone', async () => {
  valueOf(await host.open(request));
  valueOf(await host.ready(1));
  for (let again = 0; again < 2; again += 1) valueOf(await host.comment(1, 'Looked at.'));
  for (let again = 0; again < 2; again += 1) valueOf(await host.close(1, 'The base has moved on.'));
  expect(valueOf(await host.find(branch))).toMatchObject({ state: 'closed', draft: false, mergedAt: null });
  expect(readFileSync(join(folder, `${branch}.md`), 'utf8').match(/Looked at\.|moved on/gu)).toEqual(['Looked at.', 'moved on']);
  expect(valueOf(await host.open(request))).toMatchObject({ number: 1, state: 'open' });
  place.bare.git('update-ref', '-d', `refs/heads/${branch}`);
  expect(valueOf(await host.find(branch))).toMatchObject({ state: 'closed' });
});

test('takes no other file for a request, and says what it cannot do', async () => {
  valueOf(await host.open(request));
  writeFileSync(join(folder, 'README.md'), '# Not a request\n');
  writeFileSync(join(folder, 'broken.md'), '<!-- touchline-request {"number": -->\n');
  writeFileSync(join(folder, 'moved.md'), readFileSync(join(folder, `${branch}.md`)));
  expect(valueOf(await host.find(branch))).toMatchObject({ number: 1 });
  expect(errorOf(await host.observe(2, { etags: {} })).code).toBe('host_not_found');
  expect([valueOf(await host.protection('main')), valueOf(await host.issues()), valueOf(await host.examine())]).toEqual([null, [], { account: null, scopes: [], warnings: [] }]);
  const blocked = makePlainGitHost({ folder: join(folder, 'README.md'), url: place.bare.dir, credential: { kind: 'none' }, store: place.store });
  expect(errorOf(await blocked.open(request)).code).toMatch(/^request_/u);
});
