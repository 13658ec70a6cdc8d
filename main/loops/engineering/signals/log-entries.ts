import { instantIn, type LogEntry } from './log-entry.ts';
import { entryOfJson } from './log-json.ts';
import { frameIn, type StackFrame } from './stack-frames.ts';

const mostSampleLines = 12;
const mostFrames = 30;

/** The errors in the lines of a log, each line JSON or plain; stack traces belong to the entry above them. */
export function entriesIn(lines: readonly string[]): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  let open: OpenEntry | null = null;
  const close = (): void => {
    if (open !== null) entries.push(finished(open));
    open = null;
  };
  for (const line of lines) {
    const json = line.startsWith('{') ? entryOfJson(line) : null;
    if (json !== null) {
      close();
      if (json !== 'no-error') entries.push(json);
    } else if (open !== null && belongs(open, line)) add(open, line);
    else {
      close();
      open = opened(line);
    }
  }
  close();
  return entries;
}

interface OpenEntry {
  readonly lines: string[];
  readonly frames: StackFrame[];
  message: string;
  readonly fatal: boolean;
  readonly at: string | null;
  /** Inside a Python traceback, whose last line names the error. */
  traceback: boolean;
}

const traceback = /Traceback \(most recent call last\):/u;
const loud = /\b(ERROR|FATAL|CRITICAL|SEVERE|EMERG|ALERT|PANIC)\b|\[(?:error|fatal|crit|alert|emerg)\]|\blevel=["']?(?:error|fatal|critical|panic)\b/u;
const thrown = /^(?:Uncaught |Unhandled |Exception in thread .{1,100} )?(?:[\w$]{1,60}\.){0,10}(?:[A-Z]\w{0,80})?(?:Error|Exception|Failure|Panic)\b\s?(?::|\[|$)/u;
const panicked = /^(?:panic: |thread '.{0,100}' panicked at |fatal error: )/u;
const fatalWord = /\b(?:FATAL|CRITICAL|EMERG|ALERT|PANIC|fatal|panic(?:ked)?)\b/u;

/** A word of a lower level before it says that the line only speaks of an error. */
function isLoud(line: string): boolean {
  const at = loud.exec(line.slice(0, 400))?.index;
  return at !== undefined && !/\b(?:INFO|DEBUG|TRACE|NOTICE|WARN(?:ING)?)\b|\blevel=["']?(?:info|debug|warn)/u.test(line.slice(0, at));
}

function opened(line: string): OpenEntry | null {
  const isTraceback = traceback.test(line);
  if (!isTraceback && !isLoud(line) && !thrown.test(line) && !panicked.test(line)) return null;
  const frame = frameIn(line);
  return { lines: [line], frames: frame === null ? [] : [frame], message: withoutHead(line), fatal: fatalWord.test(line.slice(0, 300)), at: instantIn(line), traceback: isTraceback };
}

/** Indented lines, causes, and what a goroutine or a Python traceback prints at the margin. */
function belongs(open: OpenEntry, line: string): boolean {
  if (line.trim() === '') return panicked.test(open.lines[0] ?? '');
  if (/^[ \t]+\S/u.test(line)) return true;
  if (traceback.test(line)) return !open.traceback && open.lines.length === 1;
  if (open.traceback && !isLoud(line)) return true;
  return /^(?:Caused by:|goroutine \d+ \[|[\w./*()]{1,200}\(.{0,200}\)$|note: run with|stack backtrace:)/u.test(line) && !isLoud(line);
}

function add(open: OpenEntry, line: string): void {
  if (open.lines.length < mostSampleLines) open.lines.push(line);
  const frame = open.frames.length < mostFrames ? frameIn(line) : null;
  if (frame !== null) open.frames.push(frame);
  if (traceback.test(line)) open.traceback = true;
  else if (open.traceback && /^\S/u.test(line)) {
    open.message = line;
    open.traceback = false;
  }
}

function finished({ message, fatal, at, frames, lines }: OpenEntry): LogEntry {
  return { message, fatal, at, frames, sample: lines.join('\n') };
}

/** The message behind time, level, process and logger, as far as they are at the line's head. */
function withoutHead(line: string): string {
  const loudAt = loud.exec(line.slice(0, 300));
  const rest = loudAt === null ? line : line.slice(loudAt.index + loudAt[0].length);
  const message = /\bmsg=("[^"]{1,1000}"|\S{1,1000})/u.exec(rest)?.[1] ?? rest;
  return message.replace(/^[\s:\]|>-]+/u, '') || line;
}
