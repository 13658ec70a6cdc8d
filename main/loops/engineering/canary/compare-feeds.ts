import type { ExecOutcome } from '../../../../agents/workspace.ts';
import { liveFeedSchema, type LiveFeed } from '../../../domain/artifacts/live-feed.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { visible } from '../../../git/escape.ts';
import { diffFeeds } from '../../../delivery/feed-diff.ts';

/** What would be published otherwise, a sentence each; and what could not be compared at all. */
export interface FeedComparison {
  readonly broken: readonly string[];
  readonly changes: readonly string[];
}

/** Compares the feeds that old and new code make of one recorded tick. */
export function compareFeeds(name: string, base: ExecOutcome, patched: ExecOutcome): FeedComparison {
  const was = feedIn(`${name} on the base`, base);
  const is = feedIn(`${name} on the patch`, patched);
  if (!was.ok || !is.ok) return { broken: [was, is].flatMap((one) => (one.ok ? [] : [one.error.message.slice(0, 500)])), changes: [] };
  return { broken: [], changes: diffFeeds(was.value, is.value).changes.map(({ sentence }) => `${name}: ${visible(sentence)}`.slice(0, 500)) };
}

function feedIn(what: string, { exitCode, stdout, cut, killedBy }: ExecOutcome): Result<LiveFeed> {
  if (killedBy !== undefined || exitCode !== 0 || cut.stdout > 0) return fail('no_feed', `${what}: the program ended with ${exitCode}${killedBy === undefined ? '' : ` (${killedBy})`} and gave no whole feed.`, 'Look at the program.');
  const parsed = liveFeedSchema.safeParse(parsedJson(Buffer.from(stdout).toString('utf8')));
  return parsed.success ? ok(parsed.data) : fail('no_feed', `${what}: what the program wrote is no live-feed.json: ${parsed.error.issues[0]?.message ?? 'it is no JSON'}.`, 'Look at the program.');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
