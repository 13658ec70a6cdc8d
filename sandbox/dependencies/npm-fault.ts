import type { EgressTraffic, ExecOutcome } from '../../agents/workspace.ts';
import { fail, printable } from '../fault.ts';

/** Why npm ended badly: its own words, what the proxy kept from it, and the step that most likely helps. */
export function npmFault({ exitCode, stderr }: ExecOutcome, traffic: EgressTraffic): ReturnType<typeof fail> {
  const said = npmWords(stderr) || `it ended with ${exitCode}`;
  return fail('dependencies_not_installed', `npm could not install them: ${said}${refusedWords(traffic)}`, nextAfter(said, traffic));
}

/** What npm said on its error stream, without what it says each time. */
function npmWords(stderr: Uint8Array): string {
  const lines = Buffer.from(stderr).toString('utf8').split('\n').map((line) => line.replace(/^npm error ?/, ''));
  return printable(Buffer.from(lines.filter((line) => line !== '' && !line.includes('complete log of this run')).join(' ')), 600);
}

function nextAfter(said: string, { refused, failed }: EgressTraffic): string {
  if (/CERT|certificate/.test(said)) return 'If the registry is your own, put the certificate (PEM) of its authority into `egress.certificates`.';
  const lost = refused.find(({ reason }) => reason.startsWith('private-address'));
  if (lost !== undefined) return `If ${lost.target} is really a registry in a network of your own, name its host in \`egress.privateHosts\`.`;
  if (failed.length > 0 || refused.some(({ reason }) => reason.startsWith('unknown-name'))) return 'Check that containers on Docker’s default network reach the registry, then start the run again.';
  return 'Run `npm ci --ignore-scripts` in your checkout to see whether the lockfile is sound.';
}

function refusedWords({ refused, failed }: EgressTraffic): string {
  const words = [...refused, ...failed].slice(0, 5).map(({ target, reason }) => `${target} (${reason})`);
  return words.length === 0 ? '' : ` The egress proxy did not let through: ${words.join(', ')}.`;
}
