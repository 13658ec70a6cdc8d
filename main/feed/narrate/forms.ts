import { fieldOf, namesOf, textOf, type Fields } from './field.ts';
import type { Language } from './languages/language.ts';
import { keysOf } from './tokens.ts';

export type FieldKind = 'name' | 'pair' | 'minute' | 'number' | 'text';

const nameFields = new Set(['home', 'away', 'leader', 'trailer', 'winner', 'loser', 'action.team', 'action.opponent', 'action.leader', 'player.team', 'scorer', 'player', 'first', 'second', 'third', 'competitor']);
const pairFields = new Set(['score', 'score.leaderFirst', 'action.score', 'score.byLead', 'action.score.byLead', 'action.score.leaderFirst', 'action.score.ownFirst', 'shootout', 'shootout.leaderFirst']);
const minuteFields = new Set(['minute', 'action.minute']);
/** Names of competitors, which may have an article before them. */
const people = new Set(['scorer', 'player']);

/** What kind of value a field holds, by which the ways to write it differ. */
export function kindOf(field: string, fields: Fields): FieldKind {
  if (nameFields.has(field)) return 'name';
  if (pairFields.has(field)) return 'pair';
  if (minuteFields.has(field)) return 'minute';
  return typeof fieldOf(fields, field)?.value === 'number' ? 'number' : 'text';
}

export function mayHaveArticle(field: string): boolean {
  return nameFields.has(field) && !people.has(field);
}

/**
 * The accepted ways to write a field's value in a form, the best first; none where the field is not there.
 * Forms: `` as it is; `ord` an ordinal in digits; `nth` an ordinal in words or digits; `count` a number in words or
 * digits; `gen` the possessive; `rev` a score the other way round.
 */
export function formsOf(field: string, form: string, fields: Fields, language: Language): readonly string[] {
  const value = fieldOf(fields, field)?.value;
  if (value === undefined || value === null) return [];
  switch (kindOf(field, fields)) {
    case 'name':
      return namesOf(fields, field).flatMap((name) => (form === 'gen' ? language.genitives(name) : [name]));
    case 'pair':
      return pairForms(textOf(fields, field) ?? '', form === 'rev', language);
    case 'minute':
      return minuteForms(textOf(fields, field) ?? '', form, language);
    case 'number':
      return typeof value === 'number' ? numberForms(value, form, language) : [];
    default:
      return namesOf(fields, field).flatMap(textForms);
  }
}

function pairForms(text: string, reversed: boolean, language: Language): readonly string[] {
  const [home = '', away = ''] = text.split('–');
  const [first, second] = reversed ? [away, home] : [home, away];
  return [`${first}${language.scoreMark}${second}`, `${first}–${second}`, `${first}:${second}`, ...language.scoreWords.map((word) => `${first} ${word} ${second}`), ...spelledOut(Number(first), Number(second), language)];
}

/** “two-nil”, “one goal to nil”: only the higher number first, for nobody says it the other way round. */
function spelledOut(first: number, second: number, { counts, nil, scoreWords }: Language): readonly string[] {
  if (nil.length === 0 || first < second) return [];
  const firsts = [...(first === 0 ? nil : [counts[first] ?? String(first)]), String(first)];
  const seconds = second === 0 ? [...nil, '0'] : [counts[second] ?? String(second)];
  const goals = first === 1 ? 'goal' : 'goals';
  return firsts.flatMap((one) => seconds.flatMap((other) => [`${one}-${other}`, `${one} ${other}`, ...scoreWords.flatMap((word) => [`${one} ${word} ${other}`, `${one} ${goals} ${word} ${other}`])]));
}

function minuteForms(text: string, form: string, language: Language): readonly string[] {
  const [minute = '', stoppage] = text.split('+');
  return form === 'ord' ? language.minuteOrdinals(Number(minute), stoppage === undefined ? null : Number(stoppage)) : [text];
}

function numberForms(value: number, form: string, language: Language): readonly string[] {
  if (form === 'nth') return [...(language.ordinals[value] ?? []), ...language.minuteOrdinals(value, null)];
  if (form === 'ord') return language.minuteOrdinals(value, null);
  const word = language.counts[value];
  return form === 'count' && word !== undefined ? [word, String(value)] : [String(value)];
}

function textForms(value: string): readonly string[] {
  if (value === '') return [];
  const text = value.normalize('NFC');
  return [...new Set([text, text.charAt(0).toLowerCase() + text.slice(1), text.charAt(0).toUpperCase() + text.slice(1)])];
}

export type FormReader = (field: string, form: string) => readonly (readonly string[])[];

/** The same fields are read several times over: a score turned round, a sentence put right. */
const readers = new WeakMap<Fields, Map<string, FormReader>>();

/** Forms as token keys, the longest first; worked out once for the same fields, which are never changed. */
export function formReader(fields: Fields, language: Language): FormReader {
  const before = readers.get(fields) ?? new Map<string, FormReader>();
  const reader = before.get(language.tag) ?? createFormReader(fields, language);
  readers.set(fields, before.set(language.tag, reader));
  return reader;
}

function createFormReader(fields: Fields, language: Language): FormReader {
  const seen = new Map<string, readonly (readonly string[])[]>();
  return (field, form) => {
    const name = `${field}:${form}`;
    const before = seen.get(name);
    if (before !== undefined) return before;
    const keys = formsOf(field, form, fields, language).map(keysOf).filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
    seen.set(name, keys);
    return keys;
  };
}
