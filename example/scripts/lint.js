// Syntax check of what ships, and the two house rules that are easy to forget.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const mayPrint = new Set(['src/cli.js', 'scripts/lint.js']);
const problems = [];

async function lint(file) {
  await run(process.execPath, ['--check', file]).catch((error) => problems.push(`${file}: ${error.stderr.trim()}`));
  const lines = (await readFile(file, 'utf8')).split('\n');
  for (const [index, line] of lines.entries()) {
    if (/\bconsole\./.test(line) && !mayPrint.has(file)) problems.push(`${file}:${index + 1}: only the command line prints`);
    if (/^\s*var\s/.test(line)) problems.push(`${file}:${index + 1}: use const or let`);
  }
}

for (const folder of ['src', 'scripts']) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  await Promise.all(names.map((name) => lint(join(folder, name))));
}

for (const problem of problems.sort()) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
