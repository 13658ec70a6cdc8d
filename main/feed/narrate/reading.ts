import { holds, type Fields } from './field.ts';
import { firstWords } from './first-words.ts';
import { formReader, kindOf, mayHaveArticle } from './forms.ts';
import type { Grammar } from './grammar.ts';
import type { Guard, Part, Pattern, Sequence } from './pattern.ts';
import { isWord, type Token } from './tokens.ts';

/**
 * Reads a sentence against the patterns of a language, filled with an event's fields. A slot takes only what its field
 * holds, a pattern is open only when its guards hold: so the sentences that can be read are the true ones. What can't
 * be read, is not published. The other way of reading, `forgiving`, is only to say what is wrong with a sentence: it
 * lets every guard and slot be broken at a price, and takes the cheapest reading.
 */
export interface Finding {
  readonly kind: 'states' | 'breaks-slot' | 'breaks-guard';
  readonly field: string;
  /** Of the text. */
  readonly start: number;
  readonly end: number;
}

/** What is broken more often than this is no reading of the sentence that would help anybody. */
export const costliest = 3;

const beginning = firstWords();

interface Reading {
  /** The token after it. */
  readonly end: number;
  readonly cost: number;
  readonly trail: Trail;
}

type Trail = null | Finding | { readonly before: Trail; readonly after: Trail };

interface Reader {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly fields: Fields;
  /** How many slots and guards may be broken; none in a strict reading. */
  readonly mayBreak: number;
  readonly forms: ReturnType<typeof formReader>;
  /** By slot, the words its value can begin with. */
  readonly begins: Map<string, ReadonlySet<string>>;
  /** By rule, at each token. */
  readonly known: Map<string, (readonly Reading[])[]>;
  furthest: number;
}

export interface Sentence {
  /** Null when it can't be read. */
  readonly findings: readonly Finding[] | null;
  /** How many tokens made sense from the beginning on. */
  readonly furthest: number;
}

/** The findings of the cheapest reading of all tokens with at most so many broken ones; a strict reading has none. */
export function readSentence(tokens: readonly Token[], grammar: Grammar, fields: Fields, mayBreak: number): Sentence {
  const reader: Reader = { tokens, grammar, fields, mayBreak, forms: formReader(fields, grammar.language), begins: new Map(), known: new Map(), furthest: 0 };
  const whole = readRule(reader, 'sentence', 0).filter(({ end }) => end === tokens.length);
  return { findings: whole[0] === undefined ? null : findingsOf(whole[0].trail), furthest: reader.furthest };
}

function findingsOf(trail: Trail): readonly Finding[] {
  const findings: Finding[] = [];
  const walk = (one: Trail): void => {
    if (one === null) return;
    if ('kind' in one) findings.push(one);
    else [one.before, one.after].forEach(walk);
  };
  walk(trail);
  return findings.sort((a, b) => a.start - b.start || b.end - a.end);
}

function readRule(reader: Reader, name: string, at: number): readonly Reading[] {
  const places = reader.known.get(name) ?? [];
  if (!reader.known.has(name)) reader.known.set(name, places);
  const before = places[at];
  if (before !== undefined) return before;
  // A rule that begins with itself reads nothing more at the same place.
  const readings: Reading[] = [];
  places[at] = readings;
  readings.push(...cheapest(readPattern(reader, reader.grammar.rule(name), at)));
  return readings;
}

/** One reading an end, the cheapest. */
function cheapest(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const best = new Map<number, Reading>();
  for (const one of readings) {
    const other = best.get(one.end);
    if (other === undefined || one.cost < other.cost) best.set(one.end, one);
  }
  return [...best.values()];
}

function readPattern(reader: Reader, pattern: Pattern, at: number): readonly Reading[] {
  return beginning(reader.grammar, pattern, reader.tokens[at], (slot, token) => mayBeginSlot(reader, slot, token)).flatMap((sequence) => readSequence(reader, sequence, at));
}

function readSequence(reader: Reader, sequence: Sequence, at: number): readonly Reading[] {
  const { guards, states, parts } = sequence;
  const broken = guards.length === 0 ? guards : guards.filter(({ field, holds: wanted }) => holds(reader.fields, field) !== wanted);
  if (broken.length > reader.mayBreak) return [];
  let readings: readonly Reading[] = [{ end: at, cost: broken.length, trail: null }];
  for (const part of parts) {
    readings = cheapest(readings.flatMap((one) => readPart(reader, part, one.end, states).map((next) => after(one, next))).filter(({ cost }) => cost <= reader.mayBreak));
    if (readings.length === 0) return readings;
  }
  if (broken.length > 0) return readings.map((one) => withBroken(reader, one, broken, at));
  return states.length === 0 || parts.some(({ kind }) => kind === 'words') ? readings : readings.map((one) => withStated(reader, one, states, at));
}

/** A sequence of rules and groups alone has no words of its own to state what it states: all it is made of does. */
function withStated(reader: Reader, reading: Reading, states: readonly string[], at: number): Reading {
  if (reading.end === at) return reading;
  const stated = states.filter((field) => holds(reader.fields, field) && !tells(reading.trail, field)).map((field) => finding(reader, 'states', field, at, reading.end));
  return { ...reading, trail: stated.reduce<Trail>((trail, found) => joined(found, trail), reading.trail) };
}

function tells(trail: Trail, field: string): boolean {
  if (trail === null) return false;
  return 'kind' in trail ? trail.kind === 'states' && trail.field === field : tells(trail.before, field) || tells(trail.after, field);
}

/** Forgiving, whatever looks like a value of its kind may stand in a slot: digits, or what is written like a name. */
function mayBeginSlot(reader: Reader, slot: string, token: Token): boolean {
  if (reader.mayBreak > 0 && looksLike(kindOf(slot.slice(0, slot.indexOf(':')), reader.fields)).test(token.key)) return true;
  const begins = reader.begins.get(slot) ?? beginsOf(reader, slot);
  reader.begins.set(slot, begins);
  return token.words.some((word) => begins.has(word));
}

function looksLike(kind: ReturnType<typeof kindOf>): RegExp {
  return kind === 'name' ? /^\p{Lu}/u : /^[0-9]/u;
}

function beginsOf(reader: Reader, slot: string): ReadonlySet<string> {
  const [field = '', form = ''] = slot.split(':');
  const forms = reader.forms(field, form).flatMap((keys) => keys.slice(0, 1));
  return new Set(forms.length > 0 && mayHaveArticle(field) ? [...forms, ...reader.grammar.language.articles] : forms);
}

function withBroken(reader: Reader, reading: Reading, broken: readonly Guard[], at: number): Reading {
  const findings = broken.map(({ field }) => finding(reader, 'breaks-guard', field, at, Math.max(reading.end, at + 1)));
  return findings.reduce<Reading>((one, found) => ({ ...one, trail: joined(found, one.trail) }), reading);
}

/** Plain words as they stand; what they say beyond themselves are the fields they state. */
function readWords(reader: Reader, keys: readonly string[], at: number, states: readonly string[]): readonly Reading[] {
  for (const [index, key] of keys.entries()) {
    const token = reader.tokens[at + index];
    if (token === undefined || !isWord(token, key)) return [];
    reader.furthest = Math.max(reader.furthest, at + index + 1);
  }
  const end = at + keys.length;
  const says = states.filter((field) => holds(reader.fields, field)).map((field) => finding(reader, 'states', field, at, end));
  return [{ end, cost: 0, trail: says.reduce<Trail>(joined, null) }];
}

function readPart(reader: Reader, part: Part, at: number, states: readonly string[]): readonly Reading[] {
  switch (part.kind) {
    case 'slot':
      return readSlot(reader, part.field, part.form, at);
    case 'rule':
      return readRule(reader, part.name, at);
    case 'group':
      return cheapest(readPattern(reader, part.pattern, at));
    case 'many':
      return readMany(reader, part.of, at, states);
    default:
      return readWords(reader, part.keys, at, states);
  }
}

function readMany(reader: Reader, part: Part, at: number, states: readonly string[]): readonly Reading[] {
  const all = new Map<number, Reading>([[at, { end: at, cost: 0, trail: null }]]);
  for (let fresh = [...all.values()]; fresh.length > 0;) {
    const further = cheapest(fresh.flatMap((one) => readPart(reader, part, one.end, states).map((next) => after(one, next))));
    fresh = further.filter((one) => one.end > at && one.cost < (all.get(one.end)?.cost ?? Infinity));
    for (const one of fresh) all.set(one.end, one);
  }
  return [...all.values()];
}

/** What the field holds, at every length it is written in. Forgiving: any value of its kind, at a price. */
function readSlot(reader: Reader, field: string, form: string, at: number): readonly Reading[] {
  const begin = at + articleAt(reader, field, at);
  const right = reader.forms(field, form).flatMap((keys) => (matches(reader, keys, begin) ? [begin + keys.length] : []));
  const readings = [...new Set(right)].map((end) => slotReading(reader, 'states', field, begin, end));
  if (reader.mayBreak === 0) return readings;
  const wrong = lengthOfKind(reader, field, begin);
  return wrong === 0 || right.includes(begin + wrong) ? readings : [...readings, slotReading(reader, 'breaks-slot', field, begin, begin + wrong)];
}

function slotReading(reader: Reader, kind: Finding['kind'], field: string, begin: number, end: number): Reading {
  reader.furthest = Math.max(reader.furthest, end);
  return { end, cost: kind === 'states' ? 0 : 1, trail: finding(reader, kind, field, begin, end) };
}

function articleAt(reader: Reader, field: string, at: number): number {
  const token = reader.tokens[at];
  return token !== undefined && mayHaveArticle(field) && reader.grammar.language.articles.some((article) => isWord(token, article)) ? 1 : 0;
}

function matches(reader: Reader, keys: readonly string[], at: number): boolean {
  return keys.every((key, index) => {
    const token = reader.tokens[at + index];
    return token !== undefined && isWord(token, key);
  });
}

/** How many tokens at a place look like a value of the field's kind; 0 for none. */
function lengthOfKind(reader: Reader, field: string, at: number): number {
  const keys = reader.tokens.slice(at, at + 6).map(({ key }) => key);
  const number = (index: number): boolean => /^[0-9]+$/.test(keys[index] ?? '');
  switch (kindOf(field, reader.fields)) {
    case 'name':
      return nameLength(reader, keys, at);
    case 'pair':
      return number(0) && /^[-:]$/.test(keys[1] ?? '') && number(2) ? 3 : 0;
    case 'minute':
      if (!number(0)) return 0;
      return keys[1] === '+' && number(2) ? 3 : 1;
    default:
      return number(0) ? 1 : 0;
  }
}

const anyName = ['home', 'away', 'scorer', 'player', 'first', 'second', 'third', 'competitor'];

/** A name of the event, or words written like a name. */
function nameLength(reader: Reader, keys: readonly string[], at: number): number {
  const named = anyName.flatMap((field) => reader.forms(field, '').filter((form) => matches(reader, form, at)).map(({ length }) => length));
  if (named.length > 0) return Math.max(...named);
  const capitals = keys.findIndex((key) => !/^\p{Lu}/u.test(key));
  return capitals === -1 ? keys.length : capitals;
}

function after(before: Reading, next: Reading): Reading {
  return { end: next.end, cost: before.cost + next.cost, trail: joined(before.trail, next.trail) };
}

function joined(before: Trail, next: Trail): Trail {
  if (before === null) return next;
  return next === null ? before : { before, after: next };
}

function finding(reader: Reader, kind: Finding['kind'], field: string, from: number, to: number): Finding {
  const first = reader.tokens[from];
  const last = reader.tokens[Math.min(to, reader.tokens.length) - 1];
  return { kind, field, start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}
