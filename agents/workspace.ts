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
   * Puts prepared dependencies into the folder `folder` of a tree (empty: its root): one link a package, so that
   * nothing is copied and tools may still write beside the packages. Python's are seen by `.venv/bin/python3` of that
   * folder. What is found by variables instead gets no link. They were named when the workspace was opened.
   */
  linkDependencies(tree: string, key: string, folder: string): Promise<Result<void>>;
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
  /** Keys of prepared dependencies to be mounted, for reading only. */
  readonly dependencies?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Whom a package manager may ask while it installs, and how much it may take. Frozen with the run. */
export interface EgressRules {
  /** `host` (port 443) or `host:port`, each an exact name in lower case. Empty: nobody. */
  readonly allow: readonly string[];
  /** Names among them that may lead to an address of a private network. */
  readonly privateHosts: readonly string[];
  /** Where packages are that the lockfile names without an address; null for the first place of `allow`. */
  readonly registry: string | null;
  /** The index of Python packages; null or left out for `/simple/` of the first place of `allow`. */
  readonly pythonIndex?: string | null;
  /** Where Go's modules come from; null or left out for https://proxy.golang.org. */
  readonly goProxy?: string | null;
  /** The sparse index of Rust's crates; null or left out for that of crates.io. */
  readonly cratesIndex?: string | null;
  /** Certificates (PEM) of authorities to be trusted beside the usual ones, for a registry of one's own. */
  readonly certificates: string;
  /** Bytes that may pass the proxy, both ways together. */
  readonly maxBytes: number;
  readonly minutes: number;
}

export interface DependencyRequest {
  readonly runId: string;
  /** The program that installs, e.g. `npm`. */
  readonly manager: string;
  /** The lockfile and the manifests it speaks of, by their paths from the lockfile's folder. Nothing else gets in. */
  readonly files: readonly FileToWrite[];
  readonly egress: EgressRules;
  readonly signal?: AbortSignal;
}

/** Installed packages in a volume of their own, complete and never written again. */
export interface PreparedDependencies {
  readonly key: string;
  readonly manager: string;
  readonly packages: number;
  readonly bytes: number;
  /** Packages that want to run a script when they are installed; none was run. */
  readonly scriptsNotRun: readonly string[];
  /** False: they were there already, and nobody was asked. */
  readonly fresh: boolean;
  /** Variables by which programs of a container that has them mounted find them; empty where links in the tree do that. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What the egress proxy let through and what it refused, by its own count. */
export interface EgressTraffic {
  /** By `host:port`; bytes as the proxy passed them on. */
  readonly hosts: readonly { readonly target: string; readonly connections: number; readonly sent: number; readonly received: number }[];
  readonly refused: readonly { readonly target: string; readonly reason: string; readonly count: number }[];
  /** Connections that were allowed and could not be made. */
  readonly failed: readonly { readonly target: string; readonly reason: string; readonly count: number }[];
}

export interface DependencyPreparation {
  /** SHA-256, in hex, of all that decides what is installed. Null where the request could not be read. */
  readonly key: string | null;
  readonly prepared: Result<PreparedDependencies>;
  readonly traffic: EgressTraffic;
}

export interface DependencyCache {
  readonly key: string;
  readonly manager: string;
  readonly packages: number;
  readonly bytes: number;
  /** RFC 3339, UTC; exact to the hour. */
  readonly usedAt: string;
}

/** What the sandbox really enforces on this machine, measured, not assumed. */
export interface SandboxReport {
  readonly engine: { readonly version: string; readonly apiVersion: string; readonly runtime: string };
  readonly image: { readonly tag: string; readonly id: string };
  readonly probes: readonly { readonly name: string; readonly holds: boolean; readonly detail: string }[];
  /** What the image has: programs on its PATH, and top-level modules of its Python, the standard library among them. */
  readonly tools: { readonly programs: readonly string[]; readonly pythonModules: readonly string[] };
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
  /**
   * Installs what a lockfile asks for into a volume, once: in a container without a network whose only way out is an
   * egress proxy, with no script of any package run. The same lockfile later finds what is there, without a proxy.
   */
  prepareDependencies(request: DependencyRequest): Promise<DependencyPreparation>;
  /** The prepared dependencies of this installation, the last used first. */
  listDependencies(): Promise<Result<readonly DependencyCache[]>>;
  /** Removes prepared dependencies: those named, or all. What a container uses at the moment stays and is named. */
  removeDependencies(keys: readonly string[] | 'all'): Promise<Result<{ readonly removed: readonly string[]; readonly left: readonly string[] }>>;
  /** Removes what earlier processes of this installation left behind; `keep` names runs that are alive. */
  reap(keep: ReadonlySet<string>): Promise<Result<ReapReport>>;
}
