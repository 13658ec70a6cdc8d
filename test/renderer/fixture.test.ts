import { describe, expect, test } from 'vitest';
import { autonomyRunReportSchema } from '../../main/domain/artifacts/autonomy-run-report.ts';
import { candidateTasksSchema } from '../../main/domain/artifacts/candidate-tasks.ts';
import { eventArtifactSchema } from '../../main/domain/artifacts/event.ts';
import { liveFeedSchema } from '../../main/domain/artifacts/live-feed.ts';
import { eventOf } from './fixture/feed-story.ts';
import { feedOf, feedSceneNames, feedVersionsOf, storiesOfFeed } from './fixture/feed.ts';
import { valueInWords } from '../../renderer/views/feed/traced-parts.ts';
import { pageOf } from './fixture/runs.ts';
import { storiesOf } from './fixture/scenes.ts';

/** The window is judged on pages that the rest of Touchline could really hand it. */
describe('the pages the window is tried with', () => {
  const stories = Object.entries(storiesOf(Date.parse('2026-11-22T15:00:00.000Z')));
  test.each(stories)('%s follows the contracts', (_name, story) => {
    const page = pageOf(story);
    if (page.report !== null) expect(autonomyRunReportSchema.safeParse(page.report).error).toBeUndefined();
    if (page.candidates !== null) expect(candidateTasksSchema.safeParse(page.candidates).error).toBeUndefined();
  });

  test.each(feedSceneNames)('the feed of scene %s follows the contracts, and each claim stands in its sentence', (scene) => {
    const now = Date.parse('2026-11-22T15:00:00.000Z');
    for (const back of [0, 1, 7]) {
      const feed = feedOf(scene, now, back);
      expect(liveFeedSchema.safeParse(feed).error).toBeUndefined();
      for (const { summary } of feed.items) for (const claim of summary.claims) expect(summary.text.slice(claim.start, claim.end)).toBe(valueInWords(claim.value));
    }
    for (const story of storiesOfFeed(scene, now).slice(0, 12)) expect(eventArtifactSchema.safeParse(eventOf(story, now)).error).toBeUndefined();
    if (scene !== 'many') expect(new Set(feedVersionsOf(scene, now).map((version) => version.sha256)).size).toBe(feedVersionsOf(scene, now).length);
  });
});
