/** Paths inside a repository: `/` between parts, empty for the root. */

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

export function inFolder(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** `path` as seen from `folder`, null when it does not lie in it. */
export function relativeTo(folder: string, path: string): string | null {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

/** Follows `.` and `..` parts; null when the path leaves the repository. */
export function resolveIn(folder: string, relative: string): string | null {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

const generatedFolders = new Set([
  '.git', '.next', '.nuxt', '.svelte-kit', '.venv', '.yarn', '__pycache__', 'bower_components', 'build', 'coverage', 'dist',
  'node_modules', 'out', 'site-packages', 'target', 'third_party', 'vendor', 'venv',
]);
const generatedName = /(?:\.min\.(?:js|css|mjs)|\.map|\.lock|-lock\.(?:json|yaml)|\.bundle\.js)$/;

/** Whether nobody writes this file by hand: dependencies, build output, minified files, lockfiles. */
export function isGenerated(path: string): boolean {
  return generatedName.test(path) || path.split('/').slice(0, -1).some((part) => generatedFolders.has(part));
}
