/** Pixels of a length in rem, at the root size in force: lists drawn in part must know their rows' height. */
export function rem(lengths: number): number {
  return lengths * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
