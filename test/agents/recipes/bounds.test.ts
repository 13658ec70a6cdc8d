import { assert, asyncProperty, constantFrom, dictionary, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipes } from '../../../agents/recipes/all.ts';
import { brokenLinks } from '../../../agents/recipes/broken-links.ts';
import { editorconfig } from '../../../agents/recipes/editorconfig.ts';
import { spelling } from '../../../agents/recipes/spelling/spelling.ts';
import { memoryPlace } from '../../support/recipe-place.ts';

describe('every recipe', () => {
  test('looks at a bounded part of a large tree and says what it left out', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_500 }, (_, index) => [`deep/er/${index}.md`, '[x](Nope.md) \n']));
    const place = memoryPlace({ ...many, '.editorconfig': '[*]\ntrim_trailing_whitespace = true\n', 'README.md': '# The readme of it, with a word for all of us.\n' });
    for (const recipe of [brokenLinks, editorconfig]) expect((await recipe.survey(place)).detail).toContain('left out, beyond the first 2000');
    expect((await brokenLinks.survey(place)).tasks.length).toBeLessThanOrEqual(10);
  });

  test('stops when the run is cancelled', async () => {
    const place = memoryPlace({ '.editorconfig': '[*]\ntrim_trailing_whitespace = true\n', 'a.md': 'a \n' }, { signal: AbortSignal.abort() });
    for (const recipe of [brokenLinks, editorconfig, spelling]) expect(await recipe.survey(place)).toMatchObject({ state: 'not-runnable', detail: expect.stringContaining('cancelled') });
  });

  test('has an id of its own', () => {
    expect(new Set(recipes.map((recipe) => recipe.id)).size).toBe(recipes.length);
  });

  test('survives any bytes in any file', async () => {
    const path = constantFrom('README.md', 'package.json', 'package-lock.json', '.editorconfig', 'a.ts', 'a.py', 'a.yml', 'a.rst', 'cspell.json', '.vscode/settings.json', 'pyproject.toml', '_typos.toml', 'eslint.config.js', 'go.mod');
    await assert(
      asyncProperty(dictionary(path, uint8Array({ maxLength: 300 })), async (tree) => {
        const place = memoryPlace(tree);
        for (const recipe of recipes) expect(['found', 'nothing', 'not-applicable', 'not-runnable']).toContain((await recipe.survey(place)).state);
      }),
      { numRuns: 150 },
    );
  });

  test('does not open links, submodules, git files or files that are too large', async () => {
    const opened: string[] = [];
    const place = memoryPlace({ '.editorconfig': '[*]\ntrim_trailing_whitespace = true\n', 'a.md': { kind: 'symlink' }, sub: { kind: 'submodule' }, '.github/a.md': 'x \n', 'big.md': `${'x'.repeat(1_000_001)} \n`, 'ok.md': 'x\n' });
    const watched = { ...place, read: (paths: readonly string[], maxBytes: number) => (opened.push(...paths), place.read(paths, maxBytes)) };
    for (const recipe of recipes) await recipe.survey(watched);
    expect([...new Set(opened)].toSorted()).toEqual(['.editorconfig', 'ok.md']);
  });
});
