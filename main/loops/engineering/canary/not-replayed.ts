import type { ResolvedSource } from '../../../domain/feed-settings.ts';
import type { Recording } from '../../../feed/replay/recording.ts';
import { digestOf } from '../../../domain/digest.ts';
import { visible } from '../../../git/escape.ts';
import type { FeedPlan } from '../../product/rooms.ts';

/** One side of a replay: what its feed is made of, and the object of each file of its commit by absolute path. */
export interface SideOfReplay {
  readonly plan: FeedPlan;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * What the patch changes about the feed that no recorded tick can show, a sentence each. What was recorded is what the
 * base's sources said where the base read them; of anything else nobody knows what it says, and that is a figure missing.
 */
export function notReplayed(recording: Pick<Recording, 'sources'>, base: SideOfReplay, patched: SideOfReplay): readonly string[] {
  const before = new Map(base.plan.sources.map((source) => [source.id, source]));
  return [
    ...settingsUnseen(base.plan, patched.plan),
    ...patched.plan.sources.flatMap((source) => [...sourceUnseen(recording, before.get(source.id), source), ...filesChanged(source, base.files, patched.files)]),
  ].map((sentence) => visible(sentence).slice(0, 500));
}

/** Settings that only a live run with its models and its folder heeds. */
const unseen = ['publish', 'modelItems', 'rerankBound', 'record'] as const;

function settingsUnseen({ settings: was }: FeedPlan, { settings: is }: FeedPlan): readonly string[] {
  return unseen.filter((name) => digestOf(was[name]) !== digestOf(is[name])).map((name) => `\`${name}\` of .touchline/feed.json is another, which no recorded tick can show.`);
}

function sourceUnseen({ sources }: Pick<Recording, 'sources'>, was: ResolvedSource | undefined, is: ResolvedSource): readonly string[] {
  const recorded = sources.includes(is.id);
  if (was === undefined) return [`The patch reads a source ${is.id} that the base does not: ${recorded ? 'what was recorded under its name is of another time' : 'nothing of it is recorded'}.`];
  // A source of both sides that never said anything says nothing on either.
  if (!recorded) return digestOf(partsOf(was)) === digestOf(partsOf(is)) ? [] : [`The patch changes the source ${is.id}, and nothing of it is recorded.`];
  const moved = Object.keys(is.locations).filter((part) => was.locations[part] !== is.locations[part]);
  return moved.map((part) => `The patch reads ${part} of ${is.id} from another place, of which nothing is recorded.`);
}

function partsOf({ connector, parameters, locations, trust, liveSeconds, idleSeconds }: ResolvedSource): object {
  return { connector, parameters, locations, trust, liveSeconds, idleSeconds };
}

function filesChanged({ id, locations }: ResolvedSource, was: SideOfReplay['files'], is: SideOfReplay['files']): readonly string[] {
  return Object.entries(locations)
    .filter(([, place]) => was.get(place) !== is.get(place))
    .map(([part]) => `The patch changes the file that ${part} of ${id} is read from, of which only older content is recorded.`);
}
