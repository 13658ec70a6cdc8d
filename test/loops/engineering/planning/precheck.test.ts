import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { precheckSchema, type InputPart, type Precheck } from '../../../../main/domain/artifacts/precheck.ts';
import type { RunResult } from '../../../../main/domain/artifacts/autonomy-run-report.ts';
import { ok } from '../../../../main/domain/result.ts';
import { settingsSchema } from '../../../../main/domain/settings.ts';
import type { RunRow } from '../../../../main/domain/views.ts';
import { openRepository } from '../../../../main/git/repository.ts';
import { digestOfInputs, memoryInputs, outerInputs, part } from '../../../../main/loops/engineering/planning/inputs.ts';
import type { LastLook, TaskHistory, TaskMemory } from '../../../../main/loops/engineering/planning/memory.ts';
import { precheck, type PrecheckRooms } from '../../../../main/loops/engineering/planning/precheck.ts';
import type { RunContext, RunOver } from '../../../../main/loops/loop.ts';
import { valueOf } from '../../../support/ledger-home.ts';
import { makeRepository, type TestRepository } from '../../../support/repository.ts';
import { atMinute, attemptOf, idOf, markOf, numberedRun, taskWorkspace, writtenOf } from '../../../support/tasks.ts';

let repository: TestRepository;
let written: Map<string, string>;

beforeEach(() => {
  repository = makeRepository({ files: { 'README.md': '# Notes\n' } });
  written = new Map();
});

afterEach(() => repository.remove());

function rowOf(number: number, more: Partial<RunRow> = {}): RunRow {
  return {
    runId: numberedRun(number), commandId: `c${number}`, loop: 'engineering', mode: 'live', level: 'L2', workspaceId: taskWorkspace, repository: repository.dir, provider: 'builtin', task: null, slot: null,
    delivers: null, revises: null, merges: null, frozen: { policy: idOf('policy'), settings: idOf('settings'), grants: idOf('grants') }, status: 'running', result: null, sentence: null, fault: null,
    owner: { pid: 1, startedAt: '1' }, step: null, requestedAt: atMinute(number), startedAt: atMinute(number), endedAt: null, seen: false, lastSeq: 1, ...more,
  };
}

function contextOf(run: RunRow, settings: unknown = {}): RunContext {
  return {
    run, signal: new AbortController().signal, folder: '/nowhere', frozen: { policy: {}, settings: settingsSchema.parse(settings), grants: {} },
    writeArtifact: (name, content) => {
      written.set(name, Buffer.from(content).toString('utf8'));
      return ok({ sha256: idOf(name) });
    },
    pathOf: (name) => name, readArtifact: () => { throw new Error('nothing is read'); }, record: () => { throw new Error('nothing is recorded'); }, progress: () => undefined,
    envelope: (inputs, confidence) => ({ runId: run.runId, timestamp: atMinute(1), inputsVersion: idOf(JSON.stringify(inputs)), modelProvider: 'builtin', confidence }),
  };
}

const nothing: TaskHistory = { marks: [], written: [], attempts: [] };

function rooms(history: TaskHistory, last: LastLook | null, more: { readonly waiting?: number; readonly version?: string; readonly logs?: string } = {}): PrecheckRooms {
  const tasks: TaskMemory = { marks: () => history.marks, written: () => history.written, attempts: () => history.attempts, waiting: () => more.waiting ?? 0, lastLook: () => last };
  return { tasks, version: more.version ?? '1', beside: [async () => [part('logs', more.logs ?? 'as they were')]] };
}

async function seenBy(history: TaskHistory): Promise<readonly InputPart[]> {
  const context = contextOf(rowOf(1));
  const opened = valueOf(await openRepository(repository.dir));
  const { beside, version } = rooms(history, null);
  return [...(await outerInputs({ run: context.run, repository: opened, settings: settingsSchema.parse({}), signal: context.signal }, version, beside)), ...memoryInputs(history)];
}

async function lastOf(history: TaskHistory, result: RunResult = 'no-task', since: Precheck['since'] = null): Promise<LastLook> {
  const inputs = await seenBy(history);
  const run = rowOf(1, { status: result === 'failed' || result === 'cancelled' || result === 'interrupted' ? result : 'done', result, endedAt: atMinute(2) });
  const { envelope } = contextOf(run);
  return { run, precheck: precheckSchema.parse({ ...envelope({}, { value: 1, basis: 'Digests.' }), kind: 'precheck', outcome: since === null ? 'went-on' : 'unchanged', inputs, inputsDigest: digestOfInputs(inputs), since }) };
}

const over = async (using: PrecheckRooms, run: RunRow = rowOf(2), settings: unknown = {}): Promise<RunOver | null> => valueOf(await precheck(using, contextOf(run, settings)));

describe('a live run that would see what the last one saw', () => {
  const results: readonly RunResult[] = ['no-task', 'unchanged', 'blocked', 'rejected', 'awaiting-review', 'patch-ready', 'needs-you'];

  it.each(results)('is over before it begins, where that ended "%s"', async (result) => {
    const end = await over(rooms(nothing, await lastOf(nothing, result)));
    expect(end).toMatchObject({ result: 'unchanged' });
    expect(end?.sentence).toContain(`since run ${numberedRun(1)} looked on ${atMinute(2)}`);
    expect(precheckSchema.parse(JSON.parse(written.get('precheck.json') ?? ''))).toMatchObject({ outcome: 'unchanged', since: { runId: numberedRun(1), at: atMinute(2) } });
  });

  it('names the run that really looked, however many were over before they began', async () => {
    const since = { runId: numberedRun(0), at: atMinute(0) };
    expect((await over(rooms(nothing, await lastOf(nothing, 'unchanged', since))))?.sentence).toContain(`since run ${since.runId} looked on ${since.at}`);
  });

  it.each(['failed', 'cancelled', 'interrupted'] as const)('goes on where that one %s', async (result) => {
    expect(await over(rooms(nothing, await lastOf(nothing, result)))).toBeNull();
  });

  it('goes on where there was none, or none that came so far', async () => {
    expect(await over(rooms(nothing, null))).toBeNull();
    expect(await over(rooms(nothing, { ...(await lastOf(nothing)), precheck: null }))).toBeNull();
    expect(written.size).toBe(0);
  });

  it('goes on where a person asked: for a dry run, or a task by hand', async () => {
    const using = rooms(nothing, await lastOf(nothing));
    expect(await over(using, rowOf(2, { mode: 'dry-run' }))).toBeNull();
    expect(await over(using, rowOf(2, { task: 'Mend it.' }))).toBeNull();
  });
});

describe('a live run goes on with another', () => {
  const past: TaskHistory = { marks: [markOf('a', 'skipped')], written: [writtenOf(idOf('w'), 'Mend it.')], attempts: [attemptOf(1, 'a', { end: 'awaiting-review' })] };
  const changes: readonly (readonly [name: string, change: () => { readonly history?: TaskHistory; readonly run?: RunRow; readonly version?: string; readonly logs?: string }])[] = [
    ['commit', () => (repository.commit({ 'new.md': '# New\n' }), {})],
    ['branch', () => (repository.git('checkout', '-q', '-b', 'another'), {})],
    ['policy', () => ({ run: rowOf(2, { frozen: { ...rowOf(2).frozen, policy: idOf('other') } }) })],
    ['settings', () => ({ run: rowOf(2, { frozen: { ...rowOf(2).frozen, settings: idOf('other') } }) })],
    ['grants', () => ({ run: rowOf(2, { frozen: { ...rowOf(2).frozen, grants: idOf('other') } }) })],
    ['version of Touchline', () => ({ version: '2' })],
    ['log', () => ({ logs: 'longer' })],
    ['mark', () => ({ history: { ...past, marks: [markOf('a', 'pinned')] } })],
    ['written task', () => ({ history: { ...past, written: [] } })],
    ['attempt', () => ({ history: { ...past, attempts: [...past.attempts, attemptOf(2, 'b')] } })],
    ['end of an attempt', () => ({ history: { ...past, attempts: [attemptOf(1, 'a', { end: 'rejected' })] } })],
  ];

  it.each(changes)('%s', async (_, change) => {
    const last = await lastOf(past);
    expect(await over(rooms(past, last))).toMatchObject({ result: 'unchanged' });
    const { history = past, run = rowOf(2), ...more } = change();
    expect(await over(rooms(history, last, more), run)).toBeNull();
  });

  it('but not with a dry run in between, nor with other words for the same mark', async () => {
    const last = await lastOf(past);
    const same = { ...past, marks: [markOf('a', 'skipped', 'Really not.')], attempts: [attemptOf(9, 'b', { mode: 'dry-run' }), ...past.attempts] };
    expect(await over(rooms(same, last))).toMatchObject({ result: 'unchanged' });
  });
});

describe('while enough changes wait for a person', () => {
  it('no live run begins, by hand or not, and it says why and what to do', async () => {
    for (const run of [rowOf(2), rowOf(2, { task: 'Mend it.' })]) {
      const end = await over(rooms(nothing, null, { waiting: 5 }), run);
      expect(end?.result).toBe('blocked');
      expect(end?.sentence).toContain('5 changes of this workspace wait for your review, and at most 5 may');
      expect(end?.sentence).toContain('`review.waiting`');
    }
  });

  it('goes by the run’s own settings, and holds up neither a dry run nor a delivery', async () => {
    expect(await over(rooms(nothing, null, { waiting: 5 }), rowOf(2), { review: { waiting: 6 } })).toBeNull();
    expect((await over(rooms(nothing, null, { waiting: 1 }), rowOf(2), { review: { waiting: 1 } }))?.sentence).toContain('1 change of this workspace waits');
    expect(await over(rooms(nothing, null, { waiting: 9 }), rowOf(2, { mode: 'dry-run' }))).toBeNull();
    expect(await over(rooms(nothing, null, { waiting: 9 }), rowOf(2, { delivers: { runId: numberedRun(1), root: numberedRun(1), patchSha256: idOf('patch') } }))).toBeNull();
  });
});

it('the digest of what is looked at does not depend on any order', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  fc.assert(fc.property(fc.uniqueArray(name), fc.uniqueArray(name), fc.uniqueArray(fc.nat(20)), (marks, texts, attempts) => {
    const history: TaskHistory = { marks: marks.map((each) => markOf(each, 'pinned')), written: texts.map((each) => writtenOf(idOf(each), each)), attempts: attempts.map((each) => attemptOf(each, 'a')) };
    const other: TaskHistory = { marks: [...history.marks].reverse(), written: [...history.written].reverse(), attempts: [...history.attempts].reverse() };
    expect(digestOfInputs([...memoryInputs(other)].reverse())).toBe(digestOfInputs(memoryInputs(history)));
  }));
});
