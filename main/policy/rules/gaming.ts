import type { GamingFinding, GamingKind } from '../../domain/patch-findings.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { count, inWords, names, seenNames } from '../wording.ts';

const name = 'gaming';

/** What a patch may take away from the checks, one and several. */
const words: Readonly<Record<GamingKind, readonly [one: string, several: string]>> = {
  'fewer-tests': ['a check that runs fewer tests', 'checks that run fewer tests'],
  'test-removed': ['tests removed', 'tests removed'],
  'test-skipped': ['a test that is left out', 'tests that are left out'],
  'only-marked': ['a focus mark that leaves out every other test', 'focus marks that leave out every other test'],
  'assertion-removed': ['an assertion removed', 'assertions removed'],
  'assertion-weakened': ['an assertion that asks for less or for something else', 'assertions that ask for less or for something else'],
  'always-true': ['an assertion or a case that can’t fail', 'assertions or cases that can’t fail'],
  'snapshot-changed': ['a changed snapshot', 'changed snapshots'],
  'fixture-changed': ['changed test data', 'changed test data'],
  'check-configuration': ['changed check configuration', 'changed check configuration'],
  'coverage-configuration': ['changed coverage configuration', 'changed coverage configuration'],
  'suppression-added': ['a new suppression', 'new suppressions'],
  'script-weakened': ['a weakened check script', 'weakened check scripts'],
  'failure-swallowed': ['a failure that is swallowed', 'failures that are swallowed'],
};

/** A patch that makes the checks say less may be right, but it can't vouch for itself: a person looks. */
export const gaming: Rule = {
  name,
  about: 'change',
  judge: ({ gaming: found }) => {
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    const paths = [...new Set(found.map(({ path }) => path))];
    const seen = { findings: found.length, kinds: kinds.map(String), paths: seenNames(paths) };
    if (found.length === 0) return allowed(name, 'Nothing in the change makes the checks say less.', seen);
    const reason = `The change makes the checks say less: ${inWords(kinds.map((kind) => said(found, kind)))}.`;
    const lift = `Leave what the checks ask for as it was; a person may allow ${count(found.length, 'such change')}.`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift }, seen);
  },
};

function said(found: readonly GamingFinding[], kind: GamingKind): string {
  const own = found.filter((finding) => finding.kind === kind);
  const [one, several] = words[kind];
  const what = own.length === 1 ? one : `${several} (${count(own.length, 'place')})`;
  return `${what} in ${names([...new Set(own.map(({ path }) => path))])}`;
}
