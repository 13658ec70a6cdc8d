/** Each kind of thing that differs between two times the same thing happened, and what stands for it. Order matters. */
const masks: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu, '<uuid>'],
  [/"[^"\n]{0,500}"/gu, '<text>'],
  [/`[^`\n]{0,500}`/gu, '<text>'],
  // An apostrophe inside a word is none that opens a quotation.
  [/(?<![\p{L}\p{N}])'[^'\n]{0,500}'(?![\p{L}\p{N}])/gu, '<text>'],
  [/\b0x[0-9a-f]{1,64}\b/giu, '<number>'],
  // A word of hexadecimal digits only, with one of 0 to 9 among them.
  [/\b(?=[a-f]{0,64}\d)[0-9a-f]{1,128}\b/giu, '<number>'],
  [/\d{1,400}/gu, '<number>'],
  // Instants, addresses and versions are numbers with signs between them.
  [/<number>(?:[-:.,/T+]?<number>){1,40}Z?/gu, '<number>'],
];

const longest = 1000;

/**
 * A message with what differs from time to time masked: instants, numbers, hexadecimal, UUIDs, quoted text. Two messages
 * that differ in nothing else are the same.
 */
export function maskMessage(message: string): string {
  const masked = masks.reduce((text, [pattern, mark]) => text.replaceAll(pattern, mark), message.slice(0, longest * 4));
  return masked.replaceAll(/\s+/gu, ' ').trim().slice(0, longest);
}
