import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../main/domain/settings.ts';
import type { CrashPlan } from './crash-plan.ts';
import { readDeliveryAnswer, type DeliveryAnswer } from './delivery-child.ts';
import type { DeliveryScenario } from './delivery-scenario.ts';
import { startForgeServer, type ForgeServer } from './forge-server.ts';
import { makeRepository } from './repository.ts';

const program = fileURLToPath(new URL('delivery-child.ts', import.meta.url));

export interface DeliveryLine {
  readonly home: string;
  readonly runId: string;
  readonly deed: 'approve' | 'resume';
  readonly dieAtFact: number | null;
}

/** A process that delivers, ready to be told what. */
export interface Deliverer {
  readonly process: ChildProcessWithoutNullStreams;
  /** Tells it to act, and gives what it says. */
  ask(line: DeliveryLine): Promise<DeliveryAnswer>;
}

/** A forge with its remote, where deliveries can be killed one after the other. */
export interface Lane {
  readonly folder: string;
  readonly forge: ForgeServer;
  /** Of a home whose deliveries go here. */
  readonly settings: Settings;
  /** Lives from round to round. */
  readonly survivor: Deliverer;
  /** A new process each time; it has been started beforehand. */
  victim(): Deliverer;
  /** Tells a process to act and kills it at the planned point; resolves when it is dead, or has finished before. */
  crash(victim: Deliverer, plan: CrashPlan, line: DeliveryLine): Promise<void>;
  /** Requests since the last reset. */
  requests(): number;
  /** Every branch that was delivered, with its commit. */
  branches(): readonly string[];
  reset(): void;
  /** Adds a commit to the base branch, until the next reset. */
  moveBase(): void;
  close(): Promise<void>;
}

export interface LaneOptions {
  readonly scenario: DeliveryScenario;
  readonly folder: string;
  readonly name: string;
  readonly token: string;
}

export async function makeLane({ scenario, folder, name, token }: LaneOptions): Promise<Lane> {
  mkdirSync(join(folder, 'acme'));
  const bare = makeRepository({ bare: true, dir: join(folder, 'acme/app.git') });
  scenario.repository.git('push', '-q', bare.dir, 'main');
  const forge = await startForgeServer({ bare, root: folder, token });
  scenario.repository.git('remote', 'add', name, forge.gitUrl);
  const base = bare.git('rev-parse', 'main');
  mkdirSync(join(bare.dir, 'hooks'));
  let requests = 0;
  let onRequest: ((answered: Promise<unknown>) => void) | null = null;
  forge.watch = (_request, response) => {
    requests += 1;
    onRequest?.(once(response, 'finish'));
    return false;
  };
  const start = (): Deliverer => startDeliverer(token);
  const survivor = start();
  let waiting = start();
  const clearHooks = (): void => {
    for (const hook of ['pre-receive', 'post-receive']) rmSync(join(bare.dir, 'hooks', hook), { force: true });
  };
  return {
    folder, forge, survivor,
    settings: { ...scenario.settings, workspaces: { [scenario.workspace.workspaceId]: workspaceOf(scenario, { remote: name, apiUrl: forge.apiUrl }) } },
    victim() {
      const victim = waiting;
      waiting = start();
      return victim;
    },
    async crash(victim, plan, line) {
      const kill = (): void => void victim.process.kill('SIGKILL');
      let timer: NodeJS.Timeout | undefined;
      const before = requests;
      if (plan.kind === 'time') timer = setTimeout(kill, plan.at);
      if (plan.kind === 'hook') writeFileSync(join(bare.dir, 'hooks', plan.hook), `#!/bin/sh\nkill -9 ${victim.process.pid ?? 0}\n`, { mode: 0o755 });
      if (plan.kind === 'request') onRequest = (answered) => {
        if (requests - before !== plan.at) return;
        if (plan.when === 'asked') kill();
        else void answered.then(kill);
      };
      await Promise.race([victim.ask(line), once(victim.process, 'close')]);
      clearTimeout(timer);
      onRequest = null;
      clearHooks();
      kill();
      if (victim.process.exitCode === null && victim.process.signalCode === null) await once(victim.process, 'close');
    },
    requests: () => requests,
    branches: () => bare.git('for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads/touchline').split('\n').filter((line) => line !== ''),
    reset() {
      for (const branch of bare.git('for-each-ref', '--format=%(refname)', 'refs/heads/touchline').split('\n').filter((line) => line !== '')) bare.git('update-ref', '-d', branch);
      bare.git('update-ref', 'refs/heads/main', base);
      forge.state.pulls.length = 0;
      requests = 0;
    },
    moveBase: () => void bare.commit({ 'NOTES.md': 'Nothing.\n' }, { date: '2026-02-01T00:00:00Z' }),
    async close() {
      for (const deliverer of [survivor, waiting]) deliverer.process.kill('SIGKILL');
      await forge.close();
    },
  };
}

function workspaceOf({ settings, workspace }: DeliveryScenario, delivery: { readonly remote: string; readonly apiUrl: string }): Settings['workspaces'][keyof Settings['workspaces']] {
  const known = settings.workspaces[workspace.workspaceId];
  if (known === undefined) throw new Error('The workspace has no settings.');
  return { ...known, delivery: { ...known.delivery, ...delivery } };
}

function startDeliverer(token: string): Deliverer {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env['PATH'], GITHUB_TOKEN: token } });
  child.stderr.pipe(process.stderr);
  // One that was killed takes no more words.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ready = lines.next();
  return {
    process: child,
    async ask(line) {
      await ready;
      child.stdin.write(`${JSON.stringify(line)}\n`);
      const said = await lines.next();
      // It was killed: whoever waits is told by its end.
      return said.done === true ? await new Promise<never>(() => undefined) : readDeliveryAnswer(said.value);
    },
  };
}
