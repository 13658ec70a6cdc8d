import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sportOf } from '../../main/feed/sports/all.ts';
import { headOfObservation } from '../../main/feed/validity/event-words.ts';
import { tryConnector, type ConnectorTrial } from '../../main/sources/try-connector.ts';
import { only } from './read-with.ts';

/** Formats and sports that no connector of Touchline's reads, each read by one file of data and no code. */

async function read(id: string, part: string, content: string): Promise<ConnectorTrial> {
  const manifest = readFileSync(join(import.meta.dirname, `games/${id}.json`), 'utf8');
  const tried = await tryConnector(manifest, { [part]: Buffer.from(content) }, {});
  if (!tried.ok) throw new Error(`${tried.error.code}: ${tried.error.message}`);
  return tried.value;
}

/** The lines `sources try` prints, and nothing rejected or remarked. */
async function linesOf(...given: Parameters<typeof read>): Promise<readonly string[]> {
  const { lines, rejected, remarks } = await read(...given);
  expect({ rejected, remarks }).toEqual({ rejected: [], remarks: [] });
  return lines.slice(0, -1);
}

describe('cricket as YAML, ball by ball', () => {
  const ball = (place: string, batsman: string, runs: number, more = ''): string => `        - ${place}: {batsman: ${batsman}, bowler: Bo Lund, runs: {batsman: ${runs}, extras: ${more.includes('wides') ? 1 : 0}, total: ${runs}}${more}}\n`;
  const match = `info:
  competition: Harbour Bash
  dates: [2031-05-05]
  overs: 1
  teams: [Rovers, Tarn]
  venue: The Meadow
  outcome: {by: {runs: 3}, winner: Rovers}
innings:
  - 1st innings:
      team: Rovers
      deliveries:
${ball('0.1', 'Ada Quist', 4)}${ball('0.2', 'Ada Quist', 0, ', wicket: {kind: bowled, player_out: Ada Quist}')}${ball('0.3', 'Eva Moe', 0, ', extras: {wides: 1}')}${ball('0.10', 'Eva Moe', 2)}  - 2nd innings:
      team: Tarn
      deliveries:
${ball('0.1', 'Cy Orr', 4)}`;

  test('innings, extras, and the tenth ball of an over apart from the first', async () => {
    expect(await linesOf('cricket-balls', 'match', match)).toEqual(['2031-05-05-rovers-tarn  Rovers – Tarn  7–4  finished, 5 actions']);
    const observation = only((await read('cricket-balls', 'match', match)).observations);
    expect(observation.actions.map(({ id }) => id)).toEqual(['innings-1-0.1', 'innings-1-0.2', 'innings-1-0.3', 'innings-1-0.10', 'innings-2-0.1']);
    expect(observation.actions[1]).toMatchObject({ competitor: 'home', participant: 'Ada Quist', attributes: { innings: 1, over: 0, ball: 2, wicket: true } });
    expect(sportOf('cricket').total(headOfObservation(observation), observation.actions)).toEqual({ home: 7, away: 4 });
  });
});

describe('darts as a text log', () => {
  const log = `5.3.2031 Quay Open: Ann Lee - Bo Day, first to 2
Leg 1 (1 throws first)
 321 180 | 60 441
   0 321 | - -
Leg 2 (2 throws first)
 401 100 | 180 321
 301 100 | 321 0

6.3.2031 Quay Open: Cy Orr - Di Fen, first to 1
Leg 1 (1 throws first)
 0 501 | - -
Cy Orr wins
`;

  test('legs won, in a match under way and in one that is over', async () => {
    expect(await linesOf('darts-legs', 'log', log)).toEqual(['2031-03-05-ann-lee-bo-day  Ann Lee – Bo Day  1–1  live, 2 actions', '2031-03-06-cy-orr-di-fen  Cy Orr – Di Fen  1–0  finished, 1 actions']);
    expect(only((await read('darts-legs', 'log', log)).observations, '2031-03-05-ann-lee-bo-day').actions[1]).toMatchObject({ id: 'leg-2', period: 'LEG2', competitor: 'away', attributes: { value: 1, checkout: 321 } });
  });
});

describe('chess as PGN', () => {
  const games = `[Event "Quay Open"]
[Site "?"]
[Date "2031.03.05"]
[Round "2"]
[White "Lee, Ann"]
[Black "Day, Bo"]
[Result "1/2-1/2"]

1. e4 e5 2. Qh5 {a try
of a trick} Nc6 3. O-O Nf6?? 4. exd8=Q+ 1/2-1/2

[Event "Quay Open"]
[Date "2031.03.05"]
[Round "2"]
[White "Orr, Cy"]
[Black "Fen, Di"]
[Result "*"]

1. d4 d5 *
`;

  test('moves run over lines, with comments between them', async () => {
    expect(await linesOf('chess-games', 'games', games)).toEqual(['2031-03-05-2-lee-ann-day-bo  Lee, Ann – Day, Bo  0.5–0.5  finished, 7 actions', '2031-03-05-2-orr-cy-fen-di  Orr, Cy – Fen, Di  –  live, 2 actions']);
    const [first] = (await read('chess-games', 'games', games)).observations;
    expect(first?.actions.map(({ attributes }) => attributes['move'])).toEqual(['e4', 'e5', 'Qh5', 'Nc6', 'O-O', 'Nf6??', 'exd8=Q+']);
  });
});

describe('basketball as CSV, play by play', () => {
  const plays = `game_id,date,home,away,period,clock,event,team,player,home_score,away_score
G1,2031-01-05,Ash Herons,Tarn Owls,1,11:40,two pointer,Ash Herons,Ada Quist,2,0
G1,2031-01-05,Ash Herons,Tarn Owls,1,0:00,three pointer,Tarn Owls,Bo Lund,2,3
G1,2031-01-05,Ash Herons,Tarn Owls,4,0:01.5,free throw,Ash Herons,Ada Quist,3,3
G2,2031-01-05,Rams,Foxes,1,12:00,jump ball,Rams,,0,0
G1,2031-01-05,Ash Herons,Tarn Owls,5,4:10,two pointer,Tarn Owls,Bo Lund,3,5
G1,2031-01-05,Ash Herons,Tarn Owls,5,0:00,game over,,,3,5
`;

  test('rows are gathered by game, periods are what was scored in them, overtime among them', async () => {
    expect(await linesOf('basketball-plays', 'plays', plays)).toEqual(['G1  Ash Herons – Tarn Owls  3–5  finished, 4 actions', 'G2  Rams – Foxes  0–0  live, 1 actions']);
    const game = only((await read('basketball-plays', 'plays', plays)).observations, 'G1');
    expect(game.score?.periods).toEqual([{ period: 'Q1', values: { home: 2, away: 3 } }, { period: 'Q4', values: { home: 1, away: 0 } }, { period: 'OT1', values: { home: 0, away: 2 } }]);
  });

  test('a clock that runs down becomes minutes that count up', async () => {
    const game = only((await read('basketball-plays', 'plays', plays)).observations, 'G1');
    expect(game.actions.map(({ period, minute, second }) => [period, minute, second])).toEqual([['Q1', 1, 20], ['Q1', 12, 0], ['Q4', 48, 58], ['OT1', 49, 50]]);
    expect(sportOf('basketball').total(headOfObservation(game), game.actions)).toEqual({ home: 3, away: 5 });
  });
});
