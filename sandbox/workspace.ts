import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { ExecOutcome, ExecRequest, ExportedEntry, ExportLimits, FileToWrite, Result, Workspace } from '../agents/workspace.ts';
import type { HeldContainer } from './container.ts';
import { removeContainer, removeVolume } from './container.ts';
import { agentName, exporterName, volumeName, workRoot } from './container-spec.ts';
import type { Engine } from './engine.ts';
import type { Stopper } from './exec.ts';
import { checkRequest, exec } from './exec.ts';
import { exportTree } from './export-tree.ts';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';
import type { Identity } from './identity.ts';
import { placerAnswer, placerArgv, placerInput } from './place-files.ts';
import { stopProcesses } from './stop-processes.ts';

/** The parts of one opened workspace. `exporter` is absent where nothing may come out. */
export interface WorkspaceParts {
  readonly engine: Engine;
  readonly identity: Identity;
  readonly agent: HeldContainer;
  readonly exporter: Promise<Outcome<HeldContainer>> | undefined;
  /** The run's hard stop: kills the agent's container. */
  readonly signal: AbortSignal | undefined;
}

type State = 'open' | 'sealed' | 'ended' | 'closed';

const injectTimeoutMs = 120_000;
const writeTimeoutMs = 60_000;
const answerLimitBytes = 64 * 1024;
/** How long stopped processes have before the container goes: a cancellation is felt within two seconds. */
const stopGraceMs = 1000;

export function dockerWorkspace(parts: WorkspaceParts): Workspace {
  const { engine, identity, agent } = parts;
  const running = new Set<string>();
  let state: State = 'open';
  let closing: Promise<Result<void>> | undefined;

  const endAgent = (): Promise<Outcome<void>> => {
    if (state === 'open') state = 'ended';
    agent.input.destroy();
    return removeContainer(engine, agent.id);
  };
  const hardStop = (): void => void endAgent();
  agent.input.once('close', () => {
    if (state === 'open') state = 'ended';
  });
  parts.signal?.addEventListener('abort', hardStop, { once: true });
  if (parts.signal?.aborted) hardStop();

  const stopper: Stopper = {
    stop: (mark) => void stopWithin(engine, agent.id, mark, running, endAgent),
  };

  const whileOpen = async <T>(work: (mark: string) => Promise<Outcome<T>>): Promise<Result<T>> => {
    if (state !== 'open') return refusal(state);
    const mark = randomBytes(8).toString('hex');
    running.add(mark);
    const done = await work(mark);
    running.delete(mark);
    return done.ok ? done : explain(done, state);
  };
  const run = (request: ExecRequest): Promise<Result<ExecOutcome>> =>
    whileOpen((mark) => exec(engine, agent.id, request, mark, stopper));

  return {
    id: identity.workspaceId,
    purpose: identity.purpose,
    root: workRoot,
    inject: async (tree, tar) => {
      const named = checkTree(tree);
      if (!named.ok) {
        tar.destroy();
        return named;
      }
      return whileOpen((mark) => unpack(engine, agent.id, tree, tar, mark));
    },
    write: async (tree, files, removals) => {
      const named = checkTree(tree);
      if (!named.ok) return named;
      const input = placerInput(workRoot, tree, files, removals);
      if (!input.ok) return input;
      const wrote = await run({ argv: placerArgv, stdin: input.value, timeoutMs: writeTimeoutMs, outputLimitBytes: answerLimitBytes });
      return wrote.ok ? placerAnswer(wrote.value.exitCode, wrote.value.stdout, wrote.value.stderr) : wrote;
    },
  };
}
