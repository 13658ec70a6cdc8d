import * as z from 'zod';
import { entryPointsOf } from '../../../policy/blast-radius.ts';
import { parseJson } from '../ecosystems-manifest.ts';
import { folderOf, inFolder } from '../ecosystems-paths.ts';

/** A package of the repository: what its manifest says of how others reach it. */
export interface RepositoryPackage {
  readonly folder: string;
  readonly name: string | null;
  /** Whether somebody outside, or another package of the repository, can import it. */
  readonly importable: boolean;
  /** What an importer is given, as the manifest names it: `main`, `module`, `types` and the targets of `exports`. */
  readonly offered: readonly string[];
  /** What is started: the targets of `bin`. */
  readonly started: readonly string[];
}

const manifestSchema = z.looseObject({
  name: z.string().max(300).optional().catch(undefined),
  private: z.boolean().optional().catch(undefined),
  main: z.unknown().optional(),
  module: z.unknown().optional(),
  exports: z.unknown().optional(),
  bin: z.unknown().optional(),
});

/** The packages whose manifests were read, by path; a text that is no manifest makes none. */
export function packagesIn(texts: ReadonlyMap<string, string>): readonly RepositoryPackage[] {
  const manifests = [...texts].filter(([path]) => /(?:^|\/)package\.json$/u.test(path));
  return manifests.flatMap(([path, text]) => {
    const parsed = manifestSchema.safeParse(parseJson(Buffer.from(text)));
    return parsed.success ? [packageOf(folderOf(path), parsed.data, manifests.length)] : [];
  });
}

function packageOf(folder: string, { name, private: kept, main, module, exports, bin }: z.infer<typeof manifestSchema>, packages: number): RepositoryPackage {
  const offered = entryPointsOf({ main, module, exports }, folder);
  const alone = packages === 1 || folder === '';
  return {
    folder,
    name: name ?? null,
    importable: name !== undefined && !(kept === true && alone),
    offered: offered.length > 0 || name === undefined ? offered : [inFolder(folder, 'index.js')],
    started: entryPointsOf({ bin }, folder),
  };
}

const written = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte'] as const;
const builtFolders = /^(?:dist|lib|build|out|output|esm|cjs|es|umd|types|target|bundle)$/u;

/**
 * The file of the tree a manifest's target stands for: the very file, or, where the target is built and not kept, the
 * source it is most likely built from (`dist/a.js` from `src/a.ts`). Null where there is none.
 */
export function sourceOf(target: string, folder: string, paths: ReadonlySet<string>): string | null {
  if (target.includes('*')) return null;
  const exact = asFile(target, paths);
  if (exact !== null) return exact;
  const parts = target.slice(folder === '' ? 0 : folder.length + 1).split('/');
  const built = parts.findIndex((part) => !builtFolders.test(part));
  if (built <= 0) return null;
  const rest = parts.slice(built).join('/');
  return asFile(inFolder(folder, `src/${rest}`), paths) ?? asFile(inFolder(folder, rest), paths) ?? asFile(inFolder(folder, `lib/${rest}`), paths);
}

/** A path as it is, with another script ending, with one added, or as a folder with an index. */
export function asFile(path: string, paths: ReadonlySet<string>): string | null {
  if (paths.has(path)) return path;
  const stem = path.replace(/\.d\.[cm]?ts$|\.[cm]?[jt]sx?$/u, '');
  const tries = [...written.map((ending) => `${stem}${ending}`), ...written.map((ending) => `${path}${ending}`), ...written.map((ending) => `${path === '' ? '' : `${path}/`}index${ending}`)];
  return tries.find((candidate) => paths.has(candidate)) ?? null;
}
