import * as fc from 'fast-check';
import type { BranchProtection, PolicyInputs } from '../../main/domain/decision.ts';
import { fileFlagSchema, type ChangedFile, type FileFlag } from '../../main/domain/patch.ts';
import { gamingKindSchema, safetyKindSchema, type GamingFinding, type SafetyFinding } from '../../main/domain/patch-findings.ts';
import { levelSchema, modeSchema, taskCategories } from '../../main/domain/words.ts';

/** One modified document with two changed lines, unless told otherwise. */
export function aFile(changes: Partial<ChangedFile> = {}): ChangedFile {
  return {
    path: 'README.md',
    previousPath: null,
    status: 'modified',
    linesAdded: 1,
    linesRemoved: 1,
    binary: false,
    flags: [],
    ...changes,
  };
}

export function aChange(files: ChangedFile[], outsideTask: string[] = [], taskIsOpen = false): PolicyInputs['change'] {
  const sum = (lines: (file: ChangedFile) => number): number => files.reduce((total, file) => total + lines(file), 0);
  return { files, linesAdded: sum((file) => file.linesAdded), linesRemoved: sum((file) => file.linesRemoved), outsideTask, taskIsOpen };
}

/** Rules of a base branch that stand behind a merge. */
export const firmRules: BranchProtection = { branch: 'main', protected: true, requiredChecks: ['test'], requiredApprovals: 0, mayBypass: false };

export const rulesArbitrary: fc.Arbitrary<BranchProtection> = fc.record({
  branch: fc.string({ minLength: 1 }),
  protected: fc.boolean(),
  requiredChecks: fc.array(fc.constantFrom('test', 'build'), { maxLength: 2 }),
  requiredApprovals: fc.nat(3),
  mayBypass: fc.boolean(),
});

/** A spelling mistake mended in the read-me at level L3, every check green, with a spotless record: may be merged. */
export function spotless(changes: Partial<PolicyInputs> = {}): PolicyInputs {
  return {
    level: 'L3',
    mode: 'live',
    patchSha256: 'a'.repeat(64),
    change: aChange([aFile()]),
    category: 'typos',
    checks: { passes: 2, fixed: 0, broke: 0, alreadyRed: 0, notRunnable: 0, fewerTests: 0, flaky: 0 },
    objective: { name: 'spelling mistakes', before: 3, target: 0, after: 0 },
    reliability: { accepted: 30, rejected: 0, reverted: 0 },
    blastRadius: { value: 0, parts: [{ name: 'files', value: 0, why: '1 file changed' }] },
    gaming: [],
    safety: [],
    branchProtection: firmRules,
    source: null,
    ...changes,
  };
}

const ordinaryPaths = ['README.md', 'docs/guide.md', 'docs/api/scores.rst', 'CONTRIBUTING.md', 'docs/notes.txt'];
const tellingPaths = [
  'src/index.ts', 'src/feed/rank.ts', 'test/rank.test.ts', 'package.json', 'package-lock.json', 'vite.config.ts',
  '.github/workflows/ci.yml', 'Makefile', 'LICENSE', '.git/config', 'sub/.GIT/hooks/pre-commit', '.env.local',
  'weird\u202ename.md', 'half\ud800pair.md', 'a b\u00a0c.md',
];

/** Mostly harmless, so that every outcome turns up. */
const pathArbitrary = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...ordinaryPaths) },
  { weight: 1, arbitrary: fc.constantFrom(...tellingPaths) },
);

const fewLines = fc.oneof({ weight: 12, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(700) });
const rarely = (most: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 14, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) });

export const flagArbitrary = fc.constantFrom(...fileFlagSchema.options);

export const fileArbitrary: fc.Arbitrary<ChangedFile> = fc.record({
  path: pathArbitrary,
  previousPath: fc.option(pathArbitrary, { freq: 15 }),
  status: fc.constantFrom('added', 'modified', 'deleted', 'renamed'),
  linesAdded: fewLines,
  linesRemoved: fewLines,
  binary: rarely(1).map((one) => one === 1),
  flags: fc.oneof(
    { weight: 20, arbitrary: fc.constant<FileFlag[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(flagArbitrary, { maxLength: 3 }) },
  ),
});

export const safetyArbitrary: fc.Arbitrary<SafetyFinding> = fc.record({
  kind: fc.constantFrom(...safetyKindSchema.options), path: pathArbitrary, line: fc.option(fc.integer({ min: 1, max: 900 })), detail: fc.constant('Something to know.'),
});

export const gamingArbitrary: fc.Arbitrary<GamingFinding> = fc.record({
  kind: fc.constantFrom(...gamingKindSchema.options),
  path: pathArbitrary,
  line: fc.option(fc.integer({ min: 1, max: 500 })),
  detail: fc.constantFrom('An assertion is gone.', 'A test is left out.'),
});

const portion = fc.double({ min: 0, max: 1, noNaN: true });
const mostlyLow = fc.oneof({ weight: 4, arbitrary: portion.map((value) => value * 0.3) }, { weight: 1, arbitrary: portion });

const changeArbitrary = fc.oneof(
  { weight: 8, arbitrary: fc.array(fileArbitrary, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fileArbitrary, { maxLength: 120 }) },
);

const objectiveArbitrary = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ name: 'spelling mistakes', before: 3, target: 0, after: 0 }) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.string(),
      before: fc.integer({ min: -5, max: 5 }),
      target: fc.integer({ min: -5, max: 5 }),
      after: fc.option(fc.integer({ min: -7, max: 7 })),
    }),
  },
);

/** Any inputs the contract allows, tilted towards harmless ones. */
export const inputsArbitrary: fc.Arbitrary<PolicyInputs> = fc.record({
  level: fc.oneof({ weight: 5, arbitrary: fc.constant('L3' as const) }, { weight: 1, arbitrary: fc.constantFrom(...levelSchema.options) }),
  mode: fc.constantFrom(...modeSchema.options),
  patchSha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  change: fc
    .tuple(changeArbitrary, fc.oneof({ weight: 12, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.array(pathArbitrary, { maxLength: 5 }) }), fc.boolean())
    .map(([files, outsideTask, taskIsOpen]) => aChange(files, outsideTask, taskIsOpen)),
  category: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('typos' as const, 'docs-and-comments' as const, 'lint-autofix' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...taskCategories) },
  ),
  checks: fc.record({
    passes: fc.nat(4),
    fixed: fc.nat(2),
    broke: rarely(3),
    alreadyRed: rarely(3),
    notRunnable: rarely(3),
    fewerTests: rarely(3),
    flaky: rarely(3),
  }),
  objective: objectiveArbitrary,
  reliability: fc.record({
    accepted: fc.oneof(fc.nat(30), fc.nat(300)),
    rejected: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(20) }),
    reverted: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) }),
  }),
  blastRadius: mostlyLow.map((value) => ({ value, parts: [{ name: 'kind', value, why: '1 source file among them' }] })),
  gaming: fc.oneof({ weight: 14, arbitrary: fc.constant<GamingFinding[]>([]) }, { weight: 1, arbitrary: fc.array(gamingArbitrary, { minLength: 1, maxLength: 6 }) }),
  safety: fc.oneof({ weight: 14, arbitrary: fc.constant<SafetyFinding[]>([]) }, { weight: 1, arbitrary: fc.array(safetyArbitrary, { maxLength: 4 }) }),
  branchProtection: fc.oneof({ weight: 6, arbitrary: fc.constant(firmRules) }, { weight: 1, arbitrary: rulesArbitrary }, { weight: 1, arbitrary: fc.constant(null) }),
  source: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ id: fc.string(), trust: portion.map((value) => 1 - value * value) }) },
  ),
});
