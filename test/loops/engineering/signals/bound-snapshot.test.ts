import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateSnapshotSchema } from '../../../../main/domain/artifacts/state-snapshot.ts';
import { newRunId } from '../../../../main/domain/ids.ts';
import type { Signal } from '../../../../main/domain/signal.ts';
import { boundSnapshot, bytesOf, inOrder, type SnapshotDraft } from '../../../../main/loops/engineering/signals/bound-snapshot.ts';
import { makeSignal } from '../../../../main/loops/engineering/signals/make-signal.ts';
import { checkNamed, matrixOf, resultOf, signalLists } from '../../../support/signals.ts';

interface Size {
  readonly checks: number;
  readonly output: number;
  readonly findings: number;
  readonly notes: number;
  readonly submodules: number;
}

const none: Size = { checks: 0, output: 0, findings: 0, notes: 0, submodules: 0 };

function draftOf(signals: readonly Signal[], size: Size = none): SnapshotDraft {
  const checks = Array.from({ length: size.checks }, (_, index) => checkNamed(`check${index}`, 'test'));
  return {
    runId: newRunId(), timestamp: '2026-01-01T00:00:00.000Z', inputsVersion: '0'.repeat(64), modelProvider: 'builtin', confidence: { value: 1, basis: 'read' }, kind: 'state_snapshot',
    git: { repository: '/x', bare: false, commit: '0'.repeat(40), branch: 'main', objectFormat: 'sha1', shallow: false, files: 1, bytes: 1, submodules: Array.from({ length: size.submodules }, (_, index) => `module${index}/${'m'.repeat(400)}`), uncommitted: 0, history: [] },
    ecosystems: [], checks, baseChecks: matrixOf(...checks.map((check) => [check, resultOf('failed', 'é'.repeat(size.output))] as const)),
    findings: Array.from({ length: size.findings }, () => ({ source: 's', title: 't', state: 'found' as const, detail: 'd', count: 200, items: Array.from({ length: 200 }, () => ({ path: 'a', detail: 'x'.repeat(500) })) })),
    markers: { count: 0, items: [] }, signals: [...signals], leftOut: Array.from({ length: size.notes }, () => 'n'.repeat(2000)),
  };
}

/** How many signals a snapshot says it left out. */
function saidLeftOut({ leftOut }: SnapshotDraft): number {
  return leftOut.reduce((sum, note) => sum + Number(/^(\d+) signals? of kind /.exec(note)?.[1] ?? 0), 0);
}

const sizes = fc.record({ checks: fc.nat(60), output: fc.nat(60_000), findings: fc.nat(10), notes: fc.nat(400), submodules: fc.nat(2000) });

describe('a bounded snapshot', () => {
  it('fits its bytes and its contract, and its signals and those left out add up, the least severe among the latter', () => {
    fc.assert(fc.property(signalLists(40), fc.oneof(fc.constant(none), sizes), fc.integer({ min: 64 * 1024, max: 2 * 1024 * 1024 }), (signals, size, most) => {
      const bounded = boundSnapshot(draftOf(signals, size), most);
      expect(bytesOf(bounded)).toBeLessThanOrEqual(most);
      stateSnapshotSchema.parse(bounded);
      expect(bounded.signals.length + saidLeftOut(bounded)).toBe(signals.length);
      expect(bounded.signals).toEqual(inOrder(signals).slice(0, bounded.signals.length));
    }), { numRuns: 60 });
  });

  it('does not depend on the order in which its sources answered', () => {
    fc.assert(fc.property(signalLists(30), (signals) => {
      expect(inOrder([...signals].reverse())).toEqual(inOrder(signals));
    }));
  });

  it('holds at most 500 signals and says how many of which kind are not in it', () => {
    const many = Array.from({ length: 900 }, (_, index) => makeSignal({ kind: index % 3 === 0 ? 'marker' : 'lint-finding', title: `t${index}`, severity: index % 3 === 0 ? 0.1 : 0.5, subject: `s${index}`, fingerprint: '', source: 'x' }));
    const bounded = boundSnapshot(draftOf(many), 16 * 1024 * 1024);
    expect(bounded.signals).toHaveLength(500);
    expect(bounded.leftOut).toEqual(['100 signals of kind lint-finding, the least severe', '300 signals of kind marker, the least severe']);
  });

  it('gives up the ends of outputs before a hundred signals', () => {
    const signals = Array.from({ length: 120 }, (_, index) => makeSignal({ kind: 'marker', title: `t${index}`, severity: 0.1, subject: `s${index}`, fingerprint: '', source: 'x', detail: 'd'.repeat(2000) }));
    const bounded = boundSnapshot(draftOf(signals, { ...none, checks: 20, output: 30_000 }), 1024 * 1024);
    expect(bounded.signals.length).toBeGreaterThanOrEqual(100);
    expect(bounded.leftOut).toContain('20 outputs of checks but for their last 8192 characters');
  });

  it('leaves a small snapshot as it is', () => {
    const draft = draftOf([], { ...none, checks: 2, output: 1000, notes: 3 });
    expect(boundSnapshot({ ...draft, leftOut: ['a'] }, 1024 * 1024)).toEqual({ ...draft, leftOut: ['a'] });
  });
});

it('an older snapshot without signals still fits', () => {
  const { signals: _, ...older } = draftOf([]);
  expect(stateSnapshotSchema.parse(older).signals).toEqual([]);
});
