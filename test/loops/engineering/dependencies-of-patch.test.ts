import { describe, expect, it } from 'vitest';
import type { Check } from '../../../main/domain/checks.ts';
import { changedInBranch, heldBack } from '../../../main/loops/engineering/dependencies-of-patch.ts';
import type { PreparedForLockfile } from '../../../main/loops/engineering/dependencies-prepare.ts';

function check(id: string, runnable: Check['runnable'] = { yes: true }): Check {
  return { id, title: id, kind: 'test', argv: ['true'], cwd: '', foundIn: 'package.json', timeoutMs: 1000, runnable };
}

function shown(checks: readonly Check[]): readonly string[] {
  return checks.map(({ id, runnable }) => `${id}: ${runnable.yes ? 'runs' : runnable.reason}`);
}

describe('checks whose packages are absent', () => {
  const uses = new Map([['web', 'web/yarn.lock'], ['api', 'api/requirements.txt'], ['plain', null]]);
  const checks = [check('web'), check('api'), check('plain'), check('own'), check('shut', { yes: false, reason: 'It needs cargo.' })];

  it('do not run, and neither does what the repository wrote itself; the others do', () => {
    expect(shown(heldBack(checks, uses, new Map([['web/yarn.lock', 'Refused.']])))).toEqual(['web: Refused.', 'api: runs', 'plain: runs', 'own: Refused.', 'shut: It needs cargo.']);
  });

  it('are none where nothing is absent', () => expect(heldBack(checks, uses, new Map())).toBe(checks));
});

describe('a branch that is being written', () => {
  const prepared = ['package-lock.json', 'web/pnpm-lock.yaml', 'api/requirements.txt', 'tool/go.sum', 'native/Cargo.lock'].map((lockfile): PreparedForLockfile => ({ lockfile, dependencies: { key: 'a', manager: 'x', packages: 1, bytes: 1, scriptsNotRun: [], fresh: false, environment: {} } }));

  it.each<[readonly string[], readonly string[]]>([
    [['package-lock.json'], ['package-lock.json']],
    [['web/pnpm-workspace.yaml'], ['web/pnpm-lock.yaml']],
    [['api/requirements-dev.txt'], ['api/requirements.txt']],
    [['api/requirements/base.txt'], ['api/requirements.txt']],
    [['tool/go.mod'], ['tool/go.sum']],
    [['native/Cargo.lock', 'native/Cargo.toml'], ['native/Cargo.lock']],
    [['package.json', 'web/package.json', 'api/notes.txt', 'requirements.txt', 'src/package-lock.json', 'pnpm-lock.yaml', 'go.mod', 'tool/main.go', 'native/Cargo.toml'], []],
    [['web/pnpm-lock.yaml', 'api/requirements.txt'], ['web/pnpm-lock.yaml', 'api/requirements.txt']],
  ])('that changes %j keeps the checks of %j waiting', (changed, lockfiles) => {
    const absent = changedInBranch({ installed: [], prepared }, changed);
    expect([...absent.keys()]).toEqual(lockfiles);
    for (const [lockfile, reason] of absent) expect(reason).toContain(`The branch changes ${lockfile}`);
  });
});
