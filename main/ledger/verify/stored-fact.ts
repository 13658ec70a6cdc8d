import type Database from 'better-sqlite3';
import { factSchema, type Fact } from '../../domain/facts.ts';
import { hashOfText, isCanonical } from '../fact-text.ts';

/** A row of the table of record, as untrusted as the file it came from. */
export interface StoredRow {
  readonly seq: unknown;
  readonly text: unknown;
  readonly hash: unknown;
}

export type ReadFact =
  | { readonly ok: true; readonly fact: Fact; readonly hash: string }
  | { readonly ok: false; readonly reason: string };

/** Looks at one row by itself: text, hash, canonical form, schema. Its place in the chain is another question. */
export function readFact(db: Database.Database, row: StoredRow): ReadFact {
  const { text } = row;
  if (typeof text !== 'string') return { ok: false, reason: 'its text is not text' };
  if (!isUtf8(db, row, text)) return { ok: false, reason: 'its bytes are not UTF-8' };
  const hash = hashOfText(text);
  if (hash !== row.hash) return { ok: false, reason: 'its hash is not the one stored beside it' };
  try {
    const value: unknown = JSON.parse(text);
    if (!isCanonical(text, value)) return { ok: false, reason: 'it is not in its canonical form' };
    const parsed = factSchema.safeParse(value);
    if (!parsed.success) return { ok: false, reason: `it is not a fact this program knows (${firstIssue(parsed.error.issues)})` };
    return { ok: true, fact: parsed.data, hash };
  } catch (error) {
    return { ok: false, reason: `it cannot be read (${error instanceof Error ? error.message : String(error)})` };
  }
}

/**
 * Bytes that are not UTF-8 reach us as U+FFFD, which is what honest bytes may hold as well: only then is it worth
 * comparing with the bytes themselves.
 */
function isUtf8(db: Database.Database, row: StoredRow, text: string): boolean {
  if (!text.includes('\uFFFD')) return true;
  const bytes = db.prepare('SELECT CAST(fact AS BLOB) FROM facts WHERE seq = ?').pluck().get(row.seq);
  return Buffer.isBuffer(bytes) && bytes.equals(Buffer.from(text));
}

function firstIssue(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const [first] = issues;
  return first === undefined ? 'no reason given' : `${first.path.map(String).join('.')}: ${first.message}`;
}
