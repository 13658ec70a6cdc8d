import { dirname, join } from 'node:path';
import type { EventArtifact } from '../domain/artifacts/event.ts';
import type { LiveFeed } from '../domain/artifacts/live-feed.ts';
import { canonicalBytes } from '../domain/digest.ts';
import { ok, type Result } from '../domain/result.ts';
import { lookAtExpired, removeEvents } from './expired-events.ts';
import { eventPath, openFeedFolder, type FeedPlace } from './feed-folder.ts';
import { createStateFile, entryOf, sameState, type StateFile } from './feed-state.ts';
import { fileFault } from './file-fault.ts';
import { checkMade, type MadeEvent, type MadeFeed } from './made-feed.ts';
import { planPublication, stateAfter, type Found, type Keep } from './publication.ts';
import { eventIn, liveFeedIn, sha256Of, standingAt, type Standing } from './published-file.ts';
import { dropStaged, replaceBy, stageFiles, syncFolder, type StagedFile, type WholeFile } from './whole-files.ts';
import { takeTurn } from './writer-turn.ts';

export interface FeedFilesOptions {
  /** Absolute; made where it is missing. */
  readonly folder: string;
  /** A folder that `folder` may not leave, also not through links, e.g. the workspace. */
  readonly within?: string;
  /** The clock the feeds' time stamps are of: in a replay the recorded one. */
  readonly now?: () => Date;
  /** How long the files of events stay that left the feed (72 hours), and how many of them at most (200). */
  readonly keep?: Keep;
  /** Replaces what stands at the files' names though it is no feed of ours. */
  readonly takeOver?: boolean;
  /** Flushed to the disk, to survive a power cut; true unless said otherwise. Readers see whole files either way. */
  readonly durable?: boolean;
  /** How long another publisher is waited for; 10 s. */
  readonly waitMs?: number;
}

/** How a publication ended, and the feed that stands there now. */
export interface Published {
  /** `unchanged`: the feed that stands there tells the same. `older`: it is newer than this one; nothing was written. */
  readonly outcome: 'published' | 'unchanged' | 'older';
  readonly published: boolean;
  /** Digest of live-feed.json's bytes, which are the RFC 8785 form of the feed with its `previous`. */
  readonly sha256: string;
  /** Digest of the feed it replaced; null for the first, and where nothing was published. */
  readonly previous: string | null;
  readonly bytes: number;
  /** How often the feed in this folder was replaced. */
  readonly sequence: number;
  /** Ids of events whose files were written, and removed since they left the feed long ago. */
  readonly events: { readonly written: readonly string[]; readonly removed: readonly string[] };
  /** What was found amiss and put right, e.g. a file that something else had changed. */
  readonly remarks: readonly string[];
}

/** A published feed: `live-feed.json`, and `event/{id}.json` for every event it speaks of. */
export interface FeedFiles {
  /**
   * Publishes a feed with its events, one publication after the other. Readers see each file whole, never an older
   * feed after a newer one, and never a feed that speaks of an event whose file is not there. Files that would tell
   * the same are not written. On a fault the feed that was published last still stands.
   */
  publish(feed: LiveFeed, events: readonly EventArtifact[]): Promise<Result<Published>>;
}

interface Publisher extends Required<Pick<FeedFilesOptions, 'folder' | 'now' | 'keep' | 'takeOver' | 'durable' | 'waitMs'>> {
  readonly within: string | null;
  readonly notes: StateFile;
}

export function createFeedFiles(options: FeedFilesOptions): FeedFiles {
  const publisher: Publisher = {
    now: () => new Date(), keep: { hours: 72, files: 200 }, takeOver: false, durable: true, waitMs: 10_000,
    ...options, within: options.within ?? null, notes: createStateFile(join(options.folder, '.live-feed')),
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    publish: (feed, events) => {
      const mine = last.then(() => publish(publisher, feed, events));
      last = Promise.allSettled([mine]);
      return mine;
    },
  };
}

async function publish(publisher: Publisher, feed: LiveFeed, events: readonly EventArtifact[]): Promise<Result<Published>> {
  const made = checkMade(feed, events);
  if (!made.ok) return made;
  try {
    const place = openFeedFolder(publisher);
    if (!place.ok) return place;
    const turn = await takeTurn(place.value.own, publisher.waitMs);
    if (!turn.ok) return turn;
    try {
      return await publishInTurn(publisher, place.value, turn.value.name, made.value);
    } finally {
      await turn.value.end();
    }
  } catch (error) {
    return { ok: false, error: fileFault(error, publisher.folder) };
  }
}

async function publishInTurn(publisher: Publisher, place: FeedPlace, turn: string, made: MadeFeed): Promise<Result<Published>> {
  const found = findStanding(publisher.notes, place, made);
  if (!found.ok) return found;
  const now = publisher.now();
  const plan = planPublication(made, found.value, { now, keep: publisher.keep, takeOver: publisher.takeOver });
  if (!plan.ok) return plan;
  if (plan.value.kind === 'older') return ok(standingFeed('older', found.value, { remarks: [], events: { written: [], removed: [] } }));
  const { events, remarks } = plan.value;
  const expired = lookAtExpired(place, found.value.state, plan.value.expired);
  const feed = plan.value.feed === null ? null : withBytes(plan.value.feed);
  await writeAll(publisher, place, turn, { made, found: found.value, events, feed, forgotten: new Set(expired.forgotten), now });
  const removal = await removeEvents(place, expired.ours);
  const rest = { remarks: [...remarks, ...expired.remarks, ...removal.remarks], events: { written: events.map(({ id }) => id), removed: removal.removed } };
  if (feed === null) return ok(standingFeed('unchanged', found.value, rest));
  return ok({ outcome: 'published', published: true, sha256: feed.sha256, previous: feed.previous, bytes: feed.bytes.byteLength, sequence: found.value.state.sequence + 1, ...rest });
}

function withBytes(feed: LiveFeed) {
  const bytes = canonicalBytes(feed);
  return { bytes, sha256: sha256Of(bytes), previous: feed.previous };
}

function findStanding(notes: StateFile, place: FeedPlace, made: MadeFeed): Result<Found> {
  const { state, notes: had } = notes.read();
  const live = standingAt(place.live, state.feed ?? undefined, liveFeedIn);
  if (!live.ok) return live;
  const events = new Map<string, Standing>();
  for (const id of new Set([...made.events.map((event) => event.id), ...made.mentioned])) {
    const standing = standingAt(eventPath(place, id), entryOf(state, id), eventIn(id));
    if (!standing.ok) return standing;
    events.set(id, standing.value);
  }
  return ok({ state, notes: had, live: live.value, events });
}

interface Writing {
  readonly made: MadeFeed;
  readonly found: Found;
  readonly events: readonly MadeEvent[];
  /** Null where the feed stays. */
  readonly feed: { readonly bytes: Uint8Array; readonly sha256: string } | null;
  readonly forgotten: ReadonlySet<string>;
  readonly now: Date;
}

/**
 * Everything is on the disk before the first file is replaced. Then the notes, which know the old bytes and the new
 * ones; then the events; the feed that speaks of them comes last. Killed anywhere in between, an older feed stands
 * with all its events, and the next publication finds nothing amiss.
 */
async function writeAll({ notes, durable }: Publisher, place: FeedPlace, turn: string, { made, found, events, feed, forgotten, now }: Writing): Promise<void> {
  const eventFiles = events.map(({ id, artifact }): WholeFile => ({ target: eventPath(place, id), bytes: canonicalBytes(artifact), durable }));
  const digests = new Map(events.map(({ id }, index) => [id, sha256Of(eventFiles[index]?.bytes ?? new Uint8Array())]));
  const state = stateAfter(made, found, { feed: feed?.sha256 ?? null, events: digests }, forgotten, now);
  const nothingNew = feed === null && events.length === 0 && found.notes === 'read' && sameState(state, found.state);
  if (nothingNew) return;
  // Not flushed: lost notes cost a remark, no more.
  const notesFile = { target: notes.path, bytes: notes.bytesOf(state), durable: false };
  const files: WholeFile[] = [...(found.notes === 'none' ? [ignoreFile(place)] : []), notesFile, ...eventFiles, ...(feed === null ? [] : [{ target: place.live, bytes: feed.bytes, durable }])];
  const staged = await stageFiles(files, place.own, turn);
  try {
    await replaceInOrder(staged, place, durable);
  } catch (error) {
    dropStaged(staged);
    throw error;
  }
  notes.settled(state, notesFile.bytes);
}

/** Nobody wants the notes in a repository. */
function ignoreFile(place: FeedPlace): WholeFile {
  return { target: join(place.own, '.gitignore'), bytes: Buffer.from('*\n'), durable: false };
}

/** In the order given, the feed last. The folder of events is flushed before the feed that depends on it. */
async function replaceInOrder(staged: readonly StagedFile[], place: FeedPlace, durable: boolean): Promise<void> {
  const ofFeed = (file: StagedFile): boolean => file.target === place.live;
  const others = staged.filter((file) => !ofFeed(file));
  for (const file of others) await replaceBy(file);
  if (durable && others.some(({ target }) => dirname(target) === place.events)) await syncFolder(place.events);
  for (const file of staged.filter(ofFeed)) await replaceBy(file);
  if (durable && others.length < staged.length) await syncFolder(place.folder);
}

function standingFeed(outcome: 'unchanged' | 'older', { live, state }: Found, rest: Pick<Published, 'remarks' | 'events'>): Published {
  const stands = live.kind === 'ours' ? live : state.feed;
  if (stands === null) throw new Error('Nothing was published, and nothing stood there before.');
  return { outcome, published: false, sha256: stands.sha256, previous: null, bytes: live.kind === 'ours' ? live.bytes : 0, sequence: state.sequence, ...rest };
}
