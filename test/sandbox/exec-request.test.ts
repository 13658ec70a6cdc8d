import { describe, expect, it } from 'vitest';
import type { ExecRequest } from '../../agents/workspace.ts';
import { checkRequest } from '../../sandbox/exec.ts';
import { placerRequest } from '../../sandbox/place-files.ts';
import { checkTree } from '../../sandbox/unpack.ts';
import { faultOf } from './place.ts';

const good: ExecRequest = { argv: ['true'], timeoutMs: 1000, outputLimitBytes: 1000 };

describe('a request to run a program', () => {
  it.each<[string, Partial<ExecRequest>]>([
    ['no program', { argv: [] }],
    ['an empty program', { argv: [''] }],
    ['a variable in the place of a program', { argv: ['LD_PRELOAD=/src/x.so', 'true'] }],
    ['a NUL in an argument', { argv: ['echo', 'a\0b'] }],
    ['a folder outside', { cwd: '/etc' }],
    ['a folder that climbs out', { cwd: '/src/base/../../etc' }],
    ['a folder that only begins alike', { cwd: '/srcx' }],
    ['a relative folder', { cwd: 'src' }],
    ['a folder with a NUL', { cwd: '/src/a\0' }],
    ['a strange variable', { env: { 'A=B': 'c' } }],
    ['a variable with a NUL', { env: { A: '\0' } }],
    ['no time', { timeoutMs: 0 }],
    ['time without end', { timeoutMs: Infinity }],
    ['time that is no number', { timeoutMs: Number.NaN }],
    ['a negative output limit', { outputLimitBytes: -1 }],
  ])('is refused with %s', (_name, bad) => {
    expect(faultOf(checkRequest({ ...good, ...bad })).code).toBe('exec_request_invalid');
  });

  it('is accepted inside a tree', () => {
    expect(checkRequest({ ...good, cwd: '/src/base/a b/-c' }).ok).toBe(true);
    expect(checkRequest({ ...good, argv: ['echo', 'a=b', '--', '$(id)'] }).ok).toBe(true);
  });
});

describe('a request to write', () => {
  it.each(['', '/etc/passwd', '../x', 'a/../b', './a', 'a//b', 'a/', '.', '..', 'a\0b', '\ud800', 'x'.repeat(4097)])('is refused for the path %j', (path) => {
    const file = { path, bytes: Buffer.from('x'), executable: false };
    expect(faultOf(placerRequest('base', [file], [])).code).toBe('write_request_invalid');
    expect(faultOf(placerRequest('base', [], [path])).code).toBe('write_request_invalid');
  });
});

describe('the name of a tree', () => {
  it.each(['', '.', '..', 'a/b', 'Base', 'a b', '-rf\n', 'x'.repeat(33), 'é'])('is refused: %j', (name) => {
    expect(checkTree(name).ok).toBe(false);
  });
  it.each(['base', 'patched', 'a-1'])('is accepted: %s', (name) => {
    expect(checkTree(name).ok).toBe(true);
  });
});
