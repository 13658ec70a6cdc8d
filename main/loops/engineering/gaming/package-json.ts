import * as z from 'zod';
import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { isReplaced } from './command-options.ts';
import { commandsOf, doesNothing, runsCheck, weakeningsOf } from './commands.ts';
import { changesOf, configurationFinding } from './configuration-changes.ts';
import { finding, type ChangedText } from './facts.ts';

const manifestSchema = z.looseObject({ scripts: z.record(z.string(), z.unknown()).optional() });

const checkScripts = /^(?:pre|post)?(?:test|tests|unit|lint|eslint|typecheck|type-check|types|check|tsc|coverage|cov|format|fmt|verify|ci|e2e|spec|prettier|validate)(?:[:_-].*)?$|(?:^|:)(?:test|lint|check|types?|typecheck|coverage|unit|e2e)(?:$|:)/i;

/** Tools that keep their configuration in package.json. */
const toolKeys = ['jest', 'vitest', 'mocha', 'ava', 'tap', 'nyc', 'c8', 'eslintConfig', 'eslintIgnore', 'xo', 'lint-staged', 'husky', 'simple-git-hooks', 'tsd', 'prettier', 'stylelint', 'node-test', 'playwright', 'size-limit', 'biome', 'check-coverage', 'ts-jest', 'wireit', 'pre-commit'];

/** A package.json whose scripts check less, or whose tools are configured otherwise. */
export function manifestFindings({ path, before, after }: ChangedText): readonly GamingFinding[] {
  if (!/(?:^|\/)package\.json$/.test(path) || before === null || after === null) return [];
  const was = read(before);
  const is = read(after);
  if (was === null || is === null) return [];
  const tools = toolKeys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  return [...scriptChanges(path, textsOf(was.scripts), textsOf(is.scripts), after), ...tools.flatMap((key) => configurationFinding(path, after, key, changesOf(was[key], is[key], [key])))];
}

function read(text: string): z.infer<typeof manifestSchema> | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function textsOf(scripts: Readonly<Record<string, unknown>> | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(scripts ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 4000)]] : [])));
}

function scriptChanges(path: string, was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>, text: string): readonly GamingFinding[] {
  const line = (name: string): number | null => {
    const at = text.split('\n').findIndex((each) => each.includes(JSON.stringify(name)));
    return at === -1 ? null : at + 1;
  };
  const old = [...was].filter(([name, script]) => checkScripts.test(name) || runsCheck(script));
  const changed = old.filter(([name, script]) => is.get(name) !== script).flatMap(([name, script]) => {
    const now = is.get(name);
    if (now === undefined) return [...is.values()].includes(script) ? [] : [finding('script-weakened', path, line('scripts'), `The script \`${name.slice(0, 60)}\` is gone.`)];
    return changeOf(script, now, is).map(([kind, words]) => finding(kind, path, line(name), `The script \`${name.slice(0, 60)}\`: ${words}.`));
  });
  const added = [...is].filter(([name, script]) => !was.has(name) && /^(?:pre|post)(?:test|lint|check)/.test(name) && /\bexit\b|rm\s|mv\s|sed\s/.test(script));
  return [...changed, ...added.map(([name]) => finding('script-weakened', path, line(name), `The new script \`${name}\` runs around the checks.`))];
}

function changeOf(was: string, is: string, scripts: ReadonlyMap<string, string>): readonly (readonly [GamingFinding['kind'], string])[] {
  if (doesNothing(is)) return [['script-weakened', 'it no longer checks anything']];
  const words = weakeningsOf(is).filter((each) => !weakeningsOf(was).includes(each));
  const reached = [...commandsOf(is), ...commandsOf(is).flatMap((command) => commandsOf(scripts.get(/\brun\s+(?:--silent\s+|-s\s+)?(\S+)/.exec(command)?.[1] ?? '') ?? ''))];
  const lost = commandsOf(was).filter((command) => !reached.includes(command) && !isReplaced(command, reached));
  const extended = lost.filter((command) => reached.some((each) => each.startsWith(`${command} `)));
  const gone = lost.filter((command) => !extended.includes(command) && runsOwn(command));
  return [
    ...words.map((each) => ['script-weakened', each] as const),
    ...gone.map((command) => ['script-weakened', `\`${command.slice(0, 100)}\` is no longer run as it was`] as const),
    ...(words.length + gone.length === 0 && (extended.length > 0 || lost.length > 0) ? [['check-configuration', 'it is called with other arguments'] as const] : []),
  ];
}

function runsOwn(command: string): boolean {
  return runsCheck(command) || !/^(?:rm|mkdir|cp|cd|export|cross-env)\b/.test(command);
}
