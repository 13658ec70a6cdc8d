import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newCallId, newRunId } from '../../../main/domain/ids.ts';
import { verifyHome } from '../../../main/ledger/verify/verify-home.ts';
import { artifactWritten, modelAnswered, modelAsked, modelFellBack, spendReserved, spendSettled, wholeRun } from '../../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome, valueOf, type TemporaryHome } from '../../support/ledger-home.ts';
import { tamper } from '../../support/tampering.ts';

const runId = newRunId();

/** A closed ledger with one run and one artifact. */
function ledgerIn(home: TemporaryHome): { readonly artifact: string } {
  const ledger = openedLedger(home.path);
  const stored = valueOf(ledger.artifacts.put(Buffer.from('{"hello":"world"}')));
  const callId = newCallId();
  const asked = [modelAsked({ runId, callId }), spendReserved({ runId, callId }), modelAnswered({ runId, callId }), spendSettled({ runId, callId }), modelFellBack({ runId })];
  storeFacts(ledger, [...wholeRun(runId), artifactWritten({ runId, name: 'state_snapshot.json', ...stored }), ...asked]);
  const artifact = ledger.artifacts.pathOf(stored.sha256);
  ledger.close();
  return { artifact };
}

/** Every file of a folder with its bytes and its time. */
function everythingIn(folder: string): readonly unknown[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => {
    const path = join(folder, name);
    const { mtimeMs, size } = statSync(path);
    return statSync(path).isFile() ? [name, mtimeMs, size, readFileSync(path).toString('base64')] : [name, mtimeMs];
  });
}

describe('verifying a home', () => {
  test('that is sound says how many facts there are and where the chain ends', () => {
    using home = temporaryHome();
    ledgerIn(home);
    const ledger = openedLedger(home.path);
    const { seq, hash } = ledger.read.head();
    const seen: [number, number][] = [];
    expect(ledger.verify((done, total) => seen.push([done, total]))).toMatchObject({ sound: true, facts: seq, head: hash });
    expect(seen.at(-1)).toEqual([seq, seq]);
    ledger.close();
  });

  test('changes nothing in it, closed or open', () => {
    using home = temporaryHome();
    ledgerIn(home);
    const closed = everythingIn(home.path);
    expect(verifyHome(home.path).sound).toBe(true);
    expect(everythingIn(home.path)).toEqual(closed);
    const ledger = openedLedger(home.path);
    storeFacts(ledger, wholeRun());
    const record = () => ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger-head.json'].map((name) => readFileSync(join(home.path, name)).toString('base64'));
    const [names, open] = [readdirSync(home.path), record()];
    expect(verifyHome(home.path).sound).toBe(true);
    expect(readdirSync(home.path)).toEqual(names);
    expect(record()).toEqual(open);
    ledger.close();
  });

  test('reads a copy of an open ledger with the write-ahead log that came along', () => {
    using home = temporaryHome();
    using backup = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, wholeRun());
    mkdirSync(backup.path);
    for (const name of ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger-head.json']) copyFileSync(join(home.path, name), join(backup.path, name));
    const before = everythingIn(backup.path);
    expect(verifyHome(backup.path)).toMatchObject({ sound: true, facts: 1 + wholeRun().length });
    expect(everythingIn(backup.path)).toEqual(before);
    ledger.close();
  });

  test('without a ledger says so', () => {
    using home = temporaryHome();
    expect(verifyHome(home.path)).toMatchObject({ sound: false, facts: 0, seq: null, kind: 'unreadable', sentence: expect.stringContaining('no ledger') });
  });

  test('whose ledger is no database, or an empty one, says so', () => {
    using home = temporaryHome();
    mkdirSync(home.path);
    for (const bytes of ['', 'no database at all', 'x'.repeat(10_000)]) {
      writeFileSync(join(home.path, 'ledger.sqlite'), bytes);
      expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'unreadable' });
    }
  });

  test.each([
    ['a run’s status', `UPDATE runs SET status = 'failed'`, 'runs'],
    ['a run that is gone', 'DELETE FROM spend', 'spend'],
    ['a row too many', `INSERT INTO spend SELECT seq + 1000, run_id, NULL, provider, day, 5, 5, 1, at FROM spend`, 'spend'],
    ['a decision', `UPDATE decisions SET decision = replace(decision, 'REQUIRES_HUMAN_REVIEW', 'AUTO_MERGE_ALLOWED')`, 'decisions'],
    ['an artifact’s hash', `UPDATE artifacts SET sha256 = replace(sha256, substr(sha256, 1, 1), 'f')`, 'artifacts'],
    ['a tool’s answer', `UPDATE tool_calls SET outcome = 'refused'`, 'tool_calls'],
    ['what a call cost', 'UPDATE spend SET usd_micros = 1 WHERE call_id IS NOT NULL', 'spend'],
    ['the day it counts for', `UPDATE spend SET day = '2020-01-01'`, 'spend'],
    ['a reservation that is open again', 'UPDATE spend SET settled = 0', 'spend'],
    ['what a model answered', `UPDATE model_calls SET outcome = 'failed'`, 'model_calls'],
    ['a fallback that is gone', 'DELETE FROM fallbacks', 'fallbacks'],
    ['a task by hand', `UPDATE runs SET task = 'Another one'`, 'runs'],
    ['a step’s duration', 'UPDATE steps SET duration_ms = duration_ms + 1', 'steps'],
  ])('tells of a reading that does not follow from the facts: %s', (_, sql, table) => {
    using home = temporaryHome();
    ledgerIn(home);
    tamper(home.path, (db) => void db.exec(sql));
    const report = verifyHome(home.path);
    expect(report).toMatchObject({ sound: false, kind: 'reading-differs', seq: null, sentence: expect.stringContaining(`“${table}” of run ${runId}`) });
  });

  test.each([
    ['a trigger that is off', 'DROP TRIGGER facts_never_change'],
    ['a trigger that does nothing', 'DROP TRIGGER facts_never_go; CREATE TRIGGER facts_never_go BEFORE DELETE ON facts BEGIN SELECT 1; END'],
    ['a table that does not belong there', 'CREATE TABLE more (x)'],
    ['an index that is gone', 'DROP INDEX facts_by_run'],
    ['another application’s mark', 'PRAGMA application_id = 1'],
    ['another version number', 'PRAGMA user_version = 0'],
  ])('tells of %s', (_, sql) => {
    using home = temporaryHome();
    ledgerIn(home);
    execute(home, sql);
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'changed', seq: null });
  });

  test('says of an older Touchline’s ledger that it is one, and to open it first', () => {
    using home = temporaryHome();
    ledgerIn(home);
    execute(home, 'PRAGMA user_version = 1');
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'unreadable', seq: null, sentence: expect.stringContaining('an older Touchline (version 1;') });
  });

  test('tells of an artifact that was changed, and of one that is gone', () => {
    using home = temporaryHome();
    const { artifact } = ledgerIn(home);
    const seq = 1 + wholeRun().length + 1;
    for (const bytes of ['{"hello":"World"}', '{}']) {
      writeFileSync(artifact, bytes);
      expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'artifact-differs', seq, sentence: expect.stringContaining('state_snapshot.json') });
    }
    rmSync(artifact);
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'artifact-differs', seq, sentence: expect.stringContaining('missing') });
  });

  test('is not fooled by bytes that only look the same once decoded', () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, [...wholeRun(runId).slice(0, -1), { type: 'run.ended', body: { runId, result: 'no-task', sentence: 'What? \uFFFD', fault: null } }]);
    ledger.close();
    tamper(home.path, (db) => {
      // The first three bytes of a four-byte character decode to one U+FFFD as well.
      const text = String(db.prepare('SELECT fact FROM facts ORDER BY seq DESC LIMIT 1').pluck().get());
      const bytes = Buffer.from(text);
      const at = bytes.indexOf(Buffer.from('\uFFFD'));
      Buffer.of(0xf0, 0x9f, 0x98).copy(bytes, at);
      db.prepare('UPDATE facts SET fact = CAST(? AS TEXT) WHERE seq = (SELECT max(seq) FROM facts)').run(bytes);
    });
    expect(verifyHome(home.path)).toMatchObject({ sound: false, kind: 'unreadable', seq: 12 });
  });
});

function execute(home: TemporaryHome, sql: string): void {
  const db = new Database(join(home.path, 'ledger.sqlite'));
  db.exec(sql);
  db.close();
}
