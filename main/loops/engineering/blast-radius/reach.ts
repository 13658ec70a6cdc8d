import type { ImportGraph } from './graph.ts';

/** How far a change reaches along the imports, against their direction. */
export interface Reach {
  /** 0 for what the change starts from, 1 for what uses it directly, and so on. */
  readonly distance: ReadonlyMap<string, number>;
  /** For each reached file the nearer one by which it was reached. */
  readonly by: ReadonlyMap<string, string>;
}

/** Who imports a file, in any of the graphs: before or after the change, either way it would be felt. */
export function importersIn(graphs: readonly ImportGraph[]): ReadonlyMap<string, ReadonlySet<string>> {
  const importers = new Map<string, Set<string>>();
  for (const { imports } of graphs) {
    for (const [from, targets] of imports) {
      for (const target of targets) {
        const known = importers.get(target);
        if (known === undefined) importers.set(target, new Set([from]));
        else known.add(from);
      }
    }
  }
  return importers;
}

/** Everything that leads to the starting files, directly or through others, by the shortest way; with `imports` instead, all that they use. */
export function reachOf(next: ReadonlyMap<string, ReadonlySet<string>>, starts: Iterable<string>): Reach {
  const distance = new Map<string, number>();
  const by = new Map<string, string>();
  let ring = [...new Set(starts)];
  for (const path of ring) distance.set(path, 0);
  for (let depth = 1; ring.length > 0; depth += 1) {
    const further: string[] = [];
    for (const path of ring) {
      for (const found of next.get(path) ?? []) {
        if (distance.has(found)) continue;
        distance.set(found, depth);
        by.set(found, path);
        further.push(found);
      }
    }
    ring = further;
  }
  return { distance, by };
}

/** The modules that importers of the repository's packages are given, through everything that hands them on. */
export function publicModules(graphs: readonly ImportGraph[]): ReadonlySet<string> {
  const found = new Set(graphs.flatMap(({ offered }) => [...offered]));
  for (const path of found) for (const { passedOn } of graphs) for (const next of passedOn.get(path) ?? []) found.add(next);
  return found;
}
