import { assert, asyncProperty, constantFrom, array, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../../../agents/recipes/broken-links.ts';
import { slugOf } from '../../../agents/recipes/heading-anchors.ts';
import { runRecipe } from '../../support/recipe-laws.ts';
import type { TreeContents } from '../../support/recipe-place.ts';
import { memoryPlace, textAt } from '../../support/recipe-place.ts';

const readme = (text: string, others: TreeContents = {}): TreeContents => ({ ...others, 'README.md': text });

const repaired: readonly (readonly [name: string, tree: TreeContents, after: string])[] = [
  ['capitals that differ', readme('[g](docs/Guide.md)', { 'docs/guide.md': '# G' }), '[g](docs/guide.md)'],
  ['a file that moved', readme('![s](img/score-board.png "S")', { 'assets/score-board.png': 'x' }), '![s](assets/score-board.png "S")'],
  ['an ending left out', readme('[g](./docs/guide#top-scorers)', { 'docs/guide.md': '# Top scorers' }), '[g](./docs/guide.md#top-scorers)'],
  ['an anchor in capitals', readme('# Top Scorers\n\n[t](#Top-Scorers)'), '# Top Scorers\n\n[t](#top-scorers)'],
  ['an anchor with other punctuation', readme("# What's new?\n\n[t](#what's-new)"), "# What's new?\n\n[t](#whats-new)"],
  ['a reference definition', readme('[g]\n\n[g]: docs/Guide.md "The guide"\n', { 'docs/guide.md': '' }), '[g]\n\n[g]: docs/guide.md "The guide"\n'],
  ['an image in HTML', readme('<img alt="x" src="Logo-mark.svg">', { 'logo-mark.svg': 'x' }), '<img alt="x" src="logo-mark.svg">'],
  ['a name with a space', readme('[g](docs/My%20guide.md)', { 'docs/my guide.md': '' }), '[g](docs/my%20guide.md)'],
  ['an image inside a link', readme('[![b](Badge-one.svg)](docs/Guide.md)', { 'badge-one.svg': '', 'docs/guide.md': '' }), '[![b](badge-one.svg)](docs/guide.md)'],
];

const leftAlone: readonly (readonly [name: string, tree: TreeContents])[] = [
  ['a link that leads somewhere', readme('[g](docs/guide.md#a)[h](docs)[i](docs/)', { 'docs/guide.md': '# A' })],
  ['addresses, mail and site paths', readme('[a](https://x.test/Guide.md)[b](mailto:a@b.c)[c](/Guide.md)[d](//x.test/y.md)')],
  ['code blocks and code spans', readme('```\n[g](Nope.md)\n```\n\n`[g](Nope.md)`\n\n    [g](Nope.md)\n\n~~~~\n```\n[g](Nope.md)\n~~~~\n')],
  ['HTML comments', readme('<!-- [g](Nope.md)\n\n[h](Nope.md) -->')],
  ['paths above the root', readme('[i](../../issues)')],
  ['templates', readme('[g]({{ site.url }}/x.md)[h](${root}/y.md)[i](<%= z %>)')],
  ['what lies in a submodule', readme('[g](engine/README.md)', { engine: { kind: 'submodule' } })],
  ['numbered headings', readme('# Notes\n# Notes\n\n[n](#notes-1)')],
  ['ids written out', readme('<a name="Here"></a>\n\n[n](#Here)')],
  ['emphasis and code in headings', readme('# The `run()` _thing_ & more_or_less\n\n[n](#the-run-thing--more_or_less)')],
  ['links of a site generator', readme('[g](guide)[h](other.html)', { 'mkdocs.yml': '', 'docs/guide.md': '' })],
  ['what is not a link', readme('a\\](Nope.md) b](Nope.md) [c] (Nope.md) [^1]: Nope.md')],
];

const reported: readonly (readonly [name: string, tree: TreeContents])[] = [
  ['two files of that name', readme('[g](score-board.md)', { 'a/score-board.md': '', 'b/score-board.md': '' })],
  ['a file that is nowhere', readme('[g](score-board.md)')],
  ['a common name', readme('[g](docs/README.md)')],
  ['two names that differ in capitals only', readme('[g](GUIDE.md)', { 'guide.md': '', 'Guide.md': '' })],
  ['an anchor that is like nothing', readme('# A\n\n[n](#bcd)')],
];

describe('broken relative links', () => {
  test.each(repaired)('repairs %s', async (_, tree, after) => {
    const run = await runRecipe(brokenLinks, tree, memoryPlace);
    expect(run.after).toEqual({ ...tree, 'README.md': after });
  });

  test.each(leftAlone)('leaves alone %s', async (_, tree) => {
    const run = await runRecipe(brokenLinks, tree, memoryPlace);
    expect(run.survey).toMatchObject({ state: 'nothing', count: 0, items: [], tasks: [] });
  });

  test.each(reported)('only reports %s', async (_, tree) => {
    const run = await runRecipe(brokenLinks, tree, memoryPlace);
    expect(run.survey).toMatchObject({ state: 'found', count: 1, tasks: [] });
  });

  test('without Markdown it does not apply', async () => {
    expect(await brokenLinks.survey(memoryPlace({ 'a.txt': 'x' }))).toMatchObject({ state: 'not-applicable' });
  });

  test('finds links to be in lines', async () => {
    const { survey } = await runRecipe(brokenLinks, readme('# A\n\ntext [g](Docs.md)\n', { 'docs.md': '' }), memoryPlace);
    expect(survey.items).toEqual([{ path: 'README.md', line: 3, detail: 'Docs.md: No file Docs.md in the repository, but there is docs.md' }]);
  });

  test('changes nothing but destinations', async () => {
    const piece = constantFrom('[', ']', '(', ')', '`', '```\n', '\n', '\n\n', '<!--', '-->', '[a](Guide.md)', '[b](<Guide.md>)', '\\', '<', '>', '#', 'x', ' ', '- ', '    ', '](', '[c]: Guide.md\n', '~~~\n', '\u{1F600}', '\r\n');
    await assert(
      asyncProperty(array(piece, { maxLength: 30 }), async (pieces) => {
        const text = pieces.join('');
        const run = await runRecipe(brokenLinks, readme(text, { 'guide.md': '' }), memoryPlace);
        expect(textAt(run.after, 'README.md').replaceAll('guide.md', 'Guide.md')).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('is not thrown by any text', async () => {
    await assert(asyncProperty(string({ unit: 'binary', maxLength: 300 }), async (text) => void (await runRecipe(brokenLinks, readme(text), memoryPlace))));
  });
});

test.each([
  ['Hello, World!', 'hello-world'],
  ['  Spaces   inside ', 'spaces---inside'],
  ['`code` and **bold** [link](x.md)', 'code-and-bold-link'],
  ['snake_case and _emphasis_', 'snake_case-and-emphasis'],
  ['Größe & Maß', 'größe--maß'],
  ['🚀 Launch', '-launch'],
  ['v1.2.3 (2026-01-01)', 'v123-2026-01-01'],
])('the slug of %s', (heading, slug) => {
  expect(slugOf(heading)).toBe(slug);
});
