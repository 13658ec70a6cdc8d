import type { Duplex, Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { agentUser } from './container-spec.ts';
import { createDemultiplexer } from './demultiplex.ts';
import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { fail, ok, printable } from './fault.ts';

/** One process of the agent's user in a running container. */
export interface ContainerProcess {
  readonly argv: readonly string[];
  readonly env?: readonly string[];
  readonly stdin?: Uint8Array | Readable;
  /** Takes output as it comes; the next piece waits for it. Answering `false` hangs up. */
  readonly onOutput: (from: 'stdout' | 'stderr', bytes: Buffer) => boolean | Promise<boolean>;
}

/** The exit code of a process that was hung up on, or that the engine knows no code of. */
export const unknownExitCode = -1;

const askAgainMs = 1000;

/**
 * Runs a process until it ends and answers its exit code. A process whose leftovers hold the output open is noticed
 * by asking the engine once a second, and so is an engine that stopped answering.
 */
export async function runInContainer(engine: Engine, containerId: string, wanted: ContainerProcess): Promise<Outcome<number>> {
  const created = await engine.quick((docker) =>
    docker.getContainer(containerId).exec({
      Cmd: [...wanted.argv],
      Env: [...(wanted.env ?? [])],
      User: agentUser,
      // Never a folder that the agent could have replaced by a link: the engine enters it before the filter is on.
      WorkingDir: '/',
      AttachStdin: wanted.stdin !== undefined,
      AttachStdout: true,
      AttachStderr: true,
      Tty: false,
    }),
  );
  if (!created.ok) return created;
  const execId = created.value.id;
  const connected = await engine.stream((docker, abortSignal) =>
    docker.getExec(execId).start({ hijack: true, stdin: wanted.stdin !== undefined, abortSignal }),
  );
  if (!connected.ok) return connected;
  return finish(engine, execId, connected.value, wanted);
}

async function finish(engine: Engine, execId: string, connection: Duplex, wanted: ContainerProcess): Promise<Outcome<number>> {
  const over = new AbortController();
  const talk = listenTo(connection, wanted.onOutput);
  const feeding = feed(connection, wanted.stdin, over.signal);
  const heard = await Promise.race([talk.ended, endedAndQuiet(engine, execId, talk.bytesHeard, over.signal)]);
  connection.destroy();
  over.abort();
  if (wanted.stdin !== undefined && !(wanted.stdin instanceof Uint8Array)) wanted.stdin.destroy();
  const fed = await feeding;
  if (!fed.ok) return fed;
  if (!heard.ok) return heard;
  return heard.value === 'hung_up' ? ok(unknownExitCode) : untilEnded(engine, execId, 0, undefined);
}

interface Talk {
  readonly ended: Promise<Outcome<'ended' | 'hung_up'>>;
  readonly bytesHeard: () => number;
}

function listenTo(connection: Duplex, onOutput: ContainerProcess['onOutput']): Talk {
  let heard = 0;
  const counted: ContainerProcess['onOutput'] = (from, bytes) => {
    heard += bytes.length;
    return onOutput(from, bytes);
  };
  return { ended: listen(connection, counted), bytesHeard: () => heard };
}

/** Reads everything the process says. Text of the engine in the place of frames means that it never started. */
async function listen(connection: Duplex, onOutput: ContainerProcess['onOutput']): Promise<Outcome<'ended' | 'hung_up'>> {
  const demultiplex = createDemultiplexer();
  const fromEngine: Buffer[] = [];
  try {
    for await (const chunk of connection) {
      for (const piece of demultiplex(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk))) {
        if (piece.from === 'engine') fromEngine.push(piece.bytes.subarray(0, 4096));
        else if (!(await onOutput(piece.from, piece.bytes))) return ok('hung_up');
      }
    }
  } catch (error) {
    return fail('workspace_ended', `The connection to the sandbox broke off: ${String(error)}`, 'Start the run again.');
  }
  if (fromEngine.length === 0) return ok('ended');
  return fail(
    'exec_not_started',
    `The sandbox could not start the program: ${printable(Buffer.concat(fromEngine))}`,
    'Check that the program is in the sandbox image and that the workspace is not out of processes or memory.',
  );
}

/** Gives the process its input and then its end. A process that does not want all of it is no fault; a source that fails is. */
async function feed(connection: Duplex, source: Uint8Array | Readable | undefined, over: AbortSignal): Promise<Outcome<void>> {
  // What happens to the connection is reported by the reading side.
  connection.on('error', () => undefined);
  if (source === undefined) return ok(undefined);
  if (source instanceof Uint8Array) {
    connection.end(source);
    return ok(undefined);
  }
  try {
    for await (const chunk of source) {
      if (!connection.writable) break;
      if (!connection.write(chunk)) await writableAgain(connection);
    }
    connection.end();
    return ok(undefined);
  } catch (error) {
    if (over.aborted) return ok(undefined);
    connection.destroy();
    return fail(
      'inject_source_failed',
      `What was to go into the sandbox could not be read: ${String(error)}`,
      'Check that the repository can be read, then start the run again.',
    );
  }
}

function writableAgain(connection: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      connection.off('drain', done).off('close', done);
      resolve();
    };
    connection.on('drain', done).on('close', done);
  });
}

/** A background child that keeps the output open must not keep the caller: once the process is over, silence is the end. */
async function endedAndQuiet(engine: Engine, execId: string, bytesHeard: () => number, stop: AbortSignal): Promise<Outcome<'ended'>> {
  const ended = await untilEnded(engine, execId, askAgainMs, stop);
  if (!ended.ok) return ended;
  for (let before = -1; before !== bytesHeard(); ) {
    before = bytesHeard();
    await delay(askAgainMs / 2, undefined, { signal: stop });
  }
  return ok('ended');
}

/** Asks until the engine says that the process is over: first after `pauseMs`, then at growing intervals up to a second. */
async function untilEnded(engine: Engine, execId: string, pauseMs: number, stop: AbortSignal | undefined): Promise<Outcome<number>> {
  for (let pause = pauseMs; ; pause = Math.min(askAgainMs, pause * 2 + 5)) {
    if (pause > 0) await delay(pause, undefined, stop === undefined ? {} : { signal: stop });
    const state = await engine.quick((docker) => docker.getExec(execId).inspect());
    if (!state.ok) return state;
    if (!state.value.Running) return ok(state.value.ExitCode ?? unknownExitCode);
  }
}
