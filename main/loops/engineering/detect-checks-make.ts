import type { Check } from '../../domain/checks.ts';
import type { Draft, Drafted, Ground } from './detect-checks-ground.ts';
import { needsOfLines } from './detect-checks-script.ts';
import { maxManifestBytes } from './ecosystems.ts';

const targetKinds: readonly (readonly [target: string, kind: Check['kind']])[] = [['test', 'test'], ['check', 'other'], ['lint', 'lint']];

/**
 * The targets `test`, `check` and `lint` of the Makefile at the root, of the kinds that nothing else at the root names:
 * a Makefile beside a package.json mostly calls its scripts.
 */
export async function makeChecks(ground: Ground, taken: ReadonlySet<Check['kind']>): Promise<Drafted> {
  const file = ['GNUmakefile', 'makefile', 'Makefile'].find((name) => ground.paths.has(name));
  if (file === undefined) return { drafts: [], notes: [] };
  const contents = await ground.read([file], maxManifestBytes);
  const bytes = contents.ok ? contents.value.get(file) : undefined;
  if (bytes === undefined) return { drafts: [], notes: [`${file} could not be read, so its targets are not known.`] };
  const rules = rulesOf(Buffer.from(bytes).toString('utf8'));
  const named = targetKinds.filter(([target, kind]) => rules.targets.has(target) && !taken.has(kind) && !(target === 'check' && taken.has('test')));
  return { drafts: named.filter(([target]) => !isAlias(rules, target, named)).map(([target, kind]) => draftOf(ground, rules, file, target, kind)), notes: [] };
}

interface Rules {
  readonly targets: ReadonlyMap<string, { readonly needs: readonly string[]; readonly recipe: readonly string[] }>;
  readonly variables: ReadonlyMap<string, string>;
}

const maxLine = 2000;

const defaults: readonly (readonly [string, string])[] = [['CC', 'cc'], ['CXX', 'g++'], ['MAKE', 'make'], ['RM', 'rm -f'], ['AR', 'ar']];

function rulesOf(text: string): Rules {
  const targets = new Map<string, { needs: string[]; recipe: string[] }>();
  const variables = new Map(defaults);
  let open: readonly { needs: string[]; recipe: string[] }[] = [];
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    if (line.length > maxLine) continue;
    const variable = /^([\w.-]{1,60})\s*[:?+]{0,2}=\s*(.{0,500})$/.exec(line);
    const rule = /^([\w./%-][\w./% -]{0,200}?)\s*::?(?!=)\s*([^=]{0,500})$/.exec(line);
    if (line.startsWith('\t')) for (const each of open) each.recipe.push(line.slice(1));
    else if (variable?.[1] !== undefined) variables.set(variable[1], variable[2] ?? '');
    else if (rule?.[1] !== undefined) open = rule[1].split(/\s+/).map((name) => ruleFor(targets, name, rule[2] ?? ''));
  }
  return { targets, variables };
}

function ruleFor(targets: Map<string, { needs: string[]; recipe: string[] }>, name: string, line: string): { needs: string[]; recipe: string[] } {
  const rule = targets.get(name) ?? { needs: [], recipe: [] };
  const [needs = '', inline] = line.replace(/#.*$/, '').split(';');
  rule.needs.push(...needs.split(/\s+/).filter((word) => word !== '' && word !== '|'));
  if (inline !== undefined) rule.recipe.push(inline);
  targets.set(name, rule);
  return rule;
}

/** `check: test` and nothing else says nothing that `test` does not. */
function isAlias(rules: Rules, target: string, named: readonly (readonly [string, Check['kind']])[]): boolean {
  const rule = rules.targets.get(target);
  return rule?.recipe.length === 0 && rule.needs.length === 1 && named.some(([other]) => other !== target && other === rule.needs[0]);
}

function draftOf(ground: Ground, rules: Rules, file: string, target: string, kind: Check['kind']): Draft {
  const { lines, compiles } = reached(rules, target);
  const needs = needsOfLines(lines, new Map());
  const programs = ['make', ...(compiles ? ['cc'] : []), ...needs.systemPrograms, ...needs.packagePrograms, ...(needs.nodeFiles.length > 0 ? ['node'] : [])];
  const missing = programs.find((program) => !ground.programs.has(program));
  const reason = missing === undefined ? null : `It needs \`${missing}\`, which the sandbox image does not have.`;
  return { id: `make:${target}`, title: `make ${target}`, kind, argv: ['make', target], cwd: '', foundIn: `${file}#${target}`, reason, lockfile: null, lacks: null };
}

/** The recipe lines of a target and of everything it needs, simple variables filled in. */
function reached(rules: Rules, target: string): { lines: readonly string[]; compiles: boolean } {
  const waiting = [target];
  const seen = new Set<string>();
  const lines: string[] = [];
  for (let name = waiting.pop(); name !== undefined && seen.size < 100; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const rule = rules.targets.get(name);
    lines.push(...(rule?.recipe ?? []).map((line) => expanded(line, rules.variables).replace(/^[\s@+-]+/, '')));
    waiting.push(...(rule?.needs ?? []).flatMap((need) => expanded(need, rules.variables).split(/\s+/)));
  }
  return { lines, compiles: [...seen].some((name) => name.endsWith('.o')) };
}

function expanded(text: string, variables: ReadonlyMap<string, string>): string {
  let result = text.replaceAll('$@', 'target').replaceAll('$<', 'source').replaceAll('$^', 'sources');
  for (let round = 0; round < 3; round++) {
    result = result.replace(/\$[({]([\w.-]{1,60})[)}]/g, (whole, name: string) => variables.get(name) ?? whole).slice(0, 4096);
  }
  return result;
}
