import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newRunId } from '../../../main/domain/ids.ts';
import { projections } from '../../../main/ledger/projections/all.ts';
import { verifyHome } from '../../../main/ledger/verify/verify-home.ts';
import { openView } from '../../../main/ledger/verify/view.ts';
import { artifactWritten, spendSettled, wholeRun, workspaceAdded } from '../../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome, valueOf } from '../../support/ledger-home.ts';

/** A closed ledger of sixty facts and one artifact: everything is in the one file. */
function smallLedger(home: string): void {
  const ledger = openedLedger(home);
  const runId = newRunId();
  const { sha256, bytes } = valueOf(ledger.artifacts.put(Buffer.from('patch')));
  storeFacts(ledger, [workspaceAdded(), ...wholeRun(runId, 2), artifactWritten({ runId, sha256, bytes })]);
  storeFacts(ledger, [...wholeRun(undefined, 2), ...Array.from({ length: 35 }, () => spendSettled({ runId }))]);
  ledger.close();
}

/** Everything that can be read out of the ledger. */
function contentsOf(path: string): string {
  const view = openView(path);
  const tables = ['facts', ...projections.map((projection) => projection.table)];
  const rows = tables.map((table) => view.db.prepare(`SELECT * FROM ${table}`).all());
  view.close();
  return JSON.stringify(rows);
}

const pageSize = 4096;
const sampling = 61;

/** Offsets of every byte of the facts' leaf pages that SQLite has put something in, and a sample of all others, e.g. of tables that are empty here. */
function offsetsToFlip(path: string, bytes: Buffer): readonly { readonly offset: number; readonly ofFacts: boolean }[] {
  const view = openView(path);
  const pages = view.db.prepare("SELECT pgoffset FROM dbstat WHERE name = 'facts' AND pagetype IN ('leaf', 'overflow')").pluck().all();
  view.close();
  const full = new Set(pages.map(Number));
  return Array.from(bytes.keys()).flatMap((offset) => {
    const page = offset - (offset % pageSize);
    const ofFacts = full.has(page) && !isGap(bytes.subarray(page, page + pageSize), offset - page);
    return ofFacts || offset % sampling === 0 ? [{ offset, ofFacts }] : [];
  });
}

/** Whether a place in a leaf page lies between its cell pointers and its cells (https://sqlite.org/fileformat2.html#b_tree_pages). */
function isGap(page: Buffer, offset: number): boolean {
  const cells = page.readUInt16BE(3);
  return offset >= 8 + 2 * cells && offset < page.readUInt16BE(5);
}

// Some ten thousand ledgers are verified here: on a disk in memory, where there is one, that takes a third of the time.
beforeEach(() => {
  if (existsSync('/dev/shm')) vi.stubEnv('TMPDIR', '/dev/shm');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('one flipped bit in the database file', () => {
  test('is found, or has no part in anything that can be read: every byte where facts lie, a sample elsewhere', () => {
    using home = temporaryHome();
    smallLedger(home.path);
    const path = join(home.path, 'ledger.sqlite');
    const bytes = readFileSync(path);
    const original = contentsOf(path);
    const offsets = offsetsToFlip(path, bytes);
    expect(verifyHome(home.path)).toMatchObject({ sound: true, facts: 60 });

    const handle = openSync(path, 'r+');
    const missed: number[] = [];
    let found = 0;
    for (const { offset, ofFacts } of offsets) {
      const byte = bytes[offset] ?? 0;
      writeSync(handle, Buffer.of(byte ^ (1 << (offset % 8))), 0, 1, offset);
      if (verifyHome(home.path).sound) {
        if (contentsOf(path) !== original) missed.push(offset);
      } else if (ofFacts) {
        found += 1;
      }
      writeSync(handle, Buffer.of(byte), 0, 1, offset);
    }
    closeSync(handle);

    expect(missed).toEqual([]);
    // Nearly all of these bytes belong to the record: what is left over is space that SQLite keeps free.
    expect(found).toBeGreaterThan(offsets.filter(({ ofFacts }) => ofFacts).length * 0.9);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(verifyHome(home.path).sound).toBe(true);
  }, 300_000);
});
