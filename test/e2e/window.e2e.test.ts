import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureExample, exampleFolder } from '../../main/app/example.ts';
import { snapshotFolder } from '../support/repository.ts';
import { axeFindings, publishingControls } from '../renderer/page-checks.ts';
import { inMain, launch, removeHome, temporaryHome, type Launched } from './launch.ts';

const home = temporaryHome();
let window: Launched;

beforeAll(async () => {
  await ensureExample(join(import.meta.dirname, '../..'), home);
  window = await launch(home);
});

afterAll(async () => {
  await window.app.close();
  removeHome(home);
});

describe('from the first start to a decision, by keyboard alone', () => {
  it('opens on one button, with the example ready', async () => {
    await window.page.getByText('Nothing is written to the repository.').waitFor();
    await window.page.getByText('matchday-board').first().waitFor();
    expect(await window.page.getByRole('button', { name: /dry run/i }).count()).toBe(1);
  });

  it('runs, shows each step live, and ends with a decision that explains itself', async () => {
    const before = snapshotFolder(exampleFolder(home));
    await window.page.keyboard.press('d');
    await window.page.waitForURL(/#\/runs\//);
    await window.page.getByText('DRY RUN').first().waitFor();
    await window.page.getByRole('button', { name: /cancel/i }).waitFor();
    await window.page.keyboard.press('4');
    await window.page.getByText('read_state_snapshot').waitFor();
    await window.page.keyboard.press('3');
    await window.page.getByText(/a person has to look at it/).first().waitFor({ timeout: 120_000 });
    expect(snapshotFolder(exampleFolder(home))).toEqual(before);
  });

  it('shows the diff, the checks and every rule', async () => {
    const { page } = window;
    await page.keyboard.press('1');
    await page.locator('code[data-code]').first().waitFor();
    await page.keyboard.press('2');
    await page.getByText('npm test').first().waitFor();
    await page.keyboard.press('3');
    for (const rule of ['level', 'reliability']) expect(await page.getByText(rule, { exact: true }).count()).toBeGreaterThan(0);
    await page.getByText(/nothing was written/i).first().waitFor();
    expect(await publishingControls(page)).toEqual([]);
  });

  it('has no accessibility finding on any screen in either theme', async () => {
    const { page } = window;
    const findings: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const keys of [['1'], ['2'], ['3'], ['4'], ['5'], ['g', 'i'], ['g', 'r'], ['g', 't'], ['g', 'a'], ['g', 'w'], ['g', 'h'], ['g', 'm'], ['g', 's']]) {
        if (keys.length === 1 && !page.url().includes('/runs/')) await openNewestRun(window);
        for (const key of keys) await page.keyboard.press(key);
        await page.locator('h1').first().waitFor();
        await page.waitForFunction(() => document.querySelectorAll('[aria-busy="true"]').length === 0);
        findings.push(...(await axeFindings(page)).map((finding) => `${theme} ${page.url()}: ${finding}`));
      }
    }
    expect(findings).toEqual([]);
  });

  it('made no complaint on its way', () => {
    expect(window.complaints).toEqual([]);
  });
});

async function openNewestRun({ page }: Launched): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('row').nth(1).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.waitForURL(/#\/runs\/./);
}

describe('the page', () => {
  it('is sandboxed, isolated and without Node', async () => {
    // Electron's types leave this method out; it is how the preferences in force are read back.
    const preferences = await inMain(() => window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }): unknown => {
      const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
      return typeof read === 'function' ? Reflect.apply(read, webContents, []) : null;
    })));
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
    expect(await window.page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual(['undefined', 'undefined']);
  });

  it('can’t run an inline script, reach the network, open a window or leave', async () => {
    const { app, page } = window;
    const before = page.url();
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
      const fetched = await fetch('https://example.invalid/').then(() => 'reached', () => 'refused');
      const opened = globalThis.open('https://example.invalid/') === null ? 'refused' : 'opened';
      globalThis.location.href = 'https://example.invalid/';
      script.remove();
      return { inline: String(Reflect.get(globalThis, 'ranInline') ?? 'refused'), fetched, opened };
    });
    expect(outcome).toEqual({ inline: 'refused', fetched: 'refused', opened: 'refused' });
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
  });

  it('gets a value for every wrong call, and nothing changes', async () => {
    const answers = await window.page.evaluate(async () => {
      const bridge: unknown = Reflect.get(globalThis, 'touchline');
      if (typeof bridge !== 'object' || bridge === null) throw new Error('no bridge');
      const call = async (method: string, ...args: unknown[]): Promise<unknown> => {
        const target: unknown = Reflect.get(bridge, method);
        return typeof target === 'function' ? await Reflect.apply(target, null, args) : 'no such call';
      };
      return Promise.all([call('run', '../../etc/passwd'), call('runs', -1, null), call('dryRun', {}, 7), call('addWorkspace', ''), call('artifactText', 'x', 'y'), call('exec', 'ls')]);
    });
    for (const answer of answers.slice(0, 5)) expect(answer).toMatchObject({ ok: false, error: { code: 'wrong_call' } });
    expect(answers[5]).toBe('no such call');
  });

  it('serves nothing outside its folder', async () => {
    const answers = await window.page.evaluate(async () => Promise.all(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/../../main/index.js'].map(async (path) => (await fetch(path)).text())));
    for (const text of answers) expect(text).not.toContain('"touchline"');
    expect(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).toContain('"touchline"');
  });
});

describe('without Docker', () => {
  it('opens all the same, and says what can’t run and why', async () => {
    const empty = temporaryHome();
    const opened = await launch(empty, { DOCKER_HOST: 'unix:///nonexistent/docker.sock' });
    try {
      await opened.page.getByText(/Docker/).first().waitFor();
      await opened.page.getByRole('button', { name: /check again/i }).waitFor();
    } finally {
      await opened.app.close();
      removeHome(empty);
    }
  });
});
