import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { readBlobs } from '../../../git/blobs.ts';
import type { ObjectStore } from '../../../git/store.ts';
import { listTree, type TreeEntry } from '../../../git/tree.ts';
import { parseFeedSettings, planWith } from '../../product/feed-plan.ts';
import type { SideOfReplay } from './not-replayed.ts';

const settingsPath = '.touchline/feed.json';
const limits = { maxBytesEach: 1024 * 1024, maxBytesTotal: 16 * 1024 * 1024 };

/** The files of a commit that make its feed, and the object of each plain file by its path. */
interface FeedFiles {
  readonly objects: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * What the feed of a workspace is made of as of a commit, read from git objects as data: nothing is checked out, and no
 * link is followed. The outer faults are those of git; the inner ones say why what the commit holds makes no feed:
 * `no_feed_settings`, `file_missing`, and those of settings, connectors and locations.
 */
export async function planAtCommit(store: ObjectStore, commit: string, repository: string, signal: AbortSignal): Promise<Result<Result<SideOfReplay>>> {
  const files = await feedFilesAt(store, commit, signal);
  return files.ok ? ok(sideFrom(files.value, commit.slice(0, 12), repository)) : files;
}

async function feedFilesAt(store: ObjectStore, commit: string, signal: AbortSignal): Promise<Result<FeedFiles>> {
  const tree = await listTree(store, commit, signal);
  if (!tree.ok) return tree;
  const objects = new Map(tree.value.flatMap((entry) => (isPlain(entry) ? [[entry.path ?? '', entry.object] as const] : [])));
  const paths = [...objects.keys()].filter((path) => path === settingsPath || /^\.touchline\/connectors\/.+\.json$/u.test(path));
  const read = await readBlobs(store, paths.map((path) => objects.get(path) ?? ''), limits, signal);
  if (!read.ok) return read;
  return ok({ objects, texts: new Map(paths.flatMap((path) => {
    const bytes = read.value.contents.get(objects.get(path) ?? '');
    return bytes === undefined ? [] : [[path, bytes.toString('utf8')] as const];
  })) });
}

function sideFrom({ objects, texts }: FeedFiles, commit: string, repository: string): Result<SideOfReplay> {
  const text = texts.get(settingsPath);
  if (text === undefined) return fail('no_feed_settings', `There is no ${settingsPath} of at most ${limits.maxBytesEach} bytes in ${commit}.`, 'Choose another probe for a workspace without a feed.');
  const settings = parseFeedSettings(text, `${settingsPath} of ${commit}`);
  if (!settings.ok) return settings;
  const plan = planWith(settings.value, repository, (path) => {
    const found = texts.get(`.touchline/${path}`);
    return found === undefined ? fail('file_missing', `There is no plain file .touchline/${path} of at most ${limits.maxBytesEach} bytes in ${commit}.`, 'Put it there.') : ok(found);
  });
  return plan.ok ? ok({ plan: plan.value, files: new Map([...objects].map(([path, object]) => [join(repository, path), object])) }) : plan;
}

/** A link is none: what it points to is no file of the commit. */
function isPlain({ path, kind }: TreeEntry): boolean {
  return path !== null && (kind === 'file' || kind === 'executable');
}
