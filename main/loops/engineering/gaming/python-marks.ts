import type { Mark } from './facts.ts';
import type { PythonLine } from './python-lines.ts';
import { spelled } from './text-code.ts';

/** Decorators and marks that keep a test from running, or from failing. */
export const skipWords = /\bmark\.(?:skip|skipif|xfail)\b|\bunittest\.(?:skip|skipIf|skipUnless|expectedFailure)\b|^@(?:skip|skipIf|skipUnless|expectedFailure|xfail)\b/;

const hooks = /^def (load_tests|pytest_(?:collection_modifyitems|ignore_collect|runtest_makereport|runtest_call|runtest_protocol|pyfunc_call|sessionfinish|collect_file|generate_tests|itemcollected|deselected))\b/;

/** What makes every test say less, or hides every error. */
export function pythonMark(lines: readonly PythonLine[], index: number, isTest: boolean): Mark | null {
  const line = lines[index];
  if (line === undefined) return null;
  const { text } = line;
  const mark = (kind: Mark['kind'], label: string, detail: string, key = spelled(text, 'hash')): Mark => ({ kind, label, detail, key: key.slice(0, 400), line: line.line });
  if (isBroadExcept(text) && saysNothing(lines, index)) return mark('failure-swallowed', 'a catch-all', 'Every error is caught here and none is told.', `${spelled(text, 'hash')} ${lines[index - 1]?.text ?? ''}`);
  if (!isTest) return null;
  if (/^(?:sys\.exit|os\._exit|exit|quit)\(\s*0?\s*\)/.test(text)) return mark('failure-swallowed', 'an exit', 'The process ends well whatever the tests found.');
  const hook = hooks.exec(text)?.[1];
  if (hook !== undefined) return mark('test-skipped', 'a pytest hook', `The hook \`${hook}\` decides which tests run or what their outcome is.`);
  if (/^collect_ignore(?:_glob)?\b/.test(text)) return mark('test-skipped', 'a collect_ignore', 'pytest is told to leave files out.');
  if (/^@(?:pytest\.mark\.)?(?:flaky|repeat|rerun\w*)\b/.test(text)) return mark('failure-swallowed', 'a repeated try', 'A failing test is tried again until it passes.');
  if (/^(?:unittest\.TestCase|TestCase)\.assert\w+\s*=|^builtins\.assert|^(?:setattr|monkeypatch\.setattr|mocker\.patch)\(.*assert/.test(text)) return mark('always-true', 'a replaced assertion', 'An assertion itself is replaced.');
  return null;
}

function isBroadExcept(text: string): boolean {
  return /^except\s*(?::|\(?\s*(?:Exception|BaseException|AssertionError)\b)/.test(text);
}

/** The handler only passes, goes on, or answers with a constant. */
function saysNothing(lines: readonly PythonLine[], index: number): boolean {
  const start = lines[index];
  if (start === undefined) return false;
  const inline = /^except[^:]*:\s*(\S.*)$/.exec(start.text)?.[1];
  const end = lines.findIndex((line, at) => at > index && line.indent <= start.indent);
  const body = inline === undefined ? lines.slice(index + 1, end === -1 ? undefined : end).map((line) => line.text) : [inline];
  return body.length > 0 && body.every((text) => /^(?:pass|continue|break|\.\.\.|return(?:\s+(?:None|True|False|-?\d+|""|''|\[\]|\{\}|\(\)))?|\w+\s*=\s*(?:None|True|False|-?\d+|""|''|\[\]|\{\}))$/.test(text));
}
