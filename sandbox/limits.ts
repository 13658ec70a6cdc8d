/** What one workspace may use at most. Bytes are bytes; every figure is enforced by the kernel, not by us. */
export interface SandboxLimits {
  /** Also what memory-backed files count against; there is no swap on top. */
  readonly memoryBytes: number;
  readonly cpus: number;
  readonly processes: number;
  readonly openFiles: number;
  /** The longest file a process may write. */
  readonly fileBytes: number;
  readonly workBytes: number;
  readonly workEntries: number;
  readonly tmpBytes: number;
  readonly tmpEntries: number;
  /** POSIX semaphores and shared memory live here: without it Python's process pools fail. */
  readonly sharedBytes: number;
  /**
   * What a cache of dependencies may hold. It is on disk, where the engine sets no bound: this one is looked after
   * once a second, so that a hostile package may cross it by what a disk writes in that time.
   */
  readonly storeBytes: number;
  readonly storeEntries: number;
}

const MiB = 1024 * 1024;

export const defaultLimits: SandboxLimits = {
  memoryBytes: 2048 * MiB,
  cpus: 2,
  processes: 256,
  openFiles: 1024,
  fileBytes: 256 * MiB,
  workBytes: 512 * MiB,
  workEntries: 300_000,
  tmpBytes: 256 * MiB,
  tmpEntries: 20_000,
  sharedBytes: 64 * MiB,
  storeBytes: 2048 * MiB,
  storeEntries: 500_000,
};

/** The exporter only reads: it gets what one `tar` needs. */
export const exporterMemoryBytes = 256 * MiB;
export const exporterProcesses = 32;

/** The longest life of a workspace. A larger figure is a moment taken for a duration. */
export const longestDeadlineMs = 24 * 60 * 60 * 1000;
