import picomatch from 'picomatch';
import type { FileFlag } from '../domain/patch.ts';
import { checkConfiguration, installScripts, lockfiles, runInCi, tests } from './flag-patterns.ts';
import { hidesCharacters } from './hidden-characters.ts';
import { scriptChange } from './package-scripts.ts';
import type { AddedLine, PatchSection } from './patch-reading.ts';
import { notPortable } from './path-rules.ts';
import type { TreeEntryKind } from './tree.ts';

const largeBytes = 1024 * 1024;
const largeLines = 1000;

/** One side of a changed file. Its content is needed for `package.json` only. */
export interface FileSide {
  readonly kind: TreeEntryKind;
  readonly size: number;
  readonly bytes?: Uint8Array;
}

export interface FileFacts {
  readonly path: string;
  /** Null where the side has no such file. */
  readonly before: FileSide | null;
  readonly after: FileSide | null;
  readonly section: PatchSection;
}

export type Flagger = (file: FileFacts) => readonly FileFlag[];

type Matcher = (path: string) => boolean;

/** Prepares the flags a reviewer and the policy see; `protectedPaths` are the policy's globs. */
export function makeFlagger(protectedPaths: readonly string[]): Flagger {
  const byPath: readonly (readonly [FileFlag, Matcher])[] = [
    ['protected-path', matcher(protectedPaths)],
    ['lockfile', matcher(lockfiles)],
    ['runs-in-ci', matcher(runInCi)],
    ['test-file', matcher(tests)],
    ['check-configuration', matcher(checkConfiguration)],
    ['install-script', matcher(installScripts)],
    ['non-portable-name', (path) => notPortable(path) !== null],
  ];
  return (file) => {
    const named = byPath.filter(([, matches]) => matches(file.path)).map(([flag]) => flag);
    return [...new Set([...named, ...manifestFlags(file), ...kindFlags(file), ...contentFlags(file)])];
  };
}

/** True for paths that one of the globs matches, whatever their case; a line break in a name is a character like others. */
export function matcher(globs: readonly string[]): Matcher {
  if (globs.length === 0) return () => false;
  return picomatch([...globs], { dot: true, nocase: true, flags: 'is', strictSlashes: false });
}

function manifestFlags({ path, before, after }: FileFacts): readonly FileFlag[] {
  if (!/(?:^|\/)package\.json$/iu.test(path)) return [];
  const change = scriptChange(contentOf(before), contentOf(after));
  return [
    ...(change.install ? (['install-script'] as const) : []),
    ...(change.any ? (['runs-in-ci'] as const) : []),
    ...(change.any || change.checks ? (['check-configuration'] as const) : []),
  ];
}

/** A manifest whose bytes were not read counts as one that cannot be read. */
function contentOf(side: FileSide | null): Uint8Array | null {
  return side === null ? null : (side.bytes ?? Buffer.from('unread'));
}

function kindFlags({ before, after }: FileFacts): readonly FileFlag[] {
  const kinds = [before?.kind, after?.kind];
  const executable = after?.kind === 'executable' && before?.kind !== 'executable';
  const changed = before !== null && after !== null && before.kind !== after.kind;
  return [
    ...(executable || changed ? (['mode-change'] as const) : []),
    ...(kinds.includes('symlink') ? (['symlink'] as const) : []),
    ...(kinds.includes('submodule') ? (['submodule'] as const) : []),
  ];
}

function contentFlags({ after, section }: FileFacts): readonly FileFlag[] {
  const large = (after?.size ?? 0) > largeBytes || section.linesAdded + section.linesRemoved > largeLines;
  return [
    ...(section.binary ? (['binary'] as const) : []),
    ...(large ? (['large'] as const) : []),
    ...(section.added.some(hides) ? (['hidden-characters'] as const) : []),
  ];
}

/** A carriage return at the end of a line and a byte order mark at the start of a file are in plain sight of every editor. */
function hides({ line, bytes }: AddedLine): boolean {
  const text = Buffer.from(bytes).toString('utf8').replace(/\r$/u, '');
  return hidesCharacters(line === 1 ? text.replace(/^\ufeff/u, '') : text);
}
