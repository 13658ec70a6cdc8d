import Database from 'better-sqlite3';
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '../../main/domain/result.ts';
import type { Fact, NewFact } from '../../main/domain/facts.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { canonicalText, hashOfText } from '../../main/ledger/fact-text.ts';
import { openLedger } from '../../main/ledger/open.ts';
import { runRequested, runStarted, wholeRun } from '../support/facts.ts';
import { newRunId } from '../../main/domain/ids.ts';

/** One line of the benchmark's table. `ratio` is how many times as long as the floor ours takes: 1 is the floor itself. */
export interface BenchLine {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor?: number;
  readonly ratio?: number;
}

const rounds = 7;
const appendsPerRound = 300;
const factsToVerify = 100_000;

/** Appends against bare inserts of the same bytes, and verifying against a bare hash of the same bytes; medians of rounds that take turns. */
export async function benchLedger(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  try {
    return await Promise.resolve([benchAppends(folder), benchVerify(folder)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchAppends(folder: string): BenchLine {
  const ledger = opened(join(folder, 'appends'));
  const bare = bareInserts(join(folder, 'bare.sqlite'));
  const rates: { ours: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = ledger.read.head().seq;
    const facts = factsForOneRound();
    const ours = rateOf(facts.length, () => facts.forEach((fact) => store(ledger, [fact])));
    const stored = ledger.read.factsAfter(before, facts.length).map(textAndHash);
    const floor = rateOf(stored.length, () => stored.forEach(bare.insert));
    rates.push({ ours, floor });
  }
  bare.close();
  ledger.close();
  return line('ledger: appends, one fact a transaction', 'facts/s', rates);
}

function benchVerify(folder: string): BenchLine {
  const ledger = opened(join(folder, 'verify'));
  while (ledger.read.head().seq < factsToVerify) store(ledger, Array.from({ length: 20 }, () => wholeRun(undefined, 20)).flat());
  const texts = allTexts(ledger);
  const rates: { ours: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const ours = rateOf(texts.length, () => {
      const report = ledger.verify();
      if (!report.sound) throw new Error(report.sentence);
    });
    const floor = rateOf(texts.length, () => texts.forEach((text) => hash('sha256', `\0${text}`, 'hex')));
    rates.push({ ours, floor });
  }
  ledger.close();
  return line('ledger: verify, against a bare SHA-256 of the same bytes', 'facts/s', rates);
}

function factsForOneRound(): readonly NewFact[] {
  const facts: NewFact[] = [];
  while (facts.length < appendsPerRound) {
    const runId = newRunId();
    // The end of a run also moves the head file on, which has a cost of its own.
    facts.push(runRequested({ runId }), runStarted({ runId }), ...wholeRun(newRunId(), 20).slice(0, -1));
  }
  return facts;
}

function bareInserts(path: string): { insert: (row: readonly [number, string, string]) => void; close: () => void } {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE facts (seq INTEGER PRIMARY KEY, fact TEXT NOT NULL, hash TEXT NOT NULL) STRICT');
  const insert = db.prepare<[number, string, string]>('INSERT INTO facts (seq, fact, hash) VALUES (?, ?, ?)');
  return { insert: (row) => void insert.run(...row), close: () => void db.close() };
}

function textAndHash(fact: Fact): readonly [number, string, string] {
  const text = canonicalText(fact);
  return [fact.seq, text, hashOfText(text)];
}

function allTexts(ledger: Ledger): readonly string[] {
  return ledger.read.factsAfter(0, Number.MAX_SAFE_INTEGER).map(canonicalText);
}

function opened(home: string): Ledger {
  const ledger = openLedger({ home });
  if (!ledger.ok) throw new Error(ledger.error.message);
  return ledger.value;
}

function store(ledger: Ledger, facts: readonly NewFact[]): void {
  const stored = ledger.transact('system', () => ok({ facts, value: null }));
  if (!stored.ok) throw new Error(stored.error.message);
}

function rateOf(count: number, act: () => void): number {
  const started = performance.now();
  act();
  return (count / (performance.now() - started)) * 1000;
}

function line(name: string, unit: string, rates: readonly { ours: number; floor: number }[]): BenchLine {
  const value = medianOf(rates.map((rate) => rate.ours));
  const floor = medianOf(rates.map((rate) => rate.floor));
  return { name, value, unit, floor, ratio: medianOf(rates.map((rate) => rate.floor / rate.ours)) };
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
