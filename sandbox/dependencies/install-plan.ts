import { posix } from 'node:path';
import type { FileToWrite } from '../../agents/workspace.ts';
import type { Outcome } from '../fault.ts';
import { fail, printable } from '../fault.ts';

/** What a manager will install, read from the lockfile before anything runs. */
export interface InstallPlan {
  readonly lockfile: string;
  readonly packages: number;
  /** Packages that want to run a script; null where the lockfile does not say: then they are looked for once they are there. */
  readonly scripted: readonly string[] | null;
  /** What goes into the container of the installation. */
  readonly files: readonly FileToWrite[];
}

/** The system of the sandbox image, as npm names it. `cpu` is empty where it is not known. */
export interface Platform {
  readonly os: 'linux';
  readonly cpu: string;
  readonly libc: 'glibc';
}

const namesShown = 5;

/** The refusal of a lockfile for the packages in it that may not be fetched; each is a phrase such as `x comes from y`. */
export function refusedPackages(outside: readonly string[]): Outcome<never> {
  const shown = outside.slice(0, namesShown).map((text) => printable(Buffer.from(text), 160)).join('; ');
  const rest = outside.length > namesShown ? `; and ${outside.length - namesShown} more` : '';
  return refusal(`The lockfile names what may not be fetched: ${shown}${rest}.`, 'Allow the host in `egress.allow` if you trust it; what has no registry and no checksum is never fetched.');
}

export function refusal(message: string, next: string): Outcome<never> {
  return fail('dependencies_refused', message, next);
}

/** Whether it is the checksum of a package as npm writes it; https://www.w3.org/TR/SRI/. */
export function isChecksum(integrity: string | undefined): boolean {
  return integrity !== undefined && /^(?:sha(?:1|256|384|512)-[A-Za-z0-9+/]+=*\s*)+$/.test(integrity);
}

/** Whether it is a path inside the folder of the lockfile, spelled in the one plain way. */
export function isPlainPath(place: string): boolean {
  return place !== '' && !place.includes('\\') && !place.includes(':') && !posix.isAbsolute(place) && posix.normalize(place) === place && !place.startsWith('..');
}
