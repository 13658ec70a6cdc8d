import * as z from 'zod';
import type { Fault, Result } from '../../workspace.ts';
import type { ContainerScript } from '../container-script.ts';
import { runScript } from '../container-script.ts';
import type { Recipe, RecipeEdit, RecipeEvidence, RecipePlace, RecipeTask, Survey } from '../contract.ts';
import { counted, evidenceFor, found, notApplicable, notRunnable, notRunnableFor, nothing } from '../surveys.ts';
import { excerpt } from '../text-file.ts';
import { onlyRemoves, readLockfile } from './lockfile.ts';
import { readManifest, withoutDependencies } from './manifest.ts';
import { lockfileScript } from './scripts.ts';
import type { DependencySurvey, Package, UnusedDependency } from './survey-of-dependencies.ts';
import { surveyDependencies } from './survey-of-dependencies.ts';

/** Removes dependencies from package.json that no file names and that knip reports, and from npm's lockfile with them. */
export const unusedDependencies: Recipe = {
  id: 'unused-dependencies',
  title: 'Unused dependencies',

  async survey(place) {
    const looked = await surveyDependencies(place);
    if (!looked.ok) return notRunnableFor(looked.error);
    if (looked.value.packages.length === 0) return notApplicable('The repository has no package.json.');
    if (looked.value.tooLarge) return notRunnable('The repository is too large to be sure that nothing names a dependency.');
    return surveyOf(looked.value, place.hasDependencies);
  },

  async fix(place, task) {
    const looked = await surveyDependencies(place);
    if (!looked.ok) return looked;
    const edits: RecipeEdit[] = [];
    for (const [one, unused] of unusedFor(looked.value, task)) {
      const edited = await withoutUnused(place, one, unused.map(({ name }) => name));
      if (!edited.ok) return edited;
      edits.push(...edited.value);
    }
    return { ok: true, value: edits };
  },

  async measure(place, task) {
    const looked = await surveyDependencies(place);
    return looked.ok ? { ok: true, value: unusedFor(looked.value, task).flatMap(([, unused]) => unused).length } : looked;
  },
};

/** The dependencies that the task names and that are still there and unused. */
function unusedFor({ unused }: DependencySurvey, task: RecipeTask): [Package, UnusedDependency[]][] {
  const named = new Set(task.evidence.map((item) => `${item.path} ${item.detail.split(' ')[0] ?? ''}`));
  return [...unused]
    .map(([one, dependencies]): [Package, UnusedDependency[]] => [one, dependencies.filter(({ name }) => named.has(`${one.path} ${name}`))])
    .filter(([, dependencies]) => dependencies.length > 0);
}

const npmRemoval: ContainerScript<{ manifest: string; lockfile: string }> = {
  name: 'npm',
  source: lockfileScript,
  answer: z.strictObject({ manifest: z.string(), lockfile: z.string() }),
  timeoutMs: 60_000,
};

async function withoutUnused(place: RecipePlace, one: Package, names: readonly string[]): Promise<Result<readonly RecipeEdit[]>> {
  const text = withoutDependencies(one.text, names);
  if (text === undefined) return { ok: false, error: inexact(one.path, 'its text has an unusual form') };
  const manifestEdit = { kind: 'write', path: one.path, text } as const;
  if (one.lock.state !== 'exact') return { ok: true, value: [manifestEdit] };
  const removed = await runScript(place, npmRemoval, { manifest: one.text, lockfile: one.lock.text, names });
  if (!removed.ok) return removed;
  const lockfile = readLockfile(removed.value.lockfile);
  const agrees = JSON.stringify(readManifest(removed.value.manifest)) === JSON.stringify(readManifest(text));
  if (!lockfile || !agrees || !onlyRemoves(one.lock.lockfile, lockfile)) return { ok: false, error: inexact(one.lock.path, 'npm would change more than the removed packages') };
  return { ok: true, value: [manifestEdit, { kind: 'write', path: one.lock.path, text: removed.value.lockfile }] };
}

function inexact(path: string, why: string): Fault {
  return { code: 'dependency_removal_inexact', message: `${path} can't be changed exactly: ${why}.`, next: 'Remove the dependency with the package manager.' };
}

function surveyOf({ packages, unused }: DependencySurvey, hasDependencies: boolean): Survey {
  const looked = `${counted(packages.length, 'package.json', 'package.json files')} looked at${hasDependencies ? '' : ', without installed packages'}`;
  if (unused.size === 0) return nothing(`Every dependency is named somewhere or may be used unnamed: ${looked}.`);
  const items = [...unused].flatMap(([one, dependencies]) => dependencies.map((dependency) => evidenceOf(one, dependency)));
  return found(`${counted(items.length, 'dependency', 'dependencies')} that nothing uses: ${looked}.`, items, [...unused].map(([one, dependencies]) => taskFor(one, dependencies, hasDependencies)));
}

function evidenceOf(one: Package, { name, section, line, inDocuments }: UnusedDependency): RecipeEvidence {
  const where = inDocuments ? 'only documents name it' : 'no other file names it';
  return { path: one.path, line, detail: `${name} in ${section}: ${where}, and knip reports it as unused` };
}

function taskFor(one: Package, unused: readonly UnusedDependency[], hasDependencies: boolean): RecipeTask {
  const names = unused.map(({ name }) => name).join(', ');
  const what = unused.length === 1 ? `the unused dependency ${names}` : `${unused.length} unused dependencies`;
  return {
    recipe: 'unused-dependencies',
    category: 'dead-code',
    title: excerpt(`Remove ${what} from ${one.path}`, 110),
    objective: excerpt(`${one.path} declares no dependency that nothing uses${lockNote(one)}.`, 480),
    measure: { name: 'named dependencies that nothing uses', before: unused.length, target: 0 },
    ...evidenceFor(unused.map((dependency) => evidenceOf(one, dependency))),
    expectedFiles: one.lock.state === 'exact' ? [one.path, one.lock.path] : [one.path],
    effort: 'minutes',
    risk: 'medium',
    certainty: certaintyOf(one, hasDependencies),
    worth: { value: 0.5, why: 'Less to install, to audit and to update.' },
  };
}

function lockNote({ lock }: Package): string {
  if (lock.state === 'exact') return '; npm takes it out of the lockfile as well';
  return lock.state === 'other' ? `; ${lock.path} is left as it is and has to be updated by its package manager` : '';
}

function certaintyOf({ lock }: Package, hasDependencies: boolean): RecipeTask['certainty'] {
  if (lock.state === 'other') return { value: 0.35, why: `No file names it, but ${lock.path} can't be updated here.` };
  if (hasDependencies) return { value: 0.85, why: 'No file names it or a program of it, and knip agrees with the packages installed.' };
  return lock.state === 'exact'
    ? { value: 0.75, why: 'No file names it or a program of it, no locked package wants it, and knip agrees.' }
    : { value: 0.5, why: 'No file names it and knip agrees, but the packages are not installed.' };
}
