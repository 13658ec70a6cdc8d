import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coder } from '../../agents/roles/coder.ts';
import type { ToolOperations } from '../../agents/tools/operations.ts';
import { createModelRoom } from '../../main/app/model-room.ts';
import { canonicalBytes } from '../../main/domain/digest.ts';
import type { Fact } from '../../main/domain/facts.ts';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import { ok } from '../../main/domain/result.ts';
import { settingsSchema } from '../../main/domain/settings.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { openLedger } from '../../main/ledger/open.ts';
import { needsYou } from '../../main/loops/needs-you.ts';
import { issue } from '../../main/orchestrator/issue.ts';
import { thisProcess } from '../../main/orchestrator/owner.ts';
import { runLoop } from '../../main/orchestrator/runner.ts';
import { createEnvironmentKeyring } from '../../main/secrets/keyring.ts';
import type { ModelScript, Turn } from '../support/model-script.ts';
import { startOllamaServer } from '../support/ollama-server.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { toyLoop } from './toy-loop.ts';

/** A step that lets a model code through the tools, and nothing of git or Docker: what is told here is told of models. */
let home: string;
let ledger: Ledger;
let clock: () => Date;
const owner = thisProcess();
const closers: (() => Promise<void>)[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-faults-'));
  clock = () => new Date();
  const opened = openLedger({ home, now: () => clock() });
  if (!opened.ok) throw new Error(opened.error.message);
  ledger = opened.value;
});

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
  ledger.close();
  rmSync(home, { recursive: true, force: true });
});

type Kind = 'openai' | 'ollama';

async function serve(kind: Kind, script: ModelScript): Promise<string> {
  const server = kind === 'openai' ? await startOpenAiServer(script) : await startOllamaServer(script, { models: [{ name: 'm', toolCalls: true }] });
  closers.push(() => server.close());
  return server.url;
}

/** An address at which nobody listens any more. */
async function closedAddress(): Promise<string> {
  const server = await startOpenAiServer({ turns: [] });
  await server.close();
  return server.origin;
}

const finish: Turn = { toolCalls: [{ tool: 'finish', input: { done: true, summary: 'Done.' } }] };
const read: Turn = { toolCalls: [{ tool: 'read_state_snapshot', input: { view: 'file', path: 'a.js' } }] };
const operations: ToolOperations = {
  readSnapshot: async ({ view }) => ok({ view, text: '1\tlet a = 1;', cut: null }),
};

interface Told {
  readonly result: string | null;
  readonly facts: readonly Fact[];
  readonly story: readonly string[];
}

/** One run whose coder may ask `first`, then `second`. */
async function runWith(kind: Kind, urls: readonly string[], settings: Record<string, unknown> = {}): Promise<Told> {
  const ids = ['first', 'second'].slice(0, urls.length);
  const frozen = settingsSchema.parse({
    provider: 'models',
    models: {
      providers: ids.map((id, index) => ({ id, kind, baseUrl: urls[index], paid: false })),
      tiers: { capable: ids.map((provider) => ({ provider, model: 'm' })) },
      bounds: { headersSeconds: 0.3, silenceSeconds: 0.3, totalSeconds: 5, maxAnswerBytes: 200_000 },
    },
    ...settings,
  });
  const put = (value: unknown): string => {
    const stored = ledger.artifacts.put(canonicalBytes(value));
    if (!stored.ok) throw new Error(stored.error.message);
    return stored.value.sha256;
  };
  const runId = newRunId();
  const asked = issue(ledger, 'person:terminal', runId, {
    kind: 'request', runId, commandId: runId, loop: 'engineering', mode: 'dry-run', level: 'L1', workspaceId: newWorkspaceId(), repository: '/r',
    provider: 'first/m', owner, frozen: { policy: put({}), settings: put(frozen), grants: put({ code: ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks'] }) },
  });
  if (!asked.ok) throw new Error(asked.error.message);
  const loop = toyLoop({
    tools: ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks'], operations,
    deeds: [['code', async (_, context) => {
      const end = await context.playRole?.(coder, { task: 'Mend a.js.', evidence: [], files: 'a.js', checks: [] });
      if (end === undefined) throw new Error('This run has no models.');
      return end.ok ? ok({ sentence: `Done by ${end.by}.` }) : needsYou(context, 'coder', end.error, end.attempts);
    }]],
  });
  const ended = await runLoop({ ledger, home, owner, now: () => clock(), onProgress: () => undefined, models: createModelRoom(createEnvironmentKeyring({})) }, loop, runId, new AbortController().signal);
  if (!ended.ok) throw new Error(ended.error.message);
  expect(ledger.verify()).toMatchObject({ sound: true });
  expect(ledger.read.openReservations(runId)).toEqual([]);
  const facts = ledger.read.factsOf(runId);
  return { result: ended.value.result, facts, story: storyOf(facts) };
}

/** What happened with models, in words. */
function storyOf(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) => {
    switch (fact.type) {
      case 'model.asked':
        return [`ask ${fact.body.provider}${fact.body.purpose === 'repair' ? ' again' : ''}`];
      case 'model.answered':
        return [`${fact.body.outcome}${fact.body.code === null ? '' : ` ${fact.body.code}`}`];
      case 'spend.settled':
        return [`settled by ${fact.body.basis}`];
      case 'model.fell-back':
        return [`${fact.body.from} -> ${fact.body.to ?? 'nobody'}: ${fact.body.code}`];
      case 'tool.answered':
        return [`tool ${fact.body.outcome}${fact.body.code === null ? '' : ` ${fact.body.code}`}`];
      default:
        return [];
    }
  });
}

const good = ['ask second/m', 'answered', 'settled by usage'];

/** A call that failed with `code`, what it cost, and the next candidate's good answer. */
const givenUp = (code: string, basis: 'nothing' | 'reserved'): readonly string[] => ['ask first/m', `failed ${code}`, `settled by ${basis}`, `first/m -> second/m: ${code}`, ...good];

describe.each(['openai', 'ollama'] as const)('a fault of a model behind %s', (kind) => {
  const faults: readonly (readonly [string, Turn, readonly string[]])[] = [
    ['hangs before the headers', { fault: { kind: 'hang-before-headers' } }, givenUp('model_no_answer', 'reserved')],
    ['goes silent mid-stream', { text: 'Well', fault: { kind: 'stall-mid-stream' } }, givenUp('model_stalled', 'reserved')],
    ['is cut mid-stream', { text: 'Well', fault: { kind: 'cut-mid-stream' } }, givenUp('model_stream_cut', 'reserved')],
    ['says 429 with Retry-After', { fault: { kind: 'rate-limited', retryAfter: '30' } }, givenUp('model_rate_limited', 'nothing')],
    ['says 429 without Retry-After', { fault: { kind: 'rate-limited' } }, givenUp('model_rate_limited', 'nothing')],
    ['says 500', { fault: { kind: 'server-error' } }, givenUp('model_server_error', 'reserved')],
    ['sends what is not JSON', { fault: { kind: 'invalid-json' } }, givenUp('model_answer_not_json', 'reserved')],
    ['sends 10 MB', { fault: { kind: 'huge' } }, givenUp('model_answer_too_large', 'reserved')],
  ];

  it.each(faults)('that %s is told in the ledger, and the next candidate is asked', async (_, turn, story) => {
    const told = await runWith(kind, [await serve(kind, { turns: [turn] }), await serve(kind, { turns: [finish] })]);
    expect(told.story).toEqual(story);
    expect(told.result).toBe('unchanged');
  });

  it('that refuses the connection costs nothing', async () => {
    const told = await runWith(kind, [await closedAddress(), await serve(kind, { turns: [finish] })]);
    expect(told.story).toEqual(givenUp('model_unreachable', 'nothing'));
  });

  it('that answers in a wrong shape is told once what was wrong, then given up', async () => {
    const wrong: Turn = { toolCalls: [{ tool: 'finish', input: { finished: 'yes' } }] };
    const told = await runWith(kind, [await serve(kind, { turns: [wrong, wrong] }), await serve(kind, { turns: [finish] })]);
    expect(told.story).toEqual([
      'ask first/m', 'invalid model_answer_invalid', 'settled by usage', 'ask first/m again', 'invalid model_answer_invalid', 'settled by usage',
      'first/m -> second/m: model_answer_invalid', ...good,
    ]);
  });

  it('that mends its shape when told is used', async () => {
    const told = await runWith(kind, [await serve(kind, { turns: [{ text: 'I am done.' }, finish] })]);
    expect(told.story).toEqual(['ask first/m', 'invalid model_answer_invalid', 'settled by usage', 'ask first/m again', 'answered', 'settled by usage']);
  });

  it('that asks for a tool that does not exist, or out of range, is refused and goes on', async () => {
    const odd: Turn = { toolCalls: [{ tool: 'bash', input: { command: 'id' } }, { tool: 'read_state_snapshot', input: { view: 'file', path: 'a.js', lines: 1_000_000 } }] };
    const told = await runWith(kind, [await serve(kind, { turns: [odd, read, finish] })]);
    expect(told.story).toEqual([
      'ask first/m', 'answered', 'settled by usage', 'tool refused unknown_tool', 'tool refused wrong_shape',
      'ask first/m', 'answered', 'settled by usage', 'tool ok', 'ask first/m', 'answered', 'settled by usage',
    ]);
    expect(told.result).toBe('unchanged');
  });

  it('that never stops calling tools is stopped, and a person is asked', async () => {
    const told = await runWith(kind, [await serve(kind, { turns: Array.from({ length: 200 }, () => read) })]);
    expect(told.result).toBe('needs-you');
    expect(told.story.filter((line) => line === 'ask first/m')).toHaveLength(coder.maxTurns);
    expect(told.facts.some((fact) => fact.type === 'artifact.written' && fact.body.name === 'failure_report.json')).toBe(true);
  });

  it('that never stops is stopped by the cap on calls before that', async () => {
    const told = await runWith(kind, [await serve(kind, { turns: Array.from({ length: 200 }, () => read) })], { caps: { run: { calls: 3 } } });
    expect(told.result).toBe('needs-you');
    expect(told.story.filter((line) => line === 'ask first/m')).toHaveLength(3);
    expect(told.facts.filter((fact) => fact.type === 'spend.refused').map((fact) => fact.body.cap)).toEqual(['run-calls']);
  });

  it('that says nothing of its usage is charged all that was set aside', async () => {
    const told = await runWith(kind, [await serve(kind, { turns: [{ ...finish, usage: null }] })]);
    expect(told.story).toEqual(['ask first/m', 'answered', 'settled by reserved']);
  });

  it('is told in order of its facts when the clock goes backwards', async () => {
    let hours = 0;
    clock = () => new Date(Date.UTC(2026, 10, 22, 12) - 3_600_000 * (hours += 5));
    const told = await runWith(kind, [await serve(kind, { turns: [read, finish] })]);
    expect(told.result).toBe('unchanged');
    const days = told.facts.flatMap((fact) => (fact.type === 'spend.reserved' ? [fact.body.day] : []));
    expect(days).toHaveLength(2);
    expect(new Set(days).size).toBe(1);
    expect(told.facts.every((fact) => fact.type !== 'model.answered' || fact.body.durationMs >= 0)).toBe(true);
  });

  it('leaves a report that says who was asked and why nobody could', async () => {
    const told = await runWith(kind, [await serve(kind, { turns: [{ fault: { kind: 'server-error' } }] }), await closedAddress()]);
    expect(told.result).toBe('needs-you');
    expect(told.story.at(-1)).toBe('second/m -> nobody: model_unreachable');
    const page = ledger.read.artifacts(told.facts[0]?.type === 'run.requested' ? told.facts[0].body.runId : '');
    expect(page.map((artifact) => artifact.name)).toContain('failure_report.json');
  });
});
