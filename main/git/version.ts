import { tmpdir } from 'node:os';
import { fail, ok, type Result } from '../domain/result.ts';
import { gitOutput } from './command.ts';

/** The oldest git whose options this room uses and that its makers still carry fixes back to. */
const oldest = [2, 34] as const;

/** Version of the git on the search path. Faults: `git_missing`, `git_too_old`. */
export async function readGitVersion(signal?: AbortSignal): Promise<Result<string>> {
  const output = await gitOutput({ gitDir: tmpdir(), args: ['version'], timeoutMs: 10_000, signal });
  if (!output.ok) return output;
  const [, version = '', major, minor] = /^git version ((\d+)\.(\d+)\S*)/u.exec(output.value.toString('utf8')) ?? [];
  if (isOlder(Number(major), Number(minor))) {
    return fail('git_too_old', `git ${version} is older than ${oldest.join('.')}.`, `Install git ${oldest.join('.')} or newer, and try again.`);
  }
  return ok(version);
}

function isOlder(major: number, minor: number): boolean {
  return !(major > oldest[0] || (major === oldest[0] && minor >= oldest[1]));
}
