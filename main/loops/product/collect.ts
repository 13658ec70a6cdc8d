import { fail, ok, type Result } from '../../domain/result.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { recordsOf } from './records.ts';
import { readAll, type SourceRead } from './read-sources.ts';
import type { ProductScope } from './scope.ts';
import { sourceStatesOf } from './source-states.ts';
import { takeRead } from './take-read.ts';

/** Reads what is due, keeps what is believed, and puts together what all sources say of each event. No model takes part. */
export const collectStep: Step<ProductScope> = {
  name: 'collect',
  role: 'collector',
  tools: [],
  owes: null,
  attempts: 1,
  timeoutMs: 4 * 60_000,
  operations: () => ({}),
  perform: collect,
};

async function collect(scope: ProductScope, context: StepContext): Promise<Result<StepEnd>> {
  // A click reads every source; a tick of the clock those whose time has come.
  const due = context.run.slot === null ? scope.sources : scope.rooms.due({ workspaceId: context.run.workspaceId, settings: scope.settings, sources: scope.sources });
  const all = await readAll(scope, context, due);
  // In a replay a source is not there before it first published something: that is no fault of it.
  const reads = all.filter(({ reading }) => reading.kind !== 'failed' || reading.fault.code !== 'source_not_yet_recorded');
  if (context.signal.aborted) return fail('cancelled', 'The run was cancelled.', 'Start a new run when you want one.');
  for (const read of reads) await takeRead(scope, context, read);
  const { inWindow, beside } = recordsOf(scope, context);
  scope.records = inWindow;
  scope.beside = beside;
  scope.sourceStates = sourceStatesOf(scope, context);
  return ok({ sentence: sentenceOf(scope, reads) });
}

function sentenceOf(scope: ProductScope, reads: readonly SourceRead[]): string {
  const ailing = scope.sourceStates.filter((source) => source.state !== 'good');
  const trouble = ailing.length === 0 ? '' : ` ${ailing.map((source) => `${source.id} is ${source.state}${source.fault === null ? '' : ` (${source.fault.code})`}`).join('; ')}.`;
  const events = `${scope.records.length} ${scope.records.length === 1 ? 'event is' : 'events are'} in the feed’s window.`;
  return `Read ${reads.length} of ${scope.sources.length} sources. ${events}${trouble}`.slice(0, 1000);
}
