import type { Connector } from '../../domain/connector.ts';
import type { EventObservation } from '../../domain/event-data.ts';
import { fail, ok, type Fault, type Result } from '../../domain/result.ts';
import type { Normalized } from '../contract.ts';
import { checkObservation } from './check-observation.ts';
import { compileExpression, type Expression } from './expression.ts';
import type { Pace } from './pace.ts';
import { digestOfText, type MappedRecord, type Remembered } from './record-cache.ts';

/** The lines of a mapping as one expression. */
export function mappingText({ mapping }: Pick<Connector, 'mapping'>): string {
  return typeof mapping === 'string' ? mapping : mapping.join('\n');
}

/** What the mapping sees beside the record. */
export interface MappingInputs {
  readonly parts: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Observations of records, one by one; a record that does not fit is rejected, a mapping that asks too much ends it all. */
export async function mapRecords(connector: Connector, records: readonly unknown[], inputs: MappingInputs, remembered: Remembered, pace: Pace): Promise<Result<Normalized>> {
  const expression = compileExpression(mappingText(connector));
  if (!expression.ok) return expression;
  const basis = expression.value.readsParts ? digestOfText(JSON.stringify(inputs.parts)) : '';
  const observations: EventObservation[] = [];
  const rejected: Normalized['rejected'][number][] = [];
  for (const [index, record] of records.entries()) {
    if (!(await pace.goOn())) return tooLong(connector, pace);
    const mapped = await mapOne(expression.value, record, inputs, remembered, basis);
    if ('code' in mapped && mapped.code === 'mapping_too_heavy') return { ok: false, error: mapped };
    if ('code' in mapped) rejected.push({ record: nameOf(record, index), code: mapped.code, message: mapped.message });
    else observations.push(...mapped);
  }
  return ok({ observations, rejected, remarks: [] });
}

async function mapOne(expression: Expression, record: unknown, inputs: MappingInputs, remembered: Remembered, basis: string): Promise<MappedRecord> {
  const digest = digestOfText(basis + JSON.stringify(record));
  const mapped = remembered.get(digest) ?? (await mapAfresh(expression, record, inputs));
  remembered.put(digest, mapped);
  return mapped;
}

async function mapAfresh(expression: Expression, record: unknown, inputs: MappingInputs): Promise<MappedRecord> {
  const value = await expression.evaluate(record, { ...inputs });
  if (!value.ok) return value.error;
  if (value.value === undefined || value.value === null) return [];
  const observations: EventObservation[] = [];
  for (const one of Array.isArray(value.value) ? value.value : [value.value]) {
    const checked = checkObservation(one);
    if (!checked.ok) return checked.error;
    observations.push(checked.value);
  }
  return observations;
}

function tooLong({ id }: Connector, pace: Pace): { readonly ok: false; readonly error: Fault } {
  if (pace.stopped === 'cancelled') return fail('cancelled', 'The reading was cancelled.', 'It is read again at the next tick.');
  return fail('mapping_too_heavy', `The mapping of ${id} takes too long for this payload.`, 'Make the mapping simpler, or let `records.path` leave out what is not needed.');
}

/** Enough of a record to find it again. */
function nameOf(record: unknown, index: number): string {
  const fields = typeof record === 'object' && record !== null ? Object.values(record).filter((value) => typeof value === 'string' || typeof value === 'number') : [];
  return `${index + 1}: ${fields.slice(0, 5).join(', ')}`.slice(0, 160);
}
