import type { Sandbox, Workspace } from '../../agents/workspace.ts';

/** Wall clock during which at least one of the measured calls was under way: overlapping calls count once. */
export class BusyClock {
  #open = 0;
  #since = 0;
  #total = 0;

  reset(): void {
    this.#total = 0;
  }

  busyMs(): number {
    return this.#total;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#open++ === 0) this.#since = performance.now();
    try {
      return await work();
    } finally {
      if (--this.#open === 0) this.#total += performance.now() - this.#since;
    }
  }
}

/** A sandbox whose calls are counted by the clock. */
export function timed(sandbox: Sandbox, clock: BusyClock): Sandbox {
  return {
    available: () => clock.during(() => sandbox.available()),
    selfTest: (signal) => clock.during(() => sandbox.selfTest(signal)),
    reap: (keep) => clock.during(() => sandbox.reap(keep)),
    prepareDependencies: (request) => clock.during(() => sandbox.prepareDependencies(request)),
    listDependencies: () => clock.during(() => sandbox.listDependencies()),
    removeDependencies: (keys) => clock.during(() => sandbox.removeDependencies(keys)),
    open: async (spec) => {
      const opened = await clock.during(() => sandbox.open(spec));
      return opened.ok ? { ok: true, value: timedWorkspace(opened.value, clock) } : opened;
    },
  };
}

function timedWorkspace(workspace: Workspace, clock: BusyClock): Workspace {
  return {
    id: workspace.id,
    purpose: workspace.purpose,
    root: workspace.root,
    inject: (tree, tar) => clock.during(() => workspace.inject(tree, tar)),
    write: (tree, files, removals) => clock.during(() => workspace.write(tree, files, removals)),
    exec: (request) => clock.during(() => workspace.exec(request)),
    linkDependencies: (tree, key, folder) => clock.during(() => workspace.linkDependencies(tree, key, folder)),
    sealAndExport: (tree, limits) => clock.during(() => workspace.sealAndExport(tree, limits)),
    close: () => clock.during(() => workspace.close()),
  };
}
