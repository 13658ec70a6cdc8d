/**
 * The hierarchical Markov chain of tennis: points make a game, games a set, sets a match, each point won by the server
 * with the same chance. A. J. O'Malley, Probability formulas and statistical analysis in tennis, Journal of
 * Quantitative Analysis in Sports 4 (2008); F. J. G. M. Klaassen and J. R. Magnus, Forecasting the winner of a tennis
 * match, European Journal of Operational Research 148 (2003). Both players serve alike here: the importance of a point
 * then comes from the state of the match alone. With equal players a set, and anything that is level once both have
 * served equally often, is even whoever serves next (P. K. Newton and J. B. Keller, Studies in Applied Mathematics 114,
 * 2005), which ends each recursion below.
 */
export interface TennisChances {
  /** That the server wins the game, from points 0, 1, 2, 3… of each. */
  game(server: number, receiver: number): number;
  /** That the one who serves next wins the tie-break, from the points of each, to `target` with two ahead. */
  tieBreak(server: number, receiver: number, target: number): number;
  /** That the one who serves next wins the set, from the games of each, at the start of a game. */
  set(server: number, receiver: number): number;
}

/** Tables for one chance of the server to win a point; made once, then only looked up. */
export function tennisChances(serverWins: number): TennisChances {
  const game = remembered((server, receiver) => {
    if (server >= 4 && server - receiver >= 2) return 1;
    if (receiver >= 4 && receiver - server >= 2) return 0;
    if (server === receiver && server >= 3) return deuce(serverWins);
    return serverWins * game(server + 1, receiver) + (1 - serverWins) * game(server, receiver + 1);
  });
  const set = remembered((server, receiver) => {
    if (server >= 6 && server - receiver >= 2) return 1;
    if (receiver >= 6 && receiver - server >= 2) return 0;
    if (server === receiver && server >= 5) return 0.5;
    const holds = game(0, 0);
    return holds * (1 - set(receiver, server + 1)) + (1 - holds) * (1 - set(receiver + 1, server));
  });
  const tieBreaks = new Map<number, Table>();
  const tieBreak = (target: number): Table => {
    const known = tieBreaks.get(target) ?? tieBreakTable(serverWins, target);
    tieBreaks.set(target, known);
    return known;
  };
  return {
    game: (server, receiver) => game(...levelled(server, receiver, 3)),
    set: (server, receiver) => set(...levelled(server, receiver, 5)),
    tieBreak: (server, receiver, target) => tieBreak(target)(...levelled(server, receiver, target - 1)),
  };
}

/** That the one who leads by sets wins the match when each set to come is even. */
export function matchChance(sets: number, against: number, toWin: number): number {
  if (sets >= toWin) return 1;
  if (against >= toWin) return 0;
  return (matchChance(sets + 1, against, toWin) + matchChance(sets, against + 1, toWin)) / 2;
}

type Table = (server: number, receiver: number) => number;

/** In a tie-break the service changes after the first point and then after every second one: before each odd point. */
function tieBreakTable(serverWins: number, target: number): Table {
  const table = remembered((server, receiver) => {
    if (server >= target && server - receiver >= 2) return 1;
    if (receiver >= target && receiver - server >= 2) return 0;
    if (server === receiver && server >= target - 1) return 0.5;
    const changes = (server + receiver) % 2 === 0;
    const next = (own: number, other: number): number => (changes ? 1 - table(other, own) : table(own, other));
    return serverWins * next(server + 1, receiver) + (1 - serverWins) * next(server, receiver + 1);
  });
  return table;
}

/** Beyond `most` each, only the difference counts. */
function levelled(server: number, receiver: number, most: number): [number, number] {
  const beyond = Math.max(0, Math.min(server, receiver) - most);
  return [server - beyond, receiver - beyond];
}

function deuce(serverWins: number): number {
  return serverWins ** 2 / (serverWins ** 2 + (1 - serverWins) ** 2);
}

/** Each pair is computed once. A pair is two counts far below 1000. */
function remembered(compute: Table): Table {
  const known = new Map<number, number>();
  return (server, receiver) => {
    const key = server * 1000 + receiver;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(server, receiver);
    known.set(key, value);
    return value;
  };
}
