import { join } from 'node:path';

/** Where the ledger keeps things inside Touchline's home. */
export interface HomeFiles {
  readonly database: string;
  readonly head: string;
  readonly artifacts: string;
  /** Files that are still being written. */
  readonly incoming: string;
}

export function homeFiles(home: string): HomeFiles {
  const artifacts = join(home, 'artifacts');
  return {
    database: join(home, 'ledger.sqlite'),
    head: join(home, 'ledger-head.json'),
    artifacts,
    incoming: join(artifacts, 'incoming'),
  };
}
