import type { TreeFile } from '../../../../agents/recipes/contract.ts';
import { nameOf, resolveIn } from '../ecosystems-paths.ts';

/** The file of the repository that a path in someone's output means; null where it is none, or can't be told. */
export type PathFinder = (printed: string, folder?: string) => string | null;

const foreign = /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor|\.cargo|\.venv|venv)\/|^node:|^<|^\/usr\/(?:lib|local\/lib)\//u;
const longest = 1000;

/**
 * Prepares to find files by what tools and stack traces print: relative to `folder` or the root, or absolute on any
 * machine, where the longest end that is a file counts. An end of a bare name counts only where no other file has it.
 */
export function createPathFinder(files: readonly TreeFile[]): PathFinder {
  const regular = files.filter(({ kind }) => kind === 'file' || kind === 'executable').map(({ path }) => path);
  const known = new Set(regular);
  const byName = new Map<string, string | null>();
  for (const path of regular) byName.set(nameOf(path), byName.has(nameOf(path)) ? null : path);
  return (printed, folder = '') => {
    const path = plain(printed);
    if (path === null || foreign.test(path)) return null;
    const relative = path.startsWith('/') ? null : [resolveIn(folder, path), resolveIn('', path)].find((each) => each !== null && known.has(each));
    return relative ?? byEnd(path, known, byName);
  };
}

function plain(printed: string): string | null {
  if (printed.length === 0 || printed.length > longest) return null;
  return printed.replace(/^file:\/\/(?=\/)/u, '').replaceAll('\\', '/').replace(/^[A-Za-z]:(?=\/)/u, '').replace(/[?#].*$/u, '');
}

function byEnd(path: string, known: ReadonlySet<string>, byName: ReadonlyMap<string, string | null>): string | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  for (let from = 0; from < parts.length - 1; from += 1) {
    const end = parts.slice(from).join('/');
    if (known.has(end)) return end;
  }
  return byName.get(parts.at(-1) ?? '') ?? null;
}
