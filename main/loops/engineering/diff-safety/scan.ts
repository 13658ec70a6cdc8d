import type { SafetyFinding } from '../../../domain/patch-findings.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { readBlobs } from '../../../git/blobs.ts';
import type { ContentChange } from '../../../git/changed-contents.ts';
import { textOf } from '../../../git/escape.ts';
import { filesWithWord } from '../../../git/files-with-word.ts';
import type { ObjectStore } from '../../../git/store.ts';
import type { TreeEntry } from '../../../git/tree.ts';
import { folderOf } from '../ecosystems-paths.ts';
import type { Detector } from './change.ts';
import { hiddenCharacters } from './characters.ts';
import { finding } from './change.ts';
import { fileKindFindings, notScanned } from './file-kinds.ts';
import { installScripts } from './install-scripts.ts';
import { fewestSiblings, licenceFindings, mayCarryHeader } from './licence-headers.ts';
import { lookAlikes } from './look-alikes.ts';
import { networkHosts } from './network-hosts.ts';
import { secretFindings, secretsInWords } from './secret-findings.ts';

export interface SafetyInput {
  readonly store: ObjectStore;
  readonly baseCommit: string;
  readonly base: readonly TreeEntry[];
  readonly changes: readonly ContentChange[];
  readonly isDocument: (path: string) => boolean;
  /** Texts that go out with the patch, by what they are called. */
  readonly words: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

const detectors: readonly Detector[] = [hiddenCharacters, lookAlikes, fileKindFindings, installScripts, notScanned];
const mostFindings = 200;
/** In a very large repository not every host is looked up: those left count as new. */
const hostsMilliseconds = 30_000;
const mostSiblings = 40;
const siblingLimits = { maxBytesEach: 256 * 1024, maxBytesTotal: 8 * 1024 * 1024 };

/**
 * Everything a person must know of a patch's bytes before being asked, found by comparing both sides as git objects.
 * Nothing of the repository is run, read from disk or fetched. Faults: those of running git.
 */
export async function scanPatch(input: SafetyInput): Promise<Result<readonly SafetyFinding[]>> {
  const { store, baseCommit, changes, signal } = input;
  const words: SafetyFinding[] = [];
  for (const [name, text] of Object.entries(input.words)) words.push(...(await secretsInWords(`(${name})`, text)));
  const secrets = await secretFindings(changes);
  const single = changes.flatMap((change) => detectors.flatMap((detect) => detect(change)));
  const deadline = performance.now() + hostsMilliseconds;
  const hosts = await networkHosts(changes, input.isDocument, async (host) => {
    if (performance.now() > deadline) return null;
    const found = await filesWithWord(store, baseCommit, host, signal);
    return found.ok ? found.value.some((path) => !input.isDocument(path)) : null;
  });
  const licences = await licenceHeaders(input);
  if (!licences.ok) return licences;
  return ok(bounded([...words, ...secrets, ...single, ...hosts, ...licences.value]));
}

/** The worst first, so that none of them is what does not fit. */
function bounded(findings: readonly SafetyFinding[]): readonly SafetyFinding[] {
  const [secrets, others] = [findings.filter(({ kind }) => kind === 'secret'), findings.filter(({ kind }) => kind !== 'secret')];
  const all = [...secrets, ...others];
  if (all.length <= mostFindings) return all;
  const last = all[mostFindings - 1];
  return last === undefined ? all : [...all.slice(0, mostFindings - 1), finding('not-scanned', last.path, null, `${all.length - mostFindings + 1} more findings are not listed.`)];
}

async function licenceHeaders(input: SafetyInput): Promise<Result<readonly SafetyFinding[]>> {
  const findings: SafetyFinding[] = [];
  for (const change of input.changes) {
    const isNew = change.before === null && change.after?.text !== null && change.after !== null && mayCarryHeader(change.path);
    const siblings = isNew ? await siblingTexts(input, change.path) : ok([]);
    if (!siblings.ok) return siblings;
    findings.push(...licenceFindings(change, siblings.value));
  }
  return ok(findings);
}

/** Texts of the base by which a new file is measured: its folder's of the same kind, or, where those are few, all of the kind. */
async function siblingTexts({ store, base, signal }: SafetyInput, path: string): Promise<Result<readonly string[]>> {
  const ending = path.slice(path.lastIndexOf('.'));
  const alike = base.filter((entry) => entry.path !== null && entry.path.endsWith(ending) && entry.size > 0 && (entry.kind === 'file' || entry.kind === 'executable') && mayCarryHeader(entry.path));
  const near = alike.filter((entry) => folderOf(entry.path ?? '') === folderOf(path));
  const chosen = spread(near.length >= fewestSiblings ? near : alike, mostSiblings);
  const blobs = await readBlobs(store, chosen.map(({ object }) => object), siblingLimits, signal);
  if (!blobs.ok) return blobs;
  return ok(chosen.flatMap(({ object }) => textOf(blobs.value.contents.get(object) ?? Buffer.alloc(0)) ?? []).filter((text) => text !== ''));
}

/** At most so many, taken evenly from the whole list. */
function spread<Item>(list: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, index) => list[Math.floor(index * step)]).flatMap((item) => (item === undefined ? [] : [item]));
}
