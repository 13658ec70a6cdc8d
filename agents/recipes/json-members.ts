import type { Span } from './text-file.ts';

/** A member of a JSON object: its key, and where key and value stand together. */
export interface JsonMember extends Span {
  readonly key: string;
  readonly value: Span;
}

/**
 * The members of the object that begins at or after `from` in a JSON text, with their places. The text must be valid
 * JSON; for anything else the answer means nothing, but it always comes.
 */
export function membersOf(json: string, from: number): JsonMember[] {
  const members: JsonMember[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gsu;
  token.lastIndex = from;
  let depth = 0;
  let key: { readonly text: string; readonly start: number } | undefined;
  let valueStart = -1;
  let last = from;
  for (let match = token.exec(json); match; match = token.exec(json)) {
    const sign = match[0];
    const closes = sign === '}' || sign === ']';
    if (depth === 1 && key && valueStart >= 0 && (sign === ',' || closes)) {
      members.push({ key: key.text, start: key.start, end: last, value: { start: valueStart, end: last } });
      key = undefined;
      valueStart = -1;
    } else if (depth === 1 && key && valueStart < 0 && sign !== ':') valueStart = match.index;
    else if (depth === 1 && !key && sign.startsWith('"')) key = { text: unquoted(sign), start: match.index };
    if (sign === '{' || sign === '[') depth += 1;
    if (closes) depth -= 1;
    if (depth <= 0) break;
    last = token.lastIndex;
  }
  return members;
}

/** The stretch of a JSON text that goes when a member goes: with the comma and the white space that belong to it. */
export function removalOf(members: readonly JsonMember[], index: number): Span | undefined {
  const member = members[index];
  if (!member) return undefined;
  const next = members[index + 1];
  if (next) return { start: member.start, end: next.start };
  const previous = members[index - 1];
  return previous ? { start: previous.end, end: member.end } : undefined;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    // Not valid JSON: a key that matches nothing.
    return '';
  }
}
