import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../main/domain/digest.ts';
import { contentDigest } from '../../main/delivery/content-digest.ts';
import { eventArtifactSchema } from '../../main/domain/artifacts/event.ts';
import { liveFeedSchema } from '../../main/domain/artifacts/live-feed.ts';
import { newRunId } from '../../main/domain/ids.ts';
import { eventArtifact, liveFeed, midday } from './feeds.ts';

/** Every place in a feed or event file that may change though nothing is new; `*` is any one step. */
const stampsOfFeed = [
  'runId', 'timestamp', 'inputsVersion', 'previous', 'summary.checkedAt', 'items.*.summary.checkedAt', 'items.*.whyNow.checkedAt', 'items.*.sources.*.observedAt', 'sources.*.lastGoodAt',
];
const stampsOfEvent = [
  'runId', 'timestamp', 'inputsVersion', 'summary.checkedAt', 'whyNow.checkedAt', 'record.competition.from.observedAt', 'record.startsAt.from.observedAt', 'record.status.from.observedAt',
  'record.score.from.observedAt', 'record.clock.from.observedAt', 'record.actions.*.from.observedAt', 'record.sources.*.observedAt', 'fields.*.from.observedAt',
];

const later = '2026-05-09T12:30:00.000Z';
type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesOf(one, [...path, index]));
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
  return [path];
}

const anyObject = z.record(z.string(), z.unknown());

function changedAt(value: unknown, [step, ...rest]: Path, change: (leaf: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === step ? changedAt(one, rest, change) : one));
  const object = anyObject.parse(value);
  return { ...object, [step]: changedAt(object[step], rest, change) };
}

/** Another value that is as valid in the same place, where there is one. */
function otherLeaves(leaf: unknown): readonly unknown[] {
  return [later, newRunId(), 'b'.repeat(64), 'other', 'finished', 'away', 'none', 'late', 7, 0.25, !leaf, null].filter((other) => other !== leaf);
}

function isStamp(path: Path, stamps: readonly string[]): boolean {
  return stamps.some((stamp) => {
    const steps = stamp.split('.');
    // A name in `fields` may hold dots itself.
    return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index]);
  });
}

describe('the digest of what an artifact tells', () => {
  const feed = liveFeed({ events: [{ id: 'one', asOf: midday }], source: { asOf: midday, attribution: 'Meadow' } });
  const event = eventArtifact({ id: 'one', asOf: midday });

  test.each([
    { name: 'a feed', artifact: feed, schema: liveFeedSchema, stamps: stampsOfFeed },
    { name: 'an event', artifact: event, schema: eventArtifactSchema, stamps: stampsOfEvent },
  ])('of $name changes with every leaf but the stamps, and with those never', ({ artifact, schema, stamps }) => {
    const before = contentDigest(artifact);
    const told: string[] = [];
    for (const path of leavesOf(artifact)) {
      for (const other of otherLeaves(path)) {
        const changed = schema.safeParse(changedAt(artifact, path, () => other));
        if (!changed.success || digestOf(changed.data) === digestOf(artifact)) continue;
        told.push(path.join('.'));
        expect({ path, other, same: contentDigest(changed.data) === before }).toEqual({ path, other, same: isStamp(path, stamps) });
      }
    }
    // Each stamp was tried, and most of the leaves.
    expect(stamps.filter((stamp) => !told.some((path) => new RegExp(`^${stamp.replaceAll('.', '\\.').replaceAll('*', '.+')}$`).test(path)))).toEqual([]);
    expect(new Set(told).size).toBeGreaterThan(leavesOf(artifact).length * 0.8);
  });

  test('does not mind the order of names', () => {
    expect(contentDigest(liveFeedSchema.parse(Object.fromEntries(Object.entries(feed).reverse())))).toBe(contentDigest(feed));
  });

  test('minds a name that only looks like a stamp', () => {
    const changed = { ...event, record: { ...event.record, attributes: { observedAt: 'something else' } } };
    expect(contentDigest(changed)).not.toBe(contentDigest(event));
  });
});
