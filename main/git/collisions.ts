/** Raw bytes of a name as a string with one character for each byte: a key that no two names share. */
export type NameKey = string;

export function nameKey(name: Uint8Array): NameKey {
  return Buffer.from(name.buffer, name.byteOffset, name.byteLength).toString('latin1');
}

export interface Collision {
  /** The added name. */
  readonly key: NameKey;
  /** The name it would meet, or that it would have to be a folder of. */
  readonly other: NameKey;
  readonly kind: 'same-name' | 'file-and-folder';
}

/**
 * Finds added names that some file system would take for another name of the resulting tree: by case, by Unicode
 * normalisation, or because one would be a file and the other a folder inside it. What collides in the base already,
 * and is not touched, is not reported.
 */
export function findCollisions(result: Iterable<NameKey>, added: readonly NameKey[], base: ReadonlySet<NameKey>): readonly Collision[] {
  if (added.length === 0) return [];
  const nodes = nodesOf(result);
  const known = new Set(nodesOf(base).keys());
  const byFolded = new Map<string, NameKey[]>();
  for (const node of nodes.keys()) {
    const folded = fold(node);
    const group = byFolded.get(folded);
    if (group === undefined) byFolded.set(folded, [node]);
    else group.push(node);
  }
  return added.flatMap((key) => collisionOf(key, { nodes, known, byFolded }) ?? []);
}

interface Tree {
  readonly nodes: ReadonlyMap<NameKey, NodeKind>;
  readonly known: ReadonlySet<NameKey>;
  readonly byFolded: ReadonlyMap<string, readonly NameKey[]>;
}

function collisionOf(key: NameKey, { nodes, known, byFolded }: Tree): Collision | null {
  for (const node of [...foldersOf(key), key]) {
    if (nodes.get(node) === 'both') return { key, other: node, kind: 'file-and-folder' };
    if (known.has(node)) continue;
    const other = byFolded.get(fold(node))?.find((candidate) => candidate !== node);
    if (other !== undefined) return { key, other, kind: 'same-name' };
  }
  return null;
}

type NodeKind = 'leaf' | 'folder' | 'both';

/** Every name and every folder on the way to it. */
function nodesOf(keys: Iterable<NameKey>): ReadonlyMap<NameKey, NodeKind> {
  const nodes = new Map<NameKey, NodeKind>();
  const folders = new Set<NameKey>();
  for (const key of keys) {
    nodes.set(key, 'leaf');
    for (let slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
      const folder = key.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  for (const folder of folders) nodes.set(folder, nodes.has(folder) ? 'both' : 'folder');
  return nodes;
}

export function foldersOf(key: NameKey): readonly NameKey[] {
  const folders: NameKey[] = [];
  for (let slash = key.indexOf('/'); slash > 0; slash = key.indexOf('/', slash + 1)) folders.push(key.slice(0, slash));
  return folders;
}

const ascii = /^[\x20-\x7e]*$/u;

/** One spelling for all that differ in case or normal form only; upper case first turns `ß` into `ss`. */
function fold(key: NameKey): string {
  if (ascii.test(key)) return key.toLowerCase();
  const text = Buffer.from(key, 'latin1').toString('utf8');
  return text.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
}
