import { createHash } from 'node:crypto';
import { runIdSchema, workspaceIdSchema } from '../../main/domain/ids.ts';
import type { PastAttempt } from '../../main/domain/task-history.ts';
import type { FoundTask } from '../../main/domain/task.ts';
import type { TaskMarkRow, WrittenTaskRow } from '../../main/domain/change-views.ts';

/** Tasks and what is remembered of them, for tests that need some: every field has a plain value, and may be given another. */

export const taskWorkspace = workspaceIdSchema.parse('01JCTASKS00000000000000000');

export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

/** The run with this number: later ones have later ids. */
export function numberedRun(number: number) {
  return runIdSchema.parse(`01JD${String(number).padStart(22, '0')}`);
}

export function atMinute(minute: number): string {
  return new Date(Date.UTC(2031, 4, 6) + minute * 60_000).toISOString();
}

export function foundTask(name: string, more: Partial<FoundTask> = {}): FoundTask {
  return {
    id: idOf(name), recipe: 'spelling', category: 'typos', title: `Correct ${name}`, objective: `${name} is spelt right.`, measure: { name: 'misspellings', before: 1, target: 0 },
    evidence: [{ path: `${name}.md`, line: 3, detail: 'beetween → between' }], evidenceLeftOut: 0, expectedFiles: [`${name}.md`], effort: 'minutes', risk: 'low',
    score: 0.8, scoreParts: [{ name: 'certainty', value: 0.8, why: 'One correction is certain.' }], ...more,
  };
}

export function attemptOf(number: number, name: string, more: Partial<PastAttempt> = {}): PastAttempt {
  return {
    runId: numberedRun(number), workspaceId: taskWorkspace, taskId: idOf(name), ground: idOf('ground'), mode: 'live', title: `Correct ${name}`, category: 'typos',
    at: atMinute(number), end: 'awaiting-review', reason: 'As it ended.', endedAt: atMinute(number), url: null, ...more,
  };
}

export function markOf(name: string, mark: TaskMarkRow['mark'], reason = ''): TaskMarkRow {
  return { workspaceId: taskWorkspace, taskId: idOf(name), mark, title: `Correct ${name}`, reason, at: atMinute(0) };
}

export function writtenOf(taskId: string, text: string): WrittenTaskRow {
  return { workspaceId: taskWorkspace, taskId, text, at: atMinute(0) };
}
