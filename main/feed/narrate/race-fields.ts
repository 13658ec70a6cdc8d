import type { EventField } from '../../domain/artifacts/event.ts';
import type { Competitor, EventRecord, RecordAction } from '../../domain/event-data.ts';
import { derived, holding, known, plain } from './field.ts';
import { namesOfPerson, tidyName } from './names.ts';
import { escaped } from './state-fields.ts';

const places = ['first', 'second', 'third'] as const;

/** A field of many: who came first, second and third, and what an action says of one of them. */
export function raceFields(record: EventRecord, action: RecordAction | null): Record<string, EventField> {
  if (record.competitors.length === 2) return {};
  const order = record.competitors.flatMap((competitor) => placesOf(record, competitor)).sort((a, b) => a.position - b.position);
  const tied = order.some(({ position }, index) => position !== index + 1);
  const { from } = record.score ?? record.status;
  const podium = tied ? [] : order.slice(0, places.length);
  return {
    ...Object.fromEntries(places.flatMap((place, index) => nameAt(place, podium[index]?.competitor, from))),
    ...(record.status.value === 'finished' ? nameFields('winner', podium[0]?.competitor, from) : {}),
    ...holding({ 'is.race': true }, from),
    ...(action === null ? {} : ownFields(record, action)),
  };
}

function nameAt(place: string, competitor: Competitor | undefined, from: EventField['from'] & object): readonly (readonly [string, EventField])[] {
  return Object.entries(nameFields(place, competitor, from));
}

function nameFields(field: string, competitor: Competitor | undefined, from: EventField['from'] & object): Record<string, EventField> {
  if (competitor === undefined) return {};
  return { [field]: derived(competitor.name, from), [`${field}.names`]: derived([...new Set([...namesOfPerson(competitor.name), ...competitor.names.map(tidyName)])], from) };
}

/** The place, from the finish of the competitor or, without one, as its attribute. */
function placesOf(record: EventRecord, competitor: Competitor): readonly { readonly competitor: Competitor; readonly position: number }[] {
  const finish = record.actions.find(({ type, competitor: key }) => type === 'finish' && key === competitor.key);
  const position = finish?.attributes.position ?? competitor.attributes.position;
  return typeof position === 'number' && Number.isInteger(position) && position > 0 ? [{ competitor, position }] : [];
}

function ownFields(record: EventRecord, action: RecordAction): Record<string, EventField> {
  const competitor = record.competitors.find(({ key }) => key === action.competitor);
  const at = `/actions/${record.actions.findIndex(({ id }) => id === action.id)}/attributes`;
  const number = (name: string): number | null => numberIn(action.attributes[name] ?? competitor?.attributes[name]);
  const field = (name: string): EventField | null => {
    const value = number(name);
    if (value === null) return null;
    return action.attributes[name] === undefined ? derived(value, action.from) : plain(value, `${at}/${escaped(name)}`, action.from);
  };
  const team = competitor?.attributes.team ?? competitor?.attributes.constructor ?? action.attributes.constructor;
  const gained = (number('grid') ?? 0) - (number('position') ?? 0);
  const compared = number('grid') !== null && number('position') !== null;
  return {
    ...nameFields('competitor', competitor, action.from),
    ...known({ team: typeof team === 'string' ? derived(team, action.from) : null, position: field('position'), grid: field('grid'), points: field('points') }),
    ...known({ gained: compared && gained > 0 ? derived(gained, action.from) : null, lost: compared && gained < 0 ? derived(-gained, action.from) : null }),
    ...holding({ 'is.finish': action.type === 'finish' && number('position') !== null, 'is.raceWin': action.type === 'finish' && number('position') === 1, 'is.onPodium': action.type === 'finish' && (number('position') ?? 9) <= 3 }, action.from),
  };
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}
