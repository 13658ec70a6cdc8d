import type { Action, EventRecord, RecordAction } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import type { Sport } from '../sport.ts';
import { sumOf } from '../validity/goal-list.ts';
import { inOrderOfTime } from './action-order.ts';
import { tellAction, type ActionPart, type ActionParts } from './merged-action.ts';
import { pairActions, type Compared } from './same-action.ts';
import { comesBefore, keyOfValues, type SettledScore, type Values } from './score.ts';
import type { Voice } from './voice.ts';

export interface MergedActions {
  readonly actions: readonly RecordAction[];
  /** The actions of which the sources name different people. */
  readonly parts: ReadonlyMap<string, readonly ActionPart[]>;
  readonly remarks: readonly string[];
}

export interface ActionsInput {
  readonly voices: readonly Voice[];
  readonly score: SettledScore;
  readonly head: EventHead;
  readonly sport: Sport | null;
  readonly previous: EventRecord | null;
}

/**
 * One list of what happened, from the sources that say the score that holds, and from those that only lag. The same
 * action is told once; one more that would lift the sum above the score is left out. A source that contradicts the
 * score adds nothing.
 */
export function mergeActions(input: ActionsInput): MergedActions {
  const { voices, score } = input;
  const contested = score.value === null && score.verdict.resolution !== null;
  const telling = contested ? voices.filter(({ healthy }) => healthy) : voices.filter((voice) => mayTell(voice, score));
  const others = voices.filter((voice) => !telling.includes(voice)).map((voice) => saidBefore(voice, input));
  const remarks: string[] = [];
  const first = ranked(telling)[0];
  const lists = [...ranked(telling), ...ranked(others)].reduce<readonly ActionParts[]>((known, voice) => joined(known, { voice, leads: voice === first }, input, remarks), []);
  // Of what is contested only that much is told as two sources say.
  const told = contested ? lists.filter(({ parts }) => parts.length > 1) : lists;
  return { ...named(told, input), remarks };
}

/** Of a source that has no say only what was told with its word before. */
function saidBefore(voice: Voice, input: ActionsInput): Voice {
  const { actions } = voice.observation;
  const own = (input.previous?.actions ?? []).filter(({ from, confirmedBy }) => from.source === voice.source || confirmedBy.includes(voice.source));
  const before = pairActions(actions, own, (action) => counts(action, input));
  return { ...voice, observation: { ...voice.observation, actions: actions.filter((_, index) => before.has(index)) } };
}

/** Whoever says the score that holds; and of the others who say an earlier one, those that have no say. */
function mayTell({ observation, healthy, source }: Voice, { value, verdict }: SettledScore): boolean {
  const total = observation.score?.total;
  if (value === null || total === undefined) return true;
  if (keyOfValues(total) === keyOfValues(value.total)) return true;
  return (!healthy || verdict.lagging.includes(source)) && comesBefore(total, value.total);
}

/** A list that adds up leads, whoever gives it; else the best voice that has one. */
function ranked(voices: readonly Voice[]): readonly Voice[] {
  return voices.map((voice, index) => ({ voice, index })).sort((a, b) => placeOf(a.voice) - placeOf(b.voice) || a.index - b.index).map(({ voice }) => voice);
}

function placeOf({ list, observation }: Voice): number {
  if (observation.actions.length === 0) return 2;
  return list === 'adds-up' ? 0 : 1;
}

function joined(known: readonly ActionParts[], { voice, leads }: { readonly voice: Voice; readonly leads: boolean }, input: ActionsInput, remarks: string[]): readonly ActionParts[] {
  const theirs = withoutDoubles(voice.observation.actions);
  const pairs = pairActions(known.map(({ parts }) => parts[0].action), theirs, (action) => counts(action, input));
  const paired = new Set(pairs.values());
  const grown = known.map(({ parts }, index): ActionParts => {
    const action = theirs[pairs.get(index) ?? -1];
    return action === undefined ? { parts } : { parts: [...parts, { voice, action }] };
  });
  const fresh = theirs.filter((_, index) => !paired.has(index));
  // The leading source's list is told as it is, also where it does not add up.
  if (leads) return fresh.map((action) => ({ parts: [{ voice, action }] }));
  return fresh.reduce<readonly ActionParts[]>((all, action) => {
    if (fits(all, action, input)) return [...all, { parts: [{ voice, action }] }];
    remarks.push(`${voice.source} lists one ${action.type} more than the score has (${action.participant ?? 'nobody named'}, minute ${action.minute ?? 'not known'}); it is left out.`);
    return all;
  }, grown);
}

/** The same row twice in one list. */
function withoutDoubles(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<string>();
  return actions.filter((action) => {
    const name = action.minute === null ? action.id : rowOf(action);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function rowOf({ type, period, minute, stoppage, second, competitor, participant, score, attributes }: Action): string {
  return JSON.stringify([type, period, minute, stoppage, second, competitor, participant, score, Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether an action by itself changes the score. */
function counts(action: Compared, { sport, head }: ActionsInput): boolean {
  const total = sport?.total(head, [{ ...unnamed, ...action }]) ?? null;
  return total !== null && sumOf(total) > 0;
}

const unnamed: Omit<Action, keyof Compared> = { id: 'counted', second: null, score: null, attributes: {} };

/** Whether the list with one action more still adds up to no more than the score. */
function fits(known: readonly ActionParts[], action: Action, { sport, head, score }: ActionsInput): boolean {
  if (sport === null || score.value === null) return true;
  const all = inOrderOfTime([...known.map(({ parts }) => parts[0].action), action]);
  const total = sport.total(head, all);
  return total === null || isAtMost(total, score.value.total) || !counts(action, { sport, head, score, voices: [], previous: null });
}

function isAtMost(total: Values, most: Values): boolean {
  return Object.entries(total).every(([key, value]) => value <= (most[key] ?? value));
}

/** Gives each action the id it had, orders them by time and numbers them. */
function named(lists: readonly ActionParts[], input: ActionsInput): Omit<MergedActions, 'remarks'> {
  const before = input.previous?.actions ?? [];
  const known = knownOf(lists, before, (action) => counts(action, input));
  const taken = new Set([...known.values()].map(({ id }) => id));
  const told = lists.map((parts, index) => {
    const action = tellAction(parts, known.get(index) ?? null);
    if (known.has(index)) return { action, parts: parts.parts };
    const id = freeId(action.id, action.from.source, taken);
    taken.add(id);
    return { action: { ...action, id }, parts: parts.parts };
  });
  const actions = inOrderOfTime(told.map(({ action }) => action)).map((action, index) => ({ ...action, sequence: index + 1 }));
  return { actions, parts: new Map(told.filter(({ parts }) => parts.length > 1).map(({ action, parts }) => [action.id, parts])) };
}

/** The action of the previous record that each one is: by source and id, else by being the same. */
function knownOf(lists: readonly ActionParts[], before: readonly RecordAction[], countsIn: (action: Compared) => boolean): ReadonlyMap<number, RecordAction> {
  const byId = new Map(before.map((action) => [`${action.from.source}\n${ownId(action)}`, action]));
  const known = new Map<number, RecordAction>();
  const used = new Set<string>();
  for (const [index, { parts }] of lists.entries()) {
    const same = byId.get(`${parts[0].voice.source}\n${parts[0].action.id}`);
    if (same !== undefined && !used.has(same.id)) known.set(index, same);
    if (same !== undefined) used.add(same.id);
  }
  const left = before.filter(({ id }) => !used.has(id));
  const open = [...lists.keys()].filter((index) => !known.has(index));
  const pairs = pairActions(open.flatMap((index) => lists[index]?.parts[0].action ?? []), left, countsIn);
  for (const [place, found] of pairs) {
    const index = open[place];
    const action = left[found];
    if (index !== undefined && action !== undefined) known.set(index, action);
  }
  return known;
}

/** The id the source itself gives, without what told it from another source's. */
function ownId({ id, from }: RecordAction): string {
  const tail = id.lastIndexOf(`~${from.source}`);
  return tail <= 0 ? id : id.slice(0, tail);
}

/** Two sources may use one id for two actions. */
function freeId(id: string, source: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? `~${source}` : `~${source}~${count}`;
    const other = `${id.slice(0, 160 - tail.length)}${tail}`;
    if (!taken.has(other)) return other;
  }
}
