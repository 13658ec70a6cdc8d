import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, EventObservation, EventRecord } from '../../../main/domain/event-data.ts';
import type { EventLink, SourceView } from '../../../main/feed/contract.ts';
import { headOf } from '../../../main/feed/sport.ts';
import { mergeEvent } from '../../../main/feed/merge/merge.ts';
import { checkObservations } from '../../../main/feed/validity/check-observations.ts';
import type { Doubt } from '../../../main/feed/validity/doubt.ts';
import { otherViews } from '../../../main/feed/validity/other-views.ts';
import { aGoal, aLink, anObservation, at, ballGame, nextView, sportOf } from '../../support/observations.ts';

/** Three hours of ticks a minute apart: two sources tell a game of 105 minutes, and one of them errs in every way. */

interface Truth { readonly goals: readonly Action[]; readonly minute: number }

const over = 107;

function honestWord({ goals, minute }: Truth): EventObservation {
  if (minute < 0) return anObservation();
  const fallen = goals.filter((goal) => (goal.minute ?? 0) <= minute);
  const total = { home: fallen.filter(({ competitor }) => competitor === 'home').length, away: fallen.filter(({ competitor }) => competitor === 'away').length };
  const ended = minute >= over;
  return anObservation({ status: ended ? 'finished' : 'live', score: { total }, actions: [...fallen], asOf: at(Math.min(minute, over)), clock: ended ? null : { period: 'ALL', minute, stoppage: null, second: null } });
}

type Fault = 'none' | 'stalls' | 'stalls-with-fresh-stamp' | 'inflates' | 'inflates-with-goals' | 'turns' | 'empties' | 'ends' | 'goes-back' | 'moves' | 'away';

/** What the source says in place of the truth; null where it can't be read. */
function word(fault: Fault, truth: Truth, last: EventObservation | null): EventObservation | null {
  const honest = honestWord(truth);
  const total = honest.score?.total ?? { home: 0, away: 0 };
  switch (fault) {
    case 'none': return honest;
    case 'stalls': return last ?? honest;
    case 'stalls-with-fresh-stamp': return last === null || last.status !== 'live' ? honest : { ...last, asOf: honest.asOf };
    case 'inflates': return { ...honest, status: 'live', score: { total: { ...total, home: (total['home'] ?? 0) + 1 }, periods: [], shootout: null } };
    case 'inflates-with-goals': return { ...honest, status: 'live', score: { total: { ...total, home: (total['home'] ?? 0) + 1 }, periods: [], shootout: null }, actions: [...honest.actions, aGoal('home', Math.max(1, truth.minute), { id: 'lie' })] };
    case 'turns': return honest.score === null ? honest : { ...honest, score: { ...honest.score, total: { home: total['away'] ?? 0, away: total['home'] ?? 0 } } };
    case 'empties': return honest.score === null ? honest : { ...honest, score: { ...honest.score, total: { home: 0, away: 0 } }, actions: [] };
    case 'ends': return honest.status === 'live' ? { ...honest, status: 'finished' } : honest;
    case 'goes-back': return { ...honest, status: 'scheduled', score: null, actions: [], clock: null };
    case 'moves': return { ...honest, startsAt: '2031-04-05T18:00:00.000Z' };
    case 'away': return null;
  }
}

interface Source { view: SourceView | null; held: readonly Doubt[]; last: EventObservation | null }

interface Tick { readonly minute: number; readonly record: EventRecord; readonly truth: EventObservation }

/** Runs the ticks through judging and merging. The first source is honest and reads a little behind, the other errs from the kick-off on, in windows of 12 minutes. */
function run(goals: readonly Action[], faults: readonly Fault[], trusts: readonly [number, number]): readonly Tick[] {
  const sources: Readonly<Record<'honest' | 'erring', Source>> = { honest: { view: null, held: [], last: null }, erring: { view: null, held: [], last: null } };
  const links: readonly EventLink[] = [aLink({ source: 'honest' }), aLink({ source: 'erring' })];
  let record: EventRecord | null = null;
  const ticks: Tick[] = [];
  for (let minute = -10; minute < 170; minute += 1) {
    const now = at(minute);
    for (const [name, trust] of [['honest', trusts[0]], ['erring', trusts[1]]] as const) {
      const fault = name === 'honest' || minute < 0 ? 'none' : faults[Math.floor(minute / 12) % faults.length] ?? 'none';
      const source = sources[name];
      const said = word(fault, { goals, minute }, source.last);
      source.last = said ?? source.last;
      take(source, said, { name, trust, now, views: Object.values(sources).flatMap(({ view }) => view ?? []), links });
    }
    const views = Object.values(sources).flatMap(({ view }) => view ?? []);
    record = mergeEvent({ eventId: aLink().eventId, views, links, previous: record, sport: ballGame, now }).record;
    ticks.push({ minute, record, truth: honestWord({ goals, minute }) });
  }
  return ticks;
}

function take(source: Source, said: EventObservation | null, { name, trust, now, views, links }: { readonly name: string; readonly trust: number; readonly now: string; readonly views: readonly SourceView[]; readonly links: readonly EventLink[] }): void {
  if (said === null) {
    if (source.view !== null) source.view = { ...source.view, healthy: false };
    return;
  }
  const checked = checkObservations({ source: name, before: source.view === null ? [] : [source.view], after: [said], sportOf, now, held: source.held, others: otherViews({ source: name, views, links }) });
  source.held = checked.quarantined;
  const [accepted] = checked.accepted;
  if (accepted !== undefined) source.view = nextView(source.view, accepted, now, { source: name, trust });
  if (source.view !== null) source.view = { ...source.view, healthy: accepted !== undefined && checked.lateKeys.size === 0 };
}

const goalsArbitrary = fc.uniqueArray(fc.record({ minute: fc.integer({ min: 1, max: 104 }), side: fc.constantFrom('home', 'away') }), { maxLength: 6, selector: ({ minute }) => minute })
  .map((goals) => goals.map(({ minute, side }) => aGoal(side, minute)).sort((a, b) => a.sequence - b.sequence));
const allFaults: readonly Fault[] = ['none', 'stalls', 'stalls-with-fresh-stamp', 'inflates', 'inflates-with-goals', 'turns', 'empties', 'ends', 'goes-back', 'moves', 'away'];
const faultsArbitrary = fc.array(fc.constantFrom(...allFaults), { minLength: 1, maxLength: 14 });

function scoreOf({ score }: EventObservation): string {
  return JSON.stringify(score?.total ?? null);
}

describe('three hours beside a source that stalls, lies, empties, goes back and goes away', () => {
  test('no score is ever published that never was true, no end that was none, no final score but the true one', () => {
    fc.assert(fc.property(goalsArbitrary, faultsArbitrary, fc.constantFrom<readonly [number, number]>([0.5, 0.5], [0.6, 0.7], [0.7, 0.6], [0.5, 0.9], [0, 1], [0.9, 0.5]), (goals, faults, trusts) => {
      const ticks = run(goals, faults, trusts);
      for (const [index, { minute, record, truth }] of ticks.entries()) {
        const published = record.score === null ? null : JSON.stringify(record.score.value.total);
        const soFar = ticks.slice(0, index + 1).map((tick) => scoreOf(tick.truth));
        if (published !== null) expect(soFar, `minute ${minute}`).toContain(published);
        if (record.status.value === 'finished') expect(minute, 'it had ended').toBeGreaterThanOrEqual(over);
        if (record.status.value === 'finished' && published !== null) expect(published).toBe(scoreOf(truth));
        if (record.score !== null) expect(ballGame.total(headOf(record), record.actions)).toEqual(record.score.value.total);
      }
    }), { numRuns: 90 });
  });

  test('a source that only stalls, goes back or goes away keeps the truth back for four minutes at the most', () => {
    fc.assert(fc.property(goalsArbitrary, fc.constantFrom<Fault>('none', 'stalls', 'away', 'goes-back', 'moves'), (goals, fault) => {
      const ticks = run(goals, [fault], [0.5, 0.5]);
      for (const [index, { minute, record }] of ticks.entries()) {
        const lately = ticks.slice(Math.max(0, index - 4), index + 1).map((tick) => scoreOf(tick.truth));
        if (minute > 0) expect(lately, `minute ${minute}`).toContain(JSON.stringify(record.score?.value.total ?? null));
      }
    }), { numRuns: 30 });
  });

  const named = (['stalls', 'inflates', 'inflates-with-goals', 'turns', 'empties', 'ends', 'goes-back', 'moves'] as const).flatMap((fault) => ([[0.5, 0.5], [0.5, 0.9]] as const).map((trusts) => ({ fault, trusts })));

  test.each(named)('$fault, trusted $trusts.1 beside one that is trusted $trusts.0: named within two ticks', ({ fault, trusts }) => {
    const goals = [aGoal('home', 3), aGoal('home', 9)];
    const ticks = run(goals, ['none', fault], trusts).filter(({ minute }) => minute >= 12);
    const before = run(goals, ['none'], trusts).filter(({ minute }) => minute >= 12);
    const [first, second] = ticks;
    const isNamed = [first, second].some((tick, index) => tick !== undefined && (tick.record.conflicts.length > 0 || tick.record.confidence.basis !== before[index]?.record.confidence.basis));
    expect(isNamed).toBe(true);
  });
});
