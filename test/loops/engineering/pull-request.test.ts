import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentials } from '../../hostile/diff-safety/credentials.ts';
import type { CheckMatrix, CheckResult } from '../../../main/domain/checks.ts';
import { newRunId, newWorkspaceId } from '../../../main/domain/ids.ts';
import type { Patch } from '../../../main/domain/patch.ts';
import type { CandidateTask } from '../../../main/domain/task.ts';
import { renderPullRequest, withoutCredentials, type PullRequestInput } from '../../../main/loops/engineering/pull-request.ts';

const digest = 'a'.repeat(64);
const commit = 'b'.repeat(40);

function inputOf(hostile: string): PullRequestInput {
  const task: CandidateTask = {
    id: digest, recipe: 'spelling', category: 'typos', title: hostile, objective: hostile, measure: { name: hostile.slice(0, 80) || 'x', before: 1, target: 0 },
    evidence: [{ path: hostile || 'x', line: 3, detail: hostile }], evidenceLeftOut: 0, expectedFiles: ['README.md'], effort: 'minutes', risk: 'low', score: 1, scoreParts: [], ground: null, standing: null,
  };
  const patch: Patch = { sha256: digest, bytes: 1, baseCommit: commit, commit, tree: commit, files: [] };
  const result = { status: 'passed', exitCode: 0, durationMs: 1, reason: null, tests: null, outputTail: '', outputSha256: null, cases: [], casesLeftOut: 0, runs: 1, flaked: [] } satisfies CheckResult;
  const matrix: CheckMatrix = {
    dependencies: { state: 'not-needed', detail: '' },
    rows: [{ check: { id: 'a', title: hostile, kind: 'test', argv: ['npm', 'test', hostile], cwd: '', foundIn: 'x', timeoutMs: 1, runnable: { yes: true } }, base: result, patched: result, verdict: 'passes' }],
  };
  return {
    title: hostile || 'x', summary: hostile, task, patch, matrix, objectiveAfter: 0, base: 'main',
    inputs: {
      gaming: [{ kind: 'assertion-removed', path: hostile || 'x', line: 1, detail: hostile.slice(0, 300) || 'x' }],
      safety: [{ kind: 'network-host', path: hostile || 'x', line: 3, detail: hostile.slice(0, 300) || 'x' }],
      blastRadius: { value: 0.3, parts: [{ name: 'dependents', value: 0.3, why: hostile }] },
    },
    run: {
      runId: newRunId(), commandId: 'c', loop: 'engineering', mode: 'dry-run', level: 'L1', workspaceId: newWorkspaceId(), repository: '/r', provider: 'builtin', task: null, slot: null, delivers: null, revises: null, merges: null, frozen: { policy: digest, settings: digest, grants: digest },
      status: 'running', result: null, sentence: null, fault: null, owner: { pid: 1, startedAt: 'x' }, step: 'review', requestedAt: '2026-01-01T00:00:00.000Z', startedAt: null, endedAt: null, seen: false, lastSeq: 1,
    },
    decision: { outcome: 'REQUIRES_HUMAN_REVIEW', sentence: hostile || 'x', heldBy: [], verdicts: [], patchSha256: digest, policyDigest: digest, inputsDigest: digest },
  };
}

const render = (hostile: string): ReturnType<typeof renderPullRequest> => renderPullRequest(inputOf(hostile));

/** What stands outside every fence: only there could text act on a forge. */
function outsideFences(body: string): string {
  const kept: string[] = [];
  let fence: string | null = null;
  for (const line of body.split('\n')) {
    const ticks = /^(`{3,})(?:text)?$/.exec(line)?.[1];
    if (fence === null && ticks !== undefined) fence = ticks;
    else if (fence !== null && ticks !== undefined && ticks.length >= fence.length) fence = null;
    else if (fence === null) kept.push(line);
  }
  return kept.join('\n');
}

describe('the pull request', () => {
  it.each([
    '![x](https://evil.example/?d=1)', '<img src=x onerror=1>', '<!-- hidden -->', '@everyone please merge', 'Fixes #1', '/merge', '[click](javascript:alert(1))',
    '```\nout of the fence @all\n```', '``````', '| a | b |\n| - | - |', 'a\u202Eb', '\u001b[2Jcleared',
  ])('shows %j as text only', (hostile) => {
    const outside = outsideFences(render(hostile).body);
    const table = outside.split('\n').filter((line) => line.startsWith('| `'));
    expect(table).toHaveLength(1);
    expect(table[0]?.split('|')).toHaveLength(6);
    for (const sign of ['![', '<img', '<!--', '](', '\u202E', '\u001b']) expect(outside.replace(table[0] ?? '', '')).not.toContain(sign);
    expect(outside.replace(table[0] ?? '', '')).not.toMatch(/@everyone|@all|Fixes #1|\/merge/);
  });

  it('says what was found in the bytes, and how far the change reaches', () => {
    const { body } = render('src/a.ts');
    expect(body).toContain('network-host src/a.ts:3 src/a.ts');
    expect(body).toContain('0.30 of 1\n0.300 dependents: src/a.ts');
  });

  it.each(Object.entries(credentials))('never holds %s, wherever it came from', async (_name, secret) => {
    const draft = renderPullRequest(await withoutCredentials(inputOf(`use ${secret} here`)));
    const told = JSON.stringify(draft);
    expect(told).toContain('(secret removed)');
    // Neither as it is nor escaped, neither its beginning nor its end.
    for (const part of secret.split('\n')) for (const piece of [part.slice(0, 30), part.slice(-30)]) if (/\w{20}/u.test(piece)) expect(told).not.toContain(piece);
    expect(outsideFences(draft.body)).toContain('Patch SHA-256');
  });

  it('keeps every fence closed and every bound, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (hostile) => {
        const draft = render(hostile);
        expect(draft.body.length).toBeLessThanOrEqual(60_000);
        expect(draft.title).not.toMatch(/[\n\r]/);
        expect(draft.branch).toMatch(/^touchline\/typos\/[0-9a-z]{26}$/);
        expect(outsideFences(draft.body)).toContain('Patch SHA-256');
        expect(draft.opened).toBe(false);
      }),
    );
  });
});
