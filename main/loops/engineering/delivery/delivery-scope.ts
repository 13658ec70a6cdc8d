import { join } from 'node:path';
import type { Credential } from '../../../git/network.ts';
import { isInHistory, parentOf } from '../../../git/ancestry.ts';
import { fetchCommit, remoteTip } from '../../../git/push.ts';
import { openRepository, type Repository } from '../../../git/repository.ts';
import { openStore, type ObjectStore } from '../../../git/store.ts';
import type { PullRequestHost } from '../../../delivery/pull-requests/host.ts';
import type { Decision } from '../../../domain/decision.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { settingsSchema, type Settings } from '../../../domain/settings.ts';
import type { PullRequestState } from '../../../domain/pull-request-state.ts';
import type { DeliveryRow } from '../../../domain/change-views.ts';
import type { RunContext } from '../../loop.ts';
import { closeScope, type EngineeringRooms, type EngineeringScope } from '../scope.ts';
import { readApprovedChange, type ApprovedChange, type RunArchive } from './approved-change.ts';
import { commitOf } from './delivered-commit.ts';

/** Where a workspace's changes go: a remote to push to, and the host that opens pull requests there. */
export interface DeliveryPlace {
  readonly host: PullRequestHost;
  readonly remote: { readonly url: string; readonly credential: Credential; /** Without any credential. */ readonly shown: string };
  readonly base: string;
  readonly draft: boolean;
}

export interface DeliveryRooms extends EngineeringRooms {
  readonly archive: RunArchive;
  /** Reads remote and keys; faults say what to set. */
  placeFor(change: ApprovedChange, ground: { readonly repository: Repository; readonly store: ObjectStore }, settings: Settings, signal: AbortSignal): Promise<Result<DeliveryPlace>>;
}

/** What the steps of a delivery share. */
export interface DeliveryScope {
  readonly rooms: DeliveryRooms;
  readonly settings: Settings;
  readonly change: ApprovedChange;
  readonly place: DeliveryPlace;
  readonly branch: string;
  readonly repository: Repository;
  readonly store: ObjectStore;
  /** Where the base branch stands now, or where it stood when the branch was pushed by an earlier try. */
  readonly tip: string;
  /** What an earlier try opened without living to say so; null where there is none. */
  readonly earlier: PullRequestState | null;
  /** Everything about the change on a base that has moved; null where it has not. */
  moved: EngineeringScope | null;
  /** The bytes on the moved base are the approved ones. */
  sameBytes: boolean;
  decision: Decision;
  delivered: Pick<DeliveryRow, 'branch' | 'commit' | 'base' | 'baseCommit'> & { readonly number: number | null; readonly url: string | null } | null;
}

/** Reads what was approved, looks where the base stands, and runs nothing of anybody's. */
export async function openDeliveryScope(rooms: DeliveryRooms, context: RunContext): Promise<Result<DeliveryScope>> {
  const { delivers } = context.run;
  if (delivers === null) return fail('nothing_to_deliver', 'This run names no change to deliver.', 'This is a fault of Touchline; please report it.');
  const settings = settingsSchema.parse(context.frozen.settings);
  const change = readApprovedChange(rooms.archive, delivers);
  if (!change.ok) return change;
  const opened = await openPlace(rooms, context, { change: change.value, settings });
  if (!opened.ok) return opened;
  const { repository, store, place } = opened.value;
  const ground = { rooms, change: change.value, place, branch: branchOf(change.value), store };
  const earlier = await earlierTry(context, ground);
  if (!earlier.ok) return earlier;
  const tip = isOver(earlier.value) ? ok(change.value.patch.baseCommit) : await tipFor(context, ground);
  if (!tip.ok) return tip;
  return ok({
    ...ground, settings, repository, tip: tip.value, earlier: earlier.value,
    moved: null, sameBytes: true, decision: change.value.decision, delivered: null,
  });
}

/** The repository, a store of the run's own, and where the change goes. */
export async function openPlace(rooms: DeliveryRooms, context: RunContext, { change, settings }: Pick<DeliveryScope, 'change' | 'settings'>): Promise<Result<Pick<DeliveryScope, 'repository' | 'store' | 'place'>>> {
  context.progress('Opening the repository');
  const found = await openRepository(context.run.repository, context.signal);
  if (!found.ok) return found;
  // The store begins where the change began; what the base has become since is fetched into it.
  const repository = { ...found.value, commit: change.patch.baseCommit };
  const store = await openStore({ dir: join(context.folder, 'objects.git'), repository, signal: context.signal });
  if (!store.ok) return store;
  const place = await rooms.placeFor(change, { repository: found.value, store: store.value }, settings, context.signal);
  return place.ok ? ok({ repository, store: store.value, place: place.value }) : place;
}

export async function closeDeliveryScope(scope: DeliveryScope, context: RunContext): Promise<void> {
  if (scope.moved !== null) await closeScope(scope.moved, context);
}

/** The same for every try, so that no try can open a second one. */
export function branchOf({ root, task }: Pick<ApprovedChange, 'root' | 'task'>): string {
  return `touchline/${task.category}/${root.runId.toLowerCase()}`;
}

/** Merged or closed by somebody before this start could record that it was open: its branch may be gone, and is not made anew. */
export function isOver(earlier: PullRequestState | null): boolean {
  return earlier !== null && earlier.state !== 'open';
}

type Ground = Pick<DeliveryScope, 'rooms' | 'change' | 'place' | 'branch' | 'store'>;

/** A pull request of an earlier try. One that is over counts only where the ledger knows of the push before it. */
async function earlierTry(context: RunContext, { rooms, change, place, branch }: Ground): Promise<Result<PullRequestState | null>> {
  const found = await place.host.find(branch, context.signal);
  if (!found.ok) return found;
  return ok(isOver(found.value) && rooms.archive.delivery(change.root.runId) === undefined ? null : found.value);
}

/** An earlier try that was cut off after its push has settled what the base is: the branch stands, and is not made anew. */
async function tipFor(context: RunContext, { change, place, branch, store }: Ground): Promise<Result<string>> {
  const { baseCommit } = change.patch;
  const { signal } = context;
  context.progress(`Asking ${place.remote.shown} where ${place.base} stands`);
  const pushed = await remoteTip({ ...place.remote, branch, signal });
  if (!pushed.ok) return pushed;
  if (pushed.value !== null) {
    const ours = await commitOf({ change, store, baseCommit, bytes: change.bytes, tree: change.patch.tree, signal });
    if (!ours.ok) return ours;
    if (ours.value === pushed.value) return ok(baseCommit);
  }
  const tip = await remoteTip({ ...place.remote, branch: place.base, signal });
  if (!tip.ok) return tip;
  if (tip.value === null) return fail('no_base_branch', `The remote has no branch ${place.base}.`, 'Push it, or name another base branch in the settings of the workspace.');
  if (tip.value === baseCommit) return ok(baseCommit);
  context.progress(`Fetching ${place.base}, which has moved`);
  const moved = await fetchCommit({ store, ...place.remote, branch: place.base, signal });
  return moved.ok && pushed.value !== null ? await pushedOn({ place, branch, store }, moved.value, signal) : moved;
}

/**
 * The commit of the base branch that the pushed branch stands on; the base's tip where it stands on none. Whether the
 * branch is ours is seen when it is to be pushed again: then it is the same commit, or it is refused.
 */
async function pushedOn({ place, branch, store }: Pick<Ground, 'place' | 'branch' | 'store'>, tip: string, signal: AbortSignal): Promise<Result<string>> {
  const there = await fetchCommit({ store, ...place.remote, branch, signal });
  if (!there.ok) return there;
  const parent = await parentOf(store, there.value, signal);
  if (!parent.ok || parent.value === null) return parent.ok ? ok(tip) : parent;
  const isOfBase = await isInHistory(store, parent.value, tip, signal);
  return isOfBase.ok ? ok(isOfBase.value ? parent.value : tip) : isOfBase;
}
