import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chosenElectron } from '../../scripts/setup/electron.mjs';
import { benchAgent } from './agent.ts';
import { benchDelivery } from './delivery.ts';
import { benchDryRun } from './dry-run.ts';
import { benchFeed } from './feed.ts';
import { benchFeedPublish } from './feed-publish.ts';
import { benchLedger } from './ledger.ts';
import { machine, table } from './measure.ts';
import { benchWindow } from './window.ts';

function electronWords(): string {
  const electron = chosenElectron();
  return electron === undefined ? 'none' : `${electron.version}, ${electron.kind === 'carried' ? 'carried by npm' : 'official'}`;
}

/** Every figure beside a floor measured in the same run; `--write` puts them into docs/BENCHMARKS.md. */
const figures = [...(await benchLedger()), ...(await benchDryRun(5)), ...(await benchAgent(5)), ...(await benchDelivery(5)), ...(await benchFeedPublish()), ...(await benchFeed()), ...(await benchWindow(5))];
const text = `# Benchmarks

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}. A floor is the bare thing underneath, measured in the same run: quote the ratios, not the seconds. A ratio is how many times as long, or as much, as the floor.

${table(figures)}

- *ledger*: the floor is the same bytes into a bare table with the same pragmas, and a bare hash over them. Verifying also parses every fact, rebuilds every reading and compares it.
- *dry run*: the floor runs the survey, the checks of base and patch and one empty container one after the other, each by a bare \`docker run\` with the tree on standard input. Touchline runs base checks and surveys side by side, so it can be faster than its floor.
- *agent*: one planted one-line bug in a small package with tests, done by a scripted model in four turns: read, edit, test, done. The floor is a bare loop with the same script: one container and docker exec, no base check, no gate, no record, no judgement. Touchline checks base and patch in containers of their own, judges, and records. Its memory is that of a process that has done dry runs before; in a fresh one the first such run adds about 20 MiB, most of it the provider’s client.
- *delivery*: a one-file change to a forge and a git server on loopback. Beyond the bare push and request it asks where base and branch stand, looks at what the token may do and whether an earlier try was here, makes the commit and proves its objects sound, and records each deed.
- *feed, publishing*: the floor is a bare write of the same bytes with fsync, rename and fsync of the folder.
- *feed, ticks*: whole runs of the product loop over recorded observations, recorded in the ledger, without a model; ten leagues with four matches each, told by two sources once a minute for three hours. The floor of a tick is a bare JSON parse of its two payloads. A week is seven days at one tick in five minutes.
- *window*: the floor is one heading in a sandboxed window of the same Electron (${electronWords()}), without React.
`;
process.stdout.write(`${text}\n`);
if (process.argv.includes('--write')) writeFileSync(join(resolve(import.meta.dirname, '../..'), 'docs', 'BENCHMARKS.md'), text);
