import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackageEcosystem } from '../../../../main/loops/engineering/signals/installed-package.ts';
import { fixedAbove, osvSchema, speaksOf, verdictOf, type Affected } from '../../../../main/loops/engineering/signals/osv.ts';
import { comparing } from '../../../../main/loops/engineering/signals/versions.ts';

function affected(ecosystem: PackageEcosystem, events: readonly object[], versions: readonly string[] = [], type = 'SEMVER'): Affected {
  const advisory = osvSchema.parse({ id: 'X-1', affected: [{ package: { ecosystem, name: 'x' }, ranges: [{ type, events }], versions }] });
  const [first] = advisory.affected;
  if (first === undefined) throw new Error('nothing is affected');
  return first;
}

describe('ranges', () => {
  it.each([
    ['0 to a fix', [{ introduced: '0' }, { fixed: '4.17.21' }], { '4.17.20': true, '4.17.21': false, '4.17.21-rc.1': true, '5.0.0': false }],
    ['a fix before its beginning in the list', [{ fixed: '1.5.0' }, { introduced: '1.0.0' }], { '0.9.0': false, '1.0.0': true, '1.4.9': true, '1.5.0': false }],
    ['two stretches', [{ introduced: '1.0.0' }, { fixed: '1.2.0' }, { introduced: '2.0.0' }, { fixed: '2.1.0' }], { '1.1.0': true, '1.2.0': false, '1.9.0': false, '2.0.0': true, '2.1.0': false }],
    ['up to a last one', [{ introduced: '1.0.0' }, { last_affected: '1.0.0' }], { '1.0.0': true, '1.0.1': false }],
    ['without an end', [{ introduced: '3.0.0' }], { '2.9.9': false, '99.0.0': true }],
    ['short versions', [{ introduced: '1' }, { fixed: '1.2' }], { '1.1.9': true, '1.2.0': false }],
  ] as const)('%s', (_, events, expected) => {
    for (const [version, is] of Object.entries(expected)) expect([version, verdictOf(affected('npm', events), 'npm', version)]).toEqual([version, is ? 'affected' : 'not-affected']);
  });

  it('of Python by its own order', () => {
    const range = affected('PyPI', [{ introduced: '0' }, { fixed: '3.1.10' }], [], 'ECOSYSTEM');
    expect(['3.1.9', '3.1.10rc1', '3.1.10.dev2', '3.1.10', '3.1.10.post1', '3.2', '1!2.0'].map((version) => verdictOf(range, 'PyPI', version))).toEqual([
      'affected', 'affected', 'affected', 'not-affected', 'not-affected', 'not-affected', 'not-comparable',
    ]);
  });

  it('of commits say nothing, of listed versions the list does', () => {
    expect(verdictOf(affected('npm', [{ introduced: 'abc' }], [], 'GIT'), 'npm', '1.0.0')).toBe('not-comparable');
    expect(verdictOf(affected('npm', [{ introduced: 'abc' }], ['1.0.0'], 'GIT'), 'npm', '1.0.0')).toBe('affected');
    expect(verdictOf(affected('Go', [{ introduced: 'abc' }], ['v1.0.0'], 'GIT'), 'Go', '1.0.1')).toBe('not-affected');
    expect(verdictOf(affected('npm', [{ introduced: '0' }]), 'npm', 'github:x/y')).toBe('affected');
    expect(verdictOf(affected('npm', [{ introduced: '0' }, { fixed: '1.0.0' }]), 'npm', 'github:x/y')).toBe('not-comparable');
  });

  it('name the nearest fix', () => {
    const range = affected('npm', [{ introduced: '0' }, { fixed: '1.5.0' }, { introduced: '2.0.0' }, { fixed: '2.1.0' }]);
    expect([fixedAbove(range, 'npm', '1.0.0'), fixedAbove(range, 'npm', '2.0.5'), fixedAbove(range, 'npm', '3.0.0')]).toEqual(['1.5.0', '2.1.0', null]);
  });

  it('speak of a package by its normal name', () => {
    const { ranges, versions } = affected('PyPI', []);
    expect(speaksOf({ package: { ecosystem: 'PyPI', name: 'Foo_Bar' }, ranges, versions }, 'PyPI', 'foo-bar')).toBe(true);
    expect(speaksOf({ package: { ecosystem: 'npm', name: 'Foo' }, ranges, versions }, 'npm', 'foo')).toBe(false);
  });
});

describe('comparing versions', () => {
  const part = fc.nat(30);
  const version = fc.tuple(part, part, part, fc.constantFrom('', 'a1', 'rc2', '.dev3', '.post1')).map(([major, minor, patch, end]) => `${major}.${minor}.${patch}${end}`);

  it('is an order, where it can be told', () => {
    const compare = comparing('PyPI');
    fc.assert(fc.property(version, version, version, (one, two, three) => {
      const [a, b, c] = [compare(one, two) ?? 0, compare(two, three) ?? 0, compare(one, three) ?? 0];
      expect(Math.sign(a)).toBe(-Math.sign(compare(two, one) ?? 0) + 0);
      if (a <= 0 && b <= 0) expect(c).toBeLessThanOrEqual(0);
      expect(compare(one, one)).toBe(0);
    }));
  });

  it('answers null for what it does not know, and never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<PackageEcosystem>('npm', 'PyPI', 'Go', 'crates.io'), (text, ecosystem) => {
      expect([null, 'number']).toContain(comparing(ecosystem)(text, '1.0.0') === null ? null : 'number');
    }));
  });
});
