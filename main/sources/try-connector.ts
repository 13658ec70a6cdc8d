import type { EventObservation } from '../domain/event-data.ts';
import type { Connector } from '../domain/connector.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Normalized } from '../feed/contract.ts';
import { normalize } from '../feed/connect/normalize.ts';
import { sportOf } from '../feed/sports/all.ts';
import { scoreInWords } from '../feed/validity/event-words.ts';
import { goalListOf, listTotalOf } from '../feed/validity/goal-list.ts';
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
  const misnamed = misnamedPart(connector.value, files);
  if (misnamed !== null) return misnamed;
  const parts = Object.entries(files).map(([part, bytes]) => ({ part, bytes, contentType: null }));
  const normalized = await normalize({ id, connector: connector.value, locations: {}, validators: {}, parameters }, parts, new AbortController().signal);
  if (!normalized.ok) return normalized;
  const { observations, rejected } = normalized.value;
  const remarks = [...normalized.value.remarks, ...observations.flatMap(listRemark)];
  const scores = observations.map(scoreLine);
  return ok({ connector: id, observations, rejected, remarks, scores, lines: linesOf(scores, rejected, remarks) });
}

/** A file that no part is called like, or a part that no file was given for. */
function misnamedPart({ parts }: Connector, files: Readonly<Record<string, Uint8Array>>): ReturnType<typeof fail> | null {
  const strange = Object.keys(files).find((name) => parts[name] === undefined);
  if (strange !== undefined) return fail('part_unknown', `The connector has no part ${strange}.`, `Its parts are ${Object.keys(parts).join(', ')}.`);
  const missing = Object.entries(parts).find(([name, { optional }]) => !optional && files[name] === undefined)?.[0];
  return missing === undefined ? null : fail('payload_part_missing', `There is no file for the part ${missing}.`, `Name one: \`--file ${missing}=PATH\`. A part that may be missing is \`optional\` in the connector.`);
}

/** The feed doubts a score that its actions do not add up to: whoever writes a connector wants to know first. */
function listRemark(observation: EventObservation): readonly string[] {
  const sport = sportOf(observation.sport);
  if (goalListOf(sport, observation) !== 'contradicts') return [];
  return [`${observation.key}: the score is ${scoreInWords(observation.score?.total ?? {})}, its actions add up to ${scoreInWords(listTotalOf(sport, observation) ?? {})}.`];
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
