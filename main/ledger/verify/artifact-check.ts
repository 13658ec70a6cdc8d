import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Fact } from '../../domain/facts.ts';
import { artifactPath } from '../artifact-store.ts';
import type { HomeFiles } from '../home-files.ts';
import { errnoOf } from '../ledger-fault.ts';
import { finding, type Finding } from './finding.ts';

/** Remembers which artifacts the facts speak of, and looks at each of them once. */
export interface ArtifactCheck {
  readonly onFact: (fact: Fact) => void;
  readonly check: () => Finding | undefined;
}

interface Written {
  readonly seq: number;
  readonly name: string;
  readonly runId: string;
  readonly bytes: number;
}

export function createArtifactCheck(files: HomeFiles): ArtifactCheck {
  const written = new Map<string, Written>();
  return {
    onFact(fact) {
      if (fact.type !== 'artifact.written' || written.has(fact.body.sha256)) return;
      const { sha256, name, runId, bytes } = fact.body;
      written.set(sha256, { seq: fact.seq, name, runId, bytes });
    },
    check() {
      for (const [sha256, artifact] of written) {
        const flaw = flawOf(artifactPath(files, sha256), sha256, artifact.bytes);
        if (flaw !== undefined) return finding('artifact-differs', artifact.seq, `${described(artifact)} ${flaw}.`);
      }
      return undefined;
    },
  };
}

function described({ seq, name, runId }: Written): string {
  return `The artifact “${name}” of run ${runId} (fact ${String(seq)})`;
}

const chunk = 1 << 18;

function flawOf(path: string, sha256: string, bytes: number): string | undefined {
  try {
    const handle = openSync(path, 'r');
    try {
      if (fstatSync(handle).size !== bytes) return 'has not the length it was written with';
      return digestOf(handle) === sha256 ? undefined : 'is not the one that was written: its hash differs';
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = errnoOf(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? 'is missing from the store' : `cannot be read (${code})`;
  }
}

function digestOf(handle: number): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunk);
  for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) hash.update(buffer.subarray(0, read));
  return hash.digest('hex');
}
