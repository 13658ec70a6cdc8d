import { Buffer } from 'node:buffer';
import { parseBuffer } from 'editorconfig';
import type { Fault, Result } from '../workspace.ts';
import type { SectionMatcher } from './editorconfig-glob.ts';
import { sectionMatcher } from './editorconfig-glob.ts';
import { folderOf } from './tree-paths.ts';

/** What the `.editorconfig` files of a tree ask of one file; undefined where they ask nothing. */
export interface WhitespaceSettings {
  readonly trim: boolean | undefined;
  /** The trim setting stands in a section that names Markdown, not in one for all files. */
  readonly trimNamesMarkdown: boolean;
  readonly finalNewline: boolean | undefined;
  readonly endOfLine: '\n' | '\r\n' | undefined;
}

interface Section {
  readonly glob: string;
  readonly matches: SectionMatcher;
  readonly properties: ReadonlyMap<string, string>;
}

interface EditorconfigFile {
  readonly folder: string;
  readonly root: boolean;
  readonly sections: readonly Section[];
}

/**
 * Reads the `.editorconfig` files of a tree, by path, as EditorConfig 0.17 defines them.
 * @returns a function from a path to its settings; a fault when a file can't be read as a whole, since a section that
 * was passed over may be the very exception that protects a file.
 */
export function whitespaceSettings(texts: ReadonlyMap<string, string>): Result<(path: string) => WhitespaceSettings> {
  const files = new Map<string, EditorconfigFile>();
  for (const [path, text] of texts) {
    const file = editorconfigFile(path, text);
    if (!file.ok) return file;
    files.set(file.value.folder, file.value);
  }
  return { ok: true, value: (path) => settingsFor(path, files) };
}

const largestFile = 64_000;

function editorconfigFile(path: string, text: string): Result<EditorconfigFile> {
  if (text.length > largestFile) return { ok: false, error: tooLarge(path, 'is too large') };
  const [preamble, ...parsed] = parseBuffer(Buffer.from(text.replace(/^\u{FEFF}/u, '')));
  const sections: Section[] = [];
  for (const [glob, body] of parsed) {
    const matches = sectionMatcher(glob ?? '');
    if (!matches) return { ok: false, error: tooLarge(path, `has a section too large to follow, [${(glob ?? '').slice(0, 60)}]`) };
    sections.push({ glob: glob ?? '', matches, properties: lowerCased(body) });
  }
  return { ok: true, value: { folder: folderOf(path), root: lowerCased(preamble?.[1] ?? {}).get('root') === 'true', sections } };
}

function tooLarge(path: string, what: string): Fault {
  return { code: 'editorconfig_not_understood', message: `${path} ${what}.`, next: 'Make it simpler to have files looked at by it.' };
}

function lowerCased(body: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(body).map(([key, value]) => [key.toLowerCase(), value.toLowerCase()]));
}

function settingsFor(path: string, files: ReadonlyMap<string, EditorconfigFile>): WhitespaceSettings {
  const chain: EditorconfigFile[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const file = files.get(folder);
    if (file) chain.unshift(file);
    if (folder === '' || file?.root) break;
  }
  const values = new Map<string, { readonly value: string; readonly glob: string }>();
  for (const file of chain) {
    const relative = file.folder === '' ? path : path.slice(file.folder.length + 1);
    for (const section of file.sections) {
      if (!section.matches(relative)) continue;
      for (const [key, value] of section.properties) values.set(key, { value, glob: section.glob });
    }
  }
  const endOfLine = values.get('end_of_line')?.value;
  return {
    trim: flag(values.get('trim_trailing_whitespace')?.value),
    trimNamesMarkdown: /\b(?:md|markdown|mdx)\b|\*\.m/iu.test(values.get('trim_trailing_whitespace')?.glob ?? ''),
    finalNewline: flag(values.get('insert_final_newline')?.value),
    endOfLine: endOfLine === 'lf' ? '\n' : endOfLine === 'crlf' ? '\r\n' : undefined,
  };
}

function flag(value: string | undefined): boolean | undefined {
  return value === 'true' ? true : value === 'false' ? false : undefined;
}
