import * as z from 'zod';
import type { Result } from '../../workspace.ts';
import type { ContainerScript } from '../container-script.ts';
import { runScript } from '../container-script.ts';
import type { RecipePlace } from '../contract.ts';
import { dictionaryScript } from './dictionary-script.ts';
import type { TreeWords } from './survey-of-words.ts';
import { filesKept } from './survey-of-words.ts';

/** A misspelling whose correction is certain, and the paths of the files in which it stands. */
export interface Correction {
  readonly word: string;
  readonly correction: string;
  readonly paths: readonly string[];
}

/** Short words for which the list is too bold; of these alone it is certain. */
const certainShortWords = new Set(['teh', 'hte', 'adn', 'taht', 'thsi', 'tihs', 'wiht', 'jsut', 'ahve', 'wich']);

/** As often as this without the right form beside it, a word is the project's own. */
const usualMistake = 6;

const dictionary: ContainerScript<{ corrections: { word: string; correction: string; files: number[] }[] }> = {
  name: 'The spelling dictionary',
  source: dictionaryScript,
  answer: z.strictObject({
    corrections: z.array(z.strictObject({ word: z.string(), correction: z.string().regex(/^[a-z]+$/u), files: z.array(z.int()) })),
  }),
  timeoutMs: 60_000,
};

/** Asks cspell's dictionaries in the sandbox which of the tree's words are misspellings with one certain correction. */
export async function certainCorrections(place: RecipePlace, tree: TreeWords): Promise<Result<readonly Correction[]>> {
  const asked = [...tree.words].filter(([word, use]) => mayBeMisspelling(word, tree) && use.files.length < filesKept);
  if (asked.length === 0) return { ok: true, value: [] };
  const paths = tree.chosen.files.map((file) => file.path);
  const question = { words: Object.fromEntries(asked.map(([word, use]) => [word, use.files])), files: tree.cspellConfig ? paths : [], config: tree.cspellConfig };
  const answer = await runScript(place, dictionary, question);
  if (!answer.ok) return answer;
  const certain = answer.value.corrections.filter((one) => isCertain(one.word, one.correction, tree));
  return { ok: true, value: certain.map(({ word, correction, files }) => ({ word, correction, paths: files.flatMap((index) => paths[index] ?? []) })) };
}

function mayBeMisspelling(word: string, { names }: TreeWords): boolean {
  return (word.length >= 5 || certainShortWords.has(word)) && !names.has(word);
}

function isCertain(word: string, correction: string, tree: TreeWords): boolean {
  const wrong = tree.words.get(word)?.count ?? 0;
  const right = tree.words.get(correction)?.count ?? 0;
  return (wrong < usualMistake || right >= wrong) && !isInflection(word, correction) && !isInflectedName(word, correction, tree);
}

/** `mmaped` is no `mapped` where there is an `mmap`. */
function isInflectedName(word: string, correction: string, { names, words }: TreeWords): boolean {
  const stem = /^([a-z]{3,}?)(?:s|es|ed|ing|ers?|able)$/u.exec(word)?.[1];
  return stem !== undefined && !correction.startsWith(stem) && (names.has(stem) || words.has(stem));
}

/** A plural, participle or comparative that a dictionary may not list: grammar, not spelling. */
function isInflection(word: string, correction: string): boolean {
  return ['s', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'ly', 'able'].some((ending) => word === correction + ending || (correction.endsWith('e') && word === correction.slice(0, -1) + ending));
}
