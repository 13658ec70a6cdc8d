import { workRoot } from '../container-spec.ts';
import type { Engine } from '../engine.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok } from '../fault.ts';
import type { SandboxLimits } from '../limits.ts';
import { runInContainer } from '../run-in-container.ts';

export interface StoreSize {
  /** As they take room on the disk. */
  readonly bytes: number;
  readonly entries: number;
}

/** One line that says both. That files go while `du` looks is no reason to stop looking. */
const look = `echo "store $(du -s -B1 ${workRoot} | cut -f1) $(du -s --inodes ${workRoot} | cut -f1)"`;

/** Measures the store that is mounted in the container of an installation. */
export async function measureStore(engine: Engine, installId: string): Promise<Outcome<StoreSize>> {
  const pieces: Buffer[] = [];
  const ran = await runInContainer(engine, installId, {
    argv: ['/usr/bin/timeout', '--signal=KILL', '60', '/bin/sh', '-c', look],
    onOutput: (from, bytes) => (from === 'stdout' && pieces.push(bytes), true),
  });
  if (!ran.ok) return ran;
  const sizes = sizesIn(Buffer.concat(pieces).toString('latin1'));
  return sizes[0] === undefined ? fail('store_not_measured', 'What was installed could not be measured.', 'Start the run again.') : ok(sizes[0]);
}

/** Measures once a second until the container is gone or the store is larger than it may be: then `onOver` is called. */
export async function watchStore(engine: Engine, installId: string, limits: SandboxLimits, onOver: () => void): Promise<void> {
  let text = '';
  await runInContainer(engine, installId, {
    argv: ['/bin/sh', '-c', `while ${look}; do sleep 1; done 2>/dev/null`],
    onOutput: (from, bytes) => {
      if (from === 'stdout') text = (text + bytes.toString('latin1')).slice(-4096);
      const over = sizesIn(text).some((size) => isOver(size, limits));
      if (over) onOver();
      return !over;
    },
  });
}

export function isOver(size: StoreSize, limits: SandboxLimits): boolean {
  return size.bytes > limits.storeBytes || size.entries > limits.storeEntries;
}

/** Every size that a text says in whole; its start may be cut off anywhere. */
export function sizesIn(text: string): readonly StoreSize[] {
  return [...text.matchAll(/^store (\d+) (\d+)\n/gm)].map(([, bytes, entries]) => ({ bytes: Number(bytes), entries: Number(entries) }));
}
