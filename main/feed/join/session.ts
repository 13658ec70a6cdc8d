import type { EventObservation } from '../../domain/event-data.ts';
import { fold } from './text.ts';

/** The sessions that bring the same field together within days, the most telling words first. */
const sessions: readonly (readonly [name: string, words: RegExp])[] = [
  ['sprint-qualifying', /\bsprint (?:qualifying|shootout)\b/],
  ['practice', /\b(?:practice|training|fp|warm up) ?(\d?)\b/],
  ['qualifying', /\b(?:qualifying|qualification|qualifikation|superpole)\b/],
  ['sprint', /\bsprint\b/],
];
/** A part of an event over several days. The number of a race in its season stands in `round`, not in `stage`. */
const part = /\b(?:round|day|leg|stage|etappe|etape|heat|runde|race) ?(\d+)\b/;

/** Which session of a weekend it is, e.g. `sprint`, `practice-2`, `part-3`; `main` where nothing is told. */
export function sessionOf({ competition, attributes, key }: Pick<EventObservation, 'competition' | 'attributes' | 'key'>): string {
  const { session } = attributes;
  const texts = [competition.stage, competition.round, session, competition.name, key].map((text) => fold(typeof text === 'string' ? text : ''));
  for (const [name, words] of sessions) {
    const found = texts.map((text) => words.exec(text)).find((match) => match !== null);
    if (found !== undefined) return [name, found[1] ?? ''].filter((text) => text !== '').join('-');
  }
  const counted = part.exec(texts[0] ?? '') ?? part.exec(texts[2] ?? '');
  return counted === null ? 'main' : `part-${counted[1] ?? ''}`;
}
