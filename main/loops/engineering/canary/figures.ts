/** Figures by name. One that is told twice and differs, or that is no number, is `NaN`: it can't be relied on. */
export type Figures = ReadonlyMap<string, number>;

const mostFigures = 10_000;
const deepest = 10;
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;
const assignment = /^\s*([A-Za-z_][\w.:-]{0,199})\s*=\s*(\S+)\s*$/u;
/** Prometheus text exposition format: `name{label="value"} 12 [timestamp]`; `#` begins a comment. */
const series = /^([A-Za-z_:][\w:]{0,199})(\{[^}]{0,1000}\})?\s+(\S+)(?:\s+-?\d+)?$/u;

/** Figures in what a program printed: one JSON document, or lines `name=value`. */
export function figuresInOutput(text: string): Figures {
  return jsonFigures(text) ?? collected(text.split('\n').flatMap((line) => found(assignment.exec(line), ([, name = '', value = '']) => [name, value])));
}

/** Figures of a metrics address: one JSON document, or Prometheus text. */
export function figuresInMetrics(text: string): Figures {
  return jsonFigures(text) ?? collected(text.split('\n').flatMap((line) => found(series.exec(line.trim()), ([, name = '', labels = '', value = '']) => [`${name}${labels.replaceAll(/\s*,\s*/gu, ',')}`, value])));
}

/** Figures of several programs together. */
export function joinedFigures(parts: readonly Figures[]): Figures {
  const all = new Map<string, number>();
  for (const [name, value] of parts.flatMap((part) => [...part])) put(all, name, value);
  return all;
}

/** The text with the values of these figures taken out, so that what remains can be compared byte for byte. */
export function withoutFigures(text: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return text;
  const json = parsed(text);
  if (json !== undefined) return JSON.stringify(blanked(json, '', names, 0));
  return text.split('\n').map((line) => {
    const [, name = '', value = ''] = assignment.exec(line) ?? [];
    return names.has(name) ? line.slice(0, line.lastIndexOf(value)).concat('<figure>') : line;
  }).join('\n');
}

function found(match: RegExpExecArray | null, read: (match: readonly string[]) => readonly [string, string]): readonly (readonly [string, string])[] {
  return match === null ? [] : [read(match)];
}

function collected(pairs: readonly (readonly [string, string])[]): Figures {
  const all = new Map<string, number>();
  for (const [name, value] of pairs.slice(0, mostFigures)) put(all, name, decimal.test(value) ? Number(value) : Number.NaN);
  return all;
}

function put(all: Map<string, number>, name: string, value: number): void {
  const before = all.get(name);
  all.set(name, before === undefined || before === value ? value : Number.NaN);
}

function jsonFigures(text: string): Figures | null {
  const json = parsed(text);
  if (json === undefined) return null;
  const all = new Map<string, number>();
  flatten(json, '', all, 0);
  return all;
}

/** Only a whole document that holds others: a lone number or word is a line like any other. */
function parsed(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

function flatten(value: unknown, path: string, all: Map<string, number>, depth: number): void {
  if (all.size >= mostFigures || depth > deepest) return;
  if (typeof value === 'number') return put(all, path, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) flatten(inner, path === '' ? key : `${path}.${key}`, all, depth + 1);
}

function blanked(value: unknown, path: string, names: ReadonlySet<string>, depth: number): unknown {
  if (typeof value === 'number') return names.has(path) ? '<figure>' : value;
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  const inside = ([key, inner]: readonly [string, unknown]): readonly [string, unknown] => [key, blanked(inner, path === '' ? key : `${path}.${key}`, names, depth + 1)];
  return Array.isArray(value) ? Object.entries(value).map((entry) => inside(entry)[1]) : Object.fromEntries(Object.entries(value).map(inside));
}
