import { posix } from 'node:path';
import type { DependencyRequest } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import { registryOf } from './allowed-places.ts';
import { forwarderPlace, socketPlace } from './egress-place.ts';

/** The folder of the store that npm works in, laid out as the repository is from the lockfile's folder down. */
export const installTree = 'npm';
/** Written last of all, at the top of the store. */
export const completeMark = '.complete';

const npmCache = `${workRoot}/npm-cache`;

/**
 * `npm ci` as Touchline runs it. No script of any package runs; no .npmrc is there, neither the repository's nor
 * anybody else's; packages come from where the lockfile says, and from `registry` where it says nothing.
 */
export function npmInstallRequest(request: DependencyRequest, timeoutMs: number): InsideRequest {
  const { egress, signal } = request;
  return {
    argv: [
      '/usr/local/bin/node', forwarderPlace, socketPlace, '/usr/local/bin/npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress',
      '--loglevel=error', '--strict-ssl', '--replace-registry-host=never', `--registry=${registryOf(egress)}`,
    ],
    cwd: `${workRoot}/${installTree}`,
    env: {
      npm_config_cache: npmCache,
      npm_config_userconfig: '/nonexistent/user',
      npm_config_globalconfig: '/nonexistent/global',
      npm_config_update_notifier: 'false',
      npm_config_fetch_retries: '1',
      npm_config_fetch_retry_mintimeout: '500',
      npm_config_fetch_retry_maxtimeout: '2000',
      NO_COLOR: '1',
      TOUCHLINE_CERTIFICATES: egress.certificates,
    },
    timeoutMs,
    outputLimitBytes: 64 * 1024,
    ...(signal === undefined ? {} : { signal }),
  };
}

/**
 * Takes away what only the installation needed, then marks the store complete. The manifests go too: a package of the
 * repository that somebody finds here instead of in the tree must be missing, not out of date.
 */
export function finishRequest(request: DependencyRequest): InsideRequest {
  const given = request.files.map(({ path }) => posix.join(installTree, path));
  return {
    argv: ['/bin/sh', '-c', 'rm -rf -- npm-cache && rm -f -- "$@" && mkdir -p npm/node_modules && sync && touch .complete && sync', 'sh', ...given],
    cwd: workRoot,
    timeoutMs: 60_000,
    outputLimitBytes: 4096,
  };
}
