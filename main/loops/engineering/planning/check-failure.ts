import { createHash } from 'node:crypto';

const mostLines = 200;
const longestLine = 300;

/** Lines that tell of what is wrong, in the words of the runners and compilers that are known. */
const telling = /\b(?:fail(?:s|ed|ing|ures?)?|error(?:s|ed)?|not ok|panic(?:ked)?|exception|traceback|assert\w*|expected|actual|received|undefined|cannot|can't|unexpected|FAIL|ERR!)\b|[✖✗×●]|^E\s/iu;

/** What differs from one run to the next, or moves with the lines around it, and says nothing of what is wrong. */
const passing: readonly (readonly [pattern: RegExp, as: string])[] = [
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?/g, '<time>'],
  [/\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g, '<time>'],
  [/\b0x[0-9a-f]+\b/gi, '<address>'],
  [/(?:\/[\w.@-]+)*\/tmp\/[\w./@-]+|\/workspace\/[\w.-]+/g, '<folder>'],
  [/\b\d+(?:\.\d+)?\s?(?:ms|s|sec(?:onds?)?|m|min(?:utes?)?|ns|µs|us)\b/g, '<duration>'],
  [/\bduration_ms:? ?\d+(?:\.\d+)?/g, 'duration_ms <duration>'],
  [/(?<=[\w)\]>'"`]):\d+(?::\d+)?\b/g, ':<line>'],
  [/\(\d+,\d+\)/g, '(<line>)'],
  [/\blines? \d+(?:[-–]\d+)?/gi, 'line <line>'],
  [/\bcolumn \d+/gi, 'column <line>'],
  [/\b(?:pid|process) \d+/gi, 'process <number>'],
  [/\b(not ok|ok) \d+\b/g, '$1 <number>'],
  [/\b\d+(?= (?:pass(?:ed|ing)?|skipped|pending|todo|total|tests?|suites?|files?|warnings?|ignored|filtered|measured|deselected|xfailed|of)\b)/gi, '<count>'],
];

/**
 * What a failing check says of why it fails, as a set of lines without what changes by itself: times, addresses, the
 * numbers of lines, how many other tests passed. Where no line tells, all of them count.
 */
export function failureLines(output: string): readonly string[] {
  const lines = output.split('\n').map(normalised).filter((line) => line !== '');
  const said = lines.filter((line) => telling.test(line));
  return [...new Set(said.length > 0 ? said : lines)].sort().slice(0, mostLines);
}

function normalised(line: string): string {
  const plain = passing.reduce((text, [pattern, as]) => text.replace(pattern, as), line.slice(0, longestLine));
  return plain.replace(/\s+/g, ' ').trim();
}

/** One digest of a failure; by the names of the tests that fail where they are known, else by what was printed. */
export function failureDigest(failure: { readonly tests: readonly string[] | null; readonly output: string }): string {
  const lines = failure.tests === null || failure.tests.length === 0 ? failureLines(failure.output) : [...new Set(failure.tests)].sort();
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}
