/**
 * The program that answers, inside the container, which words are misspellings. It reads one JSON document from
 * standard input, `{ words: { word: [file index] }, files: [path], config: boolean }`, and prints one,
 * `{ corrections: [{ word, correction, files: [index] }] }`.
 *
 * A word counts when cspell's list of common misspellings has exactly one correction for it, no dictionary of words or
 * of the trade knows it, and English knows the correction. Where the repository has a cspell configuration, cspell
 * itself must also report the word in the file, with that configuration.
 */
export const dictionaryScript = String.raw`
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const modules = '/opt/touchline/node_modules/';
const asked = JSON.parse(readFileSync(0, 'utf8'));
const bytes = (path) => (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path));

function misspellings() {
  const found = new Map();
  const list = JSON.parse(readFileSync(modules + '@cspell/dict-en-common-misspellings/dict/dict-en.json', 'utf8'));
  for (const definition of list.dictionaryDefinitions) {
    for (const entry of [...(definition.flagWords ?? []), ...(definition.suggestWords ?? [])]) {
      const [word, corrections = ''] = entry.split('->');
      if (!Object.hasOwn(asked.words, word)) continue;
      found.set(word, [...(found.get(word) ?? []), ...corrections.split(',').map((one) => one.trim())]);
    }
  }
  return [...found].flatMap(([word, corrections]) => {
    const [only, ...others] = new Set(corrections);
    return others.length === 0 && /^[a-z]+$/.test(only) ? [{ word, correction: only }] : [];
  });
}

async function knownToEnglish(candidates) {
  const { decodeTrie } = await import(modules + 'cspell-trie-lib/dist/index.js');
  let left = candidates;
  const corrections = new Set();
  for (const path of ['dict-en_us/en_US.trie.gz', 'dict-en-gb-mit/en_GB.trie.gz']) {
    if (left.length === 0) return [];
    const trie = decodeTrie(bytes(modules + '@cspell/' + path));
    left = left.filter(({ word }) => !trie.hasWord(word, true));
    for (const { correction } of left) if (trie.hasWord(correction, true)) corrections.add(correction);
  }
  return left.filter(({ correction }) => corrections.has(correction));
}

function unknownToTheTrade(candidates) {
  let left = candidates;
  for (const name of ['software-terms', 'fullstack', 'companies', 'data-science', 'dart', 'golang', 'java', 'python', 'ruby', 'csharp', 'fsharp', 'rust', 'sql', 'k8s', 'node', 'npm', 'lorem-ipsum', 'filetypes', 'django', 'scala', 'latex']) {
    const folder = modules + '@cspell/dict-' + name + '/';
    for (const file of readdirSync(folder, { recursive: true }).filter((one) => /\.txt(?:\.gz)?$/.test(one)).sort()) {
      if (left.length === 0) return left;
      const lines = new Set(bytes(folder + file).toString('utf8').toLowerCase().split(/[^a-z]+/));
      left = left.filter(({ word }) => !lines.has(word));
    }
  }
  return left;
}

// Loading every dictionary of cspell takes two seconds; a configuration that names none of them does not need them.
const namesMore = /"(?:dictionaries|noSuggestDictionaries|includeRegExpList|ignoreRegExpList|patterns|languageSettings|enableFiletypes|enabledLanguageIds|enabledFileTypes)":[[{](?![\]}])/;
const allProblems = { maxNumberOfProblems: 1_000_000, maxDuplicateProblems: 1_000_000 };

async function confirmedByCspell(candidates) {
  const { searchForConfig, spellCheckDocument } = await import(modules + 'cspell-lib/dist/index.js');
  const wanted = [...new Set(candidates.flatMap((one) => one.files))].sort((a, b) => a - b).slice(0, 200);
  const reported = new Map();
  for (const index of wanted) {
    const url = pathToFileURL(resolve(asked.files[index]));
    const config = (await searchForConfig(url)) ?? {};
    if (config.__importRef?.error) throw config.__importRef.error;
    const whole = namesMore.test(JSON.stringify(config));
    const settings = { ...allProblems, ...(whole ? {} : { loadDefaultConfiguration: false }) };
    const result = await spellCheckDocument({ uri: url.href }, { generateSuggestions: false }, settings);
    const fault = result.errors?.[0] ?? [...(result.dictionaryErrors?.values() ?? [])].flat()[0];
    if (fault) throw fault;
    reported.set(index, new Set(result.checked ? result.issues.map((issue) => issue.text.toLowerCase()) : []));
  }
  return candidates.map((one) => ({ ...one, files: one.files.filter((index) => reported.get(index)?.has(one.word)) }));
}

const certain = unknownToTheTrade(await knownToEnglish(misspellings())).map((one) => ({ ...one, files: asked.words[one.word] }));
const corrections = asked.config && certain.length > 0 ? await confirmedByCspell(certain) : certain;
process.stdout.write(JSON.stringify({ corrections: corrections.filter((one) => one.files.length > 0) }));
`;
