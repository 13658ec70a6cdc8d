import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { compiledModules } from '../../scripts/setup/places.mjs';

const cli = resolve(import.meta.dirname, '../../main/cli.ts');

export interface TerminalAnswer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the terminal as a person does: a process of its own, with its own standard streams. */
export function touchline(home: string, ...args: readonly string[]): TerminalAnswer {
  const done = spawnSync(process.execPath, [cli, ...args, '--home', home], { env: environment(), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 180_000 });
  if (done.error !== undefined) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Starts the terminal and leaves it running; standard error is gathered in `err`. */
export function startTouchline(home: string, ...args: readonly string[]): { readonly child: ChildProcess; readonly err: () => string; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, [cli, ...args, '--home', home], { env: environment(), stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { child, err: () => text, ended: new Promise((settle) => child.on('close', (code) => settle(code))) };
}

/** As `npm run touchline` starts it. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: compiledModules };
}
