import { fail, ok, type Result } from '../domain/result.ts';
import { providerSettingsSchema, type CandidateSettings, type ProviderSettings, type Settings } from '../domain/settings.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { createProvider } from './model-room.ts';

export interface ProviderChoice {
  readonly provider?: string;
  readonly model?: string;
}

/**
 * The settings of one run, with the provider and model that were named for it in front of every tier's list.
 * Addresses come from the settings, else from `OPENAI_BASE_URL` and `OLLAMA_HOST`.
 */
export async function settingsWith(settings: Settings, choice: ProviderChoice, keyring: Keyring, env: NodeJS.ProcessEnv): Promise<Result<Settings>> {
  if (choice.provider === undefined && choice.model === undefined) return ok(settings);
  if (choice.provider === 'builtin') return choice.model === undefined ? ok({ ...settings, provider: 'builtin' }) : fail('wrong_usage', '`builtin` has no models.', 'Leave `--model` out, or name another provider.');
  const provider = providerFor(settings, choice.provider, env);
  if (!provider.ok) return provider;
  const model = choice.model ?? (await modelFor(settings, provider.value, keyring));
  return typeof model === 'string' ? ok(withFirst(settings, provider.value, { provider: provider.value.id, model })) : model;
}

function providerFor({ models }: Settings, name: string | undefined, env: NodeJS.ProcessEnv): Result<ProviderSettings> {
  const wanted = name ?? models.tiers.capable[0]?.provider;
  const known = models.providers.find((provider) => provider.id === wanted);
  if (known !== undefined) return ok(known);
  if (wanted === 'openai') return made('openai', env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1');
  if (wanted === 'ollama') return made('ollama', ollamaAddress(env.OLLAMA_HOST));
  return fail('wrong_usage', wanted === undefined ? 'A model was named, but no provider.' : `There is no provider ${JSON.stringify(wanted)}.`, 'Use `--provider builtin`, `openai` or `ollama`, or the name of a provider in the settings.');
}

function made(kind: 'openai' | 'ollama', baseUrl: string): Result<ProviderSettings> {
  const variable = kind === 'openai' ? 'OPENAI_BASE_URL' : 'OLLAMA_HOST';
  const parsed = providerSettingsSchema.safeParse({ id: kind, kind, baseUrl, paid: kind === 'openai' && !isLoopback(baseUrl) });
  return parsed.success ? ok(parsed.data) : fail('wrong_usage', `${variable} is not an address: ${JSON.stringify(baseUrl.slice(0, 200))}.`, `Set ${variable} to an address like http://127.0.0.1:8080/v1.`);
}

/** What runs on this very machine costs nothing per token. */
function isLoopback(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** `OLLAMA_HOST` as Ollama reads it: scheme and port may be missing, and 0.0.0.0 means this machine. */
function ollamaAddress(host: string | undefined): string {
  const named = host === undefined || host === '' ? '127.0.0.1:11434' : host;
  const withScheme = /^https?:\/\//.test(named) ? named : `http://${named}`;
  if (!URL.canParse(withScheme)) return withScheme;
  const url = new URL(withScheme);
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  if (url.port === '' && !/^https?:\/\//.test(named)) url.port = '11434';
  return url.href.replace(/\/$/, '');
}

async function modelFor({ models }: Settings, provider: ProviderSettings, keyring: Keyring): Promise<string | Result<never>> {
  const listed = models.tiers.capable.find((candidate) => candidate.provider === provider.id);
  if (listed !== undefined) return listed.model;
  const offered = await createProvider(provider, models, keyring).models(AbortSignal.timeout(15_000));
  if (!offered.ok) return offered;
  const [only] = offered.value;
  if (only !== undefined && offered.value.length === 1) return only.name;
  const names = offered.value.slice(0, 10).map((model) => model.name).join(', ');
  return fail('wrong_usage', `${provider.id} has ${offered.value.length} models, and none was named.`, names === '' ? 'Fetch a model first.' : `Name one with \`--model\`: ${names}.`);
}

function withFirst(settings: Settings, provider: ProviderSettings, candidate: CandidateSettings): Settings {
  const { models } = settings;
  const first = (list: readonly CandidateSettings[]): CandidateSettings[] => [candidate, ...list.filter((other) => other.provider !== candidate.provider || other.model !== candidate.model)].slice(0, 10);
  return {
    ...settings,
    provider: 'models',
    models: {
      ...models,
      providers: [provider, ...models.providers.filter((other) => other.id !== provider.id)],
      tiers: { triage: first(models.tiers.triage), capable: first(models.tiers.capable) },
      roles: {},
    },
  };
}
