import { ok, type Result } from '../../domain/result.ts';
import { readBlobs } from '../../git/blobs.ts';
import type { ObjectStore } from '../../git/store.ts';
import type { TreeEntry } from '../../git/tree.ts';
import { readWorkspacePolicy, type Policy } from '../../policy/policy-file.ts';
import { tighten } from '../../policy/tighten.ts';

/** Where a repository may keep rules of its own. They are read from the base commit, never from a patched tree. */
export const workspacePolicyPath = '.touchline/policy.json';
const policyLimit = 256 * 1024;

/** The run's policy, made stricter by what the repository asks for. A file that is not valid is a fault, never ignored. */
export async function effectivePolicy(frozen: Policy, store: ObjectStore, entries: readonly TreeEntry[], signal: AbortSignal): Promise<Result<Policy>> {
  const entry = entries.find((candidate) => candidate.path === workspacePolicyPath);
  if (entry === undefined) return ok(frozen);
  const blobs = await readBlobs(store, [entry.object], { maxBytesEach: policyLimit, maxBytesTotal: policyLimit }, signal);
  if (!blobs.ok) return blobs;
  const workspace = readWorkspacePolicy(blobs.value.contents.get(entry.object)?.toString('utf8') ?? '');
  return workspace.ok ? ok(tighten(frozen, workspace.value)) : workspace;
}
