import { describe, expect, it } from 'vitest';
import type { CheckMatrix } from '../../../../main/domain/checks.ts';
import { signalsOfChecks } from '../../../../main/loops/engineering/signals/checks.ts';
import { createPathFinder } from '../../../../main/loops/engineering/signals/path-finder.ts';
import { checked, checkNamed, matrixOf, resultOf, treeOf } from '../../../support/signals.ts';

const find = createPathFinder(treeOf('src/a.js', 'src/b.js', 'test/a.test.js'));

describe('what checks say', () => {
  it('one signal for each that fails or does not end, with the places its output names', () => {
    const output = 'not ok 1\n  at Test.<anonymous> (/src/base/test/a.test.js:5:10)\n  at node:internal/x:1:1\n';
    const { signals } = signalsOfChecks(matrixOf(
      [checkNamed('test', 'test'), resultOf('failed', output)], [checkNamed('build', 'build'), resultOf('timed-out')],
      [checkNamed('lint', 'lint'), resultOf('passed')], [checkNamed('other', 'other'), resultOf('not-runnable')],
    ), find);
    expect(checked(signals).map(({ kind, subject, evidence }) => [kind, subject, evidence.map(({ path, line }) => `${path}:${line}`)])).toEqual([
      ['check-failing', 'test', ['test/a.test.js:5']], ['check-failing', 'build', []],
    ]);
  });

  it('knows a flaky check when it is told of one', () => {
    const matrix = matrixOf([checkNamed('test', 'test'), resultOf('failed')]);
    const flaky: CheckMatrix = JSON.parse(JSON.stringify(matrix).replace('"failed"', '"flaky"'));
    expect(signalsOfChecks(flaky, find).signals.map(({ kind }) => kind)).toEqual(['check-flaky']);
  });

  it('one signal for each file and rule, the same on another day and line', () => {
    const output = (line: number): string => `src/a.js:${line}:1: Unused. [no-unused]\nsrc/a.js:${line + 1}:1: Unused. [no-unused]\nsrc/b.js:1:1: Bad. [no-bad]\nvendor/x.js:1:1: Bad. [no-bad]\n`;
    const of = (line: number): ReturnType<typeof checked> => checked(signalsOfChecks(matrixOf([checkNamed('lint', 'lint'), resultOf('passed', output(line))]), find).signals);
    expect(of(1).map(({ kind, subject, count, evidence }) => [kind, subject, count, evidence.length])).toEqual([['lint-finding', 'no-unused', 2, 2], ['lint-finding', 'no-bad', 1, 1]]);
    expect(of(40).map(({ id }) => id)).toEqual(of(1).map(({ id }) => id));
  });

  it('reads the paths of a check from its own folder, and no remarks from tests', () => {
    const inner = createPathFinder(treeOf('pkg/src/a.ts'));
    const types = checkNamed('types', 'types', 'pkg');
    const tests = checkNamed('test', 'test', 'pkg');
    const text = 'src/a.ts(3,4): error TS2304: Cannot find name.\n';
    const { signals } = signalsOfChecks(matrixOf([types, resultOf('failed', text)], [tests, resultOf('passed', text)]), inner);
    expect(checked(signals).map(({ kind, subject }) => [kind, subject])).toEqual([['check-failing', 'types'], ['type-finding', 'TS2304']]);
  });

  it('says that the middle of an output was not kept', () => {
    const { leftOut } = signalsOfChecks(matrixOf([checkNamed('lint', 'lint'), resultOf('failed', 'a\n[100 bytes left out]\nb')]), find);
    expect(leftOut.join()).toContain('npm run lint');
  });
});
