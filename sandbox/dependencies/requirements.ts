import { posix } from 'node:path';
import type { EgressRules, FileToWrite } from '../../agents/workspace.ts';
import type { Outcome } from '../fault.ts';
import { ok } from '../fault.ts';
import { allowedPlaces, isAllowedAddress, pythonIndexOf } from './allowed-places.ts';
import type { InstallPlan } from './install-plan.ts';
import { isPlainPath, refusal, refusedPackages } from './install-plan.ts';

/** The one file that pip is given: the pins, and nothing else of what requirement files may say. */
export const pinsName = 'pins.txt';

const name = String.raw`[A-Za-z0-9](?:[A-Za-z0-9._-]{0,100}[A-Za-z0-9])?`;
/** `name[extra]==1.2.3`, an environment marker behind `;`; https://packaging.python.org/en/latest/specifications/dependency-specifiers/. */
const pin = new RegExp(String.raw`^(${name})(\[[A-Za-z0-9._, -]{1,200}\])?\s*==\s*([A-Za-z0-9][A-Za-z0-9._+!-]{0,100})\s*(;[\w\s.<>=!~'"(),+-]{1,500})?$`);
/** The checksums behind a pin, any of which may be that of the wheel. */
const hashes = /^(?:\s+--hash[= ]sha(?:256|384|512):[0-9a-f]{64,128})*$/;
const included = /^(?:-r|--requirement)[\s=]\s*(\S+)$/;
const index = /^(?:-i|--index-url)[\s=]\s*(\S+)$/;
/** What changes nothing here: wheels are the only thing that is fetched, and the project itself is in the tree. */
const harmless = /^(?:--require-hashes|--only-binary[= ].*|--prefer-binary|(?:-e|--editable)[\s=]\s*\.)$/;

const mostFiles = 20;

interface Reading {
  readonly pins: string[];
  readonly outside: string[];
}

/** Reads which wheels pip would fetch: every line has to pin one version of a package from the index. */
export function planPip(files: readonly FileToWrite[], egress: EgressRules): Outcome<InstallPlan> {
  const roots = files.filter(({ path }) => !path.includes('/'));
  if (roots[0] === undefined) return refusal('There is no requirements.txt.', 'Commit one with every version pinned by `==`, e.g. by `pip freeze` or `pip-compile`.');
  const address = pythonIndexOf(egress);
  if (!isAllowedAddress(address, allowedPlaces(egress))) return refusedPackages([`what is pinned comes from ${address}`]);
  const reading: Reading = { pins: [], outside: [] };
  const waiting = roots.map(({ path }) => path);
  for (const path of waiting) {
    const found = files.find((file) => file.path === path);
    if (found === undefined || waiting.length > mostFiles) return refusal(`The requirements name ${path}, which is not there.`, 'Commit that file, or take its line out.');
    waiting.push(...readInto(reading, found, egress).filter((other) => !waiting.includes(other)));
  }
  if (reading.outside.length > 0) return refusedPins(reading.outside);
  const pins = [...new Set(reading.pins)];
  const bytes = Buffer.from(`${pins.join('\n')}\n`);
  return ok({ lockfile: roots[0].path, packages: pins.length, scripted: [], files: [{ path: pinsName, bytes, executable: false }] });
}

/** Adds what one file pins, and answers with the files that it includes. */
function readInto(reading: Reading, { path, bytes }: FileToWrite, egress: EgressRules): readonly string[] {
  const others: string[] = [];
  for (const line of logicalLines(Buffer.from(bytes).toString('utf8'))) {
    const other = included.exec(line)?.[1];
    const at = other === undefined ? '' : posix.join(posix.dirname(path), other);
    const from = index.exec(line)?.[1];
    const pinned = pinOf(line);
    if (other !== undefined && isPlainPath(at) && !posix.isAbsolute(other)) others.push(at);
    else if (from !== undefined && isAllowedAddress(from, allowedPlaces(egress))) continue;
    else if (pinned !== null) reading.pins.push(pinned);
    else if (!harmless.test(line)) reading.outside.push(line);
  }
  return others;
}

/** A pin spelled in one plain way; null for a line that is none. */
function pinOf(line: string): string | null {
  const at = line.search(/\s+--hash[= ]/);
  const [first, rest] = at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at)];
  const [, project, extras = '', version, marker = ''] = pin.exec(first) ?? [];
  if (project === undefined || version === undefined || !hashes.test(rest)) return null;
  const digests = rest.split(/\s+--hash[= ]/).slice(1).map((digest) => ` --hash=${digest}`);
  return `${project}${extras.replaceAll(' ', '')}==${version}${marker === '' ? '' : ` ${marker}`}${digests.join('')}`;
}

/** Lines as pip joins them: a `\` at the end goes on, and what follows ` #` is a comment. */
function logicalLines(text: string): readonly string[] {
  const lines = text.replace(/^\ufeff/, '').replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/);
  return lines.map((line) => line.replace(/(?:^|\s)#.*$/, '').trim()).filter((line) => line !== '');
}

function refusedPins(outside: readonly string[]): Outcome<never> {
  const refused = refusedPackages(outside.map((line) => `\`${line}\` pins no version of a package from the index`));
  if (refused.ok) return refused;
  return refusal(refused.error.message, 'Pin every package as `name==version`, e.g. by `pip-compile`, `uv export` or `poetry export`; wheels come from the index of the settings only.');
}
