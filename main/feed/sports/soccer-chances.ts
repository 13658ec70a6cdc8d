import { leadOf, type Sides } from './sides.ts';
import { verdictOf, type SoccerState } from './soccer-state.ts';

/**
 * Who wins, from where a match stands. The goals still to come are two independent Poisson processes whose rates
 * sendings-off change: the model of M. J. Maher, Modelling association football scores, Statistica Neerlandica 36
 * (1982), used in the run of play as by M. J. Dixon and M. E. Robinson, A birth process model for association football
 * matches, The Statistician 47 (1998). What is left out on purpose: how strong the sides are, who is at home, and that
 * scoring grows a little towards the end. So a goal counts the same whoever scores it, which is what a neutral reader
 * of many matches wants; and there is nothing to fit.
 */

/** Goals of a side in 90 minutes. World Cups since 2006 had 2.3 to 2.7 a match, the large European leagues 2.5 to 3.2. */
const goalsIn90 = 1.3;

/**
 * Ten men score less and concede more: J. Vecer, F. Kopriva and T. Ichiba, Estimating the effect of the red card in
 * soccer, Journal of Quantitative Analysis in Sports 5 (2009): the rate of the side that is punished falls markedly,
 * that of the other rises a little.
 */
const rateOfTen = 0.7;
const rateAgainstTen = 1.2;

/** Stoppage time that a second half usually has, and what may still come when it is used up: the whistle is close, not blown. */
const stoppageExpected = 4;
const minutesAtLeast = 1;

/** How often a kick of a shoot-out goes in. */
const conversion = 0.75;

export type Chances = readonly [home: number, draw: number, away: number];

/** In a knock-out match the outcome is who goes through: a draw after 90 minutes goes on, so that `draw` is 0. */
export function soccerChances(state: SoccerState): Chances {
  if (state.over) return certain(verdictOf(state), state.knockout);
  if (state.phase === 'shoot-out') return twoWay(shootOutChance(state));
  if (state.phase === 'extra-time') return twoWay(throughChance(state, minutesLeft(120, 0, state)));
  const left = minutesLeft(90, stoppageExpected, state);
  if (!state.knockout) return goalsToCome(leadOf(state.goals), left, state.sentOff);
  const [home, draw] = goalsToCome(leadOf(state.goals), left, state.sentOff);
  return twoWay(home + (draw === 0 ? 0 : draw * throughChance({ goals: { home: 0, away: 0 }, sentOff: state.sentOff }, 30)));
}

/** The chance that home goes through when so many minutes are left and kicks decide a draw. */
function throughChance({ goals, sentOff }: Pick<SoccerState, 'goals' | 'sentOff'>, left: number): number {
  const [home, draw] = goalsToCome(leadOf(goals), left, sentOff);
  return home + draw / 2;
}

/** In the first half the clock stands at 45 while stoppage time is played; it is not taken off what is to come. */
function minutesLeft(end: number, stoppage: number, { minute, stoppage: played }: SoccerState): number {
  return Math.max(end - minute + stoppage - (minute === end ? played : 0), minutesAtLeast);
}

/** Home win, draw, away win from a lead of home after so many more minutes. */
function goalsToCome(lead: number, minutes: number, sentOff: Sides): Chances {
  let [win, draw, loss] = [0, 0, 0];
  for (const [index, chance] of differences(minutes, menAtMost(sentOff.home), menAtMost(sentOff.away)).entries()) {
    const end = lead + index - goalsAtMost;
    if (end > 0) win += chance;
    else if (end === 0) draw += chance;
    else loss += chance;
  }
  return [win, draw, loss];
}

/** A side with fewer than seven men may not play on: no more can be away. */
function menAtMost(sentOff: number): number {
  return Math.min(sentOff, 4);
}

/** By minutes and men: at most some thousands, each computed once. */
const knownDifferences = new Map<string, readonly number[]>();

/** The chances that home scores 14 fewer, 13 fewer, … 14 more than away in so many minutes. */
function differences(minutes: number, homeSentOff: number, awaySentOff: number): readonly number[] {
  const key = `${minutes} ${homeSentOff} ${awaySentOff}`;
  const known = knownDifferences.get(key);
  if (known !== undefined) return known;
  const home = poisson(rateOf(homeSentOff, awaySentOff) * minutes);
  const away = poisson(rateOf(awaySentOff, homeSentOff) * minutes);
  const chances = Array.from({ length: 2 * goalsAtMost + 1 }, () => 0);
  for (const [goals, chance] of home.entries()) {
    for (const [against, other] of away.entries()) chances[goals - against + goalsAtMost] = (chances[goals - against + goalsAtMost] ?? 0) + chance * other;
  }
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const scaled = chances.map((chance) => chance / all);
  knownDifferences.set(key, scaled);
  return scaled;
}

/** A minute's rate of a side that has `own` men fewer against one that has `theirs` fewer. */
function rateOf(own: number, theirs: number): number {
  return (goalsIn90 / 90) * rateOfTen ** own * rateAgainstTen ** theirs;
}

/** More goals of a side than this have a chance of less than a millionth at any rate that occurs. */
const goalsAtMost = 14;

/** Chances of 0, 1, 2… goals. */
function poisson(mean: number): readonly number[] {
  const chances = [Math.exp(-mean)];
  for (let goals = 1; goals <= goalsAtMost; goals += 1) chances.push(((chances[goals - 1] ?? 0) * mean) / goals);
  return chances;
}

/**
 * Best of five kicks each, then pairs. Who kicks first does not matter: what counts is how many go in of those that
 * are left, and a tie after equally many is decided by equal pairs.
 */
function shootOutChance({ goals, kicks }: SoccerState): number {
  const kicksEach = Math.max(5, kicks.taken.home, kicks.taken.away);
  const home = binomial(kicksEach - kicks.taken.home);
  const away = binomial(kicksEach - kicks.taken.away);
  const lead = leadOf(goals) + leadOf(kicks.scored);
  return home.reduce((sum, chance, more) => sum + chance * away.reduce((inner, other, theirs) => inner + other * half(lead + more - theirs), 0), 0);
}

function half(lead: number): number {
  return lead > 0 ? 1 : lead < 0 ? 0 : 0.5;
}

function binomial(kicks: number): readonly number[] {
  let chances: readonly number[] = [1];
  for (let kick = 0; kick < kicks; kick += 1) {
    chances = Array.from({ length: chances.length + 1 }, (_, scored) => (chances[scored] ?? 0) * (1 - conversion) + (chances[scored - 1] ?? 0) * conversion);
  }
  return chances;
}

/** Level at the end of a knock-out match: there were kicks that no source told of. */
function certain(verdict: number, knockout: boolean): Chances {
  if (verdict === 0 && knockout) return twoWay(0.5);
  return verdict > 0 ? [1, 0, 0] : verdict < 0 ? [0, 0, 1] : [0, 1, 0];
}

function twoWay(home: number): Chances {
  return [home, 0, 1 - home];
}
