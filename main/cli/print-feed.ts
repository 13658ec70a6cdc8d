import type { FeedItem, LiveFeed } from '../domain/artifacts/live-feed.ts';
import { diffFeeds } from '../delivery/feed-diff.ts';
import type { Console } from './console.ts';

/** The feed as a reader sees it, and why each item stands where it does. */
export function printFeed(console: Console, feed: LiveFeed): void {
  console.line(`${feed.title}${feed.asOf === null ? '' : `, as of ${feed.asOf}`}`);
  if (feed.degraded !== 'none') console.line(`Level: ${feed.degraded}. ${feed.degradedWhy ?? ''}`.trim());
  if (feed.items.length === 0) console.line('There is no event in the feed’s window.');
  for (const item of feed.items) printItem(console, item);
}

/** What a reader of the feed before would find changed; nothing where there was none. */
export function printChanges(console: Console, before: LiveFeed | null, after: LiveFeed): void {
  const changes = before === null ? [] : diffFeeds(before, after).changes;
  if (changes.length === 0) return;
  console.line();
  console.line('Since the feed before:');
  for (const change of changes.slice(0, 20)) console.line(`  ${change.sentence}`);
  if (changes.length > 20) console.line(`  and ${changes.length - 20} more.`);
}

function printItem(console: Console, item: FeedItem): void {
  console.line();
  console.line(`${String(item.rank).padStart(3)}. ${item.summary.text}`);
  console.line(`     ${item.whyNow.text}`);
  const state = [item.competition, item.status, item.clock].filter((word) => word !== null).join(', ');
  const parts = item.parts.filter((part) => part.contribution > 0).map((part) => `${part.name} ${part.contribution.toFixed(2)}`).join(' + ');
  console.line(`     ${state}. Rank ${item.score.toFixed(2)}${parts === '' ? '' : ` = ${parts}`}. Sources: ${item.sources.map((source) => source.id).join(', ')}.`);
}
