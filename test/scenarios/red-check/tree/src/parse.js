/** The two dates of a range like `2026-11-02..2026-11-08`. */
export function parseRange(text) {
  const [from, to] = text.split('..');
  if (from === undefined || to === undefined) throw new Error(`Not a range: ${text}`);
  return { from, to };
}
