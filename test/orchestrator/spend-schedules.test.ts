import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallKeeper, CallOutcome, Candidate } from '../../agents/models/ask.ts';
import { newCallId, type RunId } from '../../main/domain/ids.ts';
import type { Caps } from '../../main/domain/settings.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { spendReserved } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome, type TemporaryHome } from '../support/ledger-home.ts';
import { answered, failed, free, invalid, keeperOf, paid, requestedRun, unpriced } from './spend-cases.ts';

/**
 * Calls of several runs over two connections to one home, in any order, with faults, false counts, crashes and clocks
 * that jump, against a model that knows nothing but a list of what counts. All schedules share one home, as a real one
 * would be: each begins on a day of its own.
 */
const schedules = 1000;
const verifyEvery = 250;
const dayMs = 86_400_000;

const capsArbitrary: fc.Arbitrary<Caps> = fc.record({
  run: fc.record({ usd: fc.integer({ min: 0, max: 60 }).map((amount) => amount / 1000), tokens: fc.nat(9000), calls: fc.nat(8) }),
  day: fc.record({ usd: fc.integer({ min: 0, max: 90 }).map((amount) => amount / 1000), tokens: fc.nat(14_000) }),
});

const slot = fc.nat(2);
const beforeArbitrary = fc.record({
  kind: fc.constant('before'), run: slot, candidate: fc.constantFrom(paid, paid, free, unpriced),
  // A few lengths only, so that the artifact store sees the same bytes again.
  bytes: fc.constantFrom(1, 200, 999, 3000), output: fc.constantFrom(0, 1, 100, 800),
});
const afterArbitrary = fc.record({
  kind: fc.constant('after'), call: fc.nat(20),
  how: fc.constantFrom('counted', 'counted', 'counted, invalid', 'counted in full', 'not counted', 'counted too much', 'never reached', 'cut off'), share: fc.constantFrom(0.1, 0.5, 0.9),
});
const restArbitrary = fc.oneof(
  fc.record({ kind: fc.constant('clock'), days: fc.integer({ min: -3, max: 2 }) }),
  // Few crashes fall into the time of an open call: more of them are drawn than of the rest.
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('crash'), process: fc.nat(1) }) },
  fc.record({ kind: fc.constant('next run'), run: slot, caps: capsArbitrary, process: fc.nat(1) }),
);
const moveArbitrary = fc.oneof({ weight: 10, arbitrary: beforeArbitrary }, { weight: 7, arbitrary: afterArbitrary }, { weight: 2, arbitrary: restArbitrary });
const scheduleArbitrary = fc.record({
  runs: fc.array(fc.record({ caps: capsArbitrary, process: fc.nat(1) }), { minLength: 3, maxLength: 3 }),
  moves: fc.array(moveArbitrary, { minLength: 4, maxLength: 24 }),
});
type BeforeMove = typeof beforeArbitrary extends fc.Arbitrary<infer T> ? T : never;
type AfterMove = typeof afterArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** A run under way in one of the two processes. */
interface Playing {
  readonly runId: RunId;
  readonly process: number;
  readonly caps: Caps;
  readonly keeper: CallKeeper;
}

/** What the model knows of a call: what it counts with now. */
interface Counted {
  readonly runId: RunId;
  readonly day: string;
  readonly usdMicros: number;
  readonly tokens: number;
}

interface OpenCall {
  readonly callId: string;
  readonly by: Playing;
  readonly candidate: Candidate;
  readonly prompt: number;
  readonly output: number;
  readonly at: number;
}

interface World {
  clock: number;
  readonly playing: Playing[];
  readonly counted: Counted[];
  open: OpenCall[];
}

let home: TemporaryHome;
let ledgers: Ledger[];
/** The latest day that a call was counted for, over all schedules. */
let lastDay = '2026-11-22';
let crashes = 0;
let refusals = 0;

beforeAll(() => {
  home = temporaryHome();
  ledgers = [openedLedger(home.path), openedLedger(home.path)];
});

afterAll(() => {
  for (const ledger of ledgers) ledger.close();
  home[Symbol.dispose]();
});

describe('money and tokens', () => {
  it(`never cross a cap by one millionth or one token, in ${String(schedules)} schedules`, () => {
    let played = 0;
    fc.assert(fc.property(scheduleArbitrary, ({ runs, moves }) => {
      const world = freshDay();
      runs.forEach(({ caps, process }, index) => (world.playing[index] = begin(world, caps, process)));
      for (const move of moves) {
        if (move.kind === 'before') ask(world, move);
        else if (move.kind === 'after') settle(world, move);
        else if (move.kind === 'clock') world.clock += move.days * dayMs;
        else if (move.kind === 'crash') crash(world, move.process);
        else world.playing[move.run] = begin(world, move.caps, move.process);
        compare(world);
      }
      played += 1;
      if (played % verifyEvery === 0) expect(ledgerOf(0).verify()).toMatchObject({ sound: true });
    }), { numRuns: schedules });
    // Schedules in which nothing was ever refused or lost would prove nothing.
    expect(Math.min(crashes, refusals)).toBeGreaterThan(schedules / 20);
  }, 180_000);
});

/** A day that nothing counts for but a call of nothing, which keeps a clock that is set back from the days of earlier schedules. */
function freshDay(): World {
  const clock = Date.parse(lastDay) + dayMs;
  const nothing: Counted = { runId: requestedRun(ledgerOf(0)), day: new Date(clock).toISOString().slice(0, 10), usdMicros: 0, tokens: 0 };
  storeFacts(ledgerOf(0), [spendReserved({ callId: newCallId(), ...nothing })]);
  lastDay = nothing.day;
  return { clock, playing: [], counted: [nothing], open: [] };
}

function ledgerOf(process: number): Ledger {
  const ledger = ledgers[process];
  if (ledger === undefined) throw new Error('There are two processes.');
  return ledger;
}

function begin(world: World, caps: Caps, process: number): Playing {
  const ledger = ledgerOf(process);
  const runId = requestedRun(ledger);
  return { runId, process, caps, keeper: keeperOf(ledger, runId, caps, { now: () => new Date(world.clock) }) };
}

/** 2.5 and 10.1 dollars a million, in tenths of a millionth a token. */
function cost(candidate: Candidate, prompt: number, output: number): number {
  return candidate.paid ? Math.ceil((25 * prompt + 101 * output) / 10) : 0;
}

function sum(rows: readonly Counted[]): { readonly usdMicros: number; readonly tokens: number; readonly calls: number } {
  return { usdMicros: rows.reduce((all, row) => all + row.usdMicros, 0), tokens: rows.reduce((all, row) => all + row.tokens, 0), calls: rows.length };
}

function thousandths(usd: number): number {
  return Math.round(usd * 1000) * 1000;
}

function ask(world: World, { run, candidate, bytes, output }: BeforeMove): void {
  const by = world.playing[run];
  if (by === undefined) throw new Error('There are three runs.');
  const today = new Date(world.clock).toISOString().slice(0, 10);
  const day = today > lastDay ? today : lastDay;
  const next: Counted = { runId: by.runId, day, usdMicros: candidate === unpriced ? 0 : cost(candidate, bytes, output), tokens: bytes + output };
  const ofRun = sum([...world.counted.filter((row) => row.runId === by.runId), next]);
  const ofDay = sum([...world.counted.filter((row) => row.day === day), next]);
  const { caps } = by;
  const moneyFits = next.usdMicros === 0 || (ofRun.usdMicros <= thousandths(caps.run.usd) && ofDay.usdMicros <= thousandths(caps.day.usd));
  const fits = candidate !== unpriced && moneyFits && ofRun.tokens <= caps.run.tokens && ofRun.calls <= caps.run.calls && ofDay.tokens <= caps.day.tokens;
  const asked = by.keeper.before({ candidate, body: 'x'.repeat(bytes), maxOutputTokens: output, purpose: 'ask' });
  expect(asked.ok).toBe(fits);
  if (!asked.ok) {
    refusals += 1;
    return;
  }
  const at = world.counted.push(next) - 1;
  world.open.push({ callId: asked.value.callId, by, candidate, prompt: bytes, output, at });
  lastDay = day;
  expectWithin(by, day, next.usdMicros > 0);
}

/** The caps themselves, read from the ledger and not from the model. */
function expectWithin({ runId, process, caps }: Playing, day: string, costs: boolean): void {
  const { read } = ledgerOf(1 - process);
  const [run, all] = [read.spendOfRun(runId), read.spendOfDay(day)];
  expect(run.usdMicros).toBeLessThanOrEqual(thousandths(caps.run.usd));
  expect(run.tokens).toBeLessThanOrEqual(caps.run.tokens);
  expect(run.calls).toBeLessThanOrEqual(caps.run.calls);
  expect(all.tokens).toBeLessThanOrEqual(caps.day.tokens);
  // Another run's cap may have been higher: what it let through does not stop a call that costs nothing.
  if (costs) expect(all.usdMicros).toBeLessThanOrEqual(thousandths(caps.day.usd));
}

function settle(world: World, { call, how, share }: AfterMove): void {
  const under = world.open[call % Math.max(1, world.open.length)];
  if (under === undefined) return;
  world.open = world.open.filter((other) => other !== under);
  const { callId, by, candidate, prompt, output, at } = under;
  const used = { promptTokens: Math.max(1, Math.floor(prompt * share)), outputTokens: Math.floor(output * share) };
  const outcomes: Record<AfterMove['how'], CallOutcome> = {
    'counted': answered(used),
    'counted, invalid': invalid(used),
    'counted in full': answered({ promptTokens: prompt, outputTokens: output }),
    'not counted': answered(null),
    'counted too much': answered({ promptTokens: prompt + 1, outputTokens: output + 5000 }),
    'never reached': failed('nothing'),
    'cut off': failed('unknown'),
  };
  by.keeper.after({ callId, candidate, outcome: outcomes[how], durationMs: 1 });
  const row = world.counted[at];
  if (row === undefined) throw new Error('The model lost a call.');
  if (how === 'never reached') world.counted[at] = { ...row, usdMicros: 0, tokens: 0 };
  if (how === 'counted' || how === 'counted, invalid') {
    world.counted[at] = { ...row, usdMicros: cost(candidate, used.promptTokens, used.outputTokens), tokens: used.promptTokens + used.outputTokens };
  }
}

/** The process is gone with all it was waiting for; a new one goes on with the same runs. */
function crash(world: World, process: number): void {
  const left = world.open.filter((call) => call.by.process === process);
  crashes += left.length;
  world.open = world.open.filter((call) => !left.includes(call));
  ledgerOf(process).close();
  ledgers[process] = openedLedger(home.path);
  world.playing.forEach((by, index) => {
    if (by.process === process) world.playing[index] = { ...by, keeper: keeperOf(ledgerOf(process), by.runId, by.caps, { now: () => new Date(world.clock) }) };
  });
}

/** Both processes read what the model counts, and hold what was cut off as set aside. */
function compare(world: World): void {
  for (const { read } of ledgers) {
    for (const { runId } of world.playing) expect(read.spendOfRun(runId)).toEqual(sum(world.counted.filter((row) => row.runId === runId)));
    for (const day of new Set(world.counted.map((row) => row.day))) expect(read.spendOfDay(day)).toEqual(sum(world.counted.filter((row) => row.day === day)));
  }
  for (const { callId, by } of world.open) expect(ledgerOf(0).read.openReservations(by.runId).map((row) => row.callId)).toContain(callId);
}
