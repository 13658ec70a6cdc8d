import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';
import { gitMissing } from './command.ts';
import { gitEnvironment, gitVariables, neutralSettings } from './environment.ts';
import { visible, visibleLines } from './escape.ts';

const answerWithinMs = 15_000;
const partialCloneSetting = /^(?:extensions\.partialclone|remote\..*\.(?:promisor|partialclonefilter))$/mu;

export type ObjectFormat = 'sha1' | 'sha256';

/** What Touchline knows of a maintainer's repository before it reads an object of it. */
export interface Repository {
  /** Absolute top folder of the checkout; of a bare repository, the repository itself. */
  readonly folder: string;
  readonly bare: boolean;
  /** Absolute. In a linked worktree `gitDir` is the worktree's own part and `commonDir` what all of them share. */
  readonly gitDir: string;
  readonly commonDir: string;
  readonly objectFormat: ObjectFormat;
  /** What HEAD names, in full. */
  readonly commit: string;
  /** Short name; null on a detached HEAD. */
  readonly branch: string | null;
  readonly shallow: boolean;
  /** Made with `git clone --filter`: some objects may be on a server only. */
  readonly partialClone: boolean;
}

/**
 * Finds the repository that `folder` is in, or is, and reads where its HEAD stands. Nothing of the repository is
 * written or run: https://git-scm.com/docs/git-rev-parse only looks.
 * Faults: `not_a_folder`, `not_a_repository`, `no_commits`, `unsupported_object_format`, `git_missing`,
 * `git_cancelled`, `repository_unreadable`.
 */
export async function openRepository(folder: string, signal?: AbortSignal): Promise<Result<Repository>> {
  const start = resolve(folder);
  if (!(await isFolder(start))) return notAFolder(start);
  const ask = asker(start, signal);
  const kind = await ask(['rev-parse', '--is-bare-repository', '--is-inside-work-tree', '--is-shallow-repository', '--show-object-format']);
  if (!kind.ok) return whyNot(kind.error, start);
  const [bare, insideWorkTree, shallow, objectFormat] = kind.value.trim().split('\n');
  if (objectFormat !== 'sha1' && objectFormat !== 'sha256') return unsupportedFormat(objectFormat ?? '');

  const inside = insideWorkTree === 'true';
  const [gitDir, commonDir, top, head, ref, settings] = await Promise.all([
    askPath(ask, ['--path-format=absolute', '--git-dir']),
    askPath(ask, ['--path-format=absolute', '--git-common-dir']),
    inside ? askPath(ask, ['--show-toplevel']) : ok(''),
    ask(['rev-parse', '--verify', 'HEAD']),
    ask(['rev-parse', '--symbolic-full-name', 'HEAD']),
    ask(['config', '--list', '--name-only']),
  ]);
  if (!gitDir.ok) return gitDir;
  if (!commonDir.ok) return commonDir;
  if (!top.ok) return top;
  if (!head.ok) return /Needed a single revision/u.test(head.error.message) ? noCommits(start) : head;
  if (!ref.ok) return ref;
  if (!settings.ok) return settings;
  return ok({
    ...(inside ? { folder: top.value, bare: false } : placeOutside(gitDir.value, bare === 'true')),
    gitDir: gitDir.value,
    commonDir: commonDir.value,
    objectFormat,
    commit: head.value.trim(),
    branch: shortName(ref.value.trim()),
    shallow: shallow === 'true',
    partialClone: partialCloneSetting.test(settings.value),
  });
}

/** The repository's settings, read as data: lower-case name and value, the last one where a name is set twice. */
export async function readSettings(repository: Repository, signal?: AbortSignal): Promise<Result<ReadonlyMap<string, string>>> {
  const answer = await asker(repository.gitDir, signal)(['config', '--list', '--null']);
  if (!answer.ok) return answer;
  const pairs = answer.value.split('\0').filter((pair) => pair !== '');
  return ok(new Map(pairs.map((pair): [string, string] => {
    const [name = '', ...value] = pair.split('\n');
    return [name, value.join('\n')];
  })));
}

type Ask = (args: readonly string[]) => Promise<Result<string>>;

/** Asks git in `folder`; what fails is the fault `repository_unreadable` with git's words. */
function asker(folder: string, signal: AbortSignal | undefined): Ask {
  return async (args) => {
    try {
      return ok(await neutralGit(folder, signal).raw([...args]));
    } catch (error) {
      return signal?.aborted === true ? cancelled() : unreadable(error, folder);
    }
  };
}

function neutralGit(folder: string, signal: AbortSignal | undefined): SimpleGit {
  return simpleGit({
    baseDir: folder,
    config: [...neutralSettings],
    allowEnvironment: [...gitVariables],
    // Each is given a value that switches the thing off, which the guard cannot tell from switching it on.
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeConfigPaths: true, allowUnsafeAskPass: true },
    timeout: { block: answerWithinMs },
    ...(signal === undefined ? {} : { abort: signal }),
  }).env(gitEnvironment());
}

function cancelled(): Result<never> {
  return fail('git_cancelled', 'Reading the repository was cancelled.', 'Try again when you want it.');
}

function unreadable(error: unknown, folder: string): Result<never> {
  const said = error instanceof Error ? error.message.trim() : String(error);
  if (said.includes('spawn git ENOENT')) return gitMissing();
  return fail(
    'repository_unreadable',
    `git cannot read the repository in ${visible(folder)}: ${visibleLines(said).slice(0, 1000)}`,
    'Run `git status` there; once git itself is content, try again.',
  );
}

function whyNot(error: Fault, folder: string): Result<never> {
  if (/not a git repository/u.test(error.message)) {
    return fail('not_a_repository', `${visible(folder)} is not inside a git repository.`, 'Choose a folder with a repository, or run `git init` and make a first commit.');
  }
  if (/extensions\.objectformat|unknown repository extension[^]*objectformat/iu.test(error.message)) return unsupportedFormat('');
  return { ok: false, error };
}

/** Git ends the path with one line feed, and the path itself may hold more. */
async function askPath(ask: Ask, options: readonly string[]): Promise<Result<string>> {
  const answer = await ask(['rev-parse', ...options]);
  return answer.ok ? ok(answer.value.replace(/\n$/u, '')) : answer;
}

/** Git names a detached HEAD by itself. */
function shortName(ref: string): string | null {
  return ref === 'HEAD' ? null : ref.replace(/^refs\/heads\//u, '');
}

/** Someone may point at the `.git` folder of a checkout: what they mean is the checkout. */
function placeOutside(gitDir: string, bare: boolean): Pick<Repository, 'folder' | 'bare'> {
  const checkout = !bare && basename(gitDir) === '.git';
  return { folder: checkout ? dirname(gitDir) : gitDir, bare: !checkout };
}

/** The folder of the repository's own objects, in which the objects of its alternates are named too. */
export function objectsOf(repository: Repository): string {
  return join(repository.commonDir, 'objects');
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then((found) => found.isDirectory(), () => false);
}

function notAFolder(folder: string): Result<never> {
  return fail('not_a_folder', `${visible(folder)} is not a folder that can be read.`, 'Check the path and its permissions.');
}

function noCommits(folder: string): Result<never> {
  return fail('no_commits', `The repository in ${visible(folder)} has no commit that HEAD names.`, 'Make a first commit, or switch to a branch that has one.');
}

function unsupportedFormat(format: string): Result<never> {
  return fail(
    'unsupported_object_format',
    `The repository names its objects in a way the installed git does not know${format === '' ? '' : ` (${visible(format)})`}.`,
    'Install a newer git, and try again.',
  );
}
