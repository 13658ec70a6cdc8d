import type { EventStatus } from '../../../domain/event-data.ts';

/**
 * Words that add nothing to a sentence of what has just happened or of how it stands: left out, as a last resort, where a
 * sentence can't be read with them, for writers put them at almost any place.
 */
export interface LightWords {
  readonly always: readonly string[];
  /** Not before one of `keptBefore`. */
  readonly loose: readonly string[];
  /** The same, and only while the goal is a moment old. */
  readonly whenFresh: readonly string[];
  /** Before one of `beforeEnd`, and only while the event has been over for a short time. */
  readonly whenJustOver: readonly string[];
  readonly beforeEnd: readonly string[];
  /** Before one of these a loose word belongs to what follows it (“just before the break”) and is kept. */
  readonly keptBefore: readonly string[];
}

/** What the feed can say in a language, as data: sentence patterns, and templates made of them. */
export interface Language {
  /** ISO 639-1. */
  readonly tag: string;
  /** Words that may stand before a competitor's name without being part of it. */
  readonly articles: readonly string[];
  /** What a template begins with while the sources are not sure, e.g. `Unconfirmed: `. */
  readonly unconfirmed: string;
  /** Between the two numbers of a score, as the templates write it. */
  readonly scoreMark: string;
  /** Words between the two numbers of a score besides dashes and colons, e.g. `to`. */
  readonly scoreWords: readonly string[];
  /** Words after a score that say whose it is: the number of the one named comes first. Words between two sides that play each other. */
  readonly scoreFor: readonly string[];
  readonly scoreAgainst: readonly string[];
  /** Words before what is done something for: “to take the lead”. */
  readonly purposeMarks: readonly string[];
  /** Words for no goal in a score; empty where scores are not written as words. */
  readonly nil: readonly string[];
  /** Zero, one, two…, as many as are written as words. */
  readonly counts: readonly string[];
  /** First, second…, by number; several forms each. */
  readonly ordinals: readonly (readonly string[])[];
  /** A number as an ordinal in digits, the best form first; `stoppage` as in 90+4. */
  minuteOrdinals(minute: number, stoppage: number | null): readonly string[];
  /** The possessive of a name where it changes the name itself (German: Kanes); empty where the patterns write it. */
  genitives(name: string): readonly string[];
  /** Forms of a day of UTC, the best first. */
  days(day: { readonly year: number; readonly month: number; readonly day: number }): readonly string[];
  /** Patterns by name (see `../pattern.ts`); a sentence is the rule `sentence`. */
  readonly rules: Readonly<Record<string, readonly string[]>>;
  /** Verbs by name and form. */
  readonly verbs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words and phrases that state nothing; the check leaves them out where a sentence can't be read with them. */
  readonly neutral: readonly string[];
  /** Words and phrases that only say “as things are now”; null where the patterns place them all themselves. */
  readonly light: LightWords | null;
  /** A sentence without names or numbers, for when nothing else can be said. */
  readonly plainest: Readonly<Record<EventStatus, string>>;
  /** A template’s beginning for old data, e.g. `As of {asOf.time} UTC: `. */
  readonly asOf: string;
  /** The first whose guards hold, whose fields are there and which passes the check is taken. */
  readonly templates: { readonly summary: readonly string[]; readonly whyNow: Readonly<Record<string, readonly string[]>> };
  /** Written like templates: what a model is shown of the plain manner, where it holds. */
  readonly examples: { readonly summary: readonly string[]; readonly whyNow: readonly string[] };
}
