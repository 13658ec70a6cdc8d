import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EgressRules, FileToWrite } from '../../../agents/workspace.ts';
import { planYarn } from '../../../sandbox/dependencies/yarn-lockfile.ts';
import { faultOf, valueOf } from '../place.ts';

const egress: EgressRules = { allow: ['registry.test'], privateHosts: [], registry: null, certificates: '', maxBytes: 1, minutes: 1 };
const integrity = `sha512-${'A'.repeat(86)}==`;

function files(text: string): readonly FileToWrite[] {
  return [{ path: 'yarn.lock', bytes: Buffer.from(`# yarn lockfile v1\n\n\n${text}`), executable: false }];
}

function refusal(text: string): string {
  const fault = faultOf(planYarn(files(text), egress));
  expect(fault.code).toBe('dependencies_refused');
  return fault.message;
}

function entry(resolved: string, more = `  integrity ${integrity}\n`): string {
  return `y@^1.0.0:\n  version "1.0.0"\n  resolved "${resolved}"\n${more}`;
}

describe('what Yarn 1 would fetch', () => {
  it.each(['\n', '\r\n'])('is fine when every package has a checksum and comes from an allowed registry (lines end with %j)', (ending) => {
    const text = `"@x/a@^1.0.0", "@x/a@npm:b@>= 1 < 2":
  version "1.0.0"
  resolved "https://registry.test/@x/a/-/a-1.0.0.tgz#${'0'.repeat(40)}"
  integrity ${integrity}
  dependencies:
    b "^1.0.0"
    "@x/c" "^1.0.0 || ^2.0.0"
  optionalDependencies:
    d "*"

b@^1.0.0, b@~1.0.0:
  version "1.0.0"
  resolved "https://registry.test/b/-/b-1.0.0.tgz#${'0'.repeat(40)}"
`;
    const planned = valueOf(planYarn(files(text.replaceAll('\n', ending)), egress));
    expect(planned).toMatchObject({ lockfile: 'yarn.lock', packages: 2, scripted: null });
    expect(planned.files).toHaveLength(1);
  });

  it.each([
    'https://evil.test/y.tgz', 'http://registry.test/y.tgz', 'https://registry.test:8443/y.tgz', 'https://registry.test.evil.test/y.tgz', 'https://user:word@registry.test/y.tgz',
    'git+https://registry.test/y.git#abc', 'git+ssh://git@registry.test/y.git', 'file:./y.tgz', '../y.tgz',
  ])('is refused with its name when it comes from %s', (resolved) => {
    expect(refusal(entry(resolved))).toBe(`The lockfile names what may not be fetched: y comes from ${resolved}.`);
  });

  it('is refused without an address or a checksum', () => {
    expect(refusal('"y@file:./y":\n  version "1.0.0"\n')).toContain('y comes from a place that is not said');
    expect(refusal(entry('https://registry.test/y.tgz', ''))).toContain('y has no checksum');
    expect(refusal(entry('https://registry.test/y.tgz', '  integrity md5-AAAA\n'))).toContain('y has no checksum');
  });

  it.each([
    ['an address said twice', entry('https://registry.test/y.tgz', `  integrity ${integrity}\n  resolved "https://evil.test/y.tgz"\n`)],
    ['another indentation', `y@1:\n   resolved "https://registry.test/y.tgz"\n`],
    ['a tab', `y@1:\n\tresolved "https://registry.test/y.tgz"\n`],
    ['a field nobody knows', `y@1:\n  uri "https://evil.test/y.tgz"\n`],
    ['a field before any package', 'version "1.0.0"\n'],
    ['an escaped quote', entry(String.raw`https://registry.test/\"y.tgz`)],
    ['a conflict of a merge', '<<<<<<< HEAD\ny@1:\n  version "1.0.0"\n=======\n>>>>>>> other\n'],
  ])('is refused where the lockfile has %s', (_, text) => {
    expect(refusal(text)).toMatch(/not as Yarn 1 writes it: line \d+/);
  });

  it('cannot be told from a lockfile of Yarn 2 or later, and says what to do', () => {
    const fault = faultOf(planYarn(files('__metadata:\n  version: 8\n  cacheKey: 10c0\n'), egress));
    expect(fault).toMatchObject({ code: 'dependencies_not_runnable', message: expect.stringContaining('Yarn 2 or later') });
  });

  it('is never anything else than a plan or a refusal', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const planned = planYarn(files(text), egress);
      if (planned.ok) expect(planned.value.packages).toBe(0);
    }));
  });
});
