import { describe, expect, test } from 'vitest';
import { only, readWith } from './read-with.ts';

describe('f1db', () => {
  const race = 'id: 4001\nround: 3\ndate: 2031-07-03\ngrandPrixId: great-avalon\nofficialName: Grand Prix of Avalon 2031\ncircuitId: sea-park\nlaps: 52\n';
  const results = `- position: 1
  driverNumber: 5
  driverId: ada-quist
  constructorId: red-kite
  laps: 52
  time: "1:17:50.311"
  timePenalty:
  gap:
  reasonRetired:
  points: 26
  gridPosition: 4
- position: 2
  driverNumber: 7
  driverId: bo-van-der-ek
  constructorId: lund
  laps: 51
  time:
  timePenalty: "5.000"
  gap: "+1 lap"
  reasonRetired:
  points: 18
  gridPosition: PL
- position: DNF
  driverNumber: 9
  driverId: cy-orr
  constructorId: lund
  laps: 3
  time:
  gap:
  reasonRetired: Collision
  points:
  gridPosition: 1
`;
  const pitStops = '- driverId: ada-quist\n  stop: 1\n  lap: 12\n- driverId: ada-quist\n  stop: 2\n  lap: 30\n- driverId: bo-van-der-ek\n  stop: 1\n  lap: 20\n';
  const fastestLaps = '- position: 1\n  driverId: bo-van-der-ek\n  lap: 44\n  time: "1:30.510"\n- position: 2\n  driverId: ada-quist\n  lap: 40\n  time: "1:30.813"\n';

  test('a race is one event, each driver a competitor and a finish', async () => {
    const event = only((await readWith('f1db', { race, results, pitStops, fastestLaps })).observations);
    expect(event).toMatchObject({ key: '4001', sport: 'motor-racing', competition: { season: '2031', stage: 'Great Avalon Grand Prix', round: 'Round 3' }, startsOn: '2031-07-03', status: 'finished', venue: 'Sea Park', score: null });
    expect(event.competitors[1]).toMatchObject({ key: 'bo-van-der-ek', name: 'Bo Van Der Ek', alignment: null, attributes: { grid: null, constructor: 'lund', number: 7 } });
    expect(event.actions.map(({ id, type, sequence, attributes }) => ({ id, type, sequence, ...attributes }))).toEqual([
      { id: 'finish-ada-quist', type: 'finish', sequence: 1, position: 1, positionText: '1', grid: 4, pitLaneStart: false, points: 26, laps: 52, reasonRetired: null, fastestLapRank: 2, fastestLapSeconds: 90.813, pitStops: 2, gapSeconds: 0, gapLaps: null, timePenaltySeconds: null },
      { id: 'finish-bo-van-der-ek', type: 'finish', sequence: 2, position: 2, positionText: '2', grid: null, pitLaneStart: true, points: 18, laps: 51, reasonRetired: null, fastestLapRank: 1, fastestLapSeconds: 90.51, pitStops: 1, gapSeconds: null, gapLaps: 1, timePenaltySeconds: 5 },
      { id: 'finish-cy-orr', type: 'finish', sequence: 3, position: null, positionText: 'DNF', grid: 1, pitLaneStart: false, points: 0, laps: 3, reasonRetired: 'Collision', fastestLapRank: null, fastestLapSeconds: null, pitStops: 0, gapSeconds: null, gapLaps: null, timePenaltySeconds: null },
    ]);
  });

  test('a race to come has its grid, or nobody yet', async () => {
    const grid = '- position: 1\n  driverId: cy-orr\n  constructorId: lund\n- position: 2\n  driverId: ada-quist\n  constructorId: red-kite\n';
    expect(only((await readWith('f1db', { race, grid })).observations)).toMatchObject({ status: 'scheduled', competitors: [{ key: 'cy-orr', attributes: { grid: 1 } }, { key: 'ada-quist' }], actions: [] });
    await expect(readWith('f1db', { race: 'title: Something else\n' })).rejects.toThrow('payload_mostly_wrong');
  });
});

describe('jolpica', () => {
  const result = (position: number, driverId: string, more: object) => ({
    number: String(position + 4), position: String(position), positionText: String(position), points: '0', grid: String(position), laps: '52', status: 'Finished',
    Driver: { driverId, code: driverId.slice(0, 3).toUpperCase(), givenName: 'Ada', familyName: driverId, dateOfBirth: '2001-01-01', nationality: 'Avalonian' }, Constructor: { constructorId: 'lund', name: 'Lund', nationality: '' }, ...more,
  });
  const answer = (races: readonly object[]) => ({ MRData: { xmlns: '', series: 'f1', limit: '30', offset: '0', total: '3', RaceTable: { season: '2031', round: '9', Races: races } } });
  const race = {
    season: '2031', round: '9', raceName: 'Avalon Grand Prix', Circuit: { circuitId: 'sea_park', circuitName: 'Sea Park', Location: {} }, date: '2031-07-04', time: '13:00:00Z',
    Results: [
      result(1, 'quist', { points: '26', grid: '4', Time: { millis: '5034543', time: '1:23:54.543' }, FastestLap: { rank: '2', lap: '44', Time: { time: '1:30.813' } } }),
      result(2, 'ek', { points: '18', grid: '0', Time: { millis: '5052516', time: '+17.973' }, FastestLap: { rank: '1', lap: '40', Time: { time: '1:30.510' } } }),
      result(3, 'lund', { points: '15', laps: '51', status: '+1 Lap' }),
      result(4, 'orr', { positionText: 'R', laps: '3', status: 'Collision' }),
    ],
  };

  test('reads the documented answer', async () => {
    const event = only((await readWith('jolpica', { results: answer([race]) })).observations);
    expect(event).toMatchObject({ key: '2031/9', startsAt: '2031-07-04T13:00:00.000Z', startsOn: '2031-07-04', status: 'finished', venue: 'Sea Park', competition: { stage: 'Avalon Grand Prix', round: 'Round 9' } });
    expect(event.competitors[0]).toMatchObject({ key: 'quist', name: 'Ada quist', names: ['QUI'], attributes: { grid: 4, constructor: 'Lund', number: 5 } });
    expect(event.actions.map(({ attributes }) => attributes)).toEqual([
      { position: 1, positionText: '1', grid: 4, pitLaneStart: false, points: 26, laps: 52, reasonRetired: null, fastestLapRank: 2, fastestLapSeconds: 90.813, gapSeconds: 0, gapLaps: null },
      { position: 2, positionText: '2', grid: null, pitLaneStart: true, points: 18, laps: 52, reasonRetired: null, fastestLapRank: 1, fastestLapSeconds: 90.51, gapSeconds: 17.973, gapLaps: null },
      { position: 3, positionText: '3', grid: 3, pitLaneStart: false, points: 15, laps: 51, reasonRetired: null, fastestLapRank: null, fastestLapSeconds: null, gapSeconds: null, gapLaps: 1 },
      { position: null, positionText: 'R', grid: 4, pitLaneStart: false, points: 0, laps: 3, reasonRetired: 'Collision', fastestLapRank: null, fastestLapSeconds: null, gapSeconds: null, gapLaps: null },
    ]);
  });

  test('an answer without races says that there is none yet', async () => {
    expect((await readWith('jolpica', { results: answer([]) })).observations).toEqual([]);
    await expect(readWith('jolpica', { results: { detail: 'Request was throttled.' } })).rejects.toThrow('payload_records_missing');
  });
});
