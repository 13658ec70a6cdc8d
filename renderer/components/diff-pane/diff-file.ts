import type { PatchFile } from '../../../preload/api.ts';
import type { ChangedFile, Patch } from '../../app/contract.ts';
import { flagNames } from '../../app/phrases.ts';

/** A changed file with its part of the patch. */
export interface DiffFile {
  /** Place in the patch, from 0: the same on every visit, so it can stand in an address. */
  readonly index: number;
  readonly path: string;
  readonly change: ChangedFile;
  readonly patch: string;
}

/** Beyond this the words within a line are no longer compared. */
export const plainWordsFrom = 400_000;
/** Beyond this a file starts folded and is drawn without colours. */
export const foldedFrom = 2_000_000;

/** Puts each file's part of the patch beside what is known of the file. Parts without a known file get what the patch itself says. */
export function diffFilesOf(patch: Patch, parts: readonly PatchFile[]): readonly DiffFile[] {
  const known = new Map(patch.files.map((file) => [file.path, file]));
  return parts.map((part, index) => ({ index, path: part.path, patch: part.patch, change: known.get(part.path) ?? bare(part) }));
}

function bare(part: PatchFile): ChangedFile {
  const lines = part.patch.split('\n');
  return {
    path: part.path,
    previousPath: null,
    status: 'modified',
    linesAdded: lines.filter((line) => line.startsWith('+') && !line.startsWith('+++')).length,
    linesRemoved: lines.filter((line) => line.startsWith('-') && !line.startsWith('---')).length,
    binary: false,
    flags: [],
  };
}

/** Files a reviewer should see first: those with risk marks, then the larger changes. */
export function byRisk(files: readonly DiffFile[]): readonly DiffFile[] {
  return [...files].sort((a, b) => (
    riskOf(b.change) - riskOf(a.change) || sizeOf(b.change) - sizeOf(a.change) || a.index - b.index
  ));
}

const grave: ReadonlySet<string> = new Set(['protected-path', 'hidden-characters', 'runs-in-ci', 'install-script', 'symlink', 'submodule', 'check-configuration']);

function riskOf(change: ChangedFile): number {
  return change.flags.reduce((sum, flag) => sum + (grave.has(flag) ? 10 : 1), 0);
}

export function isGrave(flag: string): boolean {
  return grave.has(flag);
}

function sizeOf(change: ChangedFile): number {
  return change.linesAdded + change.linesRemoved;
}

/** Why a file starts folded, in words; null when it starts open. */
export function foldReason(file: DiffFile): string | null {
  if (file.change.binary) return 'Binary file: there is no text to show.';
  if (file.patch.length > foldedFrom) return 'Over 2 MB. Folded; opens without colours.';
  if (file.patch.length > plainWordsFrom) return 'Over 400 kB. Folded.';
  if (file.change.flags.includes('lockfile')) return `${flagNames.lockfile}. Folded.`;
  return null;
}
