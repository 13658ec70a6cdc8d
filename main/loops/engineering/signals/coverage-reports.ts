import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import { parseJson } from '../ecosystems-manifest.ts';

/** What a report says of one file, its path as it was written there. */
export interface FileCoverage {
  readonly path: string;
  readonly lines: number;
  readonly covered: number;
  /** Lines that were not run, ascending, the first ones; empty where the report only counts. */
  readonly uncovered: readonly number[];
}

const mostFiles = 20_000;
const mostUncovered = 1000;

/** The files of a report by the end of its name: lcov, istanbul's summary or Cobertura; null where it is none of them. */
export function coverageIn(name: string, bytes: Uint8Array): readonly FileCoverage[] | null {
  if (/\.json$/iu.test(name)) return fromSummary(bytes);
  if (/\.xml$/iu.test(name)) return fromCobertura(Buffer.from(bytes).toString('utf8'));
  return /\.info$|lcov/iu.test(name) ? fromLcov(Buffer.from(bytes).toString('utf8')) : null;
}

/** https://manpages.debian.org/geninfo: `SF:` a file, `DA:line,hits` a line, `LF:`/`LH:` the counts, `end_of_record`. */
function fromLcov(text: string): readonly FileCoverage[] {
  const files: FileCoverage[] = [];
  let path: string | null = null;
  let hits = new Map<number, number>();
  let counts = { lines: 0, covered: 0 };
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd();
    if (line.startsWith('SF:')) [path, hits, counts] = [line.slice(3, 4100), new Map(), { lines: 0, covered: 0 }];
    else if (line.startsWith('DA:')) {
      const [, number, times] = /^DA:(\d{1,9}),(\d{1,15})/u.exec(line) ?? [];
      if (number !== undefined) hits.set(Number(number), (hits.get(Number(number)) ?? 0) + Number(times));
    } else if (line.startsWith('LF:')) counts.lines = wholeNumber(line.slice(3));
    else if (line.startsWith('LH:')) counts.covered = wholeNumber(line.slice(3));
    else if (line === 'end_of_record' && path !== null) {
      if (files.length < mostFiles) files.push(hits.size === 0 ? { path, ...counts, uncovered: [] } : fromHits(path, hits));
      path = null;
    }
  }
  return files;
}

function fromHits(path: string, hits: ReadonlyMap<number, number>): FileCoverage {
  const uncovered = [...hits].filter(([, times]) => times === 0).map(([line]) => line).sort((a, b) => a - b);
  return { path, lines: hits.size, covered: hits.size - uncovered.length, uncovered: uncovered.slice(0, mostUncovered) };
}

function wholeNumber(text: string): number {
  return /^\d{1,9}$/u.test(text) ? Number(text) : 0;
}

const amount = z.number().int().nonnegative().max(1e9);
const summarySchema = z.record(z.string().max(4096), z.object({ lines: z.object({ total: amount, covered: amount }) }));

/** https://istanbul.js.org `json-summary`: by path, and `total`. */
function fromSummary(bytes: Uint8Array): readonly FileCoverage[] | null {
  const parsed = summarySchema.safeParse(parseJson(bytes));
  if (!parsed.success) return null;
  return Object.entries(parsed.data).filter(([path]) => path !== 'total' && path !== '').slice(0, mostFiles).map(([path, { lines }]) => ({ path, lines: lines.total, covered: Math.min(lines.covered, lines.total), uncovered: [] }));
}

const lists = new Set(['package', 'class', 'line', 'source']);
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, maxNestedTags: 32,
  // A document type may define entities that unfold to gigabytes; none is ever replaced.
  processEntities: false, htmlEntities: false,
  isArray: (name) => lists.has(name),
});

const number = z.string().regex(/^\d{1,9}$/u).transform(Number);
const lineSchema = z.object({ number, hits: z.string().regex(/^\d{1,15}$/u).transform(Number) });
const classSchema = z.object({ filename: z.string().min(1).max(4096), lines: z.object({ line: z.array(lineSchema).catch([]) }).catch({ line: [] }) });
const coberturaSchema = z.object({
  coverage: z.object({
    packages: z.object({ package: z.array(z.object({ classes: z.object({ class: z.array(classSchema).catch([]) }).catch({ class: [] }) })).catch([]) }),
  }),
});

/** https://cobertura.github.io `coverage > packages > package > classes > class[filename] > lines > line[number, hits]`. */
function fromCobertura(text: string): readonly FileCoverage[] | null {
  const parsed = coberturaSchema.safeParse(parseXml(text));
  if (!parsed.success) return null;
  const byFile = new Map<string, Map<number, number>>();
  for (const { classes } of parsed.data.coverage.packages.package) {
    for (const { filename, lines } of classes.class) {
      const hits = byFile.get(filename) ?? new Map<number, number>();
      for (const line of lines.line) hits.set(line.number, (hits.get(line.number) ?? 0) + line.hits);
      byFile.set(filename, hits);
    }
  }
  return [...byFile].slice(0, mostFiles).map(([path, hits]) => fromHits(path, hits));
}

function parseXml(text: string): unknown {
  try {
    return parser.parse(text, true);
  } catch {
    // Whatever the parser says of a text that is no XML, it is no report.
    return undefined;
  }
}
