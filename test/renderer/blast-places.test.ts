import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostPictureNodes } from '../../main/domain/artifacts/blast-radius.ts';
import { placesOf, room, size } from '../../renderer/views/run/blast-places.ts';

describe('the rings of a blast radius', () => {
  test('hold as many files as the artifact may name, inside the picture and none on another', () => {
    const counts = fc.tuple(fc.nat(20), fc.nat(mostPictureNodes), fc.nat(mostPictureNodes)).filter(([a, b, c]) => a + b + c <= mostPictureNodes);
    fc.assert(fc.property(counts, (many) => {
      const nodes = ([0, 1, 2] as const).flatMap((ring) => Array.from({ length: many[ring] }, (_, at) => ({ path: `${ring}/${at}`, ring, kind: 'dependent' as const })));
      const places = placesOf({ nodes });
      expect(places.map(({ node }) => node)).toEqual(nodes);
      const half = room / 2;
      for (const { x, y } of places) expect([x, y].every((side) => side >= half && side <= size - half)).toBe(true);
      const near = places.filter((one, at) => places.slice(at + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < room - 0.5));
      expect(near).toEqual([]);
    }));
  });
});
