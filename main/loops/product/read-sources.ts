import { digestOf } from '../../domain/digest.ts';
import type { ResolvedSource } from '../../domain/feed-settings.ts';
import type { SourceReadsRow } from '../../domain/feed-views.ts';
import type { SourceReading } from '../../feed/contract.ts';
import type { StepContext } from '../loop.ts';
import type { ProductScope } from './scope.ts';

export interface SourceRead {
  readonly source: ResolvedSource;
  readonly row: SourceReadsRow | undefined;
  readonly connectorDigest: string;
  readonly reading: SourceReading;
  readonly observedAt: string;
}

/** Four at a time: sources wait for their servers, not for each other. */
const lanes = 4;

/** Reads the given sources; the answers come in their order. A source that fails costs the others nothing. */
export async function readAll(scope: ProductScope, context: StepContext, sources: readonly ResolvedSource[]): Promise<readonly SourceRead[]> {
  const read = scope.rooms.readerFor(context.run.repository);
  const rows = new Map(scope.rooms.store.sourceReads(context.run.workspaceId).map((row) => [row.source, row]));
  const results: SourceRead[] = [];
  const queue = sources.entries();
  let done = 0;
  const lane = async (): Promise<void> => {
    for (const [index, source] of queue) {
      context.progress(`Reading ${source.id}`, done, sources.length);
      const row = rows.get(source.id);
      const connectorDigest = digestOf({ connector: source.connector, parameters: source.parameters, locations: source.locations });
      // Another connector reads the same bytes otherwise: then nothing may be taken for unchanged.
      const known = row?.connectorDigest === connectorDigest ? row : undefined;
      // What is not believed is read whole each time: it may be believed later though nothing of it changes.
      const validators = known === undefined || known.held.length > 0 ? {} : known.validators;
      const reading = await read({ id: source.id, connector: source.connector, locations: source.locations, validators }, context.signal);
      results[index] = { source, row: known, connectorDigest, reading, observedAt: scope.rooms.now().toISOString() };
      done += 1;
      context.progress(`Read ${source.id}`, done, sources.length);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
