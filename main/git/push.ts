import { tmpdir } from 'node:os';
import { fail, ok, type Result } from '../domain/result.ts';
import { gitOutput, type GitAnswer } from './command.ts';
import { visible } from './escape.ts';
import { runNetworkGit, type Credential } from './network.ts';
import { firstWords } from './network-faults.ts';
import { inScratch } from './scratch.ts';
import type { ObjectStore } from './store.ts';

export const branchPrefix = 'touchline/';
const pushTimeoutMs = 120_000;

export interface RemoteQuestion {
  readonly url: string;
  readonly credential: Credential;
  readonly branch: string;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PushRequest extends RemoteQuestion {
  readonly store: ObjectStore;
  readonly commit: string;
}

/**
 * Creates a branch on a remote, and never moves one: it succeeds only where the remote has no such branch, or has it at
 * this very commit already. One ref is one transaction of the remote: it is there whole or not at all.
 * Faults: `branch_taken`, `push_refused` with the remote's own words, `branch_name`, and those of `runNetworkGit`.
 */
export async function pushBranch(request: PushRequest): Promise<Result<{ readonly outcome: 'pushed' | 'already-there' }>> {
  const named = checkBranch(request.branch);
  if (!named.ok) return named;
  if (!isObjectName(request.commit)) return notACommit(request.commit);
  const ref = named.value;
  const answer = await runNetworkGit({
    dir: request.store.dir,
    url: request.url,
    credential: request.credential,
    args: (url) => ['push', '--porcelain', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no', `--force-with-lease=${ref}:`, '--', url, `${request.commit}:${ref}`],
    deed: 'push to',
    timeoutMs: request.timeoutMs ?? pushTimeoutMs,
    signal: request.signal,
  });
  if (!answer.ok) return answer;
  const outcome = pushOutcome(answer.value, request.branch);
  // An earlier push whose process has died may end while this one goes on: then the branch has what it was to have.
  return outcome.ok || !(await hasCommit(request)) ? outcome : ok({ outcome: 'already-there' });
}

async function hasCommit(request: PushRequest): Promise<boolean> {
  const tip = await remoteTip(request);
  return tip.ok && tip.value === request.commit;
}

function pushOutcome(answer: GitAnswer, branch: string): Result<{ readonly outcome: 'pushed' | 'already-there' }> {
  const { flag, summary } = statusOf(answer);
  if (answer.exitCode === 0 && flag === '*') return ok({ outcome: 'pushed' });
  if (answer.exitCode === 0 && flag === '=') return ok({ outcome: 'already-there' });
  if (/stale info|already exists|fetch first|non-fast-forward/u.test(summary) && !summary.startsWith('[remote rejected]')) return branchTaken(branch);
  return pushRefused(answer, summary, branch);
}

/** `<flag>\t<from>:<to>\t<summary> (<reason>)` (https://git-scm.com/docs/git-push#_output). */
function statusOf(answer: GitAnswer): { readonly flag: string; readonly summary: string } {
  const line = answer.stdout.toString('utf8').split('\n').find((found) => /^[ +\-*!=]\t/u.test(found)) ?? '';
  return { flag: line.slice(0, 1), summary: line.split('\t').slice(2).join(' ') };
}

function branchTaken(branch: string): Result<never> {
  return fail('branch_taken', `The remote already has a branch ${visible(branch)} with another commit.`, 'Touchline never overwrites a branch. Delete or rename that branch on the host, or run the task again.');
}

function pushRefused(answer: GitAnswer, summary: string, branch: string): Result<never> {
  const words = firstWords([summary, ...remoteLines(answer.stderr)].join('\n'));
  return fail('push_refused', `The remote refused the branch ${visible(branch)}. It said: ${words === 'nothing' ? firstWords(answer.stderr) : words}`, 'Nothing was delivered. Change the remote’s push rules for branches that begin with `touchline/`, or deliver the patch by hand.');
}

function remoteLines(stderr: string): readonly string[] {
  return stderr.split('\n').filter((line) => line.startsWith('remote:'));
}

/** The commit a branch of the remote stands at; null where there is no such branch. Faults: `branch_name`, and those of `runNetworkGit`. */
export async function remoteTip({ url, credential, branch, timeoutMs, signal }: RemoteQuestion): Promise<Result<string | null>> {
  const named = checkBranch(branch);
  if (!named.ok) return named;
  // A folder of its own that is no repository: git finds no configuration there.
  return await inScratch(tmpdir(), async (dir) => {
    const answer = await runNetworkGit({
      dir, url, credential, args: (address) => ['ls-remote', '--refs', '--', address, named.value], deed: 'ask',
      ...(timeoutMs === undefined ? {} : { timeoutMs }), signal,
    });
    if (!answer.ok) return answer;
    if (answer.value.exitCode !== 0) return remoteFailed(answer.value);
    return ok(tipIn(answer.value.stdout.toString('utf8'), named.value));
  });
}

/** Git matches the end of ref names, so others may be listed too. */
function tipIn(listing: string, ref: string): string | null {
  const line = listing.split('\n').find((found) => found.split('\t')[1] === ref);
  const commit = line?.split('\t')[0] ?? '';
  return isObjectName(commit) ? commit : null;
}

export interface FetchRequest extends RemoteQuestion {
  readonly store: ObjectStore;
  /** A commit of the store that the remote has too: what leads to it is not transferred again. */
  readonly have?: string;
  /** Most commits taken from the tip down; 500 unless told. */
  readonly depth?: number;
}

/**
 * Brings the tip of a remote's branch into the store, checked object by object, without tags and submodules; gives the
 * commit. Faults: `branch_missing`, `branch_name`, and those of `runNetworkGit`.
 */
export async function fetchCommit({ store, url, credential, branch, have, depth = 500, timeoutMs, signal }: FetchRequest): Promise<Result<string>> {
  const named = checkBranch(branch);
  if (!named.ok) return named;
  if (have !== undefined) {
    if (!isObjectName(have)) return notACommit(have);
    const told = await gitOutput({ gitDir: store.dir, args: ['update-ref', 'refs/touchline/have', have], signal });
    if (!told.ok) return told;
  }
  const kept = 'refs/touchline/fetched';
  const form = ['--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance', '--no-show-forced-updates', '--quiet'];
  const answer = await runNetworkGit({
    dir: store.dir, url, credential, deed: 'fetch from', timeoutMs: timeoutMs ?? pushTimeoutMs, signal,
    args: (address) => ['-c', 'fetch.unpackLimit=1', 'fetch', ...form, `--depth=${depth}`, '--', address, `+${named.value}:${kept}`],
  });
  if (!answer.ok) return answer;
  if (/couldn't find remote ref/u.test(answer.value.stderr)) return fail('branch_missing', `The remote has no branch ${visible(branch)}.`, 'Check the base branch in the workspace’s settings.');
  if (answer.value.exitCode !== 0) return remoteFailed(answer.value);
  const commit = await gitOutput({ gitDir: store.dir, args: ['rev-parse', '--verify', `${kept}^{commit}`], signal });
  return commit.ok ? ok(commit.value.toString('latin1').trim()) : commit;
}

/**
 * Deletes a branch that Touchline made and nobody has added to. Faults: `branch_not_ours`, `branch_moved`,
 * `push_refused`, and those of `runNetworkGit`.
 */
export async function deleteBranch(request: PushRequest): Promise<Result<{ readonly outcome: 'deleted' | 'already-gone' }>> {
  const { store, url, credential, branch, commit, timeoutMs, signal } = request;
  if (!branch.startsWith(branchPrefix)) return fail('branch_not_ours', `${visible(branch)} is not a branch that Touchline made.`, 'Delete it by hand if it should go.');
  if (!isObjectName(commit)) return notACommit(commit);
  const tip = await remoteTip(request);
  if (!tip.ok) return tip;
  if (tip.value === null) return ok({ outcome: 'already-gone' });
  if (tip.value !== commit) return branchMoved(branch);
  const ref = `refs/heads/${branch}`;
  const answer = await runNetworkGit({
    dir: store.dir, url, credential, deed: 'delete a branch at', timeoutMs: timeoutMs ?? pushTimeoutMs, signal,
    args: (address) => ['push', '--porcelain', '--no-verify', '--no-signed', '--recurse-submodules=no', `--force-with-lease=${ref}:${commit}`, '--', address, `:${ref}`],
  });
  if (!answer.ok) return answer;
  const { flag, summary } = statusOf(answer.value);
  if (answer.value.exitCode === 0 && flag === '-') return ok({ outcome: 'deleted' });
  return summary.includes('stale info') ? branchMoved(branch) : pushRefused(answer.value, summary, branch);
}

function branchMoved(branch: string): Result<never> {
  return fail('branch_moved', `Someone has added to the branch ${visible(branch)} since Touchline made it.`, 'It is left as it is. Delete it by hand if it should go.');
}

/** The full ref of a branch that git would take (https://git-scm.com/docs/git-check-ref-format). */
function checkBranch(branch: string): Result<string> {
  const parts = branch.split('/');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const odd = branch.length > 240 || /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|^-|\.$/u.test(branch) || branch === '@';
  if (odd || parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock'))) {
    return fail('branch_name', `${visible(branch).slice(0, 100)} cannot be the name of a branch.`, 'Use letters, digits, hyphens and slashes.');
  }
  return ok(`refs/heads/${branch}`);
}

function isObjectName(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(text);
}

function notACommit(text: string): Result<never> {
  return fail('not_a_commit', `${visible(text).slice(0, 100)} is not the full name of a commit.`, 'Report this: Touchline names its commits in full.');
}

function remoteFailed(answer: GitAnswer): Result<never> {
  return fail('remote_failed', `The remote did not answer as a git server does. It said: ${firstWords(answer.stderr)}`, 'Check the remote’s address and the host’s status page.');
}
