import { fail, ok, type Result } from '../../domain/result.ts';
import type { DecodedPart } from './decode.ts';

/** Faults: `payload_cut_off` (it ends in the middle), `payload_not_json`. */
export function decodeJson(part: string, text: string): Result<DecodedPart> {
  try {
    const value: unknown = JSON.parse(text);
    return ok({ value, rejected: [], remarks: [] });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (endsOpen(text)) return fail('payload_cut_off', `The part ${part} ends in the middle of its JSON.`, 'The source is asked again later; the answer was not whole.');
    return fail('payload_not_json', `The part ${part} is not JSON: ${error.message.slice(0, 200)}`, 'The source is asked again later; if it stays so, check its address and format.');
  }
}

/** Whether brackets or a text are still open at the end of what began as JSON. */
function endsOpen(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const open: string[] = [];
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inText && char === '\\') at += 1;
    else if (char === '"') inText = !inText;
    else if (inText) continue;
    else if (char === '{') open.push('}');
    else if (char === '[') open.push(']');
    else if ((char === '}' || char === ']') && open.pop() !== char) return false;
  }
  return inText || open.length > 0;
}
