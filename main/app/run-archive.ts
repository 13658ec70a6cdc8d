import { fail } from '../domain/result.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { RunArchive } from '../loops/engineering/delivery/approved-change.ts';

/** What runs left in the ledger, for a run that goes on from one of them. */
export function createRunArchive(ledger: Ledger): RunArchive {
  return {
    run: (runId) => ledger.read.run(runId),
    delivery: (root) => ledger.read.delivery(root),
    artifact: (runId, name) => {
      const row = ledger.read.artifacts(runId).find((artifact) => artifact.name === name);
      return row === undefined ? fail('no_such_artifact', `Run ${runId} has no artifact ${name}.`, 'Start a new run.') : ledger.artifacts.get(row.sha256);
    },
  };
}
