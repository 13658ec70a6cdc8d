import { coursesOf } from '../../main/feed/rank/courses.ts';
import { raceWeights, type RaceSignal } from '../../main/feed/sports/motor-racing-signals.ts';
import type { Case } from './labelled.ts';

/**
 * How weights found on some races do on others, so that nobody has to take the table's word for it. The vote's shares
 * are fitted by the conditional logit: the chance of a vote is the exponential of a driver's weighed signals, over the
 * sum of all drivers'. Weights are not negative and drawn towards 0.
 */
export interface Race {
  readonly season: string;
  /** By driver, the signals in the order of `signalNames`. */
  readonly signals: readonly (readonly number[])[];
  /** By driver, the share of the vote in percent. */
  readonly gains: readonly number[];
}

export const signalNames = Object.keys(raceWeights).filter((name): name is RaceSignal => name in raceWeights);

export function raceOf({ events, earlier, strata }: Case): Race {
  const drivers = coursesOf(events.map(({ record }) => record), earlier).flatMap(({ record, course }) => {
    const labels = events.find((one) => one.record.id === record.id)?.labels;
    return course.map(({ action, own }) => ({
      gain: labels?.get(action.id) ?? 0,
      signals: signalNames.map((name) => (own.find((one) => one.name === name)?.value ?? 0) / raceWeights[name]),
    }));
  });
  return { season: strata[0] ?? '', signals: drivers.map(({ signals }) => signals), gains: drivers.map(({ gain }) => gain) };
}

/** By gradient descent with momentum; the loss is convex, so where it starts does not matter. */
export function fitWeights(races: readonly Race[], options: { readonly rounds: number } = { rounds: 600 }): readonly number[] {
  let weights: readonly number[] = signalNames.map(() => 0);
  let speed: readonly number[] = signalNames.map(() => 0);
  for (let round = 0; round < options.rounds; round += 1) {
    const slope = slopeAt(weights, races);
    speed = speed.map((one, index) => 0.9 * one - 0.5 * (slope[index] ?? 0));
    weights = weights.map((one, index) => Math.max(0, one + (speed[index] ?? 0)));
  }
  return weights;
}

/** How much the weights are drawn towards 0. */
const drawn = 0.02;

function slopeAt(weights: readonly number[], races: readonly Race[]): readonly number[] {
  const slope = weights.map((one) => drawn * one);
  for (const { signals, gains } of races) {
    const worth = signals.map((own) => Math.exp(dot(own, weights)));
    const [allWorth, allGains] = [sum(worth), sum(gains)];
    signals.forEach((own, driver) => {
      const surplus = (worth[driver] ?? 0) / allWorth - (gains[driver] ?? 0) / allGains;
      own.forEach((signal, index) => {
        slope[index] = (slope[index] ?? 0) + (signal * surplus) / races.length;
      });
    });
  }
  return slope;
}

/** The gains in the order of the weighed signals; of equals the first on the result sheet. */
export function orderedBy(weights: readonly number[], { signals, gains }: Race): readonly number[] {
  const worth = signals.map((own) => dot(own, weights));
  return [...gains.keys()].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b).map((driver) => gains[driver] ?? 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
