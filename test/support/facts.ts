import { createHash } from 'node:crypto';
import type { FactBody, FactType, NewFact } from '../../main/domain/facts.ts';
import { newCallId, newRunId, newWorkspaceId, type CallId, type RunId } from '../../main/domain/ids.ts';
import type { Decision } from '../../main/domain/decision.ts';
import type { StepName } from '../../main/domain/words.ts';

/** Facts as a run leaves them, for tests that need some: every field has a plain value, and may be given another. */

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

type With<T extends FactType, K extends keyof FactBody<T> = never> = Partial<FactBody<T>> & Pick<FactBody<T>, K>;

export function workspaceAdded(body: With<'workspace.added'> = {}): NewFact {
  return { type: 'workspace.added', body: { workspaceId: newWorkspaceId(), path: '/home/someone/code', name: 'code', example: false, ...body } };
}

export function runRequested(body: With<'run.requested', 'runId'>): NewFact {
  return {
    type: 'run.requested',
    body: {
      commandId: `command-${body.runId}`,
      loop: 'engineering',
      mode: 'dry-run',
      level: 'L1',
      workspaceId: newWorkspaceId(),
      repository: '/home/someone/code',
      provider: 'builtin',
      owner: { pid: 4711, startedAt: '1000' },
      frozen: { policy: sha256Of('policy'), settings: sha256Of('settings'), grants: sha256Of('grants') },
      ...body,
    },
  };
}

export function runStarted(body: With<'run.started', 'runId'>): NewFact {
  return { type: 'run.started', body: { owner: { pid: 4711, startedAt: '1000' }, steps: ['observe', 'plan', 'code'], ...body } };
}

export function runInterrupted(body: With<'run.interrupted', 'runId'>): NewFact {
  return { type: 'run.interrupted', body: { step: null, sentence: 'Touchline ended before its first step.', finishedSteps: [], ...body } };
}

export function runEnded(body: With<'run.ended', 'runId'>): NewFact {
  return { type: 'run.ended', body: { result: 'patch-ready', sentence: 'One patch is ready for review.', fault: null, ...body } };
}

export function stepStarted(body: With<'step.started', 'runId'>): NewFact {
  return { type: 'step.started', body: { step: 'observe', attempt: 1, role: 'observer', tools: ['read_state_snapshot'], ...body } };
}

export function stepFinished(body: With<'step.finished', 'runId'>): NewFact {
  return { type: 'step.finished', body: { step: 'observe', attempt: 1, sentence: 'Looked at 12 files.', durationMs: 41.5, ...body } };
}

export function stepFailed(body: With<'step.failed', 'runId'>): NewFact {
  const fault = { code: 'engine_unreachable', message: 'The engine did not answer.', next: 'Start Docker.' };
  return { type: 'step.failed', body: { step: 'observe', attempt: 1, fault, durationMs: 12, willRetry: false, ...body } };
}

export function toolCalled(body: With<'tool.called', 'runId'>): NewFact {
  return {
    type: 'tool.called',
    body: { step: 'observe', callId: newCallId(), tool: 'read_state_snapshot', inputSha256: sha256Of('{}'), inputSummary: '{}', ...body },
  };
}

export function toolAnswered(body: With<'tool.answered', 'runId' | 'callId'>): NewFact {
  return { type: 'tool.answered', body: { outcome: 'ok', code: null, message: 'Done.', outputSha256: sha256Of('output'), durationMs: 3, ...body } };
}

export function artifactWritten(body: With<'artifact.written', 'runId'>): NewFact {
  return { type: 'artifact.written', body: { name: 'patch.diff', sha256: sha256Of('patch'), bytes: 5, mediaType: 'text/x-diff', ...body } };
}

export function decisionMade(body: With<'decision.made', 'runId'>): NewFact {
  return { type: 'decision.made', body: { decision: plainDecision(), ...body } };
}

export function spendSettled(body: With<'spend.settled', 'runId'>): NewFact {
  return { type: 'spend.settled', body: { provider: 'builtin', usdMicros: 0, tokens: 0, ...body } };
}

export function spendReserved(body: With<'spend.reserved', 'runId' | 'callId'>): NewFact {
  return { type: 'spend.reserved', body: { provider: 'hosted/some-model', day: '2026-11-22', usdMicros: 1000, tokens: 100, ...body } };
}

export function spendRefused(body: With<'spend.refused', 'runId'>): NewFact {
  return { type: 'spend.refused', body: { step: 'code', provider: 'hosted/some-model', cap: 'day-usd', message: 'The day’s cap could be crossed.', usdMicros: 1000, tokens: 100, ...body } };
}

export function modelAsked(body: With<'model.asked', 'runId' | 'callId'>): NewFact {
  return { type: 'model.asked', body: { step: 'code', role: 'coder', provider: 'hosted/some-model', purpose: 'ask', requestSha256: sha256Of('{}'), requestBytes: 2, ...body } };
}

export function modelAnswered(body: With<'model.answered', 'runId' | 'callId'>): NewFact {
  return {
    type: 'model.answered',
    body: { outcome: 'answered', code: null, message: '', answerSha256: sha256Of('answer'), promptTokens: 7, outputTokens: 3, firstPieceMs: 1.5, durationMs: 20, ...body },
  };
}

export function modelFellBack(body: With<'model.fell-back', 'runId'>): NewFact {
  return { type: 'model.fell-back', body: { step: 'code', role: 'coder', from: 'hosted/some-model', to: 'builtin', code: 'model_unreachable', message: 'It could not be reached.', ...body } };
}

/** One workspace for all facts of feeds, so that they meet. */
export const feedWorkspace = newWorkspaceId();

export function slotOf(minute: number): string {
  return new Date(Date.UTC(2031, 4, 6) + minute * 60_000).toISOString();
}

export function feedObserved(body: With<'feed.observed', 'runId'>): NewFact {
  return {
    type: 'feed.observed',
    body: {
      workspaceId: feedWorkspace, source: 'one-source', observedAt: '2031-05-06T07:08:09.000Z', outcome: 'changed', fault: null, retryAfterMs: null,
      connectorDigest: sha256Of('connector'), payloadSha256: sha256Of('payload'), payloadBytes: 7, validators: {}, asOf: null, events: 1, remarks: [], changes: [], quarantined: [], lateKeys: [], judged: true, ...body,
    },
  };
}

/** A new event, a goal in it, or its end, as a source may tell of it. */
export function eventChanges(key: string, number: number, text: string): FactBody<'feed.observed'>['changes'] {
  const goal = { id: `goal-${String(number % 4)}`, type: 'goal', period: null, minute: number % 90, stoppage: null, second: null, sequence: number, competitor: 'home', participant: text, score: null, attributes: {} };
  const fields = {
    sport: 'soccer', competition: { name: 'Valemark League', season: null, stage: null, round: null, knockout: null }, status: 'live' as const,
    competitors: [{ key: 'home', name: 'Brackwater', alignment: 'home' as const, names: [], attributes: {} }, { key: 'away', name: 'Ostrand', alignment: 'away' as const, names: [], attributes: {} }],
    score: { total: { home: number % 5, away: 0 }, periods: [], shootout: null },
  };
  if (number % 7 === 0) return [{ key, kind: 'gone', fields: {}, actions: [], removedActions: [] }];
  return [{ key, kind: 'new', fields, actions: number % 2 === 0 ? [goal] : [], removedActions: [] }];
}

export function feedPublished(body: With<'feed.published', 'runId'>): NewFact {
  return {
    type: 'feed.published',
    body: { workspaceId: feedWorkspace, mode: 'dry-run', sha256: sha256Of('feed'), stateDigest: sha256Of('state'), previous: null, items: 1, events: [], place: null, ...body },
  };
}

export function reviewGiven(body: With<'review.given', 'runId'>): NewFact {
  return { type: 'review.given', body: { workspaceId: feedWorkspace, patchSha256: sha256Of('patch'), verdict: 'approved', note: '', deliverFrom: '2026-11-22T10:00:10.000Z', comments: [], ...body } };
}

export function deliveryPushed(body: With<'delivery.pushed', 'runId' | 'root'>): NewFact {
  const commit = 'c'.repeat(40);
  return {
    type: 'delivery.pushed',
    body: { workspaceId: feedWorkspace, patchSha256: sha256Of('patch'), remote: 'https://forge.example/one/project', branch: 'touchline/typos/1', commit, base: 'main', baseCommit: 'b'.repeat(40), alreadyThere: false, ...body },
  };
}

export function pullObserved(body: With<'pull.observed', 'root'>): NewFact {
  return {
    type: 'pull.observed',
    body: { workspaceId: feedWorkspace, state: 'open', draft: true, ci: 'pending', headCommit: 'c'.repeat(40), mergeCommit: null, approvals: 0, changesRequested: 0, comments: 0, stateSha256: sha256Of('state'), ...body },
  };
}

export function canaryTicked(body: With<'canary.ticked', 'runId' | 'root'>): NewFact {
  return {
    type: 'canary.ticked',
    body: {
      workspaceId: feedWorkspace, phase: 'before', tick: 1, of: 3, probe: sha256Of('probe'), commit: 'c'.repeat(40), verdict: 'passed',
      figures: [{ name: 'errors', base: 1.5, patched: null, limit: 'at most 2', ok: false }], differences: [], ...body,
    },
  };
}

export function taskAttempted(body: With<'task.attempted', 'runId'>): NewFact {
  return { type: 'task.attempted', body: { workspaceId: feedWorkspace, taskId: sha256Of('task'), mode: 'live', title: 'Correct a spelling mistake', category: 'typos', ground: sha256Of('ground'), ...body } };
}

export function plainDecision(): Decision {
  return {
    outcome: 'REQUIRES_HUMAN_REVIEW',
    sentence: 'A person has to look: dry runs deliver nothing.',
    heldBy: ['dry-run'],
    verdicts: [{ rule: 'dry-run', ceiling: 'REQUIRES_HUMAN_REVIEW', reason: 'This is a dry run.', lift: 'Run it live.', seen: { mode: 'dry-run', 10: 1, 9: 2 } }],
    patchSha256: sha256Of('patch'),
    policyDigest: sha256Of('policy'),
    inputsDigest: sha256Of('inputs'),
  };
}

/** A run from its request to its end, with the given number of tool calls in the first step. */
export function wholeRun(runId: RunId = newRunId(), calls = 2): readonly NewFact[] {
  return [runRequested({ runId }), runStarted({ runId }), ...wholeStep(runId, 'observe', calls), decisionMade({ runId }), spendSettled({ runId }), runEnded({ runId })];
}

function wholeStep(runId: RunId, step: StepName, calls: number): readonly NewFact[] {
  const callIds: readonly CallId[] = Array.from({ length: calls }, () => newCallId());
  const pairs = callIds.flatMap((callId) => [toolCalled({ runId, step, callId }), toolAnswered({ runId, callId })]);
  return [stepStarted({ runId, step }), ...pairs, stepFinished({ runId, step })];
}
