import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../renderer/page-checks.ts';
import { startOllamaServer, type OllamaServer } from '../support/ollama-server.ts';
import type { TestRepository } from '../support/repository.ts';
import { readScenario } from '../support/scenario.ts';
import { launch, removeHome, temporaryHome, type Launched } from './launch.ts';

const scenario = readScenario('one-line-bug');
const home = temporaryHome();
let server: OllamaServer;
let repository: TestRepository;
let window: Launched;

beforeAll(async () => {
  repository = scenario.repository();
  server = await startOllamaServer({ turns: scenario.turns }, {
    models: [{ name: 'scripted:7b', toolCalls: true, contextTokens: 8192 }],
    pull: { lines: [{ status: 'pulling manifest' }, { status: 'downloading', completed: 1_000_000_000, total: 4_000_000_000 }], hangs: true },
  });
  window = await launch(home, {}, ['--repo', repository.dir]);
  await window.page.getByText('Nothing is written to the repository.').waitFor();
});

afterAll(async () => {
  await window.app.close();
  await server.close();
  repository.remove();
  removeHome(home);
});

describe('from no model to a task in one’s own words', () => {
  it('says what is missing for a task by hand, and leads there', async () => {
    const { page } = window;
    await page.keyboard.press('Shift+D');
    await page.getByText('Only a model can do a task by hand').waitFor();
    await page.getByRole('button', { name: 'Open Models' }).click();
    await page.getByText('There is none yet.').waitFor();
  });

  it('adds a provider, which is tested once it is saved', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Ollama', exact: true }).click();
    await page.getByLabel('Address').fill(server.url);
    const test = page.getByRole('button', { name: 'Test connection' });
    expect(await test.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Control+s');
    await page.getByRole('region', { name: 'Changes not saved' }).waitFor({ state: 'detached' });
    await test.click();
    await page.getByText('holds 8,192 tokens · has tool calls').waitFor();
  });

  it('fetches a model with its progress, and can be told to stop', async () => {
    const { page } = window;
    await page.getByLabel('Fetch a model').fill('bigger:70b');
    await page.keyboard.press('Enter');
    await page.getByText('downloading, 1.00 GB of 4.00 GB').waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText('downloading').waitFor({ state: 'detached' });
  });

  it('does not save what names nobody, and says why', async () => {
    const { page } = window;
    await page.getByRole('radio', { name: /^Models, and builtin/ }).check();
    await page.keyboard.press('Control+s');
    await page.getByText('No tier or role names a model').waitFor();
    await page.getByRole('button', { name: 'Add to Capable' }).click();
    await page.getByLabel('Model of Capable 1').fill('scripted:7b');
    await page.keyboard.press('Control+s');
    await page.getByRole('region', { name: 'Changes not saved' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /ollama\/scripted:7b/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('does the task, and shows each call of the model under its step with what was asked and answered', async () => {
    const { page } = window;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+D');
    await page.getByRole('textbox').fill(scenario.task ?? '');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/#\/runs\//);
    await page.getByText('Would open a pull request').first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('4');
    const calls = page.getByRole('button', { name: /^Model asked/ });
    expect(await calls.count()).toBe(scenario.turns.length);
    await calls.first().click();
    await page.getByText('You do one small task in a repository').first().waitFor();
    await page.keyboard.press('3');
    await page.getByText('A model’s judgement, by').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('counts what it took', async () => {
    const { page } = window;
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.getByText('The latest runs that asked a model').click();
    await page.getByRole('button', { name: scenario.task ?? '' }).waitFor();
    await page.getByText('No schedule is set.').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
