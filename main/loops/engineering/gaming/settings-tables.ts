/** Settings of a TOML or INI file: sections of keys. */
export type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Open {
  readonly tables: Record<string, Record<string, unknown>>;
  section: string;
  /** The key whose value goes on in the next lines, and the line's indent. */
  key: string;
  value: readonly string[];
  indent: number;
}

/** Beyond these nobody configures by hand: the file is made to keep the reading busy. */
const mostLines = 5000;
const longestLine = 2000;
const longestValue = 500;

/**
 * Reads `[section]`, `key = value`, lists over several lines (TOML) and lines that are indented further (INI). Null where
 * a line is none of these or a key stands twice: then nobody can say from here what counts.
 */
export function tablesOf(text: string, isToml: boolean): Tables | null {
  const lines = text.split('\n');
  if (lines.length > mostLines || lines.some((line) => line.length > longestLine)) return null;
  const open: Open = { tables: {}, section: '', key: '', value: [], indent: 0 };
  for (const line of lines) if (!(isToml ? tomlLine(open, line) : iniLine(open, line))) return null;
  return ended(open, isToml) ? open.tables : null;
}

function isEmpty(line: string): boolean {
  return /^\s*(?:[#;].*)?$/.test(line);
}

function headed(open: Open, line: string): boolean {
  const heading = /^\s*\[+\s*([^\]]+?)\s*\]+\s*(?:[#;].*)?$/.exec(line)?.[1];
  if (heading === undefined) return false;
  const name = heading.replaceAll('"', '');
  const same = Object.keys(open.tables).filter((each) => each === name || each.startsWith(`${name}#`)).length;
  open.section = same === 0 ? name : `${name}#${same}`;
  open.tables[open.section] = {};
  return true;
}

function tomlLine(open: Open, line: string): boolean {
  if (open.key !== '') {
    open.value = [...open.value, withoutComment(line)];
    if (open.value.length > longestValue) return false;
    return isWhole(open.value) ? ended(open, true) : true;
  }
  if (isEmpty(line) || headed(open, line)) return true;
  const set = /^\s*([\w."'*/-]+|"[^"]*")\s*=\s*(.+)$/.exec(line);
  if (set?.[1] === undefined || set[2] === undefined) return false;
  [open.key, open.value] = [set[1].replace(/^["']|["']$/g, ''), [withoutComment(set[2])]];
  return isWhole(open.value) ? ended(open, true) : true;
}

/** Brackets and triple quotes are closed again. */
function isWhole(value: readonly string[]): boolean {
  const text = value.join('\n');
  if ((text.match(/"""|'''/g)?.length ?? 0) % 2 === 1) return false;
  const code = text.replace(/"(?:\\.|[^"\\\n])*"|'[^'\n]*'/g, '');
  return (code.match(/[[{]/g)?.length ?? 0) <= (code.match(/[\]}]/g)?.length ?? 0);
}

function withoutComment(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"|'[^']*'|\s*#.*$/g, (found) => (/^["']/.test(found) ? found : '')).trim();
}

function iniLine(open: Open, line: string): boolean {
  const indent = line.length - line.trimStart().length;
  if (isEmpty(line)) return true;
  if (open.key !== '' && indent > open.indent) {
    open.value = [...open.value, line.trim()];
    return open.value.length <= longestValue;
  }
  if (!ended(open, false)) return false;
  if (headed(open, line)) return true;
  const set = /^\s*([^\s=:][^=:]*?)\s*[=:]\s*(.*)$/.exec(line);
  if (set?.[1] === undefined) return false;
  [open.key, open.value, open.indent] = [set[1], [(set[2] ?? '').trim()], indent];
  return true;
}

/** Writes down the value that is open; false where its key is there already. */
function ended(open: Open, isToml: boolean): boolean {
  if (open.key === '') return true;
  const table = (open.tables[open.section] ??= {});
  if (Object.hasOwn(table, open.key) || open.key === '__proto__') return false;
  table[open.key] = isToml ? tomlValue(open.value.join('\n')) : iniValue(open.value);
  open.key = '';
  return true;
}

function tomlValue(text: string): unknown {
  const inside = /^\[([^]*)\]$/.exec(text)?.[1];
  const items = inside?.match(/"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s,]+/g) ?? [];
  if (inside !== undefined && !/[[\]{}]/.test(inside.replace(/"(?:\\.|[^"\\\n])*"|'[^'\n]*'/g, ''))) return items.map(scalar);
  return scalar(text);
}

function iniValue(lines: readonly string[]): unknown {
  const [first = '', ...others] = lines;
  return others.length === 0 ? scalar(first) : lines.filter((line) => line !== '');
}

function scalar(text: string): unknown {
  if (/^(?:true|yes|on)$/i.test(text)) return true;
  if (/^(?:false|no|off)$/i.test(text)) return false;
  if (/^-?[\d_]+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll('_', ''));
  const quoted = /^(["'])([^]*)\1$/.exec(text);
  return quoted?.[2] ?? text;
}
