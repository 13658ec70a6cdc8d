import type { SafetyFinding, SafetyKind } from '../../../domain/patch-findings.ts';
import type { ContentChange } from '../../../git/changed-contents.ts';

/** Looks at one changed file; pure. What else it needs of the base is handed to it. */
export type Detector = (change: ContentChange) => readonly SafetyFinding[];

/** Longer texts are not searched for credentials, and that is said. */
export const searchedAtMost = 512 * 1024;
/** Longer lines are cut before they are searched, and that is said. */
export const longestLine = 20_000;

export function finding(kind: SafetyKind, path: string, line: number | null, detail: string): SafetyFinding {
  return { kind, path, line, detail: detail.slice(0, 300) };
}

/** The line, counted from 1, in which an index of a text lies. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
