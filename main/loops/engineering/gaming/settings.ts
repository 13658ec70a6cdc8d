import { parse } from 'yaml';
import { codeSettings } from './settings-code.ts';
import { tablesOf } from './settings-tables.ts';

/** What a configuration file says, as JSON would hold it. */
export interface Settings {
  readonly value: unknown;
  /** What else it does, for configuration that is code; empty for others. */
  readonly rest: string;
}

/** Reads a configuration file by its name; null where that can't be told from its text alone. */
export function settingsOf(path: string, text: string): Settings | null {
  if (/\.[cm]?[jt]s$/i.test(path)) return codeSettings(path, text);
  if (/ignore$/i.test(path)) return data({ ignore: text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')) });
  const json = parsedJson(text);
  if (json !== null) return json;
  if (/\.ya?ml$|\.taprc$|rc$/i.test(path) && !/coveragerc|pylintrc|shellcheckrc/i.test(path)) return yaml(text);
  if (/\.toml$/i.test(path)) return tables(text, true);
  return /\.(?:ini|cfg)$|\.coveragerc$|\.flake8$|pylintrc$/i.test(path) ? tables(text, false) : null;
}

function data(value: unknown): Settings {
  return { value, rest: '' };
}

function tables(text: string, isToml: boolean): Settings | null {
  const found = tablesOf(text, isToml);
  return found === null ? null : data(found);
}

const mostCharacters = 200_000;

export function yaml(text: string): Settings | null {
  if (text.length > mostCharacters) return null;
  try {
    const value: unknown = parse(text, { maxAliasCount: 50, logLevel: 'silent', schema: 'core' });
    return typeof value === 'object' && value !== null ? data(value) : null;
  } catch {
    return null;
  }
}

/** JSON, with the comments and trailing commas that tsconfig and others allow. */
function parsedJson(text: string): Settings | null {
  const plain = text.replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (found) => (found.startsWith('"') ? found : '')).replace(/"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/g, (found) => (found === ',' ? '' : found));
  try {
    return data(JSON.parse(plain));
  } catch {
    return null;
  }
}
