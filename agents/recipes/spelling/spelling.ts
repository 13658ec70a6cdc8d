import type { Result } from '../../workspace.ts';
import type { Recipe, RecipePlace, RecipeTask, Survey } from '../contract.ts';
import { batched, groupedBy } from '../grouping.ts';
import { counted, evidenceFor, found, notApplicable, notRunnableFor, nothing } from '../surveys.ts';
import type { Replacement } from '../text-file.ts';
import { excerpt, lineCounter, withReplacements } from '../text-file.ts';
import { leftOutNote, textsOf } from '../tree-reading.ts';
import type { Correction } from './corrections.ts';
import { certainCorrections } from './corrections.ts';
import { misspelledPlaces } from './places.ts';
import type { TreeWords } from './survey-of-words.ts';
import { treeWords } from './survey-of-words.ts';

/** Corrects misspellings in documents and comments, where there is exactly one correction. */
export const spelling: Recipe = {
  id: 'spelling',
  title: 'Spelling in documents and comments',

  async survey(place) {
    const tree = await treeWords(place);
    if (!tree.ok) return notRunnableFor(tree.error);
    if (tree.value.readable === 0) return notApplicable('There are no English documents or comments.');
    const mistakes = await findMistakes(place, tree.value);
    return mistakes.ok ? surveyOf(mistakes.value, tree.value) : notRunnableFor(mistakes.error);
  },

  async fix(place, task) {
    const mistakes = await mistakesFor(place, task);
    if (!mistakes.ok) return mistakes;
    const byFile = groupedBy(mistakes.value, (mistake) => mistake.path);
    const texts = await textsOf(place, [...byFile.keys()]);
    if (!texts.ok) return texts;
    return {
      ok: true,
      value: [...texts.value].map(([path, text]) => ({ kind: 'write', path, text: withReplacements(text, byFile.get(path) ?? []) })),
    };
  },

  async measure(place, task) {
    const mistakes = await mistakesFor(place, task);
    return mistakes.ok ? { ok: true, value: mistakes.value.length } : mistakes;
  },
};

interface Mistake extends Replacement {
  readonly path: string;
  readonly line: number;
  readonly detail: string;
}

async function mistakesFor(place: RecipePlace, task: RecipeTask): Promise<Result<readonly Mistake[]>> {
  const tree = await treeWords(place);
  if (!tree.ok) return tree;
  const mistakes = await findMistakes(place, tree.value);
  return mistakes.ok ? { ok: true, value: mistakes.value.filter((mistake) => task.expectedFiles.includes(mistake.path)) } : mistakes;
}

async function findMistakes(place: RecipePlace, tree: TreeWords): Promise<Result<readonly Mistake[]>> {
  const corrections = await certainCorrections(place, tree);
  if (!corrections.ok) return corrections;
  const byPath = groupedBy(corrections.value.flatMap((correction) => correction.paths.map((path) => ({ path, correction }))), (one) => one.path);
  const texts = await textsOf(place, [...byPath.keys()]);
  if (!texts.ok) return texts;
  const mistakes = [...texts.value].flatMap(([path, text]) => {
    const inFile = (byPath.get(path) ?? []).map((one) => one.correction);
    return mistakesIn(path, text, inFile);
  });
  return { ok: true, value: mistakes };
}

function mistakesIn(path: string, text: string, corrections: readonly Correction[]): Mistake[] {
  const lineAt = lineCounter(text);
  return misspelledPlaces(path, text, new Map(corrections.map((one) => [one.word, one.correction]))).map((place) => ({
    ...place,
    path,
    line: lineAt(place.start),
    detail: `${text.slice(place.start, place.end)} should be ${place.text}`,
  }));
}

const filesInTask = 10;
const correctionsInTask = 20;

function surveyOf(mistakes: readonly Mistake[], tree: TreeWords): Survey {
  const looked = `${counted(tree.readable, 'document or commented source', 'documents and commented sources')} looked at${leftOutNote(tree.chosen)}`;
  if (mistakes.length === 0) return nothing(`No misspelling with one certain correction: ${looked}.`);
  const groups = batched(groupedBy(mistakes, (mistake) => mistake.path), filesInTask, correctionsInTask);
  const items = mistakes.map(({ path, line, detail }) => ({ path, line, detail }));
  return found(`${counted(mistakes.length, 'misspelling')} with one certain correction: ${looked}.`, items, groups.map(taskFor));
}

function taskFor(group: ReadonlyMap<string, readonly Mistake[]>): RecipeTask {
  const mistakes = [...group.values()].flat();
  const where = group.size === 1 ? excerpt([...group.keys()].join(''), 60) : counted(group.size, 'file');
  return {
    recipe: spelling.id,
    category: 'typos',
    title: `Correct ${counted(mistakes.length, 'misspelling')} in ${where}`,
    objective: 'Documents and comments hold no misspelling that has exactly one certain correction.',
    measure: { name: 'misspellings with one certain correction', before: mistakes.length, target: 0 },
    ...evidenceFor(mistakes.map(({ path, line, detail }) => ({ path, line, detail }))),
    expectedFiles: [...group.keys()],
    effort: 'minutes',
    risk: 'low',
    certainty: { value: 0.95, why: "Each is in cspell's list of common misspellings with one correction, and is no name in this repository." },
    worth: { value: 0.6, why: 'Readers meet these words in documents and comments.' },
  };
}
