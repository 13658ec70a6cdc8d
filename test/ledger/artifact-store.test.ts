import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArtifactStore } from '../../main/ledger/artifact-store.ts';
import { homeFiles } from '../../main/ledger/home-files.ts';
import { clearIncoming } from '../../main/ledger/whole-file.ts';
import { faultCodeOf, temporaryHome, valueOf, type TemporaryHome } from '../support/ledger-home.ts';

function storeIn(home: TemporaryHome) {
  mkdirSync(home.path);
  return createArtifactStore(homeFiles(home.path));
}

describe('the artifact store', () => {
  test('gives back exactly the bytes, by their hash', () => {
    using home = temporaryHome();
    const store = storeIn(home);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { sha256, bytes: length } = valueOf(store.put(bytes));
        expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(length).toBe(bytes.length);
        expect(Buffer.from(valueOf(store.get(sha256))).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(readdirSync(homeFiles(home.path).incoming)).toEqual([]);
  });

  test('writes a file for its owner alone, and not again when it is there', () => {
    using home = temporaryHome();
    const store = storeIn(home);
    const { sha256 } = valueOf(store.put(Buffer.from('once')));
    const path = store.pathOf(sha256);
    expect(path).toBe(join(home.path, 'artifacts', sha256.slice(0, 2), sha256.slice(2)));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { ino, mtimeMs } = statSync(path);
    valueOf(store.put(Buffer.from('once')));
    expect(statSync(path)).toMatchObject({ ino, mtimeMs });
  });

  test('bytes that were changed or are gone are faults, and can be put again', () => {
    using home = temporaryHome();
    const store = storeIn(home);
    const { sha256 } = valueOf(store.put(Buffer.from('honest')));
    writeFileSync(store.pathOf(sha256), 'forged');
    expect(faultCodeOf(store.get(sha256))).toBe('artifact_differs');
    rmSync(store.pathOf(sha256));
    expect(faultCodeOf(store.get(sha256))).toBe('artifact_missing');
    writeFileSync(store.pathOf(sha256), 'half');
    valueOf(store.put(Buffer.from('honest')));
    expect(readFileSync(store.pathOf(sha256), 'utf8')).toBe('honest');
  });

  test('a name that is no hash leads nowhere', () => {
    using home = temporaryHome();
    const store = storeIn(home);
    expect(() => store.pathOf('../../etc/passwd')).toThrow();
    expect(faultCodeOf(store.get('../../etc/passwd'))).toBe('artifact_missing');
  });

  test('a store that cannot be written is a fault', () => {
    using home = temporaryHome();
    const store = storeIn(home);
    writeFileSync(join(home.path, 'artifacts'), 'in the way');
    expect(faultCodeOf(store.put(Buffer.from('x')))).toBe('home_not_writable');
  });

  test('what a killed process left half written is cleared away, what a living one writes is not', () => {
    using home = temporaryHome();
    const { incoming } = homeFiles(home.path);
    mkdirSync(incoming, { recursive: true });
    const mine = `${String(process.pid)}-mine`;
    // Process numbers end far below this one on every system.
    for (const name of [mine, '2147483646-gone', 'other']) writeFileSync(join(incoming, name), '');
    clearIncoming(incoming);
    expect(readdirSync(incoming).sort()).toEqual([mine, 'other'].sort());
    expect(dirname(incoming)).toBe(join(home.path, 'artifacts'));
  });
});
