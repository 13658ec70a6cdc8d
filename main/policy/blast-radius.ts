import * as z from 'zod';
import type { PolicyInputs } from '../domain/decision.ts';
import type { ChangedFile } from '../domain/patch.ts';
import { pathsOf } from './changed-paths.ts';
import { matches } from './globs.ts';
import type { Policy } from './policy-file.ts';
import { count, names } from './wording.ts';

type BlastRadius = PolicyInputs['blastRadius'];
type Part = BlastRadius['parts'][number];

/** The most each part can add; together 1. */
const weights = { spread: 0.25, folders: 0.2, kind: 0.25, entry: 0.3 } as const;
const FILES_AT_MOST = 20;
const FOLDERS_AT_MOST = 5;

/** Names by which every ecosystem finds the way into a program or package. */
const entryNames = [
  '**/index.*', '**/main.*', '**/app.*', '**/cli.*', '**/server.*', '**/__init__.py', '**/__main__.py',
  '**/lib.rs', '**/mod.rs', '**/Program.cs', '**/cmd/**',
] as const;

export interface TouchedFiles {
  readonly files: readonly ChangedFile[];
  /** Paths that manifests name as ways in; see `entryPointsOf`. */
  readonly entryPoints: readonly string[];
}

/**
 * How much else a mistake in this change could reach, judged by names alone: how many files and top-level folders,
 * what kinds of files, and whether a way into the program is among them. The value is the sum of its parts, and
 * one file more never makes it smaller.
 */
export function blastRadiusOf({ files, entryPoints }: TouchedFiles, policy: Policy): BlastRadius {
  const parts = [spread(files), folders(files), kind(files, policy), entry(files, entryPoints, policy)];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return { value: rounded(Math.min(1, sum)), parts };
}

function spread(files: readonly ChangedFile[]): Part {
  return part('files', weights.spread * over(files.length, FILES_AT_MOST), `${count(files.length, 'file')} changed`);
}

function folders(files: readonly ChangedFile[]): Part {
  const tops = new Set(files.flatMap(pathsOf).map((path) => (path.includes('/') ? `${path.split('/')[0]}/` : '')));
  const why = `${count(tops.size, 'top-level folder')} touched`;
  return part('folders', weights.folders * over(tops.size, FOLDERS_AT_MOST), why);
}

/** The most reaching kind among the files: documents reach nobody, tests only developers, manifests everything. */
function kind(files: readonly ChangedFile[], { paths }: Policy): Part {
  const all = files.flatMap(pathsOf);
  const ordinary = all.filter((path) => !matches(paths.documents, path));
  const source = ordinary.filter((path) => !matches(paths.tests, path));
  const wide = source.filter((path) => matches(paths.manifests, path) || matches(paths.lockfiles, path));
  if (wide.length > 0) return part('kind', weights.kind, `${names(wide)} decides what is installed`);
  if (source.length > 0) return part('kind', weights.kind * 0.6, `${count(source.length, 'source file')} among them`);
  if (ordinary.length > 0) return part('kind', weights.kind * 0.2, 'beside documents only tests');
  return part('kind', 0, 'documents only');
}

function entry(files: readonly ChangedFile[], entryPoints: readonly string[], { paths }: Policy): Part {
  const named = new Set(entryPoints);
  const found = files
    .flatMap(pathsOf)
    .filter((path) => named.has(path) || (matches(entryNames, path) && !matches(paths.documents, path)));
  if (found.length === 0) return part('entry points', 0, 'no entry point among them');
  return part('entry points', weights.entry, `${names(found)} ${found.length === 1 ? 'is an entry point' : 'are entry points'}`);
}

/** 0 for one, 1 for `most` and beyond. */
function over(amount: number, most: number): number {
  return Math.min(1, Math.max(0, amount - 1) / (most - 1));
}

function part(name: string, value: number, why: string): Part {
  return { name, value: rounded(value), why };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const manifestSchema = z.looseObject({
  main: z.string().optional().catch(undefined),
  module: z.string().optional().catch(undefined),
  bin: z.union([z.string(), z.record(z.string(), z.unknown())]).optional().catch(undefined),
  exports: z.unknown().optional(),
});

/**
 * Paths that a `package.json` names as ways in: `main`, `module`, `bin` and every target of `exports`, relative to
 * the repository's root when `folder` is the manifest's own. Text that is no manifest names none.
 */
export function entryPointsOf(manifest: unknown, folder = ''): readonly string[] {
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success) return [];
  const { main, module, bin, exports } = parsed.data;
  const targets = [main, module, bin, exports].flatMap(targetsIn);
  const base = folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
  return [...new Set(targets.map((target) => `${base}${target.replace(/^(?:\.?\/)+/, '')}`))];
}

/** Walks without recursion: a manifest may be nested as deep as its author likes. */
function targetsIn(value: unknown): string[] {
  const targets: string[] = [];
  const open = [value];
  while (open.length > 0) {
    const now = open.pop();
    if (typeof now === 'string') targets.push(now);
    else if (typeof now === 'object' && now !== null) for (const inner of Object.values(now)) open.push(inner);
  }
  return targets;
}
