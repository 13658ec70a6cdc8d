import type { AutonomyRunReport } from '../main/domain/artifacts/autonomy-run-report.ts';
import type { CandidateTasks } from '../main/domain/artifacts/candidate-tasks.ts';
import type { CaseLine } from '../main/domain/check-cases.ts';
import type { CheckMatrix, CheckResult, CheckRow } from '../main/domain/checks.ts';
import type { Decision } from '../main/domain/decision.ts';
import type { Patch } from '../main/domain/patch.ts';
import type { Fault, Result } from '../main/domain/result.ts';
import type { CandidateTask } from '../main/domain/task.ts';
import type { Caps, ModelSettings, Settings } from '../main/domain/settings.ts';
import type { SecondOpinion } from '../main/domain/artifacts/second-opinion.ts';
import type { FailureReport } from '../main/domain/artifacts/failure-report.ts';
import type { ArtifactRow, FallbackRow, ModelCallRow, RunRow, SpendSum, StepRow, ToolCallRow, VerifyReport, WorkspaceRow } from '../main/domain/views.ts';
import type { Level, LoopName } from '../main/domain/words.ts';
import type { FeedApi, FeedChange } from './feed-api.ts';
import type { ReviewApi, ReviewPart } from './review-api.ts';
import type { TasksApi, TasksChange } from './tasks-api.ts';

/** What a run is about to do or doing right now. Shown live, never stored. */
export interface Progress {
  readonly runId: string;
  readonly step: string;
  readonly sentence: string;
  /** Null where the total isn't known. */
  readonly done: number | null;
  readonly total: number | null;
}

/** A run as a line of the list. */
export interface RunLine {
  readonly run: RunRow;
  readonly workspaceName: string;
  readonly taskTitle: string | null;
  readonly outcome: Decision['outcome'] | null;
  readonly linesAdded: number | null;
  readonly linesRemoved: number | null;
  readonly checks: { readonly green: number; readonly red: number; readonly notRunnable: number } | null;
  readonly spend: { readonly usd: number; readonly tokens: number };
  /** What became of a change that waited for a review; null for runs that made none. */
  readonly change: 'waits' | 'made-anew' | 'approved' | 'not-delivered' | 'rejected' | 'delivered' | 'merged' | 'closed' | 'reverted' | null;
}

/** How a check went; its single tests are told beside it. */
export type ShownResult = Omit<CheckResult, 'cases'>;

/** A check on the base and with the change, and what became of each of its single tests; what holds it back first. */
export interface CheckLine extends Omit<CheckRow, 'base' | 'patched'> {
  readonly base: ShownResult;
  readonly patched: ShownResult | null;
  readonly tests: readonly CaseLine[];
}

export interface ChecksPage extends Pick<CheckMatrix, 'dependencies'> {
  readonly rows: readonly CheckLine[];
}

/** A run with everything a reviewer needs; parts appear as the run makes them. */
export interface RunPage extends ReviewPart {
  readonly line: RunLine;
  readonly steps: readonly StepRow[];
  readonly toolCalls: readonly ToolCallRow[];
  readonly modelCalls: readonly ModelCallRow[];
  readonly fallbacks: readonly FallbackRow[];
  /** A model's view of the diff. It is advice: no rule looks at it. */
  readonly opinion: SecondOpinion | null;
  /** Why no model could do the work, where the run ended with "needs you". */
  readonly failure: FailureReport | null;
  readonly task: CandidateTask | null;
  readonly candidates: CandidateTasks | null;
  readonly checks: ChecksPage | null;
  readonly patch: Patch | null;
  readonly decision: Decision | null;
  readonly report: AutonomyRunReport | null;
  readonly artifacts: readonly ArtifactRow[];
}

export interface InboxItem {
  readonly id: string;
  readonly group: 'decide' | 'blocked' | 'failed' | 'done';
  /** What kind of thing it is, which says what can be done about it: a verdict, an undo, another try. */
  readonly about: 'run' | 'review' | 'approval' | 'delivery' | 'lesson';
  readonly runId: string;
  readonly title: string;
  /** Why it is yours. */
  readonly why: string;
  /** What happens if you do nothing. */
  readonly otherwise: string;
  readonly at: string;
  /** Until then an approval can be taken back; null for everything else. */
  readonly undoUntil: string | null;
}

/** One line of the doctor's report. */
export interface DoctorLine {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'missing';
  readonly detail: string;
  /** The next step, when there is one. */
  readonly next: string | null;
}

export interface DoctorReport {
  readonly lines: readonly DoctorLine[];
  /** Whether the engineering loop can run here now. */
  readonly canRun: boolean;
  readonly why: string;
}

export interface AppFacts {
  readonly version: string;
  readonly home: string;
  readonly electron: string | null;
  readonly node: string;
  readonly platform: string;
  /** The workspace that was named when the program was started. */
  readonly startWith: string | null;
}

/** One file of a patch, as text in git's own format. */
export interface PatchFile {
  readonly path: string;
  readonly patch: string;
}

/** Where a provider's key is, never what it is. */
export type KeyPlace = 'none' | 'keychain' | 'session' | 'environment';

export interface ModelsPage {
  readonly provider: Settings['provider'];
  readonly models: ModelSettings;
  readonly caps: Caps;
  readonly keys: Readonly<Record<string, KeyPlace>>;
  /** Whether keys outlive this session here, and why not where they don't. */
  readonly keychain: { readonly keeps: boolean; readonly sentence: string };
}

/** What the settings for models may be changed to, as a whole: it is taken whole or not at all. */
export type ModelsChange = Pick<ModelsPage, 'provider' | 'models' | 'caps'>;

/** A model a provider has. Null where the provider does not say. */
export interface ModelLine {
  readonly name: string;
  readonly contextTokens: number | null;
  readonly toolCalls: boolean | null;
  readonly sizeBytes: number | null;
}

export interface SpendPage {
  /** The UTC day that counts now. */
  readonly day: string;
  readonly today: SpendSum;
  readonly caps: Caps;
  /** True from 80 % of the day's money or tokens on. */
  readonly nearCap: boolean;
  /** The latest runs in which a model was asked, newest first. */
  readonly runs: readonly { readonly runId: string; readonly title: string; readonly at: string; readonly sum: SpendSum }[];
  /** Changes that were accepted, of the latest runs, and what one costs with all that led to none; null figures while there are none. */
  readonly accepted: { readonly count: number; readonly usdMicrosEach: number | null; readonly tokensEach: number | null };
  /** What a schedule of the loop would cost, from its latest runs. */
  readonly forecasts: readonly { readonly loop: LoopName; readonly runs: number; readonly usdMicrosEach: number; readonly tokensEach: number; readonly sentence: string }[];
}

export type Theme = 'system' | 'light' | 'dark';

/**
 * Every call the window may make, one line each. The door of main parses each input once, and answers
 * only our page's top frame. Every answer is a value: a fault carries its code, a sentence and the next step.
 */
export interface Api extends FeedApi, ReviewApi, TasksApi {
  facts(): Promise<Result<AppFacts>>;
  doctor(): Promise<Result<DoctorReport>>;
  inbox(): Promise<Result<readonly InboxItem[]>>;
  /** Marks a line of the inbox as seen. */
  dismiss(itemId: string): Promise<Result<null>>;
  workspaces(): Promise<Result<readonly WorkspaceRow[]>>;
  /** Opens the system's folder chooser; null when the person changed their mind. */
  chooseWorkspace(): Promise<Result<WorkspaceRow | null>>;
  addWorkspace(path: string): Promise<Result<WorkspaceRow>>;
  removeWorkspace(workspaceId: string): Promise<Result<null>>;
  /** Starts a dry run; the same command id twice is the same run. `task` is a task by hand, or null. */
  dryRun(workspaceId: string, commandId: string, task: string | null): Promise<Result<RunRow>>;
  cancel(runId: string): Promise<Result<null>>;
  runs(limit: number, before: string | null): Promise<Result<readonly RunLine[]>>;
  run(runId: string): Promise<Result<RunPage>>;
  /** The diff of a run, file by file, in the order of the patch. */
  patchFiles(runId: string): Promise<Result<readonly PatchFile[]>>;
  /** An artifact's text, at most 2 MB of it. */
  artifactText(runId: string, name: string): Promise<Result<{ readonly text: string; readonly cut: boolean }>>;
  /** What a tool was asked and what it answered, as JSON text; null where there is no answer. */
  callText(runId: string, callId: string): Promise<Result<{ readonly request: string; readonly answer: string | null }>>;
  /** What a model was asked and what it answered, as JSON text with secrets taken out; null where there is no answer. */
  modelCallText(runId: string, callId: string): Promise<Result<{ readonly request: string; readonly answer: string | null }>>;
  models(): Promise<Result<ModelsPage>>;
  saveModels(change: ModelsChange): Promise<Result<null>>;
  /** Tests the connection by listing what the provider has. */
  testProvider(providerId: string): Promise<Result<readonly ModelLine[]>>;
  /** Opens a small window of main's own to type a key into: the page never sees it. Null when it was closed. */
  enterKey(providerId: string): Promise<Result<KeyPlace | null>>;
  forgetKey(providerId: string): Promise<Result<null>>;
  /** Fetches a model (Ollama). Resolves at its end; what it is doing comes as changes of kind `pull`. */
  pullModel(providerId: string, model: string): Promise<Result<null>>;
  cancelPull(providerId: string, model: string): Promise<Result<null>>;
  spend(): Promise<Result<SpendPage>>;
  verify(): Promise<Result<VerifyReport>>;
  setTheme(theme: Theme): Promise<Result<null>>;
  theme(): Promise<Result<Theme>>;
  /** How far runs may go by themselves. */
  level(): Promise<Result<Level>>;
  /** Asks the person in a window of main's own, and sets it; null when they changed their mind. */
  setLevel(level: Level): Promise<Result<Level | null>>;
  /** Tells which runs changed (by new facts) and what they are doing. Returns the way out. */
  onChange(listener: (change: Change) => void): () => void;
}

export type Change =
  | FeedChange
  | TasksChange
  | { readonly kind: 'runs'; readonly runIds: readonly string[] }
  | { readonly kind: 'workspaces' }
  /** A notification of the desktop was clicked: the address of what it is about. */
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'pull'; readonly providerId: string; readonly model: string; readonly status: string; readonly completedBytes: number | null; readonly totalBytes: number | null }
  | { readonly kind: 'fault'; readonly fault: Fault };

declare global {
  interface Window {
    readonly touchline: Api;
  }
}
