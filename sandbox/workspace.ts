import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ExecOutcome, ExportedEntry, ExportLimits, Result, Workspace } from '../agents/workspace.ts';
import type { HeldContainer } from './container.ts';
import { isRunning, removeContainer, removeWorkspace } from './container.ts';
import { workRoot } from './container-spec.ts';
import type { Engine } from './engine.ts';
import type { InsideRequest } from './exec.ts';
import { checkRequest, exec } from './exec.ts';
import { linkAnswer, linkRequest } from './dependencies/link.ts';
import { exportTree } from './export-tree.ts';
import type { Outcome } from './fault.ts';
import { fail } from './fault.ts';
import type { Identity } from './identity.ts';
import { placerAnswer, placerRequest } from './place-files.ts';
import { unknownExitCode } from './run-in-container.ts';
import { stopProcesses } from './stop-processes.ts';
import { checkTree, unpackAnswer, unpackRequest } from './unpack.ts';

/** The parts of one opened workspace. `exporter` is absent where nothing may come out. */
export interface WorkspaceParts {
  readonly engine: Engine;
  readonly identity: Identity;
  readonly agent: HeldContainer;
  readonly exporter: Promise<Outcome<HeldContainer>> | undefined;
  /** The run's hard stop: its abortion kills the agent's container. */
  readonly signal: AbortSignal | undefined;
}

/** How long stopped processes have until the container goes: a cancellation reaches it within two seconds. */
const stopGraceMs = 1000;
const settleMs = 300;

export function dockerWorkspace(parts: WorkspaceParts): Workspace {
  const { engine, identity } = parts;
  const agent = createAgent(parts);
  let closing: Promise<Result<void>> | undefined;

  const run = async (request: InsideRequest): Promise<Result<ExecOutcome>> => {
    const checked = checkRequest(request);
    return checked.ok ? agent.run(request) : checked;
  };
  const sealAndExport = async (tree: string, limits: ExportLimits): Promise<Result<readonly ExportedEntry[]>> => {
    const named = checkTree(tree);
    if (!named.ok) return named;
    if (parts.exporter === undefined) return nothingComesOut(identity.purpose);
    // It must hold the volume before the agent's container lets go of it.
    const exporter = await parts.exporter;
    if (!exporter.ok) return exporter;
    const sealed = await agent.seal();
    return sealed.ok ? exportTree(engine, exporter.value.id, tree, limits) : sealed;
  };
  const close = async (): Promise<Result<void>> => {
    agent.close();
    const exporter = await parts.exporter;
    if (exporter?.ok === true) exporter.value.input.destroy();
    return removeWorkspace(engine, identity.workspaceId);
  };

  return {
    id: identity.workspaceId,
    purpose: identity.purpose,
    root: workRoot,
    inject: async (tree, tar) => {
      const named = checkTree(tree);
      const unpacked = named.ok ? await run(unpackRequest(tree, tar)) : named;
      tar.destroy();
      return unpacked.ok ? unpackAnswer(unpacked.value) : unpacked;
    },
    write: async (tree, files, removals) => {
      const named = checkTree(tree);
      const request = named.ok ? placerRequest(tree, files, removals) : named;
      if (!request.ok) return request;
      const placed = await run(request.value);
      return placed.ok ? placerAnswer(placed.value) : placed;
    },
    exec: run,
    linkDependencies: async (tree, key, folder) => {
      const named = checkTree(tree);
      const request = named.ok ? linkRequest(tree, key, folder) : named;
      if (!request.ok) return request;
      const linked = await run(request.value);
      return linked.ok ? linkAnswer(linked.value) : linked;
    },
    sealAndExport,
    close: () => (closing ??= close()),
  };
}

type State = 'open' | 'sealed' | 'ended' | 'cancelled' | 'closed';

/** The container that programs run in, and whether they still may. */
interface Agent {
  readonly run: (request: InsideRequest) => Promise<Result<ExecOutcome>>;
  /** Ends the container for good and answers only when it is gone. */
  readonly seal: () => Promise<Outcome<void>>;
  readonly close: () => void;
}

function createAgent({ engine, agent, signal }: WorkspaceParts): Agent {
  const running = new Set<string>();
  let state: State = 'open';
  let sealing: Promise<Outcome<void>> | undefined;

  const leaveOpen = (next: State): void => {
    if (state === 'open') state = next;
  };
  const kill = (why: State): Promise<Outcome<void>> => {
    leaveOpen(why);
    agent.input.destroy();
    return removeContainer(engine, agent.id);
  };
  const cancel = (): void => void kill('cancelled');
  agent.input.once('close', () => leaveOpen('ended'));
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted === true) cancel();

  const sweep = async (mark: string): Promise<void> => {
    const alone = running.size === 1;
    const swept = await Promise.race([stopProcesses(engine, agent.id, mark, alone), delay(stopGraceMs, 'late' as const, { ref: false })]);
    if (swept === 'late' || !swept.ok) await kill('ended');
  };
  const stop = async (mark: string): Promise<void> => {
    await sweep(mark);
    await delay(settleMs, undefined, { ref: false });
    if (running.has(mark)) await kill('ended');
  };
  const run = async (request: InsideRequest): Promise<Result<ExecOutcome>> => {
    if (state !== 'open') return notOpen(state);
    const mark = randomBytes(8).toString('hex');
    running.add(mark);
    const done = await exec(engine, agent.id, request, mark, () => void stop(mark));
    // What left its process group would live on behind a time limit that has passed.
    if (done.ok && done.value.killedBy === 'timeout') await sweep(mark);
    running.delete(mark);
    if (done.ok && !mayBeContainersEnd(done.value)) return done;
    if (!(await isRunning(engine, agent.id))) leaveOpen('ended');
    return state === 'open' ? done : notOpen(state);
  };
  const seal = async (): Promise<Outcome<void>> => {
    if (state !== 'open' && state !== 'sealed') return notOpen(state);
    sealing ??= kill('sealed');
    const gone = await sealing;
    if (gone.ok) return gone;
    return fail('agent_not_stopped', `The sandbox could not be ended, so nothing was read from it: ${gone.error.message}`, gone.error.next);
  };
  const close = (): void => {
    state = 'closed';
    signal?.removeEventListener('abort', cancel);
    agent.input.destroy();
  };
  return { run, seal, close };
}

/** From here the end of the container looks like a process that was killed or could not be started. */
function mayBeContainersEnd({ exitCode, killedBy }: ExecOutcome): boolean {
  return killedBy === 'memory' || (killedBy === undefined && (exitCode === cannotStart || exitCode === unknownExitCode));
}

/** The engine's exit code for a process that it could not start; also the shell's for a program that is not executable. */
const cannotStart = 126;

const reasons = {
  sealed: ['workspace_sealed', 'This workspace is sealed: its result has been taken out.'],
  ended: ['workspace_ended', 'The sandbox ended: its time was over, it ran out of memory, or something outside stopped it.'],
  cancelled: ['cancelled', 'The run was cancelled.'],
  closed: ['workspace_closed', 'This workspace is closed.'],
} as const;

function notOpen(state: Exclude<State, 'open'>): { readonly ok: false; readonly error: { code: string; message: string; next: string } } {
  const [code, message] = reasons[state];
  return { ok: false, error: { code, message, next: 'Start the run again to get a new workspace.' } };
}

function nothingComesOut(purpose: string): Result<never> {
  return fail('export_not_possible', `Nothing comes out of a workspace for "${purpose}".`, 'Open a workspace for "code" to take a result out.');
}
