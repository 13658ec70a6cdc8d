import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { FeedSettings } from '../domain/feed-settings.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { parseFeedSettings, planWith } from '../loops/product/feed-plan.ts';
import type { FeedPlan } from '../loops/product/rooms.ts';

/** A settings file of a million characters is none. */
const mostBytes = 1024 * 1024;

/** A workspace's feed with its connectors found. Faults: `no_feed_settings`, `feed_settings_*`, and those of connectors. */
export function readFeedPlan(repository: string): Result<FeedPlan> {
  const settings = readFeedSettings(repository);
  return settings.ok ? planOf(settings.value, repository) : settings;
}

/** The same for settings that do not come from the workspace's own file. */
export function planOf(settings: FeedSettings, repository: string): Result<FeedPlan> {
  return planWith(settings, repository, (path) => readBelow(join(repository, '.touchline'), path));
}

export function readFeedSettings(repository: string): Result<FeedSettings> {
  const settings = readSettingsIn(repository, join('.touchline', 'feed.json'));
  if (settings.ok || settings.error.code !== 'file_missing') return settings;
  return fail('no_feed_settings', 'This workspace has no feed: there is no `.touchline/feed.json`.', 'Write one that names its sources; see docs/feed.md.');
}

/** Settings in a file below a folder. Fault beside those of settings: `file_missing`. */
export function readSettingsIn(folder: string, path: string): Result<FeedSettings> {
  const text = readBelow(folder, path);
  return text.ok ? parseFeedSettings(text.value, join(folder, path)) : text;
}

/** Reads a text file of a repository or a recording, which is hostile data: a plain file, no link may lead out of the folder. */
function readBelow(folder: string, path: string): Result<string> {
  try {
    const root = realpathSync(folder);
    const real = realpathSync(join(root, path));
    const inside = relative(root, real);
    if (inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside)) return fail('path_leaves_workspace', `${path} leads out of the workspace.`, 'Name a file below it.');
    const found = statSync(real);
    if (!found.isFile()) return fail('file_unreadable', `${path} is not a plain file.`, 'Put a file there.');
    return found.size > mostBytes ? fail('file_too_large', `${path} is larger than ${mostBytes} bytes.`, 'Make it smaller.') : ok(readFileSync(real, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return fail('file_missing', `There is no ${path}.`, 'Put it there.');
    return fail('file_unreadable', `${path} can't be read: ${error instanceof Error ? error.message : String(error)}`, 'Check its permissions.');
  }
}
