import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { finding, lineOf, type ChangedText } from './facts.ts';
import { chainOf } from './javascript-chain.ts';
import { programOf } from './program.ts';
import { child, children, list, text, type Syntax } from './syntax.ts';
import { isTestCode, languageOf } from './paths.ts';

/**
 * Stand-ins for what an existing test file tested for real: a module of the repository that the file imports and now
 * mocks, or a function of one that it replaces.
 */
export function mockFindings({ path, before, after }: ChangedText): readonly GamingFinding[] {
  if (before === null || after === null || !isTestCode(path)) return [];
  if (languageOf(path) === 'python') return pythonMocks(path, before, after);
  if (languageOf(path) !== 'javascript') return [];
  const was = programOf(path, before);
  const is = programOf(path, after);
  if (was === null || is === null) return [];
  const tested = new Set(importsOf(was).filter((each) => each.source.startsWith('.')).map((each) => each.source));
  const known = new Set(mocksOf(was, new Set()).map((mock) => mock.what));
  const names = new Set(importsOf(is).filter((each) => tested.has(each.source)).flatMap((each) => each.names));
  return mocksOf(is, names)
    .filter((mock) => !known.has(mock.what) && (tested.has(mock.what) || names.has(mock.what.split('.')[0] ?? '')))
    .map((mock) => finding('assertion-weakened', path, lineOf(after, mock.node.start), `What these tests looked at for real is replaced by a stand-in: \`${mock.what.slice(0, 100)}\`.`));
}

interface Imported {
  readonly source: string;
  readonly names: readonly string[];
}

function* nodesOf(program: Syntax): Generator<Syntax> {
  const queue: Syntax[] = [program];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    yield node;
    queue.push(...children(node));
  }
}

function importsOf(program: Syntax): readonly Imported[] {
  return [...nodesOf(program)].flatMap((node): readonly Imported[] => {
    if (node.type === 'ImportDeclaration') return [{ source: text(child(node, 'source'), 'value') ?? '', names: list(node, 'specifiers').flatMap((each) => text(child(each, 'local'), 'name') ?? []) }];
    if (node.type !== 'VariableDeclarator') return [];
    const required = [...nodesOf(node)].find((each) => each.type === 'CallExpression' && chainOf(each, new Map()).links[0]?.name === 'require');
    const source = text(list(required ?? null, 'arguments')[0] ?? null, 'value');
    return source === null ? [] : [{ source, names: [...nodesOf(node)].flatMap((each) => (each.type === 'Identifier' ? [text(each, 'name') ?? ''] : [])) }];
  });
}

interface Mock {
  readonly what: string;
  readonly node: Syntax;
}

function mocksOf(program: Syntax, names: ReadonlySet<string>): readonly Mock[] {
  return [...nodesOf(program)].flatMap((node): readonly Mock[] => {
    if (node.type === 'AssignmentExpression') {
      const target = child(node, 'left');
      const path = target?.type === 'MemberExpression' ? chainOf(target, new Map()).links.map((link) => link.name) : [];
      return path.length === 2 && names.has(path[0] ?? '') ? [{ what: path.join('.'), node }] : [];
    }
    if (node.type !== 'CallExpression') return [];
    const { links } = chainOf(node, new Map());
    const args = links.at(-1)?.args ?? [];
    const call = links.map((link) => link.name).join('.');
    if (/^(?:jest|vi)\.(?:mock|doMock|setMock|unstable_mockModule)$|^mock\.module$|^(?:proxyquire|td\.replace|rewiremock)$/.test(call)) return [{ what: text(args[0] ?? null, 'value') ?? text(child(args[0] ?? null, 'source'), 'value') ?? '', node }];
    const replaced = links.find((link) => /^(?:spyOn|method|stub|replace|getter)$/.test(link.name));
    const isSet = links.some((link) => /^(?:mockReturnValue|mockResolvedValue|mockImplementation|mockRejectedValue|returns|resolves|callsFake|mockReturnValueOnce|mockImplementationOnce)$/.test(link.name)) || /(?:^|\.)mock\.method$/.test(call) || call === 'sinon.replace';
    const first = replaced?.args?.[0];
    if (first === undefined || !isSet) return [];
    return [{ what: [...chainOf(first, new Map()).links.map((link) => link.name), text(replaced?.args?.[1] ?? null, 'value') ?? ''].join('.'), node }];
  });
}

/** `monkeypatch.setattr`, `mocker.patch` and `patch` of a module that the file imports. */
function pythonMocks(path: string, before: string, after: string): readonly GamingFinding[] {
  const modules = [...before.matchAll(/^\s*(?:from\s+([\w.]+)\s+import|import\s+([\w.]+))/gm)].map((match) => match[1] ?? match[2] ?? '').filter((name) => !/^(?:pytest|unittest|os|sys|json|re|io|time|datetime|pathlib|typing|collections|tempfile)\b/.test(name));
  const calls = [...after.matchAll(/\b(?:monkeypatch\.setattr|mocker\.patch(?:\.object)?|patch(?:\.object)?)\(\s*["']?([\w.]+)/g)];
  return calls
    .filter((call) => !before.includes(call[0]) && modules.some((name) => call[1] === name || call[1]?.startsWith(`${name}.`) === true || before.match(new RegExp(`from\\s+\\S+\\s+import\\s+[^\\n]*\\b${(call[1] ?? '').split('.')[0]}\\b`)) !== null))
    .map((call) => finding('assertion-weakened', path, lineOf(after, call.index), `What these tests looked at for real is replaced by a stand-in: \`${(call[1] ?? '').slice(0, 100)}\`.`));
}
