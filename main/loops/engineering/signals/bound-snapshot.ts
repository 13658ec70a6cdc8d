import type * as z from 'zod';
import type { stateSnapshotSchema } from '../../../domain/artifacts/state-snapshot.ts';
import type { Signal, SignalKind } from '../../../domain/signal.ts';

/** A snapshot as it is handed to its contract. */
export type SnapshotDraft = z.input<typeof stateSnapshotSchema> & { signals: Signal[] };

const mostSignals = 500;
const longestNote = 500;

/** Most severe first; equal ones in the order of their ids, so that the same findings give the same list. Ids are told once. */
export function inOrder(signals: readonly Signal[]): readonly Signal[] {
  const once = [...new Map(signals.map((signal) => [signal.id, signal])).values()];
  return once.sort((a, b) => b.severity - a.severity || (a.id < b.id ? -1 : 1));
}

/** How much of a snapshot stays beside its signals. */
interface Measure {
  /** Characters of each check's output, its end. */
  readonly output: number;
  /** Of each recipe's findings. */
  readonly items: number;
  readonly markers: number;
  readonly history: number;
  readonly submodules: number;
  readonly checks: number;
  readonly notes: number;
}

const whole: Measure = { output: Infinity, items: Infinity, markers: Infinity, history: Infinity, submodules: Infinity, checks: Infinity, notes: 200 };
/** Tried one after the other; the first ones cost the least. */
const measures: readonly Measure[] = [
  whole,
  { ...whole, output: 8 * 1024 },
  { ...whole, output: 8 * 1024, items: 20 },
  { ...whole, output: 1024, items: 20, submodules: 50 },
  { output: 200, items: 0, markers: 0, history: 10, submodules: 10, checks: 100, notes: 40 },
  { output: 0, items: 0, markers: 0, history: 5, submodules: 5, checks: 10, notes: 20 },
];

/** A hundred signals are worth more than the ends of outputs. */
const worthCutting = 100;

/**
 * Brings a snapshot within `maxBytes`, at least 64 KiB, as it is written: at most 500 signals and, where that is too
 * much, the least severe left out first down to a hundred; then the output of checks, what findings list, and the rest
 * of the signals. `leftOut` says how many of what are not in it.
 */
export function boundSnapshot(draft: SnapshotDraft, maxBytes: number): SnapshotDraft {
  const all = inOrder(draft.signals);
  let best = withSignals(measured(draft, measures.at(-1) ?? whole), all, 0);
  for (const measure of measures) {
    const rest = measured(draft, measure);
    const kept = mostThatFit(rest, all, maxBytes);
    if (kept >= 0) best = withSignals(rest, all, kept);
    if (kept >= Math.min(all.length, worthCutting)) break;
  }
  return best;
}

/** The largest number of signals, at most 500, with which the snapshot fits. */
function mostThatFit(rest: SnapshotDraft, all: readonly Signal[], maxBytes: number): number {
  let fits = -1;
  let tooMany = Math.min(all.length, mostSignals) + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (bytesOf(withSignals(rest, all, middle)) <= maxBytes) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

function withSignals(rest: SnapshotDraft, all: readonly Signal[], kept: number): SnapshotDraft {
  const count = Math.max(0, kept);
  return { ...rest, signals: all.slice(0, count), leftOut: [...rest.leftOut, ...signalsLeftOut(all.slice(count))] };
}

/** How many signals of each kind are not in the snapshot, in words. */
export function signalsLeftOut(signals: readonly Signal[]): readonly string[] {
  const counts = new Map<SignalKind, number>();
  for (const { kind } of signals) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${count === 1 ? 'signal' : 'signals'} of kind ${kind}, the least severe`);
}

/** Bytes of the artifact as it is written. */
export function bytesOf(draft: SnapshotDraft): number {
  return Buffer.byteLength(`${JSON.stringify(draft, null, 2)}\n`);
}

function measured(draft: SnapshotDraft, most: Measure): SnapshotDraft {
  const { git, markers, findings } = draft;
  const checks = draft.checks.slice(0, most.checks);
  const rows = draft.baseChecks.rows.slice(0, most.checks);
  const shortened = rows.filter(({ base }) => base.outputTail.length > most.output).length;
  const unlisted = findings.reduce((sum, { items }) => sum + Math.max(0, items.length - most.items), 0);
  return {
    ...draft,
    git: { ...git, submodules: git.submodules.slice(0, most.submodules), history: git.history.slice(0, most.history) },
    markers: { ...markers, items: markers.items.slice(0, most.markers) },
    findings: findings.map((each) => ({ ...each, items: each.items.slice(0, most.items) })),
    checks,
    baseChecks: { ...draft.baseChecks, rows: rows.map((row) => ({ ...row, base: { ...row.base, outputTail: endOf(row.base.outputTail, most.output) } })) },
    signals: [],
    leftOut: [
      ...boundNotes(draft.leftOut, most.notes),
      ...leftOf(shortened, `outputs of checks but for their last ${most.output} characters`),
      ...leftOf(unlisted, 'findings that are counted and not listed'),
      ...leftOf(markers.items.length - most.markers, 'TODO comments that are counted and not listed'),
      ...leftOf(git.history.length - most.history, 'commits of the history'),
      ...leftOf(git.submodules.length - most.submodules, 'submodules'),
      ...leftOf(draft.checks.length - most.checks, 'checks'),
    ],
  };
}

function endOf(text: string, most: number): string {
  return text.length <= most ? text : text.slice(text.length - most).toWellFormed();
}

function leftOf(count: number, what: string): readonly string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}

function boundNotes(notes: readonly string[], most: number): readonly string[] {
  const short = notes.map((note) => (note.length <= longestNote ? note : `${note.slice(0, longestNote - 1).toWellFormed()}…`));
  return short.length <= most ? short : [...short.slice(0, most - 1), ...leftOf(short.length - most + 1, 'more remarks on what was left out')];
}
