import type { Action, RecordAction } from '../../domain/event-data.ts';
import { isSamePerson } from './person.ts';
import { provenanceOf } from './provenance.ts';
import { familyOf, minutesApart } from './same-action.ts';
import type { Voice } from './voice.ts';

/** One action as every source that knows of it tells it, the leading source first. */
export interface ActionParts {
  readonly parts: readonly [ActionPart, ...ActionPart[]];
}

export interface ActionPart {
  readonly voice: Voice;
  readonly action: Action;
}

/** The richest telling of an action: the most exact time, the fullest name, the most exact type. `known`: what it was before. */
export function tellAction({ parts }: ActionParts, known: RecordAction | null): RecordAction {
  const [first] = parts;
  const clock = clockOf(parts);
  const told = {
    type: typeOf(parts),
    period: clock.period ?? firstKnown(parts, ({ period }) => period),
    minute: clock.minute, stoppage: clock.stoppage, second: clock.second,
    sequence: first.action.sequence,
    competitor: first.action.competitor,
    participant: personOf(parts, known),
    score: firstKnown(parts, ({ score }) => score),
    attributes: Object.assign({}, ...[...parts].reverse().map(({ action }) => action.attributes)),
  };
  const id = known?.id ?? first.action.id;
  const fresh = provenanceOf(first.voice, 'actions');
  // What it said first it has said since: that others came after does not make it younger.
  const stands = known !== null && known.from.source === fresh.source && isSaidStill(known, told);
  return { id, ...told, from: stands ? { ...known.from, observedAt: fresh.observedAt } : fresh, confirmedBy: othersOf(parts) };
}

function othersOf(parts: readonly ActionPart[]): string[] {
  const [first, ...others] = parts;
  return [...new Set(others.map(({ voice }) => voice.source))].filter((source) => source !== first?.voice.source).sort();
}

function isSaidStill(known: RecordAction, told: Omit<Action, 'id'>): boolean {
  return known.type === told.type && known.period === told.period && known.minute === told.minute && known.stoppage === told.stoppage
    && known.second === told.second && known.competitor === told.competitor && known.participant === told.participant;
}

/** Second before stoppage before minute; another source's only where it is about the same time. */
function clockOf(parts: ActionParts['parts']): Action {
  const lead = parts[0].action;
  return parts.map(({ action }) => action).filter((action) => lead.minute === null || minutesApart(action, lead) <= 1).reduce((richest, action) => (detailOf(action) > detailOf(richest) ? action : richest), lead);
}

function detailOf({ minute, stoppage, second }: Action): number {
  if (minute === null) return 0;
  return 1 + (stoppage === null ? 0 : 1) + (second === null ? 0 : 2);
}

/** The leading source's, unless it only gives the family and another knows more. */
function typeOf(parts: ActionParts['parts']): string {
  const lead = parts[0].action.type;
  if (familyOf(lead) !== lead) return lead;
  return parts.find(({ action }) => familyOf(action.type) !== action.type)?.action.type ?? lead;
}

/** Whom most name, else whom the leading source names; where trust does not tell, whom it was before. The fullest form of the name. */
function personOf(parts: ActionParts['parts'], known: RecordAction | null): string | null {
  const named = parts.flatMap(({ voice, action }) => (action.participant === null ? [] : [{ name: action.participant, trust: voice.trust }]));
  const [lead] = named;
  if (lead === undefined) return null;
  const chosen = chosenName(named, lead, known?.participant ?? null);
  return named.map(({ name }) => name).filter((name) => isSamePerson(name, chosen)).reduce((fullest, name) => (fullnessOf(name) > fullnessOf(fullest) ? name : fullest), chosen);
}

interface Named { readonly name: string; readonly trust: number }

function chosenName(named: readonly Named[], lead: Named, known: string | null): string {
  const votesFor = (name: string): number => named.filter((one) => isSamePerson(one.name, name)).length;
  const most = named.find(({ name }) => votesFor(name) * 2 > named.length);
  if (most !== undefined) return most.name;
  const rival = named.find(({ name, trust }) => !isSamePerson(name, lead.name) && trust >= lead.trust);
  const stays = rival === undefined || known === null ? undefined : named.find(({ name }) => isSamePerson(name, known));
  return stays?.name ?? lead.name;
}

/** More words first, initials count for nothing; then longer; then with its own accents, which are often lost on the way. */
function fullnessOf(name: string): number {
  const accents = name.normalize('NFD').length - name.normalize('NFC').length;
  return name.split(/[\s-]+/).filter((word) => word.replace('.', '').length > 1).length * 100_000 + name.normalize('NFC').length * 100 + accents;
}

function firstKnown<Value>(parts: readonly ActionPart[], valueOf: (action: Action) => Value | null): Value | null {
  return parts.map(({ action }) => valueOf(action)).find((value) => value !== null) ?? null;
}
