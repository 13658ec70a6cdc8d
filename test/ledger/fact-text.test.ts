import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalText, genesisHash, hashOfText, isCanonical, sealFact } from '../../main/ledger/fact-text.ts';
import { newRunId } from '../../main/domain/ids.ts';
import { runEnded } from '../support/facts.ts';

const place = { seq: 1, at: '2026-01-02T03:04:05.678Z', actor: 'system', prev: genesisHash } as const;

describe('the text of a fact', () => {
  test('is canonical for any JSON value, and only that text is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalText(value);
        expect(isCanonical(text, JSON.parse(text))).toBe(true);
        expect(isCanonical(` ${text}`, value)).toBe(false);
      }),
    );
  });

  test('keeps keys in the order of RFC 8785, where JavaScript would not', () => {
    const text = canonicalText({ b: 1, 10: 2, 9: 3, a: { z: 1, y: 2 } });
    expect(text).toBe('{"10":2,"9":3,"a":{"y":2,"z":1},"b":1}');
    expect(isCanonical(text, JSON.parse(text))).toBe(true);
    expect(isCanonical('{"9":3,"10":2}', JSON.parse('{"9":3,"10":2}'))).toBe(false);
  });

  test('is hashed as the leaf of an RFC 6962 tree', () => {
    const bytes = Buffer.concat([Buffer.of(0), Buffer.from('{"é":1}')]);
    expect(hashOfText('{"é":1}')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('half of a surrogate pair becomes the replacement character: SQLite could not keep it', () => {
    const sealed = sealFact(runEnded({ runId: newRunId(), sentence: 'a\uD800b 😀' }), place);
    expect(sealed.fact).toMatchObject({ body: { sentence: 'a\uFFFDb 😀' } });
    expect(JSON.parse(sealed.text)).toEqual(sealed.fact);
  });

  test('a fact that does not fit its schema is a bug', () => {
    expect(() => sealFact(runEnded({ runId: newRunId(), sentence: '' }), place)).toThrow();
    expect(() => sealFact(runEnded({ runId: newRunId() }), { ...place, at: 'yesterday' })).toThrow();
  });
});
