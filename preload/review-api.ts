import type { BlastRadiusArtifact } from '../main/domain/artifacts/blast-radius.ts';
import type { PolicyInputs } from '../main/domain/decision.ts';
import type { HostKind } from '../main/domain/delivery-facts.ts';
import type { Revises } from '../main/domain/facts.ts';
import type { Result } from '../main/domain/result.ts';
import type { DeliverySettings } from '../main/domain/settings.ts';
import type { CanaryTickRow, DeliveryRow, ReviewRow, SettledChangeRow } from '../main/domain/change-views.ts';
import type { RunRow } from '../main/domain/views.ts';
import type { Level, TaskCategory } from '../main/domain/words.ts';
import type { KeyPlace, RunLine } from './api.ts';

/** Lines of one side of a hunk, counted from 1. */
export interface LineRange {
  readonly from: number;
  readonly lines: number;
}

/** A part of a patch that can be kept or dropped by itself. */
export interface PatchHunk {
  /** Known again by its content. */
  readonly id: string;
  /** Place of its file in the patch, from 0. */
  readonly file: number;
  readonly path: string;
  /** Its first line; null for a file without lines of text, which is one whole. */
  readonly header: string | null;
  readonly base: LineRange | null;
  readonly patched: LineRange | null;
}

/** How far a mistake in a change could reach, how well that could be read, and a small picture of it. */
export type BlastPicture = Omit<BlastRadiusArtifact, 'patchSha256' | 'picture'> & BlastRadiusArtifact['picture'];

/** One thing that happened to a change after it was made. */
export interface LifeEvent {
  readonly at: string;
  readonly kind:
    | 'approved' | 'rejected' | 'tried' | 'pushed' | 'opened' | 'seen' | 'merged' | 'closed' | 'reverted' | 'fault'
    /** How the pull request went. */
    | 'ci' | 'ci-passing' | 'ci-failing' | 'pushed-to' | 'reviewed' | 'commented' | 'ready' | 'reopened'
    /** Without a person. */
    | 'canary-passed' | 'canary-failed' | 'taking-back';
  readonly sentence: string;
}

/** What became of a run's change: the verdict, the run that made it anew, the way out of the house, the end. */
export interface ReviewPart {
  /** The run that branch and pull request are named after. */
  readonly root: string;
  readonly review: ReviewRow | null;
  readonly delivery: DeliveryRow | null;
  /** Runs that were to deliver it, oldest first. */
  readonly deliveryRuns: readonly RunLine[];
  /** When a delivery that failed is tried again by itself; null where a person has to look first. */
  readonly nextTryAt: string | null;
  readonly revision: RunLine | null;
  readonly settled: SettledChangeRow | null;
  /** Oldest first. */
  readonly life: readonly LifeEvent[];
  /** How its open pull request stands, in a sentence; null where there is none. */
  readonly standing: string | null;
  /** Comparisons of its canary: those before the merge, then those after it, each in order. */
  readonly canary: readonly CanaryTickRow[];
}

/** A delivered change that has not come to rest, as a line of a list. */
export interface DeliveryLine {
  readonly delivery: DeliveryRow;
  readonly title: string;
  readonly workspaceName: string;
  readonly settled: SettledChangeRow | null;
  /** How it stands, as was seen last, in a sentence. */
  readonly standing: string;
  /** How far its last canary has come; null where none has begun. */
  readonly canary: { readonly phase: CanaryTickRow['phase']; readonly done: number; readonly of: number; readonly failed: number } | null;
}

/** A change that a person asks for anew: without some hunks, or with comments for the coder. */
export type RevisionRequest = Omit<Revises, 'root'>;

/** How far a category has come towards a step of autonomy. */
export interface AutonomyStep {
  readonly name: 'canary' | 'merge';
  /** Accepted changes and lower bound that it takes. */
  readonly accepted: number;
  readonly lowerBound: number;
  /** Accepted changes in a row that are still needed; null when 10,000 would not do. */
  readonly stillNeeded: number | null;
  /** Whether policy lets this category take the step at all. */
  readonly allowed: boolean;
}

export interface CategoryAutonomy {
  readonly category: TaskCategory;
  readonly seen: PolicyInputs['reliability'];
  /** How often a change of this category is accepted at least, with 95 % confidence. */
  readonly bound: number;
  readonly earned: 'review' | 'canary' | 'merge';
  /** From the end of the run that made a change to a person's verdict on it: half took no longer. In milliseconds; null where nobody gave one. */
  readonly decisionMs: number | null;
  /** What people changed of these changes before they ended: of their lines those left out, how often one went back to the coder, and on how many branches somebody else committed. */
  readonly edits: { readonly lines: number; readonly dropped: number; readonly sentBack: number; readonly addedTo: number };
  readonly steps: readonly AutonomyStep[];
  /** Oldest first; `bound` as it stood after each. */
  readonly history: readonly (SettledChangeRow & { readonly bound: number })[];
}

/** Autonomy in a workspace: every category that has an outcome or could go further, the furthest first. */
export interface AutonomyPage {
  readonly workspaceId: string;
  readonly level: Level;
  /** How many rejections one revert weighs. */
  readonly revertCountsAs: number;
  readonly categories: readonly CategoryAutonomy[];
}

/** Where approved changes of a workspace go. */
export interface DeliveryPage {
  readonly workspaceId: string;
  readonly delivery: DeliverySettings;
  /** Of the maintainer's own repository. */
  readonly remotes: readonly { readonly name: string; readonly address: string | null; readonly refusal: string | null }[];
  /** What it comes to with these settings; null where the remote is not there. */
  readonly host: HostKind | null;
  /** Where the token, or an app's private key, is, never what it is; null where none is used. */
  readonly token: { readonly kind: 'token' | 'app-key'; readonly place: KeyPlace; readonly server: string } | null;
  readonly keychain: { readonly keeps: boolean; readonly sentence: string };
}

/** What a workspace's forge says of whoever signs in there. */
export interface ForgeAccess {
  /** Who it is to the forge; null where it does not say. */
  readonly account: string | null;
  /** What should be narrowed, or can't be seen, a sentence each. */
  readonly warnings: readonly string[];
}

/** The engineering loop's part of the bridge, from a live run to the end of its pull request. */
export interface ReviewApi {
  /** Starts a live run, which ends with a change that waits for a review. The same command id twice is the same run. */
  runLive(workspaceId: string, commandId: string, task: string | null): Promise<Result<RunRow>>;
  hunks(runId: string): Promise<Result<readonly PatchHunk[]>>;
  /** Null where the run made no picture. */
  blastRadius(runId: string): Promise<Result<BlastPicture | null>>;
  /** Asks the person in a window of main's own, and approves exactly these bytes if they say so; null when they changed their mind. */
  approve(runId: string, patchSha256: string): Promise<Result<ReviewRow | null>>;
  reject(runId: string, patchSha256: string, note: string): Promise<Result<ReviewRow | null>>;
  /** Takes an approval back, as long as nothing has left the house. */
  withdraw(runId: string): Promise<Result<null>>;
  /** Makes a change anew; the answer is the run that does. */
  revise(request: RevisionRequest, commandId: string): Promise<Result<RunRow>>;
  /** Delivers an approved change now, whatever became of earlier tries. */
  retryDelivery(runId: string): Promise<Result<RunRow>>;
  /** Open pull requests, and what was merged, closed or reverted within two weeks. Newest first; of every workspace for null. */
  deliveries(workspaceId: string | null): Promise<Result<readonly DeliveryLine[]>>;
  /** Opens the pull request of a change in the browser. `root` is the run it is named after: the page names no address. */
  openPullRequest(root: string): Promise<Result<null>>;
  autonomy(workspaceId: string): Promise<Result<AutonomyPage>>;
  deliverySettings(workspaceId: string): Promise<Result<DeliveryPage>>;
  saveDeliverySettings(workspaceId: string, delivery: DeliverySettings): Promise<Result<null>>;
  /** Opens a small window of main's own to type the forge's token, or an app's private key, into: the page never sees it. Null when it was closed. */
  enterToken(workspaceId: string): Promise<Result<KeyPlace | null>>;
  forgetToken(workspaceId: string): Promise<Result<null>>;
  /** Signs in at the forge as a delivery would, and asks what it may do there. Changes nothing. Faults beside the forge's own: `token_too_powerful`, `token_too_weak`, `forge_token_missing`. */
  checkAccess(workspaceId: string): Promise<Result<ForgeAccess>>;
  /** Gives up asking, where it is under way: the answer is `cancelled` then. */
  cancelCheckAccess(workspaceId: string): Promise<Result<null>>;
}
