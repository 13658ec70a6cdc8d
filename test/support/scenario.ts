import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { makeRepository, type TestRepository } from './repository.ts';

const folder = resolve(import.meta.dirname, '../scenarios');

const scenarioSchema = z.strictObject({
  about: z.string(),
  /** What the maintainer asks for in their own words; null where the run is to find its task itself. */
  task: z.string().nullable(),
  /** Whether `builtin` finds and does the same by a recipe. */
  builtin: z.boolean().default(false),
  /** What the model says, turn by turn, in words that no provider owns. */
  turns: z.array(z.strictObject({
    text: z.string().optional(),
    toolCalls: z.array(z.strictObject({ tool: z.string(), input: z.json() })).optional(),
  })),
  expected: z.strictObject({ result: z.string(), category: z.string(), verdicts: z.array(z.string()), opinion: z.string() }),
});

export interface Scenario extends z.infer<typeof scenarioSchema> {
  readonly name: string;
  /** The patch every provider must come to, as `git diff` prints it. */
  readonly patch: string;
  repository(): TestRepository;
}

/** A scenario is a folder: a repository, a task, what the model says, and what must come of it. */
export function readScenario(name: string): Scenario {
  const dir = join(folder, name);
  const scenario = scenarioSchema.parse(JSON.parse(readFileSync(join(dir, 'scenario.json'), 'utf8')));
  return {
    ...scenario,
    name,
    patch: readFileSync(join(dir, 'expected.patch'), 'utf8'),
    repository: () => makeRepository({ files: filesUnder(join(dir, 'tree')) }),
  };
}

export function scenarioNames(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

function filesUnder(dir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [relative(dir, file), readFileSync(file, 'utf8')]));
}

/** Only what a patch says, not how its hunks and object names are written. */
export function changedLines(patch: string): readonly string[] {
  return patch.split('\n').filter((line) => /^(?:[+-]|diff --git)/.test(line));
}
