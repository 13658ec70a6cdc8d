/**
 * What differs from run to run on the same tree, so that the rest can be compared byte for byte: instants, times of day
 * and durations with a unit of seconds or less. Nothing else is masked: every further pattern is a difference that nobody
 * sees. Text is latin-1, one character a byte, so that no byte is lost.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  // RFC 3339, and with a space for the `T`.
  [/\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?/gu, '<instant>'],
  [/\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?![\w:])/gu, '<time>'],
  [/\b(duration(?:_ms|_s)?|elapsed|took)(["']?\s*[:=]?\s*)\d+(?:\.\d+)?(?![\w.])/giu, '$1$2<duration>'],
  // `\u00c2\u00b5` is the micro sign in UTF-8, read byte by byte.
  [/(?<![\w.])\d+(?:\.\d+)?\s?(?:ms|s|us|\u00c2?\u00b5s|ns|secs?|seconds?|milliseconds?)(?!\w)/gu, '<duration>'],
];

/** Until nothing is left to mask: two instants side by side are told apart only once the first is out of the way. Each round takes digits away, so it ends. */
export function masked(text: string): string {
  const once = patterns.reduce((rest, [pattern, name]) => rest.replaceAll(pattern, name), text);
  return once === text ? text : masked(once);
}
