import type { EgressTraffic, PreparedDependencies } from '../../agents/workspace.ts';
import { fail } from '../fault.ts';
import type { Ground } from '../open-workspace.ts';
import type { CacheLimits, Sealed } from './cache-volumes.ts';
import { environmentOf } from './environment.ts';

/** What preparations of one installation share. */
export interface CacheGround extends Ground {
  readonly installation: string;
  /** The engine's network that the proxy, and nothing else of ours, is on. */
  readonly egressNetwork: string;
  /** Folder of the programs that run in the containers. */
  readonly programs: string;
  readonly caches: CacheLimits;
  readonly now: () => Date;
}

/** The traffic of a preparation that asked nobody. */
export const silence: EgressTraffic = { hosts: [], refused: [], failed: [] };

export function preparedOf(key: string, { manager, packages, bytes, scripted }: Sealed, fresh: boolean): PreparedDependencies {
  return { key, manager, packages, bytes, scriptsNotRun: scripted, fresh, environment: environmentOf(manager, key) };
}

export function cancelled(): ReturnType<typeof fail> {
  return fail('cancelled', 'The run was cancelled while its dependencies were prepared.', 'Start the run again.');
}
