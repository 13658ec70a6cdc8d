import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { connect, useWriteAheadLog } from '../../main/ledger/connection.ts';
import { canonicalText } from '../../main/ledger/fact-text.ts';
import { createAppend, createFactReader } from '../../main/ledger/facts-table.ts';
import { homeFiles } from '../../main/ledger/home-files.ts';
import type { NewFact } from '../../main/domain/facts.ts';
import { valueOf } from '../support/ledger-home.ts';

/** Tables as the first version made them, byte for byte: what is in the field must go on opening. */
export const versionOne = `
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
CREATE TABLE workspaces (
  workspace_id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  example INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX workspaces_by_path ON workspaces (path);
CREATE TABLE runs (
  run_id TEXT PRIMARY KEY,
  command_id TEXT NOT NULL UNIQUE,
  loop TEXT NOT NULL,
  mode TEXT NOT NULL,
  level TEXT NOT NULL,
  workspace_id TEXT NOT NULL,
  repository TEXT NOT NULL,
  provider TEXT NOT NULL,
  frozen_policy TEXT NOT NULL,
  frozen_settings TEXT NOT NULL,
  frozen_grants TEXT NOT NULL,
  status TEXT NOT NULL,
  result TEXT,
  sentence TEXT,
  fault TEXT,
  owner_pid INTEGER NOT NULL,
  owner_started_at TEXT NOT NULL,
  step TEXT,
  requested_at TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  seen INTEGER NOT NULL DEFAULT 0,
  requested_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX runs_by_request ON runs (requested_seq);
CREATE INDEX runs_open ON runs (requested_seq) WHERE status IN ('queued', 'running', 'cancelling');
CREATE TABLE steps (
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  step TEXT NOT NULL,
  position INTEGER NOT NULL,
  status TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  role TEXT,
  started_at TEXT,
  ended_at TEXT,
  duration_ms REAL,
  sentence TEXT,
  fault TEXT,
  PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;
CREATE TABLE tool_calls (
  call_id TEXT PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  step TEXT NOT NULL,
  tool TEXT NOT NULL,
  input_sha256 TEXT NOT NULL,
  input_summary TEXT NOT NULL,
  outcome TEXT,
  code TEXT,
  message TEXT,
  output_sha256 TEXT,
  started_at TEXT NOT NULL,
  duration_ms REAL,
  called_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tool_calls_by_run ON tool_calls (run_id, called_seq);
CREATE TABLE artifacts (
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_seq INTEGER NOT NULL,
  PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE decisions (
  run_id TEXT PRIMARY KEY REFERENCES runs (run_id),
  at TEXT NOT NULL,
  decision TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE spend (
  settled_seq INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  provider TEXT NOT NULL,
  usd_micros INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX spend_by_run ON spend (run_id);
`;

/** A home as the first version left it, with one run's row in its old readings. Gives the SHA-256 over all of its facts. */
export function homeOfVersionOne(path: string, facts: readonly NewFact[], at: Date): string {
  const files = homeFiles(path);
  const db = valueOf(connect(path, files));
  valueOf(useWriteAheadLog(db));
  db.exec(versionOne);
  db.exec('PRAGMA user_version = 1; PRAGMA application_id = 1414485315');
  const reader = createFactReader(db);
  const append = createAppend(db, () => reader.head(), () => undefined);
  db.transaction(() => append('system', at, [{ type: 'home.created', body: { installation: 'an-old-one', schemaVersion: 1 } }, ...facts]))();
  db.exec(`
    INSERT INTO runs SELECT run_id, run_id, 'engineering', 'dry-run', 'L1', 'w', '/r', 'builtin', 'p', 's', 'g', 'queued', NULL, NULL, NULL, 1, 'x', NULL, 't', NULL, NULL, 0, seq
      FROM facts WHERE type = 'run.requested';
    INSERT INTO spend SELECT seq, run_id, 'builtin', 0, 0, 't' FROM facts WHERE type = 'spend.settled'`);
  writeFileSync(files.head, `${canonicalText({ ...reader.head(), at: at.toISOString() })}\n`);
  const digest = digestOfFacts(db.prepare('SELECT seq, fact, hash FROM facts ORDER BY seq').raw().all());
  db.close();
  return digest;
}

export function digestOfFacts(rows: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
