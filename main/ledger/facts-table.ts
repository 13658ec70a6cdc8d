import type Database from 'better-sqlite3';
import * as z from 'zod';
import { factSchema, type Actor, type Fact, type NewFact } from '../domain/facts.ts';
import { genesisHash, sealFact, type SealedFact } from './fact-text.ts';

/**
 * The one table of record. `fact` holds the whole fact, so that no column stands outside the hash:
 * type and run are computed from it. Rows are added one after the other and never touched again.
 */
export const factsTable = `
CREATE TABLE facts (
  seq INTEGER PRIMARY KEY,
  fact TEXT NOT NULL,
  hash TEXT NOT NULL,
  type TEXT GENERATED ALWAYS AS (json_extract(fact, '$.type')) VIRTUAL,
  run_id TEXT GENERATED ALWAYS AS (json_extract(fact, '$.body.runId')) VIRTUAL
) STRICT;
CREATE INDEX facts_by_run ON facts (run_id) WHERE run_id IS NOT NULL;
CREATE TRIGGER facts_in_order BEFORE INSERT ON facts
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM facts)
  BEGIN SELECT RAISE(ABORT, 'a fact takes the place after the last one'); END;
CREATE TRIGGER facts_never_change BEFORE UPDATE ON facts
  BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
CREATE TRIGGER facts_never_go BEFORE DELETE ON facts
  BEGIN SELECT RAISE(ABORT, 'a fact is never deleted'); END;
`;

/** The last fact's place and hash; before the first fact, 0 and the genesis hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

const headSchema = z.object({ seq: z.int(), hash: z.string() });
const textSchema = z.string().transform((text) => factSchema.parse(JSON.parse(text)));

/** Reads facts back, each checked against its schema. Throws when one cannot be read: `verify` says which. */
export interface FactReader {
  factsOf(runId: string): readonly Fact[];
  factsAfter(seq: number, limit: number): readonly Fact[];
  head(): Head;
}

export function createFactReader(db: Database.Database): FactReader {
  const ofRun = db.prepare<[string]>('SELECT fact FROM facts WHERE run_id = ? ORDER BY seq').pluck();
  const after = db.prepare<[number, number]>('SELECT fact FROM facts WHERE seq > ? ORDER BY seq LIMIT ?').pluck();
  const last = db.prepare('SELECT seq, hash FROM facts ORDER BY seq DESC LIMIT 1');
  return {
    factsOf: (runId) => ofRun.all(runId).map((text) => textSchema.parse(text)),
    factsAfter: (seq, limit) => after.all(seq, limit).map((text) => textSchema.parse(text)),
    head: () => headSchema.optional().parse(last.get()) ?? { seq: 0, hash: genesisHash },
  };
}

/** Chains facts to the head and inserts them. Call it inside a write transaction only. */
export type Append = (actor: Actor, at: Date, facts: readonly NewFact[]) => readonly Fact[];

export function createAppend(db: Database.Database, head: () => Head, project: (fact: Fact) => void): Append {
  const insert = db.prepare<[number, string, string]>('INSERT INTO facts (seq, fact, hash) VALUES (?, ?, ?)');
  const store = (sealed: SealedFact): Fact => {
    insert.run(sealed.fact.seq, sealed.text, sealed.hash);
    project(sealed.fact);
    return sealed.fact;
  };
  return (actor, at, facts) => {
    let { seq, hash: prev } = head();
    return facts.map((fact) => {
      const sealed = sealFact(fact, { seq: seq + 1, at: at.toISOString(), actor, prev });
      seq = sealed.fact.seq;
      prev = sealed.hash;
      return store(sealed);
    });
  };
}
