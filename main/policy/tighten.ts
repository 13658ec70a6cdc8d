import type { Policy, WorkspacePolicy } from './policy-file.ts';

/**
 * The policy a workspace runs under: the user's, tightened by what the workspace's own file says. A workspace file
 * comes with the repository and may have been written by anybody, so it can add and lower, never remove or raise:
 * patterns are united, permitted categories intersected, upper limits take the lower value and demands the higher.
 */
export function tighten(policy: Policy, workspace: WorkspacePolicy): Policy {
  const { categories, paths, checks, blastRadius, sourceTrust } = workspace;
  return {
    ...policy,
    categories: {
      pullRequest: shared(policy.categories.pullRequest, categories?.pullRequest),
      autoMerge: shared(policy.categories.autoMerge, categories?.autoMerge),
      refused: united(policy.categories.refused, categories?.refused),
    },
    paths: {
      ...policy.paths,
      forbidden: united(policy.paths.forbidden, paths?.forbidden),
      protected: united(policy.paths.protected, paths?.protected),
    },
    size: tightenedSize(policy.size, workspace.size),
    checks: { minimumPassing: higher(policy.checks.minimumPassing, checks?.minimumPassing) },
    reliability: tightenedReliability(policy.reliability, workspace.reliability),
    blastRadius: {
      autoMerge: lower(policy.blastRadius.autoMerge, blastRadius?.autoMerge),
      canary: lower(policy.blastRadius.canary, blastRadius?.canary),
    },
    sourceTrust: {
      autoMerge: higher(policy.sourceTrust.autoMerge, sourceTrust?.autoMerge),
      canary: higher(policy.sourceTrust.canary, sourceTrust?.canary),
      review: higher(policy.sourceTrust.review, sourceTrust?.review),
    },
  };
}

function tightenedSize(ours: Policy['size'], theirs: WorkspacePolicy['size']): Policy['size'] {
  return {
    autoMerge: smaller(ours.autoMerge, theirs?.autoMerge),
    canary: smaller(ours.canary, theirs?.canary),
    review: smaller(ours.review, theirs?.review),
    lockfileLines: {
      autoMerge: lower(ours.lockfileLines.autoMerge, theirs?.lockfileLines?.autoMerge),
      review: lower(ours.lockfileLines.review, theirs?.lockfileLines?.review),
    },
  };
}

function tightenedReliability(
  ours: Policy['reliability'],
  theirs: WorkspacePolicy['reliability'],
): Policy['reliability'] {
  return {
    autoMerge: harder(ours.autoMerge, theirs?.autoMerge),
    canary: harder(ours.canary, theirs?.canary),
    revertCountsAs: higher(ours.revertCountsAs, theirs?.revertCountsAs),
  };
}

interface Extent {
  files: number;
  lines: number;
}
interface TrackRecord {
  accepted: number;
  lowerBound: number;
}
type Maybe<T> = { [Key in keyof T]?: T[Key] | undefined } | undefined;

function smaller(ours: Extent, theirs: Maybe<Extent>): Extent {
  return { files: lower(ours.files, theirs?.files), lines: lower(ours.lines, theirs?.lines) };
}

function harder(ours: TrackRecord, theirs: Maybe<TrackRecord>): TrackRecord {
  return {
    accepted: higher(ours.accepted, theirs?.accepted),
    lowerBound: higher(ours.lowerBound, theirs?.lowerBound),
  };
}

function lower(ours: number, theirs: number | undefined): number {
  return theirs === undefined ? ours : Math.min(ours, theirs);
}

function higher(ours: number, theirs: number | undefined): number {
  return theirs === undefined ? ours : Math.max(ours, theirs);
}

function shared<T>(ours: readonly T[], theirs: readonly T[] | undefined): T[] {
  return theirs === undefined ? [...ours] : ours.filter((one) => theirs.includes(one));
}

function united<T>(ours: readonly T[], theirs: readonly T[] | undefined): T[] {
  return [...new Set([...ours, ...(theirs ?? [])])];
}
