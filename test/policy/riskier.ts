import * as fc from 'fast-check';
import type { PolicyInputs } from '../../main/domain/decision.ts';
import type { ChangedFile } from '../../main/domain/patch.ts';
import { taskCategories, type TaskCategory } from '../../main/domain/words.ts';
import { fileArbitrary, flagArbitrary, gamingArbitrary, safetyArbitrary } from './inputs.ts';

/** What a mutation draws its details from. */
export const detailArbitrary = fc.record({
  which: fc.nat(1000),
  amount: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 2000 })),
  portion: fc.double({ min: 0, max: 1, noNaN: true }),
  file: fileArbitrary,
  flag: flagArbitrary,
  found: safetyArbitrary,
  gaming: gamingArbitrary,
});
type Detail = typeof detailArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Gives inputs that are at least as risky as the ones it got. */
export type Mutation = (inputs: PolicyInputs, detail: Detail) => PolicyInputs;

function withFiles(inputs: PolicyInputs, files: ChangedFile[], added: number, removed: number): PolicyInputs {
  const { change } = inputs;
  return { ...inputs, change: { ...change, files, linesAdded: change.linesAdded + added, linesRemoved: change.linesRemoved + removed } };
}

function withOneFile(inputs: PolicyInputs, which: number, edit: (file: ChangedFile) => ChangedFile): ChangedFile[] {
  const { files } = inputs.change;
  return files.map((file, index) => (index === which % files.length ? edit(file) : file));
}

const checks = (inputs: PolicyInputs, edit: (now: PolicyInputs['checks']) => Partial<PolicyInputs['checks']>): PolicyInputs => ({
  ...inputs,
  checks: { ...inputs.checks, ...edit(inputs.checks) },
});

const record = (inputs: PolicyInputs, edit: (now: PolicyInputs['reliability']) => Partial<PolicyInputs['reliability']>): PolicyInputs => ({
  ...inputs,
  reliability: { ...inputs.reliability, ...edit(inputs.reliability) },
});

/** How risky a category is under the default policy: merged alone, proposed, neither. */
const tiers: Readonly<Record<TaskCategory, number>> = {
  'docs-and-comments': 0, typos: 0, 'lint-autofix': 0, 'dev-dependency-patch': 0,
  formatting: 1, 'tests-added': 1, 'dependency-patch': 1, 'dead-code': 1,
  'bug-fix': 2, feature: 2, other: 2,
};

function further({ before, target, after }: PolicyInputs['objective'], by: number): number | null {
  if (after === null) return null;
  if (target === before) return after === target ? after + by : after;
  return target < before ? after + by : after - by;
}

/**
 * Every way in which inputs can become riskier. Adding a file to a change that has none is left out: an empty change
 * is not a safer one, it is nothing to deliver, and refused as such.
 */
export const mutations: Readonly<Record<string, Mutation>> = {
  'one more file': (inputs, { file }) =>
    inputs.change.files.length === 0
      ? inputs
      : withFiles(inputs, [...inputs.change.files, file], file.linesAdded, file.linesRemoved),
  'one more flag': (inputs, { which, flag }) =>
    withFiles(inputs, withOneFile(inputs, which, (file) => ({ ...file, flags: [...new Set([...file.flags, flag])] })), 0, 0),
  'a binary file': (inputs, { which }) =>
    withFiles(inputs, withOneFile(inputs, which, (file) => ({ ...file, binary: true })), 0, 0),
  'more lines added': (inputs, { which, amount }) =>
    withFiles(inputs, withOneFile(inputs, which, (file) => ({ ...file, linesAdded: file.linesAdded + amount })), amount, 0),
  'more lines removed': (inputs, { which, amount }) =>
    withFiles(inputs, withOneFile(inputs, which, (file) => ({ ...file, linesRemoved: file.linesRemoved + amount })), 0, amount),
  'more lines than the files account for': (inputs, { amount }) => withFiles(inputs, inputs.change.files, amount, 0),
  'a file outside the task': (inputs, { file }) => ({
    ...inputs,
    change: { ...inputs.change, outsideTask: [...inputs.change.outsideTask, file.path] },
  }),
  'an added file becomes a modified one': (inputs, { which }) =>
    withFiles(inputs, withOneFile(inputs, which, (file) => (file.status === 'added' ? { ...file, status: 'modified' } : file)), 0, 0),
  'more broken checks': (inputs, { amount }) => checks(inputs, ({ broke }) => ({ broke: broke + amount })),
  'more checks that cannot run': (inputs, { amount }) => checks(inputs, ({ notRunnable }) => ({ notRunnable: notRunnable + amount })),
  'more checks red already': (inputs, { amount }) => checks(inputs, ({ alreadyRed }) => ({ alreadyRed: alreadyRed + amount })),
  'more checks with fewer tests': (inputs, { amount }) => checks(inputs, ({ fewerTests }) => ({ fewerTests: fewerTests + amount })),
  'more flaky checks': (inputs, { amount }) => checks(inputs, ({ flaky }) => ({ flaky: flaky + amount })),
  'a passing check turns flaky': (inputs) =>
    inputs.checks.passes === 0 ? inputs : checks(inputs, ({ passes, flaky }) => ({ passes: passes - 1, flaky: flaky + 1 })),
  'one more way in which the checks say less': (inputs, { gaming }) => ({ ...inputs, gaming: [...inputs.gaming, gaming] }),
  'fewer passing checks': (inputs, { amount }) => checks(inputs, ({ passes }) => ({ passes: Math.max(0, passes - amount) })),
  'fewer mended checks': (inputs, { amount }) => checks(inputs, ({ fixed }) => ({ fixed: Math.max(0, fixed - amount) })),
  'no passing check': (inputs) => checks(inputs, () => ({ passes: 0, fixed: 0 })),
  'a passing check breaks': (inputs) =>
    inputs.checks.passes === 0 ? inputs : checks(inputs, ({ passes, broke }) => ({ passes: passes - 1, broke: broke + 1 })),
  'fewer accepted': (inputs, { amount }) => record(inputs, ({ accepted }) => ({ accepted: Math.max(0, accepted - amount) })),
  'more rejected': (inputs, { amount }) => record(inputs, ({ rejected }) => ({ rejected: rejected + amount })),
  'more reverted': (inputs, { amount }) => record(inputs, ({ reverted }) => ({ reverted: reverted + amount })),
  'an accepted one is reverted': (inputs) =>
    inputs.reliability.accepted === 0
      ? inputs
      : record(inputs, ({ accepted, reverted }) => ({ accepted: accepted - 1, reverted: reverted + 1 })),
  'the rules of the branch are not known': (inputs) => ({ ...inputs, branchProtection: null }),
  'the branch is no longer protected': (inputs) => ({ ...inputs, branchProtection: inputs.branchProtection === null ? null : { ...inputs.branchProtection, protected: false } }),
  'the token could pass by the rules': (inputs) => ({ ...inputs, branchProtection: inputs.branchProtection === null ? null : { ...inputs.branchProtection, mayBypass: true } }),
  'one more thing found in the bytes': (inputs, { found }) => ({ ...inputs, safety: [...inputs.safety, found] }),
  'a larger blast radius': (inputs, { portion }) => ({
    ...inputs,
    blastRadius: { ...inputs.blastRadius, value: Math.max(inputs.blastRadius.value, portion) },
  }),
  'a source trusted less': (inputs, { portion }) => ({
    ...inputs,
    source: inputs.source === null ? null : { ...inputs.source, trust: Math.min(inputs.source.trust, portion) },
  }),
  'a source is concerned': (inputs, { portion }) => ({ ...inputs, source: inputs.source ?? { id: 'new', trust: portion } }),
  'a riskier category': (inputs, { which }) => {
    const riskier = taskCategories.filter((category) => tiers[category] > tiers[inputs.category]);
    return { ...inputs, category: riskier[which % Math.max(1, riskier.length)] ?? inputs.category };
  },
  'a lower level': (inputs, { which }) =>
    ({ ...inputs, level: inputs.level === 'L3' && which % 2 === 0 ? 'L2' : 'L1' }),
  'an objective missed further': (inputs, { amount }) => ({
    ...inputs,
    objective: { ...inputs.objective, after: further(inputs.objective, amount) },
  }),
  'an objective reached but no longer measured': (inputs) => {
    const { target, after } = inputs.objective;
    return after === target ? { ...inputs, objective: { ...inputs.objective, after: null } } : inputs;
  },
};
