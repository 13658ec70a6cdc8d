import type { LiveFeed } from '../domain/artifacts/live-feed.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { entryOf, type EventEntry, type FeedState, type ReadState } from './feed-state.ts';
import type { MadeEvent, MadeFeed } from './made-feed.ts';
import type { PublishedEntry, Standing } from './published-file.ts';

/** How long the files of events stay that left the feed, and how many of them at most. */
export interface Keep {
  readonly hours: number;
  readonly files: number;
}

/** What stands in the folder, seen under the turn. */
export interface Found extends ReadState {
  readonly live: Standing;
  /** By event id, of every event given or mentioned. */
  readonly events: ReadonlyMap<string, Standing>;
}

export interface PublicationRules {
  readonly now: Date;
  readonly keep: Keep;
  readonly takeOver: boolean;
}

/** What a publication comes to, before anything is written. */
export type Publication =
  | { readonly kind: 'older' }
  | {
      readonly kind: 'publish';
      /** The feed to write, with the digest of the one it replaces; null where what stands says the same. */
      readonly feed: LiveFeed | null;
      readonly events: readonly MadeEvent[];
      /** Ids of events whose files' time is over: they go once the feed no longer speaks of them for sure. */
      readonly expired: readonly string[];
      readonly remarks: readonly string[];
    };

/** Further ahead of the clock than clocks differ by themselves. */
const clockToleranceMs = 60_000;

/** Decides, without touching a file, what is written and what goes. */
export function planPublication(made: MadeFeed, found: Found, rules: PublicationRules): Result<Publication> {
  const refused = refusal(made, found, rules.takeOver);
  if (!refused.ok) return refused;
  const order = orderOf(made.feed, found, rules.now);
  if (order === 'older') return ok({ kind: 'older' });
  const feedStands = found.live.kind === 'ours' && found.live.content === made.content;
  return ok({
    kind: 'publish',
    feed: feedStands ? null : { ...made.feed, previous: replacedDigest(found) },
    events: made.events.filter(({ id, content }) => !says(found.events.get(id), content)),
    expired: expiredIn(found.state, presentIn(made), rules),
    remarks: [...remarksOn(found), ...(order === 'clock-set-back' ? ['The feed that stood there bears a time that is still to come: the clock was set back. It is replaced.'] : [])],
  });
}

/** The digests of the files a publication writes: of the feed, where it does, and of events by id. */
export interface WrittenDigests {
  readonly feed: string | null;
  readonly events: ReadonlyMap<string, string>;
}

/** The notes once the publication is done; nothing is remembered any more of the events in `forgotten`. */
export function stateAfter(made: MadeFeed, found: Found, written: WrittenDigests, forgotten: ReadonlySet<string>, now: Date): FeedState {
  const { state } = found;
  const present = presentIn(made);
  const left = Object.entries(state.events)
    .filter(([id]) => !present.has(id) && !forgotten.has(id))
    .map(([id, entry]): [string, EventEntry] => [id, { ...entry, leftAt: entry.leftAt ?? now.toISOString() }]);
  const given = new Map(made.events.map(({ id, content, artifact }) => [id, { content, timestamp: artifact.timestamp }]));
  const here = [...present].flatMap((id): [string, EventEntry][] => {
    const entry = entryAfter(found.events.get(id), entryOf(state, id), written.events.get(id), given.get(id));
    return entry === null ? [] : [[id, { ...entry, leftAt: null }]];
  });
  const feed = entryAfter(found.live, state.feed ?? undefined, written.feed ?? undefined, { content: made.content, timestamp: made.feed.timestamp });
  return { formatVersion: 1, sequence: state.sequence + (written.feed === null ? 0 : 1), feed, events: Object.fromEntries([...left, ...here]) };
}

function entryAfter(standing: Standing | undefined, entry: PublishedEntry | undefined, written: string | undefined, made: Pick<PublishedEntry, 'content' | 'timestamp'> | undefined): PublishedEntry | null {
  const ours = standing?.kind === 'ours' ? standing : null;
  if (written !== undefined && made !== undefined) return { sha256: written, before: ours?.sha256 ?? null, content: made.content, timestamp: made.timestamp };
  if (ours === null) return entry ?? null;
  return { sha256: ours.sha256, before: null, content: ours.content, timestamp: ours.timestamp };
}

function refusal(made: MadeFeed, found: Found, takeOver: boolean): Result<null> {
  const given = new Set(made.events.map(({ id }) => id));
  const missing = [...made.mentioned].find((id) => !given.has(id) && found.events.get(id)?.kind !== 'ours');
  if (missing !== undefined) return fail('event_missing', `The feed speaks of the event ${missing}, whose file is neither given nor published.`, 'Please report it with the run’s report attached.');
  if (takeOver || found.notes !== 'none') return ok(null);
  const foreign = found.live.kind === 'foreign' ? 'live-feed.json' : [...found.events].flatMap(([id, standing]) => (standing.kind === 'foreign' ? [`event/${id}.json`] : []))[0];
  return foreign === undefined ? ok(null) : fail('feed_target_foreign', `${foreign} is there already and is no file of a feed; it was left as it is.`, 'Move it away, or publish to another folder.');
}

/**
 * A feed may replace one of the same or an earlier time. A time that the clock has not reached yet was given before
 * the clock was set back (or by another machine): it holds up only what was made before that, too.
 */
function orderOf(feed: LiveFeed, found: Found, now: Date): 'newer' | 'older' | 'clock-set-back' {
  const standing = found.live.kind === 'ours' ? found.live.timestamp : (found.state.feed?.timestamp ?? null);
  if (standing === null) return 'newer';
  const last = Date.parse(standing);
  const next = Date.parse(feed.timestamp);
  if (next >= last) return 'newer';
  return next <= now.getTime() && last > now.getTime() + clockToleranceMs ? 'clock-set-back' : 'older';
}

/** Where the file is not what was published, the feed that is replaced is the one that was; nothing replaces nothing. */
function replacedDigest({ live, state }: Found): string | null {
  if (live.kind === 'ours') return live.sha256;
  return live.kind === 'absent' ? null : (state.feed?.sha256 ?? null);
}

function says(standing: Standing | undefined, content: string): boolean {
  return standing?.kind === 'ours' && standing.content === content;
}

function presentIn(made: MadeFeed): ReadonlySet<string> {
  return new Set([...made.events.map(({ id }) => id), ...made.mentioned]);
}

function expiredIn({ events }: FeedState, present: ReadonlySet<string>, { now, keep }: PublicationRules): readonly string[] {
  const left = Object.entries(events)
    .filter(([id]) => !present.has(id))
    .map(([id, { leftAt }]) => ({ id, leftAt: leftAt === null ? now.getTime() : Date.parse(leftAt) }))
    .sort((a, b) => b.leftAt - a.leftAt || (a.id < b.id ? -1 : 1));
  const oldest = now.getTime() - keep.hours * 3_600_000;
  return left.filter(({ leftAt }, place) => place >= keep.files || leftAt < oldest).map(({ id }) => id);
}

function remarksOn({ notes, live, events, state }: Found): readonly string[] {
  const named: readonly [string, Standing, PublishedEntry | undefined][] = [
    ['live-feed.json', live, state.feed ?? undefined],
    ...[...events].map(([id, standing]): [string, Standing, PublishedEntry | undefined] => [`event/${id}.json`, standing, entryOf(state, id)]),
  ];
  const remarks = named.flatMap(([name, standing, entry]) => {
    if (standing.kind === 'absent') return entry === undefined ? [] : [`${name} is not there; it is written again.`];
    return standing.kind === 'ours' ? [] : [`${name} is not what was published last: it was changed by something else. It is replaced whole.`];
  });
  return notes === 'unreadable' ? ['The notes on what was published last can’t be read; they are begun anew.', ...remarks] : remarks;
}
