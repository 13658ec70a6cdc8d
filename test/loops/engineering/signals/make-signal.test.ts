import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalSchema } from '../../../../main/domain/signal.ts';
import { makeSignal, oneLine, withoutSecrets } from '../../../../main/loops/engineering/signals/make-signal.ts';
import { hidesCharacters } from '../../../../main/git/hidden-characters.ts';
import { signalLists } from '../../../support/signals.ts';

const draft = { kind: 'error-log', title: 'boom', severity: 0.5, subject: 'boom', fingerprint: 'f', source: 'log:a' } as const;

describe('a signal', () => {
  it('fits its contract whatever its source says, and hides nothing', () => {
    fc.assert(fc.property(signalLists(5), (signals) => {
      for (const signal of signals) {
        signalSchema.parse(signal);
        expect(hidesCharacters(signal.title)).toBe(false);
        expect(hidesCharacters(signal.detail.replaceAll('\n', ''))).toBe(false);
      }
    }));
  });

  it('has an id of kind, subject and fingerprint alone', () => {
    const same = makeSignal({ ...draft, title: 'other', severity: 1, count: 9, at: '2026-01-01T00:00:00.000Z', detail: 'more', source: 'log:b' });
    expect(same.id).toBe(makeSignal(draft).id);
    expect(makeSignal({ ...draft, fingerprint: 'g' }).id).not.toBe(same.id);
    expect(makeSignal({ ...draft, kind: 'marker' }).id).not.toBe(same.id);
    expect(makeSignal({ ...draft, subject: 'b' }).id).not.toBe(same.id);
  });

  it('shows no credential', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const signal = makeSignal({ ...draft, title: `login with ${token}`, detail: `password=hunter2hunter2 Authorization: Bearer abc.def.ghi-123456 {"apiKey":"qwertyuiop"}`, evidence: [{ path: 'a', detail: token }] });
    expect(JSON.stringify(signal)).not.toMatch(/ghp_a1B2|hunter2|abc\.def|qwertyuiop/);
    expect(withoutSecrets('the token is gone')).toBe('the token is gone');
  });

  it('shows what a terminal would not', () => {
    expect(oneLine('\u001b[31mred\u001b[0m \u202eevil\u0000\r\nnext', 100)).toBe('red \\u{202e}evil\\x00 next');
  });
});
