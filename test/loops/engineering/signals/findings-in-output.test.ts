import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInOutput } from '../../../../main/loops/engineering/signals/findings-in-output.ts';

const packages = resolve(import.meta.dirname, '../../../../node_modules');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-findings-'));
  writeFileSync(join(folder, 'a.js'), 'const x = 1;\ndebugger;\nvar y;\n');
  writeFileSync(join(folder, 'b.ts'), 'export const a: number = "x";\n');
  writeFileSync(join(folder, 'eslint.config.mjs'), "export default [{ rules: { 'no-debugger': 'error', 'no-unused-vars': 'warn' } }];\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a tool prints, whatever it ends with; what the machine around it asks of colours is not asked. */
function printed(program: string, ...args: readonly string[]): string {
  return printedWith({ NO_COLOR: '1' }, program, ...args);
}

function printedWith(colours: Readonly<Record<string, string>>, program: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'FORCE_COLOR', 'CLICOLOR_FORCE'].includes(name)));
  return spawnSync(process.execPath, [join(packages, program), ...args], { cwd: folder, encoding: 'utf8', env: { ...env, ...colours } }).stdout;
}

function found(text: string): readonly string[] {
  return findingsInOutput(text).findings.map(({ path, line, rule, error }) => `${path.replace(`${folder}/`, '').replace(/^.*\//u, '')}:${line} ${rule} ${error ? 'error' : 'warning'}`).sort();
}

describe('what real tools print', () => {
  it.each(['default', 'unix', 'json', 'stylish'])('oxlint, %s', (format) => {
    expect(found(printed('oxlint/bin/oxlint', `--format=${format}`, 'a.js'))).toEqual([
      'a.js:1 eslint(no-unused-vars) warning', 'a.js:2 eslint(no-debugger) warning', 'a.js:3 eslint(no-unused-vars) warning',
    ]);
  });

  it('oxlint and eslint, in colours', () => {
    const coloured = [
      printedWith({ FORCE_COLOR: '1' }, 'oxlint/bin/oxlint', '--format=default', 'a.js'),
      printedWith({ FORCE_COLOR: '1' }, 'eslint/bin/eslint.js', '--color', 'a.js'),
    ];
    expect(coloured.every((text) => text.includes('\u001B['))).toBe(true);
    expect(coloured.map(found)).toEqual([
      ['a.js:1 eslint(no-unused-vars) warning', 'a.js:2 eslint(no-debugger) warning', 'a.js:3 eslint(no-unused-vars) warning'],
      ['a.js:1 no-unused-vars warning', 'a.js:2 no-debugger error', 'a.js:3 no-unused-vars warning'],
    ]);
  });

  it.each(['stylish', 'json'])('eslint, %s', (format) => {
    expect(found(`> x@1.0.0 lint\n> eslint .\n\n${printed('eslint/bin/eslint.js', '-f', format, 'a.js')}`)).toEqual([
      'a.js:1 no-unused-vars warning', 'a.js:2 no-debugger error', 'a.js:3 no-unused-vars warning',
    ]);
  });

  it('tsc', () => {
    expect(found(printed('typescript/bin/tsc', '--noEmit', '--pretty', 'false', 'b.ts'))).toEqual(['b.ts:1 TS2322 error']);
  });
});

describe('what other tools print, by their documentation', () => {
  it.each([
    ['mypy', 'src/a.py:4: error: Incompatible return value  [return-value]\nsrc/a.py:5: note: see this\n', 'a.py:4 return-value error'],
    ['ruff, concise', 'src/a.py:1:8: F401 [*] `os` imported but unused\nFound 1 error.\n', 'a.py:1 F401 error'],
    ['ruff, full', 'F401 [*] `os` imported but unused\n --> src/a.py:1:8\n  |\n1 | import os\n', 'a.py:1 F401 error'],
    ['ruff, JSON', '[{"code":"F401","filename":"/src/a.py","message":"unused","location":{"row":1,"column":8}}]', 'a.py:1 F401 error'],
    ['go vet', 'main.go:7:2: unreachable code\n', 'main.go:7 null error'],
    ['rustc', 'error[E0382]: borrow of moved value: `v`\n --> src/main.rs:4:20\n', 'main.rs:4 E0382 error'],
    ['gcc', 'a.c:3:5: warning: unused variable [-Wunused-variable]\n', 'a.c:3 -Wunused-variable warning'],
    ['tsc, a path with brackets', 'app/(group)/page.tsx(3,4): error TS2304: Cannot find name.\n', 'page.tsx:3 TS2304 error'],
    ['tsc, pretty', 'b.ts:1:7 - error TS2322: Type.\n', 'b.ts:1 TS2322 error'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('is bounded and ends on anything', () => {
    expect(findingsInOutput('a.js:1:1: bad\n'.repeat(5000))).toMatchObject({ more: 3000 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      findingsInOutput(text);
    }));
    for (const hostile of ['('.repeat(64_000), `a${':1'.repeat(32_000)}`, ' '.repeat(64_000), '['.repeat(60_000), `  1:1  error ${'  x'.repeat(20_000)}`]) findingsInOutput(hostile);
  });
});
