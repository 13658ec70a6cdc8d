import type { PastTask, SettledChange, TaskLook, TaskStanding } from './contract.ts';

export const outcomeTold: Readonly<Record<SettledChange['outcome'], string>> = { accepted: 'Accepted', rejected: 'Rejected', reverted: 'Reverted' };

type Tone = 'quiet' | 'need' | 'bad' | 'good';
type TaskWord = TaskStanding['state'] | PastTask['end'];

/** Where a task stands, or how an attempt at it ended, in words. */
const known: Readonly<Record<TaskWord, readonly [word: string, tone: Tone]>> = {
  merged: ['Merged', 'good'],
  approved: ['Approved', 'good'],
  delivered: ['Delivered', 'good'],
  proposed: ['Proposed', 'good'],
  'awaiting-review': ['Waits for your review', 'need'],
  'needs-you': ['Needs you', 'need'],
  'needs-model': ['Needs a model', 'need'],
  'under-way': ['Under way', 'need'],
  'patch-ready': ['Patch ready', 'quiet'],
  attempted: ['Taken up before', 'quiet'],
  pinned: ['Pinned', 'need'],
  skipped: ['Skipped', 'quiet'],
  rejected: ['Rejected', 'bad'],
  closed: ['Closed', 'bad'],
  reverted: ['Reverted', 'bad'],
  failed: ['Failed', 'bad'],
  blocked: ['Blocked', 'bad'],
  cancelled: ['Cancelled', 'quiet'],
  interrupted: ['Interrupted', 'bad'],
  'tried-too-often': ['Tried too often', 'bad'],
};

export function standingWord(state: TaskWord): string {
  return known[state][0];
}

export function standingTone(state: TaskWord): Tone {
  return known[state][1];
}

/** What a model wished for among candidates near in score, and whether the order followed it. */
export function rerankingTold({ by, considered, taken, why }: NonNullable<TaskLook['reranking']>): string {
  return taken ? `Re-ranked: ${by} moved one of ${considered} candidates near in score to the front.` : why;
}
