import { createHash } from 'node:crypto';
import { changeOf, type EventChange } from '../../domain/event-change.ts';
import type { EventObservation } from '../../domain/event-data.ts';
import type { FactBody } from '../../domain/facts.ts';
import type { Fault } from '../../domain/result.ts';
import type { PartBytes, SourceReading, SourceView } from '../../feed/contract.ts';
import { sportOf } from '../../feed/sports/all.ts';
import { checkObservations, type Checked } from '../../feed/validity/check-observations.ts';
import { otherViews } from '../../feed/validity/other-views.ts';
import type { StepContext } from '../loop.ts';
import type { SourceRead } from './read-sources.ts';
import type { ProductScope } from './scope.ts';
import { forgetRows, viewsNow } from './views.ts';
import { isKept } from './window.ts';

type Observed = FactBody<'feed.observed'>;
/** What one read comes to, but for what every read says of itself. */
type Told = Pick<Observed, 'outcome' | 'fault'> & Partial<Observed>;

/** As much of a payload that is not believed as is kept to look at. */
const evidenceBytes = 1024 * 1024;

/** Judges one read and records what became known by it. What is not believed changes nothing but is recorded with its reason. */
export async function takeRead(scope: ProductScope, context: StepContext, read: SourceRead): Promise<void> {
  const told = await tell(scope, context, read);
  context.record({
    type: 'feed.observed',
    body: {
      runId: context.run.runId, workspaceId: context.run.workspaceId, source: read.source.id, observedAt: read.observedAt, connectorDigest: read.connectorDigest,
      retryAfterMs: null, payloadSha256: null, payloadBytes: 0, validators: {}, asOf: null, events: 0, remarks: [], changes: [], quarantined: [], lateKeys: [], judged: false,
      ...told,
    },
  });
  if ((told.changes ?? []).length > 0) forgetRows(scope, read.source.id);
}

async function tell(scope: ProductScope, context: StepContext, read: SourceRead): Promise<Told> {
  const { reading } = read;
  if (reading.kind === 'failed') return { outcome: 'failed', fault: reading.fault, retryAfterMs: reading.retryAfterMs };
  const digest = reading.kind === 'payload' ? payloadDigest(reading.parts) : read.row?.payloadSha256 ?? null;
  const same = reading.kind === 'not-modified' || (read.row !== undefined && read.row.held.length === 0 && read.row.payloadSha256 === digest);
  if (same || reading.kind !== 'payload') return stillSays(scope, context, read, reading);
  keepForReplay(scope, context, read, reading.parts);
  const payload = { payloadSha256: digest, payloadBytes: reading.parts.reduce((sum, part) => sum + part.bytes.byteLength, 0) };
  const normalized = await scope.rooms.normalize({ id: read.source.id, connector: read.source.connector, locations: read.source.locations, parameters: read.source.parameters, validators: {} }, reading.parts, context.signal);
  if (!normalized.ok) {
    keepEvidence(context, read, reading.parts);
    return { outcome: 'quarantined', fault: normalized.error, ...payload };
  }
  const { observations, rejected, remarks } = normalized.value;
  const told = judged(scope, context, read, observations);
  if (told.outcome === 'quarantined') keepEvidence(context, read, reading.parts);
  const left = rejected.map(({ record, code, message }) => `${record}: ${code}: ${message}`);
  return { ...told, ...payload, validators: told.outcome === 'quarantined' ? {} : { ...reading.validators }, remarks: [...(told.remarks ?? []), ...remarks, ...left].map((remark) => remark.slice(0, 500)).slice(0, 20) };
}

/** A payload that is what it was can still have grown old. */
function stillSays(scope: ProductScope, context: StepContext, read: SourceRead, reading: SourceReading): Told {
  const before = viewsNow(scope, context).filter((view) => view.source === read.source.id);
  const checked = check(scope, context, read, before, before.map((view) => view.observation));
  const kept = read.row?.held ?? [];
  const fault = kept[0] === undefined ? checked.late : doubtFault(kept.length, kept[0]);
  return { outcome: 'unchanged', fault, validators: reading.kind === 'payload' ? { ...reading.validators } : {}, events: before.length, lateKeys: [...checked.lateKeys], asOf: newestOf(before.map((view) => view.observation)) };
}

function judged(scope: ProductScope, context: StepContext, read: SourceRead, listed: readonly EventObservation[]): Told {
  const before = viewsNow(scope, context).filter((view) => view.source === read.source.id);
  // What is known is judged wherever it says it has moved to: a flipped date must be seen as one.
  const keys = new Set(before.map((view) => view.observation.key));
  const observations = listed.filter((observation) => keys.has(observation.key) || isKept(observation, scope));
  const checked = check(scope, context, read, before, observations);
  const known = new Map(before.map((view) => [view.observation.key, view.observation]));
  const wholeDoubted = checked.quarantined.some((doubt) => doubt.key === null);
  const gone = wholeDoubted ? [] : [...checked.disappeared.map(({ key }) => key), ...before.flatMap(({ observation }) => (isKept(observation, scope) ? [] : observation.key))];
  const changes = [
    ...checked.accepted.flatMap((observation) => changeOf(known.get(observation.key), observation) ?? []),
    ...[...new Set(gone)].flatMap((key): readonly EventChange[] => changeOf(known.get(key), undefined) === null ? [] : [{ key, kind: 'gone', fields: {}, actions: [], removedActions: [] }]),
  ];
  const [first] = checked.quarantined;
  const nothingTaken = first !== undefined && checked.accepted.length === 0;
  return {
    outcome: wholeDoubted || nothingTaken ? 'quarantined' : changes.length > 0 ? 'changed' : 'unchanged',
    fault: first === undefined ? checked.late : doubtFault(checked.quarantined.length, first),
    asOf: newestOf(observations), events: observations.length, changes, judged: true, lateKeys: [...checked.lateKeys],
    quarantined: checked.quarantined.slice(0, 200).map((doubt) => ({ ...doubt, message: doubt.message.slice(0, 600) })),
    remarks: [...checked.remarks, ...checked.mended.map(({ key, code, why }) => `${key ?? 'The payload'} is believed again (${code}): ${why}`)],
  };
}

function check(scope: ProductScope, context: StepContext, read: SourceRead, before: readonly SourceView[], after: readonly EventObservation[]): Checked {
  const { store } = scope.rooms;
  return checkObservations({
    source: read.source.id, before, after, sportOf, now: scope.now,
    held: read.row?.held ?? [],
    others: otherViews({ source: read.source.id, views: viewsNow(scope, context), links: store.eventLinks(context.run.workspaceId) }),
  });
}

function doubtFault(count: number, first: { readonly code: string; readonly message: string }): Fault {
  const more = count === 1 ? '' : ` And ${count - 1} more.`;
  return { code: first.code, message: `${first.message}${more}`, next: 'The last good state stays. Nothing to do: it is believed when it is set right, or when another source says the same.' };
}

/** As of when the newest thing is true, where the source says. */
function newestOf(observations: readonly EventObservation[]): string | null {
  return observations.reduce<string | null>((latest, { asOf }) => (asOf !== null && (latest === null || asOf > latest) ? asOf : latest), null);
}

function payloadDigest(parts: readonly PartBytes[]): string {
  const hash = createHash('sha256');
  for (const { part, bytes } of [...parts].sort((a, b) => (a.part < b.part ? -1 : 1))) hash.update(`${part}\0${bytes.byteLength}\0`).update(bytes);
  return hash.digest('hex');
}

/** A recording that can't be written must not cost the feed. */
function keepForReplay(scope: ProductScope, context: StepContext, read: SourceRead, parts: readonly PartBytes[]): void {
  if (!scope.settings.record || scope.rooms.keep === null) return;
  const kept = scope.rooms.keep(context.run.workspaceId, read.source.id, read.observedAt, parts);
  if (!kept.ok) context.progress(`What ${read.source.id} said could not be kept: ${kept.error.message}`);
}

/** What was not believed can be looked at: the bytes are hostile data, and only ever shown as text. */
function keepEvidence(context: StepContext, read: SourceRead, parts: readonly PartBytes[]): void {
  const [largest] = [...parts].sort((a, b) => b.bytes.byteLength - a.bytes.byteLength);
  if (largest === undefined) return;
  const written = context.writeArtifact(`quarantine/${read.source.id}.txt`, largest.bytes.subarray(0, evidenceBytes), 'text/plain');
  if (!written.ok) context.progress(`The payload of ${read.source.id} could not be kept: ${written.error.message}`);
}
