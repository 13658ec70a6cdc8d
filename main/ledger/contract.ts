import type { Actor, Fact, NewFact } from '../domain/facts.ts';
import type { CanaryPhase } from '../domain/delivery-facts.ts';
import type { Result } from '../domain/result.ts';
import type { AttemptRow, CanaryRow, CanaryTickRow, DeliveryRow, ReviewRow, SettledChangeRow, TaskMarkRow, WrittenTaskRow } from '../domain/change-views.ts';
import type { EventHistoryRow, EventLinkRow, EventViewRow, FeedClockRow, FeedFileRow, SlotRow, SourceReadsRow } from '../domain/feed-views.ts';
import type { ArtifactRow, DecisionRow, FallbackRow, ModelCallRow, RunRow, SpendRow, SpendSum, StepRow, ToolCallRow, VerifyReport, WorkspaceRow } from '../domain/views.ts';
import type { LoopName } from '../domain/words.ts';

/** Read-only look at the ledger's readings, all synchronous and inside one SQLite connection. */
export interface Readings {
  workspaces(): readonly WorkspaceRow[];
  workspace(workspaceId: string): WorkspaceRow | undefined;
  workspaceByPath(path: string): WorkspaceRow | undefined;
  /** Newest first. `before` is a run's id: only runs that were asked for earlier than that one. */
  runs(filter?: { readonly workspaceId?: string; readonly limit?: number; readonly before?: string; readonly loop?: LoopName; readonly withoutUnchanged?: boolean }): readonly RunRow[];
  run(runId: string): RunRow | undefined;
  runByCommand(commandId: string): RunRow | undefined;
  /** Runs that have not ended: `queued` in the order they were asked for, `running`, `cancelling`. */
  openRuns(): readonly RunRow[];
  steps(runId: string): readonly StepRow[];
  toolCalls(runId: string): readonly ToolCallRow[];
  artifacts(runId: string): readonly ArtifactRow[];
  decision(runId: string): DecisionRow | undefined;
  spend(runId: string): readonly SpendRow[];
  spendOfRun(runId: string): SpendSum;
  spendOfDay(day: string): SpendSum;
  /** The latest UTC day that anything was spent for; null when nothing was. */
  lastSpendDay(): string | null;
  /** Reservations that no settlement followed, of a run that has not ended or was cut off. */
  openReservations(runId: string): readonly SpendRow[];
  modelCalls(runId: string): readonly ModelCallRow[];
  fallbacks(runId: string): readonly FallbackRow[];
  sourceReads(workspaceId: string): readonly SourceReadsRow[];
  /** What every source says of every event now. */
  eventViews(workspaceId: string): readonly EventViewRow[];
  eventViewsOf(workspaceId: string, source: string): readonly EventViewRow[];
  /** What became known of one source's event, newest first. */
  eventHistory(workspaceId: string, source: string, key: string, limit: number): readonly EventHistoryRow[];
  eventLinks(workspaceId: string): readonly EventLinkRow[];
  /** Feeds that were made, newest first. */
  feeds(workspaceId: string, limit: number): readonly FeedFileRow[];
  feedBySha256(workspaceId: string, sha256: string): FeedFileRow | undefined;
  /** The event's newest file that was made with the feed of that place in the ledger, or before it. */
  eventFile(workspaceId: string, eventId: string, seq: number): FeedFileRow | undefined;
  /** Whether the tick has an outcome, or a run that will give it one. */
  slotTaken(workspaceId: string, loop: string, slot: string): boolean;
  /** Those that lie in the range or reach into it, oldest first. */
  slotsBetween(workspaceId: string, loop: string, from: string, until: string): readonly SlotRow[];
  /** Newest first. */
  slots(workspaceId: string, loop: string, limit: number): readonly SlotRow[];
  feedClocks(): readonly FeedClockRow[];
  feedClock(workspaceId: string): FeedClockRow | undefined;
  /** The last word on a run's patch; none where it was taken back. */
  review(runId: string): ReviewRow | undefined;
  /** Approved, and neither delivered nor on its way: oldest first. */
  undelivered(): readonly ReviewRow[];
  /** `root` is the run that branch and pull request are named after. */
  delivery(root: string): DeliveryRow | undefined;
  /** The newest looks at a change's pull request that showed something new, at most `limit`, oldest first. */
  pullObservations(root: string, limit: number): readonly NonNullable<DeliveryRow['pull']>[];
  /** Every try to merge this change without a person, oldest first. */
  mergeRuns(root: string): readonly RunRow[];
  /** Comparisons of a change's canary: those before the merge, then those after it, each in order. */
  canaryTicks(root: string): readonly CanaryTickRow[];
  canary(root: string, phase: CanaryPhase): CanaryRow | undefined;
  /** Newest first; of every workspace for null. */
  deliveries(workspaceId: string | null): readonly DeliveryRow[];
  settledChange(runId: string): SettledChangeRow | undefined;
  /** Oldest first. */
  settledChanges(workspaceId: string): readonly SettledChangeRow[];
  attempt(runId: string): AttemptRow | undefined;
  /** Newest first. */
  attempts(workspaceId: string): readonly AttemptRow[];
  taskMarks(workspaceId: string): readonly TaskMarkRow[];
  writtenTasks(workspaceId: string): readonly WrittenTaskRow[];
  /** Runs whose patch waits for a person, oldest first; of every workspace for null. */
  awaitingReview(workspaceId: string | null): readonly RunRow[];
  /** The run that makes this one's change anew, or has. */
  revisionOf(runId: string): RunRow | undefined;
  /** Runs that were to deliver what was approved of this run, oldest first. */
  deliveryRuns(runId: string): readonly RunRow[];
  /** Facts of one run in order. */
  factsOf(runId: string): readonly Fact[];
  /** Facts after `seq` in order, at most `limit`. */
  factsAfter(seq: number, limit: number): readonly Fact[];
  head(): { readonly seq: number; readonly hash: string };
}

export interface Ledger {
  readonly read: Readings;
  /**
   * Decides and stores in one `BEGIN IMMEDIATE` transaction: `decide` sees the current readings of every
   * process, and its facts are chained, stored and projected together, or nothing is. It must not await.
   */
  transact<T>(actor: Actor, decide: (read: Readings) => Result<{ readonly facts: readonly NewFact[]; readonly value: T }>): Result<T>;
  /** Tells of every stored fact, by this process at once and by others within half a second. Returns the way out. */
  subscribe(listener: (facts: readonly Fact[]) => void): () => void;
  readonly artifacts: ArtifactStore;
  readonly sqliteVersion: string;
  verify(onProgress?: (done: number, total: number) => void): VerifyReport;
  close(): void;
}

/** Bytes named by their SHA-256, written whole or not at all. */
export interface ArtifactStore {
  put(bytes: Uint8Array): Result<{ readonly sha256: string; readonly bytes: number }>;
  get(sha256: string): Result<Uint8Array>;
  /** Absolute path of the stored bytes. */
  pathOf(sha256: string): string;
}
