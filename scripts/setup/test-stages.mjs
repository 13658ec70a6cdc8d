// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { node24, root } from './places.mjs';
import { follow } from './program.mjs';

/** @typedef {{ name: string, commands: string[][] }} Stage each command is a program and its arguments */

/**
 * What `npm test` runs, in order: the quick ones first.
 * @param {string} results the file for vitest's counts
 * @param {readonly string[]} vitestArgs
 * @param {boolean} display
 * @returns {Stage[]}
 */
export function stages(results, vitestArgs, display) {
  const vitest = tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...vitestArgs);
  return [
    { name: 'types', commands: [tool('tsc', '--noEmit', '-p', 'tsconfig.json'), tool('tsc', '--noEmit', '-p', 'renderer/tsconfig.json'), tool('tsc', '--noEmit', '-p', 'test/e2e/tsconfig.json')] },
    { name: 'lint', commands: [tool('oxlint', '--type-aware', '--deny-warnings')] },
    { name: 'schemas', commands: [[node24, join(root, 'scripts', 'write-schemas.ts'), '--check']] },
    { name: 'build', commands: [[node24, join(root, 'scripts', 'build.mjs')]] },
    { name: 'tests', commands: [display ? vitest : ['xvfb-run', '-a', ...vitest]] },
  ];
}

const toolFiles = Object.freeze({ tsc: 'typescript/bin/tsc', oxlint: 'oxlint/bin/oxlint', vitest: 'vitest/vitest.mjs' });

/**
 * An installed tool as a command for Node 24: the links in `.bin` are shell scripts on some systems.
 * @param {keyof typeof toolFiles} name
 * @param {readonly string[]} args
 */
function tool(name, ...args) {
  return [node24, join(root, 'node_modules', toolFiles[name]), ...args];
}

/**
 * @param {Stage} stage
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code of the first command that failed, or 0
 */
export async function runStage(stage, env) {
  for (const [program = '', ...args] of stage.commands) {
    const code = await follow(spawn(program, args, { cwd: root, env, stdio: 'inherit' }));
    if (code !== 0) return code;
  }
  return 0;
}
