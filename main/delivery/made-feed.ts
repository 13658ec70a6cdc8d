import * as z from 'zod';
import { eventArtifactSchema, type EventArtifact } from '../domain/artifacts/event.ts';
import { liveFeedSchema, type LiveFeed } from '../domain/artifacts/live-feed.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { contentDigest } from './content-digest.ts';

export interface MadeEvent {
  readonly id: string;
  readonly artifact: EventArtifact;
  readonly content: string;
}

/** A feed and its events that may be published: each of its shape, each event once. */
export interface MadeFeed {
  readonly feed: LiveFeed;
  readonly content: string;
  readonly events: readonly MadeEvent[];
  /** Every event the feed speaks of. */
  readonly mentioned: ReadonlySet<string>;
}

const idSchema = eventArtifactSchema.shape.id;

/** Names that Windows keeps for devices, whatever follows the dot. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Checks what is to be published against its schemas and takes the digests of what it tells. */
export function checkMade(feed: LiveFeed, events: readonly EventArtifact[]): Result<MadeFeed> {
  const checked = checkedFeed(feed);
  if (!checked.ok) return checked;
  const made = new Map<string, MadeEvent>();
  for (const event of events) {
    const one = checkedEvent(event);
    if (!one.ok) return one;
    if (made.has(one.value.id)) return fail('event_twice', `There are two files of the event ${one.value.id}.`, 'Please report it with the run’s report attached.');
    made.set(one.value.id, one.value);
  }
  const mentioned = new Set([...checked.value.feed.items, ...checked.value.feed.moments].map(({ eventId }) => eventId));
  return ok({ ...checked.value, events: [...made.values()], mentioned });
}

function checkedFeed(feed: LiveFeed): Result<{ readonly feed: LiveFeed; readonly content: string }> {
  const read = liveFeedSchema.safeParse(feed);
  if (!read.success) return invalid('feed_invalid', 'The feed', z.prettifyError(read.error));
  const stray = [...read.data.items, ...read.data.moments].find(({ eventId }) => !idSchema.safeParse(eventId).success);
  if (stray !== undefined) return invalid('feed_invalid', 'The feed', `“${stray.eventId}” is no event’s id.`);
  const content = digestIn(read.data);
  return content.ok ? ok({ feed: read.data, content: content.value }) : invalid('feed_invalid', 'The feed', content.error);
}

function checkedEvent(event: EventArtifact): Result<MadeEvent> {
  const read = eventArtifactSchema.safeParse(event);
  const what = `The file of the event ${event.id}`;
  if (!read.success) return invalid('event_invalid', what, z.prettifyError(read.error));
  const { id } = read.data;
  if (id !== read.data.record.id) return invalid('event_invalid', what, `its record is of ${read.data.record.id}.`);
  if (deviceNames.test(id)) return invalid('event_invalid', what, 'Windows keeps this name for a device.');
  const content = digestIn(read.data);
  return content.ok ? ok({ id, artifact: read.data, content: content.value }) : invalid('event_invalid', what, content.error);
}

/** RFC 8785 knows no half of a surrogate pair, which a source may well send. */
function digestIn(artifact: LiveFeed | EventArtifact): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: string } {
  try {
    return { ok: true, value: contentDigest(artifact) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function invalid(code: string, what: string, why: string) {
  return fail(code, `${what} is not of the shape that may be published: ${why}`, 'Nothing was published. Please report it with the run’s report attached.');
}
