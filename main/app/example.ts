import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { fail, ok, type Result } from '../domain/result.ts';
import { gitEnvironment } from '../git/environment.ts';

const run = promisify(execFile);

const historySchema = z.strictObject({
  branch: z.string().regex(/^[a-z]+$/),
  author: z.strictObject({ name: z.string().min(1), email: z.string().min(3) }),
  commits: z.array(z.strictObject({ message: z.string().min(1), date: z.iso.datetime({ offset: true }), files: z.array(z.string().min(1)).min(1) })).min(1),
});
type History = z.infer<typeof historySchema>;

export function exampleFolder(home: string): string {
  return join(home, 'example', 'matchday-board');
}

/**
 * Makes the example's plain files into a git repository in Touchline's home, once, with the same commits on
 * every machine. It is built beside its place and moved in when it is whole.
 */
export async function ensureExample(root: string, home: string): Promise<Result<string>> {
  const folder = exampleFolder(home);
  if (existsSync(join(folder, '.git'))) return ok(folder);
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  const half = mkdtempSync(join(dirname(folder), '.making-'));
  try {
    await build(join(root, 'example'), half);
    renameSync(half, folder);
    return ok(folder);
  } catch (error) {
    // Another process may have been quicker: then its repository is as good as this one.
    if (existsSync(join(folder, '.git'))) return ok(folder);
    return fail('example_not_made', `The example workspace could not be made: ${error instanceof Error ? error.message : String(error)}`, 'Check free space and permissions of Touchline’s home, and that git is installed.');
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

async function build(source: string, folder: string): Promise<void> {
  const history = historySchema.parse(JSON.parse(readFileSync(join(source, 'history.json'), 'utf8')));
  for (const file of new Set(history.commits.flatMap((commit) => commit.files))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(source, file), join(folder, file));
  }
  await git(folder, ['init', '--quiet', `--initial-branch=${history.branch}`], {});
  for (const commit of history.commits) await commitFiles(folder, history.author, commit);
}

async function commitFiles(folder: string, { name, email }: History['author'], { message, date, files }: History['commits'][number]): Promise<void> {
  const who = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date };
  await git(folder, ['add', '--', ...files], who);
  await git(folder, ['commit', '--quiet', '--no-verify', '--no-gpg-sign', '-m', message], who);
}

async function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  await run('git', ['-c', 'core.autocrlf=false', '-c', 'core.hooksPath=/dev/null', ...args], { cwd: folder, env: { ...gitEnvironment(), ...env }, timeout: 30_000 });
}
