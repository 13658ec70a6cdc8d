import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unusedDependencies } from '../../../../agents/recipes/unused-dependencies/unused-dependencies.ts';
import { runRecipe } from '../../../support/recipe-laws.ts';
import type { TreeContents } from '../../../support/recipe-place.ts';
import { memoryPlace, RecipeContainer } from '../../../support/recipe-place.ts';

let container: RecipeContainer;
beforeAll(() => {
  container = RecipeContainer.start();
});
afterAll(() => container.stop());

const placeOf = (contents: TreeContents): ReturnType<RecipeContainer['place']> => container.place(contents);

function manifest(fields: object): string {
  return `${JSON.stringify({ name: 'scores', version: '1.0.0', type: 'module', main: 'index.js', ...fields }, null, 2)}\n`;
}

function lockfile(fields: object, packages: object): string {
  return `${JSON.stringify({ name: 'scores', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': { name: 'scores', version: '1.0.0', ...fields }, ...packages } }, null, 2)}\n`;
}

const index = "import ms from 'ms';\nconsole.log(ms(1));\n";
const integrity = 'sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==';
const ms = { version: '2.1.3', integrity, license: 'MIT' };

describe('unused dependencies', () => {
  test('are taken out of the manifest and of the lockfile, with what only they need', async () => {
    const needed = { dependencies: { 'is-odd': '3.0.1', 'left-pad': '1.3.0', ms: '2.1.3' } };
    const tree = {
      'package.json': manifest(needed),
      'index.js': index,
      'package-lock.json': lockfile(needed, {
        'node_modules/is-number': { version: '6.0.0', integrity },
        'node_modules/is-odd': { version: '3.0.1', integrity, dependencies: { 'is-number': '^6.0.0', ms: '^2.0.0' } },
        'node_modules/left-pad': { version: '1.3.0', integrity },
        'node_modules/ms': ms,
      }),
    };
    const run = await runRecipe(unusedDependencies, tree, placeOf);
    const left = { dependencies: { ms: '2.1.3' } };
    expect(run.survey.tasks[0]).toMatchObject({ category: 'dead-code', risk: 'medium', measure: { before: 2 }, expectedFiles: ['package.json', 'package-lock.json'] });
    expect(run.after).toEqual({ 'package.json': manifest(left), 'index.js': index, 'package-lock.json': lockfile(left, { 'node_modules/ms': ms }) });
  });

  test('a lockfile of another package manager is left, and that is said', async () => {
    const tree = { 'package.json': manifest({ dependencies: { 'left-pad': '1.3.0', ms: '2.1.3' } }), 'index.js': index, 'yarn.lock': 'left-pad@1.3.0:\n' };
    const run = await runRecipe(unusedDependencies, tree, placeOf);
    expect(run.survey.tasks[0]?.objective).toContain('yarn.lock is left as it is');
    expect(run.survey.tasks[0]?.certainty.value).toBeLessThan(0.5);
    expect(run.after).toEqual({ ...tree, 'package.json': manifest({ dependencies: { ms: '2.1.3' } }) });
  });

  test.each<readonly [name: string, tree: TreeContents]>([
    ['named in a script', { 'package.json': manifest({ dependencies: { 'left-pad': '1' }, scripts: { a: 'left-pad x' } }) }],
    ['named in any file', { 'package.json': manifest({ dependencies: { 'left-pad': '1' } }), 'deploy.yml': 'run: npx left-pad' }],
    ['named in documents only, with nothing known of its programs', { 'package.json': manifest({ dependencies: { 'left-pad': '1' } }), 'README.md': 'left-pad' }],
    ['for development, with nothing known of its programs', { 'package.json': manifest({ devDependencies: { 'left-pad': '1' } }) }],
    [
      'for development, with a program that is named',
      {
        'package.json': manifest({ devDependencies: { 'left-pad': '1' }, scripts: { a: 'padder x' } }),
        'package-lock.json': lockfile({ devDependencies: { 'left-pad': '1' } }, { 'node_modules/left-pad': { version: '1.0.0', dev: true, bin: { padder: 'x.js' } } }),
      },
    ],
    [
      'wanted by another package',
      {
        'package.json': manifest({ dependencies: { 'left-pad': '1', ms: '2' } }),
        'index.js': index,
        'package-lock.json': lockfile({ dependencies: { 'left-pad': '1', ms: '2' } }, { 'node_modules/left-pad': { version: '1.0.0' }, 'node_modules/ms': { ...ms, peerDependencies: { 'left-pad': '*' } } }),
      },
    ],
    ['that knip is told to leave', { 'package.json': manifest({ dependencies: { 'left-pad': '1' }, knip: { ignoreDependencies: ['left-.*'] } }), 'index.js': 'x' }],
  ])('a dependency %s is kept', async (_, tree) => {
    expect(await unusedDependencies.survey(placeOf(tree))).toMatchObject({ state: 'nothing', tasks: [] });
  });

  test('a dependency for development with no program goes when the lockfile knows it', async () => {
    const needed = { devDependencies: { 'left-pad': '1.3.0' } };
    const tree = { 'package.json': manifest(needed), 'index.js': '', 'package-lock.json': lockfile(needed, { 'node_modules/left-pad': { version: '1.3.0', integrity, dev: true } }) };
    const run = await runRecipe(unusedDependencies, tree, placeOf);
    expect(run.after).toEqual({ 'package.json': manifest({}), 'index.js': '', 'package-lock.json': lockfile({}, {}) });
  });

  test('says what it could not do', async () => {
    expect(await unusedDependencies.survey(memoryPlace({ 'a.py': '' }))).toMatchObject({ state: 'not-applicable' });
    expect(await unusedDependencies.survey(memoryPlace({ 'package.json': '{"dependencies":{"a":1}}' }))).toMatchObject({ state: 'not-applicable' });
    expect(await unusedDependencies.survey(memoryPlace({ 'package.json': manifest({ dependencies: { 'left-pad': '1' } }) }))).toMatchObject({ state: 'not-runnable' });
    expect(await unusedDependencies.survey(placeOf({ 'package.json': manifest({ dependencies: { 'left-pad': '1' } }), 'knip.json': '{' }))).toMatchObject({ state: 'not-runnable' });
  });
});
