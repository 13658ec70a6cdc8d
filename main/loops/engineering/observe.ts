import { recipes } from '../../../agents/recipes/all.ts';
import type { RecipePlace, Survey } from '../../../agents/recipes/contract.ts';
import type { ReadSnapshotInput, ReadSnapshotOutput } from '../../../agents/tools/read-state-snapshot.ts';
import type { Findings, GitState } from '../../domain/artifacts/state-snapshot.ts';
import type { CheckMatrix } from '../../domain/checks.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import { readGitState } from '../../git/state.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { writeJson } from './artifacts.ts';
import { checkBase, checkBaseOnce, takeBase } from './check-base.ts';
import { hasDependencies, takeDependenciesAlong } from './check-trees.ts';
import { looked, type SourcesSeen } from './look-at-sources.ts';
import { createPlace } from './place.ts';
import { openBranch, openForCoder } from './coding-places.ts';
import { openSpares, openWithTree, type EngineeringScope } from './scope.ts';
import { boundSnapshot } from './signals/bound-snapshot.ts';
import { signalsOfChecks } from './signals/checks.ts';
import { askSignals } from './signals/ask-signals.ts';
import type { Gathered } from './signals/gathered.ts';
import { createPathFinder } from './signals/path-finder.ts';
import { readView } from './snapshot-views.ts';

/** Collects what a planner has to know: git, ecosystem, checks on the base, findings of every recipe, markers. */
export const observeStep: Step<EngineeringScope> = {
  name: 'observe',
  role: 'observer',
  tools: ['read_state_snapshot', 'run_checks'],
  owes: 'state_snapshot.json',
  attempts: 1,
  timeoutMs: 15 * 60_000,
  operations: (scope, context) => ({ readSnapshot: (input) => readSnapshot(scope, context, input) }),
  perform: observe,
};

async function observe(scope: EngineeringScope, context: StepContext): Promise<Result<StepEnd>> {
  const answer = await context.tools.call('read_state_snapshot', { view: 'summary' });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  return ok({ sentence: sentenceOf(scope) });
}

/** A maintainer must know what a run has not seen: it works on the commit, never on the checkout. */
function sentenceOf({ git, repository }: EngineeringScope): string {
  const at = `Looked at commit ${repository.commit.slice(0, 12)}${repository.branch === null ? '' : ` of ${visible(repository.branch)}`}.`;
  const count = git?.uncommitted ?? 0;
  if (count === 0) return at;
  return `${at} ${count === 1 ? '1 file that is' : `${count} files that are`} not committed ${count === 1 ? 'was' : 'were'} not looked at.`;
}

async function readSnapshot(scope: EngineeringScope, context: StepContext, input: ReadSnapshotInput): Promise<Result<ReadSnapshotOutput>> {
  if (input.view === 'summary' && scope.snapshotSha256 === null) {
    const collected = await collect(scope, context);
    if (!collected.ok) return collected;
  }
  return readView(scope, context, input);
}

async function collect(scope: EngineeringScope, context: StepContext): Promise<Result<null>> {
  // With a task by hand there is nothing to find, and the coder's containers can be got ready meanwhile.
  const toModel = context.run.task !== null && context.playRole !== null;
  if (toModel) openBranch(scope, context);
  // Where nothing may be fetched, no packages can be prepared that these containers would have to be given.
  if (scope.settings.egress.allow.length === 0) openSpares(scope, context, toModel ? 2 : 1);
  const seen = await looked(scope, context);
  if (!seen.ok) return seen;
  // Recipes and checks get a container each: a check may change its tree, a recipe must see the commit.
  const byHand = context.run.task !== null;
  if (toModel) openForCoder(scope, context);
  const [surveys, base, git, gathered] = await Promise.all([
    byHand ? ok([]) : survey(scope, context),
    toModel ? checkBaseOnce(scope, context) : checkBase(scope, context),
    readGitState({ ...scope, signal: context.signal }),
    byHand ? [] : askSignals(scope, context, seen.value),
  ]);
  if (!surveys.ok) return surveys;
  if (!base.ok) return base;
  if (!git.ok) return git;
  keepSurveys(scope, surveys.value);
  scope.git = git.value;
  const matrix = takeBase(scope, base.value);
  const signals = [signalsOfChecks(matrix, createPathFinder(scope.files)), ...gathered];
  return writeSnapshot(scope, context, { seen: seen.value, git: git.value, baseChecks: matrix, gathered: signals });
}

async function survey(scope: EngineeringScope, context: StepContext): Promise<Result<readonly Survey[]>> {
  const workspace = await openWithTree(scope, context, 'survey', scope.repository.commit, 'base');
  if (!workspace.ok) return workspace;
  scope.survey = workspace.value;
  const ready = await takeDependenciesAlong(context, workspace.value, 'base', scope);
  if (!ready.ok) return ready;
  const place = createPlace({ ...scope, workspace: workspace.value, tree: 'base', signal: context.signal, hasDependencies: hasDependencies(scope) });
  // Two at a time: a survey is bound by the cores, and a third would only slow the checks beside it.
  return ok(await inPairs(recipes, async (recipe) => surveyOne(recipe, place, context)));
}

async function surveyOne(recipe: (typeof recipes)[number], place: RecipePlace, context: StepContext): Promise<Survey> {
  context.progress(`Looking: ${recipe.title}`);
  try {
    return await recipe.survey(place);
  } catch (error) {
    // One recipe's bug must not cost the run the findings of the others; it is said, not hidden.
    return { state: 'not-runnable', detail: `This recipe failed: ${error instanceof Error ? error.message : String(error)}`, count: 0, items: [], tasks: [] };
  }
}

async function inPairs<Item, Out>(items: readonly Item[], work: (item: Item) => Promise<Out>): Promise<readonly Out[]> {
  const results: Out[] = [];
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all([lane(), lane()]);
  return results;
}

function keepSurveys(scope: EngineeringScope, surveys: readonly Survey[]): void {
  scope.recipeTasks = surveys.flatMap((found) => found.tasks);
  scope.findings = surveys.map((found, index): Findings => ({
    source: recipes[index]?.id ?? 'unknown',
    title: recipes[index]?.title ?? 'Unknown',
    state: found.state,
    detail: found.detail,
    count: found.count,
    items: found.items.slice(0, 200).map((item) => ({ ...item, detail: item.detail.slice(0, 500) })),
  }));
}

interface Observed {
  readonly seen: SourcesSeen;
  readonly git: GitState;
  readonly baseChecks: CheckMatrix;
  readonly gathered: readonly Gathered[];
}

function writeSnapshot(scope: EngineeringScope, context: StepContext, { seen, git, baseChecks, gathered }: Observed): Result<null> {
  const byHand = context.run.task === null ? [] : ['Findings of the recipes, and signals beside those of the checks: the task was given by hand.'];
  const unlisted = scope.findings.filter((finding) => finding.count > finding.items.length).map((finding) => `${finding.count - finding.items.length} findings of ${finding.title}`);
  const snapshot = boundSnapshot({
    ...context.envelope({ commit: scope.repository.commit, frozen: context.run.frozen }, { value: 1, basis: 'Read from the commit itself and the places the settings name; nothing is estimated.' }),
    kind: 'state_snapshot',
    git,
    ecosystems: [...seen.ecosystems],
    checks: [...scope.checks],
    baseChecks,
    findings: [...scope.findings, ...gathered.map(findingsOf)],
    markers: seen.markers,
    signals: gathered.flatMap((each) => each.signals),
    leftOut: [...byHand, ...seen.leftOut, ...unlisted, ...gathered.flatMap((each) => each.leftOut)],
  }, scope.settings.run.maxSnapshotBytes);
  const written = writeJson(context, 'state_snapshot.json', snapshot);
  if (!written.ok) return written;
  scope.signals = snapshot.signals;
  scope.snapshotSha256 = written.value.sha256;
  return ok(null);
}

/** How a source of signals looked; what it saw stands among the signals. */
function findingsOf({ source, title, state, detail, signals }: Gathered): Findings {
  return { source: `signals:${source}`, title, state, detail, count: signals.length, items: [] };
}
