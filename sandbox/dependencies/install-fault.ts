import type { EgressTraffic, ExecOutcome } from '../../agents/workspace.ts';
import { fail, printable } from '../fault.ts';

/** What a person runs in the checkout to see whether the lockfile is sound. */
const trials: Readonly<Record<string, string>> = {
  npm: 'npm ci --ignore-scripts', pnpm: 'pnpm install --frozen-lockfile --ignore-scripts', yarn: 'yarn install --frozen-lockfile --ignore-scripts',
  pip: 'pip install --no-deps --only-binary=:all: --dry-run -r requirements.txt',
  go: 'go mod tidy -diff && go mod download', cargo: 'cargo fetch --locked',
};

/** Settings of managers that keep their files on another host than the index, each with its words for the index. */
const indexes: Readonly<Record<string, readonly [place: string, setting: string]>> = {
  pip: ['index', 'pythonIndex'], go: ['module proxy', 'goProxy'], cargo: ['index', 'cratesIndex'],
};

/** Why a manager ended badly: its own words, what the proxy kept from it, and the step that most likely helps. */
export function installFault(manager: string, { exitCode, stdout, stderr }: ExecOutcome, traffic: EgressTraffic): ReturnType<typeof fail> {
  // pnpm says what went wrong on its output.
  const said = managerWords(stderr) || managerWords(stdout) || `it ended with ${exitCode}`;
  return fail('dependencies_not_installed', `${manager} could not install them: ${said}${refusedWords(traffic)}`, nextAfter(manager, said, traffic));
}

/** What a manager said, without what it says each time. */
function managerWords(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('utf8').split('\n').map((line) => line.replace(/^(?:npm error|error|ERROR:) ?/, '').trim());
  return printable(Buffer.from(lines.filter((line) => line !== '' && !/complete log of this run|^(?:warning|info) /.test(line)).join(' ')), 600);
}

function nextAfter(manager: string, said: string, { refused, failed }: EgressTraffic): string {
  if (/CERT|certificate/.test(said)) return 'If the registry is your own, put the certificate (PEM) of its authority into `egress.certificates`.';
  const lost = refused.find(({ reason }) => reason.startsWith('private-address'));
  if (lost !== undefined) return `If ${lost.target} is really a registry in a network of your own, name its host in \`egress.privateHosts\`.`;
  if (failed.length > 0 || refused.some(({ reason }) => reason.startsWith('unknown-name'))) return 'Check that containers on Docker’s default network reach the registry, then start the run again.';
  const other = refused.find(({ reason }) => reason === 'host' || reason === 'port');
  const [place, setting] = indexes[manager] ?? [];
  if (other !== undefined && place !== undefined) return `If the ${place} keeps its files at ${other.target}, name that in \`egress.allow\` as well; the ${place} itself is \`egress.${setting}\`.`;
  return `Run \`${trials[manager] ?? manager}\` in your checkout to see whether the lockfile is sound.`;
}

function refusedWords({ refused, failed }: EgressTraffic): string {
  const words = [...refused, ...failed].slice(0, 5).map(({ target, reason }) => `${target} (${reason})`);
  return words.length === 0 ? '' : ` The egress proxy did not let through: ${words.join(', ')}.`;
}
