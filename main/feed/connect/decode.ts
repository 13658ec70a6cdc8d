import type { Part } from '../../domain/connector.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { PartBytes } from '../contract.ts';
import { decodeCsv } from './decode-csv.ts';
import { decodeJson } from './decode-json.ts';
import { decodeGrammarText } from './decode-text-grammar.ts';
import { decodeText } from './decode-text.ts';
import { decodeYaml } from './decode-yaml.ts';
import type { Pace } from './pace.ts';

/** What a part says, before anybody asks what it means. */
export interface DecodedPart {
  readonly value: unknown;
  /** Rows or lines that were left out, with their place. */
  readonly rejected: readonly { readonly record: string; readonly code: string; readonly message: string }[];
  readonly remarks: readonly string[];
}

/** Bytes to a value, by the part's format. Every fault names the part. */
export async function decodePart(name: string, part: Part, { bytes, contentType }: PartBytes, pace: Pace): Promise<Result<DecodedPart>> {
  const text = decodeText(name, part.encoding, bytes, contentType);
  if (!text.ok) return text;
  if (text.value.text.trim() === '') return fail('payload_empty', `The part ${name} is empty.`, 'The source is asked again later; if it stays so, check its address.');
  if (looksLikeHtml(text.value.text)) return fail('payload_is_html', `The part ${name} is a web page, not data: ${shown(text.value.text)}`, 'The source may be down, moved, or ask for a login; check its address.');
  const decoded = await decodeFormat(name, part, text.value.text, pace);
  return decoded.ok ? { ok: true, value: { ...decoded.value, remarks: [...text.value.remarks, ...decoded.value.remarks] } } : decoded;
}

async function decodeFormat(name: string, { format }: Part, text: string, pace: Pace): Promise<Result<DecodedPart>> {
  switch (format.kind) {
    case 'json': return decodeJson(name, text);
    case 'csv': return decodeCsv(name, format, text);
    case 'yaml': return decodeYaml(name, text);
    case 'text': return decodeGrammarText(name, format.grammar, text, pace);
  }
}

/** A page of a server that answers 200 whatever is asked: no format that is read here begins like one. */
function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta|script|div|center|h1|p)[\s>]/i.test(text.slice(0, 2000));
}

function shown(text: string): string {
  const title = /<(?:title|h1)[^>]{0,100}>([^<]{1,100})/i.exec(text.slice(0, 5000))?.[1];
  return `“${(title ?? text.trim().slice(0, 60)).trim()}”.`;
}
