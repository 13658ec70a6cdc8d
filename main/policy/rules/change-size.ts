import type { PolicyInputs } from '../../domain/decision.ts';
import { linesOf, lockfilesByName } from '../changed-paths.ts';
import type { Policy } from '../policy-file.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { count, grouped } from '../wording.ts';

const name = 'change-size';

interface Extent {
  readonly files: number;
  readonly lines: number;
  readonly lockfileLines: number;
}

/** The larger a change, the less a reader sees of it. Lines of lockfiles have a limit of their own. */
export const changeSize: Rule = {
  name,
  about: 'change',
  judge: ({ change }, policy) => {
    const extent = extentOf(change, policy);
    const { autoMerge, canary, review } = limitsOf(policy);
    const seen = { ...extent, autoMerge: { ...autoMerge }, canary: { ...canary }, review: { ...review } };
    const holds = (limit: Extent, purpose: string): { reason: string; lift: string } => ({
      reason: `The change has ${inFull(extent)}; the limit ${purpose} is ${exceeded(extent, limit)}.`,
      lift: `Split it: parts of at most ${exceeded(extent, limit)} lift this.`,
    });
    if (!within(extent, review)) return held(name, 'REJECT', holds(review, 'for one review'), seen);
    if (!within(extent, canary)) return held(name, 'REQUIRES_HUMAN_REVIEW', holds(canary, 'for going on alone'), seen);
    if (!within(extent, autoMerge)) return held(name, 'CANARY_ALLOWED', holds(autoMerge, 'for merging alone'), seen);
    return allowed(name, `The change is small: ${inFull(extent)}.`, seen);
  },
};

function extentOf(change: PolicyInputs['change'], policy: Policy): Extent {
  const lockfiles = new Set(lockfilesByName(change.files, policy));
  const lockfileLines = linesOf([...lockfiles]);
  const counted = linesOf(change.files.filter((file) => !lockfiles.has(file)));
  // Both counts come from the host; where they differ, the larger one holds.
  const stated = change.linesAdded + change.linesRemoved - lockfileLines;
  return { files: change.files.length, lines: Math.max(counted, stated), lockfileLines };
}

function limitsOf({ size }: Policy): { autoMerge: Extent; canary: Extent; review: Extent } {
  const { lockfileLines } = size;
  return {
    autoMerge: { ...size.autoMerge, lockfileLines: lockfileLines.autoMerge },
    canary: { ...size.canary, lockfileLines: lockfileLines.autoMerge },
    review: { ...size.review, lockfileLines: lockfileLines.review },
  };
}

function within(extent: Extent, limit: Extent): boolean {
  return (
    extent.files <= limit.files && extent.lines <= limit.lines && extent.lockfileLines <= limit.lockfileLines
  );
}

function inFull({ files, lines, lockfileLines }: Extent): string {
  const base = `${count(files, 'file')} and ${count(lines, 'changed line')}`;
  return lockfileLines === 0 ? base : `${base} (and ${grouped(lockfileLines)} in lockfiles)`;
}

/** Only the limits that were passed: what is within them needs no mention. */
function exceeded(extent: Extent, limit: Extent): string {
  const parts: string[] = [];
  if (extent.files > limit.files) parts.push(count(limit.files, 'file'));
  if (extent.lines > limit.lines) parts.push(count(limit.lines, 'changed line'));
  if (extent.lockfileLines > limit.lockfileLines) parts.push(`${count(limit.lockfileLines, 'line')} in lockfiles`);
  return parts.join(' and ');
}
