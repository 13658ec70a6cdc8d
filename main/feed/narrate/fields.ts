import type { EventField } from '../../domain/artifacts/event.ts';
import type { EventRecord, Provenance, RecordAction } from '../../domain/event-data.ts';
import type { CoursePoint } from '../contract.ts';
import { dayOf, hourText } from './clock-text.ts';
import { pairOf } from './contest.ts';
import { derived, holding, known, plain, textOf, type Fields } from './field.ts';
import { languageOf } from './languages/all.ts';
import { actionFields, momentFields } from './moment-fields.ts';
import { isSportOfPeople, namesOfCompetition, namesOfPerson, namesOfStage, namesOfTie, tidyName, unambiguous } from './names.ts';
import { raceFields } from './race-fields.ts';
import { stateFields, statusFields } from './state-fields.ts';

export interface FieldsInput {
  readonly record: EventRecord;
  readonly course: readonly CoursePoint[];
  /** The action the sentences are about; null for none. */
  readonly actionId: string | null;
  readonly now: string;
  /** Texts of days are in this language. */
  readonly language: string;
  /** What `chances` of the course are of, as the sport names them; without, no chance is stated. */
  readonly outcomes?: readonly string[];
  /** Names of competitors and competitions the reader asked for. */
  readonly favourites?: readonly string[];
}

/** Below this a sentence must say that it is not confirmed. */
export const confidenceToState = 0.5;

/**
 * Every value a sentence about an event may state, by name. Predicates (`is.equaliser`) are there only where they
 * hold. What is not known is left out, so that it can't be stated.
 */
export function fieldsOf(input: FieldsInput): Record<string, EventField> {
  const { record } = input;
  const action = record.actions.find(({ id }) => id === input.actionId) ?? null;
  const sided = pairOf(record) !== null;
  const found = {
    ...headFields(record),
    ...timeFields(record, input),
    ...statusFields(record, input.now),
    ...stateFields(record, input.course),
    ...raceFields(record, action),
    ...(action === null ? {} : { ...(sided ? sideNames(record, action) : {}), ...actionFields(record, action), ...momentFields(record, input.course, action, input.outcomes ?? []) }),
    ...relations(record, action, input.course),
    ...favouriteField(record, input.favourites ?? []),
  };
  return { ...found, ...nameLists(record, found) };
}

function headFields(record: EventRecord): Record<string, EventField> {
  const { value: competition, from } = record.competition;
  const pair = pairOf(record);
  const index = (key: string): number => record.competitors.findIndex((one) => one.key === key);
  const confidence = record.confidence.value;
  return {
    ...known({
      home: pair === null ? null : plain(pair.home.name, `/competitors/${index(pair.home.key)}/name`, from),
      away: pair === null ? null : plain(pair.away.name, `/competitors/${index(pair.away.key)}/name`, from),
      competition: plain(competition.name, '/competition/value/name', from),
      'competition.names': derived([...namesOfCompetition(competition.name)], from),
      season: competition.season === null ? null : plain(competition.season, '/competition/value/season', from),
      stage: competition.stage === null ? null : plain(competition.stage, '/competition/value/stage', from),
      'stage.names': competition.stage === null ? null : derived([...namesOfStage(competition.stage)], from),
      ...tieFields(competition.stage, from),
      round: competition.round === null ? null : plain(competition.round, '/competition/value/round', from),
      venue: record.venue === null ? null : plain(record.venue, '/venue', from),
      confidence: plain(confidence, '/confidence/value', record.status.from),
    }),
    ...holding({ 'is.unconfirmed': confidence < confidenceToState, 'is.knockout': competition.knockout === true, 'is.men': /\bmen(?:[’']?s)?\b|masculin|herren|männer/i.test(competition.name), 'is.women': /\bwomen|femen|femin|frauen|damen/i.test(competition.name) }, record.status.from),
  };
}

/** The match by its stage, where that names one. */
function tieFields(stage: string | null, from: Provenance): Record<string, EventField> {
  const [name, ...others] = stage === null ? [] : namesOfTie(stage);
  return name === undefined ? {} : { tie: derived(name, from), 'tie.names': derived([name, ...others], from) };
}

function timeFields(record: EventRecord, { language }: FieldsInput): Record<string, EventField> {
  const { value: startsAt, from } = record.startsAt;
  const latest = latestKnown(record);
  return {
    ...(startsAt === null ? {} : { 'startsAt.day': derived(languageOf(language).days(dayOf(startsAt))[0] ?? '', from), 'startsAt.day.names': derived([...languageOf(language).days(dayOf(startsAt))], from), 'startsAt.time': derived(hourText(startsAt), from) }),
    'asOf.time': derived(hourText(latest.asOf ?? latest.observedAt), latest),
    'asOf.day': derived(languageOf(language).days(dayOf(latest.asOf ?? latest.observedAt))[0] ?? '', latest),
  };
}

/** Where the score comes from, or the status where there is none: as of when the state of the event is known. */
function latestKnown(record: EventRecord): Provenance {
  return (record.score ?? record.status).from;
}

function sideNames(record: EventRecord, action: RecordAction): Record<string, EventField> {
  const index = record.competitors.findIndex(({ key }) => key === action.competitor);
  const own = record.competitors[index];
  const other = record.competitors[1 - index];
  if (own === undefined || other === undefined) return {};
  return {
    'action.team': plain(own.name, `/competitors/${index}/name`, action.from),
    'action.opponent': plain(other.name, `/competitors/${1 - index}/name`, action.from),
    // Whoever scores an own goal plays for the other side.
    'player.team': derived(action.type === 'own-goal' ? other.name : own.name, action.from),
  };
}

/** The first of the event's names that the reader asked for, alike but for case and accents. */
function favouriteField(record: EventRecord, favourites: readonly string[]): Record<string, EventField> {
  const wanted = new Set(favourites.map(folded));
  const names = [...record.competitors.map(({ name, names: others }) => [name, ...others]), [record.competition.value.name]];
  const favourite = names.find((all) => all.some((name) => wanted.has(folded(name))))?.[0];
  if (favourite === undefined) return {};
  return { favourite: derived(favourite, record.competition.from), ...holding({ 'is.favourite': true }, record.competition.from) };
}

function folded(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase().trim();
}

/** How the side of the action stands now, so that a sentence may go from the one to the other. */
function relations(record: EventRecord, action: RecordAction | null, course: readonly CoursePoint[]): Record<string, EventField> {
  if (action === null || pairOf(record) === null) return {};
  const state: Fields = stateFields(record, course);
  const side = record.competitors.find(({ key }) => key === action.competitor)?.name ?? null;
  if (side === null) return {};
  const is = (name: string): boolean => textOf(state, name) === side;
  return holding({ 'is.teamLeads': is('leader'), 'is.teamTrails': is('trailer'), 'is.teamWon': is('winner'), 'is.teamLost': is('loser') }, action.from);
}

const competitorFields = ['home', 'away', 'leader', 'trailer', 'winner', 'loser', 'action.team', 'action.opponent', 'action.leader', 'player.team'] as const;

/** `home.names` and the like: the accepted ways to write each name, none that could mean the other side or the person. */
function nameLists(record: EventRecord, fields: Fields): Record<string, EventField> {
  const pair = pairOf(record);
  const player = textOf(fields, 'player');
  const sides = pair === null ? [] : [pair.home, pair.away].map(({ name, names }) => [...(isSportOfPeople(record.sport) ? namesOfPerson(name) : [tidyName(name)]), ...names.map(tidyName)]);
  const [home = [], away = [], person = []] = unambiguous([...(pair === null ? [[], []] : sides), player === null ? [] : namesOfPerson(player)]);
  const { from } = record.competition;
  const sideLists = competitorFields.flatMap((field) => {
    const value = textOf(fields, field);
    if (value === null || pair === null) return [];
    return [[`${field}.names`, derived([...(value === pair.home.name ? home : away)], from)] as const];
  });
  const people = ['player', 'scorer'].filter((field) => fields[field] !== undefined).map((field) => [`${field}.names`, derived([...person], from)] as const);
  return Object.fromEntries([...sideLists, ...people]);
}
