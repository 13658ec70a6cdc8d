import * as fc from 'fast-check';
import type { NewFact } from '../../main/domain/facts.ts';
import { newCallId, newRunId, newWorkspaceId, type CallId, type RunId } from '../../main/domain/ids.ts';
import { stepNames, type StepName } from '../../main/domain/words.ts';
import * as facts from './facts.ts';

/** What a random history may do next; `run` and `step` choose among a few. */
const moveArbitrary = fc.record({
  kind: fc.constantFrom(
    'workspace', 'no-workspace', 'start', 'cancel', 'interrupt', 'end', 'step', 'finish', 'fail', 'skip',
    'call', 'answer', 'artifact', 'decide', 'spend', 'sandbox', 'reaped', 'see',
    'ask', 'model-answer', 'settle', 'refuse', 'fall-back',
    'read', 'read', 'link', 'unlink', 'publish', 'switch', 'slot',
    'review', 'withdraw', 'push', 'open', 'observe', 'pull-fault', 'canary-tick', 'canary-end', 'set-out', 'merge', 'revert', 'settle-change', 'attempt', 'mark', 'write', 'remove',
  ),
  run: fc.nat(2),
  step: fc.constantFrom(...stepNames.slice(0, 4)),
  number: fc.nat(1000),
  text: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  flag: fc.boolean(),
});

type Move = typeof moveArbitrary extends fc.Arbitrary<infer T> ? T : never;

interface World {
  readonly runs: RunId[];
  readonly calls: CallId[];
  /** Calls of models, each with what was set aside for it. */
  readonly modelCalls: CallId[];
  readonly workspaces: ReturnType<typeof newWorkspaceId>[];
}

/** Sequences of facts that the ledger takes: not what a sensible run would do, but nothing that refers to what is not there. */
export function factSequences(maxLength = 40): fc.Arbitrary<readonly NewFact[]> {
  return fc.array(moveArbitrary, { minLength: 1, maxLength }).map((moves) => {
    const world: World = { runs: [], calls: [], modelCalls: [], workspaces: [] };
    return moves.flatMap((move) => factsOf(world, move));
  });
}

function factsOf(world: World, move: Move): readonly NewFact[] {
  const known = world.runs[move.run];
  if (known !== undefined) return factsOfRun(world, move, known);
  const runId = newRunId();
  world.runs[world.runs.length] = runId;
  const task = move.flag ? { task: move.text } : {};
  const slot = move.number % 3 === 0 ? { slot: facts.slotOf(move.number), loop: 'product' as const, workspaceId: facts.feedWorkspace } : {};
  const delivers = move.number % 5 === 1 && world.runs[0] !== undefined ? { delivers: { runId: world.runs[0], patchSha256: facts.sha256Of(move.text), root: world.runs[0] } } : {};
  const revises = move.number % 5 === 2 && world.runs[0] !== undefined ? { revises: { runId: world.runs[0], patchSha256: facts.sha256Of(move.text), root: world.runs[0], droppedHunks: [move.text], comments: [] } } : {};
  const merges = move.number % 5 === 3 && world.runs[0] !== undefined ? { merges: { root: world.runs[0] } } : {};
  return [facts.runRequested({ runId, provider: move.text, ...task, ...slot, ...delivers, ...revises, ...merges }), ...factsOfRun(world, move, runId)];
}

function factsOfRun(world: World, move: Move, runId: RunId): readonly NewFact[] {
  const { kind } = move;
  return kind === 'ask' ? askFacts(world, move, runId) : [factOf(world, { ...move, kind }, runId)];
}

const results = ['no-task', 'patch-ready', 'rejected', 'blocked', 'published', 'unchanged', 'failed', 'cancelled', 'interrupted', 'awaiting-review', 'delivered'] as const;

function factOf(world: World, move: Move & { readonly kind: Exclude<Move['kind'], 'ask'> }, runId: RunId): NewFact {
  const { step, number, text, flag } = move;
  const fault = flag ? { code: 'some_code', message: text, next: text } : null;
  switch (move.kind) {
    case 'start': return facts.runStarted({ runId, steps: stepsFrom(number), owner: { pid: number + 1, startedAt: text } });
    case 'see': return { type: 'run.seen', body: { runId } };
    case 'cancel': return { type: 'run.cancel-requested', body: { runId, reason: text } };
    case 'interrupt': return facts.runInterrupted({ runId, step: flag ? step : null, sentence: text });
    case 'end': return facts.runEnded({ runId, result: results[number % results.length] ?? 'failed', sentence: text, fault });
    case 'step': return facts.stepStarted({ runId, step, attempt: number + 1 });
    case 'finish': return facts.stepFinished({ runId, step, attempt: number + 1, sentence: text, durationMs: number / 7 });
    case 'fail': return facts.stepFailed({ runId, step, attempt: number + 1, willRetry: flag });
    case 'skip': return { type: 'step.skipped', body: { runId, step, reason: text } };
    case 'artifact': return facts.artifactWritten({ runId, name: `artifact-${String(number % 3)}`, sha256: facts.sha256Of(text) });
    case 'decide': return facts.decisionMade({ runId, decision: { ...facts.plainDecision(), sentence: text } });
    case 'spend': return facts.spendSettled({ runId, usdMicros: number, tokens: number * 3 });
    case 'sandbox': return { type: 'sandbox.opened', body: { runId, workspace: text, purpose: text, imageId: text } };
    case 'reaped': return { type: 'sandbox.reaped', body: { containers: number, volumes: 0, left: [text] } };
    case 'refuse': return facts.spendRefused({ runId, step, message: text, tokens: number });
    case 'fall-back': return facts.modelFellBack({ runId, step, from: text, to: flag ? text : null, message: text });
    case 'model-answer': case 'settle': return modelCallFact(world, move, runId);
    case 'call': case 'answer': return callFact(world, move, runId);
    case 'workspace': case 'no-workspace': return workspaceFact(world, move);
    case 'review': case 'withdraw': case 'push': case 'open': case 'observe': case 'pull-fault': case 'canary-tick': case 'canary-end': case 'set-out': case 'merge': case 'revert': case 'settle-change': case 'attempt': case 'mark': case 'write': case 'remove': return deliveryFact({ ...move, kind: move.kind }, runId);
    case 'read': case 'link': case 'unlink': case 'publish': case 'switch': case 'slot': return feedFact({ ...move, kind: move.kind }, runId);
  }
}

function feedFact({ kind, number, text, flag }: Move & { readonly kind: 'read' | 'link' | 'unlink' | 'publish' | 'switch' | 'slot' }, runId: RunId): NewFact {
  const [workspaceId, source, key] = [facts.feedWorkspace, number % 2 === 0 ? 'one-source' : 'other-source', `match-${String(number % 3)}`];
  switch (kind) {
    case 'read': return facts.feedObserved({ runId, source, changes: flag ? facts.eventChanges(key, number, text) : [], outcome: flag ? 'changed' : 'failed', observedAt: facts.slotOf(number), judged: number % 5 > 0, lateKeys: number % 2 === 0 ? [key] : [], remarks: number % 3 === 0 ? [text] : [], payloadSha256: number % 7 === 0 ? null : facts.sha256Of(text), quarantined: number % 4 === 0 ? [{ key, code: 'score_fell', message: text, since: facts.slotOf(number), digest: facts.sha256Of(text) }] : [] });
    case 'link': return { type: 'event.linked', body: { runId, workspaceId, source, key, eventId: `event-${String(number % 5)}`, confidence: number / 1000, competitors: flag ? { home: 'away' } : {}, why: text } };
    case 'unlink': return { type: 'event.unlinked', body: { runId, workspaceId, source, key, why: text } };
    case 'publish': return facts.feedPublished({ runId, sha256: facts.sha256Of(text), items: number, events: flag ? [{ eventId: `event-${String(number % 5)}`, sha256: facts.sha256Of(text) }] : [] });
    case 'switch': return { type: 'feed.switched', body: { workspaceId, on: flag } };
    case 'slot': return { type: 'slot.closed', body: { workspaceId, loop: 'product', slot: facts.slotOf(number), until: facts.slotOf(number), count: 1 + number, outcome: flag ? 'missed' : 'skipped', why: text } };
  }
}

type DeliveryKind = 'review' | 'withdraw' | 'push' | 'open' | 'observe' | 'pull-fault' | 'canary-tick' | 'canary-end' | 'set-out' | 'merge' | 'revert' | 'settle-change' | 'attempt' | 'mark' | 'write' | 'remove';

function deliveryFact({ kind, number, text, flag }: Move & { readonly kind: DeliveryKind }, runId: RunId): NewFact {
  const [workspaceId, root, taskId, sha256] = [facts.feedWorkspace, runId, facts.sha256Of(String(number % 3)), facts.sha256Of(String(number % 2))];
  switch (kind) {
    case 'review': return facts.reviewGiven({ runId, patchSha256: sha256, verdict: flag ? 'approved' : 'rejected', note: text });
    case 'withdraw': return { type: 'review.withdrawn', body: { runId, patchSha256: sha256 } };
    case 'push': return facts.deliveryPushed({ runId, root, branch: `touchline/${String(number)}`, alreadyThere: flag });
    case 'open': return { type: 'delivery.opened', body: { runId, root, workspaceId, host: flag ? 'github' : 'git', number: flag ? number + 1 : null, url: null, branch: 'b', alreadyThere: false } };
    case 'observe': return facts.pullObserved({ root, state: flag ? 'open' : 'merged', comments: number });
    case 'pull-fault': return { type: 'pull.fault', body: { root, workspaceId, code: 'host_unreachable', message: text } };
    case 'canary-tick': return facts.canaryTicked({ runId, root, phase: flag ? 'before' : 'after', tick: 1 + (number % 3), verdict: number % 2 === 0 ? 'passed' : 'failed', differences: flag ? [text] : [] });
    case 'canary-end': return { type: 'canary.ended', body: { runId, root, workspaceId, phase: flag ? 'before' : 'after', passed: number % 2 === 0, why: text } };
    case 'set-out': return { type: 'delivery.merging', body: { runId, root, workspaceId, commit: sha256 } };
    case 'merge': return { type: 'delivery.merged', body: { runId, root, workspaceId, commit: sha256, before: taskId } };
    case 'revert': return { type: 'delivery.reverted', body: { runId, root, workspaceId, branch: `touchline/revert/${String(number)}`, number: number + 1, url: 'https://forge.test/1' } };
    case 'settle-change': return { type: 'change.settled', body: { runId, workspaceId, category: 'typos', outcome: flag ? 'accepted' : 'reverted', reason: text } };
    case 'attempt': return facts.taskAttempted({ runId, taskId, title: text });
    case 'mark': return { type: 'task.marked', body: { workspaceId, taskId, mark: number % 4 === 0 ? null : flag ? 'pinned' : 'skipped', title: text, reason: text } };
    case 'write': return { type: 'task.written', body: { workspaceId, taskId, text } };
    case 'remove': return { type: 'task.removed', body: { workspaceId, taskId } };
  }
}

function stepsFrom(number: number): StepName[] {
  return stepNames.slice(0, 1 + (number % 4));
}

function callFact(world: World, { kind, step, number, text, flag }: Move, runId: RunId): NewFact {
  const callId = kind === 'answer' ? world.calls.at(number % (world.calls.length + 1)) : undefined;
  if (callId !== undefined) return facts.toolAnswered({ runId, callId, outcome: flag ? 'ok' : 'refused', message: text, code: flag ? null : text });
  const asked = newCallId();
  world.calls.push(asked);
  return facts.toolCalled({ runId, callId: asked, step, inputSummary: text });
}

const days = ['2026-11-22', '2026-11-23', '2031-01-01'] as const;

function askFacts(world: World, { step, number, text, flag }: Move, runId: RunId): readonly NewFact[] {
  const callId = newCallId();
  world.modelCalls.push(callId);
  const asked = facts.modelAsked({ runId, callId, step, provider: text, purpose: flag ? 'ask' : 'repair', requestBytes: number });
  return [asked, facts.spendReserved({ runId, callId, provider: text, day: days[number % days.length] ?? days[0], usdMicros: number * 7, tokens: number * 3 })];
}

/** An answer or a settlement of some call, whichever run asked; without a call, what a run spent by itself. */
function modelCallFact(world: World, { kind, number, text, flag }: Move, runId: RunId): NewFact {
  const callId = world.modelCalls.at(number % (world.modelCalls.length + 1));
  if (callId === undefined) return facts.spendSettled({ runId, usdMicros: number, tokens: number });
  if (kind === 'settle') return facts.spendSettled({ runId, callId, usdMicros: number, tokens: number, basis: flag ? 'usage' : 'reserved' });
  return facts.modelAnswered({ runId, callId, outcome: flag ? 'answered' : 'failed', message: text, promptTokens: flag ? number : null, firstPieceMs: flag ? number / 7 : null });
}

function workspaceFact(world: World, { kind, number, text, flag }: Move): NewFact {
  const there = kind === 'no-workspace' ? world.workspaces.at(number % (world.workspaces.length + 1)) : undefined;
  if (there !== undefined) return { type: 'workspace.removed', body: { workspaceId: there } };
  const workspaceId = newWorkspaceId();
  world.workspaces.push(workspaceId);
  return facts.workspaceAdded({ workspaceId, path: `/${text}`, example: flag });
}
