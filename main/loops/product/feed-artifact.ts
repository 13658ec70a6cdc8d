import { degradedLevels, type DegradedLevel, type FeedItem, type LiveFeed } from '../../domain/artifacts/live-feed.ts';
import type { EventArtifact } from '../../domain/artifacts/event.ts';
import { sidesOf, type EventRecord } from '../../domain/event-data.ts';
import { headOf } from '../../feed/sport.ts';
import { sportOf } from '../../feed/sports/all.ts';
import type { StepContext } from '../loop.ts';
import { clockText } from './item-words.ts';
import { confidenceOf } from './report.ts';
import type { ProductScope, ToldStory } from './scope.ts';

/** How many competitors of a field an item names. */
const namedOfField = 8;

/** The feed as it is published: the first items with what is said of them, the moments, and how the sources do. */
export function feedOf(scope: ProductScope, context: StepContext, told: readonly ToldStory[]): LiveFeed {
  const items = told.slice(0, scope.settings.items).map(itemOf);
  const { level, why } = degradation(scope, items);
  return {
    ...context.envelope({ settings: scope.settingsDigest, state: scope.stateDigest }, confidenceOf(scope), scope.madeBy),
    kind: 'live_feed',
    formatVersion: 1,
    title: scope.settings.title,
    language: scope.settings.language,
    asOf: newest(scope.records),
    degraded: level,
    degradedWhy: why,
    previous: scope.last?.row.sha256 ?? null,
    summary: items[0]?.summary ?? null,
    items,
    moments: scope.moments.filter((moment) => told.some((story) => story.record.id === moment.eventId)),
    sources: [...scope.sourceStates],
  };
}

function itemOf({ record, ranked, rank, movedFrom, summary, whyNow }: ToldStory): FeedItem {
  return {
    eventId: record.id,
    rank,
    sport: record.sport,
    competition: record.competition.value.name,
    startsAt: record.startsAt.value,
    status: record.status.value,
    competitors: shownCompetitors(record).map(({ key, name, alignment }) => ({ key, name, alignment })),
    total: record.score?.value.total ?? null,
    shootout: record.score?.value.shootout ?? null,
    clock: clockText(record),
    actionId: ranked.actionId,
    summary,
    whyNow,
    score: ranked.score,
    parts: [...ranked.parts],
    movedFrom,
    confidence: record.confidence.value,
    sources: record.sources.map(({ source, observedAt, asOf }) => ({ id: source, observedAt, asOf })),
    conflicts: record.conflicts.length,
  };
}

function shownCompetitors(record: EventRecord): EventRecord['competitors'] {
  const sides = sidesOf(record.competitors);
  return sides === null ? record.competitors.slice(0, namedOfField) : [sides.home, sides.away];
}

/** `event/{id}.json` of a story. */
export function eventArtifactOf(scope: ProductScope, context: StepContext, { record, course, fields, summary, whyNow }: ToldStory): EventArtifact {
  const level = worst([summary.level, whyNow.level]);
  return {
    ...context.envelope({ settings: scope.settingsDigest, record }, { value: record.confidence.value, basis: record.confidence.basis }, summary.writtenBy),
    kind: 'event',
    formatVersion: 1,
    id: record.id,
    record,
    outcomes: [...sportOf(record.sport).outcomes(headOf(record))],
    course: course.map((point) => ({
      actionId: point.action.id,
      progress: point.progress,
      chances: [...point.chances],
      impact: point.impact,
      total: point.total,
      parts: [],
    })),
    fields,
    summary,
    whyNow,
    degraded: level,
  };
}

/** The feed is as degraded as the worst of its items; with no source that is good it is stale, whatever its words. */
function degradation({ sourceStates, madeBy }: ProductScope, items: readonly FeedItem[]): { readonly level: DegradedLevel; readonly why: string | null } {
  const ailing = sourceStates.filter((source) => source.state !== 'good');
  if (sourceStates.length > 0 && ailing.length === sourceStates.length) return { level: 'stale', why: `No source is good: ${ailing.map((source) => `${source.id} is ${source.state}`).join(', ')}.`.slice(0, 500) };
  const level = worst(items.flatMap((item) => [item.summary.level, item.whyNow.level]));
  const partly = ailing.length === 0 ? '' : ` ${ailing.map((source) => `${source.id} is ${source.state}`).join(', ')}.`;
  if (level === 'none') return { level, why: partly === '' ? null : partly.trim().slice(0, 500) };
  return { level, why: `${whyOf(level, madeBy)}${partly}`.slice(0, 500) };
}

function whyOf(level: Exclude<DegradedLevel, 'none'>, madeBy: string): string {
  switch (level) {
    case 'template': return madeBy === 'builtin' ? 'Sentences are written by templates: no model took part.' : 'Some sentences are written by templates.';
    case 'last-good': return 'Some sentences are the last that held, with their age.';
    case 'stale': return 'Some items rest on old data.';
  }
}

function worst(levels: readonly DegradedLevel[]): DegradedLevel {
  return levels.reduce<DegradedLevel>((found, level) => (degradedLevels.indexOf(level) > degradedLevels.indexOf(found) ? level : found), 'none');
}

/** A change that a source told of within so long after the start was told while it happened, or soon after. */
const toldInTimeMs = 6 * 3_600_000;

/**
 * The newest event time that anything in the feed rests on: what sources stamped, and when a change was told while its
 * event was on. When something was fetched is no event time.
 */
function newest(records: readonly EventRecord[]): string | null {
  const stamps = records.flatMap((record) => [...record.sources.flatMap((source) => source.asOf ?? []), ...movements(record)]);
  return stamps.reduce<string | null>((latest, stamp) => (latest === null || stamp > latest ? stamp : latest), null);
}

function movements({ status, clock, score, startsAt }: EventRecord): readonly string[] {
  const start = startsAt.value === null ? null : Date.parse(startsAt.value);
  const since = [status, clock, score].flatMap((field) => field?.from.since ?? []);
  return start === null ? [] : since.filter((stamp) => Date.parse(stamp) >= start && Date.parse(stamp) <= start + toldInTimeMs);
}
