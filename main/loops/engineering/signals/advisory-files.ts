import { createHash } from 'node:crypto';
import { opendir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { parseJson } from '../ecosystems-manifest.ts';
import { findPlaces, placeIn, readPlace, type HostPlace } from './host-places.ts';
import { osvSchema, type Advisory } from './osv.ts';

export interface FoundAdvisory extends Advisory {
  /** Of the file it stands in. */
  readonly sha256: string;
}

export interface Advisories {
  readonly advisories: readonly FoundAdvisory[];
  readonly notes: readonly string[];
}

const maxFileBytes = 64 * 1024 * 1024;
const maxTotalBytes = 256 * 1024 * 1024;
const mostFiles = 20_000;
const mostAdvisories = 200_000;

/**
 * The OSV advisories that the settings name: a file with one, an array, `{ "vulns": […] }` or JSON lines, or a folder of
 * such files. `wanted` says which are kept. Faults: those of reading a file, `no_advisories`.
 */
export async function readAdvisories(repository: string, path: string, wanted: (advisory: Advisory) => boolean, signal: AbortSignal): Promise<Result<Advisories>> {
  const files = await placesOf(repository, path);
  if (files.length === 0) return fail('no_advisories', `There are no JSON files in ${path}.`, 'Name a file or folder of OSV advisories in the settings.');
  const advisories: FoundAdvisory[] = [];
  const notes: string[] = [];
  let bytes = 0;
  let unread = Math.max(0, files.length - mostFiles);
  for (const place of files.slice(0, mostFiles)) {
    if (signal.aborted || bytes >= maxTotalBytes || advisories.length >= mostAdvisories) {
      unread += 1;
      continue;
    }
    const content = await readPlace(place, maxFileBytes);
    if (!content.ok) {
      if (files.length === 1) return content;
      notes.push(content.error.message);
      continue;
    }
    bytes += content.value.length;
    const { found, wrong } = advisoriesIn(content.value);
    const sha256 = createHash('sha256').update(content.value).digest('hex');
    for (const advisory of found) if (wanted(advisory)) advisories.push({ ...advisory, sha256 });
    if (wrong > 0) notes.push(`${wrong} of ${place.name} ${wrong === 1 ? 'is no OSV advisory' : 'are no OSV advisories'}.`);
  }
  if (unread > 0) notes.push(`${unread} files of advisories were not read: too many, too large, or the time for it was over.`);
  return ok({ advisories, notes: notes.length > 20 ? [...notes.slice(0, 19), `${notes.length - 19} more files of advisories were not read whole.`] : notes });
}

async function placesOf(repository: string, path: string): Promise<readonly HostPlace[]> {
  const folder = await opendir(resolve(repository, path)).catch(() => null);
  if (folder === null) return (await findPlaces(repository, path)).places;
  const names: string[] = [];
  for await (const entry of folder) {
    if (entry.isFile() && /\.jsonl?$|\.ndjson$/iu.test(entry.name)) names.push(entry.name);
    if (names.length > mostFiles * 2) break;
  }
  return names.sort().map((name) => placeIn(repository, resolve(repository, path), resolve(repository, path, name)));
}

function advisoriesIn(bytes: Buffer): { readonly found: readonly Advisory[]; readonly wrong: number } {
  const whole = parseJson(bytes);
  const values: readonly unknown[] = whole === undefined ? linesOf(bytes) : Array.isArray(whole) ? whole : vulnsOf(whole);
  const parsed = values.map((value) => osvSchema.safeParse(value));
  const found = parsed.flatMap((each) => (each.success && each.data.withdrawn === undefined ? [each.data] : []));
  return { found, wrong: parsed.filter((each) => !each.success).length };
}

function linesOf(bytes: Buffer): readonly unknown[] {
  return bytes.toString('utf8').split('\n').filter((line) => line.trim() !== '').map((line) => parseJson(Buffer.from(line)));
}

function vulnsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null && 'vulns' in value && Array.isArray(value.vulns) ? value.vulns : [value];
}
