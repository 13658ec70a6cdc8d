import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { chosenElectron } from '../../scripts/setup/electron.mjs';
import { switches } from '../../scripts/setup/window.mjs';
import { against, median, type Figure } from './measure.ts';

const root = resolve(import.meta.dirname, '../..');

interface Start {
  /** From the start of the process to the first contentful paint. */
  readonly paintMs: number;
  /** Proportional set size of every process, once idle. */
  readonly memoryMiB: number;
}

/** Cold start and idle memory of the window, beside a window that shows one heading. */
export async function benchWindow(times: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-window-'));
  try {
    const hello = helloWorld(join(folder, 'hello'));
    const ours: Start[] = [];
    const floors: Start[] = [];
    for (let index = 0; index < times; index += 1) {
      floors.push(await start(hello, []));
      ours.push(await start(root, ['--home', join(folder, `home-${index}`)]));
    }
    return [
      against('window: start to first paint', median(ours.map((one) => one.paintMs)), 'ms', median(floors.map((one) => one.paintMs))),
      against('window: idle memory of all processes', median(ours.map((one) => one.memoryMiB)), 'MiB', median(floors.map((one) => one.memoryMiB))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same page library, one heading: what Electron and React cost by themselves. */
function helloWorld(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"hello","version":"1.0.0","main":"main.js"}');
  writeFileSync(join(folder, 'main.js'), "const { app, BrowserWindow } = require('electron');\napp.setPath('userData', require('node:path').join(__dirname, 'data'));\napp.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } }).loadFile('index.html'));\n");
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Hello</title><h1>Hello</h1>');
  return folder;
}

async function start(app: string, args: readonly string[]): Promise<Start> {
  const electron = chosenElectron();
  if (electron === undefined) throw new Error('Electron is not there.');
  const began = Date.now();
  const launched = await _electron.launch({ executablePath: electron.path, args: [...switches(), app, ...args] });
  try {
    const page = await launched.firstWindow();
    const paint = await page.evaluate(async () => {
      for (;;) {
        const entry = performance.getEntriesByName('first-contentful-paint')[0];
        if (entry !== undefined) return performance.timeOrigin + entry.startTime;
        await new Promise((next) => setTimeout(next, 5));
      }
    });
    // Idle means: what start-up left to be collected is collected.
    await new Promise((later) => setTimeout(later, 3000));
    return { paintMs: paint - began, memoryMiB: memoryOf(pidOf(launched)) };
  } finally {
    await launched.close();
  }
}

function pidOf(launched: ElectronApplication): number {
  const { pid } = launched.process();
  if (pid === undefined) throw new Error('The window has no process.');
  return pid;
}

/** Proportional set size (proc(5)) of a process and all below it, in MiB. */
function memoryOf(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)));
  }
  const family = [...parents.keys()].filter((one) => descends(one, pid, parents));
  return family.reduce((sum, one) => sum + pssOf(one), 0) / 1024;
}

function descends(pid: number, ancestor: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) if (at === ancestor) return true;
  return false;
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(readProc(pid, 'status'))?.[1] ?? 0);
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s*(\d+) kB$/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0);
}

/** A process may end while it is looked at: then it holds nothing. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
