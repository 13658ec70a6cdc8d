import type { TreeFile } from './contract.ts';
import type { Anchors } from './heading-anchors.ts';
import { groupedBy } from './grouping.ts';
import { looseAnchor } from './heading-anchors.ts';
import type { MarkdownLink } from './markdown-links.ts';
import { baseName, extensionOf, folderOf, isForeign, isTestMaterial } from './tree-paths.ts';

/** What became of one link: `instead` is a destination that is certain, written like the old one. */
export type LinkVerdict =
  | { readonly state: 'fine' }
  | { readonly state: 'broken'; readonly why: string; readonly instead?: string };

/** The tree as links see it. */
export interface LinkTargets {
  readonly paths: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly byLowerCase: ReadonlyMap<string, readonly string[]>;
  readonly byBaseName: ReadonlyMap<string, readonly string[]>;
  /** Links and submodules: what lies below them cannot be seen. */
  readonly unseen: ReadonlySet<string>;
  /** Folders under a documentation site generator, which has its own rules for links without an ending. */
  readonly sites: readonly string[];
}

/** Indexes the files of a tree for looking up link destinations. */
export function linkTargets(files: readonly TreeFile[]): LinkTargets {
  const paths = new Set(files.map((file) => file.path));
  const folders = new Set(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  const all = [...paths, ...folders].filter((path) => path !== '');
  return {
    paths,
    folders,
    byLowerCase: groupedBy(all, (path) => path.toLowerCase()),
    byBaseName: groupedBy(paths, baseName),
    unseen: new Set(files.filter((file) => file.kind === 'symlink' || file.kind === 'submodule').map((file) => file.path)),
    sites: [...paths].filter((path) => siteConfig.test(path)).map((path) => folderOf(path).replace(/(?:^|\/)\.(?:vitepress|vuepress)$/u, '')),
  };
}

const siteConfig =
  /(?:^|\/)(?:mkdocs\.ya?ml|docusaurus\.config\.\w+|\.(?:vitepress|vuepress)\/config\.\w+|_config\.ya?ml|hugo\.(?:toml|ya?ml|json)|antora\.yml|astro\.config\.\w+|nuxt\.config\.\w+|_sidebar\.md|\.eleventy\.c?js|eleventy\.config\.\w+|gatsby-config\.\w+|rspress\.config\.\w+|conf\.py|zensical\.toml|mint\.json|docs\.json)$/u;

/**
 * Judges one link of the Markdown file `from`. Only relative destinations inside the tree are judged; whatever a
 * template, a site generator or the host of the repository may still turn into something else counts as fine.
 * `anchors` answers with the anchors of a Markdown file, when they are known.
 */
export function judgeLink(from: string, link: MarkdownLink, targets: LinkTargets, anchors: (path: string) => Anchors | undefined): LinkVerdict {
  const parts = destinationParts(link);
  if (!parts) return fine;
  const path = parts.path === '' ? from : resolved(folderOf(from), parts.path);
  if (path === undefined || isUnseen(path, targets)) return fine;
  if (targets.paths.has(path)) return anchorVerdict(parts, path, anchors);
  if (targets.folders.has(path) || targets.paths.has(resolved(folderOf(from), parts.rawPath) ?? '')) return fine;
  if (leftToTheSite(from, parts.path, targets)) return fine;
  const target = certainTarget(path, parts.path, targets);
  const why = `No file ${path} in the repository`;
  return target === undefined || !isPlainName(target) ? { state: 'broken', why } : { state: 'broken', why: `${why}, but there is ${target}`, instead: destinationTo(target, from, parts) };
}

const fine: LinkVerdict = { state: 'fine' };

interface DestinationParts {
  /** Decoded, without query and anchor. */
  readonly path: string;
  readonly rawPath: string;
  readonly query: string;
  /** As written, with its `#`; empty when there is none. */
  readonly anchor: string;
}

function destinationParts(link: MarkdownLink): DestinationParts | undefined {
  const written = link.written;
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\~@$]|\.\.?$)/iu.test(written) || /[{}<>|*$\u{FFFC}\\]|%7[BD]/iu.test(written) || written.trim() !== written) return undefined;
  const match = /^([^?#]*)(\?[^#]*)?(#.*)?$/u.exec(written);
  const rawPath = match?.[1] ?? '';
  const path = decoded(rawPath);
  if (!match || path === undefined || (rawPath === '' && !match[3])) return undefined;
  return { path, rawPath, query: match[2] ?? '', anchor: match[3] ?? '' };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('&amp;', '&'));
  } catch {
    // A stray percent sign: nobody can say what was meant.
    return undefined;
  }
}

/** The path in the tree, without a slash at its end; undefined when it leads out of the tree. */
function resolved(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function isUnseen(path: string, targets: LinkTargets): boolean {
  for (let at = path; at !== ''; at = folderOf(at)) if (targets.unseen.has(at)) return true;
  return false;
}

function leftToTheSite(from: string, path: string, targets: LinkTargets): boolean {
  const withoutEnding = extensionOf(path) === '' || path.endsWith('/') || /\.(?:html?|\d+)$/iu.test(path);
  return withoutEnding && targets.sites.some((site) => site === '' || from.startsWith(`${site}/`));
}

const commonName = /^(?:readme|index|licen[cs]e|copying|changelog|contributing|code_of_conduct|security|main|mod|lib|config|package|tsconfig|setup|makefile|dockerfile|__init__|example|logo|banner|icon|screenshot|demo)\b/iu;

/** The one file that was certainly meant by a path that does not exist. */
function certainTarget(path: string, written: string, targets: LinkTargets): string | undefined {
  const sameLetters = targets.byLowerCase.get(path.toLowerCase());
  if (sameLetters) return sameLetters.length === 1 ? sameLetters[0] : undefined;
  if (extensionOf(path) === '' && !written.endsWith('/') && targets.paths.has(`${path}.md`)) return `${path}.md`;
  if (/^[^./][^/]*\/(?!.*(?:^|\/)\.\.?(?:\/|$))/u.test(written) && targets.paths.has(written)) return written;
  const name = baseName(path);
  if (!isDistinctive(name)) return undefined;
  const [only, ...others] = targets.byBaseName.get(name) ?? [];
  return only !== undefined && others.length === 0 && !isForeign(only) && !isTestMaterial(only) ? only : undefined;
}

/** A document, an image, or a name of more than one word: another file of that name is the same file, moved. */
function isDistinctive(name: string): boolean {
  if (name.length < 6 || commonName.test(name)) return false;
  return /\.(?:md|markdown|rst|adoc|pdf|svg|png|jpe?g|gif|webp)$/iu.test(name) || /[a-z0-9][-_.A-Z][A-Za-z0-9]+\.[a-z]+$/u.test(name);
}

function anchorVerdict(parts: DestinationParts, path: string, anchors: (path: string) => Anchors | undefined): LinkVerdict {
  const wanted = decoded(parts.anchor.slice(1));
  const known = /^#(?:top|L\d.*|:~:.*|!.*)?$/iu.test(parts.anchor) || parts.anchor === '' ? undefined : anchors(path);
  if (!known || wanted === undefined || known.exact.has(wanted) || known.exact.has(wanted.replace(/^user-content-/u, ''))) return fine;
  if (known.mayHaveMore) return fine;
  const loose = looseAnchor(wanted);
  const alike = loose.length < 3 ? [] : [...known.exact].filter((anchor) => looseAnchor(anchor) === loose);
  const why = `No heading #${wanted} in ${path}`;
  const only = alike.length === 1 ? alike[0] : undefined;
  if (only === undefined || !/^[\p{L}\p{M}\p{N}_.:-]+$/u.test(only)) return { state: 'broken', why };
  return { state: 'broken', why: `${why}, but there is #${only}`, instead: `${parts.rawPath}${parts.query}#${only}` };
}

/** A name that can be written into a document without hiding anything. */
function isPlainName(path: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}\p{Cs}\\]/u.test(path);
}

function destinationTo(target: string, from: string, parts: DestinationParts): string {
  const fromParts = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const toParts = target.split('/');
  let shared = 0;
  while (shared < fromParts.length && shared < toParts.length - 1 && fromParts[shared] === toParts[shared]) shared += 1;
  const up = fromParts.slice(shared).map(() => '..');
  const relative = [...up, ...toParts.slice(shared)].map(encodedPart).join('/');
  const prefix = parts.rawPath.startsWith('./') && up.length === 0 ? './' : '';
  return `${prefix}${relative}${parts.rawPath.endsWith('/') ? '/' : ''}${parts.query}${parts.anchor}`;
}

function encodedPart(part: string): string {
  return part.replace(/[\s%()<>?#"'&`*_[\]{}|$:@~]/gu, (sign) => (/[_@~]/u.test(sign) ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`));
}
