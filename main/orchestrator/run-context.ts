import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '../domain/envelope.ts';
import { digestOf } from '../domain/digest.ts';
import type { NewFact } from '../domain/facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { RunContext } from '../loops/loop.ts';
import { writeWhole } from './write-whole.ts';

/** Shown live to whoever listens, never stored. */
export interface ProgressLine {
  readonly runId: string;
  readonly step: string;
  readonly sentence: string;
  readonly done: number | null;
  readonly total: number | null;
}

export interface RunContextOptions {
  readonly ledger: Ledger;
  readonly home: string;
  readonly run: RunRow;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly onProgress: (line: ProgressLine) => void;
}

/** Where a run's readable copies of its artifacts lie. */
export function reportFolder(home: string, runId: string): string {
  return join(home, 'reports', runId);
}

/** Where a run keeps what only lives as long as itself. */
export function runFolder(home: string, runId: string): string {
  return join(home, 'runs', runId);
}

/** What a run may use of the house: its artifacts, its facts, its folder, and nothing of another run. */
export function createRunContext(options: RunContextOptions): Result<RunContext> {
  const { ledger, home, run, signal, now } = options;
  const frozen = readFrozen(ledger, run);
  if (!frozen.ok) return frozen;
  const folder = runFolder(home, run.runId);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return ok({
    run,
    signal,
    folder,
    frozen: frozen.value,
    writeArtifact: (name, content, mediaType) => writeArtifact(options, name, content, mediaType),
    pathOf: (name) => join(reportFolder(home, run.runId), name),
    readArtifact: (name) => readArtifact(ledger, run.runId, name),
    record: (...facts) => record(ledger, facts),
    progress: (sentence, done, total) => {
      const step = ledger.read.run(run.runId)?.step ?? 'open';
      options.onProgress({ runId: run.runId, step, sentence, done: done ?? null, total: total ?? null });
    },
    envelope: (inputs, confidence, madeBy = 'builtin'): Envelope => ({
      runId: run.runId,
      timestamp: now().toISOString(),
      inputsVersion: digestOf(inputs),
      modelProvider: madeBy,
      confidence,
    }),
  });
}

function readFrozen(ledger: Ledger, run: RunRow): Result<RunContext['frozen']> {
  const parts: Record<string, unknown> = {};
  for (const [name, digest] of Object.entries(run.frozen)) {
    const bytes = ledger.artifacts.get(digest);
    if (!bytes.ok) return bytes;
    parts[name] = JSON.parse(Buffer.from(bytes.value).toString('utf8'));
  }
  return ok({ policy: parts.policy, settings: parts.settings, grants: parts.grants });
}

function writeArtifact({ ledger, home, run }: RunContextOptions, name: string, content: string | Uint8Array, mediaType: string): Result<{ sha256: string }> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const stored = ledger.artifacts.put(bytes);
  if (!stored.ok) return stored;
  const copy = writeWhole(join(reportFolder(home, run.runId), name), bytes);
  if (!copy.ok) return copy;
  const { sha256 } = stored.value;
  const facts: NewFact[] = [{ type: 'artifact.written', body: { runId: run.runId, name, sha256, bytes: bytes.byteLength, mediaType } }];
  return ledger.transact('system', () => ok({ facts, value: { sha256 } }));
}

function readArtifact(ledger: Ledger, runId: string, name: string): Result<Uint8Array> {
  const row = ledger.read.artifacts(runId).find((artifact) => artifact.name === name);
  if (row === undefined) return fail('no_such_artifact', `The run has no artifact ${name}.`, 'It appears when its step has finished.');
  return ledger.artifacts.get(row.sha256);
}

/** A fact that can't be stored must end the run: going on would act without a record. */
function record(ledger: Ledger, facts: readonly NewFact[]): void {
  if (facts.length === 0) return;
  const stored = ledger.transact('system', () => ok({ facts, value: null }));
  if (!stored.ok) throw new LedgerFault(stored.error.message, stored.error.code, stored.error.next);
}

/** Carries a ledger's fault through code that can't answer with a value; the runner turns it back. */
export class LedgerFault extends Error {
  readonly code: string;
  readonly next: string;
  constructor(message: string, code: string, next: string) {
    super(message);
    this.code = code;
    this.next = next;
  }
}
