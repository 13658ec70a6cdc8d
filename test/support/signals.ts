import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import type { TreeFile } from '../../agents/recipes/contract.ts';
import type { Check, CheckMatrix, CheckResult } from '../../main/domain/checks.ts';
import { signalKinds, signalSchema, type Signal } from '../../main/domain/signal.ts';
import { openRepository, type Repository } from '../../main/git/repository.ts';
import { openStore, type ObjectStore } from '../../main/git/store.ts';
import { listTree, type TreeEntry } from '../../main/git/tree.ts';
import { makeSignal } from '../../main/loops/engineering/signals/make-signal.ts';
import { readFromStore } from '../../main/loops/engineering/place.ts';
import { treeFiles } from '../../main/loops/engineering/scope.ts';
import { valueOf } from './recipe-place.ts';
import type { TestRepository } from './repository.ts';

/** A repository as a run sees it: its own store, its tree, and a reader of it. */
export interface Seen {
  readonly repository: Repository;
  readonly store: ObjectStore;
  readonly entries: readonly TreeEntry[];
  readonly files: readonly TreeFile[];
  readonly read: ReturnType<typeof readFromStore>;
}

/** Opens the store of a run beside a test repository. */
export async function seen(repository: TestRepository, dir: string): Promise<Seen> {
  const opened = valueOf(await openRepository(repository.dir));
  const store = valueOf(await openStore({ dir, repository: opened }));
  const entries = valueOf(await listTree(store, opened.commit));
  const files = treeFiles(entries);
  return { repository: opened, store, entries, files, read: readFromStore({ store, entries, signal: new AbortController().signal }) };
}

/** Writes files below a folder of this machine. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

export function treeOf(...paths: readonly string[]): readonly TreeFile[] {
  return paths.map((path) => ({ path, size: 100, kind: 'file' }));
}

export function checkNamed(id: string, kind: Check['kind'], cwd = ''): Check {
  return { id, title: `npm run ${id}`, kind, argv: ['npm', 'run', id], cwd, foundIn: 'package.json', timeoutMs: 1000, runnable: { yes: true } };
}

export function resultOf(status: CheckResult['status'], outputTail = ''): CheckResult {
  return { status, exitCode: status === 'passed' ? 0 : 1, durationMs: 1, reason: null, tests: null, outputTail, outputSha256: '0'.repeat(64), cases: [], casesLeftOut: 0, runs: 1, flaked: [] };
}

export function matrixOf(...rows: readonly (readonly [Check, CheckResult])[]): CheckMatrix {
  return { rows: rows.map(([check, base]) => ({ check, base, patched: null, verdict: null })), dependencies: { state: 'not-needed', detail: '' } };
}

/** Every signal must fit the contract. */
export function checked(signals: readonly Signal[]): readonly Signal[] {
  return signals.map((signal) => signalSchema.parse(signal));
}

/** Signals of every kind and length, none twice. */
export function signalLists(most: number): fc.Arbitrary<readonly Signal[]> {
  const one = fc.record({
    kind: fc.constantFrom(...signalKinds), title: fc.string({ unit: 'binary', maxLength: 300 }), severity: fc.double({ noNaN: false }),
    subject: fc.string({ unit: 'binary', maxLength: 400 }), fingerprint: fc.string(), detail: fc.string({ unit: 'binary', maxLength: 3000 }),
    source: fc.string({ maxLength: 400 }), count: fc.integer({ min: -5, max: 1_000_000 }),
    evidence: fc.array(fc.record({ path: fc.string({ minLength: 1, maxLength: 50 }), line: fc.integer({ min: 1, max: 9999 }), detail: fc.string({ maxLength: 800 }) }), { maxLength: 30 }),
  });
  return fc.uniqueArray(one.map(makeSignal), { maxLength: most, selector: ({ id }) => id });
}
