import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import { factSchema, type Actor, type Fact, type NewFact } from '../domain/facts.ts';

/** What the first fact names as its predecessor. */
export const genesisHash = '0'.repeat(64);

/** A fact with the text that is stored and the hash its successor will name. */
export interface SealedFact {
  readonly fact: Fact;
  readonly text: string;
  readonly hash: string;
}

/** Where a fact stands: everything the ledger adds to it. */
export interface FactPlace {
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly prev: string;
}

/** RFC 8785 canonical form. Throws for what JSON cannot hold. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form.');
  return text;
}

/** SHA-256 in hex over a zero byte and the UTF-8 bytes of the text (the leaf hash of RFC 6962). */
export function hashOfText(text: string): string {
  return hash('sha256', `\0${text}`, 'hex');
}

/**
 * Gives a fact its place and its one textual form, and checks that form against the schema.
 * Throws when it does not fit: whoever made such a fact has a bug, and nothing may be stored.
 */
export function sealFact(fact: NewFact, place: FactPlace): SealedFact {
  const text = canonicalText(wellFormed({ ...place, type: fact.type, body: fact.body }));
  return { fact: factSchema.parse(JSON.parse(text)), text, hash: hashOfText(text) };
}

/** Whether the text is the canonical form of the value that was parsed from it. */
export function isCanonical(text: string, value: unknown): boolean {
  // JSON.stringify agrees with RFC 8785 on everything but the order of keys and lone surrogates.
  if (!text.includes('\\ud') && keysInOrder(value) && JSON.stringify(value) === text) return true;
  return canonicalText(value) === text;
}

function keysInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(keysInOrder);
  let last = '';
  for (const [key, part] of Object.entries(value)) {
    if (key < last || !keysInOrder(part)) return false;
    last = key;
  }
  return true;
}

/** UTF-8 has no place for half of a surrogate pair: text from outside that holds one gets U+FFFD instead. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return wellFormedText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [wellFormedText(key), wellFormed(part)]));
}

function wellFormedText(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
