import { readFileSync, rmSync } from 'node:fs';
import { eventPath, type FeedPlace } from './feed-folder.ts';
import { entryOf, type FeedState } from './feed-state.ts';
import { fileFault } from './file-fault.ts';
import { sha256Of, sizeOf, type PublishedEntry } from './published-file.ts';
import { patiently } from './whole-files.ts';

/** Files of events that left the feed long ago. */
export interface Expired {
  /** As they were published: these may be removed. */
  readonly ours: readonly string[];
  /** Gone already, or changed by something else: what is not ours any more stays, and is no longer looked after. */
  readonly forgotten: readonly string[];
  readonly remarks: readonly string[];
}

/** Looks which of them still are what was published. Changes nothing. */
export function lookAtExpired(place: FeedPlace, state: FeedState, expired: readonly string[]): Expired {
  const looks = expired.map((id) => ({ id, look: lookAt(eventPath(place, id), entryOf(state, id)) }));
  const of = (wanted: 'ours' | 'changed' | 'absent'): readonly string[] => looks.filter(({ look }) => look === wanted).map(({ id }) => id);
  return {
    ours: of('ours'),
    forgotten: [...of('absent'), ...of('changed')],
    remarks: of('changed').map((id) => `event/${id}.json left the feed long ago and is not what was published: it was changed by something else. It stays.`),
  };
}

function lookAt(path: string, entry: PublishedEntry | undefined): 'ours' | 'changed' | 'absent' {
  const size = sizeOf(path);
  if (!size.ok || entry === undefined) return 'changed';
  if (size.value === null) return 'absent';
  const sha256 = sha256Of(readFileSync(path));
  return sha256 === entry.sha256 || sha256 === entry.before ? 'ours' : 'changed';
}

/** The feed stands by now: a file that can't be removed is said, and tried again with the next publication. */
export async function removeEvents(place: FeedPlace, ids: readonly string[]): Promise<{ readonly removed: readonly string[]; readonly remarks: readonly string[] }> {
  const removed: string[] = [];
  const remarks: string[] = [];
  for (const id of ids) {
    try {
      await patiently(() => rmSync(eventPath(place, id), { force: true }));
      removed.push(id);
    } catch (error) {
      const { message } = fileFault(error, place.folder);
      remarks.push(`event/${id}.json left the feed long ago and could not be removed: ${message}`);
    }
  }
  return { removed, remarks };
}
