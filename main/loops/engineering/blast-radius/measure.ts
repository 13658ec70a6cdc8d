import type { BlastRadiusArtifact } from '../../../domain/artifacts/blast-radius.ts';
import type { ContentChange } from '../../../git/changed-contents.ts';
import type { ObjectStore } from '../../../git/store.ts';
import type { TreeEntry } from '../../../git/tree.ts';
import type { Reached } from '../../../policy/blast-radius.ts';
import { matches } from '../../../policy/globs.ts';
import type { Policy } from '../../../policy/policy-file.ts';
import { isElsewhere, relatedFiles } from './elsewhere.ts';
import type { ImportGraph } from './graph.ts';
import { isModule } from './module-text.ts';
import { ownersOf } from './owners.ts';
import { pictureOf } from './picture.ts';
import { publicNamesTouched } from './public-api.ts';
import { importersIn, publicModules, reachOf } from './reach.ts';
import { nothingRead, readGraph, type GraphLimits } from './read-graph.ts';

export interface Measurement {
  readonly store: ObjectStore;
  readonly baseCommit: string;
  readonly base: readonly TreeEntry[];
  readonly patched: readonly TreeEntry[];
  readonly changes: readonly ContentChange[];
  readonly policy: Policy;
  readonly limits?: GraphLimits;
  readonly signal?: AbortSignal | undefined;
}

/** What a change reaches: numbers for the policy, and the rest of the artifact beside them. */
export interface Measured {
  readonly reached: Reached;
  readonly entryPoints: readonly string[];
  readonly artifact: Pick<BlastRadiusArtifact, 'graph' | 'testsReaching' | 'picture'>;
}

/** What a history that could not be read counts as, and the names a manifest or list of owners that could not be read might hold. */
const unknownHistory = 100;
const unknownNames = ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'] as const;

/** Reads the import graphs of base and patched tree and follows them, and everything else, against their direction. */
export async function measureReach(measurement: Measurement): Promise<Measured> {
  const { store, base, patched, changes, policy, limits, signal } = measurement;
  const read = nothingRead();
  const request = { store, read, signal, ...(limits === undefined ? {} : { limits }) };
  const before = await readGraph({ ...request, entries: base });
  const after = await readGraph({ ...request, entries: patched });
  const graphs = [before, after];
  const changed = changes.map(({ path }) => path).filter((path) => !matches(policy.paths.documents, path));
  const documents = changes.map(({ path }) => path).filter((path) => matches(policy.paths.documents, path));
  const related = await relatedFiles(changed, { store, commit: measurement.baseCommit, paths: pathsOf([...base, ...patched]), signal });
  const importers = withRelated(importersIn(graphs), related.ok ? related.value : new Map());
  const notRead = new Set(changed.length === 0 ? [] : graphs.flatMap((graph) => [...graph.notRead]));
  const starts = [...changed, ...documents.filter((path) => importers.has(path))];
  const reach = reachOf(withUnread(importers, starts, notRead), starts);
  const isTest = (path: string): boolean => matches(policy.paths.tests, path);
  const entries = new Set(graphs.flatMap((graph) => [...graph.entryPoints]).filter((path) => !isTest(path)));
  const all = [...reach.distance.keys()];
  const tests = all.filter(isTest);
  // A document nobody uses reaches nothing, but it is among what changed.
  const shown = { ...reach, distance: new Map([...documents.map((path) => [path, 0] as const), ...reach.distance]) };
  const missing = changed.length === 0 ? [] : graphs.flatMap((graph) => graph.missing);
  const namesUnknown = missing.some((path) => !path.endsWith('CODEOWNERS'));
  return {
    entryPoints: [...entries, ...(namesUnknown ? changed.filter(isModule) : [])],
    reached: {
      direct: all.filter((path) => (reach.distance.get(path) ?? 2) <= 1).length + (related.ok ? 0 : unknownHistory),
      all: all.length + (related.ok ? 0 : unknownHistory),
      entryPoints: [...all.filter((path) => entries.has(path)), ...(namesUnknown ? unknownNames : [])],
      publicNames: [...publicNamesTouched(changes, publicModules(graphs)), ...(namesUnknown ? unknownNames : [])],
      untested: untestedOf(changed, before, isTest),
      owners: missing.some((path) => path.endsWith('CODEOWNERS')) ? [...unknownNames] : ownersOf(changed, before.texts),
      tests: tests.length,
      incomplete: incompleteOf({ notRead: notRead.size + new Set(missing).size, historyRead: related.ok, notFollowed: changed.filter(isElsewhere).length }),
    },
    artifact: { graph: figuresOf(after, notRead.size, related.ok), testsReaching: tests.length, picture: pictureOf({ reach: shown, importers, isEntry: (path) => entries.has(path), isTest }) },
  };
}

function pathsOf(entries: readonly TreeEntry[]): readonly string[] {
  return entries.flatMap(({ path }) => (path === null ? [] : [path]));
}

function withRelated(importers: ReadonlyMap<string, ReadonlySet<string>>, related: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const both = new Map(importers);
  for (const [path, others] of related) both.set(path, new Set([...(both.get(path) ?? []), ...others]));
  return both;
}

/** A module that could not be read may use anything, so it counts as using what changed. */
function withUnread(importers: ReadonlyMap<string, ReadonlySet<string>>, starts: readonly string[], notRead: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const [first] = starts;
  if (first === undefined || notRead.size === 0) return importers;
  return new Map(importers).set(first, new Set([...(importers.get(first) ?? []), ...notRead]));
}

/** Changed sources of the base that none of its tests uses; where there are no tests at all, that is every one. */
function untestedOf(changed: readonly string[], base: ImportGraph, isTest: (path: string) => boolean): readonly string[] {
  const used = reachOf(base.imports, [...base.modules].filter(isTest)).distance;
  return changed.filter((path) => isModule(path) && base.modules.has(path) && !used.has(path));
}

interface Incomplete {
  readonly notRead: number;
  readonly historyRead: boolean;
  /** Changed files in languages whose imports are not followed. */
  readonly notFollowed: number;
}

function incompleteOf({ notRead, historyRead, notFollowed }: Incomplete): string | null {
  const parts = [
    ...(notFollowed === 0 ? [] : [`what uses ${notFollowed === 1 ? '1 changed file' : `${notFollowed} changed files`} is not known, as imports in such files are not followed: the files beside ${notFollowed === 1 ? 'it' : 'them'}, and those that often changed together with ${notFollowed === 1 ? 'it' : 'them'}, are counted instead`]),
    ...(notRead === 0 ? [] : [`the import graph is incomplete: ${notRead} ${notRead === 1 ? 'file' : 'files'} not read, counted as reached`]),
    ...(historyRead ? [] : [`the history could not be read, counted as ${unknownHistory} files`]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

function figuresOf(graph: ImportGraph, notRead: number, historyRead: boolean): BlastRadiusArtifact['graph'] {
  const imports = [...graph.imports.values()].reduce((sum, targets) => sum + targets.size, 0);
  return { modules: graph.modules.size, imports, notRead, leadNowhere: graph.leadNowhere, computed: graph.computed, historyRead };
}
