import type { ChangedFile, FileFlag } from '../../domain/patch.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { count, inWords, names, seenNames } from '../wording.ts';

const name = 'file-kinds';

interface Kind {
  readonly flag: FileFlag;
  /** Follows a number of files: `1 file that runs in CI`. */
  readonly one: string;
  readonly many: string;
}

/** What a reader of the diff cannot judge by reading it, or what acts beyond the change; most telling first. */
const kinds: readonly Kind[] = [
  { flag: 'hidden-characters', one: 'with hidden characters', many: 'with hidden characters' },
  { flag: 'install-script', one: 'with an install script', many: 'with install scripts' },
  { flag: 'runs-in-ci', one: 'that runs in CI', many: 'that run in CI' },
  { flag: 'check-configuration', one: 'that configures the checks', many: 'that configure the checks' },
  { flag: 'symlink', one: 'that is a symbolic link', many: 'that are symbolic links' },
  { flag: 'submodule', one: 'that is a submodule', many: 'that are submodules' },
  { flag: 'mode-change', one: 'with a changed mode', many: 'with changed modes' },
  { flag: 'binary', one: 'that is binary', many: 'that are binary' },
  { flag: 'non-portable-name', one: 'with a name that is not portable', many: 'with names that are not portable' },
  { flag: 'large', one: 'too large to read in full', many: 'too large to read in full' },
];

export const fileKinds: Rule = {
  name,
  about: 'change',
  judge: ({ change }) => {
    const found = kinds
      .map((kind) => ({ kind, paths: pathsOfKind(kind.flag, change.files) }))
      .filter(({ paths }) => paths.length > 0);
    const seen = { kinds: Object.fromEntries(found.map(({ kind, paths }) => [kind.flag, seenNames(paths)])) };
    if (found.length === 0) return allowed(name, 'Every changed file is plain text with nothing hidden in it.', seen);
    const parts = found.map(({ kind, paths }) => phrase(kind, paths));
    const special = [...new Set(found.flatMap(({ paths }) => paths))];
    const reason = `The change has ${inWords(parts)}.`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift: `Leave out ${names(special)}.` }, seen);
  },
};

function pathsOfKind(flag: FileFlag, files: readonly ChangedFile[]): string[] {
  return files.filter((file) => file.flags.includes(flag) || (flag === 'binary' && file.binary)).map((file) => file.path);
}

function phrase(kind: Kind, paths: readonly string[]): string {
  return `${count(paths.length, 'file')} ${paths.length === 1 ? kind.one : kind.many} (${names(paths)})`;
}
