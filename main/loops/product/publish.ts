import type { EventArtifact } from '../../domain/artifacts/event.ts';
import type { PublishArtifactInput, PublishArtifactOutput } from '../../../agents/tools/publish-live-artifact.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { createEventFiles } from './last-feed.ts';
import type { ProductScope } from './scope.ts';

/** Puts the checked feed where readers poll it, whole or not at all. */
export const publishStep: Step<ProductScope> = {
  name: 'publish',
  role: 'publisher',
  tools: ['publish_live_artifact'],
  owes: null,
  attempts: 2,
  timeoutMs: 60_000,
  operations: (scope, context) => ({ publishArtifact: (input) => publishFiles(scope, context, input) }),
  perform: publish,
};

async function publish(scope: ProductScope, context: StepContext): Promise<Result<StepEnd>> {
  const { written } = scope;
  if (written === null) return fail('nothing_to_publish', 'There is no checked feed to publish.', 'Look at the steps before this one.');
  const answer = await context.tools.call('publish_live_artifact', { feedSha256: written.feedSha256, events: written.events });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  recordFeed(scope, context);
  const { feed } = written;
  const dry = context.run.mode === 'dry-run';
  const what = `${feed.items.length} items${feed.degraded === 'none' ? '' : `, ${feed.degraded}`}`;
  const sentence = dry ? `Would publish a feed of ${what}. Dry run: nothing was published; a preview lies in Touchline’s home.` : `Published a feed of ${what} to ${scope.published ?? 'its folder'}.`;
  const remarks = scope.publishRemarks.length === 0 ? '' : ` ${scope.publishRemarks.join(' ')}`;
  return ok({ sentence: `${sentence}${remarks}`.slice(0, 2000), end: { result: 'published', sentence } });
}

/** The bytes that were checked are the bytes that go out: they are read back by their digest. */
async function publishFiles(scope: ProductScope, context: StepContext, input: PublishArtifactInput): Promise<Result<PublishArtifactOutput>> {
  const { written, rooms, settings } = scope;
  const ours = written !== null && input.feedSha256 === written.feedSha256 && input.events.every((event) => written.events.some((own) => own.eventId === event.eventId && own.sha256 === event.sha256));
  if (!ours) return fail('not_this_runs_artifact', 'Only files that this run has stored and checked can be published.', 'Name the digests of this run’s own files.');
  const target = rooms.filesFor(context.run, settings);
  if (!target.ok) return target;
  const published = await target.value.files.publish(written.feed, allEvents(scope));
  if (!published.ok) return published;
  scope.published = target.value.place;
  scope.publishRemarks = published.value.remarks;
  return ok({ published: published.value.published && target.value.place !== null, previous: published.value.previous, place: target.value.place, files: published.value.events.written.length + (published.value.published ? 1 : 0) });
}

/** Every event of the feed, also one whose file is not new: the folder may be empty, or another one than before. */
function allEvents(scope: ProductScope): readonly EventArtifact[] {
  const open = createEventFiles((sha256) => scope.rooms.artifact(sha256));
  return scope.told.flatMap(({ record }) => {
    const own = scope.written?.events.find((event) => event.eventId === record.id);
    return (own === undefined ? scope.last?.event(record.id) : open(own.sha256, record.id)) ?? [];
  });
}

function recordFeed(scope: ProductScope, context: StepContext): void {
  const { written, last } = scope;
  if (written === null) return;
  const { runId, workspaceId, mode } = context.run;
  context.record({
    type: 'feed.published',
    body: {
      runId, workspaceId, mode, sha256: written.feedSha256, stateDigest: scope.stateDigest, previous: last?.row.sha256 ?? null,
      items: written.feed.items.length, events: [...written.events], place: scope.published,
    },
  });
}
