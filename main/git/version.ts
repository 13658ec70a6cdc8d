import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ok, type Result } from '../domain/result.ts';
import { gitMissing } from './command.ts';
import { gitEnvironment } from './environment.ts';

const run = promisify(execFile);

/** The installed git's version in its own words, e.g. `2.39.5`; the fault `git_missing` when it doesn't answer. */
export async function gitVersion(): Promise<Result<string>> {
  try {
    const { stdout } = await run('git', ['--version'], { env: gitEnvironment(), timeout: 5000 });
    return ok(stdout.trim().replace(/^git version /, ''));
  } catch {
    return gitMissing();
  }
}
