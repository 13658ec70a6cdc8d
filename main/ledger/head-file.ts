import type Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { factSchema } from '../domain/facts.ts';
import { instantSchema, sha256Schema } from '../domain/ids.ts';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';
import { canonicalText } from './fact-text.ts';
import type { HomeFiles } from './home-files.ts';
import { errnoOf, faultOf, faultOrThrow } from './ledger-fault.ts';
import { writeWholeFile } from './whole-file.ts';

const headSchema = z.strictObject({ seq: z.int().positive(), hash: sha256Schema, at: instantSchema });

/**
 * The last fact's place, hash and time, kept outside the database: a tail that was cut off, or an older
 * database put in its place, no longer agrees with it.
 */
export type HeadMark = z.infer<typeof headSchema>;

/** What the file holds: a mark, nothing (no such file), or the reason why it cannot be read. */
export type HeadFile =
  | { readonly state: 'mark'; readonly mark: HeadMark }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly reason: string };

export function readHeadFile(files: HomeFiles): HeadFile {
  try {
    return parsed(readFileSync(files.head, 'utf8'));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return { state: 'absent' };
    return { state: 'unreadable', reason: faultOrThrow(error).message };
  }
}

function parsed(text: string): HeadFile {
  const mark = jsonSchema.pipe(headSchema).safeParse(text);
  if (!mark.success) return { state: 'unreadable', reason: z.prettifyError(mark.error) };
  // Exactly what was written: a byte that means nothing to JSON is a changed byte all the same.
  return text === headText(mark.data) ? { state: 'mark', mark: mark.data } : { state: 'unreadable', reason: 'it is not in its canonical form' };
}

const jsonSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : 'is not JSON');
    return z.NEVER;
  }
});

function headText(mark: HeadMark): string {
  return `${canonicalText(mark)}\n`;
}

/** Keeps the head file in step with one connection's chain. */
export interface HeadKeeper {
  /** Writes the first mark of a new ledger, so that a mark that is missing later on was taken away. */
  begin(): Result<null>;
  /** Moves the mark to the last fact, never backwards and never off the chain it marks. */
  advance(): Result<null>;
}

export function createHeadKeeper(db: Database.Database, files: HomeFiles): HeadKeeper {
  const last = db.prepare('SELECT seq, hash, fact FROM facts ORDER BY seq DESC LIMIT 1');
  const hashAt = db.prepare<[number]>('SELECT hash FROM facts WHERE seq = ?').pluck();
  const current = (): HeadMark => markSchema.parse(last.get());
  const write = (mark: HeadMark): Result<null> => writeWholeFile(files.head, Buffer.from(headText(mark)), files.incoming);
  const advanceAlone = db.transaction((): Result<null> => {
    const file = readHeadFile(files);
    const mark = current();
    // Taking the file away is how a person says that an older ledger was put back on purpose.
    if (file.state === 'absent') return write(mark);
    if (file.state === 'unreadable') return notOnChain(file.reason);
    if (file.mark.seq > mark.seq || hashAt.get(file.mark.seq) !== file.mark.hash) return notOnChain('it marks a fact this ledger does not hold');
    return file.mark.seq === mark.seq ? ok(null) : write(mark);
  });
  return {
    begin: () => caught(() => {
      const mark = current();
      return mark.seq === 1 && readHeadFile(files).state === 'absent' ? write(mark) : ok(null);
    }),
    // Under the write lock, no other process can move the mark between our look and our rename.
    advance: () => caught(() => advanceAlone.immediate()),
  };
}

const markSchema = z
  .object({ seq: z.int(), hash: z.string(), fact: z.string().transform((text) => factSchema.parse(JSON.parse(text))) })
  .transform((row): HeadMark => ({ seq: row.seq, hash: row.hash, at: row.fact.at }));

function caught(act: () => Result<null>): Result<null> {
  try {
    return act();
  } catch (error) {
    const fault: Fault | undefined = faultOf(error);
    if (fault === undefined) throw error;
    return { ok: false, error: fault };
  }
}

function notOnChain(reason: string): Result<null> {
  return fail(
    'head_differs',
    `The file ledger-head.json does not belong to this ledger: ${reason}. It was left as it is.`,
    'Run `touchline verify`. If an older ledger was put back on purpose, move ledger-head.json away.',
  );
}
