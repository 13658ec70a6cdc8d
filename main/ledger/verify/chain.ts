import Database from 'better-sqlite3';
import type { Fact } from '../../domain/facts.ts';
import { genesisHash } from '../fact-text.ts';
import type { HeadMark } from '../head-file.ts';
import { nameBreak } from './name-break.ts';
import { finding, type Finding } from './finding.ts';
import { readFact, type StoredRow } from './stored-fact.ts';

const batch = 500;

export interface Walked {
  readonly facts: number;
  readonly head: string;
  readonly finding: Finding | undefined;
}

/** What the walk tells of as it goes. A finding given back by `onFact` ends it. */
export interface WalkEars {
  readonly onFact: (fact: Fact, hash: string) => Finding | undefined;
  readonly onProgress: (done: number) => void;
}

/** Goes through every fact in order until one is not what was stored. */
export function walkChain(db: Database.Database, mark: HeadMark | undefined, ears: WalkEars): Walked {
  const next = db.prepare<[number, number]>('SELECT seq, fact AS text, hash FROM facts WHERE seq > ? ORDER BY seq LIMIT ?').raw();
  let [seq, head, before] = [0, genesisHash, genesisHash];
  const ended = (found: Finding | undefined): Walked => ({ facts: seq, head, finding: found });
  try {
    for (let after = Number.MIN_SAFE_INTEGER; ; after = seq) {
      const rows = next.all(after, batch).map(rowOf);
      if (rows.length === 0) return ended(seq === 0 ? noFacts : undefined);
      for (const row of rows) {
        const read = row.seq === seq + 1 ? readFact(db, row) : undefined;
        if (!read?.ok || read.fact.seq !== seq + 1 || read.fact.prev !== head) {
          return ended(nameBreak(db, { place: seq + 1, row, prev: head, prevOfPrev: before, mark }));
        }
        const found = ears.onFact(read.fact, read.hash);
        if (found !== undefined) return ended(found);
        [seq, before, head] = [seq + 1, head, read.hash];
      }
      ears.onProgress(seq);
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return ended(finding('unreadable', seq + 1, `Fact ${String(seq + 1)} cannot be read: the file is damaged there (${reasonOf(error)}).`));
  }
}

const noFacts = finding('removed', 1, 'Fact 1 is missing: the ledger holds no facts at all.');

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function rowOf(row: unknown): StoredRow {
  if (!Array.isArray(row)) throw new TypeError('SQLite gave something that is not a row.');
  return { seq: row[0], text: row[1], hash: row[2] };
}
