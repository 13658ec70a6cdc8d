import { createHash } from 'node:crypto';
import type { Rejection } from '../domain/patch.ts';
import { findCollisions, foldersOf, nameKey, type Collision, type NameKey } from './collisions.ts';
import { visible } from './escape.ts';
import { judgeName, notPortable } from './path-rules.ts';
import type { ObjectFormat } from './repository.ts';
import type { TreeEntry } from './tree.ts';

/** One entry of a tree that came out of a sandbox. Nothing about it is trusted. */
export interface ExportedEntry {
  /** Raw bytes of the name. */
  readonly name: Uint8Array;
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'other';
  /** Permission bits, e.g. 0o644. */
  readonly mode: number;
  readonly size: number;
  readonly bytes?: Uint8Array;
  readonly target?: Uint8Array;
}

export interface ImportLimits {
  readonly maxEntries: number;
  readonly maxChangedFiles: number;
  /** Bytes of one changed file. */
  readonly maxFileBytes: number;
  /** Bytes of all changed files together. */
  readonly maxChangedBytes: number;
}

export interface ComparisonRules {
  readonly objectFormat: ObjectFormat;
  readonly limits: ImportLimits;
  /** Added names must be names on Windows too. */
  readonly portable: boolean;
}

/** One difference to the base that may enter, if nothing else was rejected. */
export type TreeChange =
  | { readonly kind: 'write'; readonly key: NameKey; readonly base: TreeEntry | null; readonly executable: boolean; readonly bytes: Uint8Array; readonly object: string }
  | { readonly kind: 'remove'; readonly key: NameKey; readonly base: TreeEntry };

export interface Comparison {
  readonly changes: readonly TreeChange[];
  readonly rejections: readonly Rejection[];
}

/**
 * Tells what an exported tree changes against its base, and what of it may not enter. An entry that is in the base with
 * the same content is never judged, whatever its name and kind. Folders are not in git's trees: only their names are judged.
 */
export function compareTrees(base: readonly TreeEntry[], exported: readonly ExportedEntry[], rules: ComparisonRules): Comparison {
  if (exported.length > rules.limits.maxEntries) {
    return { changes: [], rejections: [whole('too-many', `The tree has ${exported.length} entries, more than ${rules.limits.maxEntries}.`)] };
  }
  const comparison = new TreeComparison(base, rules);
  for (const entry of exported) comparison.take(entry);
  return comparison.finish();
}

class TreeComparison {
  readonly #rules: ComparisonRules;
  readonly #base: ReadonlyMap<NameKey, TreeEntry>;
  readonly #baseFolders: ReadonlySet<NameKey>;
  readonly #seen = new Set<NameKey>();
  readonly #changes: TreeChange[] = [];
  readonly #rejections: Rejection[] = [];

  constructor(base: readonly TreeEntry[], rules: ComparisonRules) {
    this.#rules = rules;
    this.#base = new Map(base.map((entry) => [nameKey(entry.name), entry]));
    this.#baseFolders = new Set([...this.#base.keys()].flatMap(foldersOf));
  }

  take(entry: ExportedEntry): void {
    const name = entry.type === 'directory' ? withoutSlash(entry.name) : entry.name;
    const key = nameKey(name);
    if (entry.type === 'directory' && (key === '' || key === '.')) return;
    if (this.#seen.has(key)) return this.#reject(name, 'duplicate', 'The name is in the tree twice.');
    this.#seen.add(key);
    const base = this.#base.get(key) ?? null;
    if (entry.type === 'directory') this.#takeFolder(name, base);
    else if (entry.type === 'file') this.#takeFile(name, entry, base);
    else this.#takeOther(name, entry, base);
  }

  finish(): Comparison {
    for (const [key, entry] of this.#base) {
      if (!this.#seen.has(key)) this.#remove(key, entry);
    }
    this.#rejectCollisions();
    this.#rejectTooMuch();
    return { changes: this.#rejections.length === 0 ? this.#changes : [], rejections: this.#rejections };
  }

  /** A submodule is an empty folder in the export. */
  #takeFolder(name: Uint8Array, base: TreeEntry | null): void {
    if (base?.kind === 'submodule') return;
    if (base !== null) this.#seen.delete(nameKey(name));
    if (!this.#baseFolders.has(nameKey(name))) this.#judge(name, base === null);
  }

  #takeFile(name: Uint8Array, entry: ExportedEntry, base: TreeEntry | null): void {
    const { bytes } = entry;
    if (bytes === undefined || bytes.length !== entry.size) {
      return this.#reject(name, 'malformed', `The entry announces ${entry.size} bytes and carries ${bytes?.length ?? 0}.`);
    }
    if ((entry.mode & 0o7000) !== 0) {
      return this.#reject(name, 'mode', `The file has the special mode bits ${(entry.mode & 0o7000).toString(8)}.`);
    }
    const executable = (entry.mode & 0o100) !== 0;
    const object = objectName(this.#rules.objectFormat, bytes);
    if (base !== null && base.object === object && base.kind === (executable ? 'executable' : 'file')) return;
    if (!this.#judge(name, base === null)) return;
    const { maxFileBytes } = this.#rules.limits;
    if (bytes.length > maxFileBytes) return this.#reject(name, 'size', `The file has ${bytes.length} bytes, more than ${maxFileBytes}.`);
    this.#changes.push({ kind: 'write', key: nameKey(name), base, executable, bytes, object });
  }

  #takeOther(name: Uint8Array, entry: ExportedEntry, base: TreeEntry | null): void {
    if (entry.type === 'symlink') {
      const { target } = entry;
      if (target === undefined) return this.#reject(name, 'malformed', 'The link has no target.');
      if (base?.kind === 'symlink' && base.object === objectName(this.#rules.objectFormat, target)) return;
      if (!this.#judge(name, base === null)) return;
      return this.#reject(name, 'symlink', `The symbolic link to ${visible(target)} is new or changed.`);
    }
    if (!this.#judge(name, base === null)) return;
    this.#reject(name, 'type', entry.type === 'hardlink' ? 'The entry is a hard link.' : 'The entry is neither a file nor a folder.');
  }

  #remove(key: NameKey, base: TreeEntry): void {
    if (this.#judge(base.name, false)) this.#changes.push({ kind: 'remove', key, base });
  }

  /** False, with the rejection noted, where the name may not stand. */
  #judge(name: Uint8Array, added: boolean): boolean {
    const fault = judgeName(name);
    if (fault !== null) {
      this.#reject(name, fault.rule, `The name ${fault.reason}.`);
      return false;
    }
    const reason = added && this.#rules.portable ? notPortable(this.#newPartOf(name)) : null;
    if (reason !== null) this.#reject(name, 'portability', `The name ${reason}.`);
    return reason === null;
  }

  /** What the name adds below the folders that the base has already. */
  #newPartOf(name: Uint8Array): string {
    const key = nameKey(name);
    const known = foldersOf(key).findLast((folder) => this.#baseFolders.has(folder));
    return Buffer.from(known === undefined ? key : key.slice(known.length + 1), 'latin1').toString('utf8');
  }

  #rejectCollisions(): void {
    const result = new Set(this.#base.keys());
    const added: NameKey[] = [];
    for (const change of this.#changes) {
      if (change.kind === 'remove') result.delete(change.key);
      else if (change.base === null) added.push(change.key);
    }
    for (const key of added) result.add(key);
    for (const collision of findCollisions(result, added, new Set(this.#base.keys()))) {
      this.#reject(Buffer.from(collision.key, 'latin1'), 'collision', this.#collisionReason(collision));
    }
    for (const repository of embeddedRepositories(result, added)) {
      this.#reject(Buffer.from(repository, 'latin1'), 'git-folder', 'The folder looks like a bare git repository, whose settings git would obey.');
    }
  }

  #collisionReason({ other, kind }: Collision): string {
    const shown = visible(Buffer.from(other, 'latin1'));
    if (kind === 'same-name') return `Some systems take the name for ${shown}.`;
    return this.#base.get(other)?.kind === 'submodule' ? `The file is inside the submodule ${shown}.` : `${shown} would be a file and a folder at once.`;
  }

  #rejectTooMuch(): void {
    const { maxChangedFiles, maxChangedBytes } = this.#rules.limits;
    const count = this.#changes.length;
    const bytes = this.#changes.reduce((sum, change) => sum + (change.kind === 'write' ? change.bytes.length : 0), 0);
    if (count > maxChangedFiles) this.#rejections.push(whole('too-many', `${count} files are changed, more than ${maxChangedFiles}.`));
    if (bytes > maxChangedBytes) this.#rejections.push(whole('size', `The changed files have ${bytes} bytes together, more than ${maxChangedBytes}.`));
    const removed = this.#changes.filter((change) => change.kind === 'remove').length;
    if (removed === this.#base.size && removed > 0) this.#rejections.push(whole('too-many', 'Every file of the repository is removed or renamed.'));
  }

  #reject(name: Uint8Array, rule: Rejection['rule'], reason: string): void {
    this.#rejections.push({ path: visible(name), rule, reason });
  }
}

function whole(rule: Rejection['rule'], reason: string): Rejection {
  return { path: '.', rule, reason };
}

function withoutSlash(name: Uint8Array): Uint8Array {
  return name.at(-1) === 0x2f ? name.subarray(0, -1) : name;
}

/** The name git gives a blob: digest of `blob <size>`, NUL and the content. */
export function objectName(format: ObjectFormat, bytes: Uint8Array): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Folders that hold `HEAD`, `objects` and `refs`, at least one of them added: git would run what their config names. */
function embeddedRepositories(result: ReadonlySet<NameKey>, added: readonly NameKey[]): readonly NameKey[] {
  const suspects = new Set(added.map((key) => /^(?:(.*)\/)?(?:HEAD|config|(?:objects|refs)\/.*)$/isu.exec(key)?.[1] ?? null).filter((folder) => folder !== null));
  if (suspects.size === 0) return [];
  const folded = [...result].map((key) => key.toLowerCase());
  return [...suspects].filter((folder) => {
    const prefix = `${folder}/`.toLowerCase();
    const inside = (part: string): boolean => folded.some((key) => key === prefix + part || key.startsWith(`${prefix}${part}/`));
    return inside('head') && inside('objects') && inside('refs');
  });
}
