import { digestOf } from '../../../domain/digest.ts';
import type { Check } from '../../../domain/checks.ts';
import type { FoundTask } from '../../../domain/task.ts';
import { failureDigest } from './check-failure.ts';

/** What a task rests on, by the way it was found. */
export type StandsOn =
  /** Evidence in the tree: that of a recipe of some version, or of a signal. */
  | { readonly kind: 'evidence'; readonly version: number }
  /** A check that fails. */
  | { readonly kind: 'check'; readonly argv: Check['argv']; readonly cwd: string; readonly status: string; readonly tests: readonly string[] | null; readonly output: string }
  /** The maintainer's own words. */
  | { readonly kind: 'words'; readonly text: string };

/** A task, and what it rests on. */
export interface Found {
  readonly task: FoundTask;
  readonly standsOn: StandsOn;
}

/** Names of the objects that the files of the commit hold, by path. */
export type Blobs = ReadonlyMap<string, string>;

/**
 * SHA-256 of what a task stands on. It changes with the evidence, the measure, the expected files and the way the task
 * would be done; and not with other files, nor with the numbers of lines, which move with whatever is written above.
 */
export function groundOf({ task, standsOn }: Found, blobs: Blobs): string {
  switch (standsOn.kind) {
    case 'words':
      return groundOfWords(standsOn.text);
    case 'check': {
      const { argv, cwd, status } = standsOn;
      return digestOf({ kind: standsOn.kind, argv, cwd, status, failure: failureDigest(standsOn) });
    }
    case 'evidence':
      return digestOf({
        kind: standsOn.kind, recipe: task.recipe, version: standsOn.version, category: task.category, measure: task.measure,
        evidence: evidenceOf(task), evidenceLeftOut: task.evidenceLeftOut,
        files: [...new Set(task.expectedFiles)].sort().map((path) => [path, blobs.get(path) ?? null]),
      });
  }
}

/** What the maintainer asks for in their own words stands on nothing else: it is done once. */
export function groundOfWords(text: string): string {
  return digestOf({ kind: 'words', text });
}

function evidenceOf({ evidence }: FoundTask): readonly string[] {
  return [...new Set(evidence.map(({ path, detail }) => JSON.stringify([path, detail])))].sort();
}
