import type { Readable } from 'node:stream';

/** What went wrong, in words a person understands, and what to do next. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Fault };

/** One program to run inside a workspace. There is no shell: `argv` goes to the kernel as it is. */
export interface ExecRequest {
  readonly argv: readonly string[];
  /** Absolute folder inside the workspace; the tree's root when left out. */
  readonly cwd?: string;
  readonly stdin?: Uint8Array;
  /** Environment added to the workspace's own minimal one. */
  readonly env?: Readonly<Record<string, string>>;
  /** Enforced inside the container as well as outside. */
  readonly timeoutMs: number;
  /** Bytes kept of each stream; what is beyond is counted, not kept. */
  readonly outputLimitBytes: number;
  readonly signal?: AbortSignal;
}

export interface ExecOutcome {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  /** Bytes that did not fit `outputLimitBytes`. */
  readonly cut: { readonly stdout: number; readonly stderr: number };
  /** `memory` is a best guess: exit code 137 that no time limit explains. */
  readonly killedBy?: 'timeout' | 'memory' | 'cancel';
  readonly durationMs: number;
}

export interface FileToWrite {
  /** Relative to the tree's root, `/` between parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

/** One entry of an exported tree, as the tar stream named it: nothing about it is trusted. */
export interface ExportedEntry {
  /** Raw bytes of the name, without the leading `./`. */
  readonly name: Uint8Array;
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'other';
  /** Permission bits, e.g. 0o644. */
  readonly mode: number;
  readonly size: number;
  /** For files: the content. */
  readonly bytes?: Uint8Array;
  /** For links: raw bytes of the target. */
  readonly target?: Uint8Array;
}

/** The place a tool works in: one ephemeral container that holds trees in a memory-backed volume. */
export interface Workspace {
  readonly id: string;
  readonly purpose: WorkspacePurpose;
  /** Absolute folder in the container where trees live; a tree named `base` is at `${root}/base`. */
  readonly root: string;
  /** Unpacks a tar stream into the tree `tree`, which is made when missing. */
  inject(tree: string, tar: Readable): Promise<Result<void>>;
  /** Writes whole files into a tree and removes others, all or nothing as far as one tar can. */
  write(tree: string, files: readonly FileToWrite[], removals: readonly string[]): Promise<Result<void>>;
  exec(request: ExecRequest): Promise<Result<ExecOutcome>>;
  /**
   * Ends the container for good and reads the tree through a second, trusted, read-only container.
   * After it, `exec`, `write` and `inject` answer with the fault `workspace_sealed`.
   */
  sealAndExport(tree: string, limits: ExportLimits): Promise<Result<readonly ExportedEntry[]>>;
  /** Removes containers and volume. Safe to call twice; never throws. */
  close(): Promise<Result<void>>;
}

export type WorkspacePurpose = 'survey' | 'code' | 'check';

export interface ExportLimits {
  readonly maxEntries: number;
  readonly maxBytes: number;
  readonly maxFileBytes: number;
}

export interface WorkspaceSpec {
  readonly runId: string;
  readonly purpose: WorkspacePurpose;
  /** Wall clock after which the container ends by itself. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

/** What the sandbox really enforces on this machine, measured, not assumed. */
export interface SandboxReport {
  readonly engine: { readonly version: string; readonly apiVersion: string; readonly runtime: string };
  readonly image: { readonly tag: string; readonly id: string };
  readonly probes: readonly { readonly name: string; readonly holds: boolean; readonly detail: string }[];
  readonly warnings: readonly string[];
}

export interface ReapReport {
  readonly containers: readonly { readonly id: string; readonly runId: string }[];
  readonly volumes: readonly string[];
  /** What could not be removed, and why. */
  readonly left: readonly { readonly id: string; readonly reason: string }[];
}

export interface Sandbox {
  /** Is there an engine, is the image there? Fast (< 1 s when healthy, a fault after at most 5 s). */
  available(): Promise<Result<{ readonly engineVersion: string; readonly imageTag: string; readonly imageId: string }>>;
  /** Opens a container with the hardened specification and proves by probes that it holds. */
  selfTest(signal?: AbortSignal): Promise<Result<SandboxReport>>;
  open(spec: WorkspaceSpec): Promise<Result<Workspace>>;
  /** Removes what earlier processes of this installation left behind; `keep` names runs that are alive. */
  reap(keep: ReadonlySet<string>): Promise<Result<ReapReport>>;
}
