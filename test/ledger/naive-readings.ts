import type { Fact } from '../../main/domain/facts.ts';
import { applyChange, fieldsOf } from '../../main/domain/event-change.ts';
import type { EventLinkRow, EventViewRow, FeedClockRow, FeedFileRow, SlotRow, SourceReadsRow } from '../../main/domain/feed-views.ts';
import type { ArtifactRow, DecisionRow, FallbackRow, ModelCallRow, RunRow, SpendRow, SpendSum, StepRow, ToolCallRow, WorkspaceRow } from '../../main/domain/views.ts';
import type { RunStatus, StepStatus } from '../../main/domain/words.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The readings as plain lists, told by walking the facts in the plainest way there is. */
export interface NaiveReadings {
  readonly workspaces: Writable<WorkspaceRow>[];
  readonly runs: Writable<RunRow>[];
  readonly steps: Writable<StepRow>[];
  readonly calls: Writable<ToolCallRow>[];
  readonly artifacts: Writable<ArtifactRow>[];
  readonly decisions: Writable<DecisionRow>[];
  readonly spend: Writable<SpendRow>[];
  readonly modelCalls: Writable<ModelCallRow>[];
  readonly fallbacks: Writable<FallbackRow>[];
  readonly sourceReads: Writable<SourceReadsRow>[];
  readonly eventViews: Writable<EventViewRow>[];
  readonly eventLinks: Writable<EventLinkRow>[];
  readonly feedFiles: Writable<FeedFileRow>[];
  readonly slots: Writable<SlotRow>[];
  readonly feedClocks: Writable<FeedClockRow>[];
}

export function naiveReadings(facts: readonly Fact[]): NaiveReadings {
  const all: NaiveReadings = { workspaces: [], runs: [], steps: [], calls: [], artifacts: [], decisions: [], spend: [], modelCalls: [], fallbacks: [], sourceReads: [], eventViews: [], eventLinks: [], feedFiles: [], slots: [], feedClocks: [] };
  for (const fact of facts) {
    foldWorkspace(all, fact);
    foldRun(all, fact);
    foldStep(all, fact);
    foldRest(all, fact);
    foldModels(all, fact);
    foldSpend(all, fact);
    foldReads(all, fact);
    foldFeeds(all, fact);
    foldSlots(all, fact);
  }
  return all;
}

function foldWorkspace({ workspaces }: NaiveReadings, { type, body, at }: Fact): void {
  if (type === 'workspace.added') workspaces.push({ ...body, addedAt: at });
  if (type === 'workspace.removed') remove(workspaces, (row) => row.workspaceId === body.workspaceId);
}

function foldRun({ runs }: NaiveReadings, fact: Fact): void {
  const { at, seq } = fact;
  if (fact.type === 'run.requested') {
    const none = { result: null, sentence: null, fault: null, step: null, startedAt: null, endedAt: null };
    runs.push({ ...fact.body, ...none, task: fact.body.task ?? null, slot: fact.body.slot ?? null, delivers: fact.body.delivers ?? null, revises: fact.body.revises ?? null, merges: fact.body.merges ?? null, status: 'queued', requestedAt: at, seen: false, lastSeq: seq });
    return;
  }
  const run = 'runId' in fact.body ? runs.find((row) => 'runId' in fact.body && row.runId === fact.body.runId) : undefined;
  if (run === undefined) return;
  run.lastSeq = seq;
  if (fact.type === 'run.started') {
    Object.assign(run, { status: 'running', owner: fact.body.owner, startedAt: run.startedAt ?? at, result: null, sentence: null, fault: null, endedAt: null });
  }
  if (fact.type === 'run.cancel-requested' && (run.status === 'queued' || run.status === 'running')) run.status = 'cancelling';
  if (fact.type === 'run.interrupted') {
    Object.assign(run, { status: 'interrupted', result: 'interrupted', sentence: fact.body.sentence, step: fact.body.step ?? run.step, endedAt: at });
  }
  if (fact.type === 'run.ended') {
    const { result, sentence, fault } = fact.body;
    Object.assign(run, { status: ended(result), result, sentence, fault, endedAt: at });
  }
  if (fact.type === 'run.seen') run.seen = true;
  if (fact.type === 'step.started') run.step = fact.body.step;
  if ((fact.type === 'step.finished' || fact.type === 'step.skipped') && run.step === fact.body.step) run.step = null;
}

function ended(result: string): RunStatus {
  return result === 'failed' || result === 'cancelled' || result === 'interrupted' ? result : 'done';
}

function foldStep({ steps }: NaiveReadings, fact: Fact): void {
  const { at } = fact;
  if (fact.type === 'run.started') {
    fact.body.steps.forEach((step, position) => planStep(steps, { runId: fact.body.runId, step, position }));
  } else if (fact.type === 'run.interrupted') {
    stopSteps(steps, fact.body.runId, 'interrupted', at);
  } else if (fact.type === 'run.ended') {
    const { runId, result } = fact.body;
    stopSteps(steps, runId, result === 'cancelled' || result === 'failed' ? result : 'interrupted', at);
    if (result === 'cancelled') steps.filter((row) => row.runId === runId && row.status === 'pending').forEach((row) => void (row.status = 'cancelled'));
  } else if (fact.type === 'step.started' || fact.type === 'step.finished' || fact.type === 'step.failed' || fact.type === 'step.skipped') {
    const row = steps.find((one) => one.runId === fact.body.runId && one.step === fact.body.step);
    if (row !== undefined) Object.assign(row, changeOf(row, fact));
  }
}

function planStep(steps: Writable<StepRow>[], place: Pick<StepRow, 'runId' | 'step' | 'position'>): void {
  const row = steps.find((one) => one.runId === place.runId && one.step === place.step);
  const none = { attempts: 0, role: null, startedAt: null, endedAt: null, durationMs: null, sentence: null, fault: null };
  if (row === undefined) steps.push({ ...none, ...place, status: 'pending' });
  else Object.assign(row, place, { status: row.status === 'done' || row.status === 'skipped' ? row.status : 'pending' });
}

function stopSteps(steps: Writable<StepRow>[], runId: string, status: StepStatus, at: string): void {
  steps.filter((row) => row.runId === runId && row.status === 'running').forEach((row) => Object.assign(row, { status, endedAt: at }));
}

type StepFact = Extract<Fact, { type: `step.${string}` }>;

function changeOf(row: StepRow, fact: StepFact): Partial<StepRow> {
  const { at } = fact;
  switch (fact.type) {
    case 'step.started':
      return {
        status: 'running', attempts: fact.body.attempt, role: fact.body.role, startedAt: row.startedAt ?? at,
        endedAt: null, durationMs: null, sentence: null, fault: null,
      };
    case 'step.finished':
      return { status: 'done', attempts: fact.body.attempt, endedAt: at, durationMs: fact.body.durationMs, sentence: fact.body.sentence, fault: null };
    case 'step.failed': {
      const { attempt, durationMs, fault, willRetry } = fact.body;
      return { status: willRetry ? 'pending' : 'failed', attempts: attempt, endedAt: at, durationMs, sentence: fault.message, fault };
    }
    case 'step.skipped':
      return { status: 'skipped', endedAt: at, sentence: fact.body.reason };
  }
}

function foldRest(all: NaiveReadings, fact: Fact): void {
  const { at } = fact;
  if (fact.type === 'tool.called') {
    all.calls.push({ ...fact.body, outcome: null, code: null, message: null, outputSha256: null, startedAt: at, durationMs: null });
  } else if (fact.type === 'tool.answered') {
    const { callId, outcome, code, message, outputSha256, durationMs } = fact.body;
    all.calls.filter((row) => row.callId === callId).forEach((row) => Object.assign(row, { outcome, code, message, outputSha256, durationMs }));
  } else if (fact.type === 'artifact.written') {
    remove(all.artifacts, (row) => row.runId === fact.body.runId && row.name === fact.body.name);
    all.artifacts.push({ ...fact.body, writtenAt: at });
  } else if (fact.type === 'decision.made') {
    remove(all.decisions, (row) => row.runId === fact.body.runId);
    all.decisions.push({ ...fact.body, at });
  }
}

function foldModels({ modelCalls, fallbacks }: NaiveReadings, fact: Fact): void {
  const { at } = fact;
  if (fact.type === 'model.asked') {
    const none = { outcome: null, code: null, message: null, answerSha256: null, promptTokens: null, outputTokens: null, usdMicros: 0, firstPieceMs: null, durationMs: null };
    modelCalls.push({ ...fact.body, ...none, startedAt: at });
  } else if (fact.type === 'model.answered') {
    const { runId: _, ...answer } = fact.body;
    modelCalls.filter((row) => row.callId === answer.callId).forEach((row) => Object.assign(row, answer));
  } else if (fact.type === 'spend.reserved' || fact.type === 'spend.settled') {
    const { callId, usdMicros } = fact.body;
    modelCalls.filter((row) => row.callId === callId).forEach((row) => Object.assign(row, { usdMicros }));
  } else if (fact.type === 'model.fell-back') {
    fallbacks.push({ ...fact.body, at });
  }
}

function foldSpend({ spend }: NaiveReadings, fact: Fact): void {
  const { at } = fact;
  if (fact.type === 'spend.reserved') {
    spend.push({ ...fact.body, settled: false, at });
  } else if (fact.type === 'spend.settled') {
    const { runId, callId, provider, usdMicros, tokens } = fact.body;
    if (callId === undefined) spend.push({ runId, callId: null, provider, day: new Date(at).toISOString().slice(0, 10), usdMicros, tokens, settled: true, at });
    else spend.filter((row) => row.callId === callId).forEach((row) => Object.assign(row, { usdMicros, tokens, settled: true, at }));
  }
}

function foldReads({ sourceReads, eventViews }: NaiveReadings, fact: Fact): void {
  if (fact.type !== 'feed.observed') return;
  const { workspaceId, source, observedAt: at, outcome, changes } = fact.body;
  const row = sourceReads.find((one) => one.workspaceId === workspaceId && one.source === source);
  const good = outcome === 'changed' || outcome === 'unchanged';
  const next: SourceReadsRow = {
    workspaceId, source, lastReadAt: at, lastOutcome: outcome, fault: fact.body.fault, retryAfterMs: fact.body.retryAfterMs, connectorDigest: fact.body.connectorDigest,
    lastGoodAt: good ? at : (row?.lastGoodAt ?? null),
    asOf: (good ? fact.body.asOf : null) ?? row?.asOf ?? null,
    faultsInARow: good ? 0 : (row?.faultsInARow ?? 0) + 1,
    payloadSha256: (good ? fact.body.payloadSha256 : null) ?? row?.payloadSha256 ?? null,
    validators: { ...row?.validators, ...(good ? fact.body.validators : {}) },
    recent: [...(row?.recent ?? []), { at, outcome }].slice(-40),
    quarantined: [...fact.body.quarantined.map((item) => ({ ...item, at })), ...(row?.quarantined ?? [])].slice(0, 30),
    remarks: fact.body.payloadSha256 === null ? (row?.remarks ?? []) : fact.body.remarks,
    lateKeys: good ? fact.body.lateKeys : (row?.lateKeys ?? []),
    held: fact.body.judged ? fact.body.quarantined : (row?.held ?? []),
  };
  if (row === undefined) sourceReads.push(next);
  else Object.assign(row, next);
  for (const change of changes) {
    const before = eventViews.find((one) => one.workspaceId === workspaceId && one.source === source && one.key === change.key);
    remove(eventViews, (one) => one === before);
    const observation = applyChange(before?.observation, change);
    if (observation === undefined) continue;
    const was = before?.observation;
    const moved = was !== undefined && (was.status !== observation.status || JSON.stringify(was.score?.total) !== JSON.stringify(observation.score?.total));
    eventViews.push({
      workspaceId, source, key: change.key, observation, firstSeenAt: before?.firstSeenAt ?? at,
      changedAt: { ...before?.changedAt, ...Object.fromEntries(fieldsOf(change).map((field) => [field, at])) },
      previous: moved ? { status: was.status, total: was.score?.total ?? null, at } : (before?.previous ?? null),
    });
  }
}

function foldFeeds({ eventLinks, feedFiles }: NaiveReadings, fact: Fact): void {
  const { at, seq } = fact;
  if (fact.type === 'event.linked' || fact.type === 'event.unlinked') {
    const { workspaceId, source, key } = fact.body;
    remove(eventLinks, (one) => one.workspaceId === workspaceId && one.source === source && one.key === key);
    if (fact.type === 'event.linked') {
      const { runId: _, ...link } = fact.body;
      eventLinks.push({ ...link, at });
    }
  }
  if (fact.type !== 'feed.published') return;
  const { workspaceId, runId, mode, place, sha256, stateDigest, items, events } = fact.body;
  const common = { workspaceId, runId, mode, place, seq, at };
  feedFiles.push({ ...common, name: 'live-feed.json', sha256, stateDigest, items });
  for (const event of events) {
    remove(feedFiles, (one) => one.seq === seq && one.name === event.eventId);
    feedFiles.push({ ...common, name: event.eventId, sha256: event.sha256, stateDigest: null, items: null });
  }
}

const outcomes = {
  'unchanged': 'unchanged', 'no-task': 'unchanged', 'failed': 'failed', 'interrupted': 'failed', 'cancelled': 'skipped', 'blocked': 'blocked',
  'needs-you': 'blocked', 'rejected': 'blocked', 'patch-ready': 'ran', 'published': 'ran', 'awaiting-review': 'ran', 'delivered': 'ran', 'merged': 'ran', 'reverted': 'ran',
} as const;

function foldSlots({ slots, feedClocks }: NaiveReadings, fact: Fact): void {
  if (fact.type === 'feed.switched') {
    remove(feedClocks, (one) => one.workspaceId === fact.body.workspaceId);
    feedClocks.push({ ...fact.body, since: fact.at });
  }
  const add = (row: SlotRow): void => {
    if (!slots.some((one) => one.workspaceId === row.workspaceId && one.loop === row.loop && one.slot === row.slot)) slots.push(row);
  };
  if (fact.type === 'slot.closed') add({ ...fact.body, runId: null });
  if (fact.type === 'run.requested' && fact.body.slot !== undefined) {
    const { workspaceId, loop, slot, runId } = fact.body;
    add({ workspaceId, loop, slot, until: slot, count: 1, outcome: 'running', why: 'Under way.', runId });
  }
  if (fact.type !== 'run.ended' && fact.type !== 'run.interrupted') return;
  const row = slots.find((one) => one.runId === fact.body.runId);
  if (row !== undefined) Object.assign(row, { outcome: fact.type === 'run.ended' ? outcomes[fact.body.result] : 'failed', why: fact.body.sentence });
}

/** What some rows come to. */
export function naiveSum(rows: readonly SpendRow[]): SpendSum {
  let sum = { usdMicros: 0, tokens: 0, calls: 0 };
  for (const row of rows) sum = { usdMicros: sum.usdMicros + row.usdMicros, tokens: sum.tokens + row.tokens, calls: sum.calls + (row.callId === null ? 0 : 1) };
  return sum;
}

function remove<T>(rows: T[], isGone: (row: T) => boolean): void {
  rows.splice(0, rows.length, ...rows.filter((row) => !isGone(row)));
}
