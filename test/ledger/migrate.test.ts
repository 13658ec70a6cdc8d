import { describe, expect, test } from 'vitest';
import { connect, useWriteAheadLog } from '../../main/ledger/connection.ts';
import { homeFiles } from '../../main/ledger/home-files.ts';
import { migrate, versionOf } from '../../main/ledger/migrate.ts';
import { migrations } from '../../main/ledger/migrations/all.ts';
import { rebuildReadings } from '../../main/ledger/migrations/rebuild-readings.ts';
import { createReadings } from '../../main/ledger/readings.ts';
import { wholeRun } from '../support/facts.ts';
import { faultCodeOf, openedLedger, storeFacts, temporaryHome, valueOf } from '../support/ledger-home.ts';

const now = (): Date => new Date('2026-05-06T07:08:09.010Z');
const next = { to: 2, up: rebuildReadings };

function storedHome(path: string): void {
  const ledger = openedLedger(path);
  storeFacts(ledger, [...wholeRun(), ...wholeRun()]);
  ledger.close();
}

function connected(path: string) {
  const db = valueOf(connect(path, homeFiles(path)));
  valueOf(useWriteAheadLog(db));
  return db;
}

describe('migrations', () => {
  test('are numbered without a gap', () => {
    expect(migrations.map((migration) => migration.to)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('go from one version to the next, keep facts and readings, and leave a fact', () => {
    using home = temporaryHome();
    storedHome(home.path);
    const db = connected(home.path);
    const before = createReadings(db);
    const [facts, runs] = [before.factsAfter(0, 1000), before.runs()];
    valueOf(migrate(db, [...migrations, next], now));
    expect(versionOf(db)).toBe(2);
    const after = createReadings(db);
    expect(after.runs()).toEqual(runs);
    expect(after.factsAfter(0, 1000)).toMatchObject([...facts, { type: 'ledger.migrated', body: { from: 1, to: 2 }, actor: 'system', at: '2026-05-06T07:08:09.010Z' }]);
    valueOf(migrate(db, [...migrations, next], now));
    expect(after.head().seq).toBe(facts.length + 1);
    db.close();
  });

  test('that fail leave everything as it was', () => {
    using home = temporaryHome();
    storedHome(home.path);
    const db = connected(home.path);
    const broken = { to: 2, up: () => { rebuildReadings(db); throw new Error('a bug'); } };
    expect(() => migrate(db, [...migrations, broken], now)).toThrow('a bug');
    expect(versionOf(db)).toBe(1);
    expect(createReadings(db).runs()).toHaveLength(2);
    db.close();
    const ledger = openedLedger(home.path);
    expect(ledger.verify().sound).toBe(true);
    ledger.close();
  });

  test('are not run over a newer program’s ledger', () => {
    using home = temporaryHome();
    storedHome(home.path);
    const db = connected(home.path);
    db.pragma('user_version = 7');
    expect(faultCodeOf(migrate(db, migrations, now))).toBe('newer_ledger');
    db.close();
  });
});
