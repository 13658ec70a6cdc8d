import type { Result } from '../workspace.ts';
import type { Recipe, RecipeEvidence, RecipePlace, RecipeTask, Survey } from './contract.ts';
import type { Anchors } from './heading-anchors.ts';
import { batched, groupedBy } from './grouping.ts';
import { anchorsOf } from './heading-anchors.ts';
import { judgeLink, linkTargets } from './link-targets.ts';
import type { MarkdownLink } from './markdown-links.ts';
import { linksOf } from './markdown-links.ts';
import { markdownStructure } from './markdown-structure.ts';
import { counted, evidenceFor, filesPerTask, found, notApplicable, notRunnableFor, nothing } from './surveys.ts';
import type { Replacement } from './text-file.ts';
import { excerpt, lineCounter, withReplacements } from './text-file.ts';
import type { Chosen } from './tree-reading.ts';
import { chooseFiles, eachText, leftOutNote, textsOf } from './tree-reading.ts';
import { depthOf, isEditable, isTestMaterial } from './tree-paths.ts';

/** Repairs relative links, images and anchors in Markdown whose target is certain. */
export const brokenLinks: Recipe = {
  id: 'broken-links',
  title: 'Broken relative links in Markdown',

  async survey(place) {
    const chosen = chooseFiles(place.files, isMarkdown, depth);
    if (chosen.files.length === 0) return notApplicable('There are no Markdown files.');
    const looked = await findBroken(place, chosen);
    if (!looked.ok) return notRunnableFor(looked.error);
    return surveyOf(looked.value, chosen);
  },

  async fix(place, task) {
    const looked = await findBroken(place, chooseFiles(place.files, isMarkdown, depth));
    if (!looked.ok) return looked;
    const repairs = repairsIn(looked.value, task.expectedFiles);
    const texts = await textsOf(place, [...repairs.keys()]);
    if (!texts.ok) return texts;
    return {
      ok: true,
      value: [...texts.value].map(([path, text]) => ({ kind: 'write', path, text: withReplacements(text, repairs.get(path) ?? []) })),
    };
  },

  async measure(place, task) {
    const looked = await findBroken(place, chooseFiles(place.files, isMarkdown, depth));
    if (!looked.ok) return looked;
    return { ok: true, value: [...repairsIn(looked.value, task.expectedFiles).values()].flat().length };
  },
};

interface BrokenLink extends RecipeEvidence {
  readonly line: number;
  readonly repair?: Replacement;
}

function isMarkdown(file: RecipePlace['files'][number]): boolean {
  return /\.(?:md|markdown|mdown|mdx)$/iu.test(file.path) && isEditable(file) && !isTestMaterial(file.path) && !/(?:^|\/)_*(?:templates?|skeleton|boilerplate|archetype)_*\//iu.test(file.path);
}

function depth({ path }: RecipePlace['files'][number]): number {
  return depthOf(path);
}

interface ReadLink {
  readonly link: MarkdownLink;
  readonly line: number;
}

async function findBroken(place: RecipePlace, chosen: Chosen): Promise<Result<readonly BrokenLink[]>> {
  const links = new Map<string, readonly ReadLink[]>();
  const anchors = new Map<string, Anchors>();
  const read = await eachText(place, chosen.files, (path, text) => {
    const structure = markdownStructure(text);
    const lineAt = lineCounter(text);
    links.set(path, linksOf(structure).map((link) => ({ link, line: lineAt(link.span.start) })));
    anchors.set(path, anchorsOf(text, structure));
  });
  if (!read.ok) return read;
  const targets = linkTargets(place.files);
  const broken: BrokenLink[] = [];
  for (const [path, inFile] of links) {
    for (const { link, line } of inFile) {
      const verdict = judgeLink(path, link, targets, (target) => anchors.get(target));
      if (verdict.state === 'fine') continue;
      const repair = verdict.instead === undefined ? {} : { repair: { ...link.span, text: verdict.instead } };
      broken.push({ path, line, detail: excerpt(`${excerpt(link.written)}: ${verdict.why}`, 400), ...repair });
    }
  }
  return { ok: true, value: broken };
}

function repairsIn(broken: readonly BrokenLink[], paths: readonly string[]): Map<string, Replacement[]> {
  const repairs = new Map<string, Replacement[]>();
  for (const one of broken) {
    if (!one.repair || !paths.includes(one.path)) continue;
    repairs.set(one.path, [...(repairs.get(one.path) ?? []), one.repair]);
  }
  return repairs;
}

function surveyOf(broken: readonly BrokenLink[], chosen: Chosen): Survey {
  const looked = `${counted(chosen.files.length, 'Markdown file')} looked at${leftOutNote(chosen)}`;
  if (broken.length === 0) return nothing(`Every relative link leads somewhere: ${looked}.`);
  const certain = broken.filter((one) => one.repair);
  const groups = batched(groupedBy(certain, (one) => one.path), filesPerTask, 50);
  const detail = `${counted(broken.length, 'relative link')} broken, ${certain.length} with one certain target: ${looked}.`;
  const items = broken.map(({ path, line, detail: why }) => ({ path, line, detail: why }));
  return found(detail, items, groups.map(taskFor));
}

function taskFor(group: ReadonlyMap<string, readonly BrokenLink[]>): RecipeTask {
  const links = [...group.values()].flat();
  const where = group.size === 1 ? excerpt([...group.keys()].join(''), 60) : counted(group.size, 'file');
  return {
    recipe: brokenLinks.id,
    category: 'docs-and-comments',
    title: `Repair ${counted(links.length, 'broken link')} in ${where}`,
    objective: 'Every relative link that has exactly one certain target leads to it.',
    measure: { name: 'broken relative links with a certain target', before: links.length, target: 0 },
    ...evidenceFor(links.map(({ path, line, detail }) => ({ path, line, detail }))),
    expectedFiles: [...group.keys()],
    effort: 'minutes',
    risk: 'low',
    certainty: { value: 0.95, why: 'The old target does not exist and exactly one file or heading matches it.' },
    worth: { value: 0.7, why: 'A reader who follows the link gets where it promises.' },
  };
}
