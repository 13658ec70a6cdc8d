import { existsSync, lstatSync, mkdirSync, realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import { errnoOf } from './file-fault.ts';

/** The places of a published feed. */
export interface FeedPlace {
  readonly folder: string;
  readonly live: string;
  readonly events: string;
  /** Touchline's own: what was published last, files under way, and who is at it. */
  readonly own: string;
}

export interface FeedFolder {
  /** Absolute. */
  readonly folder: string;
  /** The folder that `folder` may not leave, e.g. the workspace; null where it may be anywhere. */
  readonly within: string | null;
}

/** Where the feed's files lie below a folder. */
export function placeOf(folder: string): FeedPlace {
  return { folder, live: join(folder, 'live-feed.json'), events: join(folder, 'event'), own: join(folder, '.live-feed') };
}

/** Where the file of an event lies. `id` has been checked: it holds no separator and no dot. */
export function eventPath({ events }: FeedPlace, id: string): string {
  return join(events, `${id}.json`);
}

/**
 * Makes what is missing of a feed's folders and refuses any that is a link, so that nothing is ever written elsewhere
 * than where the settings say. Above `within`, or above the folder itself where there is none, links are the
 * person's own. File errors are thrown.
 */
export function openFeedFolder({ folder, within }: FeedFolder): Result<FeedPlace> {
  if (!isAbsolute(folder)) throw new Error(`The feed’s folder is not an absolute path: ${folder}`);
  const place = placeOf(resolve(folder));
  const inside = within === null ? ok(null) : lieWithin(resolve(within), place.folder);
  if (!inside.ok) return inside;
  if (!existsSync(place.folder)) mkdirSync(dirname(place.folder), { recursive: true });
  for (const path of [place.folder, place.events, place.own]) {
    const own = ownFolder(path);
    if (!own.ok) return own;
  }
  return ok(place);
}

function lieWithin(root: string, folder: string): Result<null> {
  const below = relative(root, folder);
  const steps = below === '' ? [] : below.split(sep);
  if (isAbsolute(below) || steps[0] === '..') return fail('feed_folder_outside', `The feed’s folder ${folder} is not inside ${root}.`, 'Name a folder below the workspace in `.touchline/feed.json`.');
  if (steps.some((step) => /^\.git$/i.test(step))) return fail('feed_folder_refused', `The feed is not published into git’s own folder (${folder}).`, 'Name another folder in `.touchline/feed.json`.');
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const own = ownFolder(join(realpathSync(root), ...steps.slice(0, depth)));
    if (!own.ok) return own;
  }
  return ok(null);
}

function ownFolder(path: string): Result<null> {
  const found = lstatSync(path, { throwIfNoEntry: false }) ?? made(path);
  if (found.isSymbolicLink()) return fail('feed_folder_link', `${path} is a link to elsewhere; the feed is published into real folders only.`, 'Replace the link by a folder, or name another one.');
  if (!found.isDirectory()) return fail('feed_folder_refused', `${path} is not a folder.`, 'Move it away, or publish to another folder.');
  return ok(null);
}

function made(path: string): Stats {
  try {
    mkdirSync(path);
  } catch (error) {
    // Another publisher was quicker.
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
  return lstatSync(path);
}
