import * as z from 'zod';
import { parseJson } from '../ecosystems-manifest.ts';
import type { Locked } from './installed-package.ts';

const npmSchema = z.object({
  lockfileVersion: z.number().optional(),
  packages: z.record(z.string(), z.object({ version: z.string().max(200).optional().catch(undefined), name: z.string().max(300).optional().catch(undefined), dev: z.boolean().catch(false), link: z.boolean().catch(false) })).optional(),
});

/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json of version 2 and 3, which names packages by their folder. */
export function npmLock(bytes: Uint8Array): Locked {
  const parsed = npmSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return { packages: [], notes: ['it is no lockfile of npm'] };
  if (parsed.data.packages === undefined) return { packages: [], notes: [`its version ${parsed.data.lockfileVersion ?? 1} is not read, only 2 and 3 are`] };
  const packages = Object.entries(parsed.data.packages).flatMap(([folder, { version, name, dev, link }]) => {
    const at = `/${folder}`.lastIndexOf('/node_modules/');
    if (at < 0 || version === undefined || link) return [];
    return [{ ecosystem: 'npm' as const, name: name ?? folder.slice(at + 'node_modules/'.length), version, dev }];
  });
  return { packages, notes: [] };
}

/**
 * The `packages` of a pnpm-lock.yaml, line by line: `  name@1.2.3(peers):`, `  /name@1.2.3:` (version 6) or
 * `  /name/1.2.3:` (version 5), each with an optional `    dev: true`.
 */
export function pnpmLock(bytes: Uint8Array): Locked {
  const packages: { ecosystem: 'npm'; name: string; version: string; dev: boolean }[] = [];
  let inside = false;
  for (const line of linesOf(bytes)) {
    if (/^\S/u.test(line)) inside = line.trimEnd() === 'packages:';
    if (!inside) continue;
    const key = /^ {2}(['"]?)([^\s'"][^'"]{0,400}?)\1:(?: *\{.*)?$/u.exec(line)?.[2];
    const split = key === undefined ? null : pnpmKey(key);
    if (split !== null) packages.push({ ecosystem: 'npm', ...split, dev: false });
    const last = packages.at(-1);
    if (last !== undefined && /^ {4}dev: true\s*$/u.test(line)) last.dev = true;
  }
  return { packages, notes: packages.length === 0 ? ['no packages were found in it'] : [] };
}

/** Behind the version stand the peers it was resolved with, in brackets or, in version 5, behind `_`. */
function pnpmKey(key: string): { readonly name: string; readonly version: string } | null {
  const [, name, version] = /^\/?((?:@[^/@]{1,200}\/)?[^/@]{1,200})[@/](\d[\w.+-]{0,100}?)(?:[(_].*)?$/u.exec(key) ?? [];
  return name === undefined || version === undefined ? null : { name, version };
}

/**
 * yarn.lock of version 1 (`name@^1.0.0, name@^1.1.0:` with `  version "1.2.3"`) and of Berry (`"name@npm:^1.0.0":` with
 * `  version: 1.2.3` and `  resolution: "name@npm:1.2.3"`). What is not from a registry is passed over.
 */
export function yarnLock(bytes: Uint8Array): Locked {
  const packages: { ecosystem: 'npm'; name: string; version: string; dev: boolean }[] = [];
  let name: string | null = null;
  for (const line of linesOf(bytes)) {
    if (/^[^\s#]/u.test(line)) name = yarnName(line);
    const version = /^ {2}version:? "?([^"\s]{1,200})"?\s*$/u.exec(line)?.[1];
    if (version === undefined || name === null) continue;
    packages.push({ ecosystem: 'npm', name, version, dev: false });
    name = null;
  }
  return { packages, notes: packages.length === 0 ? ['no packages were found in it'] : [] };
}

/** `"a@npm:b@^1"` is package b under another name. */
function yarnName(line: string): string | null {
  const [, name, range = ''] = /^"?((?:@[^/@\s]{1,200}\/)?[^/@\s"]{1,200})@([^,"]{0,300})/u.exec(line) ?? [];
  if (name === undefined || /^(?:workspace|link|portal|file|patch|git|https?|exec):/u.test(range)) return null;
  return /^npm:((?:@[^/@\s]{1,200}\/)?[^/@\s]{1,200})@/u.exec(range)?.[1] ?? name;
}

const longestLine = 4000;

function linesOf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString('utf8').split(/\r?\n/u).map((line) => line.slice(0, longestLine));
}
