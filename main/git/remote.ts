import { realpath } from 'node:fs/promises';
import { join, relative, isAbsolute } from 'node:path';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';
import { runGit, gitFailed } from './command.ts';
import { visible } from './escape.ts';
import { parseRemote, shownAddress, type RemoteAddress } from './remote-address.ts';
import type { Repository } from './repository.ts';

/** A remote the maintainer's repository names. */
export interface Remote {
  /** As it may be shown. */
  readonly name: string;
  /** Where a push goes: the push address where one is set. Null where Touchline does not use it. */
  readonly address: RemoteAddress | null;
  /** Why not. */
  readonly refusal: Fault | null;
}

/**
 * The remotes of the maintainer's own repository, read from its configuration file as data: no included file, no
 * rewriting (`insteadOf`) and no program of the configuration has any effect.
 * Faults: `repository_unreadable`, and those of running git.
 */
export async function readRemotes(repository: Repository, signal?: AbortSignal): Promise<Result<readonly Remote[]>> {
  const settings = await readOwnConfiguration(repository, signal);
  if (!settings.ok) return settings;
  const remotes: Remote[] = [];
  for (const [name, url] of pushAddresses(settings.value)) {
    const address = await addressOf(url, settings.value, repository);
    remotes.push({ name: visible(name), address: address.ok ? address.value : null, refusal: address.ok ? null : address.error });
  }
  return ok(remotes);
}

type Setting = readonly [name: string, value: string];

async function readOwnConfiguration(repository: Repository, signal: AbortSignal | undefined): Promise<Result<readonly Setting[]>> {
  const args = ['config', '--file', join(repository.commonDir, 'config'), '--no-includes', '--null', '--list'];
  const answer = await runGit({ gitDir: repository.commonDir, args, maxBytes: 4 * 1024 * 1024, timeoutMs: 15_000, signal });
  if (!answer.ok) return answer;
  if (answer.value.exitCode !== 0) return gitFailed(args, answer.value);
  return ok(answer.value.stdout.toString('utf8').split('\0').filter((pair) => pair !== '').map((pair): Setting => {
    const [name = '', ...value] = pair.split('\n');
    return [name, value.join('\n')];
  }));
}

const addressSetting = /^remote\.(.+)\.(url|pushurl)$/su;

/** The first address of each remote, a push address before any other. */
function pushAddresses(settings: readonly Setting[]): ReadonlyMap<string, string> {
  const found = { url: new Map<string, string>(), pushurl: new Map<string, string>() };
  for (const [setting, value] of settings) {
    const [, name, kind] = addressSetting.exec(setting) ?? [];
    if (name === undefined || (kind !== 'url' && kind !== 'pushurl')) continue;
    if (!found[kind].has(name)) found[kind].set(name, value);
  }
  return new Map([...found.url, ...found.pushurl]);
}

async function addressOf(url: string, settings: readonly Setting[], repository: Repository): Promise<Result<RemoteAddress>> {
  const rewritten = settings.some(([name, value]) => /^url\..*\.(?:push)?insteadof$/su.test(name) && value !== '' && url.startsWith(value));
  if (rewritten) {
    return fail('remote_refused', `The remote ${shownAddress(url)} is not used: the repository’s configuration rewrites it to another address.`, 'Set its whole address with `git remote set-url`, without `insteadOf`.');
  }
  const address = parseRemote(url, repository.folder);
  if (!address.ok || address.value.scheme !== 'file') return address;
  return (await isInside(address.value.url, repository)) ? insideItself(url) : address;
}

/** Pushing to a path runs that repository's hooks: what came with this repository must not name one of its own. */
async function isInside(path: string, repository: Repository): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  const places = await Promise.all([repository.folder, repository.gitDir, repository.commonDir].map(async (place) => await realpath(place).catch(() => place)));
  return places.some((place) => {
    const way = relative(place, target);
    return way === '' || (!way.startsWith('..') && !isAbsolute(way));
  });
}

function insideItself(url: string): Result<never> {
  return fail('remote_refused', `The remote ${shownAddress(url)} is not used: it lies inside the repository itself, whose hooks would run.`, 'Put the remote outside the repository.');
}
