import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRunId } from '../../main/domain/ids.ts';
import { projections } from '../../main/ledger/projections/all.ts';
import { verifyHome } from '../../main/ledger/verify/verify-home.ts';
import { openView } from '../../main/ledger/verify/view.ts';
import { artifactWritten, wholeRun, workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome, valueOf } from '../support/ledger-home.ts';

/** A closed ledger of sixty facts and one artifact: everything is in the one file. */
function smallLedger(home: string): void {
  const ledger = openedLedger(home);
  const runId = newRunId();
  const { sha256, bytes } = valueOf(ledger.artifacts.put(Buffer.from('patch')));
  storeFacts(ledger, [workspaceAdded(), ...wholeRun(runId, 8), artifactWritten({ runId, sha256, bytes })]);
  storeFacts(ledger, [...wholeRun(undefined, 5), ...wholeRun(undefined, 5)]);
  ledger.close();
}

/** Everything that can be read out of the ledger. */
function contentsOf(path: string): string {
  const view = openView(path);
  const tables = ['facts', ...projections.map((projection) => projection.table)];
  const rows = tables.map((table) => view.db.prepare(`SELECT * FROM ${table}`).all());
  view.db.close();
  view.close();
  return JSON.stringify(rows);
}

/** Page numbers, from 0, of the pages that belong to a table or an index. */
function pagesOf(path: string, name: string): ReadonlySet<number> {
  const view = openView(path);
  const pages = view.db.prepare<[string]>('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(name);
  view.db.close();
  view.close();
  return new Set(pages.map((page) => Number(page) - 1));
}

const pageSize = 4096;

describe('one flipped bit in the database file', () => {
  test('is found, or has no part in anything that can be read: every byte where facts lie, a sample elsewhere', () => {
    using home = temporaryHome();
    smallLedger(home.path);
    const path = join(home.path, 'ledger.sqlite');
    const bytes = readFileSync(path);
    const original = contentsOf(path);
    const factPages = pagesOf(path, 'facts');
    expect(verifyHome(home.path)).toMatchObject({ sound: true, facts: 60 });

    const handle = openSync(path, 'r+');
    const missed: number[] = [];
    let found = 0;
    for (let offset = 0; offset < bytes.length; offset += factPages.has(Math.floor(offset / pageSize)) ? 1 : 61) {
      const byte = bytes[offset] ?? 0;
      writeSync(handle, Buffer.of(byte ^ (1 << (offset % 8))), 0, 1, offset);
      if (!verifyHome(home.path).sound) found += 1;
      else if (contentsOf(path) !== original) missed.push(offset);
      writeSync(handle, Buffer.of(byte), 0, 1, offset);
    }
    closeSync(handle);

    expect(missed).toEqual([]);
    expect(found).toBeGreaterThan(factPages.size * pageSize * 0.5);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(verifyHome(home.path).sound).toBe(true);
  });
});
