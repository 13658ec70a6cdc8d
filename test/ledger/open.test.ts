import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../main/ledger/open.ts';
import { verifyHome } from '../../main/ledger/verify/verify-home.ts';
import { wholeRun, workspaceAdded } from '../support/facts.ts';
import { faultCodeOf, openedLedger, storeFacts, temporaryHome, valueOf } from '../support/ledger-home.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('opening a home', () => {
  test('makes it, for its owner alone, and begins with one fact', () => {
    using home = temporaryHome();
    const ledger = valueOf(openLedger({ home: home.path, now: () => new Date('2026-03-04T05:06:07.008Z') }));
    expect(ledger.read.factsAfter(0, 10)).toMatchObject([{ seq: 1, type: 'home.created', at: '2026-03-04T05:06:07.008Z', actor: 'system', prev: '0'.repeat(64) }]);
    storeFacts(ledger, [workspaceAdded()]);
    const names = readdirSync(home.path).filter((name) => name.startsWith('ledger'));
    expect(names.map((name) => [name, modeOf(join(home.path, name))])).toEqual(names.map((name) => [name, 0o600]));
    expect(modeOf(home.path)).toBe(0o700);
    ledger.close();
    expect(readdirSync(home.path).sort()).toEqual(['artifacts', 'ledger-head.json', 'ledger.sqlite']);
  });

  test('finds again what was stored, by the same installation', () => {
    using home = temporaryHome();
    const first = openedLedger(home.path);
    storeFacts(first, wholeRun());
    const [facts, head] = [first.read.factsAfter(0, 100), first.read.head()];
    first.close();
    const second = openedLedger(home.path);
    expect(second.read.factsAfter(0, 100)).toEqual(facts);
    expect(second.read.head()).toEqual(head);
    second.close();
    second.close();
  });

  test('keeps a write-ahead log', () => {
    using home = temporaryHome();
    openedLedger(home.path).close();
    const db = new Database(join(home.path, 'ledger.sqlite'));
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
  });

  test('a home that cannot be made is a fault', () => {
    using home = temporaryHome();
    writeFileSync(home.path, 'a file');
    expect(faultCodeOf(openLedger({ home: join(home.path, 'below') }))).toBe('home_not_writable');
    expect(faultCodeOf(openLedger({ home: home.path }))).toBe('home_not_writable');
  });

  test.each([
    ['not a database', 'not_a_ledger', (path: string) => writeFileSync(path, 'This is not a database. '.repeat(300))],
    ['another program’s database', 'not_a_ledger', (path: string) => sql(path, 'CREATE TABLE notes (text)')],
    ['another program’s version number', 'not_a_ledger', (path: string) => sql(path, 'CREATE TABLE notes (text); PRAGMA user_version = 1')],
  ])('%s is refused and left as it is', (_, code, make) => {
    using home = temporaryHome();
    mkdirSync(home.path);
    const path = join(home.path, 'ledger.sqlite');
    make(path);
    const before = readFileSync(path);
    expect(faultCodeOf(openLedger({ home: home.path }))).toBe(code);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(home.path)).toEqual(['ledger.sqlite']);
    expect(verifyHome(home.path)).toMatchObject({ sound: false });
  });

  test('a newer program’s ledger is refused and left as it is, and the verifier says why', () => {
    using home = temporaryHome();
    openedLedger(home.path).close();
    const path = join(home.path, 'ledger.sqlite');
    sql(path, 'PRAGMA user_version = 999');
    const before = readFileSync(path);
    expect(faultCodeOf(openLedger({ home: home.path }))).toBe('newer_ledger');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'unreadable', sentence: expect.stringContaining('newer Touchline') });
  });

  test('a damaged ledger is a fault, and the verifier works all the same', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, wholeRun());
    ledger.close();
    const path = join(home.path, 'ledger.sqlite');
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(4000, 0xff), bytes.subarray(4100)]));
    expect(faultCodeOf(openLedger({ home: home.path }))).toBe('ledger_damaged');
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'unreadable' });
    truncateSync(path, 5000);
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'unreadable' });
    expect(existsSync(path)).toBe(true);
  });

  test('a ledger that is gone is not silently begun anew', () => {
    using home = temporaryHome();
    openedLedger(home.path).close();
    const path = join(home.path, 'ledger.sqlite');
    rmSync(path);
    expect(faultCodeOf(openLedger({ home: home.path }))).toBe('ledger_missing');
    expect(existsSync(path)).toBe(false);
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'removed', seq: 1 });
    sql(path, 'PRAGMA journal_mode = WAL');
    expect(faultCodeOf(openLedger({ home: home.path }))).toBe('ledger_missing');
    rmSync(join(home.path, 'ledger-head.json'));
    openedLedger(home.path).close();
    expect(verifyHome(home.path).sound).toBe(true);
  });

  test('a copy that SQLite made without a write-ahead log is a ledger again', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, wholeRun());
    ledger.close();
    const path = join(home.path, 'ledger.sqlite');
    sql(path, `VACUUM INTO '${path}.copy'`);
    rmSync(path);
    copyFileSync(`${path}.copy`, path);
    expect(verifyHome(home.path).sound).toBe(true);
    const again = openedLedger(home.path);
    storeFacts(again, wholeRun());
    expect(again.verify().sound).toBe(true);
    again.close();
  });

  test('wherever the write-ahead log is cut off, what is left is the beginning of the history', () => {
    using home = temporaryHome();
    using copy = temporaryHome();
    const ledger = openedLedger(home.path);
    for (const fact of wholeRun().slice(0, -1)) storeFacts(ledger, [fact]);
    const facts = ledger.read.factsAfter(0, 100);
    const files = ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger-head.json'];
    mkdirSync(copy.path);
    const { size } = statSync(join(home.path, 'ledger.sqlite-wal'));
    for (let length = size; length >= 0; length -= 4120) {
      for (const name of files) copyFileSync(join(home.path, name), join(copy.path, name));
      truncateSync(join(copy.path, 'ledger.sqlite-wal'), length);
      const again = openLedger({ home: copy.path });
      if (again.ok) {
        const left = again.value.read.factsAfter(0, 100);
        expect(left).toEqual(facts.slice(0, left.length));
        expect(again.value.verify().sound).toBe(true);
        again.value.close();
      } else {
        expect(again.error.code).toBe('ledger_missing');
      }
      for (const name of readdirSync(copy.path)) rmSync(join(copy.path, name), { recursive: true });
    }
    ledger.close();
  });
});

function sql(path: string, statements: string): void {
  const db = new Database(path);
  db.exec(statements);
  db.close();
}
