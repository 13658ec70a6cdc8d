import { maxCases, type TestCase } from '../../domain/checks.ts';
import { visible } from '../../git/escape.ts';
import { withoutColour } from './check-run-output.ts';
import { cargoCases, goCases, pytestCases, unittestCases, vitestCases } from './test-cases-lines.ts';
import { jestFileCases } from './test-cases-files.ts';
import { goJsonCases, jestJsonCases } from './test-cases-json.ts';
import { junitCases } from './test-cases-junit.ts';
import { specCases } from './test-cases-spec.ts';
import { tapCases } from './test-cases-tap.ts';

export interface ReadCases {
  readonly cases: TestCase[];
  /** How many tests of the report are not among them. */
  readonly leftOut: number;
}

/** A report that is longer is not read: single tests would be missing without anybody noticing. */
const readCharacters = 4 * 1024 * 1024;
const maxName = 400;

export type CaseReader = (text: string) => readonly TestCase[];

/** From the most to the least certain; of what a run printed, one report is read. */
const readers: readonly CaseReader[] = [jestJsonCases, goJsonCases, junitCases, tapCases, goCases, cargoCases, pytestCases, unittestCases, vitestCases, jestFileCases, specCases];

/**
 * Single tests from a report file or from what a runner printed: TAP, JUnit XML, `go test -v` and `-json`, Jest's and
 * Vitest's JSON and verbose text, pytest, unittest, `cargo test`, the trees that node:test, Mocha and Jest print, and the files of Jest's short report.
 * None where the format is not known. Never throws. The program that prints is not trusted: single tests may take
 * belief away and are shown to a reviewer; nothing becomes more allowed because of them.
 */
export function readCases(text: string): ReadCases {
  if (text.length > readCharacters) return { cases: [], leftOut: 0 };
  const plain = withoutColour(text).replaceAll('\r\n', '\n');
  for (const reader of readers) {
    const found = reader(plain);
    if (found.length > 0) return bounded(found);
  }
  return { cases: [], leftOut: 0 };
}

function bounded(found: readonly TestCase[]): ReadCases {
  const cases = found.slice(0, maxCases).map((test) => ({ ...test, name: shortened(visible(test.name)) }));
  return { cases, leftOut: found.length - cases.length };
}

function shortened(name: string): string {
  if (name === '') return '(no name)';
  return name.length <= maxName ? name : `${name.slice(0, maxName - 1)}…`;
}
