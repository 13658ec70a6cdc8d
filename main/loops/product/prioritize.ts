import { prioritizer } from '../../../agents/roles/prioritizer.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Ranked } from '../../feed/contract.ts';
import { coursesOf } from '../../feed/rank/courses.ts';
import type { EventCourse } from '../../feed/rank/moments.ts';
import { rankFeed } from '../../feed/rank/rank-feed.ts';
import { boundRerank } from '../../feed/rank/rerank.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { clockText, competitorsText } from './item-words.ts';
import type { ProductScope, Story } from './scope.ts';
import { stateDigestOf } from './state-digest.ts';

/** Ranks by stated signals. A model may move items within a bound, and is not asked where nothing has changed. */
export const prioritizeStep: Step<ProductScope> = {
  name: 'prioritize',
  role: 'prioritizer',
  tools: [],
  owes: null,
  attempts: 1,
  timeoutMs: 2 * 60_000,
  operations: () => ({}),
  perform: prioritize,
};

async function prioritize(scope: ProductScope, context: StepContext): Promise<Result<StepEnd>> {
  const events = coursesOf(scope.records, scope.beside);
  const ranked = rankFeed({ events, others: scope.beside, settings: scope.settings, now: scope.now, previous: { topEventId: scope.last?.feed.items[0]?.eventId ?? null } });
  const byId = new Map(events.map((event) => [event.record.id, event]));
  scope.moments = ranked.moments.flatMap(({ actionId, parts, ...moment }) => (actionId === null ? [] : [{ ...moment, actionId, parts: [...parts] }])).slice(0, 100);
  scope.stateDigest = stateDigestOf(scope, ranked.items);
  if (scope.lastStands && scope.last?.row.stateDigest === scope.stateDigest) return ok(unchanged);
  const order = await reordered(scope, context, ranked.items, byId);
  scope.stories = order.flatMap(({ item, movedFrom }, index): readonly Story[] => {
    const event = byId.get(item.eventId);
    return event === undefined ? [] : [{ ...event, ranked: item, rank: index + 1, movedFrom }];
  });
  const top = scope.stories[0];
  return ok({ sentence: top === undefined ? 'There is nothing to rank.' : `Ranked ${scope.stories.length} events. First: ${competitorsText(top.record)}.` });
}

const unchanged: StepEnd = {
  sentence: 'What the feed is made from is what it was.',
  end: { result: 'unchanged', sentence: 'Nothing has changed since the last feed: it stands, and no model was asked.' },
};

interface Placed {
  readonly item: Ranked;
  readonly movedFrom: number | null;
}

async function reordered(scope: ProductScope, context: StepContext, items: readonly Ranked[], byId: ReadonlyMap<string, EventCourse>): Promise<readonly Placed[]> {
  const bound = scope.settings.rerankBound;
  const shown = items.slice(0, scope.settings.items);
  const stands = items.map((item) => ({ item, movedFrom: null }));
  if (bound === 0 || context.playRole === null || shown.length < 2) return stands;
  const end = await context.playRole(prioritizer, { bound, items: shown.map((item, index) => ({ index, ...wordsOf(item, byId) })) });
  // Where no model can say anything the computed order stands, which is as good a feed.
  if (!end.ok || end.by === 'builtin') return stands;
  const wanted = end.value.order.flatMap((index) => shown[index]?.eventId ?? []);
  const ids = boundRerank(shown.map((item) => item.eventId), wanted, bound);
  const moved = ids.flatMap((id) => shown.flatMap((item, index) => (item.eventId === id ? [{ item, index }] : [])));
  scope.madeBy = end.by;
  return [...moved.map(({ item, index }, place) => ({ item, movedFrom: place === index ? null : index + 1 })), ...stands.slice(shown.length)];
}

function wordsOf(item: Ranked, byId: ReadonlyMap<string, EventCourse>): { event: string; state: string; why: string } {
  const record = byId.get(item.eventId)?.record;
  if (record === undefined) return { event: item.eventId, state: '', why: '' };
  return {
    event: `${competitorsText(record)} (${record.competition.value.name})`,
    state: [record.status.value, clockText(record)].filter((word) => word !== null).join(', '),
    why: item.parts.filter((part) => part.contribution > 0).slice(0, 3).map((part) => part.why).join(' '),
  };
}
