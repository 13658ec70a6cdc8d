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

/** A fact whose place in the chain is beyond doubt, as far as the walk has come. */
export interface Link {
  readonly fact: Fact;
  readonly hash: string;
}

/** Hears of the links, some hundred at a time. A finding given back ends the walk. */
export type OnLinks = (links: readonly Link[]) => Finding | undefined;

/** Goes through every fact in order until one is not what was stored. */
export function walkChain(db: Database.Database, mark: HeadMark | undefined, onLinks: OnLinks): Walked {
  const next = db.prepare<[number, number]>('SELECT seq, fact AS text, hash FROM facts WHERE seq > ? ORDER BY seq LIMIT ?').raw();
  let [seq, head, before] = [0, genesisHash, genesisHash];
  const ended = (found: Finding | undefined): Walked => ({ facts: seq, head, finding: found });
  try {
    for (let after = Number.MIN_SAFE_INTEGER; ; after = seq) {
      const rows = next.all(after, batch).map(rowOf);
      if (rows.length === 0) return ended(seq === 0 ? noFacts : undefined);
      const links: Link[] = [];
      for (const row of rows) {
        const link = linkOf(db, row, seq + 1, head);
        if (link === undefined) return ended(nameBreak(db, { place: seq + 1, row, prev: head, prevOfPrev: before, mark }));
        links.push(link);
        [seq, before, head] = [seq + 1, head, link.hash];
      }
      const found = onLinks(links);
      if (found !== undefined) return ended(found);
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return ended(finding('unreadable', seq + 1, `Fact ${String(seq + 1)} cannot be read: the file is damaged there (${error.message}).`));
  }
}

/** The row as the fact of its place, if it is that. */
function linkOf(db: Database.Database, row: StoredRow, place: number, prev: string): Link | undefined {
  if (row.seq !== place) return undefined;
  const read = readFact(db, row);
  return read.ok && read.fact.seq === place && read.fact.prev === prev ? read : undefined;
}

const noFacts = finding('removed', 1, 'Fact 1 is missing: the ledger holds no facts at all.');

function rowOf(row: unknown): StoredRow {
  if (!Array.isArray(row)) throw new TypeError('SQLite gave something that is not a row.');
  return { seq: row[0], text: row[1], hash: row[2] };
}
