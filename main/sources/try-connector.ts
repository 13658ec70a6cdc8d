import type { EventObservation } from '../domain/event-data.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Normalized } from '../feed/contract.ts';
import { normalize } from '../feed/connect/normalize.ts';
import { loadWorkspaceConnector } from './load-connector.ts';

/** What came of reading files with a connector. */
export interface ConnectorTrial {
  readonly connector: string;
  readonly observations: readonly EventObservation[];
  readonly rejected: Normalized['rejected'];
  readonly remarks: readonly string[];
  readonly scores: readonly { readonly key: string; readonly event: string; readonly status: string; readonly score: string | null; readonly actions: number }[];
  /** The same for a person. */
  readonly lines: readonly string[];
}

/** Reads files with a connector that is being written: part name to bytes. Nothing is stored. Faults: those of the connector and of the payload. */
export async function tryConnector(manifestText: string, files: Readonly<Record<string, Uint8Array>>, parameters: Readonly<Record<string, string>>): Promise<Result<ConnectorTrial>> {
  const connector = loadWorkspaceConnector(manifestText);
  if (!connector.ok) return connector;
  const { id } = connector.value;
  const parts = Object.entries(files).map(([part, bytes]) => ({ part, bytes, contentType: null }));
  const normalized = await normalize({ id, connector: connector.value, locations: {}, validators: {}, parameters }, parts, new AbortController().signal);
  if (!normalized.ok) return normalized;
  const { observations, rejected, remarks } = normalized.value;
  const scores = observations.map(scoreLine);
  return ok({ connector: id, observations, rejected, remarks, scores, lines: linesOf(scores, rejected, remarks) });
}

function scoreLine({ key, competitors, status, score, actions }: EventObservation): ConnectorTrial['scores'][number] {
  const sides = competitors.length <= 2 ? competitors.map(({ name }) => name).join(' – ') : `${competitors.length} competitors`;
  const total = score === null ? null : competitors.map((competitor) => score.total[competitor.key] ?? '?').join('–');
  const shootout = score?.shootout ? ` (${competitors.map((competitor) => score.shootout?.[competitor.key] ?? '?').join('–')} on penalties)` : '';
  return { key, event: sides, status, score: total === null ? null : `${total}${shootout}`, actions: actions.length };
}

function linesOf(scores: ConnectorTrial['scores'], rejected: Normalized['rejected'], remarks: readonly string[]): readonly string[] {
  return [
    ...scores.map(({ key, event, status, score, actions }) => `${key}  ${event}  ${score ?? '–'}  ${status}, ${actions} actions`),
    ...rejected.map(({ record, code, message }) => `rejected: ${record}: ${message} (${code})`),
    ...remarks.map((remark) => `remark: ${remark}`),
    `${scores.length} events, ${rejected.length} records rejected.`,
  ];
}
