import { decide, type RunCommand } from '../domain/decide.ts';
import type { Actor } from '../domain/facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger, Readings } from '../ledger/contract.ts';

/**
 * Decides a command on the present state and stores its facts, in one transaction. The answer means that
 * the intent is stored; it is the run as it stands after the command.
 */
export function issue(ledger: Ledger, actor: Actor, runId: string, command: RunCommand): Result<RunRow> {
  const stored = ledger.transact(actor, (read) => {
    const decided = decide(stateOf(read, runId, command), command);
    return decided.ok ? ok({ facts: decided.value, value: null }) : decided;
  });
  if (!stored.ok) return stored;
  const id = command.kind === 'request' ? (ledger.read.runByCommand(command.commandId)?.runId ?? runId) : runId;
  const run = ledger.read.run(id);
  return run === undefined ? fail('no_such_run', `There is no run ${runId}.`, 'List the runs with `touchline runs`.') : ok(run);
}

function stateOf(read: Readings, runId: string, command: RunCommand) {
  const run = command.kind === 'request' ? read.runByCommand(command.commandId) : read.run(runId);
  const slotTaken = command.kind === 'request' && command.slot !== undefined && read.slotTaken(command.workspaceId, command.loop, command.slot);
  return { run, steps: run === undefined ? [] : read.steps(run.runId), open: read.openRuns(), slotTaken };
}
