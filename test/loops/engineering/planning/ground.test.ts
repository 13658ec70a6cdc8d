import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundTask } from '../../../../main/domain/task.ts';
import { groundOf, type Found, type StandsOn } from '../../../../main/loops/engineering/planning/ground.ts';
import { foundTask, idOf } from '../../../support/tasks.ts';

const path = fc.constantFrom('a.md', 'b.md', 'src/c.ts', 'd.txt');
const evidence = fc.record({ path, line: fc.integer({ min: 1, max: 900 }), detail: fc.constantFrom('beetween → between', 'recieve → receive', 'teh → the') });
const task: fc.Arbitrary<FoundTask> = fc.record({
  evidence: fc.array(evidence, { maxLength: 6 }), expectedFiles: fc.uniqueArray(path, { maxLength: 4 }), evidenceLeftOut: fc.nat(3), before: fc.integer({ min: 1, max: 9 }),
}).map(({ before, ...more }) => foundTask('a', { ...more, measure: { name: 'misspellings', before, target: 0 } }));
const blobs = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'src/c.ts', 'd.txt', 'other.md', 'more/x.ts'), fc.constantFrom('1', '2', '3')).map((files) => new Map(Object.entries(files)));

const byRecipe = (one: FoundTask, version = 1): Found => ({ task: one, standsOn: { kind: 'evidence', version } });

describe('the ground of what was found in the tree', () => {
  it('stays with other files, the numbers of lines, the order of the evidence and the title', () => {
    fc.assert(fc.property(task, blobs, fc.integer({ min: 1, max: 50 }), fc.string(), (one, files, moved, other) => {
      const ground = groundOf(byRecipe(one), files);
      const elsewhere = new Map([...files].map(([name, blob]): [string, string] => [name, one.expectedFiles.includes(name) ? blob : `${blob}${other}`]).concat([['brand/new.md', other]]));
      const lines = { ...one, title: 'Correct 2 of them', score: 0.1, evidence: one.evidence.map((each) => ({ ...each, line: (each.line ?? 1) + moved })).reverse(), expectedFiles: [...one.expectedFiles].reverse() };
      expect(groundOf(byRecipe(lines), elsewhere)).toBe(ground);
    }));
  });

  it('changes with an expected file, the evidence, the measure, and the version of the recipe', () => {
    fc.assert(fc.property(task, blobs, (one, files) => {
      const ground = groundOf(byRecipe(one), files);
      for (const file of one.expectedFiles) {
        expect(groundOf(byRecipe(one), new Map([...files, [file, 'x']]))).not.toBe(ground);
        if (files.has(file)) expect(groundOf(byRecipe(one), new Map([...files].filter(([name]) => name !== file)))).not.toBe(ground);
      }
      expect(groundOf(byRecipe({ ...one, evidence: [...one.evidence, { path: 'a.md', detail: 'another' }] }), files)).not.toBe(ground);
      expect(groundOf(byRecipe({ ...one, evidenceLeftOut: one.evidenceLeftOut + 1 }), files)).not.toBe(ground);
      expect(groundOf(byRecipe({ ...one, measure: { ...one.measure, before: one.measure.before + 1 } }), files)).not.toBe(ground);
      expect(groundOf(byRecipe({ ...one, expectedFiles: [...one.expectedFiles, 'new.md'] }), files)).not.toBe(ground);
      expect(groundOf(byRecipe(one, 2), files)).not.toBe(ground);
    }));
  });
});

describe('the ground of a check that fails', () => {
  const red = (more: Partial<Extract<StandsOn, { kind: 'check' }>> = {}): Found => ({
    task: foundTask('check', { recipe: 'hand-written', measure: { name: 'checks that fail', before: 1, target: 0 } }),
    standsOn: { kind: 'check', argv: ['npm', 'test'], cwd: '', status: 'failed', tests: null, output: 'not ok 1 - friday\n  at weekdays.test.js:4:1 (3.2 ms)', ...more },
  });

  it('stays where only lines moved, other checks fail too, or other files changed', () => {
    const ground = groundOf(red(), new Map([['a.md', '1']]));
    const moved = red({ output: 'ok 1 - new one\nnot ok 2 - friday\n  at weekdays.test.js:40:1 (9 ms)' });
    expect(groundOf({ ...moved, task: { ...moved.task, measure: { ...moved.task.measure, before: 2 } } }, new Map())).toBe(ground);
  });

  it('changes with what is run, how it ended, and what fails', () => {
    const others = [red({ argv: ['npm', 'run', 'test'] }), red({ cwd: 'packages/a' }), red({ status: 'timed-out' }), red({ output: 'not ok 1 - saturday' }), red({ tests: ['friday'] }), red({ tests: ['saturday'] })];
    expect(new Set([red(), ...others].map((one) => groundOf(one, new Map()))).size).toBe(others.length + 1);
  });
});

describe('the ground of a task in words', () => {
  it('is its words and nothing else', () => {
    const words = (text: string, more: Partial<FoundTask> = {}): Found => ({ task: foundTask('w', { id: idOf(text), ...more }), standsOn: { kind: 'words', text } });
    expect(groundOf(words('Mend it.', { expectedFiles: ['b.md'], score: 1 }), new Map([['b.md', '9']]))).toBe(groundOf(words('Mend it.'), new Map()));
    expect(groundOf(words('Mend it!'), new Map())).not.toBe(groundOf(words('Mend it.'), new Map()));
  });
});
