import { stripVTControlCharacters } from 'node:util';
import { findingsInJson } from './findings-in-json.ts';
import type { OutputFinding } from './output-finding.ts';

export interface OutputFindings {
  readonly findings: readonly OutputFinding[];
  /** How many more there were than are kept. */
  readonly more: number;
}

const mostFindings = 2000;
const longestLine = 2000;

/**
 * Reads the remarks in what a check printed: `path:line:col: message` (gcc, go vet, mypy, oxlint, ruff), `path(line,col):
 * error TS…` (tsc), a path with its remarks below (eslint's stylish), a remark with `--> path:line:col` below (oxlint,
 * ruff, rustc), or the JSON of eslint, oxlint and ruff. Colours are taken off first: many a repository forces them. Whether a path is one of the repository's is not asked here.
 */
export function findingsInOutput(text: string): OutputFindings {
  const plain = stripVTControlCharacters(text);
  const all = findingsInJson(plain) ?? findingsInLines(plain);
  return { findings: all.slice(0, mostFindings), more: Math.max(0, all.length - mostFindings) };
}

function findingsInLines(text: string): readonly OutputFinding[] {
  const found: OutputFinding[] = [];
  let file: string | null = null;
  let before = '';
  for (const raw of text.split('\n')) {
    const line = raw.length > longestLine ? '' : raw.trimEnd();
    const below = file === null ? null : stylish(file, line);
    const finding = below ?? compact(line) ?? tsc(line) ?? arrow(line, before);
    if (finding !== null) found.push(finding);
    else if (/^[^\s>]/u.test(line)) file = line;
    else if (line === '') file = null;
    if (line.trim() !== '') before = line;
  }
  return found.filter(({ message }) => message !== '');
}

const compactLine = /^([^:\s][^:]{0,400}):(\d{1,8})(?::\d{1,8})?(?:-\d{1,8})?(?::| -) ?(.+)$/u;
const level = /^(fatal error|error|warning|note|info|help|E|W)(?:: *| (?=TS\d))/iu;

function compact(line: string): OutputFinding | null {
  const [, path, number, rest] = compactLine.exec(line) ?? [];
  if (path === undefined || rest === undefined) return null;
  const said = rest.trim();
  const named = level.exec(said)?.[1]?.toLowerCase() ?? null;
  if (named === 'note' || named === 'help') return null;
  const { rule, message } = ruleIn(named === null ? said : said.replace(level, ''));
  const slashed = /^(error|warning)\/(.+)$/iu.exec(rule ?? '');
  return {
    path, line: lineNumber(number), message, rule: slashed?.[2] ?? rule,
    error: !(named === 'warning' || named === 'w' || named === 'info' || slashed?.[1]?.toLowerCase() === 'warning'),
  };
}

/** `TS2322: …`, `F401 [*] …`, `… [no-any-return]`. */
function ruleIn(text: string): { readonly rule: string | null; readonly message: string } {
  const [, first, after] = /^([A-Z]{1,6}\d{2,5}):? +(.+)$/u.exec(text) ?? [];
  if (first !== undefined && after !== undefined) return { rule: first, message: after.replace(/^\[\*\] /u, '') };
  const at = text.endsWith(']') ? text.lastIndexOf('[') : -1;
  const last = at > 0 ? text.slice(at + 1, -1) : '';
  return /^[\w@/().:-]{1,100}$/u.test(last) ? { rule: last, message: text.slice(0, at).trim() } : { rule: null, message: text };
}

const tscLine = /^([^(\s][^(]{0,400}(?:\([^()]{0,100}\)[^(]{0,400}){0,4})\((\d{1,8}),\d{1,8}\): (error|warning) (TS\d+): (.+)$/u;

function tsc(line: string): OutputFinding | null {
  const [, path, number, word, rule, message] = tscLine.exec(line) ?? [];
  if (path === undefined || rule === undefined || message === undefined) return null;
  return { path, line: lineNumber(number), rule, message, error: word === 'error' };
}

const stylishLine = /^ +(\d{1,8}):\d{1,8} +(error|warning) +(.+)$/u;

function stylish(path: string, line: string): OutputFinding | null {
  const [, number, word, rest] = stylishLine.exec(line) ?? [];
  if (word === undefined || rest === undefined) return null;
  const gap = rest.lastIndexOf('  ');
  const rule = gap < 0 ? null : rest.slice(gap).trim();
  return { path, line: lineNumber(number), rule, message: (gap < 0 ? rest : rest.slice(0, gap)).trim(), error: word === 'error' };
}

const arrowLine = /^ *(?:-->|,-\[|╭─\[) *([^:]{1,400}):(\d{1,8}):\d{1,8}\]?$/u;
const marked = /^ *(?:[!x×⚠✖] )? *(?:([\w@/-]{1,60}\([\w@/-]{1,100}\)): )?(.*)$/u;

function arrow(line: string, before: string): OutputFinding | null {
  const [, path, number] = arrowLine.exec(line) ?? [];
  if (path === undefined) return null;
  const [, rustLevel, rustRule, rustMessage] = /^(error|warning)(?:\[(\w{1,20})\])?: (.+)$/u.exec(before) ?? [];
  if (rustMessage !== undefined) return { path, line: lineNumber(number), rule: rustRule ?? null, message: rustMessage, error: rustLevel === 'error' };
  const [, rule, text = ''] = marked.exec(before) ?? [];
  const found = rule === undefined ? ruleIn(text.trim()) : { rule, message: text };
  return { path, line: lineNumber(number), rule: found.rule, message: found.message, error: !/^ *[!⚠]/u.test(before) };
}

function lineNumber(text: string | undefined): number {
  return Math.max(1, Number(text ?? 1));
}
