import * as z from 'zod';
import type { Connector } from '../../domain/connector.ts';
import type { SourceReading } from '../contract.ts';
import { faultOfStatus } from '../fetch/http-fault.ts';
import { readFault, timedOut, type ReadFault } from '../fetch/read-fault.ts';

/** A fault of a source as it was recorded, or made up for a test. */
export const faultSchema = z.strictObject({
  kind: z.enum(['timeout', 'unreachable', 'http']),
  /** Of `http`. */
  status: z.int().min(200).max(599).optional(),
  /** What came with a status 200: content that is not what it should be. */
  body: z.string().max(1_000_000).optional(),
  /** `Retry-After`, in seconds. */
  retryAfterSeconds: z.int().nonnegative().optional(),
});
export type RecordedFault = z.infer<typeof faultSchema>;

/** The reading that a live reader would give for it. A body with status 200 is what every required part brings. */
export function readingOfFault(fault: RecordedFault, sourceId: string, connector: Connector, etag: string): SourceReading {
  const { kind, status = 500, body } = fault;
  if (kind === 'http' && status === 200) return lieOf(body ?? '', connector, etag);
  const { fault: said, retryAfterMs } = failureOf(fault, status, sourceId, connector.polling.timeoutSeconds * 1000);
  return { kind: 'failed', fault: said, retryAfterMs };
}

function lieOf(body: string, { parts }: Connector, etag: string): SourceReading {
  const bytes = new TextEncoder().encode(body);
  const names = Object.keys(parts).filter((name) => parts[name]?.optional === false);
  return {
    kind: 'payload',
    parts: names.map((part) => ({ part, bytes, contentType: 'text/html; charset=utf-8' })),
    validators: Object.fromEntries(Object.keys(parts).map((name) => [name, { etag, lastModified: null }])),
  };
}

function failureOf({ kind, retryAfterSeconds }: RecordedFault, status: number, sourceId: string, timeoutMs: number): ReadFault {
  if (kind === 'timeout') return timedOut(`${sourceId} did not answer`, timeoutMs);
  if (kind === 'unreachable') return readFault('source_unreachable', `${sourceId} can’t be reached.`, 'Check the network and the source’s address.', { again: true });
  return faultOfStatus(status, retryAfterSeconds?.toString(), sourceId, new Date(0));
}
