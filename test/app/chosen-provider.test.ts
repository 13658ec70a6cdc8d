import { afterEach, describe, expect, it } from 'vitest';
import { settingsWith } from '../../main/app/chosen-provider.ts';
import { settingsSchema } from '../../main/domain/settings.ts';
import { createEnvironmentKeyring } from '../../main/secrets/keyring.ts';
import { startOllamaServer } from '../support/ollama-server.ts';

const none = settingsSchema.parse({});
const keyring = createEnvironmentKeyring({});
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function providerOf(choice: { provider?: string; model?: string }, env: NodeJS.ProcessEnv = {}) {
  const settings = await settingsWith(none, choice, keyring, env);
  if (!settings.ok) return settings.error.code;
  const { provider, models } = settings.value;
  return { provider, base: models.providers[0]?.baseUrl, paid: models.providers[0]?.paid, first: models.tiers.capable[0] };
}

describe('a provider named for one run', () => {
  it('leaves the settings alone where none is named, and takes models away for builtin', async () => {
    expect(await settingsWith(none, {}, keyring, {})).toEqual({ ok: true, value: none });
    expect(await providerOf({ provider: 'builtin' })).toMatchObject({ provider: 'builtin' });
    expect(await providerOf({ provider: 'builtin', model: 'm' })).toBe('wrong_usage');
  });

  it('is reached where the environment says, and what is on this machine is free', async () => {
    expect(await providerOf({ provider: 'openai', model: 'm' })).toEqual({ provider: 'models', base: 'https://api.openai.com/v1', paid: true, first: { provider: 'openai', model: 'm' } });
    expect(await providerOf({ provider: 'openai', model: 'm' }, { OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1' })).toMatchObject({ base: 'http://127.0.0.1:8080/v1', paid: false });
    expect(await providerOf({ provider: 'openai', model: 'm' }, { OPENAI_BASE_URL: 'nonsense' })).toBe('wrong_usage');
  });

  it.each([
    [undefined, 'http://127.0.0.1:11434'], ['', 'http://127.0.0.1:11434'], ['0.0.0.0', 'http://127.0.0.1:11434'], ['127.0.0.1:9', 'http://127.0.0.1:9'], ['box.local', 'http://box.local:11434'], ['https://box.local/ollama/', 'https://box.local/ollama'],
  ])('reads OLLAMA_HOST %j as Ollama does', async (host, base) => {
    expect(await providerOf({ provider: 'ollama', model: 'm' }, host === undefined ? {} : { OLLAMA_HOST: host })).toMatchObject({ base, paid: false });
  });

  it('takes the only model there is, and asks for a name where there are several', async () => {
    const one = await startOllamaServer({ turns: [] }, { models: [{ name: 'only', toolCalls: true }] });
    const two = await startOllamaServer({ turns: [] }, { models: [{ name: 'a', toolCalls: true }, { name: 'b', toolCalls: true }] });
    closers.push(() => one.close(), () => two.close());
    expect(await providerOf({ provider: 'ollama' }, { OLLAMA_HOST: one.url })).toMatchObject({ first: { model: 'only' } });
    expect(await settingsWith(none, { provider: 'ollama' }, keyring, { OLLAMA_HOST: two.url })).toMatchObject({ ok: false, error: { next: 'Name one with `--model`: a, b.' } });
  });

  it('has to be known', async () => {
    expect(await providerOf({ provider: 'nobody', model: 'm' })).toBe('wrong_usage');
    expect(await providerOf({ model: 'm' })).toBe('wrong_usage');
  });

  it('goes in front of what the settings say, and no role keeps another model of its own', async () => {
    const settings = settingsSchema.parse({ provider: 'builtin', models: { providers: [{ id: 'x', kind: 'openai', baseUrl: 'http://127.0.0.1:1/v1', paid: false }], tiers: { capable: [{ provider: 'x', model: 'old' }] }, roles: { coder: { provider: 'x', model: 'own' } } } });
    const chosen = await settingsWith(settings, { provider: 'x', model: 'new' }, keyring, {});
    expect(chosen).toMatchObject({ ok: true, value: { provider: 'models', models: { tiers: { capable: [{ model: 'new' }, { model: 'old' }], triage: [{ model: 'new' }] }, roles: {} } } });
  });
});
