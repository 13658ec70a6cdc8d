import type { DependencyRequest } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import { pythonIndexOf } from './allowed-places.ts';
import { pythonFolder, throughProxy } from './install-request.ts';
import { pinsName } from './requirements.ts';

/**
 * `pip install` as Touchline runs it: exactly what is pinned, and wheels alone, since making one from sources would run
 * a program of the package. What a package needs that nobody pinned is found once all is there.
 */
export function pipInstallRequest(request: DependencyRequest, timeoutMs: number): InsideRequest {
  const argv = [
    '/usr/bin/python3', '-I', '-m', 'pip', 'install', '--no-deps', '--only-binary=:all:', `--target=${workRoot}/${pythonFolder}`, `--requirement=${pinsName}`,
    `--index-url=${pythonIndexOf(request.egress)}`, '--no-input', '--no-cache-dir', '--disable-pip-version-check', '--progress-bar=off', '--quiet', '--retries=1', '--timeout=20',
  ];
  return throughProxy(request, argv, { PIP_CONFIG_FILE: '/dev/null' }, timeoutMs);
}
