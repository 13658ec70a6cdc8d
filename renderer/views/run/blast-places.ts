import type { BlastPicture } from '../../../preload/review-api.ts';

export const size = 288;
/** How far each ring is from the middle; files that do not fit on it side by side stand on two lanes. */
const rings = [{ radius: 30, lanes: [38, 22] }, { radius: 76, lanes: [88, 66] }, { radius: 128, lanes: [136, 118] }] as const;
/** Room a file needs. */
export const room = 13;

export interface NodePlace {
  readonly node: BlastPicture['nodes'][number];
  readonly x: number;
  readonly y: number;
}

/** Each ring's files evenly round the middle, in the order given; a single changed file stands in the middle itself. */
export function placesOf({ nodes }: Pick<BlastPicture, 'nodes'>): readonly NodePlace[] {
  return ([0, 1, 2] as const).flatMap((ring) => {
    const mine = nodes.filter((node) => node.ring === ring);
    const { radius, lanes: [outer, inner] } = rings[ring];
    const turn = ring * 0.35 - Math.PI / 2;
    if (ring === 0 && mine.length === 1) return round(mine, 0, turn);
    if (fits(mine.length, radius)) return round(mine, radius, turn);
    const half = Math.ceil(mine.length / 2);
    return [...round(mine.slice(0, half), outer, turn), ...round(mine.slice(half), inner, turn)];
  });
}

/** Neighbours are a straight line apart, not an arc. */
function fits(many: number, radius: number): boolean {
  return many < 2 || 2 * radius * Math.sin(Math.PI / many) >= room;
}

function round(nodes: BlastPicture['nodes'], radius: number, turn: number): readonly NodePlace[] {
  return nodes.map((node, at) => {
    const angle = (2 * Math.PI * at) / nodes.length + turn;
    return { node, x: size / 2 + radius * Math.cos(angle), y: size / 2 + radius * Math.sin(angle) };
  });
}
