import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { connectorSchema, type Connector } from '../../../main/domain/connector.ts';
import type { EventObservation, EventRecord } from '../../../main/domain/event-data.ts';
import { createNormalizer } from '../../../main/feed/connect/normalize.ts';
import type { EventLink, PartBytes, SourceView } from '../../../main/feed/contract.ts';
import { joinEvents } from '../../../main/feed/join/join.ts';
import { mergeEvent } from '../../../main/feed/merge/merge.ts';
import { headOf } from '../../../main/feed/sport.ts';
import { sportOf } from '../../../main/feed/sports/all.ts';
import { checkObservations } from '../../../main/feed/validity/check-observations.ts';
import type { Doubt } from '../../../main/feed/validity/doubt.ts';
import { otherViews } from '../../../main/feed/validity/other-views.ts';
import { nextView } from '../../support/observations.ts';

/** The World Cup of 2026 as two sources really published it: what is believed, and what comes of it. */
const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'shared/data/soccer-wc2026-replay');

interface Published { readonly source: string; readonly publishedAt: string; readonly files: readonly string[] }

function connector(id: string): Connector {
  return connectorSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, `../../../main/sources/connectors/${id}.json`), 'utf8')));
}

function partsOf({ parts }: Connector, { files }: Published): readonly PartBytes[] {
  return files.map((file) => {
    const name = basename(file).replace(/\.\w+$/, '');
    return { part: name in parts ? name : (Object.keys(parts)[0] ?? name), bytes: readFileSync(join(folder, file)), contentType: null };
  });
}

type Falsify = (observation: EventObservation, source: string) => EventObservation;

interface Read { readonly source: string; readonly trust: number; readonly now: string; readonly observations: readonly EventObservation[] }

/** What each publication says, by the connectors; the group stage alone, which both sources list. */
async function readAll(): Promise<readonly Read[]> {
  const index: readonly Published[] = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const connectors = new Map(['openfootball', 'martj42'].map((id) => [id, connector(id)]));
  const normalize = createNormalizer();
  const reads: Read[] = [];
  for (const one of index) {
    const source = connectors.get(one.source);
    if (source === undefined) continue;
    const normalized = await normalize({ id: one.source, connector: source, locations: {}, validators: {} }, partsOf(source, one), new AbortController().signal);
    if (!normalized.ok) throw new Error(normalized.error.message);
    reads.push({ source: one.source, trust: source.trust, now: new Date(one.publishedAt).toISOString(), observations: normalized.value.observations.filter(isOfGroupStage) });
  }
  return reads;
}

function isOfGroupStage({ startsAt, startsOn }: EventObservation): boolean {
  const day = startsOn ?? startsAt ?? '';
  return day >= '2026-06-11' && day < '2026-06-28';
}

interface Replayed { readonly records: ReadonlyMap<string, EventRecord>; readonly published: ReadonlySet<string>; readonly doubts: readonly (Doubt & { readonly source: string })[] }

/** Feeds every publication, in its order, through judging, joining and merging. */
function replay(reads: readonly Read[], falsify: Falsify = (observation) => observation): Replayed {
  const views = new Map<string, SourceView>();
  const held = new Map<string, readonly Doubt[]>();
  let links: readonly EventLink[] = [];
  const records = new Map<string, EventRecord>();
  const published = new Set<string>();
  const doubts: (Doubt & { source: string })[] = [];
  for (const { source, trust, now, observations } of reads) {
    const all = [...views.values()];
    const checked = checkObservations({
      source, sportOf, now,
      before: all.filter((view) => view.source === source), after: observations.map((observation) => falsify(observation, source)),
      held: held.get(source) ?? [], others: otherViews({ source, views: all, links }),
    });
    held.set(source, checked.quarantined);
    doubts.push(...checked.quarantined.map((doubt) => ({ ...doubt, source })));
    for (const observation of checked.accepted) {
      const name = `${source}\n${observation.key}`;
      views.set(name, nextView(views.get(name) ?? null, observation, now, { source, trust }));
    }
    // The other source is read as well, and says what it said.
    for (const [name, view] of views) if (view.source !== source) views.set(name, nextView(view, view.observation, now));
    const joined = joinEvents({ views: [...views.values()], links });
    links = [...links.filter((link) => !joined.removed.some((one) => one.source === link.source && one.key === link.key)), ...joined.links];
    mergeAll(views, links, records, now);
    for (const record of records.values()) if (record.score !== null && record.status.value === 'finished') published.add(`${record.id} ${JSON.stringify(record.score.value.total)}`);
  }
  return { records, published, doubts };
}

function mergeAll(views: ReadonlyMap<string, SourceView>, links: readonly EventLink[], records: Map<string, EventRecord>, now: string): void {
  for (const eventId of new Set(links.map((link) => link.eventId))) {
    const own = links.filter((link) => link.eventId === eventId);
    const ofEvent = own.flatMap(({ source, key }) => views.get(`${source}\n${key}`) ?? []);
    const [first] = ofEvent;
    if (first !== undefined) records.set(eventId, mergeEvent({ eventId, views: ofEvent, links: own, previous: records.get(eventId) ?? null, sport: sportOf(first.observation.sport), now }).record);
  }
}

describe.skipIf(!existsSync(folder))('the World Cup of 2026, as it was published', () => {
  let reads: readonly Read[] = [];
  let truth: Replayed = { records: new Map(), published: new Set(), doubts: [] };
  beforeAll(async () => {
    reads = await readAll();
    truth = replay(reads);
  });

  test('72 final scores, each right from its first publication on; every goal once', () => {
    const { records, published, doubts } = truth;
    const all = [...records.values()];
    expect(all.filter(({ status, score }) => status.value === 'finished' && score !== null).length).toBe(72);
    expect(all.length).toBe(72);
    // One final score an event was ever published: none was wrong and then corrected.
    expect(published.size).toBe(72);
    const wrongList = all.filter((record) => JSON.stringify(sportOf('soccer').total(headOf(record), record.actions)) !== JSON.stringify(record.score?.value.total));
    expect(wrongList.map(({ id }) => id)).toEqual([]);
    const goals = all.flatMap(({ actions }) => actions);
    expect([goals.length, goals.filter(({ confirmedBy }) => confirmedBy.length === 1).length]).toEqual([215, 215]);
    expect(all.filter(({ score }) => score?.agreeing.length !== 1).map(({ id, score, status, confidence }) => [id, score, status, confidence])).toEqual([]);
    // The one wrong score contradicted its own source's goals, and was not believed.
    expect([...new Set(doubts.map(({ source, code }) => `${source} ${code}`))]).toEqual(['martj42 goals_contradict_score']);
  });

  test.each(['openfootball', 'martj42'])('with %s inflating every score: not one is published', (liar) => {
    const inflate: Falsify = (observation, source) => {
      const { score } = observation;
      return source !== liar || score === null ? observation : { ...observation, score: { ...score, total: { ...score.total, home: (score.total['home'] ?? 0) + 1 } } };
    };
    const { published, records } = replay(reads, inflate);
    expect([...published].filter((one) => !truth.published.has(one))).toEqual([]);
    expect([...records.values()].filter(({ score }) => score !== null).length).toBeGreaterThan(0);
  });
});
