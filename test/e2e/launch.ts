import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
