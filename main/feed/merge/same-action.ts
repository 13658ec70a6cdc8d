import type { Action } from '../../domain/event-data.ts';
import { likenessOf, surelyOther, surelySame } from './person.ts';

/** Types that say the same more or less exactly; the others are a family of their own. */
const families: Readonly<Record<string, string>> = { 'own-goal': 'goal', 'penalty-goal': 'goal', 'second-yellow-card': 'red-card' };

/** What an action of a more exact type may also be called by another source. */
export function familyOf(type: string): string {
  return families[type] ?? type;
}

export type Compared = Pick<Action, 'type' | 'competitor' | 'minute' | 'stoppage' | 'participant' | 'period' | 'sequence'>;

/** Sources round differently, and some give the regulation minute for all of stoppage time. */
const closeMinutes = 1;
/** The same person's action may be put down some minutes apart. */
const closeByPerson = 5;

/** The pairs of two lists that are the same action, as indices. `counts`: whether an action changes the score. */
export function pairActions(ours: readonly Compared[], theirs: readonly Compared[], counts: (action: Compared) => boolean): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const groups = grouped(theirs);
  for (const [name, own] of grouped(ours)) pairGroup({ ours, theirs, own, other: groups.get(name) ?? [], counts }, pairs);
  return pairs;
}

function grouped(actions: readonly Compared[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { type, competitor }] of actions.entries()) {
    const name = `${familyOf(type)}\n${competitor ?? ''}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [index]);
    else group.push(index);
  }
  return groups;
}

interface Group {
  readonly ours: readonly Compared[];
  readonly theirs: readonly Compared[];
  readonly own: readonly number[];
  readonly other: readonly number[];
  readonly counts: (action: Compared) => boolean;
}

/**
 * First the same person at about the same time, then the same time where a person is not known. What is left of the
 * actions that count is paired in order of time, whoever is named: the two lists tell of one score.
 */
function pairGroup(group: Group, pairs: Map<number, number>): void {
  const { ours, theirs, own, other, counts } = group;
  if (other.length === 0) return;
  const [timed, untimed] = [own.some((index) => ours[index]?.minute !== null), other.every((index) => theirs[index]?.minute === null)];
  if (!timed && untimed && own.length > 20) return pairInOrder(group, pairs);
  pairNearest(group, pairs, (a, b) => (personLikeness(a, b) >= surelySame ? minutesApart(a, b) <= closeByPerson : false));
  pairNearest(group, pairs, (a, b) => minutesApart(a, b) <= closeMinutes && personLikeness(a, b) > surelyOther);
  const [first] = own;
  const one = first === undefined ? undefined : ours[first];
  if (one === undefined || !(counts(one) || (!timed && untimed))) return;
  pairNearest(group, pairs, (a, b) => minutesApart(a, b) <= closeMinutes);
  pairInOrder(group, pairs);
}

function pairNearest(group: Group, pairs: Map<number, number>, fits: (a: Compared, b: Compared) => boolean): void {
  const taken = new Set(pairs.values());
  const candidates = leftOf(group.own, (index) => pairs.has(index)).flatMap((i) => leftOf(group.other, (index) => taken.has(index)).flatMap((j) => {
    const [a, b] = [group.ours[i], group.theirs[j]];
    return a !== undefined && b !== undefined && fits(a, b) ? [{ i, j, apart: minutesApart(a, b) }] : [];
  }));
  candidates.sort((a, b) => a.apart - b.apart || a.i - b.i || a.j - b.j);
  for (const { i, j } of candidates) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
}

function pairInOrder({ ours, theirs, own, other }: Group, pairs: Map<number, number>): void {
  const taken = new Set(pairs.values());
  const left = inTime(leftOf(other, (index) => taken.has(index)), theirs);
  for (const [place, i] of inTime(leftOf(own, (index) => pairs.has(index)), ours).entries()) {
    const j = left[place];
    if (j !== undefined) pairs.set(i, j);
  }
}

function leftOf(indices: readonly number[], isTaken: (index: number) => boolean): readonly number[] {
  return indices.filter((index) => !isTaken(index));
}

function inTime(indices: readonly number[], actions: readonly Compared[]): readonly number[] {
  const timeOf = (index: number): number => (actions[index]?.minute ?? -1) * 100 + (actions[index]?.stoppage ?? 0);
  return [...indices].sort((a, b) => timeOf(a) - timeOf(b) || (actions[a]?.sequence ?? 0) - (actions[b]?.sequence ?? 0));
}

/** Half where one of them names nobody. */
function personLikeness(a: Compared, b: Compared): number {
  if (a.participant === null || b.participant === null) return 0.5;
  return likenessOf(a.participant, b.participant);
}

/** Infinite in different periods; none where a minute is not known. 90+4, 90 and 94 may all be the same. */
export function minutesApart(a: Pick<Compared, 'minute' | 'stoppage' | 'period'>, b: Pick<Compared, 'minute' | 'stoppage' | 'period'>): number {
  if (a.minute === null || b.minute === null) return 0;
  if (a.period !== null && b.period !== null && a.period !== b.period) return Infinity;
  const [ours, theirs] = [readings(a.minute, a.stoppage), readings(b.minute, b.stoppage)];
  return Math.min(...ours.flatMap((one) => theirs.map((other) => Math.abs(one - other))));
}

function readings(minute: number, stoppage: number | null): readonly number[] {
  return stoppage === null || stoppage === 0 ? [minute] : [minute, minute + stoppage];
}
