import { expect, it } from 'vitest';
import { environmentFor } from '../../../main/loops/engineering/dependencies-environment.ts';
import type { PreparedForLockfile } from '../../../main/loops/engineering/dependencies-prepare.ts';

const prepared = ['a/go.sum', 'go.sum', 'a/b/go.sum', 'c/Cargo.lock'].map((lockfile): PreparedForLockfile => ({
  lockfile,
  dependencies: { key: 'k', manager: 'x', packages: 1, bytes: 1, scriptsNotRun: [], fresh: true, environment: lockfile.endsWith('go.sum') ? { GOMODCACHE: lockfile } : { CARGO_HOME: lockfile } },
}));

it('is of the lockfile that a detected check uses, and of no other', () => {
  const uses = new Map([['go', 'a/go.sum'], ['plain', null]]);
  expect(environmentFor({ id: 'go', cwd: 'a/b' }, uses, prepared)).toEqual({ GOMODCACHE: 'a/go.sum' });
  expect(environmentFor({ id: 'go', cwd: 'a' }, uses, [])).toEqual({});
  expect(environmentFor({ id: 'plain', cwd: 'a' }, uses, prepared)).toEqual({});
});

it.each([['', 'go.sum'], ['a', 'a/go.sum'], ['a/b', 'a/b/go.sum'], ['a/b/deep', 'a/b/go.sum'], ['ab', 'go.sum'], ['c', 'go.sum']])('is for a check of the repository’s own in %j that of the nearest folder above', (cwd, nearest) => {
  expect(environmentFor({ id: 'own', cwd }, new Map(), prepared)).toEqual({ GOMODCACHE: nearest, CARGO_HOME: 'c/Cargo.lock' });
});
