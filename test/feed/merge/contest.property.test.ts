import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventObservation, EventStatus } from '../../../main/domain/event-data.ts';
import { at, withScore } from '../../support/observations.ts';
import { aTelling, shown, type Telling } from './telling.ts';

/** What the liar does in a minute: it says any score and any status, by any clock, or can't be read. */
interface Lie { readonly home: number; readonly away: number; readonly status: EventStatus; readonly minute: number; readonly does: 'lies' | 'says the same' | 'tells the truth' | 'fails' }

const lieArbitrary: fc.Arbitrary<Lie> = fc.record({
  home: fc.integer({ min: 0, max: 5 }), away: fc.integer({ min: 0, max: 5 }),
  status: fc.constantFrom('live', 'live', 'live', 'finished', 'abandoned', 'interrupted', 'postponed', 'scheduled'),
  minute: fc.integer({ min: 0, max: 90 }),
  does: fc.constantFrom('lies', 'lies', 'says the same', 'says the same', 'says the same', 'tells the truth', 'fails'),
});

type Dating = 'clock' | 'stamp' | 'neither';
type Read = 'good' | 'not read' | 'failed';

/** How an honest source dates its word, and what becomes of its reads. */
interface Honest { readonly trust: number; readonly dating: Dating; readonly reads: readonly Read[] }

const trustArbitrary = fc.constantFrom(0, 0.3, 0.5, 0.75, 0.9, 1);
const honestArbitrary: fc.Arbitrary<Honest> = fc.record({
  trust: trustArbitrary, dating: fc.constantFrom('clock', 'stamp', 'neither'),
  reads: fc.array(fc.constantFrom<Read>('good', 'good', 'good', 'not read', 'failed'), { minLength: 1, maxLength: 7 }),
});
const matchArbitrary = fc.record({
  honest: fc.array(honestArbitrary, { minLength: 1, maxLength: 3 }),
  liarTrust: trustArbitrary,
  lies: fc.array(lieArbitrary, { minLength: 4, maxLength: 30 }),
  goals: fc.array(fc.constantFrom<'none' | 'home' | 'away'>('none', 'none', 'none', 'none', 'home', 'away'), { minLength: 1, maxLength: 9 }),
});

function honestWord(dating: Dating, [home, away]: readonly [number, number], minute: number): EventObservation {
  if (dating === 'stamp') return withScore(home, away, { asOf: at(minute) });
  return withScore(home, away, dating === 'clock' ? { clock: { period: '1H', minute, stoppage: null, second: null } } : {});
}

function lyingWord({ home, away, status, minute }: Lie): EventObservation {
  return withScore(home, away, { status, clock: { period: '1H', minute, stoppage: null, second: null } });
}

/** Every third minute it is read well: who says nothing for longer objects to nothing. */
function readAt({ reads }: Honest, minute: number): Read {
  return minute % 3 === 0 ? 'good' : (reads[minute % reads.length] ?? 'good');
}

function tellHonestly(telling: Telling, honest: readonly Honest[], score: readonly [number, number], minute: number): void {
  for (const [index, one] of honest.entries()) {
    const read = readAt(one, minute);
    if (read === 'good') telling.say(`honest-${index}`, honestWord(one.dating, score, minute), minute);
    if (read === 'failed') telling.fail(`honest-${index}`);
  }
}

/** What the liar says in a minute; null where it can't be read. `last`: the lie it told last. */
function wordOf(lie: Lie, last: Lie | null, score: readonly [number, number], minute: number): EventObservation | null {
  switch (lie.does) {
    case 'lies': return lyingWord(lie);
    case 'says the same': return lyingWord(last ?? lie);
    case 'tells the truth': return honestWord('clock', score, minute);
    case 'fails': return null;
  }
}

describe('at most one liar among the sources, whatever any of them is trusted', () => {
  test('once a true score was confirmed, none is shown that never was true, and the match goes on', () => {
    fc.assert(fc.property(matchArbitrary, ({ honest, liarTrust, lies, goals }) => {
      const telling = aTelling({ liar: liarTrust, ...Object.fromEntries(honest.map(({ trust }, index) => [`honest-${index}`, trust])) });
      let score: readonly [number, number] = [0, 0];
      let last: Lie | null = null;
      const trueSoFar = new Set(['none', '0–0']);
      tellHonestly(telling, honest, score, 0);
      telling.say('liar', honestWord('clock', score, 0), 0);
      expect(telling.look(0).score).toMatchObject({ confirmed: true });
      for (const [index, lie] of lies.entries()) {
        const minute = index + 1;
        score = after(score, goals[index % goals.length] ?? 'none');
        trueSoFar.add(`${score[0]}–${score[1]}`);
        tellHonestly(telling, honest, score, minute);
        const word = wordOf(lie, last, score, minute);
        if (word === null) telling.fail('liar');
        else telling.say('liar', word, minute);
        if (lie.does === 'lies') last = lie;
        const record = telling.look(minute);
        expect([...trueSoFar], `minute ${minute}`).toContain(shown(record));
        expect(record.status.value, `minute ${minute}`).toBe('live');
      }
    }), { numRuns: 1000 });
  });
});

function after([home, away]: readonly [number, number], goal: 'none' | 'home' | 'away'): readonly [number, number] {
  return [home + (goal === 'home' ? 1 : 0), away + (goal === 'away' ? 1 : 0)];
}
