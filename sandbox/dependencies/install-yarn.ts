import type { DependencyRequest } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import { registryOf } from './allowed-places.ts';
import { cacheFolder, throughProxy } from './install-request.ts';

/** `yarn install` of Yarn 1 as Touchline runs it: no scripts, no .yarnrc or .npmrc, nothing that the lockfile does not name. */
export function yarnInstallRequest(request: DependencyRequest, timeoutMs: number): InsideRequest {
  const argv = [
    '/usr/local/bin/yarn', 'install', '--frozen-lockfile', '--ignore-scripts', '--ignore-engines', '--production=false', '--no-default-rc',
    '--non-interactive', '--no-progress', '--silent', `--registry=${registryOf(request.egress)}`, `--cache-folder=${workRoot}/${cacheFolder}`,
  ];
  return throughProxy(request, argv, {}, timeoutMs);
}
