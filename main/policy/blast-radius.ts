import * as z from 'zod';
import type { PolicyInputs } from '../domain/decision.ts';
import type { ChangedFile } from '../domain/patch.ts';
import { nameList, pathsOf, touching } from './changed-paths.ts';
import { matches } from './globs.ts';
import type { Policy } from './policy-file.ts';
import { count, grouped, names as listed } from './wording.ts';

type BlastRadius = PolicyInputs['blastRadius'];
type Part = BlastRadius['parts'][number];

/** The most each part can add; together 1. */
const weights = {
  files: 0.15, folders: 0.05, owners: 0.05, kind: 0.2, protected: 0.05, entry: 0.2, direct: 0.05, through: 0.1, names: 0.1, untested: 0.05,
} as const;
const FILES_AT_MOST = 20;
const FOLDERS_AT_MOST = 5;
const OWNERS_AT_MOST = 4;
const DIRECT_AT_MOST = 11;
const REACHED_AT_MOST = 100;
const NAMES_AT_MOST = 5;
const ENTRIES_AT_MOST = 3;

/** Names by which every ecosystem finds the way into a program or package. */
const entryNames = [
  '**/index.*', '**/main.*', '**/app.*', '**/cli.*', '**/server.*', '**/__init__.py', '**/__main__.py',
  '**/lib.rs', '**/mod.rs', '**/Program.cs', '**/cmd/**',
] as const;

/** What else of the repository a change reaches, counted by whoever can read the repository. */
export interface Reached {
  /** Changed files, documents aside, and those that use them directly. */
  readonly direct: number;
  /** The same with all that use those in turn. */
  readonly all: number;
  /** Ways into programs and packages among them. */
  readonly entryPoints: readonly string[];
  /** Exported names of the repository's packages that are new, gone or declared otherwise. */
  readonly publicNames: readonly string[];
  /** Changed sources that no test of the base uses. */
  readonly untested: readonly string[];
  readonly owners: readonly string[];
  readonly tests: number;
  /** What could not be read or followed, in words, and what is counted as reached instead. */
  readonly incomplete: string | null;
}

export interface TouchedFiles {
  readonly files: readonly ChangedFile[];
  /** Paths that manifests name as ways in; see `entryPointsOf`. */
  readonly entryPoints: readonly string[];
  readonly reached: Reached;
}

/**
 * How much else a mistake in this change could reach: how many files and folders, what kinds of files, whose, whether
 * a way into the program is among them or behind them, how many others use them, and what importers would notice. The
 * value is the sum of its parts. One file more, or one file that could not be read, never makes it smaller.
 */
export function blastRadiusOf({ files, entryPoints, reached }: TouchedFiles, policy: Policy): BlastRadius {
  const parts = [
    spread(files), folders(files), owners(reached), kind(files, policy), guarded(files, policy), entry(files, entryPoints, reached, policy), dependents(reached), names(reached), untested(reached),
  ];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return { value: rounded(Math.min(1, sum)), parts };
}

function spread(files: readonly ChangedFile[]): Part {
  return part('files', weights.files * over(files.length, FILES_AT_MOST), `${count(files.length, 'file')} changed`);
}

function folders(files: readonly ChangedFile[]): Part {
  const tops = new Set(files.flatMap(pathsOf).map((path) => (path.includes('/') ? `${path.split('/')[0]}/` : '')));
  return part('folders', weights.folders * over(tops.size, FOLDERS_AT_MOST), `${count(tops.size, 'top-level folder')} touched`);
}

function owners({ owners: found }: Reached): Part {
  return part('owners', weights.owners * over(found.length, OWNERS_AT_MOST), `${count(found.length, 'owner')} by CODEOWNERS`);
}

/** The most reaching kind among the files: documents reach nobody, tests only developers, manifests everything. */
function kind(files: readonly ChangedFile[], { paths }: Policy): Part {
  const all = files.flatMap(pathsOf);
  const ordinary = all.filter((path) => !matches(paths.documents, path));
  const source = ordinary.filter((path) => !matches(paths.tests, path));
  const wide = source.filter((path) => matches(paths.manifests, path) || matches(paths.lockfiles, path));
  if (wide.length > 0) return part('kind', weights.kind, `${listed(wide)} decides what is installed`);
  if (source.length > 0) return part('kind', weights.kind * 0.6, `${count(source.length, 'source file')} among them`);
  if (ordinary.length > 0) return part('kind', weights.kind * 0.2, 'beside documents only tests');
  return part('kind', 0, 'documents only');
}

function guarded(files: readonly ChangedFile[], { paths }: Policy): Part {
  const found = nameList(touching([...files], paths.protected, 'protected-path'));
  if (found.length === 0) return part('protected paths', 0, 'no protected path among them');
  return part('protected paths', weights.protected, `${count(found.length, 'protected path')} among them (${listed(found)})`);
}

function entry(files: readonly ChangedFile[], entryPoints: readonly string[], reached: Reached, { paths }: Policy): Part {
  const named = new Set(entryPoints);
  const found = files
    .flatMap(pathsOf)
    .filter((path) => named.has(path) || (matches(entryNames, path) && !matches(paths.documents, path)));
  if (found.length > 0) return part('entry points', weights.entry, `${listed(found)} ${found.length === 1 ? 'is an entry point' : 'are entry points'}`);
  if (reached.entryPoints.length === 0) return part('entry points', 0, 'no entry point among them or behind them');
  const value = (weights.entry / 2) * Math.min(1, reached.entryPoints.length / ENTRIES_AT_MOST);
  return part('entry points', value, `${count(reached.entryPoints.length, 'entry point')} reached (${listed(reached.entryPoints)})`);
}

function dependents({ direct, all, tests, incomplete }: Reached): Part {
  const far = Math.min(1, Math.log2(Math.max(1, all)) / Math.log2(REACHED_AT_MOST));
  const why = `with what uses them directly ${count(direct, 'file')}, with all that use those ${grouped(all)}, ${count(tests, 'test')} among these`;
  return part('dependents', weights.direct * over(direct, DIRECT_AT_MOST) + weights.through * far, incomplete === null ? why : `${why}; ${incomplete}`);
}

function names({ publicNames }: Reached): Part {
  if (publicNames.length === 0) return part('public names', 0, 'no exported name of a package changes');
  const value = weights.names * (0.5 + 0.5 * over(publicNames.length, NAMES_AT_MOST));
  return part('public names', value, `${count(publicNames.length, 'exported name')} added, removed or declared otherwise (${listed(publicNames)})`);
}

function untested({ untested: found }: Reached): Part {
  if (found.length === 0) return part('untested', 0, 'no changed source of the base is without a test that uses it');
  const value = weights.untested * (0.5 + 0.5 * over(found.length, NAMES_AT_MOST));
  return part('untested', value, `no test uses ${listed(found)}`);
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
