import type { EventObservation } from '../../main/domain/event-data.ts';
import type { Normalized } from '../../main/feed/contract.ts';
import { createNormalizer } from '../../main/feed/connect/normalize.ts';
import { connectorById } from '../../main/sources/registry.ts';

/** One that remembers, as the program's own does. */
const normalize = createNormalizer();

type Content = string | Uint8Array | object;

/** Reads contents with a connector that comes with Touchline; an object is written as JSON. */
export async function readWith(id: string, contents: Readonly<Record<string, Content>>, parameters: Readonly<Record<string, string>> = {}): Promise<Normalized> {
  const connector = connectorById(id);
  if (connector === null) throw new Error(`There is no connector ${id}.`);
  const parts = Object.entries(contents).map(([part, content]) => ({ part, bytes: bytesOf(content), contentType: null }));
  const result = await normalize({ id, connector, locations: {}, validators: {}, parameters }, parts, new AbortController().signal);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function bytesOf(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
}

/** One line for each action, e.g. `12 goal home Ada Quist`. */
export function actionLines({ actions }: EventObservation): readonly string[] {
  return actions.map(({ type, minute, stoppage, competitor, participant }) => [minute === null ? null : stoppage === null ? minute : `${minute}+${stoppage}`, type, competitor, participant].filter((word) => word !== null).join(' '));
}

const goalTypes: ReadonlySet<string> = new Set(['goal', 'own-goal', 'penalty-goal']);

/** What the goals among the actions add up to. */
export function countedGoals({ actions }: EventObservation): { readonly home: number; readonly away: number } {
  const goals = actions.filter(({ type }) => goalTypes.has(type));
  return { home: goals.filter(({ competitor }) => competitor === 'home').length, away: goals.filter(({ competitor }) => competitor === 'away').length };
}

export function only(observations: readonly EventObservation[], key?: string): EventObservation {
  const [found, another] = key === undefined ? observations : observations.filter((one) => one.key === key);
  if (found === undefined || another !== undefined) throw new Error(`Not exactly one event ${key ?? ''}.`);
  return found;
}
