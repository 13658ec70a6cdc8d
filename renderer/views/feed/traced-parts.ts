import type { Claim, Sentence } from '../../app/contract.ts';

/** A piece of a sentence; `claim` is null for the words between claims. */
export interface TracedPart {
  readonly text: string;
  readonly claim: Claim | null;
}

/** Cuts a sentence at its claims. A claim that lies outside the text or over an earlier one is left as plain words: the whole text always stays. */
export function tracedParts({ text, claims }: Pick<Sentence, 'text' | 'claims'>): readonly TracedPart[] {
  const parts: TracedPart[] = [];
  let from = 0;
  for (const claim of [...claims].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (claim.start < from || claim.end <= claim.start || claim.end > text.length) continue;
    if (claim.start > from) parts.push({ text: text.slice(from, claim.start), claim: null });
    parts.push({ text: text.slice(claim.start, claim.end), claim });
    from = claim.end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), claim: null });
  return parts;
}

/** A value as one line: what a claim or a field holds. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'string') return value === '' ? 'empty' : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
