import * as fc from 'fast-check';
import { taskCategories } from '../../main/domain/words.ts';
import { workspacePolicySchema, type WorkspacePolicy } from '../../main/policy/policy-file.ts';

const portion = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.oneof(fc.nat(40), fc.nat(30_000));
const pattern = fc.constantFrom('src', 'docs/*', '**/*.md', 'README.md', 'test/**', 'a?c', 'package.json', '**/weird*');
const some = { requiredKeys: [] };
const extent = fc.record({ files: amount, lines: amount }, some);
const trackRecord = fc.record({ accepted: amount, lowerBound: portion }, some);

const limits = {
  paths: fc.record({ forbidden: fc.array(pattern, { maxLength: 2 }), protected: fc.array(pattern, { maxLength: 2 }) }, some),
  size: fc.record(
    { autoMerge: extent, canary: extent, review: extent, lockfileLines: fc.record({ autoMerge: amount, review: amount }, some) },
    some,
  ),
  checks: fc.record({ minimumPassing: fc.integer({ min: 1, max: 5 }) }, some),
  reliability: fc.record({ autoMerge: trackRecord, canary: trackRecord, revertCountsAs: fc.integer({ min: 1, max: 9 }) }, some),
  blastRadius: fc.record({ autoMerge: portion, canary: portion }, some),
  sourceTrust: fc.record({ autoMerge: portion, canary: portion, review: portion }, some),
};

const categories = fc.record(
  {
    pullRequest: fc.subarray([...taskCategories]),
    autoMerge: fc.subarray([...taskCategories]),
    refused: fc.subarray([...taskCategories], { maxLength: 2 }),
  },
  some,
);

const asFile = (drawn: object): WorkspacePolicy => workspacePolicySchema.parse({ version: 1, ...drawn });

/** Any workspace policy file. */
export const workspacePolicyArbitrary: fc.Arbitrary<WorkspacePolicy> = fc.record({ ...limits, categories }, some).map(asFile);

/** Any workspace policy file that leaves the lists of categories alone. */
export const limitsArbitrary: fc.Arbitrary<WorkspacePolicy> = fc.record(limits, some).map(asFile);
