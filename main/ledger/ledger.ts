import type Database from 'better-sqlite3';
import * as z from 'zod';
import type { Actor, Fact, NewFact } from '../domain/facts.ts';
import { ok, type Fault, type Result } from '../domain/result.ts';
import { createArtifactStore } from './artifact-store.ts';
import type { Ledger, Readings } from './contract.ts';
import { createAppend, type Append } from './facts-table.ts';
import { createHeadKeeper } from './head-file.ts';
import type { HomeFiles } from './home-files.ts';
import { faultOf } from './ledger-fault.ts';
import { prepareProjections } from './projections/all.ts';
import { createReadings } from './readings.ts';
import { verifyHome } from './verify/verify-home.ts';
import { createWatch } from './watch.ts';

export interface LedgerParts {
  readonly home: string;
  readonly files: HomeFiles;
  readonly now: () => Date;
  /** Hears of what failed after a commit. */
  readonly report: (fault: Fault) => void;
}

/** A ledger over a connection whose schema is up to date. The ledger closes it. */
export function ledgerOver(db: Database.Database, { home, files, now, report }: LedgerParts): Ledger {
  const read = createReadings(db);
  const append = createAppend(db, () => read.head(), prepareProjections(db));
  const keeper = createHeadKeeper(db, files);
  const watch = createWatch(db, read, report);
  const advanceHead = (): void => {
    const advanced = keeper.advance();
    if (!advanced.ok) report(advanced.error);
  };
  return {
    read,
    sqliteVersion: z.string().parse(db.prepare('SELECT sqlite_version()').pluck().get()),
    transact(actor, decide) {
      const stored = transactOn(db, read, append, now, actor, decide);
      if (!stored.ok) return stored;
      if (stored.value.facts.some(endsRun)) advanceHead();
      watch.stored();
      return ok(stored.value.value);
    },
    subscribe: (listener) => watch.subscribe(listener),
    artifacts: createArtifactStore(files),
    verify: (onProgress) => verifyHome(home, onProgress),
    close() {
      if (!db.open) return;
      watch.close();
      advanceHead();
      db.close();
    },
  };
}

type Decide<T> = (read: Readings) => Result<{ readonly facts: readonly NewFact[]; readonly value: T }>;

function transactOn<T>(
  db: Database.Database, read: Readings, append: Append, now: () => Date, actor: Actor, decide: Decide<T>,
): Result<{ readonly facts: readonly Fact[]; readonly value: T }> {
  if (db.inTransaction) throw new Error('A transaction was begun inside the decision of another one.');
  const decideAndStore = db.transaction((): Result<{ readonly facts: readonly Fact[]; readonly value: T }> => {
    const decided = decide(read);
    if (!decided.ok) return decided;
    return ok({ facts: append(actor, now(), decided.value.facts), value: decided.value.value });
  });
  try {
    return decideAndStore.immediate();
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { ok: false, error: fault };
  }
}

/** After these, what happened to a run must not be lost by cutting off the log's tail. */
function endsRun(fact: Fact): boolean {
  return fact.type === 'run.ended' || fact.type === 'run.interrupted';
}
