import type { Competition, EventRecord } from '../../domain/event-data.ts';
import { fold } from '../join/text.ts';
import { headOf } from '../sport.ts';
import { sportOf } from '../sports/all.ts';

/** Which events make a table together, and who is in it. */

/** An event of a table. */
export interface TableEvent {
  readonly record: EventRecord;
  /** The keys of its two sides, in the order of the sport's outcomes. */
  readonly keys: readonly [string, string];
  /** The places of the two sides in the table's `names`. */
  readonly sides: readonly [number, number];
}

export interface Table {
  /** The group's label, e.g. `Group A`; null for a league as a whole. */
  readonly group: string | null;
  readonly competition: string;
  readonly names: readonly string[];
  readonly events: readonly TableEvent[];
  readonly places: number;
  readonly draws: boolean;
}

const groupLabel = /(?:^|\s)(?:group|gruppe|grupo|groupe|girone|gruppo|poule|pool)\s+[\p{L}\d]{1,2}$/iu;

/** How the group is called that an event belongs to, e.g. `Group A`; sources write it down as a stage or as a round. Null where it is of none. */
export function groupOf({ stage, round, knockout }: Pick<Competition, 'stage' | 'round' | 'knockout'>): string | null {
  if (knockout === true) return null;
  return [stage, round].find((label) => label !== null && groupLabel.test(label)) ?? null;
}

/**
 * The tables that can be reckoned with: each pair of competitors meets equally often in what is known of it. With an
 * event missing, told twice or under another name nobody could say who stands where, so there is no table.
 *
 * @param places how many go through, by the competition's name
 */
export function tablesOf(records: readonly EventRecord[], places: Readonly<Record<string, number>>): readonly Table[] {
  const together = new Map<string, EventRecord[]>();
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { value } = record.competition;
    if (value.knockout === true) continue;
    const key = [record.sport, fold(value.name), value.season ?? '', fold(groupOf(value) ?? `stage ${value.stage ?? ''}`)].join('\n');
    const found = together.get(key);
    if (found === undefined) together.set(key, [record]);
    else found.push(record);
  }
  return [...together.values()].flatMap((all) => tableOf(all, places) ?? []);
}

/** Fewer make no table. */
const eventsAtLeast = 3;

function tableOf(records: readonly EventRecord[], places: Readonly<Record<string, number>>): Table | null {
  const [one] = records;
  if (one === undefined || records.length < eventsAtLeast) return null;
  const names: string[] = [];
  const known = new Map<string, number>();
  const events = records.flatMap((record) => eventOf(record, names, known) ?? []);
  if (events.length < records.length || !everyPairMeets(events, names.length)) return null;
  const group = groupOf(one.competition.value);
  const through = placesOf(records, group, places);
  if (through >= names.length) return null;
  return { group, competition: one.competition.value.name, names, events, places: through, draws: sportOf(one.sport).outcomes(headOf(one)).length === 3 };
}

/** Its two sides by any name that was met before. Null for a contest of more than two, or one whose chances nobody tells. */
function eventOf(record: EventRecord, names: string[], known: Map<string, number>): TableEvent | null {
  const outcomes = sportOf(record.sport).outcomes(headOf(record));
  const [first, last] = [outcomes[0], outcomes.at(-1)].map((key) => record.competitors.find((competitor) => competitor.key === key));
  if (first === undefined || last === undefined || outcomes.length < 2 || outcomes.length > 3) return null;
  const [a, b] = [first, last].map((competitor) => {
    const spellings = [competitor.name, ...competitor.names].map(fold);
    const index = spellings.map((name) => known.get(name)).find((found) => found !== undefined) ?? names.push(competitor.name) - 1;
    for (const name of spellings) if (!known.has(name)) known.set(name, index);
    return index;
  });
  return a === undefined || b === undefined || a === b ? null : { record, keys: [first.key, last.key], sides: [a, b] };
}

function everyPairMeets(events: readonly TableEvent[], competitors: number): boolean {
  const meetings = new Map<string, number>();
  for (const { sides: [a, b] } of events) {
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
    meetings.set(pair, (meetings.get(pair) ?? 0) + 1);
  }
  return meetings.size === (competitors * (competitors - 1)) / 2 && new Set(meetings.values()).size === 1;
}

/** As the settings say, or a source in an event's `places`; else two of a group, as most have it, and the winner of a league. */
function placesOf(records: readonly EventRecord[], group: string | null, places: Readonly<Record<string, number>>): number {
  const names = new Set(records.map(({ competition }) => fold(competition.value.name)));
  const set = Object.entries(places).find(([name]) => names.has(fold(name)))?.[1];
  const told = records.map(({ attributes }) => attributes['places']).find((value) => typeof value === 'number' && Number.isInteger(value) && value > 0);
  return set ?? (typeof told === 'number' ? told : group === null ? 1 : 2);
}
