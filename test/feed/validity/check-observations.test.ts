import { describe, expect, test } from 'vitest';
import type { EventObservation } from '../../../main/domain/event-data.ts';
import type { SourceView } from '../../../main/feed/contract.ts';
import { checkObservations, type Checked } from '../../../main/feed/validity/check-observations.ts';
import { genericSport } from '../../../main/feed/sports/generic.ts';
import type { Doubt } from '../../../main/feed/validity/doubt.ts';
import { aGoal, anObservation, at, aView, sportOf, withScore } from '../../support/observations.ts';

interface Asked { readonly before?: readonly SourceView[]; readonly after: readonly EventObservation[]; readonly minute?: number; readonly held?: readonly Doubt[]; readonly others?: readonly SourceView[] }

function check({ before = [], after, minute = 60, held = [], others = [] }: Asked): Checked {
  return checkObservations({ source: 'north', before, after, sportOf, now: at(minute), held, others: () => others });
}

function codes(checked: Checked): readonly string[] {
  return checked.quarantined.map(({ code }) => code);
}

/** The codes for one word after another, a minute apart. */
function doubts(before: EventObservation | null, after: EventObservation, minute = 60, view: Partial<SourceView> = {}): readonly string[] {
  return codes(check({ before: before === null ? [] : [aView(before, { observedAt: at(minute - 1), ...view })], after: [after], minute }));
}

/** Views of other matches of the source whose lists add up, so that its lists are relied on. */
const wholeLists = ['a', 'b', 'c'].map((key) => aView(withScore(2, 1, { key, status: 'finished', startsAt: at(-2000) }, true)));
const others = wholeLists.map(({ observation }) => observation);

describe('scores', () => {
  test('a fall without a correction is not believed, and the reason is said', () => {
    const checked = check({ before: [aView(withScore(2, 1))], after: [withScore(1, 1)] });
    expect(checked).toMatchObject({ accepted: [], quarantined: [{ key: 'brackwater-ostrand', code: 'score_fell', message: 'Brackwater – Ostrand fell from 2–1 to 1–1 without a correction.', since: at(60) }] });
  });

  test.each([
    ['the goal is taken out of the list', withScore(2, 1, {}, true), withScore(1, 1, {}, true)],
    ['the score is set to what the list said all the time', withScore(2, 1, { actions: [aGoal('home', 10), aGoal('away', 20), aGoal('away', 30)] }), withScore(1, 2, { actions: [aGoal('home', 10), aGoal('away', 20), aGoal('away', 30)] })],
    ['a review is named by an action', withScore(2, 1), withScore(1, 1, { actions: [aGoal('home', 59, { type: 'var-no-goal' })] })],
    ['a review is named by an attribute', withScore(2, 1), withScore(1, 1, { attributes: { var: 'goal disallowed' } })],
    ['the result was awarded', withScore(2, 1, { status: 'finished' }), withScore(0, 3, { status: 'finished', attributes: { awarded: true } })],
  ])('a fall is believed where %s', (_, before, after) => {
    expect(doubts(before, after, 200)).toEqual([]);
  });

  test('several goals that go at once are an emptied copy, unless the source’s time goes on with it', () => {
    expect(doubts(withScore(2, 1, {}, true), withScore(0, 0, {}, true))).toEqual(['score_fell']);
    expect(doubts(withScore(2, 1, { asOf: at(50) }, true), withScore(0, 1, { asOf: at(55), actions: [aGoal('away', 15)] }))).toEqual([]);
  });

  test('a score that goes away while the game is on is not believed', () => {
    expect(doubts(withScore(1, 0), anObservation({ status: 'live' }))).toEqual(['score_vanished']);
    expect(doubts(withScore(1, 0), anObservation({ status: 'unknown' }))).toEqual([]);
  });

  test('a list that catches up is believed, one that has three goals in as many minutes is not', () => {
    const rose = (minutes: readonly number[]): readonly string[] => {
      const after = withScore(3, 0, { actions: minutes.map((minute) => aGoal('home', minute)) });
      return codes(check({ before: [...wholeLists, aView(withScore(0, 0), { observedAt: at(59) })], after: [...others, after] }));
    };
    expect(rose([12, 31, 58])).toEqual([]);
    expect(rose([58, 59, 60])).toEqual(['score_rose_too_fast']);
  });

  test('a rise of more than there can have been time for', () => {
    const clock = (minute: number): EventObservation['clock'] => ({ period: '2H', minute, stoppage: null, second: null });
    expect(doubts(withScore(0, 0), withScore(2, 0))).toEqual([]);
    expect(doubts(withScore(0, 0), withScore(5, 0))).toEqual(['score_rose_too_fast']);
    expect(doubts(withScore(0, 0, { clock: clock(40) }), withScore(5, 0, { clock: clock(60) }), 60, { changedAt: { clock: at(40) } })).toEqual([]);
    expect(doubts(anObservation(), withScore(7, 1, { status: 'finished' }), 118)).toEqual([]);
    expect(doubts(withScore(0, 0, {}, true), withScore(5, 0, {}, true), 60)).toEqual(['score_rose_too_fast']);
  });

  test('a score beyond its own goals, whoever gives it', () => {
    expect(doubts(withScore(1, 0, {}, true), withScore(2, 0, { actions: [aGoal('home', 10)] }))).toEqual(['goals_contradict_score']);
    expect(doubts(withScore(1, 0), withScore(2, 0))).toEqual([]);
  });

  test('a list with an entry too many or none, where the source’s lists were whole so far', () => {
    const [tooMany, none] = [withScore(1, 0, { actions: [aGoal('home', 10), aGoal('home', 20)] }), withScore(1, 0)];
    for (const after of [tooMany, none]) {
      expect(codes(check({ before: wholeLists, after: [...others, after] }))).toEqual(['goals_contradict_score']);
      expect(codes(check({ after: [withScore(1, 1, { key: 'd' }, true), after] }))).toEqual([]);
    }
  });

  test('all scores made up from the first read on: those without goals are doubted too', () => {
    const madeUp = ['a', 'b'].map((key) => withScore(3, 0, { key, actions: [aGoal('home', 10)] }));
    expect(codes(check({ after: [...madeUp, withScore(1, 0), withScore(0, 0, { key: 'c' })] }))).toEqual(['goals_contradict_score', 'goals_contradict_score', 'goals_contradict_score']);
  });

  test('own goals count for whoever gets them; shoot-out kicks for nobody', () => {
    const kicks = [1, 2, 3].map((number) => aGoal('home', 0, { id: `kick-${number}`, type: 'shootout-goal', minute: null }));
    const after = withScore(1, 1, { status: 'finished', score: { total: { home: 1, away: 1 }, shootout: { home: 3, away: 1 } }, actions: [aGoal('home', 10, { type: 'own-goal' }), aGoal('away', 70), ...kicks] });
    expect(codes(check({ before: wholeLists, after: [...others, after], minute: 170 }))).toEqual([]);
  });

  test.each([
    ['below nought', withScore(-1, 0)], ['in halves', withScore(1, 0.5)], ['beyond any contest', withScore(500, 0)],
    ['of somebody who does not compete', anObservation({ status: 'live', score: { total: { home: 1, ghost: 0 } } })],
  ])('a score %s', (_, after) => {
    expect(doubts(null, after)).toEqual(['score_absurd']);
  });

  test('a sport nobody described may count below nought and in halves, and a field’s scores may fall', () => {
    const round = (first: number): EventObservation => anObservation({ sport: 'unheard-of', status: 'live', competitors: ['ilsa', 'bo'].map((key) => ({ key, name: key, alignment: null })), score: { total: { ilsa: first, bo: 0.5 } } });
    const ask = (before: EventObservation, after: EventObservation): readonly string[] => codes(checkObservations({ source: 'north', before: [aView(before)], after: [after], sportOf: genericSport, now: at(60) }));
    expect(ask(round(-3), round(-4))).toEqual([]);
    expect(ask(withScore(40, 39, { sport: 'unheard-of' }), withScore(41, 38, { sport: 'unheard-of' }))).toEqual(['score_fell']);
  });
});

describe('statuses and times', () => {
  const clock = (period: string, minute: number, stoppage: number | null = null): Pick<EventObservation, 'clock'> => ({ clock: { period, minute, stoppage, second: null } });

  test.each([
    ['live an hour before its kick-off', null, anObservation({ status: 'live' }), -60, 'live_before_kickoff'],
    ['finished before its kick-off', null, withScore(1, 0, { status: 'finished' }), -5, 'finished_before_kickoff'],
    ['finished half an hour after its kick-off', withScore(0, 0), withScore(0, 0, { status: 'finished' }), 30, 'finished_too_soon'],
    ['finished and live again', withScore(1, 0, { status: 'finished' }), withScore(1, 0), 120, 'status_went_back'],
    ['live and scheduled again', withScore(1, 0), withScore(1, 0, { status: 'scheduled' }), 60, 'status_went_back'],
    ['live and put off', withScore(1, 0), anObservation({ status: 'postponed' }), 60, 'status_went_back'],
    ['finished and called off', withScore(1, 0, { status: 'finished' }), anObservation({ status: 'cancelled' }), 120, 'status_went_back'],
    ['moved by years', anObservation(), anObservation({ startsAt: '2033-05-04T18:00:00.000Z' }), -60, 'kickoff_moved_far'],
    ['in another century', null, anObservation({ startsAt: '1031-05-04T18:00:00.000Z' }), -60, 'kickoff_absurd'],
    ['with day and month swapped', anObservation(), anObservation({ startsAt: '2031-04-05T18:00:00.000Z' }), -60, 'day_and_month_swapped'],
    ['an older copy than before', withScore(0, 0, { asOf: at(50) }), withScore(0, 0, { asOf: at(40) }), 60, 'older_than_before'],
    ['with a clock that runs back', withScore(0, 0, clock('2H', 70)), withScore(0, 0, clock('2H', 60)), 80, 'clock_backwards'],
    ['another game than when it began', withScore(0, 0), anObservation({ status: 'live', score: { total: { home: 0, away: 0 } }, competitors: [{ key: 'home', name: 'Fellmere', alignment: 'home' }, { key: 'away', name: 'Ulsby', alignment: 'away' }] }), 60, 'competitors_replaced'],
  ])('%s', (_, before, after, minute, code) => {
    expect(doubts(before, after, minute)).toEqual([code]);
  });

  test.each([
    ['live some minutes early', null, anObservation({ status: 'live' }), -5],
    ['a walkover before its kick-off', null, withScore(3, 0, { status: 'finished', attributes: { walkover: true } }), -60],
    ['postponed, and scheduled for another day', anObservation({ status: 'postponed' }), anObservation({ startsAt: '2031-05-20T18:00:00.000Z' }), 60],
    ['interrupted and live again', withScore(1, 0, { status: 'interrupted' }), withScore(1, 0), 60],
    ['abandoned', withScore(1, 0), withScore(1, 0, { status: 'abandoned' }), 60],
    ['cancelled', anObservation(), anObservation({ status: 'cancelled' }), -60],
    ['a clock set back by a minute', withScore(0, 0, clock('2H', 70)), withScore(0, 0, clock('2H', 69)), 80],
    ['a clock that begins the second half below stoppage time', withScore(0, 0, clock('1H', 45, 4)), withScore(0, 0, clock('2H', 46)), 70],
    ['still scheduled after its kick-off', anObservation(), anObservation(), 60],
    ['a placeholder that is filled before it begins', anObservation(), anObservation({ competitors: [{ key: 'home', name: 'Fellmere', alignment: 'home' }, { key: 'away', name: 'Ulsby', alignment: 'away' }] }), -60],
  ])('%s is what it is', (_, before, after, minute) => {
    expect(doubts(before, after, minute)).toEqual([]);
  });

  test('sides that change places without their score are doubted, with it they are a correction', () => {
    const turned = (home: number, away: number): EventObservation => withScore(home, away, { competitors: [{ key: 'home', name: 'Ostrand', alignment: 'home' }, { key: 'away', name: 'Brackwater', alignment: 'away' }], status: 'finished' });
    expect(doubts(withScore(2, 1, { status: 'finished' }), turned(2, 1), 200)).toEqual(['sides_swapped']);
    expect(doubts(withScore(2, 1, { status: 'finished' }, true), { ...turned(1, 2), actions: withScore(1, 2, {}, true).actions }, 200)).toEqual([]);
  });
});

describe('payloads', () => {
  const days = ['2031-05-04', '2031-05-06', '2031-05-07', '2031-05-20'];
  const round = days.map((startsOn, index) => anObservation({ key: `match-${index}`, startsAt: null, startsOn }));
  const views = round.map((observation) => aView(observation));

  test('dates whose format flipped: nothing of it is believed', () => {
    const flipped = ['2031-04-05', '2031-06-05', '2031-07-05', '2031-05-20'].map((startsOn, index) => anObservation({ key: `match-${index}`, startsAt: null, startsOn }));
    const checked = check({ before: views, after: flipped, minute: -100 });
    expect(checked.accepted).toEqual([]);
    expect(checked.quarantined).toMatchObject([{ key: null, code: 'date_format_flipped', message: '3 events changed their date by swapping day and month, such as 2031-05-04 to 2031-04-05.' }]);
    expect(checked.disappeared).toEqual([]);
  });

  test('dates whose format flipped are found also where the keys are made of them', () => {
    const named = (key: string, startsOn: string, home: string): EventObservation => anObservation({ key, startsAt: null, startsOn, competitors: [{ key: 'home', name: home, alignment: 'home' }, { key: 'away', name: `${home} B`, alignment: 'away' }] });
    const before = ['Ulsby', 'Fellmere'].map((home) => aView(named(`2031-05-04-${home}`, '2031-05-04', home)));
    const after = ['Ulsby', 'Fellmere'].map((home) => named(`2031-04-05-${home}`, '2031-04-05', home));
    expect(codes(check({ before, after, minute: -100 }))).toEqual(['date_format_flipped']);
  });

  test('most of what is to come vanishes at once: a payload that was cut off', () => {
    const checked = check({ before: views, after: round.slice(0, 1), minute: -100 });
    expect(checked.quarantined).toMatchObject([{ key: null, code: 'events_vanished', message: '3 of 4 events that were listed are not listed any more, and 0 are new.' }]);
    expect(check({ before: views, after: round.slice(0, 3), minute: -100 })).toMatchObject({ quarantined: [], disappeared: [{ key: 'match-3', live: false }] });
    expect(codes(check({ before: views, after: [], minute: -100 }))).toEqual(['events_vanished']);
  });

  test('a list that moves on by a day is not cut off', () => {
    const finished = round.map((one) => aView({ ...one, status: 'finished' }));
    const next = round.map((one, index) => ({ ...one, key: `next-${index}` }));
    expect(check({ before: finished, after: next, minute: 5000 })).toMatchObject({ quarantined: [], disappeared: [{}, {}, {}, {}] });
  });

  test('what vanished and stays away for half an hour is gone', () => {
    const first = check({ before: views, after: round.slice(0, 1), minute: -100 });
    const held = first.quarantined;
    expect(codes(check({ before: views, after: round.slice(0, 1), minute: -71, held }))).toEqual(['events_vanished']);
    const later = check({ before: views, after: round.slice(0, 1), minute: -70, held });
    expect(later).toMatchObject({ quarantined: [], mended: [{ key: null, code: 'events_vanished' }] });
  });

  test('home and away in each other’s place in most events', () => {
    const turn = (one: EventObservation): EventObservation => ({ ...one, competitors: [{ key: 'home', name: 'Ostrand', alignment: 'home', names: [], attributes: {} }, { key: 'away', name: 'Brackwater', alignment: 'away', names: [], attributes: {} }] });
    expect(codes(check({ before: views, after: round.map(turn), minute: -100 }))).toEqual(['all_sides_swapped']);
  });

  test('the same row twice is one; two rows that differ are none, and the others go on', () => {
    const [first, second] = round;
    if (first === undefined || second === undefined) throw new Error('No rounds.');
    expect(check({ after: [first, first, second], minute: -100 })).toMatchObject({ accepted: [first, second], quarantined: [], remarks: ['Brackwater – Ostrand is listed more than once, each time the same.'] });
    expect(check({ after: [first, { ...first, venue: 'Elsewhere' }, second], minute: -100 })).toMatchObject({ accepted: [second], quarantined: [{ key: 'match-0', code: 'listed_twice' }] });
  });
});

describe('a doubted word that is right after all', () => {
  const before = [aView(withScore(2, 1))];
  const fallen = withScore(1, 1);

  test('stood unchanged for half an hour', () => {
    const held = check({ before, after: [fallen], minute: 60 }).quarantined;
    const next = check({ before, after: [fallen], minute: 89, held });
    expect(next.quarantined).toMatchObject([{ code: 'score_fell', since: at(60) }]);
    expect(check({ before, after: [fallen], minute: 90, held: next.quarantined })).toMatchObject({ accepted: [fallen], quarantined: [], mended: [{ key: 'brackwater-ostrand', code: 'score_fell', why: 'It has stood unchanged for half an hour.' }] });
  });

  test('another word begins its half hour anew', () => {
    const held = check({ before, after: [fallen], minute: 60 }).quarantined;
    expect(check({ before, after: [withScore(0, 1)], minute: 95, held }).quarantined).toMatchObject([{ since: at(95) }]);
  });

  test('however long it stands, not against its own list of goals', () => {
    const listed = withScore(1, 1, { actions: [aGoal('home', 10), aGoal('home', 20), aGoal('away', 15)] });
    const sound = withScore(1, 0, { key: 'sound' }, true);
    const held = check({ before, after: [listed, sound], minute: 60 }).quarantined;
    expect(codes(check({ before, after: [listed, sound], minute: 300, held }))).toEqual(['score_fell']);
  });

  test('another healthy source says the same', () => {
    const other = aView(withScore(1, 1), { source: 'south' });
    expect(check({ before, after: [fallen], others: [other] })).toMatchObject({ accepted: [fallen], mended: [{ why: 'south says the same.' }] });
    expect(codes(check({ before, after: [fallen], others: [{ ...other, healthy: false }] }))).toEqual(['score_fell']);
    expect(codes(check({ before, after: [fallen], others: [aView(withScore(2, 1), { source: 'south' })] }))).toEqual(['score_fell']);
  });

  test('once believed it is not doubted again while it stays', () => {
    const early = withScore(0, 0, { status: 'finished' });
    expect(doubts(early, early, 40)).toEqual([]);
    expect(doubts(withScore(0, 0), early, 40)).toEqual(['finished_too_soon']);
  });
});
