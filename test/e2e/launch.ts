import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { chosenElectron } from '../../scripts/setup/electron.mjs';
import { switches } from '../../scripts/setup/window.mjs';

const root = resolve(import.meta.dirname, '../..');

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: string;
  /** What the page complained about: must stay empty. */
  readonly complaints: readonly string[];
}

export function temporaryHome(): string {
  return mkdtempSync(join(tmpdir(), 'touchline-window-'));
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

/** Opens the real window with the Electron that set-up chose. */
export async function launch(home: string, env: Readonly<Record<string, string>> = {}, more: readonly string[] = []): Promise<Launched> {
  const electron = chosenElectron();
  if (electron === undefined) throw new Error('Electron is not there: run `npm run setup`.');
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [...switches(), root, '--home', home, ...more],
    env: { ...inherited(), ...env },
  });
  const complaints: string[] = [];
  const page = await app.firstWindow();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { app, page, home, complaints };
}

/**
 * Asks something of Electron's main process, e.g. `inMain(() => app.evaluate(...))`. The engine may collect the promise
 * that the debugger makes for an answer before it was read, even where the asked function returns none; in a process
 * that is busy starting that goes on for seconds. So it is asked again for a while, and must bear to be done twice.
 */
export async function inMain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (Date.now() > until || !String(fault).includes('promise was garbage collected')) throw fault;
      await delay(250);
    }
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
