import { folderOf, inFolder, resolveIn } from './ecosystems-paths.ts';

interface GoModules {
  readonly required: readonly string[];
  /** What takes the place of a module: another one, or a folder. */
  readonly replaced: readonly { readonly of: string; readonly by: string }[];
}

/** Why the modules of a go.mod can't be prepared, as a sentence; null when they can. `paths` are the files of the tree. */
export function goTrouble(paths: ReadonlySet<string>, manifest: string, text: string): string | null {
  const workspace = foldersAbove(folderOf(manifest)).map((folder) => inFolder(folder, 'go.work')).find((path) => paths.has(path));
  if (workspace !== undefined) return `${manifest} belongs to the Go workspace of ${workspace}, and packages are only prepared for a module by itself.`;
  const outside = modulesIn(text).replaced.find(({ by }) => isFolder(by) && !isOwnModule(paths, folderOf(manifest), by));
  return outside === undefined ? null : `${manifest} replaces ${outside.of} by ${outside.by}, which is no module of the repository.`;
}

/** Whether a go.mod requires modules from elsewhere, and not only folders of the repository. */
export function requiresModules(text: string): boolean {
  const { required, replaced } = modulesIn(text);
  return required.some((path) => !replaced.some(({ of, by }) => of === path && isFolder(by)));
}

function isFolder(path: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/)/.test(path);
}

function isOwnModule(paths: ReadonlySet<string>, folder: string, by: string): boolean {
  const place = by.startsWith('/') ? null : resolveIn(folder, by);
  return place !== null && paths.has(inFolder(place, 'go.mod'));
}

/** What a go.mod says of other modules; https://go.dev/ref/mod#go-mod-file-grammar. */
function modulesIn(text: string): GoModules {
  const required: string[] = [];
  const replaced: { of: string; by: string }[] = [];
  let block = '';
  for (const line of text.split('\n')) {
    const words = line.slice(0, 4000).replace(/(?:^|\s)\/\/.*$/, '').trim().split(/\s+/).map((word) => word.replace(/^(["`])(.*)\1$/, '$2'));
    const [directive, ...rest] = block === '' ? words : [block, ...words];
    const [first, second] = rest;
    if (first === '(' && rest.length === 1) block = directive ?? '';
    else if (first === ')') block = '';
    else if (directive === 'require' && first !== undefined && second !== undefined) required.push(first);
    else if (directive === 'replace' && first !== undefined && rest.includes('=>')) replaced.push({ of: first, by: rest[rest.indexOf('=>') + 1] ?? '' });
  }
  return { required, replaced };
}

function foldersAbove(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...foldersAbove(folderOf(folder))];
}
