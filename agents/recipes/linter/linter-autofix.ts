import type { Fault, Result } from '../../workspace.ts';
import type { Recipe, RecipePlace, RecipeTask, Survey } from '../contract.ts';
import { batched, groupedBy } from '../grouping.ts';
import { counted, evidenceFor, filesPerTask, found, notApplicable, notRunnable, notRunnableFor, nothing } from '../surveys.ts';
import { textsOf } from '../tree-reading.ts';
import type { LintFinding, LintRun } from './findings.ts';
import { mendedTexts, runLinter } from './findings.ts';
import type { ConfiguredBy, Linter } from './linters.ts';
import { linters } from './linters.ts';

/** Applies the fixes that the repository's own linters call safe, one rule or one group of files at a time. */
export const linterAutofix: Recipe = {
  id: 'linter-autofix',
  title: "The repository's own linters' fixes",

  async survey(place) {
    const repository = await configuredBy(place);
    if (!repository.ok) return notRunnableFor(repository.error);
    const configured = linters.filter((linter) => linter.isConfigured(repository.value));
    if (configured.length === 0) return notApplicable('No linter that mends files is configured.');
    const runs: LintRun[] = [];
    for (const linter of configured) runs.push(await runLinter(place, linter, repository.value));
    return surveyOf(runs);
  },

  async fix(place, task) {
    const asked = await askedBy(place, task);
    if (!asked.ok) return asked;
    const { linter, rule, repository } = asked.value;
    const texts = await mendedTexts(place, linter, repository, rule, task.expectedFiles);
    return texts.ok ? { ok: true, value: [...texts.value].map(([path, text]) => ({ kind: 'write', path, text })) } : texts;
  },

  async measure(place, task) {
    const asked = await askedBy(place, task);
    if (!asked.ok) return asked;
    const { linter, rule, repository } = asked.value;
    const run = await runLinter(place, linter, repository);
    if (run.state === 'not-runnable') return { ok: false, error: notAsked(run.why) };
    return { ok: true, value: run.findings.filter((finding) => finding.rule === rule && task.expectedFiles.includes(finding.path)).length };
  },
};

async function configuredBy(place: RecipePlace): Promise<Result<ConfiguredBy>> {
  const texts = await textsOf(place, ['package.json', 'pyproject.toml']);
  if (!texts.ok) return texts;
  return { ok: true, value: { files: place.files, manifest: texts.value.get('package.json') ?? '', pyproject: texts.value.get('pyproject.toml') ?? '' } };
}

/** A task names its linter and rule in its measure. */
const measurePrefix = ' fixes: ';

async function askedBy(place: RecipePlace, task: RecipeTask): Promise<Result<{ linter: Linter; rule: string; repository: ConfiguredBy }>> {
  const [id, rule] = task.measure.name.split(measurePrefix);
  const linter = linters.find((one) => one.id === id);
  if (!linter || rule === undefined) return { ok: false, error: notAsked('the task names no linter that is known') };
  const repository = await configuredBy(place);
  return repository.ok ? { ok: true, value: { linter, rule, repository: repository.value } } : repository;
}

function notAsked(why: string): Fault {
  return { code: 'linter_not_asked', message: `The linter could not be asked: ${why}.`, next: "Install the repository's packages and start again." };
}

const longestRule = 66;

function surveyOf(runs: readonly LintRun[]): Survey {
  const reasons = runs.flatMap((run) => (run.state === 'not-runnable' ? [run.why] : [])).join('; ');
  const ran = runs.flatMap((run) => (run.state === 'ran' ? [run] : []));
  if (ran.length === 0) return notRunnable(`${reasons}.`);
  const beside = reasons === '' ? '' : `; ${reasons}`;
  const names = ran.map((run) => run.linter.id).join(', ');
  const findings = ran.flatMap((run) => run.findings);
  if (findings.length === 0) return nothing(`${names}: nothing to mend${beside}.`);
  const tasks = ran.flatMap(({ linter, findings: ofLinter }) => tasksOf(linter, ofLinter));
  return found(`${names}: ${counted(findings.length, 'finding')} that can be mended safely${beside}.`, findings.map(({ path, line, detail }) => ({ path, ...(line === undefined ? {} : { line }), detail })), tasks);
}

function tasksOf(linter: Linter, findings: readonly LintFinding[]): RecipeTask[] {
  const byRule = [...groupedBy(findings, (finding) => finding.rule)].filter(([rule]) => rule.length <= longestRule).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byRule.flatMap(([rule, ofRule]) => {
    const byFile = groupedBy(ofRule, (finding) => finding.path);
    return batched(byFile, filesPerTask, 1_000).map((group) => taskFor(linter, rule, group, certaintyOf(linter, rule, byFile.size)));
  });
}

/** Where a formatter would change more files than this, the repository is not kept by it. */
const strayFiles = 40;

function certaintyOf(linter: Linter, rule: string, files: number): RecipeTask['certainty'] {
  if (rule === 'files' && files > strayFiles) return { value: 0.4, why: `${linter.id} is configured, but ${files} files are not as it wants them: the repository may not be kept by it.` };
  return { value: 0.85, why: `The repository configures ${linter.id} itself, and these are fixes that ${linter.id} calls safe.` };
}

function taskFor(linter: Linter, rule: string, group: ReadonlyMap<string, readonly LintFinding[]>, certainty: RecipeTask['certainty']): RecipeTask {
  const findings = [...group.values()].flat();
  const wholeFiles = rule === 'files';
  const files = counted(group.size, 'file');
  return {
    recipe: linterAutofix.id,
    category: linter.category,
    title: wholeFiles ? `Apply ${linter.id}'s safe fixes to ${files}` : `Apply ${linter.id}'s fix for ${rule} in ${files}`,
    objective: wholeFiles ? `${linter.id} has nothing more to mend in these files.` : `${linter.id} reports no finding of ${rule} in these files that it can mend itself.`,
    measure: { name: `${linter.id}${measurePrefix}${rule}`, before: findings.length, target: 0 },
    ...evidenceFor(findings.map(({ path, line, detail }) => ({ path, ...(line === undefined ? {} : { line }), detail }))),
    expectedFiles: [...group.keys()].toSorted(),
    effort: 'minutes',
    risk: linter.category === 'formatting' ? 'low' : 'medium',
    certainty,
    worth: { value: 0.5, why: 'Fewer findings to look past, and a linter that can be trusted in checks.' },
  };
}
