import * as z from 'zod';
import { asInstant, type LogEntry } from './log-entry.ts';
import { framesIn } from './stack-frames.ts';

const text = z.string().optional().catch(undefined);
const errorSchema = z.union([z.object({ message: text, stack: text, type: text, name: text, stack_trace: text }), z.string().transform((message) => ({ message, stack: undefined, type: undefined, name: undefined, stack_trace: undefined }))]).optional().catch(undefined);
const time = z.union([z.string(), z.number()]).optional().catch(undefined);

/**
 * The fields that loggers give their errors: bunyan and pino (`level` from 50), winston, Python's JSON formatters,
 * zerolog, slog, the Elastic Common Schema, OpenTelemetry's `severityNumber` from 17, and GELF (`level` up to 3).
 */
const lineSchema = z.object({
  level: z.union([z.string(), z.number()]).optional().catch(undefined),
  'log.level': text, levelname: text, severity: text, severityText: text, severityNumber: z.number().optional().catch(undefined),
  msg: text, message: text, short_message: text, body: text, event: text, 'error.message': text,
  err: errorSchema, error: errorSchema, exception: errorSchema, exc_info: text, stack: text, stack_trace: text, 'error.stack_trace': text, full_message: text,
  time, ts: time, timestamp: time, '@timestamp': time, asctime: time, datetime: time,
});
type Line = z.infer<typeof lineSchema>;

const errorWords = /^(?:err(?:or)?|fatal|crit(?:ical)?|alert|emerg(?:ency)?|panic|severe|dpanic)$/iu;
const fatalWords = /^(?:fatal|crit(?:ical)?|alert|emerg(?:ency)?|panic|dpanic)$/iu;

/** The error of one JSON line, `no-error` where it tells of none, null where the line is no JSON object. */
export function entryOfJson(line: string): LogEntry | 'no-error' | null {
  const parsed = lineSchema.safeParse(parse(line));
  if (!parsed.success) return null;
  const { data } = parsed;
  const weight = weightOf(data);
  if (weight === null) return 'no-error';
  const thrown = data.err ?? data.error ?? data.exception;
  const stack = thrown?.stack ?? thrown?.stack_trace ?? data.stack ?? data.stack_trace ?? data['error.stack_trace'] ?? data.exc_info ?? data.full_message ?? '';
  const said = data.msg ?? data.message ?? data.short_message ?? data['error.message'] ?? data.body ?? data.event ?? '';
  const kind = thrown?.type ?? thrown?.name ?? '';
  const cause = [kind, thrown?.message ?? ''].filter((part) => part !== '').join(': ');
  const message = [said, cause].filter((part, index, all) => part !== '' && all.indexOf(part) === index).join(' – ') || stack.split('\n')[0] || 'An error without words';
  return { message, fatal: weight === 'fatal', at: timeOf(data), frames: framesIn(stack.slice(0, 32 * 1024)), sample: stack === '' ? line : `${message}\n${stack.split('\n').slice(0, 12).join('\n')}` };
}

function weightOf(data: Line): 'error' | 'fatal' | null {
  const { level } = data;
  const word = [typeof level === 'string' ? level : undefined, data['log.level'], data.levelname, data.severity, data.severityText].find((each) => each !== undefined && each !== '');
  if (word !== undefined && Number.isNaN(Number(word))) return fatalWords.test(word) ? 'fatal' : errorWords.test(word) ? 'error' : null;
  if (data.severityNumber !== undefined) return data.severityNumber >= 21 ? 'fatal' : data.severityNumber >= 17 ? 'error' : null;
  const number = typeof level === 'number' ? level : Number(word ?? Number.NaN);
  if (data.short_message !== undefined) return number <= 2 ? 'fatal' : number <= 3 ? 'error' : null;
  return number >= 60 ? 'fatal' : number >= 50 ? 'error' : null;
}

function timeOf(data: Line): string | null {
  const value = data.time ?? data['@timestamp'] ?? data.timestamp ?? data.ts ?? data.asctime ?? data.datetime;
  if (value === undefined) return null;
  if (typeof value === 'number') return asInstant(millisecondsOf(value));
  const iso = value.replace(',', '.').replace(/^(\d{4}-\d{2}-\d{2}) /u, '$1T');
  return asInstant(Date.parse(/\d(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso) ? iso : `${iso}Z`));
}

/** Seconds, milliseconds, microseconds or nanoseconds: told by their size. */
function millisecondsOf(value: number): number {
  if (value < 1e11) return value * 1000;
  if (value < 1e14) return value;
  return value < 1e17 ? value / 1000 : value / 1e6;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
