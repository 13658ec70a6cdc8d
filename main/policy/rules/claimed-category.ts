import type { TaskCategory } from '../../domain/words.ts';
import { outside, nameList } from '../changed-paths.ts';
import type { Policy } from '../policy-file.ts';
import { allowed, held, notApplicable, type Rule } from '../rule.ts';
import { count, names, seenNames } from '../wording.ts';

const name = 'claimed-category';

interface Claim {
  readonly patterns: readonly string[];
  readonly is: string;
  readonly kind: string;
}

/** A category is a claim; where the names of the files can contradict it, they are asked. */
export const claimedCategory: Rule = {
  name,
  about: 'change',
  judge: ({ change, category }, policy) => {
    const claim = claimOf(category, policy);
    if (claim === null) return notApplicable(name, `Category ${category} promises nothing about the kinds of files.`, { category });
    const others = nameList(outside(change.files, claim.patterns));
    const seen = { category, others: seenNames(others) };
    if (others.length === 0) return allowed(name, `Every changed file is ${claim.is}, as category ${category} says.`, seen);
    const not = others.length === 1 ? 'is not' : 'are not';
    const reason = `The category is ${category}, but ${count(others.length, 'file')} ${not} ${claim.kind} (${names(others)}).`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift: `Leave out ${names(others)}.` }, seen);
  },
};

function claimOf(category: TaskCategory, { paths }: Policy): Claim | null {
  switch (category) {
    case 'docs-and-comments':
    case 'typos':
      return { patterns: paths.documents, is: 'a document', kind: 'a document' };
    case 'dependency-patch':
    case 'dev-dependency-patch':
      return { patterns: [...paths.manifests, ...paths.lockfiles], is: 'a manifest or lockfile', kind: 'a manifest or lockfile' };
    case 'tests-added':
      return { patterns: paths.tests, is: 'a test', kind: 'a test' };
    default:
      return null;
  }
}
