import { samePerson } from '../join/names.ts';

/** From here on two names are of one person. */
export const surelySame = 0.7;
/** Up to here they are of two. */
export const surelyOther = 0.4;

/** The same few names are compared at every tick; comparing is most of what a merge costs. */
const compared = new Map<string, number>();
const mostCompared = 20_000;

/** How likely two names are of one person, 0 to 1. */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const pair = `${one}\n${other}`;
  const known = compared.get(pair);
  if (known !== undefined) return known;
  const likeness = samePerson(one, other);
  if (compared.size >= mostCompared) compared.clear();
  compared.set(pair, likeness);
  return likeness;
}

/** Whether two names are of one person. */
export function isSamePerson(one: string, other: string): boolean {
  return likenessOf(one, other) >= surelySame;
}
