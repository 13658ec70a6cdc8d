import { bytesOf } from './compaction.ts';
import { asData, cutText } from './material.ts';
import type { ToolAnswer } from './tools/contract.ts';

/** Characters of one tool's answer that a model is shown, however much room there is. */
const longestAnswer = 24_000;
/** Bytes of an answer that are shown, however little room there is. */
const leastAnswer = 400;
/** Characters of why a call was refused or failed. */
const longestReason = 2000;

interface Showing {
  readonly boundary: string;
  readonly redact: (text: string) => string;
  /** Bytes of JSON that the answer may take. */
  readonly room: number;
}

/**
 * What a model is told of a tool's answer. What comes from outside stands between marks, and so does why a deed
 * failed, which may quote a file; only the host's own words of a refusal don't. Secrets go first: a cut or
 * a mark inside one would hide it from who looks for it.
 */
export function shownAnswer(answer: ToolAnswer, tool: string, { boundary, redact, room }: Showing): string {
  if (answer.outcome === 'ok') {
    const text = redact(textOf(answer.output));
    return asData({ label: tool, text: cutText(text, Math.min(longestAnswer, charactersIn(text, Math.max(room, leastAnswer))), 'Ask for less at once.') }, boundary);
  }
  const message = cutText(redact(answer.message), longestReason, '');
  const next = cutText(redact(answer.next), longestReason, '');
  if (answer.outcome === 'refused') return `refused: ${answer.code}. ${message} ${next}`;
  return `failed: ${answer.code}.\n${asData({ label: tool, text: message }, boundary)}\n${next}`;
}

/** How many characters of a text fit some bytes of JSON, if it is alike all over. */
function charactersIn(text: string, bytes: number): number {
  const whole = bytesOf(text);
  return whole <= bytes ? text.length : Math.floor((text.length * bytes) / whole);
}

/** A view's own text where the answer has one; JSON otherwise. */
function textOf(output: unknown): string {
  if (typeof output === 'object' && output !== null && 'text' in output && typeof output.text === 'string') return `${output.text}${cutOf(output)}`;
  return JSON.stringify(output) ?? 'null';
}

function cutOf(output: object): string {
  return 'cut' in output && output.cut !== null ? `\n${JSON.stringify({ cut: output.cut })}` : '';
}
