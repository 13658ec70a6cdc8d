import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRunId } from '../../main/domain/ids.ts';
import { ok } from '../../main/domain/result.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { makeDeliveryScenario, valueOf, type DeliveryScenario, type ScenarioOptions } from './delivery-scenario.ts';
import { startForgeServer, type Asked, type ForgeServer } from './forge-server.ts';
import { listen } from './git-http-server.ts';
import { gitIn, makeRepository, type TestRepository } from './repository.ts';

const token = 'ghp_SCENARIOscenarioSCENARIO0123456789';

/** A delivery scenario whose remote lies on a forge, at level L3, with a category that has earned it. */
export interface ForgeScenario extends DeliveryScenario {
  readonly forge: ForgeServer;
  readonly bare: TestRepository;
  /** Starts what a door starts, and waits until a try to merge the change of that run has ended, or the house was stopped. */
  untilEnd(root: string): Promise<void>;
  /** What the forge's CI says of a commit that a test has said nothing of; null: nothing at all. */
  checksOf: (sha: string) => 'success' | 'failure' | null;
  /** Stops the house at the next request of the forge's interface that is one of these, once the forge has done it. */
  cutOffAt(isIt: (asked: Asked) => boolean): void;
}

export async function makeForgeScenario(settings: Pick<ScenarioOptions, 'level' | 'canary' | 'files'>, accepted = 30): Promise<ForgeScenario> {
  const root = mkdtempSync(join(tmpdir(), 'touchline-forge-'));
  mkdirSync(join(root, 'acme'));
  const bare = makeRepository({ dir: join(root, 'acme/app.git'), bare: true });
  const forge = await startForgeServer({ bare, root, token });
  forge.state.protection = { requiredChecks: ['test'], approvals: 0, enforceAdmins: true };
  const scenario = await makeDeliveryScenario({ env: { GITHUB_TOKEN: token }, level: 'L3', ...settings, delivery: { host: 'github', apiUrl: forge.apiUrl } });
  gitIn(scenario.repository.dir, ['push', '--quiet', bare.dir, 'main']);
  scenario.repository.git('remote', 'set-url', 'origin', forge.gitUrl);
  seed(scenario.app.ledger, scenario.workspace.workspaceId, accepted);
  let hasStopped = (): void => undefined;
  let cut: ((asked: Asked) => boolean) | null = null;
  forge.before = (asked) => {
    const sha = /commits\/([0-9a-f]{40})\/check-runs$/u.exec(asked.path)?.[1];
    const conclusion = sha === undefined || forge.state.checks.has(sha) ? null : made.checksOf(sha);
    if (sha !== undefined && conclusion !== null) forge.state.checks.set(sha, [{ name: 'test', status: 'completed', conclusion }]);
    if (cut?.(asked) === true) {
      cut = null;
      // In the order of `close`: what is stopped asks for nothing further.
      scenario.app.deliveries.stop();
      scenario.app.merges.stop();
      void scenario.app.dispatcher.stop().then(() => hasStopped());
    }
    return false;
  };
  const made: ForgeScenario = {
    ...scenario, forge, bare, checksOf: () => 'success',
    get app() {
      return scenario.app;
    },
    async untilEnd(runId) {
      const { app } = scenario;
      app.deliveries.resume();
      app.merges.resume();
      const stopped = new Promise<void>((resolve) => {
        hasStopped = resolve;
      });
      const ended = until(app.ledger, () => {
        const last = app.ledger.read.mergeRuns(runId).at(-1);
        const delivery = app.ledger.read.deliveryRuns(runId).at(-1);
        if (delivery?.fault != null) throw new Error(`${delivery.fault.code}: ${delivery.fault.message}`);
        return last !== undefined && last.endedAt !== null;
      });
      // A house that is stopped takes up nothing any more.
      await Promise.race([stopped, ended.then(() => app.dispatcher.idle())]);
    },
    cutOffAt: (isIt) => {
      cut = isIt;
    },
    async close() {
      await scenario.close();
      await forge.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
  return made;
}

/** Reviewed outcomes that the category rests on. */
function seed(ledger: Ledger, workspaceId: DeliveryScenario['workspace']['workspaceId'], accepted: number): void {
  const facts = Array.from({ length: accepted }, () => ({ type: 'change.settled' as const, body: { runId: newRunId(), workspaceId, category: 'typos' as const, outcome: 'accepted' as const, reason: 'Merged.' } }));
  valueOf(ledger.transact('system', () => ok({ facts, value: null })));
}

async function until(ledger: Ledger, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const leave = ledger.subscribe(() => {
      if (!holds()) return;
      leave();
      resolve();
    });
  });
}

export interface Metrics {
  readonly url: string;
  /** What is answered from now on. */
  errors: () => number | string;
  close(): Promise<void>;
}

/** An address of this machine that tells one figure. */
export async function startMetrics(): Promise<Metrics> {
  const server: Server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(`# TYPE errors gauge\nerrors ${metrics.errors()}\n`));
  const metrics: Metrics = {
    url: `http://127.0.0.1:${await listen(server)}/metrics`,
    errors: () => 0,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
  return metrics;
}
