import { decide, type RunCommand, type RunState } from '../domain/decide.ts';
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
  const delivering = command.kind === 'request' && command.delivers !== undefined
    ? { delivering: { review: read.review(command.delivers.runId), opened: (read.delivery(command.delivers.root)?.opened ?? null) !== null } }
    : {};
  return { run, steps: run === undefined ? [] : read.steps(run.runId), open: read.openRuns(), slotTaken, ...delivering, ...merging(read, command), ...revising(read, command) };
}

function merging(read: Readings, command: RunCommand): Pick<RunState, 'merging'> {
  if (command.kind !== 'request' || command.merges === undefined) return {};
  const { root } = command.merges;
  return { merging: { delivery: read.delivery(root), settled: read.settledChange(root) } };
}

function revising(read: Readings, command: RunCommand): Pick<RunState, 'revising'> {
  if (command.kind !== 'request' || command.revises === undefined) return {};
  const { runId } = command.revises;
  return { revising: { waits: read.awaitingReview(null).some((run) => run.runId === runId), patchSha256: read.decision(runId)?.decision.patchSha256 ?? null } };
}
