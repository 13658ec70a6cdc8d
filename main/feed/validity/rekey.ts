import type { Action, Competitor, EventObservation, Score } from '../../domain/event-data.ts';

/**
 * An observation with other competitor keys, e.g. with home and away in each other's place. A key that is not in the
 * map stays. Attributes whose value is `home` or `away`, such as who serves, go with them.
 */
export function rekeyed(observation: EventObservation, keys: ReadonlyMap<string, string>): EventObservation {
  if (keys.size === 0) return observation;
  const to = (key: string): string => keys.get(key) ?? key;
  return {
    ...observation,
    competitors: observation.competitors.map((one) => competitorWith(one, to)).sort(byAlignment),
    score: observation.score === null ? null : scoreWith(observation.score, to),
    actions: observation.actions.map((one) => actionWith(one, to)),
    attributes: attributesWith(observation.attributes, to),
  };
}

type Rename = (key: string) => string;

function competitorWith(competitor: Competitor, to: Rename): Competitor {
  const key = to(competitor.key);
  return { ...competitor, key, alignment: key === 'home' || key === 'away' ? key : competitor.alignment };
}

/** Home first; a field of competitors keeps its order. */
function byAlignment(a: Competitor, b: Competitor): number {
  return placeOf(a) - placeOf(b);
}

function placeOf({ alignment }: Competitor): number {
  return alignment === 'home' ? 0 : alignment === 'away' ? 1 : 2;
}

function scoreWith(score: Score, to: Rename): Score {
  return {
    total: valuesWith(score.total, to),
    periods: score.periods.map(({ period, values }) => ({ period, values: valuesWith(values, to) })),
    shootout: score.shootout === null ? null : valuesWith(score.shootout, to),
  };
}

function actionWith(action: Action, to: Rename): Action {
  return {
    ...action,
    competitor: action.competitor === null ? null : to(action.competitor),
    score: action.score === null ? null : valuesWith(action.score, to),
    attributes: attributesWith(action.attributes, to),
  };
}

function valuesWith(values: Readonly<Record<string, number>>, to: Rename): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [to(key), value]));
}

function attributesWith(attributes: EventObservation['attributes'], to: Rename): EventObservation['attributes'] {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === 'home' || value === 'away' ? to(value) : value]));
}
