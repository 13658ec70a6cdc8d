import type { RunRow } from '../domain/views.ts';
import { linesIn } from '../git/hunks.ts';
import type { Ledger } from '../ledger/contract.ts';

/** What a person did to a change, from its first patch to its end. */
export interface Reviewing {
  /** From the end of the run whose bytes were judged to the verdict, in milliseconds; null where no person gave one. */
  readonly decisionMs: number | null;
  /** Lines the first patch adds and removes; null where it can't be read any more. */
  readonly lines: number | null;
  /** Of the lines that were shown, those a person left out. */
  readonly dropped: number;
  /** How often it went back to the coder with comments. */
  readonly sentBack: number;
  /** Whether its branch holds commits of somebody else's beside the delivered one. */
  readonly addedTo: boolean;
}

/** How a change was reviewed, by the run that its branch is named after. */
export type ReadReviewing = (root: string) => Reviewing;

export function createReviewingReader(ledger: Ledger): ReadReviewing {
  return (root) => {
    const runs = versionsOf(ledger, root);
    const made = runs.flatMap(({ revises }) => revises ?? []);
    return {
      decisionMs: decisionOf(ledger, runs.at(-1)),
      lines: linesOf(ledger, root),
      dropped: made.reduce((sum, { runId, droppedHunks }) => sum + (droppedHunks.length === 0 ? 0 : (linesOf(ledger, runId, new Set(droppedHunks)) ?? 0)), 0),
      sentBack: made.filter(({ comments }) => comments.length > 0).length,
      addedTo: isAddedTo(ledger, root),
    };
  };
}

/** The run that made a change first, and those that made it anew, in turn. */
function versionsOf({ read }: Ledger, root: string): readonly RunRow[] {
  const runs: RunRow[] = [];
  for (let run = read.run(root); run !== undefined; run = read.revisionOf(run.runId)) runs.push(run);
  return runs;
}

function decisionOf({ read }: Ledger, judged: RunRow | undefined): number | null {
  const review = judged === undefined ? undefined : read.review(judged.runId);
  if (judged?.endedAt == null || review === undefined || review.actor === 'system') return null;
  return Math.max(0, Date.parse(review.at) - Date.parse(judged.endedAt));
}

function linesOf(ledger: Ledger, runId: string, hunks?: ReadonlySet<string>): number | null {
  const row = ledger.read.artifacts(runId).find(({ name }) => name === 'changes.patch');
  const bytes = row === undefined ? null : ledger.artifacts.get(row.sha256);
  return bytes?.ok === true ? linesIn(Buffer.from(bytes.value), hunks) : null;
}

function isAddedTo({ read }: Ledger, root: string): boolean {
  const delivery = read.delivery(root);
  const head = delivery?.pull?.headCommit ?? null;
  return delivery !== undefined && head !== null && head !== delivery.commit;
}
