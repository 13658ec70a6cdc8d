import * as z from 'zod';
import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { asksMore } from './command-options.ts';
import { doesNothing, weakeningsOf } from './commands.ts';
import { finding } from './facts.ts';
import { yaml } from './settings.ts';

const texts = z.union([z.string(), z.array(z.union([z.string(), z.number(), z.boolean()]))]).optional();
const hookSchema = z.looseObject({ id: z.string(), args: texts, entry: z.string().optional(), stages: texts, exclude: texts, files: texts });
const configSchema = z.looseObject({
  repos: z.array(z.looseObject({ repo: z.string(), hooks: z.array(hookSchema) })),
  exclude: texts, files: texts, default_stages: texts, ci: z.looseObject({ skip: texts }).optional(),
});

interface Hook extends z.infer<typeof hookSchema> {
  readonly repo: string;
}

const mostHooks = 500;

/** A hook that does at least what another did. */
const successors: readonly (readonly [old: RegExp, now: RegExp])[] = [
  [/^(?:black|yapf|autopep8|ruff-format)$/, /^(?:black|ruff-format)$/], [/^(?:flake8|pyflakes|pycodestyle|ruff|ruff-check)$/, /^(?:ruff|ruff-check)$/],
  [/^(?:prettier|biome-format)$/, /^(?:prettier|biome-format|biome-check)$/],
];

/** Hooks of pre-commit that are gone or look at less; null where the files can't be read as such. */
export function hookFindings(path: string, before: string, after: string): readonly GamingFinding[] | null {
  const [was, is] = [read(before), read(after)];
  if (was === null || is === null) return null;
  const [old, now] = [hooksOf(was), hooksOf(is)];
  const line = (id: string): number | null => {
    const at = after.split('\n').findIndex((each) => each.includes(id));
    return at === -1 ? null : at + 1;
  };
  const found = [...old].flatMap(([key, hook]) => changeOf(hook, now.get(key) ?? successorOf(hook, now)).map((words) => finding('script-weakened', path, line(hook.id), `The hook \`${hook.id.slice(0, 80)}\` ${words}.`)));
  const narrowed = (['exclude', 'files', 'default_stages'] as const).filter((key) => is[key] !== undefined && shown(is[key]) !== shown(was[key]));
  const skipped = isListed(is.ci?.skip, was.ci?.skip) ? [] : ['ci'];
  return [...found, ...[...narrowed, ...skipped].map((key) => finding('check-configuration', path, line(key), `The hooks look at other files or run at other times: \`${key}\`.`))];
}

function read(text: string): z.infer<typeof configSchema> | null {
  const parsed = configSchema.safeParse(yaml(text)?.value);
  const isLong = parsed.success && parsed.data.repos.flatMap(({ hooks }) => hooks).length > mostHooks;
  return parsed.success && !isLong ? parsed.data : null;
}

/** Hooks by their names; one that is there twice has a number behind it. */
function hooksOf(config: z.infer<typeof configSchema>): ReadonlyMap<string, Hook> {
  const found = new Map<string, Hook>();
  for (const { repo, hooks } of config.repos) {
    for (const hook of hooks) {
      let key = hook.id;
      while (found.has(key)) key += '#';
      found.set(key, { ...hook, repo });
    }
  }
  return found;
}

function successorOf(hook: Hook, now: ReadonlyMap<string, Hook>): Hook | undefined {
  const patterns = successors.filter(([old]) => old.test(hook.id)).map(([, next]) => next);
  const found = [...now.values()].find(({ id }) => patterns.some((pattern) => pattern.test(id)));
  return found === undefined ? undefined : { ...found, repo: hook.repo, args: found.args ?? hook.args, entry: hook.entry };
}

/** What a hook does less than it did, in words. */
function changeOf(was: Hook, is: Hook | undefined): readonly string[] {
  if (is === undefined) return ['is gone'];
  const isOther = was.id !== is.id;
  const isWeak = isOther ? weakeningsOf(wordsOf(is.args)).length > 0 : !asksMore(wordsOf(was.args), wordsOf(is.args));
  return [
    ...(was.repo === is.repo ? [] : ['comes from elsewhere']),
    ...(['exclude', 'files', 'types', 'types_or', 'exclude_types', 'stages', 'language'] as const).filter((key) => is[key] !== undefined && shown(is[key]) !== shown(was[key])).map((key) => `looks at other files or runs at other times (\`${key}\`)`),
    ...(namesOf(was.additional_dependencies).every((name) => namesOf(is.additional_dependencies).includes(name)) || isOther ? [] : ['lost a package that it uses']),
    ...(isWeak ? ['is called with other arguments'] : []),
    ...(was.entry === is.entry || (!doesNothing(is.entry ?? '') && asksMore(was.entry ?? '', is.entry ?? '')) ? [] : ['runs something else']),
  ];
}

function namesOf(packages: unknown): readonly string[] {
  return Array.isArray(packages) ? packages.map((each: unknown) => String(each).replace(/(?<=.)[@=<>~!^ ].*$/, '')) : [];
}

function wordsOf(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

function shown(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function isListed(is: unknown, was: unknown): boolean {
  const known: readonly unknown[] = Array.isArray(was) ? was : [was];
  return (Array.isArray(is) ? is : [is]).every((each) => each === undefined || known.includes(each));
}
