import type Database from 'better-sqlite3';
import * as z from 'zod';
import { instantSchema, runIdSchema, sha256Schema } from '../../domain/ids.ts';
import type { ArtifactRow } from '../../domain/views.ts';
import type { Projection } from './projection.ts';

export const artifactsProjection: Projection = {
  table: 'artifacts',
  key: ['run_id', 'name'],
  definition: `
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
`,
  prepare(db) {
    // Written again under the same name, the newer one is what the run leaves.
    const write = db.prepare(`
      INSERT INTO artifacts (run_id, name, sha256, bytes, media_type, written_at, written_seq) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (run_id, name) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes,
        media_type = excluded.media_type, written_at = excluded.written_at, written_seq = excluded.written_seq`);
    return (fact) => {
      if (fact.type !== 'artifact.written') return;
      const { runId, name, sha256, bytes, mediaType } = fact.body;
      write.run(runId, name, sha256, bytes, mediaType, fact.at, fact.seq);
    };
  },
};

const rowSchema = z
  .object({
    run_id: runIdSchema,
    name: z.string(),
    sha256: sha256Schema,
    bytes: z.int(),
    media_type: z.string(),
    written_at: instantSchema,
  })
  .transform((row): ArtifactRow => ({
    runId: row.run_id, name: row.name, sha256: row.sha256, bytes: row.bytes, mediaType: row.media_type, writtenAt: row.written_at,
  }));

export function artifactReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM artifacts WHERE run_id = ? ORDER BY written_seq');
  return { artifacts: (runId: string) => ofRun.all(runId).map((row) => rowSchema.parse(row)) };
}
