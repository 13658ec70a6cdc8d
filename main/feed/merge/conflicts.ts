import type { Conflict, EventRecord } from '../../domain/event-data.ts';
import { canonicalBytes } from '../../domain/digest.ts';
import { scoreInWords } from '../validity/event-words.ts';
import { laterOf } from '../validity/time-words.ts';
import type { MergedActions } from './actions.ts';
import type { Claim, Verdict } from './contest.ts';
import type { MergedStart } from './fields.ts';
import type { ActionPart } from './merged-action.ts';
import { isSamePerson } from './person.ts';
import type { SettledScore, Values } from './score.ts';
import type { SettledStatus } from './status.ts';
import { sinceOf } from './voice.ts';

export interface Contested {
  readonly status: SettledStatus;
  readonly score: SettledScore;
  readonly start: MergedStart;
  readonly actions: MergedActions;
}

const mostConflicts = 50;
const mostValues = 20;

/** What sources say that others contradict, and what was done about it, each with a sentence for a person. */
export function conflictsOf({ status, score, start, actions }: Contested, previous: EventRecord | null): Conflict[] {
  const shown = score.value === null ? null : scoreInWords(score.value.total);
  const shootout = score.value?.shootout ?? null;
  const all = [
    ofClaims('status', status.claims, status.verdict, (value) => value, status.value),
    ofClaims('score', score.claims, score.verdict, scoreInWords, shown),
    score.shootout === null ? null : ofClaims('shootout', score.shootout.claims, score.shootout.verdict, scoreInWords, shootout === null ? null : scoreInWords(shootout)),
    ofStart(start),
    ...[...actions.parts].map(([id, parts]) => ofPeople(id, parts, actions)),
  ];
  return all.filter((conflict) => conflict !== null).slice(0, mostConflicts).map((conflict) => withSince(conflict, previous));
}

function ofClaims<Value extends string | Values>(field: string, claims: readonly Claim<Value>[], { resolution, lagging }: Verdict, inWords: (value: Value) => string, shown: string | null): Conflict | null {
  const said = claims.filter(({ voice }) => voice.healthy && !lagging.includes(voice.source));
  const [first] = said;
  // A source that just failed is not among them: it is why a value is held back, and contradicts no one.
  if (resolution === null || first === undefined) return null;
  const ordered = [...said].sort((a, b) => (a.voice.source < b.voice.source ? -1 : 1)).slice(0, mostValues);
  return {
    field, resolution,
    values: ordered.map(({ voice, value }) => ({ source: voice.source, value: plain(value) })),
    since: said.reduce((newest, { since }) => laterOf(newest, since), first.since),
    sentence: cut(`${ordered.map(({ voice, value }) => `${voice.source} says ${inWords(value)}`).join(', ')}: ${outcome(resolution, shown)}`),
  };
}

function plain(value: string | Values): Conflict['values'][number]['value'] {
  return typeof value === 'string' ? value : { ...value };
}

function outcome(resolution: Conflict['resolution'], shown: string | null): string {
  const now = shown ?? 'nothing';
  switch (resolution) {
    case 'held-back': return shown === null ? 'none is shown until another source confirms it.' : `${now} is shown until another source confirms the change.`;
    case 'majority': return `${now} is shown, as most say.`;
    case 'trusted': return `${now} is shown, from the source that is trusted more.`;
    case 'newer': return `${now} is shown, as it is the newer.`;
    case 'kept-last-good': return `${now} is shown, the last they agreed on.`;
  }
}

function ofStart({ startsAt, contest }: MergedStart): Conflict | null {
  if (contest === null) return null;
  const voices = [...contest.voices].sort((a, b) => (a.source < b.source ? -1 : 1)).slice(0, mostValues);
  const newest = voices.reduce((found, voice) => laterOf(found, sinceOf(voice, 'startsAt')), startsAt.from.since);
  const said = voices.map(({ source, observation }) => `${source} says ${observation.startsAt ?? 'no time'}`).join(', ');
  return { field: 'startsAt', resolution: contest.resolution, values: voices.map(({ source, observation }) => ({ source, value: observation.startsAt })), since: newest, sentence: cut(`${said}: ${outcome(contest.resolution, startsAt.value)}`) };
}

function ofPeople(id: string, parts: readonly ActionPart[], { actions }: MergedActions): Conflict | null {
  const told = actions.find((action) => action.id === id);
  const named = parts.flatMap(({ voice, action }) => (action.participant === null ? [] : [{ voice, name: action.participant }]));
  const chosen = told?.participant ?? null;
  if (told === undefined || chosen === null || named.every(({ name }) => isSamePerson(name, chosen))) return null;
  const agreeing = named.filter(({ name }) => isSamePerson(name, chosen));
  const resolution = agreeing.length * 2 > named.length ? 'majority' : isTrusted(agreeing, named) ? 'trusted' : 'kept-last-good';
  const ordered = [...named].sort((a, b) => (a.voice.source < b.voice.source ? -1 : 1)).slice(0, mostValues);
  const newest = named.reduce((found, { voice }) => laterOf(found, sinceOf(voice, 'actions')), told.from.since);
  const said = ordered.map(({ voice, name }) => `${voice.source} names ${name}`).join(', ');
  return { field: `actions/${id}`.slice(0, 80), resolution, values: ordered.map(({ voice, name }) => ({ source: voice.source, value: name })), since: newest, sentence: cut(`For the ${told.type} in minute ${told.minute ?? 'unknown'} ${said}: ${chosen} is shown.`) };
}

interface NamedBy { readonly voice: { readonly trust: number; readonly source: string } }

function isTrusted(agreeing: readonly NamedBy[], named: readonly NamedBy[]): boolean {
  const others = named.filter((one) => !agreeing.includes(one));
  return Math.max(...agreeing.map(({ voice }) => voice.trust)) > Math.max(...others.map(({ voice }) => voice.trust));
}

/** A conflict of the same words is as old as it was. */
function withSince(conflict: Conflict, previous: EventRecord | null): Conflict {
  const known = previous?.conflicts.find((one) => one.field === conflict.field && sameJson(one.values, conflict.values));
  return known === undefined ? conflict : { ...conflict, since: known.since };
}

function sameJson(a: unknown, b: unknown): boolean {
  return Buffer.compare(canonicalBytes(a), canonicalBytes(b)) === 0;
}

function cut(sentence: string): string {
  return sentence.length <= 400 ? sentence : `${sentence.slice(0, 399)}…`;
}
