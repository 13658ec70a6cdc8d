import { createHash } from 'node:crypto';
import { dayText } from './kick-off.ts';
import { fold } from './text.ts';

/** What an event's id was made of. Ids from elsewhere say nothing: null. */
export interface IdParts {
  readonly sport: string;
  /** Days since 1970-01-01; null for `undated`. */
  readonly day: number | null;
  /** The two sides of a two-sided event. */
  readonly slugs: readonly [string, string];
}

const between = '-vs-';
const longestSlug = 38;

/** Small Latin letters, digits and hyphens, never empty; names in other scripts become a short digest. */
export function slugOf(name: string, longest = longestSlug): string {
  const folded = fold(name);
  const slug = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const plain = slug.length >= folded.length / 2 && slug !== '' ? slug : createHash('sha256').update(folded).digest('hex').slice(0, 10);
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 7).replace(/-+$/, '')}-${createHash('sha256').update(folded).digest('hex').slice(0, 6)}`;
}

/** The id two sides get, before a counter: `soccer-2018-06-14-russia-vs-saudi-arabia`. */
export function idOfSides(sport: string, day: number | null, slugs: readonly [string, string]): string {
  return `${sport.slice(0, 20)}-${day === null ? 'undated' : dayText(day)}-${slugs[0].replaceAll(between, '-')}${between}${slugs[1].replaceAll(between, '-')}`;
}

/** The id a field of competitors gets, before a counter. */
export function idOfField(sport: string, day: number | null, name: string): string {
  return `${sport.slice(0, 20)}-${day === null ? 'undated' : dayText(day)}-${slugOf(name, 80)}`;
}

/** Gives ids that are not taken: the stem, or the stem with a counter from 2 on. */
export function createIdGiver(taken: (id: string) => boolean): (stem: string) => string {
  const next = new Map<string, number>();
  return (stem) => {
    let counter = next.get(stem) ?? 1;
    const idOf = (): string => (counter === 1 ? stem : `${stem}--${counter}`);
    while (taken(idOf())) counter += 1;
    next.set(stem, counter);
    return idOf();
  };
}

/** What an id says of the event as it was when the id was made. */
export function partsOf(eventId: string): IdParts | null {
  const found = /^([a-z][a-z0-9-]*?)-(undated|\d{4}-\d\d-\d\d)-(.+?)-vs-(.+?)(?:--\d+)?$/.exec(eventId);
  if (found === null) return null;
  const [, sport = '', day = '', one = '', other = ''] = found;
  return { sport, day: day === 'undated' ? null : Math.round(Date.parse(day) / 86_400_000), slugs: [one, other] };
}
