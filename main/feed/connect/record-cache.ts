import { createHash } from 'node:crypto';
import type { Connector } from '../../domain/connector.ts';
import type { EventObservation } from '../../domain/event-data.ts';
import type { Fault } from '../../domain/result.ts';

/** What became of one record. */
export type MappedRecord = readonly EventObservation[] | Fault;

/** Remembers, source by source, what the records of the last payload became: most of them come again unchanged. */
export interface RecordCache {
  /** What is known of a source; another connector or other parameters know nothing of each other. */
  open(sourceId: string, connector: Connector, parameters: Readonly<Record<string, string>>): Remembered;
}

export interface Remembered {
  get(record: string): MappedRecord | undefined;
  /** Keeps it for the next payload. */
  put(record: string, mapped: MappedRecord): void;
  /** What was not put since `open` is forgotten. */
  close(): void;
}

const mostSources = 200;

export function createRecordCache(): RecordCache {
  const sources = new Map<string, { readonly basis: string; readonly mapped: ReadonlyMap<string, MappedRecord> }>();
  return {
    open(sourceId, connector, parameters) {
      const basis = digestOfText(JSON.stringify([connector.id, connector.mapping, connector.records, parameters]));
      const known = sources.get(sourceId);
      const before = known?.basis === basis ? known.mapped : new Map<string, MappedRecord>();
      const now = new Map<string, MappedRecord>();
      return {
        get: (record) => before.get(record) ?? now.get(record),
        put: (record, mapped) => void now.set(record, mapped),
        close() {
          sources.delete(sourceId);
          const [oldest] = sources.keys();
          if (sources.size >= mostSources && oldest !== undefined) sources.delete(oldest);
          sources.set(sourceId, { basis, mapped: now });
        },
      };
    },
  };
}

/** SHA-256 as short text. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
