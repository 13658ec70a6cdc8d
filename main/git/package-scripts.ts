import * as z from 'zod';

/** Which of `package.json`'s programs a change touches. */
export interface ScriptChange {
  /** A script that installing runs, by npm's life cycle (https://docs.npmjs.com/cli/using-npm/scripts). */
  readonly install: boolean;
  /** Any script at all. */
  readonly any: boolean;
  /** Settings of a check that are kept in the manifest. */
  readonly checks: boolean;
}

const installNames = new Set(['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'prepublish', 'dependencies']);
const checkKeys = ['jest', 'vitest', 'mocha', 'ava', 'tap', 'nyc', 'c8', 'eslintConfig', 'eslintIgnore', 'prettier', 'stylelint', 'lint-staged', 'xo', 'standard', 'cspell', 'knip', 'browserslist'];

const manifestSchema = z.looseObject({ scripts: z.record(z.string(), z.unknown()).optional() });
type Manifest = z.infer<typeof manifestSchema>;

/** Compares two states of a `package.json`; null is no file. One that cannot be read counts as changed in everything. */
export function scriptChange(before: Uint8Array | null, after: Uint8Array | null): ScriptChange {
  const [old, now] = [parse(before), parse(after)];
  if (old === 'unreadable' || now === 'unreadable') return { install: true, any: true, checks: true };
  const changed = changedNames(old.scripts ?? {}, now.scripts ?? {});
  return {
    install: changed.some((name) => installNames.has(name)),
    any: changed.length > 0,
    checks: checkKeys.some((key) => !same(old[key], now[key])),
  };
}

function parse(bytes: Uint8Array | null): Manifest | 'unreadable' {
  if (bytes === null) return {};
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8').replace(/^\ufeff/u, '')));
    return parsed.success ? parsed.data : 'unreadable';
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  }
}

function changedNames(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !same(before[name], after[name]));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
