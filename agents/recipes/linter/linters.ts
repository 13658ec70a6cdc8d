import type { RecipeTask, TreeFile } from '../contract.ts';
import { baseName, isForeign } from '../tree-paths.ts';

/** A linter or formatter that mends what it finds, and how it is run. */
export interface Linter {
  readonly id: 'eslint' | 'oxlint' | 'biome' | 'prettier' | 'ruff' | 'gofmt';
  readonly category: RecipeTask['category'];
  /** The package in node_modules that brings it, or the program on PATH. */
  readonly from: { readonly package: string; readonly program: string } | { readonly path: string };
  /** Arguments that make it mend files in place, only in ways it calls safe. */
  readonly argumentsFor: (repository: ConfiguredBy) => readonly string[];
  /** Whether the repository is set up for it. */
  readonly isConfigured: (repository: ConfiguredBy) => boolean;
}

/** The parts of a repository that say which linters it uses. */
export interface ConfiguredBy {
  readonly files: readonly TreeFile[];
  /** Text of the root's package.json and pyproject.toml, empty when there is none. */
  readonly manifest: string;
  readonly pyproject: string;
}

const named = (pattern: RegExp) => ({ files }: ConfiguredBy): boolean => files.some((file) => pattern.test(file.path));
const scripts = ({ manifest }: ConfiguredBy): string => /"scripts"\s*:\s*\{[^{}]*\}/u.exec(manifest)?.[0] ?? '';

/** Every linter that is known, in the order in which they are asked. */
export const linters: readonly Linter[] = [
  {
    id: 'eslint',
    category: 'lint-autofix',
    from: { package: 'eslint', program: 'eslint' },
    argumentsFor: () => [],
    isConfigured: (repository) => named(/^(?:eslint\.config\.[mc]?[jt]s|\.eslintrc(?:\.(?:[mc]?js|ya?ml|json))?)$/u)(repository) || /"eslintConfig"\s*:/u.test(repository.manifest),
  },
  {
    id: 'oxlint',
    category: 'lint-autofix',
    from: { package: 'oxlint', program: 'oxlint' },
    argumentsFor: () => ['--fix', '.'],
    isConfigured: named(/^(?:\.?oxlintrc\.jsonc?|oxlint\.config\.[mc]?[jt]s)$/u),
  },
  {
    id: 'biome',
    category: 'lint-autofix',
    from: { package: '@biomejs/biome', program: 'biome' },
    argumentsFor: (repository) => [/\bbiome\s+(?:check|ci|format)\b/u.test(scripts(repository)) ? 'check' : 'lint', '--write', '--no-errors-on-unmatched', '.'],
    isConfigured: named(/^\.?biome\.jsonc?$/u),
  },
  {
    id: 'prettier',
    category: 'formatting',
    from: { package: 'prettier', program: 'prettier' },
    argumentsFor: () => ['--write', '.'],
    isConfigured: (repository) =>
      (named(/^(?:\.prettierrc(?:\.\w+)?|prettier\.config\.[mc]?[jt]s)$/u)(repository) || /"prettier"\s*:\s*[{"](?![\^~\d])/u.test(repository.manifest)) && /\bprettier\b/u.test(scripts(repository)),
  },
  {
    id: 'ruff',
    category: 'lint-autofix',
    from: { path: 'ruff' },
    argumentsFor: () => ['check', '--fix', '--no-unsafe-fixes', '--exit-zero', '--no-cache', '--quiet', '.'],
    isConfigured: (repository) => named(/^\.?ruff\.toml$/u)(repository) || /^\[tool\.ruff/mu.test(repository.pyproject),
  },
  {
    id: 'gofmt',
    category: 'formatting',
    from: { path: 'gofmt' },
    argumentsFor: ({ files }) => ['-w', ...goFiles(files)],
    isConfigured: ({ files }) => named(/^go\.mod$/u)({ files, manifest: '', pyproject: '' }) && goFiles(files).length > 0,
  },
];

function goFiles(files: readonly TreeFile[]): string[] {
  return files.filter((file) => file.path.endsWith('.go') && !isForeign(file.path) && file.kind !== 'symlink' && !baseName(file.path).startsWith('-')).map((file) => `./${file.path}`).slice(0, 2_000);
}
