import { connectorSchema, type Connector } from '../domain/connector.ts';
import type { FeedSettings, FeedSource, ResolvedSource } from '../domain/feed-settings.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import f1db from './connectors/f1db.json' with { type: 'json' };
import fjelstul from './connectors/fjelstul.json' with { type: 'json' };
import footballData from './connectors/football-data.json' with { type: 'json' };
import jolpica from './connectors/jolpica.json' with { type: 'json' };
import martj42 from './connectors/martj42.json' with { type: 'json' };
import openfootball from './connectors/openfootball.json' with { type: 'json' };
import openligadb from './connectors/openligadb.json' with { type: 'json' };
import retrosheet from './connectors/retrosheet.json' with { type: 'json' };
import tennisSlam from './connectors/tennis-slam.json' with { type: 'json' };
import wyscout from './connectors/wyscout.json' with { type: 'json' };
import { loadWorkspaceConnector } from './load-connector.ts';
import { locationsOf } from './locations.ts';

const manifests = [f1db, fjelstul, footballData, jolpica, martj42, openfootball, openligadb, retrosheet, tennisSlam, wyscout];

let known: readonly Connector[] | undefined;

/** The connectors that come with Touchline, by id. */
export function builtinConnectors(): readonly Connector[] {
  known ??= manifests.map((manifest) => connectorSchema.parse(manifest));
  return known;
}

export function connectorById(id: string): Connector | null {
  return builtinConnectors().find((connector) => connector.id === id) ?? null;
}

/** Reads a file below the workspace's `.touchline/`. */
export type ReadWorkspaceFile = (path: string) => Result<string>;

/**
 * The sources that the settings of a feed name, with their connectors found and their locations filled in. One that is
 * wrong makes the settings wrong. Faults: `connector_unknown`, `source_twice`, `parameter_unknown`, `parameter_missing`,
 * and those of a connector and of locations.
 */
export function resolveSources(settings: FeedSettings, workspaceFolder: string, readFile: ReadWorkspaceFile): Result<readonly ResolvedSource[]> {
  const sources: ResolvedSource[] = [];
  for (const source of settings.sources) {
    const resolved = resolveSource(source, workspaceFolder, readFile);
    if (!resolved.ok) return resolved;
    if (sources.some(({ id }) => id === resolved.value.id)) return fail('source_twice', `Two sources are called ${resolved.value.id}.`, 'Give one of them another `id` in .touchline/feed.json.');
    sources.push(resolved.value);
  }
  return ok(sources);
}

function resolveSource(source: FeedSource, workspaceFolder: string, readFile: ReadWorkspaceFile): Result<ResolvedSource> {
  const found = findConnector(source.connector, readFile);
  if (!found.ok) return found;
  const connector = found.value;
  const parameters = parametersOf(connector, source);
  if (!parameters.ok) return parameters;
  const locations = locationsOf(connector, source.locations, parameters.value, workspaceFolder);
  if (!locations.ok) return locations;
  const { polling } = connector;
  return ok({
    id: source.id ?? connector.id,
    connector,
    parameters: parameters.value,
    locations: locations.value,
    trust: source.trust ?? connector.trust,
    liveSeconds: source.liveSeconds ?? polling.liveSeconds,
    idleSeconds: source.idleSeconds ?? polling.idleSeconds,
  });
}

function findConnector(name: string, readFile: ReadWorkspaceFile): Result<Connector> {
  if (!name.startsWith('connectors/')) {
    const builtin = connectorById(name);
    return builtin === null ? fail('connector_unknown', `There is no connector ${name}.`, `There are ${builtinConnectors().map(({ id }) => id).join(', ')}; others are named by their path, e.g. connectors/mine.json.`) : ok(builtin);
  }
  const text = readFile(name);
  return text.ok ? loadWorkspaceConnector(text.value) : text;
}

/** What the settings give over the connector's defaults. One without a default has to be given only where a location needs it. */
function parametersOf({ id, parameters }: Connector, source: FeedSource): Result<Readonly<Record<string, string>>> {
  const stranger = Object.keys(source.parameters).find((name) => parameters[name] === undefined);
  if (stranger !== undefined) return fail('parameter_unknown', `The connector ${id} has no parameter ${stranger}.`, `It has ${Object.keys(parameters).join(', ') || 'none'}.`);
  const values = Object.entries(parameters).map(([name, { default: value }]) => [name, source.parameters[name] ?? value ?? ''] as const);
  return ok(Object.fromEntries(values));
}
