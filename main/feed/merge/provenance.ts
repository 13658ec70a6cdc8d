import type { Provenance } from '../../domain/event-data.ts';
import type { ObservedField } from '../../domain/event-change.ts';
import type { Claim } from './contest.ts';
import { sinceOf, type Voice } from './voice.ts';

export interface Sourced<Value> {
  value: Value;
  from: Provenance;
  agreeing: string[];
}

/** Where a field's value comes from, as a voice says it. */
export function provenanceOf(voice: Voice, field: ObservedField): Provenance {
  const { source, view, observation } = voice;
  return { source, since: sinceOf(voice, field), observedAt: view.observedAt, asOf: observation.asOf };
}

/** A value with the best voice that says it, and the others. Voices come best first. */
export function sourced<Value>(value: Value, saying: readonly Voice[], field: ObservedField, known: Sourced<Value> | null): Sourced<Value> | null {
  const [first, ...others] = saying;
  if (first !== undefined) return { value, from: provenanceOf(first, field), agreeing: others.map(({ source }) => source).sort() };
  // Nobody says it any more: it stays with where it came from.
  return known === null ? null : { value, from: known.from, agreeing: [] };
}

export function voicesOfClaims(claims: readonly Claim<unknown>[]): readonly Voice[] {
  return claims.map(({ voice }) => voice);
}
