/**
 * Asks the repository's own ESLint, inside the container, what it can mend. It reads `{ rule, files }` and prints
 * `{ findings: [{ path, line, rule, message }], texts: [{ path, text }] }`: with an empty rule it only finds, with a
 * rule it gives the whole new texts of the files with that one rule's fixes made. No file is written.
 */
export const eslintScript = String.raw`
import { createRequire } from 'node:module';
import { relative } from 'node:path';

let input = '';
for await (const chunk of process.stdin) input += chunk;
const { rule, files } = JSON.parse(input);
const print = (answer) => new Promise((resolve) => process.stdout.write(answer, resolve));
const noise = (...words) => process.stderr.write(words.join(' ') + '\n');
console.log = console.info = console.warn = noise;

const eslint = createRequire(process.cwd() + '/package.json')('eslint');
const cwd = process.cwd();
const ESLint = eslint.loadESLint ? await eslint.loadESLint({ cwd }) : eslint.ESLint;
if (!ESLint) throw new Error('this ESLint is older than version 7');
const options = { cwd, errorOnUnmatchedPattern: false };
const results = await new ESLint(rule === '' ? options : { ...options, fix: (message) => message.ruleId === rule }).lintFiles(files.length > 0 ? files : ['.']);

const findings = [];
const texts = [];
for (const result of results) {
  const path = relative(cwd, result.filePath);
  if (rule !== '' && typeof result.output === 'string') texts.push({ path, text: result.output });
  for (const message of result.messages) {
    if (message.fix && message.ruleId && findings.length < 5_000) {
      findings.push({ path, line: message.line ?? 1, rule: message.ruleId, message: String(message.message).slice(0, 300) });
    }
  }
}
await print(JSON.stringify({ findings, texts }));
process.exit(0);
`;

/**
 * Runs a linter that mends files in place, inside the container, on a copy of the tree. It reads
 * `{ package, program, arguments }` (an empty package: the program is on PATH) and prints
 * `{ state: 'done', changed: [{ path, line, text }] }` or `{ state: 'missing' }`.
 */
export const copyScript = String.raw`
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const asked = JSON.parse(readFileSync(0, 'utf8'));
const most = { files: 20_000, bytes: 80_000_000, fileBytes: 1_000_000 };
const tree = process.cwd();

function commandOf() {
  if (asked.package === '') return [asked.program];
  const folder = join(tree, 'node_modules', asked.package);
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[asked.program];
  return file ? [process.execPath, resolve(folder, file)] : undefined;
}

const copied = [];
function copy(from, to, relative) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = relative === '' ? entry.name : relative + '/' + entry.name;
    if (entry.name === '.git') continue;
    if (entry.name === 'node_modules') symlinkSync(join(from, entry.name), join(to, entry.name));
    else if (entry.isDirectory()) copy(join(from, entry.name), join(to, entry.name), path);
    else if (entry.isFile()) {
      const { size } = statSync(join(from, entry.name));
      if (size > most.fileBytes) continue;
      most.bytes -= size;
      if (copied.length === most.files || most.bytes < 0) throw new Error('the repository is too large to be copied for it');
      copyFileSync(join(from, entry.name), join(to, entry.name));
      copied.push(path);
    }
  }
}

function changedFiles(folder) {
  return copied.sort().flatMap((path) => {
    const before = readFileSync(join(tree, path));
    if (!existsSync(join(folder, path))) return [];
    const after = readFileSync(join(folder, path));
    if (before.equals(after)) return [];
    let same = 0;
    while (same < before.length && before[same] === after[same]) same += 1;
    return [{ path, line: before.subarray(0, same).toString('latin1').split('\n').length, text: after.toString('utf8') }];
  });
}

const command = commandOf();
let answer = { state: 'missing' };
if (command) {
  const folder = mkdtempSync('/tmp/lint-');
  copy(tree, folder, '');
  const ran = spawnSync(command[0], [...command.slice(1), ...asked.arguments], { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000, env: { ...process.env, NO_COLOR: '1', CI: '1' } });
  if (ran.error?.code !== 'ENOENT') {
    if (ran.error || ran.status === null || ran.status > 1) {
      process.stderr.write('Error: ' + (ran.stderr || ran.stdout || String(ran.error)).slice(0, 2_000));
      process.exit(3);
    }
    answer = { state: 'done', changed: changedFiles(folder) };
  }
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(JSON.stringify(answer));
`;
