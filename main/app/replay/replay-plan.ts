import { feedSettingsSchema } from '../../domain/feed-settings.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Recording } from '../../feed/replay/recording.ts';
import type { FeedPlan } from '../../loops/product/rooms.ts';
import { connectorById } from '../../sources/registry.ts';
import { planOf, readFeedPlan, readSettingsIn } from '../feed-plan.ts';

/**
 * What a recording is fed through: the settings that lie in its own folder, else the workspace's where they name every
 * source of it, else the plain ones, with each source's connector of the same name.
 */
export function planFor(recording: Recording, repository: string): Result<FeedPlan> {
  const plan = wholePlan(recording, repository);
  if (!plan.ok) return plan;
  // Only the sources of the recording take part, also where the settings name more.
  const sources = plan.value.sources.filter((source) => recording.sources.includes(source.id));
  return sources.length === 0 ? fail('replay_source_unknown', 'None of the recording’s sources is in the feed’s settings.', 'Name them there.') : ok({ ...plan.value, sources });
}

function wholePlan(recording: Recording, repository: string): Result<FeedPlan> {
  const own = readSettingsIn(recording.folder, 'feed.json');
  if (own.ok) return planOf(own.value, repository);
  if (own.error.code !== 'file_missing') return own;
  const workspace = readFeedPlan(repository);
  if (workspace.ok && namesAll(workspace.value, recording)) return workspace;
  const unknown = recording.sources.filter((source) => connectorById(source) === null);
  if (unknown.length > 0) return fail('replay_source_unknown', `The recording has sources that no connector is known for: ${unknown.join(', ')}.`, 'Name them in a feed.json in the recording’s folder, or in the workspace’s.');
  return planOf(feedSettingsSchema.parse({ formatVersion: 1, title: 'Replay', sources: recording.sources.map((source) => ({ connector: source })) }), repository);
}

function namesAll({ sources }: FeedPlan, recording: Recording): boolean {
  const named = new Set(sources.map(({ id }) => id));
  return recording.sources.every((source) => named.has(source));
}
