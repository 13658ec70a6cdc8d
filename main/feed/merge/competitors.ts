import type { Competitor, EventObservation } from '../../domain/event-data.ts';
import type { Voice } from './voice.ts';

const mostNames = 20;

/** The most trusted source's competitors under their names there; what others call them is kept beside. */
export function mergeCompetitors(voices: readonly Voice[]): Competitor[] {
  const all = new Map<string, Competitor[]>();
  for (const { observation } of voices) {
    for (const competitor of observation.competitors) {
      const known = all.get(competitor.key);
      if (known === undefined) all.set(competitor.key, [competitor]);
      else known.push(competitor);
    }
  }
  return [...all.values()].flatMap(mergeOne).sort(bySide).slice(0, 200);
}

function mergeOne(tellings: readonly Competitor[]): readonly Competitor[] {
  const [first] = tellings;
  if (first === undefined) return [];
  const names = [...new Set(tellings.flatMap(({ name, names: more }) => [name, ...more]))].filter((name) => name !== first.name).sort().slice(0, mostNames);
  return [{ ...first, alignment: tellings.find(({ alignment }) => alignment !== null)?.alignment ?? null, names, attributes: mergeAttributes(tellings.map(({ attributes }) => attributes)) }];
}

/** Home first; the rest as the most trusted source lists them. */
function bySide(a: Competitor, b: Competitor): number {
  return placeOf(a) - placeOf(b);
}

function placeOf({ alignment }: Competitor): number {
  return alignment === 'home' ? 0 : alignment === 'away' ? 1 : 2;
}

/** What any source says; where two say something of the same, the first. In the order of names, so that it does not depend on who came first. */
export function mergeAttributes(tellings: readonly EventObservation['attributes'][]): EventObservation['attributes'] {
  const merged = new Map<string, EventObservation['attributes'][string]>();
  for (const [name, value] of tellings.flatMap((attributes) => Object.entries(attributes))) {
    if (!merged.has(name)) merged.set(name, value);
  }
  return Object.fromEntries([...merged].sort(([a], [b]) => (a < b ? -1 : 1)));
}
