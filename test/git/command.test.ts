import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gitOutput, runGit } from '../../main/git/command.ts';
import { readGitVersion } from '../../main/git/version.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';
import { faultOf, valueOf } from './exported.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const made = makeRepository({ dir: join(root, 'made'), files: { 'a.txt': 'a\n'.repeat(10_000) } });
const gitDir = made.gitDir;

function* endless(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(1024);
}

async function withPath<T>(path: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['PATH'];
  process.env['PATH'] = path;
  try {
    return await work();
  } finally {
    process.env['PATH'] = before;
  }
}

describe('running git', () => {
  test('gives output, exit code and what was said', async () => {
    expect(valueOf(await gitOutput({ gitDir, args: ['cat-file', 'blob', 'HEAD:a.txt'] })).length).toBe(20_000);
    const answer = valueOf(await runGit({ gitDir, args: ['cat-file', 'blob', 'HEAD:no\u202e'] }));
    expect(answer.exitCode).toBe(128);
    expect(answer.stderr).toContain('no\\u{202e}');
    expect(faultOf(await gitOutput({ gitDir, args: ['cat-file', 'blob', 'HEAD:no'] }))).toBe('git_failed');
  });

  test('inherits nothing of the caller’s environment', async () => {
    process.env['GIT_OBJECT_DIRECTORY'] = '/nowhere';
    process.env['GIT_TRACE'] = '1';
    try {
      const answer = valueOf(await runGit({ gitDir, args: ['cat-file', '-e', 'HEAD'] }));
      expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    } finally {
      delete process.env['GIT_OBJECT_DIRECTORY'];
      delete process.env['GIT_TRACE'];
    }
  });

  test('stops at the limits of time and output, and when cancelled', async () => {
    expect(faultOf(await runGit({ gitDir, args: ['hash-object', '--stdin'], input: endless(), timeoutMs: 50 }))).toBe('git_timeout');
    expect(faultOf(await gitOutput({ gitDir, args: ['cat-file', 'blob', 'HEAD:a.txt'], maxBytes: 1000 }))).toBe('git_output_too_large');
    expect(faultOf(await runGit({ gitDir, args: ['version'], signal: AbortSignal.abort() }))).toBe('git_cancelled');
    const cancel = new AbortController();
    const running = runGit({ gitDir, args: ['hash-object', '--stdin'], input: endless(), signal: cancel.signal });
    cancel.abort();
    expect(faultOf(await running)).toBe('git_cancelled');
  });

  test('that ends before it has read its input is judged by its exit code', async () => {
    const answer = valueOf(await runGit({ gitDir, args: ['cat-file', 'blob', 'HEAD:no'], input: endless() }));
    expect(answer.exitCode).toBe(128);
  });

  test('tells a missing git from a missing folder', async () => {
    expect(faultOf(await runGit({ gitDir: join(root, 'gone'), args: ['version'] }))).toBe('store_missing');
    expect(faultOf(await withPath('/nowhere', async () => await runGit({ gitDir, args: ['version'] })))).toBe('git_missing');
  });
});

describe('the installed git', () => {
  test('names its version', async () => {
    expect(valueOf(await readGitVersion())).toMatch(/^\d+\.\d+/u);
  });

  test('may be too old', async () => {
    writeFileSync(join(root, 'git'), '#!/bin/sh\necho git version 2.17.1\n', { mode: 0o755 });
    expect(faultOf(await withPath(root, readGitVersion))).toBe('git_too_old');
  });
});
