import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '../../main/app.ts';
import { exampleFolder } from '../../main/app/example.ts';
import { exampleWorkspace } from '../../main/app/workspaces.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';
import { createEnvironmentKeyring } from '../../main/secrets/keyring.ts';
import { BusyClock, timed } from './busy-clock.ts';
import { against, median, type Figure } from './measure.ts';

const root = resolve(import.meta.dirname, '../..');

/** The dry run of the example: how long it takes, and how much of that is neither container nor check. */
export async function benchDryRun(times: number): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  const clock = new BusyClock();
  const app = createApp({ keyring: createEnvironmentKeyring({}), home, root, imageTag: imageTag(), actor: 'system', onProgress: () => undefined, onFault: (fault) => console.error(fault), decorateSandbox: (sandbox) => timed(sandbox, clock) });
  if (!app.ok) throw new Error(app.error.message);
  const workspace = await exampleWorkspace(app.value.ledger, home, root);
  if (!workspace.ok) throw new Error(workspace.error.message);
  try {
    const totals: number[] = [];
    const owns: number[] = [];
    for (let index = 0; index < times; index += 1) {
      clock.reset();
      const started = performance.now();
      await app.value.desk.dryRun(workspace.value.workspaceId, `bench-${index}`, null);
      await app.value.dispatcher.idle();
      const total = performance.now() - started;
      totals.push(total);
      owns.push(total - clock.busyMs());
    }
    const floor = bareRuns(exampleFolder(home));
    return [
      against('dry run of the example, beside the same commands in bare `docker run`s', median(totals) / 1000, 's', floor / 1000),
      { name: 'of which Touchline’s own share (no container call under way)', value: median(owns) / 1000, unit: 's' },
    ];
  } finally {
    await app.value.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The floor: the containers a run needs, each by one bare `docker run` with the tree on standard input. */
function bareRuns(folder: string): number {
  const archive = spawnSync('git', ['archive', 'HEAD'], { cwd: folder, maxBuffer: 2 ** 28 }).stdout;
  const tools = '/opt/touchline/node_modules/.bin';
  const survey = `${tools}/cspell --no-progress --no-summary '**/*.md' ; ${tools}/knip --include dependencies ; true`;
  const started = performance.now();
  for (const command of [survey, 'npm run --silent test', 'true', 'npm run --silent test']) bareRun(archive, command);
  return performance.now() - started;
}

function bareRun(archive: Buffer, command: string): void {
  const done = spawnSync('docker', ['run', '--rm', '-i', '--network', 'none', '--user', '10001', '--tmpfs', '/work:uid=10001,exec', '--entrypoint', 'sh', imageTag(), '-c', `cd /work && tar -x && ${command}`], { input: archive, maxBuffer: 2 ** 28 });
  if (done.status !== 0) throw new Error(`docker run ended with ${done.status}: ${done.stderr.toString()}`);
}
