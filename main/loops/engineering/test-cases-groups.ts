/** Every name that others stand below, as `a` and `a > b` of `a > b > c`. */
export function groupsOf(names: readonly string[]): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const name of names) {
    for (let end = name.lastIndexOf(' > '); end > 0; end = name.lastIndexOf(' > ', end - 1)) {
      const group = name.slice(0, end);
      if (groups.has(group)) break;
      groups.add(group);
    }
  }
  return groups;
}
