import * as z from 'zod';
import type { OutputFinding } from './output-finding.ts';

const text = z.string().max(4000).catch('');
const place = z.number().int().positive().catch(1);

const eslintSchema = z.array(z.object({
  filePath: z.string().min(1).max(4096),
  messages: z.array(z.object({ ruleId: z.string().max(200).nullable().catch(null), severity: z.number().catch(2), message: text, line: place })),
})).min(1);

const ruffSchema = z.array(z.object({
  filename: z.string().min(1).max(4096), code: z.string().max(200).nullable().catch(null), message: text, location: z.object({ row: place }),
})).min(1);

const oxlintSchema = z.object({
  diagnostics: z.array(z.object({
    filename: z.string().min(1).max(4096), code: z.string().max(200).nullable().catch(null), severity: z.string().catch('error'), message: text,
    labels: z.array(z.object({ span: z.object({ line: place }) })).catch([]),
  })),
});

/** The remarks in JSON of eslint, oxlint or ruff, with what npm prints around it; null where there is no such JSON. */
export function findingsInJson(output: string): readonly OutputFinding[] | null {
  const value = jsonIn(output);
  if (value === undefined) return null;
  return fromEslint(value) ?? fromRuff(value) ?? fromOxlint(value);
}

/** The first line that opens a JSON text, up to the last bracket that may close it. */
function jsonIn(output: string): unknown {
  const opening = /^[ \t]{0,20}[[{]/mu.exec(output);
  if (opening === null) return undefined;
  const from = opening.index;
  const to = Math.max(output.lastIndexOf(']'), output.lastIndexOf('}'));
  try {
    return JSON.parse(output.slice(from, to + 1));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function fromEslint(value: unknown): readonly OutputFinding[] | null {
  const parsed = eslintSchema.safeParse(value);
  if (!parsed.success) return null;
  return parsed.data.flatMap(({ filePath, messages }) => messages.map(({ ruleId, severity, message, line }) => ({ path: filePath, line, rule: ruleId, message, error: severity === 2 })));
}

function fromRuff(value: unknown): readonly OutputFinding[] | null {
  const parsed = ruffSchema.safeParse(value);
  if (!parsed.success) return null;
  return parsed.data.map(({ filename, code, message, location }) => ({ path: filename, line: location.row, rule: code, message, error: true }));
}

function fromOxlint(value: unknown): readonly OutputFinding[] | null {
  const parsed = oxlintSchema.safeParse(value);
  if (!parsed.success) return null;
  return parsed.data.diagnostics.map(({ filename, code, severity, message, labels }) => ({ path: filename, line: labels[0]?.span.line ?? 1, rule: code, message, error: severity === 'error' }));
}
