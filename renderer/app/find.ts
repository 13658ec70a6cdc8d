export interface Findable {
  readonly text: string;
}

/**
 * The best matches for what was typed, at most `limit`, best first. Every word must occur; a word at the start of the
 * text or of a word in it counts more. An empty query keeps the order given.
 */
export function find<T extends Findable>(items: readonly T[], query: string, limit: number): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return items.slice(0, limit);
  const scored: { readonly item: T; readonly score: number; readonly at: number }[] = [];
  items.forEach((item, at) => {
    const score = scoreOf(item.text.toLowerCase(), words);
    if (score > 0) scored.push({ item, score, at });
  });
  return scored.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, limit).map((each) => each.item);
}

function scoreOf(text: string, words: readonly string[]): number {
  let score = 1;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return 0;
    if (at === 0) score += 4;
    else if (/[\s/._-]/.test(text.charAt(at - 1))) score += 2;
    else score += 1;
  }
  return score;
}
