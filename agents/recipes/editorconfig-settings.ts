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
  const parsed = text.length > largestFile ? undefined : parseEditorconfig(text);
  if (!parsed) return { ok: false, error: notUnderstood(path, 'is too large or holds a line that is neither a comment, a section nor `key = value`') };
  const sections: Section[] = [];
  for (const { glob, properties } of parsed.sections) {
    const matches = sectionMatcher(glob);
    if (!matches) return { ok: false, error: notUnderstood(path, `has a section too large to follow, [${glob.slice(0, 60)}]`) };
    sections.push({ glob, matches, properties });
  }
  return { ok: true, value: { folder: folderOf(path), root: parsed.preamble.get('root') === 'true', sections } };
}

function notUnderstood(path: string, what: string): Fault {
  return { code: 'editorconfig_not_understood', message: `${path} ${what}.`, next: 'Mend or simplify it to have files looked at by it.' };
}

/** What an `.editorconfig` says, with keys and values in lower case. */
export interface ParsedEditorconfig {
  readonly preamble: ReadonlyMap<string, string>;
  readonly sections: readonly { readonly glob: string; readonly properties: ReadonlyMap<string, string> }[];
}

/** Reads the lines of an `.editorconfig`; undefined when one of them is not valid. */
export function parseEditorconfig(text: string): ParsedEditorconfig | undefined {
  const preamble = new Map<string, string>();
  const sections: { glob: string; properties: Map<string, string> }[] = [];
  for (const line of text.replace(/^\u{FEFF}/u, '').split(/\r\n|\n|\r/u)) {
    const content = line.replace(/^[ \t]+/u, '').trimEnd();
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    const equals = content.indexOf('=');
    if (content.startsWith('[')) {
      if (!content.endsWith(']') || content.length < 3) return undefined;
      sections.push({ glob: content.slice(1, -1), properties: new Map() });
    } else if (equals > 0) {
      const properties = sections.at(-1)?.properties ?? preamble;
      properties.set(content.slice(0, equals).trim().toLowerCase(), content.slice(equals + 1).trim().toLowerCase());
    } else return undefined;
  }
  return { preamble, sections };
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
