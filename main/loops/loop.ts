import type { Role } from '../../agents/roles/role.ts';
import type { ToolHost } from '../../agents/tools/host.ts';
import type { ToolOperations } from '../../agents/tools/operations.ts';
import type { AutonomyRunReport, RunResult } from '../domain/artifacts/autonomy-run-report.ts';
import type { Envelope } from '../domain/envelope.ts';
import type { NewFact } from '../domain/facts.ts';
import type { Fault, Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import type { LoopName, RoleName, StepName, ToolName } from '../domain/words.ts';

/** A loop is a short list of steps. Whoever runs it knows nothing of what the steps are about. */
export interface Loop<Scope> {
  readonly name: LoopName;
  readonly steps: readonly Step<Scope>[];
  /** Set where a run that ends because Touchline is closed is begun again at the next start: then it is cut off, not cancelled. */
  readonly goesOn?: true;
  /** Whether the run is worth beginning at all, before anything is opened: how it ends where it is not, null where it goes on. */
  precheck?(context: RunContext): Promise<Result<RunOver | null>>;
  /** Makes what the steps share: it lives as long as the run. */
  open(context: RunContext): Promise<Result<Scope>>;
  /** Gives back whatever the scope holds, however the run ended. Never throws. */
  close(scope: Scope, context: RunContext): Promise<void>;
  /** The whole run on one page. Called once, after the last step, also when the scope could not be opened. */
  report(scope: Scope | null, context: RunContext, ended: Ended): AutonomyRunReport;
}

/** One step: who does it, with which tools, what it owes, and how often it may try. */
export interface Step<Scope> {
  readonly name: StepName;
  readonly role: RoleName;
  readonly tools: readonly ToolName[];
  /** The artifact this step must leave; null for a step that only decides or waits. */
  readonly owes: string | null;
  readonly attempts: number;
  readonly timeoutMs: number;
  /** What the step's tools do in this loop; tools it has no operation for answer "not available". */
  operations(scope: Scope, context: StepContext): ToolOperations;
  perform(scope: Scope, context: StepContext): Promise<Result<StepEnd>>;
}

export interface StepEnd {
  /** What was done, as a person would say it. */
  readonly sentence: string;
  /** Set when the run is over with this step. */
  readonly end?: RunOver;
}

/** How a run ends that is over before its last step. */
export interface RunOver {
  readonly result: RunResult;
  readonly sentence: string;
}

export interface Ended {
  readonly result: RunResult;
  readonly sentence: string;
  readonly fault: Fault | null;
  readonly steps: AutonomyRunReport['steps'];
  readonly refusals: AutonomyRunReport['refusals'];
  readonly spend: AutonomyRunReport['spend'];
  readonly startedAt: string;
  readonly endedAt: string;
}

/** What every part of a run may use, whatever the loop is about. */
export interface RunContext {
  readonly run: RunRow;
  /** Aborted when the run is cancelled or out of time. */
  readonly signal: AbortSignal;
  /** A folder of this run's own in Touchline's home; removed when the run ends. */
  readonly folder: string;
  /** What was frozen when the run was asked for, as it was stored under its digest. Not yet parsed. */
  readonly frozen: { readonly policy: unknown; readonly settings: unknown; readonly grants: unknown };
  /** Stores bytes and records the fact, under a name that is unique in the run. */
  writeArtifact(name: string, content: string | Uint8Array, mediaType: string): Result<{ readonly sha256: string }>;
  /** Absolute path of the readable copy of an artifact. */
  pathOf(name: string): string;
  /** The bytes of an artifact this run wrote. */
  readArtifact(name: string): Result<Uint8Array>;
  /** Adds facts about this run to the ledger, all of them or none. */
  record(...facts: readonly NewFact[]): void;
  progress(sentence: string, done?: number, total?: number): void;
  /** The envelope fields of an artifact made from `inputs`. `madeBy` is `provider/model`; `builtin` when left out. */
  envelope(inputs: unknown, confidence: Envelope['confidence'], madeBy?: string): Envelope;
}

export interface StepContext extends RunContext {
  readonly step: StepName;
  /** The gate to the nine tools, limited to what this step was granted. */
  readonly tools: ToolHost;
  /** Lets a model play a role through those tools, or its deterministic form where no model can. Null: this run uses no models. */
  readonly playRole: PlayRole | null;
}

export type PlayRole = <Input, Output>(role: Role<Input, Output>, input: Input) => Promise<RoleEnd<Output>>;

/** How a role's work ended: what it owes and who did it, or why nobody could. */
export type RoleEnd<Output> =
  | { readonly ok: true; readonly value: Output; readonly by: string }
  | { readonly ok: false; readonly error: Fault; readonly attempts: readonly { readonly candidate: string; readonly code: string; readonly message: string; readonly durationMs: number }[] };
