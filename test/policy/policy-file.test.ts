import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { taskCategories } from '../../main/domain/words.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { patternSchema, policyDigest, policySchema, readPolicy, readWorkspacePolicy } from '../../main/policy/policy-file.ts';

describe('the default policy', () => {
  test('is valid, and the same after a way through a file', () => {
    expect(policySchema.parse(defaultPolicy)).toEqual(defaultPolicy);
    expect(readPolicy(JSON.stringify(defaultPolicy, null, 2))).toEqual({ ok: true, value: defaultPolicy });
  });

  test('merges alone only documents, typos, lint fixes and development dependencies', () => {
    expect(defaultPolicy.categories.autoMerge).toEqual(['docs-and-comments', 'typos', 'lint-autofix', 'dev-dependency-patch']);
  });

  test('asks each further stage for no less than the one before', () => {
    const { size, reliability, blastRadius, sourceTrust } = defaultPolicy;
    expect(size.autoMerge.lines).toBeLessThanOrEqual(size.canary.lines);
    expect(size.canary.lines).toBeLessThanOrEqual(size.review.lines);
    expect(size.autoMerge.files).toBeLessThanOrEqual(size.canary.files);
    expect(size.canary.files).toBeLessThanOrEqual(size.review.files);
    expect(reliability.autoMerge.accepted).toBeGreaterThanOrEqual(reliability.canary.accepted);
    expect(reliability.autoMerge.lowerBound).toBeGreaterThanOrEqual(reliability.canary.lowerBound);
    expect(blastRadius.autoMerge).toBeLessThanOrEqual(blastRadius.canary);
    expect(sourceTrust.autoMerge).toBeGreaterThanOrEqual(sourceTrust.canary);
    expect(sourceTrust.canary).toBeGreaterThanOrEqual(sourceTrust.review);
  });
});

describe('the digest of a policy', () => {
  test('is over its canonical form: the order of keys does not matter, a value does', () => {
    const reordered = policySchema.parse(Object.fromEntries(Object.entries(defaultPolicy).toReversed()));
    expect(policyDigest(reordered)).toBe(policyDigest(defaultPolicy));
    expect(policyDigest({ ...defaultPolicy, checks: { minimumPassing: 2 } })).not.toBe(policyDigest(defaultPolicy));
  });

  test('is SHA-256 of the bytes with sorted keys and no spaces', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
    };
    const bytes = JSON.stringify(sorted(defaultPolicy));
    expect(policyDigest(defaultPolicy)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('reading a policy file', () => {
  test('refuses what is not JSON, with the next step', () => {
    expect(readPolicy('version: 1')).toMatchObject({ ok: false, error: { code: 'policy_not_json' } });
    expect(readWorkspacePolicy('')).toMatchObject({ ok: false, error: { code: 'policy_not_json' } });
  });

  test.each([
    ['a field that names a command', { ...defaultPolicy, command: 'make' }],
    ['a field nobody knows, further in', { ...defaultPolicy, checks: { minimumPassing: 1, run: ['sh'] } }],
    ['another version', { ...defaultPolicy, version: 2 }],
    ['no demand for a passing check', { ...defaultPolicy, checks: { minimumPassing: 0 } }],
    ['a portion above 1', { ...defaultPolicy, blastRadius: { autoMerge: 1.5, canary: 1 } }],
    ['a category nobody knows', { ...defaultPolicy, categories: { ...defaultPolicy.categories, autoMerge: ['everything'] } }],
    ['a missing part', { version: 1 }],
  ])('refuses %s', (_what, file) => {
    expect(readPolicy(JSON.stringify(file))).toMatchObject({ ok: false, error: { code: 'policy_not_valid' } });
  });

  test('says where the fault is, with unusual characters shown', () => {
    const read = readWorkspacePolicy('{"version":1,"paths":{"protected":["ok","{a,b}/x"]}}');
    expect(read).toMatchObject({ ok: false, error: { message: expect.stringContaining('paths.protected.1: may only use *, ? and **') } });
    const hidden = readWorkspacePolicy('{"version":1,"a\\u202eb":1}');
    expect(hidden).toMatchObject({ ok: false, error: { message: expect.not.stringContaining('\u202e') } });
  });

  test('takes a workspace file that says only a little', () => {
    const text = '{"version":1,"paths":{"protected":["src/billing"]},"size":{"review":{"lines":300}}}';
    expect(readWorkspacePolicy(text)).toEqual({
      ok: true,
      value: { version: 1, paths: { protected: ['src/billing'] }, size: { review: { lines: 300 } } },
    });
  });

  test('a workspace file has no say about what counts as a document, a test or a lockfile', () => {
    for (const list of ['documents', 'tests', 'lockfiles', 'manifests']) {
      expect(readWorkspacePolicy(JSON.stringify({ version: 1, paths: { [list]: ['**'] } })).ok).toBe(false);
    }
  });
});

describe('a pattern', () => {
  test.each(['src', 'src/**', '**/*.md', '.env*', 'a/b?c/d', 'docs/**/x', '...', 'a..b', '**', 'père/é.md'])('may be %s', (pattern) => {
    expect(patternSchema.safeParse(pattern).success).toBe(true);
  });

  test.each(['', '/src', 'src/', './src', '../src', 'a/../b', 'a/./b', 'a//b', '..', '.', 'a/..', '!src', '{a,b}', 'a[bc]', '@(a|b)', 'a\\b', 'a\nb', 'a\ud800'])(
    'may not be %j',
    (pattern) => {
      expect(patternSchema.safeParse(pattern).success).toBe(false);
    },
  );

  test('of the default policy is one that a file may hold, and names every category only once', () => {
    for (const list of Object.values(defaultPolicy.paths)) expect(new Set(list).size).toBe(list.length);
    expect(defaultPolicy.categories.pullRequest.every((category) => taskCategories.includes(category))).toBe(true);
  });
});
