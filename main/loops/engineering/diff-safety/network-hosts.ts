import type { SafetyFinding } from '../../../domain/patch-findings.ts';
import type { ContentChange } from '../../../git/changed-contents.ts';
import { finding } from './change.ts';
import { hostsIn, type NamedHost } from './hosts.ts';

/** Whether a host stands in code or settings of the base; null where that could not be told. */
export type IsKnownHost = (host: string) => Promise<boolean | null>;

/** Hosts beyond this are not looked up in the base: they count as new. */
const lookedUp = 40;

/**
 * Hosts that a patch names in code or settings and that no file of that kind in the base names. A plain link in a
 * document reaches nobody by itself and is left out. What could not be looked up counts as new.
 */
export async function networkHosts(changes: readonly ContentChange[], isDocument: (path: string) => boolean, isKnown: IsKnownHost): Promise<readonly SafetyFinding[]> {
  const first = new Map<string, NamedHost>();
  for (const change of changes) {
    if (isDocument(change.path)) continue;
    for (const named of hostsIn(change)) if (!first.has(named.host)) first.set(named.host, named);
  }
  const findings: SafetyFinding[] = [];
  for (const [index, { host, path, line }] of [...first.values()].entries()) {
    const known = index < lookedUp ? await isKnown(host) : null;
    if (known !== true) findings.push(finding('network-host', path, line, `The host ${host.slice(0, 200)} is named here${known === null ? '; whether the base knows it was not looked up.' : ' and in no code or settings of the base.'}`));
  }
  return findings;
}
