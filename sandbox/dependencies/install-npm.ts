import type { DependencyRequest } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import { registryOf } from './allowed-places.ts';
import { cacheFolder, throughProxy } from './install-request.ts';

/**
 * `npm ci` as Touchline runs it. No script of any package runs; no .npmrc is there, neither the repository's nor
 * anybody else's; packages come from where the lockfile says, and from `registry` where it says nothing.
 */
export function npmInstallRequest(request: DependencyRequest, timeoutMs: number): InsideRequest {
  const argv = [
    '/usr/local/bin/npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress',
    '--loglevel=error', '--strict-ssl', '--replace-registry-host=never', `--registry=${registryOf(request.egress)}`,
  ];
  return throughProxy(request, argv, npmEnvironment, timeoutMs);
}

/** Read by npm, and by pnpm as well. */
export const npmEnvironment: Readonly<Record<string, string>> = {
  npm_config_cache: `${workRoot}/${cacheFolder}`,
  npm_config_userconfig: '/nonexistent/user',
  npm_config_globalconfig: '/nonexistent/global',
  npm_config_update_notifier: 'false',
  npm_config_fetch_retries: '1',
  npm_config_fetch_retry_mintimeout: '500',
  npm_config_fetch_retry_maxtimeout: '2000',
};
