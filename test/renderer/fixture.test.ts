import { describe, expect, test } from 'vitest';
import { autonomyRunReportSchema } from '../../main/domain/artifacts/autonomy-run-report.ts';
import { candidateTasksSchema } from '../../main/domain/artifacts/candidate-tasks.ts';
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
});
