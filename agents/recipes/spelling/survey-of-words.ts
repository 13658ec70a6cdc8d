import type { Result } from '../../workspace.ts';
import type { RecipePlace, TreeFile } from '../contract.ts';
import type { Chosen } from '../tree-reading.ts';
import { chooseFiles, eachText } from '../tree-reading.ts';
import { baseName, depthOf, extensionOf, folderOf, isChangelog, isEditable, isGeneratedText, isTestMaterial } from '../tree-paths.ts';
import type { LanguageCount } from './english.ts';
import { countLanguage, isEnglishFile } from './english.ts';
import { addEditorWords, hasCspellConfig, isWordList, spellingDirectives } from './project-words.ts';
import { proseOf } from './prose.ts';
import { addBoundWords, addNames, freeWords } from './words.ts';

/** Which plain words the prose of a tree holds, and which words are names in it. */
export interface TreeWords {
  readonly chosen: Chosen;
  /** Documents and commented sources among them that were looked at. */
  readonly readable: number;
  /** Words in prose, in lower case: how often, and in which of `chosen.files`. */
  readonly words: ReadonlyMap<string, WordUse>;
  readonly names: ReadonlySet<string>;
  readonly cspellConfig: boolean;
}

export interface WordUse {
  count: number;
  /** Indexes of files, at most `filesKept`. */
  readonly files: number[];
}

/** In more files than this, a word is the project's own. */
export const filesKept = 20;

/** Reads the tree once and gathers its words. */
export async function treeWords(place: RecipePlace): Promise<Result<TreeWords>> {
  const chosen = chooseFiles(place.files, isLookedAt, rank);
  const words = new Map<string, WordUse>();
  const names = new Set<string>();
  for (const file of place.files) addNames(file.path.length <= 400 ? file.path : baseName(file.path), names);
  const indexes = new Map(chosen.files.map((file, index) => [file.path, index]));
  let manifest: string | undefined;
  let readable = 0;
  const read = await eachText(place, chosen.files, (path, text) => {
    if (path === 'package.json') manifest = text;
    if (path === '.vscode/settings.json') addEditorWords(text, names);
    if (addFile(path, text, indexes.get(path) ?? 0, words, names)) readable += 1;
  });
  if (!read.ok) return read;
  return { ok: true, value: { chosen, readable, words, names, cspellConfig: hasCspellConfig(place.files, manifest) } };
}

function isLookedAt(file: TreeFile): boolean {
  return isEditable(file) && !isTestMaterial(file.path) && !/^(?:svg|csv|tsv|ipynb|po|pot|xlf|patch|diff|tex|bib|lock)$/u.test(extensionOf(file.path));
}

function rank({ path }: TreeFile): number {
  if (isWordList(path) || path === 'package.json' || path === '.vscode/settings.json') return 0;
  return depthOf(path) + (/\.(?:md|markdown|mdx|rst|adoc|txt)$/iu.test(path) ? 1 : 1_000);
}

/** Adds what one file says; true when its prose may be corrected. */
function addFile(path: string, text: string, index: number, words: Map<string, WordUse>, names: Set<string>): boolean {
  if (isWordList(path) || isGeneratedText(text)) {
    addNames(text, names);
    return false;
  }
  const prose = proseOf(path, text);
  addNames(prose.names, names);
  const directives = spellingDirectives(text);
  addNames(directives.words, names);
  if (prose.text === '' || directives.off || isLeftAlone(path) || !isEnglishFile(languageOf(prose.text))) return false;
  addBoundWords(prose, names);
  for (const { word } of freeWords(prose.text)) addUse(word.toLowerCase(), index, words);
  return true;
}

function addUse(word: string, index: number, words: Map<string, WordUse>): void {
  if (word.length < 3) return;
  const use = words.get(word);
  if (!use) words.set(word, { count: 1, files: [index] });
  else {
    use.count += 1;
    if (use.files.at(-1) !== index && use.files.length < filesKept) use.files.push(index);
  }
}

export function languageOf(prose: string): LanguageCount {
  return countLanguage([...prose.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => match[0]));
}

const otherLanguages = 'ar|bg|bn|ca|cs|da|de|el|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|ms|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|ta|th|tr|uk|vi|zh';
const translated = new RegExp(`(?:^|[/._-])(?:${otherLanguages})(?:[-_](?:[a-z]{2}|hans|hant|latn|cyrl))?(?:/|\\.\\w+$)`, 'iu');

/** Records of the past and translations. */
function isLeftAlone(path: string): boolean {
  const document = /\.(?:md|markdown|mdx|rst|adoc|txt)$/iu.test(path);
  if (isChangelog(path) || /^(?:robots|requirements.*|constraints.*|cmakelists|.*words|.*names|.*dict.*|.*typos.*)\.txt$/iu.test(baseName(path))) return true;
  return (document && translated.test(path)) || /(?:^|\/)(?:i18n|l10n|locales?|translations?)(?:\/|$)/iu.test(folderOf(path));
}
