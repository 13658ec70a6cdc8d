import type { Result } from '../workspace.ts';
import type { Recipe, RecipePlace, RecipeTask, TreeFile } from './contract.ts';
import type { WhitespaceSettings } from './editorconfig-settings.ts';
import { whitespaceSettings } from './editorconfig-settings.ts';
import { batched } from './grouping.ts';
import { counted, evidenceFor, filesPerTask, found, notApplicable, notRunnableFor, nothing } from './surveys.ts';
import { excerpt, withReplacements } from './text-file.ts';
import type { Chosen } from './tree-reading.ts';
import { chooseFiles, eachText, leftOutNote, textsOf } from './tree-reading.ts';
import { baseName, depthOf, extensionOf, isEditable, isGeneratedText, isTestMaterial } from './tree-paths.ts';
import type { WhitespaceChange } from './whitespace.ts';
import { whitespaceChanges } from './whitespace.ts';

/** Makes files keep to what the repository's `.editorconfig` says of trailing white space and line endings. */
export const editorconfig: Recipe = {
  id: 'editorconfig',
  title: 'White space by .editorconfig',

  async survey(place) {
    const settings = await settingsOf(place);
    if (!settings.ok) return notRunnableFor(settings.error);
    if (!settings.value) return notApplicable('The repository has no .editorconfig.');
    const chosen = candidates(place);
    const changes = await changesIn(place, chosen.files, settings.value);
    if (!changes.ok) return notRunnableFor(changes.error);
    return surveyOf(changes.value, chosen);
  },

  async fix(place, task) {
    const changes = await changesFor(place, task);
    if (!changes.ok) return changes;
    const texts = await textsOf(place, [...changes.value.keys()]);
    if (!texts.ok) return texts;
    return {
      ok: true,
      value: [...texts.value].map(([path, text]) => ({ kind: 'write', path, text: withReplacements(text, changes.value.get(path) ?? []) })),
    };
  },

  async measure(place, task) {
    const changes = await changesFor(place, task);
    return changes.ok ? { ok: true, value: [...changes.value.values()].flat().length } : changes;
  },
};

type Changes = ReadonlyMap<string, readonly WhitespaceChange[]>;

async function settingsOf(place: RecipePlace): Promise<Result<((path: string) => WhitespaceSettings) | undefined>> {
  const paths = place.files.filter((file) => baseName(file.path) === '.editorconfig').map((file) => file.path);
  if (paths.length === 0) return { ok: true, value: undefined };
  const texts = await textsOf(place, paths);
  if (!texts.ok) return texts;
  const unread = paths.find((path) => !texts.value.has(path));
  // What can't be read may be the exception that protects a folder.
  if (unread !== undefined) return { ok: false, error: { code: 'editorconfig_not_understood', message: `${excerpt(unread)} is not a readable text file.`, next: 'Save it as UTF-8.' } };
  return whitespaceSettings(texts.value);
}

const bytesMatter =
  /^(?:patch|diff|csv|tsv|psv|svg|ipynb|properties|env|pem|key|crt|cer|asc|sig|plist|pbxproj|po|pot|xlf|resx|sum|dat|bin|hex|tmlanguage|drawio|excalidraw|golden|out|log|http|rest|eml)$/u;

function candidates(place: RecipePlace): Chosen {
  return chooseFiles(place.files, (file) => isEditable(file) && !isTestMaterial(file.path) && !isData(file), (file) => depthOf(file.path));
}

function isData(file: TreeFile): boolean {
  return bytesMatter.test(extensionOf(file.path)) || /^\.env(?:\.|$)/u.test(baseName(file.path));
}

async function changesIn(place: RecipePlace, files: readonly TreeFile[], settingsFor: (path: string) => WhitespaceSettings): Promise<Result<Changes>> {
  const changes = new Map<string, readonly WhitespaceChange[]>();
  const wanted = files.filter(({ path }) => {
    const { trim, finalNewline, endOfLine } = settingsFor(path);
    return trim === true || finalNewline === true || endOfLine !== undefined;
  });
  const read = await eachText(place, wanted, (path, text) => {
    const inFile = isGeneratedText(text) ? [] : whitespaceChanges(path, text, settingsFor(path));
    if (inFile.length > 0) changes.set(path, inFile);
  });
  return read.ok ? { ok: true, value: changes } : read;
}

async function changesFor(place: RecipePlace, task: RecipeTask): Promise<Result<Changes>> {
  const settings = await settingsOf(place);
  if (!settings.ok) return settings;
  if (!settings.value) return { ok: true, value: new Map() };
  const files = candidates(place).files.filter((file) => task.expectedFiles.includes(file.path));
  return changesIn(place, files, settings.value);
}

function surveyOf(changes: Changes, chosen: Chosen): ReturnType<typeof nothing> {
  const looked = `${counted(chosen.files.length, 'file')} looked at${leftOutNote(chosen)}`;
  if (changes.size === 0) return nothing(`Every file keeps to .editorconfig: ${looked}.`);
  const items = [...changes].flatMap(([path, inFile]) => evidenceIn(path, inFile));
  const detail = `${counted(items.length, 'place')} in ${counted(changes.size, 'file')} not as .editorconfig asks: ${looked}.`;
  return found(detail, items, batched(changes, filesPerTask, 500).map(taskFor));
}

function evidenceIn(path: string, changes: readonly WhitespaceChange[]): { path: string; line: number; detail: string }[] {
  return changes.map(({ line, wrong }) => ({ path, line, detail: wrong }));
}

function taskFor(group: Changes): RecipeTask {
  const items = [...group].flatMap(([path, changes]) => evidenceIn(path, changes));
  const where = group.size === 1 ? excerpt([...group.keys()].join(''), 60) : counted(group.size, 'file');
  return {
    recipe: editorconfig.id,
    category: 'formatting',
    title: `Mend white space in ${where} as .editorconfig asks`,
    objective: 'The files keep to the trailing white space, final newline and line endings that .editorconfig asks for.',
    measure: { name: 'places not as .editorconfig asks', before: items.length, target: 0 },
    ...evidenceFor(items),
    expectedFiles: [...group.keys()],
    effort: 'minutes',
    risk: 'low',
    certainty: { value: 0.9, why: 'The repository asks for it in its own .editorconfig.' },
    worth: { value: 0.3, why: 'Editors stop making unrelated white space changes in later work.' },
  };
}
