import type { CheckMatrix } from '../../../domain/checks.ts';
import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { visible } from '../../../git/escape.ts';
import { alwaysEqualMarks } from './always-equal.ts';
import { caseFindings } from './cases.ts';
import { compareMarks, type PlacedMark } from './compare-marks.ts';
import { compareTests } from './compare-tests.ts';
import { configurationFindings } from './configuration.ts';
import { dataFindings } from './data-files.ts';
import { exitFindings } from './exits.ts';
import { type ChangedText, noFacts, type SourceFacts } from './facts.ts';
import { goFacts } from './go.ts';
import { javascriptFacts } from './javascript.ts';
import { mockFindings } from './mocks.ts';
import { manifestFindings } from './package-json.ts';
import { isTestCode, languageOf } from './paths.ts';
import { pythonFacts } from './python.ts';
import { rustFacts } from './rust.ts';
import { scriptFindings } from './scripts.ts';
import { specialCaseMarks, suppressionMarks } from './suppressions.ts';

const maxFindings = 200;
/** Units of one side that are compared; beyond that the files are made to keep a comparison busy. */
const maxUnits = 8000;

/**
 * Ways in which a patch makes the checks say less than they did, found by comparing its files before and after, and
 * single tests of the matrix where there is one. Pure; nothing is run. Reading code is guessing with care: a finding
 * asks a person to look, and that there is none proves nothing.
 */
export function findGaming(files: readonly ChangedText[], matrix: CheckMatrix | null): readonly GamingFinding[] {
  const before = files.map(({ path, before: text }) => readFacts(path, text));
  const after = files.map(({ path, after: text }) => readFacts(path, text));
  const tests = compareTests(before.flatMap(({ units }) => units).slice(0, maxUnits), after.flatMap(({ units }) => units).slice(0, maxUnits));
  const found = [
    ...tests.findings,
    ...compareMarks(files.flatMap((file, at) => marksOf(file.path, file.before, before[at])), files.flatMap((file, at) => marksOf(file.path, file.after, after[at]))),
    ...files.flatMap((file) => [...mockFindings(file), ...exitFindings(file), ...manifestFindings(file), ...scriptFindings(file), ...configurationFindings(file)]),
    ...dataFindings(files, after.flatMap(({ units }) => units)),
    ...(matrix === null ? [] : caseFindings(matrix, files, tests.accounted)),
  ];
  return bounded(found);
}

/** Code that nests deeper than it can be followed gives no facts: its tests count as gone. */
function readFacts(path: string, text: string | null): SourceFacts {
  try {
    return factsOf(path, text);
  } catch (error) {
    if (error instanceof RangeError) return noFacts;
    throw error;
  }
}

function factsOf(path: string, text: string | null): SourceFacts {
  if (text === null) return noFacts;
  const isTest = isTestCode(path);
  switch (languageOf(path)) {
    case 'javascript': return withoutUnits(javascriptFacts(path, text, isTest) ?? noFacts, isTest);
    case 'python': return withoutUnits(pythonFacts(path, text, isTest), isTest);
    case 'go': return withoutUnits(goFacts(path, text, isTest), isTest);
    case 'rust': return rustFacts(path, text);
    case null: return noFacts;
  }
}

/** An `assert` in a source file guards the program, not the tests; tests in it are looked at all the same. */
function withoutUnits(facts: SourceFacts, isTest: boolean): SourceFacts {
  return isTest || facts.units.some((unit) => unit.kind === 'test') ? facts : { ...facts, units: [] };
}

function marksOf(path: string, text: string | null, facts: SourceFacts | undefined): readonly PlacedMark[] {
  if (text === null) return [];
  const isProse = /\.(?:md|markdown|rst|adoc|txt|snap)$/i.test(path);
  const special = languageOf(path) === null || isTestCode(path) ? [] : specialCaseMarks(text);
  return [...(facts?.marks ?? []), ...(isProse ? [] : suppressionMarks(text)), ...special, ...alwaysEqualMarks(path, text)].map((mark) => ({ ...mark, path }));
}

/** Each once, no more than a decision may hold, names that cannot lie about how they look. */
function bounded(found: readonly GamingFinding[]): readonly GamingFinding[] {
  const seen = new Set<string>();
  const single = found.filter((each) => {
    const key = `${each.kind} ${each.path} ${each.line} ${each.detail}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  return single.slice(0, maxFindings).map((each) => ({ ...each, detail: shortened(visible(each.detail)) }));
}

function shortened(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 298)}…`;
}
