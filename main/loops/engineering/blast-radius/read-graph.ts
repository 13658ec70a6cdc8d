import { readBlobs } from '../../../git/blobs.ts';
import { textOf } from '../../../git/escape.ts';
import type { ObjectStore } from '../../../git/store.ts';
import type { TreeEntry } from '../../../git/tree.ts';
import { buildGraph, type ImportGraph } from './graph.ts';
import { isModule, readModuleText, type ModuleText } from './module-text.ts';

/** What is read of a tree at most; what lies beyond is said to be not read. */
export interface GraphLimits {
  readonly modules: number;
  readonly bytesEach: number;
  readonly bytesTotal: number;
  readonly milliseconds: number;
}

export const defaultGraphLimits: GraphLimits = { modules: 30_000, bytesEach: 1024 * 1024, bytesTotal: 192 * 1024 * 1024, milliseconds: 12_000 };

/** Texts that were read in this run, by the names of their objects: two trees of one repository share nearly all. */
export interface ReadTexts {
  readonly modules: Map<string, ModuleText>;
  readonly texts: Map<string, string>;
}

export const nothingRead = (): ReadTexts => ({ modules: new Map(), texts: new Map() });

export interface GraphRequest {
  readonly store: ObjectStore;
  readonly entries: readonly TreeEntry[];
  readonly read: ReadTexts;
  readonly limits?: GraphLimits;
  readonly signal?: AbortSignal | undefined;
}

const isSupport = (path: string): boolean =>
  /(?:^|\/)(?:package\.json|jsconfig[^/]*\.json|[^/]*tsconfig[^/]*\.json|[^/]+\.html?|CODEOWNERS)$/iu.test(path) && !/(?:^|\/)node_modules\//u.test(path);

const blobsAtOnce = 2_000;
const mostSupportTexts = 5_000;

/**
 * The import graph of a commit, from its objects alone: no checkout, no program of the repository, no configuration of
 * its. What could not be read for whatever reason is in `notRead`; the graph itself is always there.
 */
export async function readGraph(request: GraphRequest): Promise<ImportGraph & { readonly texts: ReadonlyMap<string, string> }> {
  const limits = request.limits ?? defaultGraphLimits;
  const deadline = performance.now() + limits.milliseconds;
  const files = request.entries.flatMap(({ path, kind, object }) => (path !== null && (kind === 'file' || kind === 'executable') ? [{ path, object }] : []));
  const modules = files.filter(({ path }) => isModule(path));
  const support = files.filter(({ path }) => isSupport(path));
  await takeIn(request, limits, support.slice(0, mostSupportTexts), (object, text) => request.read.texts.set(object, text), (object) => request.read.texts.has(object), deadline);
  await takeIn(request, limits, modules.slice(0, limits.modules), (object, text) => request.read.modules.set(object, readModuleText(text)), (object) => request.read.modules.has(object), deadline);
  const texts = new Map(support.flatMap(({ path, object }) => namedText(path, request.read.texts.get(object))));
  const read = new Map(modules.map(({ path, object }) => [path, request.read.modules.get(object) ?? null]));
  const missing = support.flatMap(({ path }) => (texts.has(path) ? [] : [path]));
  return { ...(await buildGraph({ entries: request.entries, modules: read, texts, missing }, deadline)), texts };
}

function namedText(path: string, text: string | undefined): readonly (readonly [string, string])[] {
  return text === undefined ? [] : [[path, text]];
}

interface File {
  readonly path: string;
  readonly object: string;
}

/** Reads what is not known yet, a batch at a time. A batch that git cannot answer stays unread, and so is said to be. */
async function takeIn(
  { store, signal }: GraphRequest, limits: GraphLimits, files: readonly File[], take: (object: string, text: string) => void, known: (object: string) => boolean, deadline: number,
): Promise<void> {
  const wanted = [...new Set(files.map(({ object }) => object))].filter((object) => !known(object));
  let left = limits.bytesTotal;
  for (let from = 0; from < wanted.length && left > 0 && performance.now() < deadline; from += blobsAtOnce) {
    const blobs = await readBlobs(store, wanted.slice(from, from + blobsAtOnce), { maxBytesEach: limits.bytesEach, maxBytesTotal: Math.min(left, 64 * 1024 * 1024) }, signal);
    if (!blobs.ok) continue;
    for (const [object, bytes] of blobs.value.contents) {
      left -= bytes.length;
      const text = performance.now() < deadline && !bytes.includes(0) ? textOf(bytes) : null;
      if (text !== null) take(object, text);
    }
  }
}
