import type { EgressRules, FileToWrite } from '../../agents/workspace.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok } from '../fault.ts';
import { allowedPlaces, isAllowedAddress } from './allowed-places.ts';
import type { InstallPlan } from './install-plan.ts';
import { isChecksum, refusal, refusedPackages } from './install-plan.ts';

export const yarnLockfileName = 'yarn.lock';

interface Entry {
  readonly name: string;
  readonly resolved: string | undefined;
  readonly integrity: string | undefined;
}

/**
 * Reads what Yarn 1 would fetch, and refuses what is not a package from an allowed registry with a checksum; the format
 * is that of https://classic.yarnpkg.com/lang/en/docs/yarn-lock/.
 */
export function planYarn(files: readonly FileToWrite[], egress: EgressRules): Outcome<InstallPlan> {
  const lockfile = files.find(({ path }) => path === yarnLockfileName);
  if (lockfile === undefined) return refusal('There is no lockfile of Yarn.', 'Commit a yarn.lock: without one nothing says what belongs here.');
  const text = Buffer.from(lockfile.bytes).toString('utf8').replaceAll('\r\n', '\n');
  if (/^__metadata:/m.test(text)) {
    return fail('dependencies_not_runnable', 'The lockfile is one of Yarn 2 or later, and the sandbox image has Yarn 1: its checksums are those of archives that only the later Yarn makes.', 'Install them in your checkout and run the checks there, or keep a lockfile of npm or pnpm.');
  }
  const entries = entriesOf(text);
  if (typeof entries === 'string') return refusal(`The lockfile is not as Yarn 1 writes it: ${entries}.`, 'Run `yarn install` with Yarn 1 and commit the lockfile.');
  const outside = entries.flatMap((entry) => troubleWith(entry, egress) ?? []);
  return outside.length > 0 ? refusedPackages(outside) : ok({ lockfile: lockfile.path, packages: entries.length, scripted: null, files });
}

function troubleWith({ name, resolved, integrity }: Entry, egress: EgressRules): string | null {
  if (resolved === undefined) return `${name} comes from a place that is not said`;
  if (!isAllowedAddress(resolved, allowedPlaces(egress))) return `${name} comes from ${resolved}`;
  // Older lockfiles have the checksum behind the address.
  return isChecksum(integrity) || /#[0-9a-f]{40}$/.test(resolved) ? null : `${name} has no checksum`;
}

const pattern = String.raw`(?:"[^"\\\n]{1,500}"|[^\s",:#][^\s",]{0,500})`;
const head = new RegExp(`^${pattern}(?:, ${pattern})*:$`);
const field = /^ {2}([a-zA-Z]+) (?:"([^"\\\n]*)"|([^\s"]+))$/;
const listed = /^ {2}(?:dependencies|optionalDependencies|peerDependencies):$/;
const dependency = /^ {4}(?:"[^"\\\n]+"|[^\s"]+) (?:"[^"\\\n]*"|[^\s"]+)$/;

/** The entries, or which line is not as Yarn writes it: what we read another way than Yarn would be a way past us. */
function entriesOf(text: string): readonly Entry[] | string {
  const entries: { name: string; resolved: string | undefined; integrity: string | undefined }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, name, quoted, bare] = field.exec(line) ?? [];
    const last = entries.at(-1);
    if (line === '' || line.startsWith('#')) continue;
    else if (head.test(line)) entries.push({ name: nameIn(line), resolved: undefined, integrity: undefined });
    else if (last !== undefined && (name === 'resolved' || name === 'integrity') && last[name] === undefined) last[name] = quoted ?? bare ?? '';
    else if (last === undefined || !((name !== undefined && /^(?:version|uid|registry)$/.test(name)) || listed.test(line) || dependency.test(line))) return `line ${index + 1}`;
  }
  return entries;
}

function nameIn(line: string): string {
  return /^"?((?:@[^/@"]{1,200}\/)?[^/@"]{1,200})@/.exec(line)?.[1] ?? line.slice(0, 100);
}
