/** The items by what `keyOf` says of each, keys in the order in which they first come. */
export function groupedBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Gathers per-file findings, in their order, into groups of at most `maxFiles` files and about `maxItems` findings. */
export function batched<T>(byFile: ReadonlyMap<string, readonly T[]>, maxFiles: number, maxItems: number): ReadonlyMap<string, readonly T[]>[] {
  const groups: Map<string, readonly T[]>[] = [];
  let group = new Map<string, readonly T[]>();
  let items = 0;
  for (const [path, findings] of byFile) {
    if (group.size > 0 && (group.size === maxFiles || items + findings.length > maxItems)) {
      groups.push(group);
      group = new Map();
      items = 0;
    }
    group.set(path, findings);
    items += findings.length;
  }
  if (group.size > 0) groups.push(group);
  return groups;
}
