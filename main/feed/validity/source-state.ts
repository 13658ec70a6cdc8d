import type { LiveFeed } from '../../domain/artifacts/live-feed.ts';
import type { Fault } from '../../domain/result.ts';
import { msBetween, spanInWords } from './time-words.ts';

/** One read of a source and what came of it. */
export interface SourceRead {
  readonly at: string;
  /** `quarantined`: the payload as a whole was not believed. */
  readonly outcome: 'changed' | 'unchanged' | 'failed' | 'quarantined';
  /** Of a failed read. */
  readonly fault: Fault | null;
  /** That what it says is old, as it was judged after this read. */
  readonly late: Fault | null;
  /** What was not believed. */
  readonly quarantined: readonly { readonly code: string; readonly message: string }[];
}

export interface SourceState {
  readonly state: LiveFeed['sources'][number]['state'];
  /** One line a person understands. */
  readonly sentence: string;
  /** What is wrong now; null where nothing is. */
  readonly fault: Fault | null;
  readonly faultsInARow: number;
  readonly lastReadAt: string | null;
  /** When it was last read without a fault of the read or the payload. */
  readonly lastGoodAt: string | null;
}

/**
 * How a source does, from its last reads, oldest first. The newest read names the state, so a fault shows with the
 * first read that meets it. An unchanged answer is worth what the answer it repeats was worth.
 */
export function sourceStateOf(reads: readonly SourceRead[], now: string): SourceState {
  const newest = reads.at(-1);
  if (newest === undefined) return { state: 'never', sentence: 'Not read yet.', fault: null, faultsInARow: 0, lastReadAt: null, lastGoodAt: null };
  const judged = reads.map((read, index) => judge(read, reads, index));
  const faultsInARow = judged.length - 1 - judged.findLastIndex(({ state }) => state === 'good' || state === 'late');
  const good = judged.findLastIndex(({ state, whole }) => state === 'good' || state === 'late' || (state === 'quarantined' && !whole));
  const lastGoodAt = reads[good]?.at ?? null;
  const { state, fault } = judged.at(-1) ?? { state: 'good' as const, fault: null };
  return { state, sentence: sentenceOf({ state, fault, faultsInARow, readAt: newest.at, lastGoodAt, now }), fault, faultsInARow, lastReadAt: newest.at, lastGoodAt };
}

interface Judged { readonly state: 'good' | 'late' | 'failing' | 'quarantined'; readonly fault: Fault | null; /** Nothing of the payload is believed. */ readonly whole: boolean }

function judge(read: SourceRead, reads: readonly SourceRead[], index: number): Judged {
  if (read.outcome === 'failed') return { state: 'failing', fault: read.fault ?? unnamed, whole: true };
  const content = read.outcome === 'unchanged' ? reads.slice(0, index).findLast(({ outcome }) => outcome === 'changed' || outcome === 'quarantined') ?? read : read;
  const doubts = read.quarantined.length > 0 ? read.quarantined : content.quarantined;
  const [first] = doubts;
  if (first !== undefined || content.outcome === 'quarantined') return { state: 'quarantined', fault: doubtFault(doubts), whole: content.outcome === 'quarantined' };
  return read.late === null ? { state: 'good', fault: null, whole: false } : { state: 'late', fault: read.late, whole: false };
}

const unnamed: Fault = { code: 'source_failed', message: 'It could not be read.', next: 'It is read again by itself.' };

function doubtFault(doubts: SourceRead['quarantined']): Fault {
  const [first] = doubts;
  const more = doubts.length > 1 ? ` ${doubts.length} such in all.` : '';
  return { code: first?.code ?? 'not_believed', message: `${first?.message ?? 'What it says is not believed.'}${more}`, next: 'What it said last that was believed is kept. If the source is right, it is believed once others say the same or it has stood for half an hour.' };
}

interface Told { readonly state: Judged['state']; readonly fault: Fault | null; readonly faultsInARow: number; readonly readAt: string; readonly lastGoodAt: string | null; readonly now: string }

function sentenceOf({ state, fault, faultsInARow, readAt, lastGoodAt, now }: Told): string {
  if (state === 'good' || fault === null) return `Good, read ${spanInWords(msBetween(readAt, now))} ago.`;
  if (state === 'late') return `Late: ${fault.message}`;
  const times = faultsInARow > 1 ? ` ${faultsInARow} reads in a row.` : '';
  const good = lastGoodAt === null ? 'Never good so far.' : `Last good ${spanInWords(msBetween(lastGoodAt, now))} ago.`;
  return `${state === 'failing' ? 'Failing' : 'Not believed'}: ${fault.message}${times} ${good}`;
}
