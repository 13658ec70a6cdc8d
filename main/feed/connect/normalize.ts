import type { Connector } from '../../domain/connector.ts';
import { fail, ok, type Fault, type Result } from '../../domain/result.ts';
import type { Normalize, Normalized, PartBytes, SourceToRead } from '../contract.ts';
import { decodePart, type DecodedPart } from './decode.ts';
import { weigh } from './expression-bounds.ts';
import { findRecords } from './find-records.ts';
import { mapRecords } from './map-records.ts';
import { createPace, type Pace } from './pace.ts';
import { createRecordCache, type RecordCache } from './record-cache.ts';
import { settleDuplicates } from './settle-duplicates.ts';
import { TooDeep } from './weight.ts';

/** A `Normalize` that remembers what records of each source became, so that only changed ones are mapped again. */
export function createNormalizer(cache: RecordCache = createRecordCache()): Normalize {
  return (source, parts, signal) => normalizeWith(cache, source, parts, createPace(signal));
}

/** Normalizes without remembering anything. */
export const normalize: Normalize = (source, parts, signal) => normalizeWith(createRecordCache(), source, parts, createPace(signal));

async function normalizeWith(cache: RecordCache, source: SourceToRead, parts: readonly PartBytes[], pace: Pace): Promise<Result<Normalized>> {
  const { connector } = source;
  const decoded = await decodeParts(connector, parts, pace);
  if (!decoded.ok) return decoded;
  const parameters = { ...defaultsOf(connector), ...source.parameters };
  const found = await findRecords(connector, decoded.value, parameters);
  if (!found.ok) return found;
  const remembered = cache.open(source.id, connector, parameters);
  const inputs = { parts: Object.fromEntries([...decoded.value].map(([name, part]) => [name, part.value])), parameters };
  const mapped = await mapRecords(connector, found.value.records, inputs, remembered, pace);
  if (!mapped.ok) return mapped;
  remembered.close();
  return judged(connector, decoded.value, { ...mapped.value, remarks: [...found.value.remarks, ...mapped.value.remarks] });
}

async function decodeParts(connector: Connector, parts: readonly PartBytes[], pace: Pace): Promise<Result<ReadonlyMap<string, DecodedPart>>> {
  const decoded = new Map<string, DecodedPart>();
  for (const [name, part] of Object.entries(connector.parts)) {
    const bytes = parts.find((one) => one.part === name);
    if (bytes === undefined && part.optional) continue;
    if (bytes === undefined) return fail('payload_part_missing', `The part ${name} is missing.`, 'Check the address of the part, or make it optional in the connector.');
    const value = await decodePart(name, part, bytes, pace);
    if (!value.ok) return value;
    const fault = depthFault(name, value.value.value);
    if (fault !== null) return { ok: false, error: fault };
    decoded.set(name, value.value);
    if (!(await pace.goOn())) return fail('cancelled', 'The reading was cancelled.', 'It is read again at the next tick.');
  }
  return ok(decoded);
}

/** What is nested without end would overflow whoever walks it. */
function depthFault(name: string, value: unknown): Fault | null {
  try {
    weigh(value);
    return null;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return fail('payload_too_deep', `The part ${name} is nested deeper than any data of events.`, 'Check the address of the source.').error;
  }
}

function defaultsOf({ parameters }: Connector): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parameters).flatMap(([name, { default: value }]) => (value === null ? [] : [[name, value]])));
}

/** Where more is wrong than right, the source has changed its ways (a date written the other way round, say): none of it is believed. */
function judged({ records }: Connector, parts: ReadonlyMap<string, DecodedPart>, mapped: Normalized): Result<Normalized> {
  const { observations, rejected: contradicted, remarks } = settleDuplicates(mapped.observations);
  const wrong = [...(parts.get(records.from)?.rejected ?? []), ...mapped.rejected, ...contradicted];
  const [first] = wrong;
  if (first !== undefined && wrong.length > observations.length) {
    return fail('payload_mostly_wrong', `${wrong.length} of ${wrong.length + observations.length} records can’t be used; the first (${first.record}): ${first.message}`.slice(0, 500), 'The source has changed its format or sent something else: check it, and mend its connector.');
  }
  const elsewhere = [...parts].flatMap(([name, part]) => (name === records.from ? [] : part.rejected));
  return ok({ observations, rejected: [...wrong, ...elsewhere], remarks: [...[...parts.values()].flatMap((part) => part.remarks), ...mapped.remarks, ...remarks] });
}
