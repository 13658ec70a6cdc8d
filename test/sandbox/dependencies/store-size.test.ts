import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizesIn } from '../../../sandbox/dependencies/store-size.ts';

it('reads no size that was not said, wherever the text is cut', () => {
  const said = fc.array(fc.record({ bytes: fc.nat(3_000_000_000), entries: fc.nat(600_000) }), { minLength: 1, maxLength: 20 });
  fc.assert(fc.property(said, fc.nat(600), (sizes, cut) => {
    const text = sizes.map(({ bytes, entries }) => `store ${bytes} ${entries}\n`).join('');
    expect(sizesIn(text)).toEqual(sizes);
    const rest = sizesIn(text.slice(cut));
    expect(rest).toEqual(rest.length === 0 ? [] : sizes.slice(-rest.length));
  }));
});
