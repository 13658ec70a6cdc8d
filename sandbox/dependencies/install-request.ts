import type { DependencyRequest } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import { forwarderPlace, socketPlace } from './egress-place.ts';

/** The folder of the store that a manager works in, laid out as the repository is from the lockfile's folder down. */
export const installTree = 'tree';
/** The folder of the store that holds Python's packages, beside the tree. */
export const pythonFolder = 'python';
/** The folders of the store that hold Go's module cache, and cargo's home. */
export const goFolder = 'go';
export const cargoFolder = 'cargo';
/** What only the installation needs: archives, and how they are found again. */
export const cacheFolder = 'cache';
/** Written last of all, at the top of the store. */
export const completeMark = '.complete';

/** One program with the proxy as its only way out, in the folder of the lockfile. */
export function throughProxy({ egress, signal }: DependencyRequest, argv: readonly string[], env: Readonly<Record<string, string>>, timeoutMs: number): InsideRequest {
  return {
    argv: ['/usr/local/bin/node', forwarderPlace, socketPlace, ...argv],
    cwd: `${workRoot}/${installTree}`,
    env: { ...env, NO_COLOR: '1', TOUCHLINE_CERTIFICATES: egress.certificates },
    timeoutMs,
    outputLimitBytes: 64 * 1024,
    ...(signal === undefined ? {} : { signal }),
  };
}
