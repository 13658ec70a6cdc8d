import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventArtifactSchema } from '../../main/domain/artifacts/event.ts';
import { liveFeedSchema, type LiveFeed } from '../../main/domain/artifacts/live-feed.ts';
import { canonicalBytes } from '../../main/domain/digest.ts';
import type { Published } from '../../main/delivery/feed-files.ts';
import type { Result } from '../../main/domain/result.ts';

/** A folder that goes when the test ends. Everybody may pass through it, for tests without the rights of root. */
export function temporaryFolder(parent: string = tmpdir()): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(parent, 'touchline-feed-'));
  chmodSync(path, 0o755);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Where replacing a file never waits for a disk, so that readers meet as many replacements as can be; else the usual place. */
export const quickestParent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The feed that stands in a folder, if it is whole, of its shape, and each event it speaks of has its file; else throws. */
export function standingFeed(folder: string): LiveFeed {
  const bytes = readFileSync(join(folder, 'live-feed.json'));
  const feed = liveFeedSchema.parse(JSON.parse(bytes.toString('utf8')));
  if (Buffer.compare(bytes, canonicalBytes(feed)) !== 0) throw new Error('live-feed.json is not in its canonical form.');
  for (const { eventId } of feed.items) {
    const event = eventArtifactSchema.parse(JSON.parse(readFileSync(join(folder, 'event', `${eventId}.json`), 'utf8')));
    if (event.id !== eventId) throw new Error(`event/${eventId}.json is of another event.`);
  }
  return feed;
}

/** Every file below a folder, sorted, with `/` between the parts. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
}

export const ownFiles = ['.live-feed/.gitignore', '.live-feed/state.json'] as const;

export function published(result: Result<Published>): Published {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
