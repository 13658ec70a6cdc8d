import type { Clock, Competition, EventRecord } from '../../domain/event-data.ts';
import { minute, msBetween } from '../validity/time-words.ts';
import { provenanceOf, type Sourced } from './provenance.ts';
import { supportersOf } from './score.ts';
import type { SettledStatus } from './status.ts';
import { sinceOf, type Voice } from './voice.ts';

/** The most trusted source's competition, with what it leaves out filled in from the others. */
export function mergeCompetition(voices: readonly [Voice, ...Voice[]]): Sourced<Competition> {
  const [first] = voices;
  const said = voices.map(({ observation }) => observation.competition);
  const known = <Value>(valueOf: (competition: Competition) => Value | null): Value | null => said.map(valueOf).find((value) => value !== null) ?? null;
  const value = { name: first.observation.competition.name, season: known(({ season }) => season), stage: known(({ stage }) => stage), round: known(({ round }) => round), knockout: known(({ knockout }) => knockout) };
  const agreeing = voices.filter(({ source, observation }) => source !== first.source && observation.competition.name === value.name).map(({ source }) => source);
  return { value, from: provenanceOf(first, 'competition'), agreeing: agreeing.sort() };
}

export interface MergedStart {
  readonly startsAt: Sourced<string | null>;
  /** The sources that say another kick-off, and how it was decided; null where they agree. */
  readonly contest: { readonly voices: readonly Voice[]; readonly resolution: 'majority' | 'trusted' | 'newer' } | null;
}

/** Sources write kick-offs more or less exactly; from here on they differ. */
const sameStart = 15 * minute;
const clearlyMore = 0.25;

/** When it begins: as most say, else whom is trusted clearly more, else whoever changed it last: a postponement is news. */
export function mergeStart(voices: readonly [Voice, ...Voice[]]): MergedStart {
  const said = voices.flatMap((voice) => (voice.observation.startsAt === null ? [] : [{ voice, at: voice.observation.startsAt }]));
  const [first] = said;
  if (first === undefined) return { startsAt: { value: null, from: provenanceOf(voices[0], 'startsAt'), agreeing: [] }, contest: null };
  const agreeingWith = (at: string): typeof said => said.filter((other) => Math.abs(msBetween(at, other.at)) < sameStart);
  const rest = said.filter(({ at }) => Math.abs(msBetween(first.at, at)) >= sameStart);
  const { at, resolution } = decideStart(said, first, agreeingWith);
  const saying = agreeingWith(at);
  const lead = saying.find((one) => one.at === at) ?? first;
  const agreeing = saying.map(({ voice }) => voice.source).filter((source) => source !== lead.voice.source);
  return {
    startsAt: { value: at, from: provenanceOf(lead.voice, 'startsAt'), agreeing: agreeing.sort() },
    contest: rest.length === 0 ? null : { voices: said.map(({ voice }) => voice), resolution },
  };
}

interface SaidStart { readonly voice: Voice; readonly at: string }

function decideStart(said: readonly SaidStart[], first: SaidStart, agreeingWith: (at: string) => readonly SaidStart[]): { readonly at: string; readonly resolution: 'majority' | 'trusted' | 'newer' } {
  const most = said.find(({ at }) => agreeingWith(at).length >= 2 && agreeingWith(at).length * 2 > said.length);
  if (most !== undefined) return { at: most.at, resolution: 'majority' };
  const agreeing = agreeingWith(first.at);
  const rivals = said.filter((one) => !agreeing.includes(one));
  if (rivals.every(({ voice }) => Math.round((first.voice.trust - voice.trust) * 1e6) >= clearlyMore * 1e6)) return { at: first.at, resolution: 'trusted' };
  const newest = said.reduce((found, one) => (msBetween(sinceOf(found.voice, 'startsAt'), sinceOf(one.voice, 'startsAt')) > 0 ? one : found), first);
  return { at: newest.at, resolution: newest.at === first.at ? 'trusted' : 'newer' };
}

/** How far behind the freshest a clock may be and still be taken for its source's sake. */
const freshEnough = 2 * minute;

/** The clock of a source that says the status and, where there is one, the score that holds; the same source's as before while it is fresh. */
export function mergeClock(status: SettledStatus, scoreSources: readonly string[], previous: EventRecord | null): Sourced<Clock> | null {
  const saying = supportersOf(status.claims, status.value).map(({ voice }) => voice).flatMap((voice) => (voice.observation.clock === null ? [] : [{ voice, clock: voice.observation.clock }]));
  const fitting = saying.filter(({ voice }) => scoreSources.includes(voice.source));
  const eligible = fitting.length > 0 ? fitting : saying;
  const newest = Math.max(...eligible.map(({ voice }) => Date.parse(voice.contentAt)));
  const fresh = eligible.filter(({ voice }) => newest - Date.parse(voice.contentAt) <= freshEnough);
  const chosen = fresh.find(({ voice }) => voice.source === previous?.clock?.from.source) ?? fresh[0];
  if (chosen === undefined) return null;
  const agreeing = saying.filter(({ voice, clock }) => voice.source !== chosen.voice.source && sameClock(clock, chosen.clock)).map(({ voice }) => voice.source);
  return { value: chosen.clock, from: provenanceOf(chosen.voice, 'clock'), agreeing: agreeing.sort() };
}

function sameClock(a: Clock, b: Clock): boolean {
  return a.period === b.period && a.minute === b.minute;
}
