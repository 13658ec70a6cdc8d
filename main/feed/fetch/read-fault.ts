import { fail, type Fault } from '../../domain/result.ts';

/** What can go wrong when a source is read. Callers branch on these. */
export type ReadFaultCode =
  | 'source_unreachable' | 'source_timed_out' | 'source_cut_off' | 'source_too_large' | 'source_http_error' | 'source_rate_limited' | 'source_gone'
  | 'source_redirect_refused' | 'source_address_refused' | 'source_certificate_refused' | 'source_answer_malformed' | 'source_location_refused' | 'source_host_busy'
  | 'source_file_missing' | 'source_file_refused' | 'source_file_unreadable' | 'source_file_changing' | 'source_read_cancelled' | 'source_read_failed'
  /** Of a replay only. */
  | 'source_not_yet_recorded';

/** A fault of a read, with what it means for asking again. */
export interface ReadFault {
  readonly kind: 'failed';
  readonly fault: Fault;
  /** Whether asking again at once may help. */
  readonly again: boolean;
  /** How long the source asked to be left alone; null where it did not say. */
  readonly retryAfterMs: number | null;
}

export function readFault(code: ReadFaultCode, message: string, next: string, more: { readonly again?: boolean; readonly retryAfterMs?: number | null } = {}): ReadFault {
  const { again = false, retryAfterMs = null } = more;
  return { kind: 'failed', fault: fail(code, message, next).error, again, retryAfterMs };
}

export const cancelled: ReadFault = readFault('source_read_cancelled', 'The read was stopped.', 'It is read again with the next tick.');

export function timedOut(what: string, timeoutMs: number): ReadFault {
  return readFault('source_timed_out', `${what} within ${seconds(timeoutMs)}.`, 'It is asked again by itself; if this stays so, look at the source’s own page.', { again: true });
}

export function tooLarge(place: string, maxBytes: number): ReadFault {
  return readFault('source_too_large', `${place} gives more than the ${maxBytes} bytes that are allowed.`, 'Raise maxBytes of this part in the connector if that much is right.');
}

export function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}

/** An address as it is shown: without its query, where keys may be. */
export function shownLocation(location: string): string {
  if (!URL.canParse(location)) return location;
  const url = new URL(location);
  return `${url.host}${url.pathname}`;
}

/** The codes along an error and its causes; an address with several tries has one for each. */
export function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap((one: unknown) => codesOf(one, depth + 1)) : [];
  return [...own, ...inner, ...codesOf(error.cause, depth + 1)];
}
