import type { ContentChange, ContentSide } from '../../../git/changed-contents.ts';
import { changedNames } from './exported-names.ts';

const mostNames = 1_000;

/**
 * What importers of the repository's packages would notice: names that a module they are given gains, loses or
 * declares otherwise, as `NAME in PATH`. A module that cannot be read as text counts as changed in one name.
 */
export function publicNamesTouched(changes: readonly ContentChange[], publicPaths: ReadonlySet<string>): readonly string[] {
  const names = changes.filter(({ path }) => publicPaths.has(path)).flatMap(({ path, before, after }) => {
    if (unreadable(before) || unreadable(after)) return [`everything in ${path}`];
    return changedNames(before?.text ?? null, after?.text ?? null).map((name) => `${name} in ${path}`);
  });
  return names.slice(0, mostNames);
}

function unreadable(side: ContentSide | null): boolean {
  return side !== null && side.text === null;
}
