import * as z from 'zod';
import type { Fault, Result } from '../../workspace.ts';
import type { RecipePlace } from '../contract.ts';
import { excerpt } from '../text-file.ts';
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

const answerSchema = z.strictObject({
  corrections: z.array(z.strictObject({ word: z.string(), correction: z.string().regex(/^[a-z]+$/u), files: z.array(z.int()) })),
});

/** Asks cspell's dictionaries in the sandbox which of the tree's words are misspellings with one certain correction. */
export async function certainCorrections(place: RecipePlace, tree: TreeWords): Promise<Result<readonly Correction[]>> {
  const asked = [...tree.words].filter(([word, use]) => mayBeMisspelling(word, tree) && use.files.length < filesKept);
  if (asked.length === 0) return { ok: true, value: [] };
  const paths = tree.chosen.files.map((file) => file.path);
  const question = { words: Object.fromEntries(asked.map(([word, use]) => [word, use.files])), files: tree.cspellConfig ? paths : [], config: tree.cspellConfig };
  const answered = await place.exec({
    argv: ['node', '--input-type=module', '-e', dictionaryScript],
    cwd: '',
    stdin: new TextEncoder().encode(JSON.stringify(question)),
    timeoutMs: 60_000,
    outputLimitBytes: 4_000_000,
  });
  if (!answered.ok) return answered;
  const { exitCode, stdout, stderr } = answered.value;
  if (exitCode !== 0) return { ok: false, error: notAnswered(excerpt(lastError(stderr), 200)) };
  const answer = answerSchema.safeParse(parsed(stdout));
  if (!answer.success) return { ok: false, error: notAnswered('its answer was not understood') };
  return { ok: true, value: answer.data.corrections.filter((one) => isCertain(one.word, one.correction, tree)).map((one) => ({ word: one.word, correction: one.correction, paths: one.files.flatMap((index) => paths[index] ?? []) })) };
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

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Not JSON: the schema says so.
    return undefined;
  }
}

function lastError(stderr: Uint8Array): string {
  const lines = new TextDecoder().decode(stderr).split('\n');
  return lines.find((line) => /Error:|error:/u.test(line)) ?? 'it ended without an answer';
}

function notAnswered(why: string): Fault {
  return { code: 'dictionary_not_answered', message: `The spelling dictionary gave no answer: ${why}.`, next: 'Look at the cspell configuration of the repository.' };
}
