import type Database from 'better-sqlite3';
import * as z from 'zod';
import { ulidSchema } from '../../domain/ids.ts';
import { hashOfText } from '../fact-text.ts';
import type { HeadMark } from '../head-file.ts';
import { finding, type Finding } from './finding.ts';
import { readFact, type StoredRow } from './stored-fact.ts';

/** Where a walk stopped: the row it found instead of the fact that belongs at `place`. */
export interface Break {
  readonly place: number;
  readonly row: StoredRow;
  /** Hash of the fact before it, and of the one before that. */
  readonly prev: string;
  readonly prevOfPrev: string;
  readonly mark: HeadMark | undefined;
}

/** What a row says of itself, as far as it can be read. */
interface Witness {
  readonly row: number;
  readonly seq: number | undefined;
  readonly prev: string | undefined;
  readonly hash: string | undefined;
  readonly storedHash: unknown;
  /** Why the row by itself cannot be a stored fact; undefined when it could be one. */
  readonly flaw: string | undefined;
  readonly name: string;
}

/**
 * Says which fact was tampered with, and how. A broken link alone does not tell whether the fact before it, the fact
 * after it or a fact between them is the wrong one: the next row and the head file are heard as witnesses.
 */
export function nameBreak(db: Database.Database, at: Break): Finding {
  const here = look(db, at.row);
  if (here === undefined) return finding('unreadable', at.place, `Fact ${String(at.place)} cannot be read: its row has no number.`);
  const next = lookAfter(db, here.row);
  if (here.row !== at.place) return misnumbered(at, here);
  return inserted(at, here, next) ?? renumbered(at, here, next) ?? rewritten(at, here, next) ?? relinked(db, at, here, next);
}

function misnumbered(at: Break, here: Witness): Finding {
  if (here.row < at.place) return finding('inserted', here.row, `A row with the number ${String(here.row)} was inserted: the first fact is number 1.`);
  if (here.flaw === undefined && here.prev === at.prev) {
    return finding('inserted', here.row, `${here.name} was inserted: it follows fact ${String(at.place - 1)} but has not the next number.`);
  }
  return missing(at.place, here.row - 1);
}

export function missing(from: number, to: number): Finding {
  const [what, verb] = from === to ? [`Fact ${String(from)}`, 'is'] : [`Facts ${String(from)} to ${String(to)}`, 'are'];
  return finding('removed', from, `${what} ${verb} missing: ${from === to ? 'it was' : 'they were'} removed from the log.`);
}

/** A fact pushed in between: the fact that belongs at its place stands right after it, and what follows agrees. */
function inserted(at: Break, here: Witness, next: Witness | undefined): Finding | undefined {
  const elsewhere = here.flaw === undefined && here.seq !== at.place;
  if (!elsewhere && next?.flaw === undefined && next?.seq === at.place && next.prev === at.prev) return intruder(at.place);
  const pushedOn = here.flaw === undefined && here.seq === at.place - 1 && here.prev === at.prevOfPrev;
  if (pushedOn && (next === undefined || next.prev === here.hash)) return intruder(at.place - 1);
  return undefined;
}

function intruder(seq: number): Finding {
  return finding('inserted', seq, `Fact ${String(seq)} was inserted: the fact that the chain knows by this number stands after it.`);
}

/** A fact taken out, and all that follow moved up by changing their row numbers. */
function renumbered(at: Break, here: Witness, next: Witness | undefined): Finding | undefined {
  if (here.flaw !== undefined || here.seq === undefined || here.seq <= at.place) return undefined;
  return next === undefined || next.seq === here.seq + 1 ? missing(at.place, here.seq - 1) : undefined;
}

/** The row itself is not what it was. */
function rewritten(at: Break, here: Witness, next: Witness | undefined): Finding | undefined {
  const { place } = at;
  if (here.flaw === undefined) {
    if (here.seq === place) return undefined;
    return finding('changed', place, `In the place of fact ${String(place)} stands a fact that calls itself number ${String(here.seq)}.`);
  }
  const known = next?.prev ?? (at.mark?.seq === place ? at.mark.hash : here.storedHash);
  if (here.hash === here.storedHash && here.hash === known) {
    return finding('unreadable', place, `${here.name} is in the chain, but ${here.flaw}.`);
  }
  if (here.hash !== undefined && here.hash === known) {
    return finding('changed', place, `The hash stored beside ${lowered(here.name)} was changed: the fact itself and the chain agree on ${here.hash}.`);
  }
  return changed(place, here.name, here.hash, known);
}

/** Each of the two rows is whole, but they do not belong together. */
function relinked(db: Database.Database, at: Break, here: Witness, next: Witness | undefined): Finding {
  const { place, mark } = at;
  const before = place === 1 ? undefined : lookAt(db, place - 1);
  const hereStands = next === undefined ? mark?.seq === place && mark.hash === here.hash : next.prev === here.hash;
  const beforeStands = mark?.seq === place - 1 && mark.hash === at.prev;
  if (before === undefined || (next !== undefined && !hereStands)) {
    return finding('changed', place, `${here.name} is not what was stored: it names ${String(here.prev)} as its predecessor’s hash, which is ${at.prev}.`);
  }
  if (beforeStands && !hereStands) return finding('inserted', place, `${here.name} was inserted: it does not follow from the fact before it.`);
  return changed(place - 1, before.name, at.prev, here.prev);
}

function changed(seq: number, name: string, hash: string | undefined, expected: unknown): Finding {
  const is = hash === undefined ? 'it cannot be read' : `its hash is ${hash}`;
  return finding('changed', seq, `${name} is not what was stored: ${is}, the chain says ${shown(expected)}.`);
}

function shown(hash: unknown): string {
  return typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? hash : 'something that is not a hash';
}

function lowered(name: string): string {
  return name.replace(/^Fact/, 'fact');
}

function lookAfter(db: Database.Database, seq: number): Witness | undefined {
  return look(db, db.prepare('SELECT seq, fact AS text, hash FROM facts WHERE seq > ? ORDER BY seq LIMIT 1').get(seq));
}

function lookAt(db: Database.Database, seq: number): Witness | undefined {
  return look(db, db.prepare('SELECT seq, fact AS text, hash FROM facts WHERE seq = ?').get(seq));
}

const rowSchema = z.object({ seq: z.number(), text: z.unknown(), hash: z.unknown() });

function look(db: Database.Database, found: unknown): Witness | undefined {
  const row = rowSchema.safeParse(found);
  if (!row.success) return undefined;
  const { seq, text, hash: storedHash } = row.data;
  const read = readFact(db, row.data);
  const hash = typeof text === 'string' ? hashOfText(text) : undefined;
  const says = typeof text === 'string' ? testimonyOf(text) : {};
  return { row: seq, seq: says.seq, prev: says.prev, hash, storedHash, flaw: read.ok ? undefined : read.reason, name: nameOf(seq, says) };
}

const testimonySchema = z.object({
  seq: z.number().optional().catch(undefined),
  prev: z.string().optional().catch(undefined),
  type: z.string().regex(/^[a-z-]{1,40}\.[a-z-]{1,40}$/).optional().catch(undefined),
  body: z.object({ runId: ulidSchema.optional().catch(undefined) }).optional().catch(undefined),
});

type Testimony = z.infer<typeof testimonySchema>;

/** What can be made out of a text that may be damaged anywhere. */
function testimonyOf(text: string): Testimony {
  try {
    return testimonySchema.catch({}).parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function nameOf(seq: number, { type, body }: Testimony): string {
  if (type === undefined) return `Fact ${String(seq)}`;
  return `Fact ${String(seq)} (${type}${body?.runId === undefined ? '' : ` of run ${body.runId}`})`;
}
