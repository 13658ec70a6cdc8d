import type { EventRecord } from '../../domain/event-data.ts';
import type { EventLink, SourceView } from '../contract.ts';
import type { Sport } from '../sport.ts';
import { mergeActions } from './actions.ts';
import { changedAtOf } from './changed-at.ts';
import { mergeAttributes, mergeCompetitors } from './competitors.ts';
import { confidenceOf } from './confidence.ts';
import { conflictsOf } from './conflicts.ts';
import { mergeClock, mergeCompetition, mergeStart } from './fields.ts';
import { sourced, voicesOfClaims, type Sourced } from './provenance.ts';
import { settleScore, supportersOf, type SettledScore } from './score.ts';
import { settleStatus, type SettledStatus } from './status.ts';
import { oneOfEachSource, voicesOf, type Voice } from './voice.ts';

export interface MergeInput {
  readonly eventId: string;
  /** Every source's present word on the event; at least one. */
  readonly views: readonly SourceView[];
  readonly links: readonly EventLink[];
  /** The record that was made last; null for a new event. */
  readonly previous: EventRecord | null;
  readonly sport: Sport | null;
  readonly now: string;
}

export interface Merged {
  readonly record: EventRecord;
  /** What was left out and why, for whoever looks after the sources. */
  readonly remarks: readonly string[];
}

/**
 * Makes one record of what all sources say of an event: for each field the best source, with who agrees and who
 * contradicts. Scores and statuses by the rule in `contest.ts`. Pure; the order of views and links does not matter, and
 * where nothing changed the record is the same but for its `observedAt` stamps. Throws a RangeError without views.
 */
export function mergeEvent({ eventId, views, links, previous, sport, now }: MergeInput): Merged {
  const all = voicesOf({ views, links, sport, now });
  const voices = oneOfEachSource(all);
  const trusted = byTrust(voices);
  const status = settleStatus(voices, previous, sport, now);
  const score = settleScore(voices, status.value, previous, now);
  const facts = { competition: mergeCompetition(trusted), competitors: mergeCompetitors(trusted), attributes: mergeAttributes(trusted.map(({ observation }) => observation.attributes)) };
  const start = mergeStart(trusted);
  const head = { sport: trusted[0].observation.sport, competition: facts.competition.value, competitors: facts.competitors, attributes: facts.attributes };
  const actions = mergeActions({ voices, score, head, sport, previous });
  const settled = { status: sourcedStatus(status, voices, previous), score: sourcedScore(score, previous) };
  const record = {
    id: eventId,
    sport: head.sport,
    ...facts,
    startsAt: start.startsAt,
    startsOn: firstKnown(trusted, ({ startsOn }) => startsOn),
    venue: firstKnown(trusted, ({ venue }) => venue),
    ...settled,
    clock: mergeClock(status, settled.score === null ? [] : [settled.score.from.source, ...settled.score.agreeing], previous),
    actions: [...actions.actions],
    sources: sourcesOf(all),
    conflicts: conflictsOf({ status, score, start, actions }, previous),
    confidence: confidenceOf(voices, status, score),
  };
  return { record: { ...record, changedAt: changedAtOf(record, all, previous, now) }, remarks: [...actions.remarks, ...laggingRemarks(score)] };
}

/** A name or a kick-off is none the worse for a read that failed: here trust alone tells. */
function byTrust(voices: readonly Voice[]): readonly [Voice, ...Voice[]] {
  const [first, ...rest] = [...voices].sort((a, b) => b.trust - a.trust || (a.source < b.source ? -1 : 1));
  if (first === undefined) throw new RangeError('An event without a view can’t be merged.');
  return [first, ...rest];
}

function firstKnown<Value>(voices: readonly Voice[], valueOf: (observation: Voice['observation']) => Value | null): Value | null {
  return voices.map(({ observation }) => valueOf(observation)).find((value) => value !== null) ?? null;
}

function sourcedStatus({ value, claims, verdict }: SettledStatus, voices: readonly Voice[], previous: EventRecord | null): EventRecord['status'] {
  const saying = voicesOfClaims(supportersOf(claims, value));
  const known = previous?.status ?? null;
  const found = sourced(value, saying, 'status', known) ?? sourced(value, voices.slice(0, 1), 'status', null);
  if (found === null) throw new RangeError('A status without a source.');
  return withConfirmed(found, verdict.confirmed && verdict.key === value);
}

function sourcedScore({ value, claims, verdict, shootout }: SettledScore, previous: EventRecord | null): EventRecord['score'] {
  if (value === null || verdict.key === null) return null;
  const known = previous?.score ?? null;
  const found = sourced(value, voicesOfClaims(supportersOf(claims, verdict.key)), 'score', known);
  if (found === null) return null;
  const score = withConfirmed(found, verdict.confirmed);
  // Nobody says the score any more: what held of its shoot-out stays with it.
  return value.shootout === null ? score : { ...score, shootoutConfirmed: shootout?.verdict.confirmed ?? known?.shootoutConfirmed === true };
}

function withConfirmed<Value>(found: Sourced<Value>, confirmed: boolean): Sourced<Value> & { confirmed: boolean } {
  return { ...found, confirmed };
}

function sourcesOf(voices: readonly Voice[]): EventRecord['sources'] {
  const all = voices.map(({ source, observation, view, link }) => ({ source, key: observation.key, observedAt: view.observedAt, asOf: observation.asOf, joined: link?.confidence ?? 1 }));
  return all.sort((a, b) => (a.source === b.source ? (a.key < b.key ? -1 : 1) : a.source < b.source ? -1 : 1));
}

function laggingRemarks({ verdict }: SettledScore): readonly string[] {
  return verdict.lagging.map((source) => `${source} still gives an earlier score, and has not spoken since it changed.`);
}
