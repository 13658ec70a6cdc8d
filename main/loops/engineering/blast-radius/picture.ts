import { mostPictureNodes, type BlastPicture } from '../../../domain/artifacts/blast-radius.ts';
import type { Reach } from './reach.ts';

type Node = BlastPicture['nodes'][number];

export interface PictureInput {
  readonly reach: Reach;
  readonly importers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isEntry: (path: string) => boolean;
  readonly isTest: (path: string) => boolean;
}

const mostChanged = 20;
const mostEdges = 400;

/**
 * What is shown of what a change reaches, in a stable order: the changed files with the most users first, then what
 * uses them, then the ways in and the tests behind those. What does not fit is counted.
 */
export function pictureOf({ reach, importers, isEntry, isTest }: PictureInput): BlastPicture {
  const weight = (path: string): number => (isEntry(path) ? 1_000_000 : 0) + (importers.get(path)?.size ?? 0);
  const paths = [...reach.distance.keys()].filter((path) => path !== '').toSorted((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const inRing = (ring: number): readonly string[] => paths.filter((path) => Math.min(2, reach.distance.get(path) ?? 2) === ring);
  const chosen = [...inRing(0).slice(0, mostChanged), ...inRing(1), ...inRing(2)].slice(0, mostPictureNodes);
  const kindOf = (path: string, ring: number): Node['kind'] => (ring === 0 ? 'changed' : isTest(path) ? 'test' : isEntry(path) ? 'entry' : 'dependent');
  const nodes = chosen.map((path): Node => {
    const ring = ringOf(reach.distance.get(path) ?? 2);
    return { path, ring, kind: kindOf(path, ring) };
  });
  return { nodes, edges: edgesOf(chosen, reach, importers), leftOut: paths.length - nodes.length };
}

function ringOf(distance: number): Node['ring'] {
  if (distance === 0) return 0;
  return distance === 1 ? 1 : 2;
}

function edgesOf(shown: readonly string[], { by }: Reach, importers: PictureInput['importers']): BlastPicture['edges'] {
  const here = new Set(shown);
  const direct = shown.flatMap((target) => [...(importers.get(target) ?? [])].filter((from) => from !== target && here.has(from)).map((from): [string, string] => [from, target]));
  const joined = new Set(direct.map(([from]) => from));
  const through = shown.flatMap((from): [string, string][] => {
    const target = joined.has(from) ? null : shownBehind(from, by, here);
    return target === null ? [] : [[from, target]];
  });
  return [...through, ...direct].slice(0, mostEdges);
}

/** The nearest shown file on the way by which a file was reached. */
function shownBehind(from: string, by: ReadonlyMap<string, string>, shown: ReadonlySet<string>): string | null {
  for (let at = by.get(from); at !== undefined; at = by.get(at)) if (shown.has(at)) return at;
  return null;
}
