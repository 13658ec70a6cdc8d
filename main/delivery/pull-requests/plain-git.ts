import { pathToFileURL } from 'node:url';
import type { PullRequestState } from '../../domain/pull-request-state.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { isInHistory } from '../../git/ancestry.ts';
import { visible } from '../../git/escape.ts';
import type { Credential } from '../../git/network.ts';
import { fetchCommit, remoteTip } from '../../git/push.ts';
import type { ObjectStore } from '../../git/store.ts';
import type { Observation, PullRequestHost, PullRequestToOpen } from './host.ts';
import { readRequestFiles, writeRequestFile, type RequestFile } from './request-file.ts';

export interface PlainGitOptions {
  /** Where the rendered requests lie: `<folder>/<branch>.md`. */
  readonly folder: string;
  readonly url: string;
  readonly credential: Credential;
  /** Host-owned; the remote's base is fetched into it to see what was merged. */
  readonly store: ObjectStore;
  readonly now?: () => Date;
}

/**
 * A git remote without a forge. A request is a file that a person reads; it is merged once the remote's base branch holds
 * its commit, and closed when its branch is gone without that. Nobody but the maintainer merges.
 */
export function makePlainGitHost(options: PlainGitOptions): PullRequestHost {
  const { credential, url } = options;
  return {
    kind: 'git',
    credential: () => Promise.resolve(ok(credential)),
    examine: async (signal) => {
      const reached = await remoteTip({ url, credential, branch: 'HEAD', signal });
      return reached.ok ? ok({ account: null, scopes: [], warnings: [] }) : reached;
    },
    protection: () => Promise.resolve(ok(null)),
    find: (branch, signal) => find(options, branch, signal),
    open: (request, signal) => open(options, request, signal),
    observe: (number, { etags }, signal) => observe(options, number, etags['state'], signal),
    ready: (number) => update(options, number, (head) => ({ ...head, draft: false })),
    merge: (number) => Promise.resolve(fail('merge_not_allowed', `Request ${number} is not merged: a plain git remote tells no checks, approvals or rules.`, 'Merge the branch by hand.')),
    close: (number, comment) => update(options, number, (head, at) => ({ ...head, closedAt: head.closedAt ?? at }), comment),
    comment: (number, body) => update(options, number, (head) => head, body),
    ciOf: () => Promise.resolve(ok({ state: 'none', checks: [], checksLeftOut: 0 })),
    issues: () => Promise.resolve(ok([])),
  };
}

async function find(options: PlainGitOptions, branch: string, signal: AbortSignal | undefined): Promise<Result<PullRequestState | null>> {
  const files = await readRequestFiles(options.folder);
  if (!files.ok) return files;
  const file = files.value.find(({ head }) => head.branch === branch);
  return file === undefined ? ok(null) : await stateOf(options, file, signal);
}

async function open(options: PlainGitOptions, request: PullRequestToOpen, signal: AbortSignal | undefined): Promise<Result<PullRequestState>> {
  const { folder, url, credential, now = () => new Date() } = options;
  const files = await readRequestFiles(folder);
  if (!files.ok) return files;
  const there = files.value.find(({ head }) => head.branch === request.branch);
  if (there !== undefined && there.head.closedAt === null) return await stateOf(options, there, signal);
  const tip = await remoteTip({ url, credential, branch: request.branch, signal });
  if (!tip.ok) return tip;
  if (tip.value === null) return fail('branch_missing', `The remote has no branch ${visible(request.branch)} to open a request for.`, 'Push the branch first.');
  const at = now().toISOString();
  const number = there?.head.number ?? Math.max(0, ...files.value.map(({ head }) => head.number)) + 1;
  const head = { number, branch: request.branch, base: request.base, headCommit: tip.value, draft: request.draft, closedAt: null, openedAt: at, updatedAt: at };
  const written = await writeRequestFile(folder, head, `# ${visible(request.title)}\n\n${request.body.trimEnd()}\n`);
  return written.ok ? await stateOf(options, written.value, signal) : written;
}

async function observe(options: PlainGitOptions, number: number, known: string | undefined, signal: AbortSignal | undefined): Promise<Result<Observation>> {
  const file = await byNumber(options.folder, number);
  if (!file.ok) return file;
  const state = await stateOf(options, file.value, signal);
  if (!state.ok) return state;
  const tag = `${state.value.state} ${state.value.headCommit} ${state.value.draft} ${state.value.updatedAt}`;
  return ok(tag === known ? { changed: false } : { changed: true, state: state.value, etags: { state: tag } });
}

async function byNumber(folder: string, number: number): Promise<Result<RequestFile>> {
  const files = await readRequestFiles(folder);
  if (!files.ok) return files;
  const file = files.value.find(({ head }) => head.number === number);
  return file === undefined ? fail('host_not_found', `There is no request ${number} in ${folder}.`, 'Look whether the file was moved or deleted.') : ok(file);
}

async function stateOf({ store, url, credential, now = () => new Date() }: PlainGitOptions, { path, head }: RequestFile, signal: AbortSignal | undefined): Promise<Result<PullRequestState>> {
  const tip = await remoteTip({ url, credential, branch: head.branch, signal });
  if (!tip.ok) return tip;
  const headCommit = tip.value ?? head.headCommit;
  const merged = await isMerged({ store, url, credential, branch: head.base, signal }, headCommit);
  if (!merged.ok) return merged;
  // The remote tells no times: the moment it was seen is the best there is.
  const seen = now().toISOString();
  const state = merged.value ? 'merged' : head.closedAt !== null || tip.value === null ? 'closed' : 'open';
  return ok({
    number: head.number, url: pathToFileURL(path).href, branch: head.branch, base: head.base, headCommit, draft: head.draft, state,
    mergeCommit: merged.value ? headCommit : null, mergedAt: merged.value ? seen : null, closedAt: state === 'open' ? null : (head.closedAt ?? seen), updatedAt: head.updatedAt,
    ci: { state: 'none', checks: [], checksLeftOut: 0 }, reviews: { approved: 0, changesRequested: 0 }, comments: [], commentsLeftOut: 0,
  });
}

async function isMerged(base: Parameters<typeof fetchCommit>[0], commit: string): Promise<Result<boolean>> {
  const tip = await fetchCommit(base);
  if (!tip.ok) return tip;
  const merged = await isInHistory(base.store, commit, tip.value, base.signal);
  // A commit this store never had is not one of ours, and not merged as far as anyone here can tell.
  return merged.ok || merged.error.code !== 'git_failed' ? merged : ok(false);
}

async function update({ folder, now = () => new Date() }: PlainGitOptions, number: number, change: (head: RequestFile['head'], at: string) => RequestFile['head'], comment?: string): Promise<Result<void>> {
  const file = await byNumber(folder, number);
  if (!file.ok) return file;
  const at = now().toISOString();
  const said = comment === undefined || file.value.text.includes(`\n${comment.trim()}\n`) ? '' : `\n---\n\n${comment.trim()}\n`;
  const head = change(file.value.head, at);
  if (said === '' && JSON.stringify(head) === JSON.stringify(file.value.head)) return ok(undefined);
  const written = await writeRequestFile(folder, { ...head, updatedAt: at }, `${file.value.text}${said}`);
  return written.ok ? ok(undefined) : written;
}
