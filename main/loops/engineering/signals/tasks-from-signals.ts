import { diff } from 'semver';
import type { Signal, SignalKind } from '../../../domain/signal.ts';
import type { FoundTask } from '../../../domain/task.ts';
import type { TaskCategory } from '../../../domain/words.ts';
import { digestOf } from '../../../domain/digest.ts';
import { folderOf, inFolder, nameOf } from '../ecosystems-paths.ts';
import { handWritten } from '../hand-written.ts';
import { semantic } from './versions.ts';

/** What a kind of signal asks for: how it is measured before and after, and what doing it is like. */
interface Ask {
  readonly category: TaskCategory;
  readonly title: string;
  readonly objective: string;
  readonly measure: FoundTask['measure'];
  readonly expectedFiles: readonly string[];
  readonly effort: FoundTask['effort'];
  readonly risk: FoundTask['risk'];
  /** How sure it is that a maintainer wants exactly this, 0 to 1, and why. */
  readonly certainty: number;
  readonly why: string;
}

/**
 * The tasks that signals ask for, best first, each with an objective that is measured before and after. Only a model can
 * do them. Hot spots and the health of feeds ask for no change of their own: no change is known that cures them. A hot
 * spot raises what else is to be done in its file. `files` are the paths of the commit.
 */
export function tasksFromSignals(signals: readonly Signal[], files: ReadonlySet<string>): readonly FoundTask[] {
  const heat = new Map(signals.filter(({ kind }) => kind === 'hot-spot').map((spot) => [spot.subject, figure(spot, 'heat')]));
  const tasks = signals.flatMap((signal) => {
    const ask = asks[signal.kind](signal);
    return ask === null ? [] : [taskOf(signal, ask, heat, files)];
  });
  // Several signals may ask for the same task: which of them speaks for it must not hang on their order.
  const once = [...new Map(tasks.map((task) => ({ task, text: JSON.stringify(task) })).sort((a, b) => a.task.score - b.task.score || (a.text < b.text ? -1 : 1)).map(({ task }) => [task.id, task])).values()];
  return once.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const asks: Readonly<Record<SignalKind, (signal: Signal) => Ask | null>> = {
  'check-failing': failingCheck,
  'check-flaky': flakyCheck,
  'lint-finding': remarks,
  'type-finding': remarks,
  'error-log': loggedError,
  marker,
  'dependency-vulnerable': vulnerable,
  'dependency-outdated': outdated,
  'coverage-gap': coverage,
  'open-issue': issue,
  'hot-spot': () => null,
  'feed-health': () => null,
};

function failingCheck(signal: Signal): Ask {
  return {
    category: 'bug-fix', title: signal.title, effort: 'hours', risk: 'medium', certainty: 0.9, why: 'A red check hides every other fault.',
    objective: `The check ${signal.subject} passes. It does not at this commit: find the cause and mend it, without changing what the check asks for.`,
    measure: { name: `check ${signal.subject} fails`, before: 1, target: 0 },
    // What its output names is where it shows, seldom where the cause is.
    expectedFiles: [],
  };
}

function flakyCheck(signal: Signal): Ask {
  return {
    category: 'bug-fix', title: signal.title, effort: 'hours', risk: 'medium', certainty: 0.7, why: 'A check that fails at times is believed by nobody.',
    objective: `The check ${signal.subject} passes each time it is repeated, with as many tests and assertions as before.`,
    measure: { name: `check ${signal.subject} is flaky`, before: 1, target: 0 },
    expectedFiles: [],
  };
}

/** Not the category of a linter's own safe fixes: these are written by hand. */
function remarks(signal: Signal): Ask {
  const path = signal.evidence[0]?.path ?? '';
  const types = signal.kind === 'type-finding';
  return {
    category: types ? 'bug-fix' : 'other', title: `${signal.subject} in ${path}`, effort: 'minutes', risk: 'low', certainty: 0.65, why: 'The repository’s own check asks for it.',
    objective: `Findings of ${signal.subject} in ${path} go from ${signal.count} to 0, without a suppression and without changing what is checked.`,
    measure: { name: `findings of ${signal.subject}`, before: signal.count, target: 0 },
    expectedFiles: placesOf(signal),
  };
}

function loggedError(signal: Signal): Ask {
  return {
    category: 'bug-fix', title: `Mend: ${signal.title}`, effort: 'hours', risk: 'medium', certainty: signal.evidence.length > 0 ? 0.6 : 0.35,
    why: signal.evidence.length > 0 ? 'Its stack trace leads into this repository.' : 'Nothing in it leads to a file of this repository.',
    objective: `A test that fails at this commit the way the log tells ("${signal.title}", ${signal.count} times) passes afterwards.`,
    measure: { name: 'tests that show the error and pass', before: 0, target: 1 },
    expectedFiles: placesOf(signal),
  };
}

function marker(signal: Signal): Ask {
  const path = signal.evidence[0]?.path ?? '';
  return {
    category: 'other', title: signal.title, effort: 'hours', risk: 'medium', certainty: 0.35, why: 'Somebody wanted it once.',
    objective: `What the comment "${signal.title}" in ${path} asks for is done, and the comment is gone.`,
    measure: { name: 'such comments', before: signal.count, target: 0 },
    expectedFiles: placesOf(signal),
  };
}

function vulnerable(signal: Signal): Ask {
  const advisory = signal.provenance.source.replace(/^advisory:/u, '');
  const lift = liftIn(signal, /^.* (\S+), fixed in (\S+)$/u);
  return {
    category: lift === 'patch' ? patchCategory(signal) : 'other', title: `Lift ${signal.subject} beyond ${advisory}`, effort: 'minutes', risk: lift === 'patch' ? 'low' : 'medium',
    certainty: 0.8, why: 'A known hole is open.',
    objective: `${advisory} no longer matches a version of ${signal.subject} in the lockfile.`,
    measure: { name: `installations that ${advisory} matches`.slice(0, 80), before: signal.count, target: 0 },
    expectedFiles: placesOf(signal),
  };
}

function outdated(signal: Signal): Ask {
  const lift = liftIn(signal, /^.* (\S+); newest (\S+)$/u);
  return {
    category: lift === 'patch' ? patchCategory(signal) : 'other', title: `Bring ${signal.subject} up to date`, effort: 'minutes', risk: lift === 'patch' ? 'low' : 'medium',
    certainty: 0.45, why: 'A newer version is out.',
    objective: `No version of ${signal.subject} in the lockfile is older than the newest one that is known.`,
    measure: { name: 'outdated installations', before: signal.count, target: 0 },
    expectedFiles: placesOf(signal),
  };
}

function patchCategory(signal: Signal): TaskCategory {
  return signal.detail.includes('Needed for development only.') ? 'dev-dependency-patch' : 'dependency-patch';
}

/** `patch` where every installed version is only a patch version away from the wanted one. */
function liftIn(signal: Signal, form: RegExp): 'patch' | 'more' {
  const steps = signal.evidence.map(({ detail }) => {
    const [, from = '', to = ''] = form.exec(detail) ?? [];
    const [old, wanted] = [semantic(from), semantic(to)];
    return old === null || wanted === null ? null : diff(old, wanted);
  });
  return steps.length > 0 && steps.every((step) => step === 'patch') ? 'patch' : 'more';
}

function coverage(signal: Signal): Ask | null {
  const [covered, wanted] = [figure(signal, 'covered percent'), figure(signal, 'wanted percent')];
  if (covered >= wanted) return null;
  return {
    category: 'tests-added', title: `Tests for ${signal.subject}`, effort: 'hours', risk: 'low', certainty: 0.5, why: 'Few of its lines are run by a test.',
    objective: `The coverage of ${signal.subject} goes from ${covered} % to at least ${wanted} % of its lines, by tests that would fail if what they test broke.`,
    measure: { name: 'covered percent of its lines', before: covered, target: wanted },
    expectedFiles: [],
  };
}

function issue(signal: Signal): Ask {
  const bug = signal.severity >= 0.55;
  return {
    category: bug ? 'bug-fix' : 'other', title: signal.title, effort: 'hours', risk: 'medium', certainty: bug ? 0.6 : 0.4, why: 'Somebody asks for it.',
    objective: `What issue ${signal.subject} asks for is done ("${signal.title}"), and a test that fails at this commit shows it.`,
    measure: { name: 'tests that show it and pass', before: 0, target: 1 },
    expectedFiles: placesOf(signal),
  };
}

/** Manifests change along with their lockfiles. */
const manifests: ReadonlyMap<string, string> = new Map([
  ['package-lock.json', 'package.json'], ['npm-shrinkwrap.json', 'package.json'], ['pnpm-lock.yaml', 'package.json'], ['yarn.lock', 'package.json'],
  ['poetry.lock', 'pyproject.toml'], ['uv.lock', 'pyproject.toml'], ['Cargo.lock', 'Cargo.toml'], ['go.mod', 'go.sum'],
]);

function placesOf(signal: Signal): readonly string[] {
  const paths = signal.evidence.map(({ path }) => path);
  return [...new Set(paths.flatMap((path) => {
    const manifest = manifests.get(nameOf(path));
    return manifest === undefined ? [path] : [path, inFolder(folderOf(path), manifest)];
  }))];
}

const weights = { worth: 0.35, certainty: 0.4, risk: 0.15, effort: 0.1, heat: 0.05 } as const;
const riskValue = { low: 1, medium: 0.5, high: 0 } as const;
const effortValue = { minutes: 1, hours: 0.4 } as const;

function taskOf(signal: Signal, ask: Ask, heat: ReadonlyMap<string, number>, files: ReadonlySet<string>): FoundTask {
  const scoreParts = [
    { name: 'certainty', value: round(weights.certainty * ask.certainty), why: ask.why },
    { name: 'worth', value: round(weights.worth * signal.severity), why: `What ${signal.provenance.source} says weighs ${signal.severity}.` },
    { name: 'risk', value: round(weights.risk * riskValue[ask.risk]), why: `The risk of this kind of change is ${ask.risk}.` },
    { name: 'effort', value: round(weights.effort * effortValue[ask.effort]), why: `It is a matter of ${ask.effort}.` },
    ...heatPart(ask, heat),
  ];
  const score = scoreParts.reduce((sum, part) => sum + part.value, 0);
  return {
    id: idOf(signal),
    recipe: handWritten,
    category: ask.category,
    title: cut(ask.title, 120),
    objective: cut(ask.objective, 500),
    measure: { ...ask.measure, name: cut(ask.measure.name, 80) },
    evidence: signal.evidence,
    evidenceLeftOut: Math.max(0, countedOf(signal) - signal.evidence.length),
    expectedFiles: ask.expectedFiles.filter((path) => files.has(path)).slice(0, 100),
    effort: ask.effort,
    risk: ask.risk,
    score: round(Math.min(score, 1)),
    scoreParts,
  };
}

/** A failing check has the id that it also has where the plan is made from the checks alone. */
function idOf(signal: Signal): string {
  return signal.kind === 'check-failing' ? digestOf({ recipe: handWritten, check: signal.subject }) : digestOf({ recipe: handWritten, signal: signal.id });
}

function heatPart(ask: Ask, heat: ReadonlyMap<string, number>): FoundTask['scoreParts'] {
  const hottest = Math.max(0, ...ask.expectedFiles.map((path) => heat.get(path) ?? 0));
  return hottest === 0 ? [] : [{ name: 'hot spot', value: round(weights.heat * hottest), why: 'Its file changes often and is large.' }];
}

/** Only remarks and comments have one piece of evidence each. */
function countedOf(signal: Signal): number {
  return signal.kind === 'lint-finding' || signal.kind === 'type-finding' || signal.kind === 'marker' ? signal.count : 0;
}

function figure(signal: Signal, name: string): number {
  return signal.figures.find((each) => each.name === name)?.value ?? 0;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
