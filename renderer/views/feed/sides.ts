import type { FeedItem } from '../../app/contract.ts';

type Named = { readonly key: string; readonly name: string; readonly alignment: 'home' | 'away' | null };

/** Two that play each other: home and away where the sport has them, else a pair in the source's order. Null for a field. */
export function sidesOf<C extends Named>(competitors: readonly C[]): readonly [C, C] | null {
  const home = competitors.find((one) => one.alignment === 'home');
  const away = competitors.find((one) => one.alignment === 'away');
  if (home !== undefined && away !== undefined) return [home, away];
  const [first, second, third] = competitors;
  return first !== undefined && second !== undefined && third === undefined ? [first, second] : null;
}

/** What an event is called in one line. */
export function titleOf(item: Pick<FeedItem, 'competitors' | 'competition'>): string {
  const sides = sidesOf(item.competitors);
  return sides === null ? item.competition : `${sides[0].name} – ${sides[1].name}`;
}

/** `2–1`, with a shoot-out as `1–1 (4–2)`; a field's total by its first three; empty where there is no score. */
export function scoreInWords(item: Pick<FeedItem, 'competitors' | 'total' | 'shootout'>): string {
  const { total, shootout, competitors } = item;
  if (total === null) return '';
  const sides = sidesOf(competitors);
  if (sides === null) return competitors.slice(0, 3).map((one) => `${one.name} ${total[one.key] ?? '–'}`).join(', ');
  const pair = (values: Readonly<Record<string, number>>): string => sides.map((side) => values[side.key] ?? '–').join('–');
  return shootout === null ? pair(total) : `${pair(total)} (${pair(shootout)})`;
}
