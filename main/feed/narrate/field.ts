import type { EventField } from '../../domain/artifacts/event.ts';
import type { Provenance } from '../../domain/event-data.ts';

/** What a sentence may state of an event, by name. A field that is not there is not known, and can't be stated. */
export type Fields = Readonly<Record<string, EventField>>;

export type FieldValue = EventField['value'];

/** A value as it stands in the record. */
export function plain(value: FieldValue, pointer: string, from: Provenance): EventField {
  return { value, pointer, from };
}

/** A value worked out of others; `from` is where the value it mainly rests on comes from. */
export function derived(value: FieldValue, from: Provenance): EventField {
  return { value, pointer: null, from };
}

/** Without what is null: not known. */
export function known(entries: Readonly<Record<string, EventField | null>>): Record<string, EventField> {
  return Object.fromEntries(Object.entries(entries).flatMap(([name, field]) => (field === null || field.value === null ? [] : [[name, field]])));
}

/** Predicates that hold, as fields; what does not hold or is not known is left out. */
export function holding(predicates: Readonly<Record<string, boolean>>, from: Provenance): Record<string, EventField> {
  return Object.fromEntries(Object.entries(predicates).filter(([, held]) => held).map(([name]) => [name, derived(true, from)]));
}

/** A field by its name. The name may come from a model: `constructor` is none. */
export function fieldOf(fields: Fields, name: string): EventField | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function textOf(fields: Fields, name: string): string | null {
  const value = fieldOf(fields, name)?.value;
  return typeof value === 'string' ? value : null;
}

export function holds(fields: Fields, name: string): boolean {
  return fieldOf(fields, name)?.value === true;
}

/** The accepted ways to write a name, the fullest first; only the value itself where none are listed. */
export function namesOf(fields: Fields, name: string): readonly string[] {
  const listed = fieldOf(fields, `${name}.names`)?.value;
  const value = textOf(fields, name);
  if (Array.isArray(listed)) return listed.filter((one) => typeof one === 'string');
  return value === null ? [] : [value];
}
