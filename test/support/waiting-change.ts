import { createHash } from 'node:crypto';
import type { CandidateTasks } from '../../main/domain/artifacts/candidate-tasks.ts';
import type { CheckMatrix } from '../../main/domain/checks.ts';
import { newRunId, newWorkspaceId, type RunId, type WorkspaceId } from '../../main/domain/ids.ts';
import type { Patch } from '../../main/domain/patch.ts';
import { hunksOf } from '../../main/git/hunks.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { artifactWritten, decisionMade, plainDecision, runEnded, runRequested, runStarted, sha256Of, taskAttempted, workspaceAdded } from './facts.ts';
import { storeFacts, valueOf } from './ledger-home.ts';
import { gitIn, makeRepository, temporaryFolder, type TestRepository } from './repository.ts';

export interface WaitingChange {
  readonly runId: RunId;
  readonly workspaceId: WorkspaceId;
  readonly patchSha256: string;
  readonly hunks: readonly string[];
  readonly repository: TestRepository;
}

const lines = (words: readonly string[]): string => `${Array.from({ length: 40 }, (_, at) => words[at] ?? `line ${at + 1} of the guide`).join('\n')}\n`;

/** A live run in the ledger whose change of two hunks in one file waits for a review, over a real repository with a remote. */
export function storeWaitingChange(ledger: Ledger): WaitingChange {
  const [runId, workspaceId] = [newRunId(), newWorkspaceId()];
  const repository = makeRepository({ files: { 'docs/guide.md': lines(['# The guide', 'It is writen here.']) } });
  const remote = makeRepository({ bare: true, dir: temporaryFolder() });
  repository.git('remote', 'add', 'origin', remote.dir);
  const base = repository.git('rev-parse', 'HEAD');
  const corrected = lines(['# The guide', 'It is written here.']).replace('line 30 of the guide', 'line 30 of this guide');
  const commit = repository.commit({ 'docs/guide.md': corrected }, { branch: 'patched', bareOnly: true });
  const bytes = gitIn(repository.dir, ['diff', base, commit]);
  const patch: Patch = {
    sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength, baseCommit: base, commit, tree: repository.git('rev-parse', `${commit}^{tree}`),
    files: [{ path: 'docs/guide.md', previousPath: null, status: 'modified', linesAdded: 2, linesRemoved: 2, binary: false, flags: [] }],
  };
  const stored = [
    artifact(ledger, runId, 'changes.patch', bytes, 'text/x-diff'), artifact(ledger, runId, 'patch.json', json(patch), 'application/json'),
    artifact(ledger, runId, 'candidate_tasks.json', json(candidates(runId)), 'application/json'), artifact(ledger, runId, 'checks.json', json(checks), 'application/json'),
  ];
  const decision = { ...plainDecision(), sentence: 'A person has to look at it: no change of this category was reviewed yet.', patchSha256: patch.sha256 };
  storeFacts(ledger, [
    workspaceAdded({ workspaceId, path: repository.dir, name: 'guide' }),
    runRequested({ runId, workspaceId, mode: 'live', level: 'L2', repository: repository.dir }), taskAttempted({ runId, workspaceId, title: 'Correct two words in the guide' }), runStarted({ runId }),
    ...stored, decisionMade({ runId, decision }), runEnded({ runId, result: 'awaiting-review', sentence: `Waits for your review: Correct two words in the guide. ${decision.sentence}` }),
  ], 'person:window');
  return { runId, workspaceId, patchSha256: patch.sha256, hunks: hunksOf(bytes).map((hunk) => hunk.id), repository };
}

function artifact(ledger: Ledger, runId: RunId, name: string, bytes: Uint8Array, mediaType: string) {
  const { sha256 } = valueOf(ledger.artifacts.put(bytes));
  return artifactWritten({ runId, name, sha256, bytes: bytes.byteLength, mediaType });
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function candidates(runId: RunId): CandidateTasks {
  const id = sha256Of('task');
  return {
    kind: 'candidate_tasks', runId, timestamp: '2026-11-22T10:00:00.000Z', inputsVersion: sha256Of('inputs'), modelProvider: 'builtin', confidence: { value: 0.9, basis: 'A dictionary.' }, chosen: id, why: 'It is the surest.', leftOut: 0, reranking: null,
    candidates: [{
      id, recipe: 'spelling', category: 'typos', title: 'Correct two words in the guide', objective: 'No misspelt word in docs/guide.md.', measure: { name: 'unknown words', before: 2, target: 0 },
      evidence: [{ path: 'docs/guide.md', line: 2, detail: 'writen → written' }], evidenceLeftOut: 0, expectedFiles: ['docs/guide.md'], effort: 'minutes', risk: 'low', score: 0.8, scoreParts: [{ name: 'certainty', value: 0.8, why: 'One correction for each word.' }],
      ground: sha256Of('ground'), standing: null,
    }],
  };
}

const passed = { status: 'passed' as const, exitCode: 0, durationMs: 12, reason: null, tests: null, outputTail: 'ok\n', outputSha256: sha256Of('ok\n'), cases: [], casesLeftOut: 0, runs: 1, flaked: [] };
const checks: CheckMatrix = {
  dependencies: { state: 'not-needed', detail: 'The checks run on Node alone.' },
  rows: [{ check: { id: 'test', title: 'npm test', kind: 'test', argv: ['npm', 'test'], cwd: '', foundIn: 'package.json#scripts.test', timeoutMs: 1000, runnable: { yes: true } }, base: passed, patched: passed, verdict: 'passes' }],
};
