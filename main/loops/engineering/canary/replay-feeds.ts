import { setImmediate as breath } from 'node:timers/promises';
import type { Probe } from '../../../domain/canary-settings.ts';
import type { CanaryFigure } from '../../../domain/delivery-facts.ts';
import { ok, type Fault, type Result } from '../../../domain/result.ts';
import { openRecording, type Recording } from '../../../feed/replay/recording.ts';
import { replaySteps, type ReplayStep } from '../../../feed/replay/replay-steps.ts';
import type { FeedPlan } from '../../product/rooms.ts';
import { comparePublished } from './compare-published.ts';
import type { FeedHouse, FeedHouses, Published } from './feed-house.ts';
import { notReplayed, type SideOfReplay } from './not-replayed.ts';
import type { TickFindings } from './verdict.ts';

type FeedProbe = Extract<Probe, { kind: 'feed' }>;

export interface ReplayGround {
  readonly houses: FeedHouses;
  readonly workspaceId: string;
  /** Folder of the repository: nothing in it is read. */
  readonly repository: string;
  readonly base: Result<SideOfReplay>;
  readonly patched: Result<SideOfReplay>;
  readonly signal: AbortSignal;
}

/**
 * Plays the newest ticks of a recording through the product loop twice, side by side: with the files as of the base, and
 * as of the patch. Whatever can't be played or compared is a finding that fails, never one that is passed over. The
 * faults are those of opening a house to play in.
 */
export async function replayFeeds(probe: FeedProbe, ground: ReplayGround): Promise<Result<TickFindings>> {
  const { base, patched, houses } = ground;
  if (!base.ok || !patched.ok) return failed([...onSide('base', base), ...onSide('patch', patched)]);
  const recording = openRecording(probe.folder ?? houses.recordingOf(ground.workspaceId));
  if (!recording.ok) return failed([`No recorded tick can be replayed: ${recording.error.message} ${recording.error.next}`]);
  const unseen = notReplayed(recording.value, base.value, patched.value);
  const plans = { base: recordedOnly(base.value.plan, recording.value), patched: recordedOnly(patched.value.plan, recording.value) };
  if (plans.base.sources.length === 0 || plans.patched.sources.length === 0) return failed([...unseen, 'The recording has nothing of any source that the feed reads.']);
  const opened = await openBoth(ground, recording.value, plans);
  if (!opened.ok) return opened;
  try {
    const played = await play(opened.value, newest(recording.value, probe.ticks), probe, ground.signal);
    return ok(findings(played, unseen, probe.allowedDifferences));
  } finally {
    await Promise.all([opened.value.base.close(), opened.value.patched.close()]);
  }
}

interface Houses {
  readonly base: FeedHouse;
  readonly patched: FeedHouse;
}

interface Played {
  readonly broken: readonly string[];
  readonly changes: readonly string[];
  /** Ticks after which the feed had an event in it. */
  readonly base: number;
  readonly patched: number;
  readonly ticks: number;
}

/** Only sources of the recording take part: of the others nothing was said on either side. */
function recordedOnly(plan: FeedPlan, recording: Recording): FeedPlan {
  return { ...plan, sources: plan.sources.filter(({ id }) => recording.sources.includes(id)) };
}

async function openBoth({ houses, repository }: ReplayGround, recording: Recording, plans: { readonly base: FeedPlan; readonly patched: FeedPlan }): Promise<Result<Houses>> {
  const base = houses.open({ recording, repository, plan: plans.base });
  if (!base.ok) return base;
  const patched = houses.open({ recording, repository, plan: plans.patched });
  if (patched.ok) return ok({ base: base.value, patched: patched.value });
  await base.value.close();
  return patched;
}

/** The newest ticks; each source tells at the first of them what it had published last before. */
function newest(recording: Recording, ticks: number): readonly ReplayStep[] {
  return replaySteps(recording, 0).slice(-ticks);
}

/** Side by side, so that no more than two feeds are held; between ticks others are heard, and a stop is. */
async function play({ base, patched }: Houses, steps: readonly ReplayStep[], { timeoutSeconds }: FeedProbe, signal: AbortSignal): Promise<Played> {
  const changes: string[] = [];
  const counts = { base: 0, patched: 0 };
  const ended = (ticks: number, broken: readonly string[]): Played => ({ broken, changes, ...counts, ticks });
  for (const [done, step] of steps.entries()) {
    if (signal.aborted) return ended(done, ['The replay was stopped.']);
    const begun = performance.now();
    const [was, is] = [await base.tick(step), await patched.tick(step)];
    if (!was.ok || !is.ok) return ended(done, [...onSide(`base at ${step.at}`, was), ...onSide(`patch at ${step.at}`, is)]);
    if (performance.now() - begun > timeoutSeconds * 1000) return ended(done, [`Tick ${done + 1} of ${steps.length} took longer than ${timeoutSeconds} seconds, and the replay was ended.`]);
    counts.base += saysSomething(was.value) ? 1 : 0;
    counts.patched += saysSomething(is.value) ? 1 : 0;
    changes.push(...comparePublished(step.at, was.value, is.value));
    await breath();
  }
  return ended(steps.length, counts.base === 0 ? ['No recorded tick made a feed with an event in it on the base: there is nothing to compare.'] : []);
}

function saysSomething({ feed }: Published): boolean {
  return feed !== null && feed.items.length > 0;
}

function findings({ broken, changes, base, patched, ticks }: Played, unseen: readonly string[], allowed: number): TickFindings {
  const figures: readonly CanaryFigure[] = [
    { name: 'ticks with events', base, patched, limit: `as the base, of ${ticks} played`, ok: base > 0 && patched === base },
    { name: 'differences', base: null, patched: changes.length, limit: `at most ${allowed}`, ok: changes.length <= allowed },
  ];
  return { figures, differences: [...broken, ...unseen, ...(changes.length > allowed ? changes : [])].map((one) => one.slice(0, 500)) };
}

function failed(differences: readonly string[]): Result<TickFindings> {
  return ok({ figures: [], differences: differences.map((one) => one.slice(0, 500)) });
}

function onSide(side: string, answer: { readonly ok: true } | { readonly ok: false; readonly error: Fault }): readonly string[] {
  return answer.ok ? [] : [`On the ${side}: ${answer.error.message}`];
}
