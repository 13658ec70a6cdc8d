import type { RecipePlace } from '../contract.ts';
import { baseName } from '../tree-paths.ts';
import { addNames } from './words.ts';

/** Files in which a project keeps the words it wants left alone, for any spelling tool. */
export function isWordList(path: string): boolean {
  return /^(?:[._]?typos\.toml|\.?codespell.*|\.?spelling.*|\.?word-?list.*|.*dictionary\.txt|.*\.dic|project-words.*|custom-?words.*|known-?words.*|allow(?:ed)?-?words.*|\.?cspell.*|c-spell.*|\.?spell-?check.*|accept\.txt|vocab\.txt)$/iu.test(baseName(path));
}

/** Whether the repository tells cspell how to check it. */
export function hasCspellConfig(files: RecipePlace['files'], manifest: string | undefined): boolean {
  const named = files.some(({ path }) => /(?:^|\/)\.?cspell(?:\.config)?\.(?:jsonc?|ya?ml|toml|[mc]?[jt]s)$/iu.test(path));
  return named || (manifest !== undefined && /"cspell"\s*:\s*\{/u.test(manifest));
}

/** Adds the words of editor settings (`cSpell.words` and the like) to `names`. */
export function addEditorWords(settings: string, names: Set<string>): void {
  for (const match of settings.matchAll(/"cSpell\.\w*[wW]ords"\s*:\s*(\[[^\]]*\]|\{[^}]*\})/gu)) addNames(match[1] ?? '', names);
}

/** What a file says to spell checkers about itself: words it wants left alone, or that it wants to be left alone. */
export function spellingDirectives(text: string): { readonly off: boolean; readonly words: string } {
  const lines = text.match(/\b(?:c?spell-?(?:checker)?|codespell|typos|vale|spellcheck)\s?:[^\n]{0,500}/giu) ?? [];
  return { off: lines.some((line) => /:\s*(?:disable|off)\b/iu.test(line)), words: lines.join(' ') };
}
