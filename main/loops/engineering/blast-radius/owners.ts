import { covers } from '../../../policy/globs.ts';

interface OwnerRule {
  readonly pattern: string;
  readonly owners: readonly string[];
}

const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
const mostRules = 2_000;

/**
 * The owners of these paths by the first CODEOWNERS file there is; the last rule that matches a path counts
 * (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners).
 * A pattern in another dialect than `*`, `?` and `**` is passed over.
 */
export function ownersOf(paths: readonly string[], texts: ReadonlyMap<string, string>): readonly string[] {
  const text = places.map((place) => texts.get(place)).find((found) => found !== undefined);
  if (text === undefined) return [];
  const rules = rulesOf(text).toReversed();
  return [...new Set(paths.flatMap((path) => rules.find(({ pattern }) => covers([pattern], path))?.owners ?? []))];
}

function rulesOf(text: string): readonly OwnerRule[] {
  return text.split(/\r?\n/u).slice(0, mostRules).flatMap((line) => {
    const [pattern = '', ...owners] = line.replace(/(?:^|\s)#.*$/u, '').trim().split(/\s+/u);
    const glob = globOf(pattern);
    return glob === null ? [] : [{ pattern: glob, owners: owners.filter((owner) => owner.includes('@')) }];
  });
}

function globOf(pattern: string): string | null {
  if (pattern === '' || pattern.length > 300 || /[!{}[\]()\\^]/u.test(pattern)) return null;
  const plain = pattern.replace(/^\/+|\/+$/gu, '');
  if (plain === '') return null;
  return pattern.startsWith('/') || plain.includes('/') ? plain : `**/${plain}`;
}
