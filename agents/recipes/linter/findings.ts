import * as z from 'zod';
import type { Result } from '../../workspace.ts';
import type { ContainerScript } from '../container-script.ts';
import { runScript } from '../container-script.ts';
import type { RecipeEvidence, RecipePlace } from '../contract.ts';
import { excerpt } from '../text-file.ts';
import { isEditable, isGeneratedText, isTestMaterial } from '../tree-paths.ts';
import type { ConfiguredBy, Linter } from './linters.ts';
import { copyScript, eslintScript } from './scripts.ts';

/** What a linter would mend: one finding, or one file where a linter does not tell findings apart. */
export interface LintFinding extends RecipeEvidence {
  readonly linter: Linter['id'];
  /** The rule, or `files` where a linter mends a file as a whole. */
  readonly rule: string;
}

/** What a linter found, or why it could not be asked. */
export type LintRun =
  | { readonly state: 'ran'; readonly linter: Linter; readonly findings: readonly LintFinding[] }
  | { readonly state: 'not-runnable'; readonly linter: Linter; readonly why: string };

/** New texts by path. */
export type NewTexts = ReadonlyMap<string, string>;

const timeoutMs = 180_000;

const eslint: ContainerScript<{ findings: { path: string; line: number; rule: string; message: string }[]; texts: { path: string; text: string }[] }> = {
  name: 'ESLint',
  source: eslintScript,
  answer: z.strictObject({
    findings: z.array(z.strictObject({ path: z.string(), line: z.int().positive(), rule: z.string(), message: z.string() })),
    texts: z.array(z.strictObject({ path: z.string(), text: z.string() })),
  }),
  timeoutMs,
};

const inCopy = (name: string): ContainerScript<{ state: 'done'; changed: { path: string; line: number; text: string }[] } | { state: 'missing' }> => ({
  name,
  source: copyScript,
  answer: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('done'), changed: z.array(z.strictObject({ path: z.string(), line: z.int().positive(), text: z.string() })) }),
    z.strictObject({ state: z.literal('missing') }),
  ]),
  timeoutMs,
});

/** Asks a configured linter what it would mend in files that recipes may edit. */
export async function runLinter(place: RecipePlace, linter: Linter, repository: ConfiguredBy): Promise<LintRun> {
  if ('package' in linter.from && !place.hasDependencies) return { state: 'not-runnable', linter, why: `${linter.id} is configured, but its packages are not installed` };
  const found = linter.id === 'eslint' ? await eslintFindings(place) : await filesChangedBy(place, linter, repository);
  if (!found.ok) return { state: 'not-runnable', linter, why: found.error.message.replace(/\.$/u, '') };
  if (found.value === 'missing') return { state: 'not-runnable', linter, why: `${linter.id} is configured, but there is no ${linter.id} in the sandbox` };
  return { state: 'ran', linter, findings: found.value };
}

async function eslintFindings(place: RecipePlace): Promise<Result<readonly LintFinding[]>> {
  const answer = await runScript(place, eslint, { rule: '', files: [] });
  if (!answer.ok) return answer;
  const editable = editablePaths(place);
  const findings = answer.value.findings.filter(({ path }) => editable.has(path));
  return { ok: true, value: findings.map(({ path, line, rule, message }) => ({ path, line, rule, linter: 'eslint', detail: excerpt(`${rule}: ${message}`, 300) })) };
}

async function filesChangedBy(place: RecipePlace, linter: Linter, repository: ConfiguredBy): Promise<Result<readonly LintFinding[] | 'missing'>> {
  const answer = await changedByLinter(place, linter, repository);
  if (!answer.ok) return answer;
  if (answer.value === 'missing') return { ok: true, value: 'missing' };
  return { ok: true, value: answer.value.map(({ path, line }) => ({ path, line, rule: 'files', linter: linter.id, detail: `${linter.id} changes this file, first here` })) };
}

async function changedByLinter(place: RecipePlace, linter: Linter, repository: ConfiguredBy): Promise<Result<readonly { path: string; line: number; text: string }[] | 'missing'>> {
  const program = 'package' in linter.from ? { package: linter.from.package, program: linter.from.program } : { package: '', program: linter.from.path };
  const answer = await runScript(place, inCopy(linter.id), { ...program, arguments: linter.argumentsFor(repository) });
  if (!answer.ok) return answer;
  if (answer.value.state === 'missing') return { ok: true, value: 'missing' };
  const editable = editablePaths(place);
  return { ok: true, value: answer.value.changed.filter(({ path, text }) => editable.has(path) && !text.includes('\u{FFFD}') && !isGeneratedText(text)) };
}

/** The new texts of the files with the fixes of one rule made, or with all fixes of a linter that mends whole files. */
export async function mendedTexts(place: RecipePlace, linter: Linter, repository: ConfiguredBy, rule: string, files: readonly string[]): Promise<Result<NewTexts>> {
  if (linter.id === 'eslint') {
    const answer = await runScript(place, eslint, { rule, files: files.map((file) => `./${file}`) });
    return answer.ok ? { ok: true, value: textsAmong(answer.value.texts, files) } : answer;
  }
  const changed = await changedByLinter(place, linter, repository);
  if (!changed.ok) return changed;
  return { ok: true, value: textsAmong(changed.value === 'missing' ? [] : changed.value, files) };
}

function textsAmong(texts: readonly { path: string; text: string }[], files: readonly string[]): NewTexts {
  return new Map(texts.filter(({ path }) => files.includes(path)).map(({ path, text }) => [path, text]));
}

function editablePaths(place: RecipePlace): ReadonlySet<string> {
  return new Set(place.files.filter((file) => isEditable(file) && !isTestMaterial(file.path)).map((file) => file.path));
}
