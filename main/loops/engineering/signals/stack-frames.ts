/** A place in a stack trace, with the path as it was printed. */
export interface StackFrame {
  readonly path: string;
  readonly line: number;
}

const longestLine = 2000;
const mostFrames = 100;

/**
 * JavaScript, Rust, Go and Ruby write `path:line`, Python `File "path", line N`, Java `Class.method(File.java:N)`; the
 * first two patterns find all but Python's.
 */
const bracketed = /\(([^()\s:][^()\s]{0,400}?):(\d{1,7})(?::\d{1,7})?\)/u;
const bare = /(?:^|[\s"'(@])((?:file:\/\/)?(?:[A-Za-z]:)?[\w.@~+/\\-]{1,400}\.[A-Za-z]\w{0,9}):(\d{1,7})(?::\d{1,7})?(?![\w.])/u;
const python = /File "([^"\n]{1,400})", line (\d{1,7})/u;
const java = /\bat ((?:[a-z_][\w$]{0,100}\.){0,20})[\w$.<>]{1,200}\(([\w$]{1,100}\.(?:java|kt|scala|groovy)):(\d{1,7})\)/u;

/** The frames in a text, one a line at most, in the order of the text. */
export function framesIn(text: string): readonly StackFrame[] {
  const frames: StackFrame[] = [];
  for (const line of text.split('\n')) {
    const frame = line.length > longestLine ? null : frameIn(line);
    if (frame !== null && frames.push(frame) >= mostFrames) break;
  }
  return frames;
}

/** The frame of one line; null where there is none. */
export function frameIn(line: string): StackFrame | null {
  const [, packages, file, number] = java.exec(line) ?? [];
  // A Java frame names a class; the folders of its file are those of its package.
  if (file !== undefined) return frameOf(`${(packages ?? '').replaceAll('.', '/')}${file}`, number);
  const [, path, at] = python.exec(line) ?? bracketed.exec(line) ?? bare.exec(line) ?? [];
  return path === undefined ? null : frameOf(path, at);
}

function frameOf(path: string, line: string | undefined): StackFrame | null {
  const number = Number(line);
  return number >= 1 ? { path, line: number } : null;
}
