import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ciOf } from '../../../main/delivery/pull-requests/ci-state.ts';
import { pullRequestStateSchema, type CiCheck } from '../../../main/domain/pull-request-state.ts';

const check = fc.record<CiCheck>({ name: fc.string({ maxLength: 300 }), state: fc.constantFrom('pending', 'passing', 'failing'), url: fc.option(fc.string({ maxLength: 20 })) });
const checks = fc.array(check, { maxLength: 130 });

test('is none only where there is nothing, and passing only where all there is was seen to pass', () => {
  fc.assert(fc.property(checks, fc.nat(140), (all, more) => {
    const { state } = ciOf(all, all.length + more);
    const states = new Set(all.map((one) => one.state));
    expect(state === 'none').toBe(all.length === 0 && more === 0);
    expect(state === 'failing').toBe(states.has('failing'));
    expect(state === 'passing').toBe(all.length > 0 && more === 0 && states.size === 1 && states.has('passing'));
  }));
});

test('shows what failed first, and counts what it leaves out', () => {
  fc.assert(fc.property(checks, fc.nat(140), (all, more) => {
    const ci = ciOf(all, all.length + more);
    expect(pullRequestStateSchema.shape.ci.parse(ci)).toEqual(ci);
    expect(ci.checks.length + ci.checksLeftOut).toBe(all.length + more);
    const order = ci.checks.map(({ state }) => ['failing', 'pending', 'passing'].indexOf(state));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    if (ci.state === 'failing') expect(ci.checks[0]?.state).toBe('failing');
  }));
});

test('a host that says of fewer checks than it lists hides none of them', () => {
  expect(ciOf([{ name: 'test', state: 'passing', url: null }], 0)).toMatchObject({ state: 'passing', checksLeftOut: 0 });
});
