import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyPlace, ModelsPage } from '../../preload/api.ts';
import { chosenElectron } from '../../scripts/setup/electron.mjs';
import { onPath } from '../../scripts/setup/machine.mjs';
import { switches } from '../../scripts/setup/window.mjs';
import { startOpenAiServer, type OpenAiServer } from '../support/openai-server.ts';
import { filesHolding } from '../support/search-files.ts';
import { removeHome, temporaryHome } from './launch.ts';

const key = 'sk-kept-Vb7Qm3Zx81LtRr5WcUe2Na';
const root = resolve(import.meta.dirname, '../..');
const linux = process.platform === 'linux';
const missing = linux ? ['dbus-run-session', 'gnome-keyring-daemon'].filter((program) => onPath(program) === undefined).join(' and ') : 'Linux';
let server: OpenAiServer;

beforeAll(async () => {
  server = await startOpenAiServer({ turns: [] });
});

afterAll(() => server.close());

interface Opened extends AsyncDisposable {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** The real app with a password store of our choice; the desktop's own is left alone. */
async function open(home: string, store: 'basic' | 'gnome-libsecret', program = electronPath(), env: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const app = await _electron.launch({ executablePath: program, args: [...switches(), `--password-store=${store}`, root, '--home', home], env: { ...inherited(), ...env } });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, page, [Symbol.asyncDispose]: () => app.close() };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined || name === 'OPENAI_API_KEY' ? [] : [[name, value]])));
}

function electronPath(): string {
  const electron = chosenElectron();
  if (electron === undefined) throw new Error('Electron is not there: run `npm run setup`.');
  return electron.path;
}

/** A program that opens the app in a session of its own: a message bus and an unlocked keyring, which end with the app. */
function sessionWithKeyring(folder: string): string {
  const script = join(folder, 'electron-with-keyring.sh');
  writeFileSync(script, `#!/bin/sh\nexec dbus-run-session -- sh -c 'printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"' session '${electronPath()}' "$@"\n`);
  chmodSync(script, 0o700);
  return script;
}

/** Where the keyring keeps its own files: another folder is another keyring. */
function keyringFolder(folder: string, name: string): Record<string, string> {
  const [data, runtime] = [join(folder, name, 'data'), join(folder, name, 'run')];
  for (const made of [data, runtime]) mkdirSync(made, { recursive: true, mode: 0o700 });
  return { XDG_DATA_HOME: data, XDG_RUNTIME_DIR: runtime };
}

async function addProvider(page: Page): Promise<void> {
  await page.evaluate(async (baseUrl) => {
    const { touchline } = globalThis.window;
    const models = await touchline.models();
    if (!models.ok) throw new Error(models.error.message);
    const saved = await touchline.saveModels({ provider: 'builtin', caps: models.value.caps, models: { ...models.value.models, providers: [{ id: 'hosted', kind: 'openai', baseUrl, paid: false, toolCalls: 'native', streaming: true, contextTokens: 32_768 }] } });
    if (!saved.ok) throw new Error(saved.error.message);
  }, server.url);
}

/** Types the key into the small window; answers what that window said of it, and what the page was told. */
async function enterKey({ app, page }: Opened): Promise<{ readonly said: string; readonly answer: unknown }> {
  const opened = app.waitForEvent('window');
  const answer = page.evaluate(() => globalThis.window.touchline.enterKey('hosted'));
  const small = await opened;
  await small.locator('#provider', { hasText: 'hosted' }).waitFor();
  const said = await small.locator('#sentence').innerText();
  await small.locator('#key').fill(key);
  const closed = small.waitForEvent('close');
  // The press that closes its window may have no answer of its own.
  await Promise.all([closed, small.keyboard.press('Enter').then(() => 'pressed', () => 'closed meanwhile')]);
  return { said, answer: await answer };
}

async function keysOf(page: Page): Promise<{ readonly place: KeyPlace | undefined; readonly keychain: ModelsPage['keychain'] }> {
  return page.evaluate(async () => {
    const models = await globalThis.window.touchline.models();
    if (!models.ok) throw new Error(models.error.message);
    return { place: models.value.keys['hosted'], keychain: models.value.keychain };
  });
}

/** What the provider got as the key when the connection was tested. */
async function keySent(page: Page): Promise<unknown> {
  const tested = await page.evaluate(async () => globalThis.window.touchline.testProvider('hosted'));
  if (!tested.ok) throw new Error(tested.error.message);
  return server.requests.at(-1)?.headers['authorization'];
}

describe.runIf(linux)('without a keyring', () => {
  it('says that keys are held for this session only, uses one, and writes nothing', async () => {
    const home = temporaryHome();
    try {
      {
        await using first = await open(home, 'basic');
        await addProvider(first.page);
        const { keychain } = await keysOf(first.page);
        expect(keychain).toEqual({ keeps: false, sentence: expect.stringMatching(/No keyring.*this session only/) });
        expect(await enterKey(first)).toEqual({ said: keychain.sentence, answer: { ok: true, value: 'session' } });
        expect(await keySent(first.page)).toBe(`Bearer ${key}`);
      }
      expect(existsSync(join(home, 'keys.json'))).toBe(false);
      expect(filesHolding(home, [key])).toEqual([]);
      await using second = await open(home, 'basic');
      expect((await keysOf(second.page)).place).toBe('none');
    } finally {
      removeHome(home);
    }
  });

  it('opens one small window however often it is asked', async () => {
    const home = temporaryHome();
    try {
      await using opened = await open(home, 'basic');
      await addProvider(opened.page);
      const small = opened.app.waitForEvent('window');
      const first = opened.page.evaluate(() => globalThis.window.touchline.enterKey('hosted'));
      const window = await small;
      await window.locator('#provider', { hasText: 'hosted' }).waitFor();
      expect(await opened.page.evaluate(() => globalThis.window.touchline.enterKey('hosted'))).toEqual({ ok: true, value: null });
      expect(opened.app.windows()).toHaveLength(2);
      await Promise.all([window.waitForEvent('close'), window.keyboard.press('Escape').then(() => 'pressed', () => 'closed meanwhile')]);
      expect(await first).toEqual({ ok: true, value: null });
    } finally {
      removeHome(home);
    }
  });
});

describe.skipIf(missing !== '')(`with a real keyring${missing === '' ? '' : ` (not run: it needs ${missing})`}`, () => {
  it('a key outlives the program, sealed, and another keyring does not open it', async () => {
    const home = temporaryHome();
    const outside = temporaryHome();
    const file = join(home, 'keys.json');
    try {
      const program = sessionWithKeyring(outside);
      const mine = keyringFolder(outside, 'mine');
      {
        await using first = await open(home, 'gnome-libsecret', program, mine);
        await addProvider(first.page);
        expect((await keysOf(first.page)).keychain.keeps).toBe(true);
        expect((await enterKey(first)).answer).toEqual({ ok: true, value: 'keychain' });
      }
      const sealed = readFileSync(file, 'utf8');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(filesHolding(home, [key])).toEqual([]);
      {
        await using again = await open(home, 'gnome-libsecret', program, mine);
        expect((await keysOf(again.page)).place).toBe('keychain');
        expect(await keySent(again.page)).toBe(`Bearer ${key}`);
      }
      {
        await using elsewhere = await open(home, 'gnome-libsecret', program, keyringFolder(outside, 'another'));
        const { place, keychain } = await keysOf(elsewhere.page);
        expect([place, keychain.keeps]).toEqual(['none', true]);
        expect(keychain.sentence).toMatch(/another keychain.*hosted/);
      }
      expect(readFileSync(file, 'utf8')).toBe(sealed);
    } finally {
      removeHome(home);
      removeHome(outside);
    }
  });
});
