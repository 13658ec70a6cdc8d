import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linterAutofix } from '../../../../agents/recipes/linter/linter-autofix.ts';
import { installedPackages } from '../../../support/installed-packages.ts';
import { runRecipe } from '../../../support/recipe-laws.ts';
import type { TreeContents } from '../../../support/recipe-place.ts';
import { memoryPlace, RecipeContainer } from '../../../support/recipe-place.ts';

let container: RecipeContainer;
beforeAll(() => {
  container = RecipeContainer.start();
});
afterAll(() => container.stop());

const eslintConfig = "export default [{ rules: { 'no-var': 'error', 'prefer-const': 'error', 'no-unused-vars': 'error' } }];\n";

describe("the repository's own linters", () => {
  test('ESLint mends one rule at a time', async () => {
    const tree = {
      'eslint.config.mjs': eslintConfig,
      'a.js': 'var a = 1;\nlet b = a;\nexport { b };\n',
      'lib/b.js': 'var c = 1;\nexport { c };\n',
      'vendor/c.js': 'var d = 1;\nexport { d };\n',
      'fine.js': 'export const e = 1;\n',
    };
    const eslint = container.packages(installedPackages('eslint'));
    const run = await runRecipe(linterAutofix, tree, (contents) => container.place(contents, eslint));
    const [noVar, preferConst] = run.survey.tasks;
    expect(noVar).toMatchObject({ category: 'lint-autofix', measure: { name: 'eslint fixes: no-var', before: 2 }, expectedFiles: ['a.js', 'lib/b.js'] });
    expect(preferConst).toMatchObject({ measure: { name: 'eslint fixes: prefer-const', before: 1 }, expectedFiles: ['a.js'] });
    expect(run.survey.tasks).toHaveLength(2);
  });

  test('oxlint mends files in a copy of the tree', async () => {
    const tree = { '.oxlintrc.json': '{"rules":{"no-useless-rename":"error"}}', 'a.js': 'export { b as b } from "./b.js";\n', 'b.js': 'export const b = 1;\n' };
    const oxlint = container.packages(installedPackages('oxlint'));
    const run = await runRecipe(linterAutofix, tree, (contents) => container.place(contents, oxlint));
    expect(run.survey.tasks[0]).toMatchObject({ measure: { name: 'oxlint fixes: files', before: 1 }, expectedFiles: ['a.js'] });
    expect(run.after).toEqual({ ...tree, 'a.js': 'export { b } from "./b.js";\n' });
  });

  test('gofmt of the image mends a module', async () => {
    const tree = { 'go.mod': 'module a\n', 'a.go': 'package a\nfunc  A( ) {}\n', 'b.go': 'package a\n' };
    const run = await runRecipe(linterAutofix, tree, (contents) => container.place(contents));
    expect(run.survey.tasks[0]).toMatchObject({ category: 'formatting', measure: { name: 'gofmt fixes: files', before: 1 }, expectedFiles: ['a.go'] });
    expect(run.after).toEqual({ ...tree, 'a.go': 'package a\n\nfunc A() {}\n' });
  });

  test.each<readonly [name: string, tree: TreeContents, why: string]>([
    ['eslint', { 'eslint.config.js': '' }, 'eslint is configured, but its packages are not installed'],
    ['prettier', { '.prettierrc': '', 'package.json': '{"scripts":{"format":"prettier --write ."}}' }, 'prettier is configured, but its packages are not installed'],
    ['biome', { 'biome.json': '{}' }, 'biome is configured, but its packages are not installed'],
    ['ruff', { 'pyproject.toml': '[tool.ruff]\n', 'a.py': '' }, 'ruff is configured, but there is no ruff in the sandbox'],
  ])('%s that is not there is not runnable, with the reason', async (_, tree, why) => {
    const survey = await linterAutofix.survey(container.place(tree));
    expect(survey).toMatchObject({ state: 'not-runnable', tasks: [] });
    expect(survey.detail).toContain(why);
  });

  test('a configuration that throws is said', async () => {
    const survey = await linterAutofix.survey(container.place({ 'eslint.config.mjs': "throw new Error('no such rule set');\n", 'a.js': '' }, container.packages(installedPackages('eslint'))));
    expect(survey).toMatchObject({ state: 'not-runnable' });
    expect(survey.detail).toContain('no such rule set');
  });

  test('without a linter it does not apply', async () => {
    expect(await linterAutofix.survey(memoryPlace({ 'a.js': 'var a', '.prettierrc': '' }))).toMatchObject({ state: 'not-applicable' });
  });
});
