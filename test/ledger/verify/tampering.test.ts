import type Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VerifyReport } from '../../../main/domain/views.ts';
import { canonicalText, hashOfText } from '../../../main/ledger/fact-text.ts';
import { verifyHome } from '../../../main/ledger/verify/verify-home.ts';
import { factSequences } from '../../support/fact-sequences.ts';
import { openedLedger, storeFacts, temporaryHome } from '../../support/ledger-home.ts';
import { factRow, rewriteFact, shiftFrom, tamper } from '../../support/tampering.ts';

/** What was done to the log, and at which fact the verifier must say so. */
interface Attack {
  readonly name: string;
  /** Gets the number of facts and a place from 2 to one before the last. */
  readonly act: (db: Database.Database, place: number, last: number) => void;
  readonly seq: (place: number, last: number) => number;
  readonly kind: (place: number, last: number) => string;
}

const here = (place: number): number => place;
const always = (kind: string) => (): string => kind;

const asAnother = (fact: Record<string, unknown>) => ({ ...fact, actor: fact['actor'] === 'system' ? 'person:window' : 'system' });

const attacks: readonly Attack[] = [
  { name: 'edit a fact', act: (db, place) => rewriteFact(db, place, edited, false), seq: here, kind: always('changed') },
  { name: 'edit a fact and its hash', act: (db, place) => rewriteFact(db, place, edited, true), seq: here, kind: always('changed') },
  { name: 'edit the last fact', act: (db, _, last) => rewriteFact(db, last, edited, false), seq: (_, last) => last, kind: always('changed') },
  { name: 'edit the last fact and its hash', act: (db, _, last) => rewriteFact(db, last, edited, true), seq: (_, last) => last, kind: always('head-differs') },
  { name: 'edit a stored hash', act: (db, place) => run(db, 'UPDATE facts SET hash = ? WHERE seq = ?', hashOfText('x'), place), seq: here, kind: always('changed') },
  { name: 'give a fact another predecessor', act: (db, place) => rewriteFact(db, place, (fact) => ({ ...fact, prev: hashOfText('x') }), true), seq: here, kind: always('changed') },
  { name: 'spell a fact otherwise', act: (db, place) => respell(db, place), seq: here, kind: always('changed') },
  { name: 'delete a fact', act: (db, place) => run(db, 'DELETE FROM facts WHERE seq = ?', place), seq: here, kind: always('removed') },
  { name: 'delete a fact and move the others up', act: (db, place) => { run(db, 'DELETE FROM facts WHERE seq = ?', place); shiftFrom(db, place, -1); }, seq: here, kind: always('removed') },
  { name: 'delete the first fact', act: (db) => run(db, 'DELETE FROM facts WHERE seq = ?', 1), seq: () => 1, kind: always('removed') },
  { name: 'delete the last fact', act: (db, _, last) => run(db, 'DELETE FROM facts WHERE seq = ?', last), seq: (_, last) => last, kind: always('removed') },
  { name: 'cut off the tail', act: (db, place) => run(db, 'DELETE FROM facts WHERE seq > ?', place), seq: (place) => place + 1, kind: always('removed') },
  { name: 'delete all facts', act: (db) => run(db, 'DELETE FROM facts WHERE seq > ?', 0), seq: () => 1, kind: always('removed') },
  { name: 'swap a fact with the next', act: (db, place) => swap(db, place, place + 1), seq: here, kind: always('changed') },
  { name: 'swap a fact with the last', act: (db, place, last) => swap(db, place, last), seq: here, kind: always('changed') },
  { name: 'insert a fact that fits its predecessor', act: (db, place) => insert(db, place, true), seq: here, kind: always('inserted') },
  { name: 'insert a fact that fits nothing', act: (db, place) => insert(db, place, false), seq: here, kind: always('inserted') },
  { name: 'copy a fact to the end', act: (db, place, last) => copyTo(db, place, last + 1), seq: (_, last) => last + 1, kind: always('changed') },
  { name: 'put a row before the first', act: (db, place) => copyTo(db, place, 0), seq: () => 0, kind: always('inserted') },
];

function edited(fact: Record<string, unknown>) {
  return asJson(asAnother(fact));
}

function asJson(value: unknown): ReturnType<typeof factRow>['fact'] {
  return JSON.parse(canonicalText(value));
}

function run(db: Database.Database, sql: string, ...values: readonly (string | number)[]): void {
  db.prepare(sql).run(...values);
}

/** The same JSON in another order, with a hash of its own. */
function respell(db: Database.Database, seq: number): void {
  const { fact } = factRow(db, seq);
  const text = JSON.stringify(Object.fromEntries(Object.entries(fact).toReversed()));
  run(db, 'UPDATE facts SET fact = ?, hash = ? WHERE seq = ?', text, hashOfText(text), seq);
}

function swap(db: Database.Database, a: number, b: number): void {
  run(db, 'UPDATE facts SET seq = -1 WHERE seq = ?', a);
  run(db, 'UPDATE facts SET seq = ? WHERE seq = ?', a, b);
  run(db, 'UPDATE facts SET seq = ? WHERE seq = -1', b);
}

function insert(db: Database.Database, seq: number, fitting: boolean): void {
  const { fact } = factRow(db, seq);
  const text = canonicalText({ ...edited(fact), prev: fitting ? fact['prev'] : hashOfText('x') });
  shiftFrom(db, seq, 1);
  run(db, 'INSERT INTO facts (seq, fact, hash) VALUES (?, ?, ?)', seq, text, hashOfText(text));
}

function copyTo(db: Database.Database, from: number, to: number): void {
  const { fact, hash } = factRow(db, from);
  run(db, 'INSERT INTO facts (seq, fact, hash) VALUES (?, ?, ?)', to, canonicalText(fact), hash);
}

describe('tampering with the log', () => {
  test.each(attacks)('$name: found and named', (attack) => {
    fc.assert(
      fc.property(factSequences(20), fc.nat(), (sequence, choice) => {
        using home = temporaryHome();
        const last = storedIn(home.path, sequence);
        const place = 2 + (choice % (last - 2));
        tamper(home.path, (db) => attack.act(db, place, last));
        const report = verifyHome(home.path);
        expect(report).toMatchObject({ sound: false, seq: attack.seq(place, last), kind: attack.kind(place, last) });
        expect(sentenceOf(report)).toMatch(/[.]$/);
      }),
      { numRuns: 8 },
    );
  });

  test('nothing is found where nothing was done', () => {
    using home = temporaryHome();
    storedIn(home.path, []);
    tamper(home.path, () => {});
    expect(verifyHome(home.path)).toMatchObject({ sound: true, facts: 3 });
  });

  test('a fact that was changed is named so that a person understands', () => {
    using home = temporaryHome();
    storedIn(home.path, []);
    tamper(home.path, (db) => rewriteFact(db, 2, edited, false));
    expect(sentenceOf(verifyHome(home.path))).toMatch(/^Fact 2 \(sandbox\.reaped\) is not what was stored: its hash is [0-9a-f]{64}, the chain says [0-9a-f]{64}\.$/);
  });
});

/** Stores the facts and two more that every ledger takes, closes, and says how many there are. */
function storedIn(home: string, sequence: Parameters<typeof storeFacts>[1]): number {
  const ledger = openedLedger(home);
  const reaped = { type: 'sandbox.reaped', body: { containers: 0, volumes: 0, left: [] } } as const;
  storeFacts(ledger, [{ ...reaped, body: { ...reaped.body, left: [] } }, ...sequence, { ...reaped, body: { ...reaped.body, left: [] } }]);
  const { seq } = ledger.read.head();
  ledger.close();
  return seq;
}

function sentenceOf(report: VerifyReport): string {
  return report.sound ? '' : report.sentence;
}
