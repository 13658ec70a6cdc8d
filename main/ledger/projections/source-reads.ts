import type Database from 'better-sqlite3';
import * as z from 'zod';
import { faultSchema } from '../../domain/artifacts/autonomy-run-report.ts';
import type { FactBody } from '../../domain/facts.ts';
import { quarantineSchema, readOutcomeSchema, validatorsSchema } from '../../domain/feed-facts.ts';
import { instantSchema, sha256Schema, workspaceIdSchema } from '../../domain/ids.ts';
import type { SourceReadsRow } from '../../domain/feed-views.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

const recentKept = 40;
const quarantinedKept = 30;

export const sourceReadsProjection: Projection = {
  table: 'source_reads',
  key: ['workspace_id', 'source'],
  definition: `
CREATE TABLE source_reads (
  workspace_id TEXT NOT NULL,
  source TEXT NOT NULL,
  last_read_at TEXT NOT NULL,
  last_outcome TEXT NOT NULL,
  last_good_at TEXT,
  as_of TEXT,
  fault TEXT,
  faults_in_a_row INTEGER NOT NULL,
  retry_after_ms REAL,
  connector_digest TEXT NOT NULL,
  payload_sha256 TEXT,
  validators TEXT NOT NULL,
  recent TEXT NOT NULL,
  quarantined TEXT NOT NULL,
  remarks TEXT NOT NULL,
  late_keys TEXT NOT NULL,
  held TEXT NOT NULL,
  PRIMARY KEY (workspace_id, source)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const one = db.prepare<[string, string]>('SELECT * FROM source_reads WHERE workspace_id = ? AND source = ?');
    const put = db.prepare(`
      INSERT OR REPLACE INTO source_reads (workspace_id, source, last_read_at, last_outcome, last_good_at, as_of, fault, faults_in_a_row,
        retry_after_ms, connector_digest, payload_sha256, validators, recent, quarantined, remarks, late_keys, held) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    return (fact) => {
      if (fact.type !== 'feed.observed') return;
      const { workspaceId, source } = fact.body;
      const row = afterRead(rowSchema.optional().parse(one.get(workspaceId, source)), fact.body);
      put.run(workspaceId, source, row.lastReadAt, row.lastOutcome, row.lastGoodAt, row.asOf, row.fault === null ? null : canonicalText(row.fault), row.faultsInARow,
        row.retryAfterMs, row.connectorDigest, row.payloadSha256, canonicalText(row.validators), canonicalText(row.recent), canonicalText(row.quarantined), canonicalText(row.remarks), canonicalText(row.lateKeys), canonicalText(row.held));
    };
  },
};

/** A read that was not good changes nothing of what the last good one left but its own traces. */
function afterRead(before: SourceReadsRow | undefined, read: FactBody<'feed.observed'>): SourceReadsRow {
  const good = read.outcome === 'changed' || read.outcome === 'unchanged';
  const at = read.observedAt;
  return {
    workspaceId: read.workspaceId,
    source: read.source,
    lastReadAt: at,
    lastOutcome: read.outcome,
    lastGoodAt: good ? at : (before?.lastGoodAt ?? null),
    asOf: good ? (read.asOf ?? before?.asOf ?? null) : (before?.asOf ?? null),
    fault: read.fault,
    faultsInARow: good ? 0 : (before?.faultsInARow ?? 0) + 1,
    retryAfterMs: read.retryAfterMs,
    connectorDigest: read.connectorDigest,
    payloadSha256: good ? (read.payloadSha256 ?? before?.payloadSha256 ?? null) : (before?.payloadSha256 ?? null),
    validators: good ? { ...before?.validators, ...read.validators } : (before?.validators ?? {}),
    recent: [...(before?.recent ?? []), { at, outcome: read.outcome }].slice(-recentKept),
    quarantined: [...read.quarantined.map((item) => ({ ...item, at })), ...(before?.quarantined ?? [])].slice(0, quarantinedKept),
    remarks: read.payloadSha256 === null ? (before?.remarks ?? []) : read.remarks,
    lateKeys: good ? read.lateKeys : (before?.lateKeys ?? []),
    held: read.judged ? read.quarantined : (before?.held ?? []),
  };
}

const rowSchema = z
  .object({
    workspace_id: workspaceIdSchema,
    source: z.string(),
    last_read_at: instantSchema,
    last_outcome: readOutcomeSchema,
    last_good_at: instantSchema.nullable(),
    as_of: instantSchema.nullable(),
    fault: jsonColumn(faultSchema).nullable(),
    faults_in_a_row: z.int(),
    retry_after_ms: z.number().nullable(),
    connector_digest: sha256Schema,
    payload_sha256: sha256Schema.nullable(),
    validators: jsonColumn(validatorsSchema),
    recent: jsonColumn(z.array(z.strictObject({ at: instantSchema, outcome: readOutcomeSchema }))),
    quarantined: jsonColumn(z.array(quarantineSchema.extend({ at: instantSchema }))),
    remarks: jsonColumn(z.array(z.string())),
    late_keys: jsonColumn(z.array(z.string())),
    held: jsonColumn(z.array(quarantineSchema)),
  })
  .transform((row): SourceReadsRow => ({
    workspaceId: row.workspace_id, source: row.source, lastReadAt: row.last_read_at, lastOutcome: row.last_outcome, lastGoodAt: row.last_good_at,
    asOf: row.as_of, fault: row.fault, faultsInARow: row.faults_in_a_row, retryAfterMs: row.retry_after_ms, connectorDigest: row.connector_digest, payloadSha256: row.payload_sha256,
    validators: row.validators, recent: row.recent, quarantined: row.quarantined, remarks: row.remarks, lateKeys: row.late_keys, held: row.held,
  }));

export function sourceReadsReader(db: Database.Database) {
  const all = db.prepare<[string]>('SELECT * FROM source_reads WHERE workspace_id = ? ORDER BY source');
  return { sourceReads: (workspaceId: string): readonly SourceReadsRow[] => all.all(workspaceId).map((row) => rowSchema.parse(row)) };
}
