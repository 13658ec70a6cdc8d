import type { DependencyRequest } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import { registryOf } from './allowed-places.ts';
import { npmEnvironment } from './install-npm.ts';
import { cacheFolder, throughProxy } from './install-request.ts';

/**
 * `pnpm install` as Touchline runs it: neither scripts nor a .pnpmfile.cjs run. Programs of packages become links, and
 * links between packages are relative, so that the store works wherever it is mounted.
 */
export function pnpmInstallRequest(request: DependencyRequest, timeoutMs: number): InsideRequest {
  const argv = [
    '/usr/local/bin/pnpm', 'install', '--frozen-lockfile', '--ignore-scripts', '--ignore-pnpmfile', '--reporter=append-only', '--loglevel=error',
    `--registry=${registryOf(request.egress)}`, '--config.strict-ssl=true', '--config.node-linker=isolated', '--config.prefer-symlinked-executables=true',
    `--store-dir=${workRoot}/${cacheFolder}/store`, `--config.cache-dir=${workRoot}/${cacheFolder}`, '--config.engine-strict=false',
  ];
  return throughProxy(request, argv, npmEnvironment, timeoutMs);
}
