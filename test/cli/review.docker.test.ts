import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { temporaryHome, type TemporaryHome } from '../support/ledger-home.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { touchline, type TerminalAnswer } from '../support/terminal.ts';

let home: TemporaryHome;
let repository: TestRepository;
let remote: TestRepository;

beforeEach(() => {
  home = temporaryHome();
  repository = makeRepository({ files: { 'README.md': '# Notes\n\nFor the comming weekend.\n' } });
  remote = makeRepository({ bare: true });
  repository.git('remote', 'add', 'origin', remote.dir);
  repository.git('push', '-q', 'origin', 'main');
});

afterEach(() => {
  repository.remove();
  remote.remove();
  home[Symbol.dispose]();
});

const terminal = (...args: readonly string[]): TerminalAnswer => touchline(home.path, ...args);
const branches = (): readonly string[] => remote.git('for-each-ref', '--format=%(refname:short)').split('\n');
const reportSchema = z.object({ runId: z.string(), result: z.string(), patch: z.object({ sha256: z.string() }).nullable() });

function live(): z.infer<typeof reportSchema> {
  const { code, out, err } = terminal('run', 'engineering', '--mode', 'live', '--repo', repository.dir, '--json');
  expect(code, err).toBe(0);
  return reportSchema.parse(JSON.parse(out));
}

function allowLiveRuns(): void {
  mkdirSync(home.path, { recursive: true });
  writeFileSync(join(home.path, 'settings.json'), JSON.stringify({ level: 'L2' }));
}

describe('a change at the terminal', () => {
  it('is made, looked at, approved by its digest and delivered, with the exit codes that are promised', () => {
    expect(terminal('run', 'engineering', '--mode', 'live', '--repo', repository.dir)).toMatchObject({ code: 2, err: expect.stringContaining('L2') });
    expect(terminal('inbox')).toMatchObject({ code: 0, out: 'Nothing waits for you.\n' });
    allowLiveRuns();
    const { runId, result, patch } = live();
    const digest = patch?.sha256 ?? '';
    expect(result).toBe('awaiting-review');
    expect(terminal('inbox').out).toContain(runId);
    const diff = terminal('diff', runId);
    expect([diff.code, createHash('sha256').update(diff.out).digest('hex')]).toEqual([0, digest]);
    expect(terminal('show', runId)).toMatchObject({ code: 0, out: expect.stringContaining('awaiting-review') });

    expect(terminal('review', runId)).toMatchObject({ code: 2, err: expect.stringContaining('--approve') });
    expect(terminal('review', runId, '--approve', '--reject').code).toBe(2);
    expect(terminal('review', runId, '--approve', '--patch', 'f'.repeat(12))).toMatchObject({ code: 2, err: expect.stringContaining(digest) });
    expect(terminal('review', '01ARZ3NDEKTSV4RRFFQ69G5FAV', '--approve').code).toBe(2);
    expect(branches()).toEqual(['main']);

    const approved = terminal('review', runId, '--approve', '--patch', digest.slice(0, 12), '--json');
    expect(approved.code, approved.err).toBe(0);
    const delivery = reportSchema.parse(JSON.parse(approved.out));
    expect(delivery.result).toBe('delivered');
    expect(branches()).toEqual(['main', `touchline/typos/${runId.toLowerCase()}`]);
    expect(remote.git('show', `${branches()[1] ?? ''}:README.md`)).toContain('coming weekend');
    expect(terminal('show', delivery.runId).out).toContain('delivered');
    expect(terminal('review', runId, '--approve')).toMatchObject({ code: 1 });
    expect(terminal('review', runId, '--withdraw')).toMatchObject({ code: 1, err: expect.stringContaining('delivered') });
    expect(terminal('verify').code).toBe(0);
  }, 180_000);

  it('is rejected with a lesson, and not made again', () => {
    allowLiveRuns();
    const { runId } = live();
    expect(terminal('review', runId, '--reject', '--note', 'A brand name.')).toMatchObject({ code: 0, out: expect.stringContaining('Rejected') });
    expect(terminal('review', runId, '--withdraw').code).toBe(1);
    expect(terminal('tasks', '--repo', repository.dir).out).toContain('A brand name.');
    expect(live().result).toBe('no-task');
    expect(branches()).toEqual(['main']);
  }, 180_000);

  it('fails where the remote does not take it, and is delivered by approving it again', () => {
    allowLiveRuns();
    const { runId } = live();
    const elsewhere = `${remote.dir}-moved`;
    repository.git('remote', 'set-url', 'origin', elsewhere);
    expect(terminal('review', runId, '--approve')).toMatchObject({ code: 1, err: expect.stringContaining('Check the remote’s address') });
    expect(existsSync(join(home.path, 'requests')) ? readdirSync(join(home.path, 'requests')) : []).toEqual([]);
    repository.git('remote', 'set-url', 'origin', remote.dir);
    expect(terminal('review', runId, '--approve').code).toBe(0);
    expect(branches()).toHaveLength(2);
    rmSync(elsewhere, { recursive: true, force: true });
  }, 180_000);
});
