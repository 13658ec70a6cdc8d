import { describe, expect, test } from 'vitest';
import { connect, useWriteAheadLog } from '../../main/ledger/connection.ts';
import { homeFiles } from '../../main/ledger/home-files.ts';
import { latestOf, migrate, versionOf } from '../../main/ledger/migrate.ts';
import { migrations } from '../../main/ledger/migrations/all.ts';
import { rebuildReadings } from '../../main/ledger/migrations/rebuild-readings.ts';
import { createReadings } from '../../main/ledger/readings.ts';
import { newCallId, newRunId } from '../../main/domain/ids.ts';
import { verifyHome } from '../../main/ledger/verify/verify-home.ts';
import { spendReserved, spendSettled, wholeRun } from '../support/facts.ts';
import { faultCodeOf, openedLedger, storeFacts, temporaryHome, valueOf } from '../support/ledger-home.ts';
import { digestOfFacts, homeOfVersionOne } from './version-1.ts';

const now = (): Date => new Date('2026-05-06T07:08:09.010Z');
const current = latestOf(migrations);
const next = { to: current + 1, up: rebuildReadings };

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
    expect(versionOf(db)).toBe(current + 1);
    const after = createReadings(db);
    expect(after.runs()).toEqual(runs);
    expect(after.factsAfter(0, 1000)).toMatchObject([...facts, { type: 'ledger.migrated', body: { from: current, to: current + 1 }, actor: 'system', at: '2026-05-06T07:08:09.010Z' }]);
    valueOf(migrate(db, [...migrations, next], now));
    expect(after.head().seq).toBe(facts.length + 1);
    db.close();
  });

  test('that fail leave everything as it was', () => {
    using home = temporaryHome();
    storedHome(home.path);
    const db = connected(home.path);
    const broken = { to: current + 1, up: () => { rebuildReadings(db); throw new Error('a bug'); } };
    expect(() => migrate(db, [...migrations, broken], now)).toThrow('a bug');
    expect(versionOf(db)).toBe(current);
    expect(createReadings(db).runs()).toHaveLength(2);
    db.close();
    const ledger = openedLedger(home.path);
    expect(ledger.verify().sound).toBe(true);
    ledger.close();
  });

  test('take a home of the first version along: the same facts, readings told anew, a sound ledger', () => {
    using home = temporaryHome();
    const [first, second] = [newRunId(), newRunId()];
    const before = homeOfVersionOne(home.path, [...wholeRun(first), ...wholeRun(second), spendSettled({ runId: second, usdMicros: 12, tokens: 34 })], now());
    const ledger = openedLedger(home.path);
    expect(ledger.read.factsAfter(0, 1000).at(-1)).toMatchObject({ type: 'ledger.migrated', body: { from: 1, to: current } });
    expect(ledger.read.runs().map((run) => [run.runId, run.status, run.task])).toEqual([[second, 'done', null], [first, 'done', null]]);
    expect(ledger.read.spend(second)).toMatchObject([{ callId: null, day: '2026-05-06', usdMicros: 0, settled: true }, { callId: null, day: '2026-05-06', usdMicros: 12, tokens: 34, settled: true }]);
    expect(ledger.read.spendOfDay('2026-05-06')).toEqual({ usdMicros: 12, tokens: 34, calls: 0 });
    expect(ledger.read.modelCalls(first)).toEqual([]);
    storeFacts(ledger, [spendReserved({ runId: second, callId: newCallId() })]);
    expect(ledger.verify()).toMatchObject({ sound: true });
    ledger.close();
    expect(verifyHome(home.path)).toMatchObject({ sound: true });
    const db = connected(home.path);
    const kept = db.prepare("SELECT seq, fact, hash FROM facts WHERE seq < (SELECT seq FROM facts WHERE type = 'ledger.migrated') ORDER BY seq").raw().all();
    expect(digestOfFacts(kept)).toBe(before);
    db.close();
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
