import type { ModelsChange } from '../../../preload/api.ts';

export type Models = ModelsChange['models'];
export type Provider = Models['providers'][number];
export type Candidate = Models['tiers']['triage'][number];
export type Price = Models['prices'][number];
export type Tier = keyof Models['tiers'];
export type Role = keyof Models['roles'];

/** Changes of the settings on the screen: each gives new ones and touches nothing else. */

export function withModels(settings: ModelsChange, change: Partial<Models>): ModelsChange {
  return { ...settings, models: { ...settings.models, ...change } };
}

export function addProvider(settings: ModelsChange, provider: Provider): ModelsChange {
  const taken = new Set(settings.models.providers.map((item) => item.id));
  return withModels(settings, { providers: [...settings.models.providers, { ...provider, id: freeName(provider.id, taken) }] });
}

/** `ollama`, then `ollama-2`, and so on. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

export function changeProvider(settings: ModelsChange, id: string, change: Partial<Omit<Provider, 'id'>>): ModelsChange {
  return withModels(settings, { providers: settings.models.providers.map((item) => (item.id === id ? { ...item, ...change } : item)) });
}

/** Takes a provider out, and with it every place that names it. */
export function removeProvider(settings: ModelsChange, id: string): ModelsChange {
  const { providers, tiers, roles, prices } = settings.models;
  const others = (list: readonly Candidate[]): Candidate[] => list.filter((item) => item.provider !== id);
  return withModels(settings, {
    providers: providers.filter((item) => item.id !== id),
    tiers: { triage: others(tiers.triage), capable: others(tiers.capable) },
    roles: Object.fromEntries(Object.entries(roles).filter(([, item]) => item?.provider !== id)),
    prices: prices.filter((item) => item.provider !== id),
  });
}

export function setTier(settings: ModelsChange, tier: Tier, list: readonly Candidate[]): ModelsChange {
  return withModels(settings, { tiers: { ...settings.models.tiers, [tier]: [...list] } });
}

export function moved<Item>(list: readonly Item[], from: number, by: number): readonly Item[] {
  const to = from + by;
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function setRole(settings: ModelsChange, role: Role, candidate: Candidate | null): ModelsChange {
  const { [role]: _, ...rest } = settings.models.roles;
  return withModels(settings, { roles: candidate === null ? rest : { ...rest, [role]: candidate } });
}

export function setPrice(settings: ModelsChange, price: Price): ModelsChange {
  const others = settings.models.prices.filter((item) => item.provider !== price.provider || item.model !== price.model);
  return withModels(settings, { prices: [...others, price] });
}

/** Models that cost money and have no price yet: they are not asked. */
export function unpriced({ models }: ModelsChange): readonly Candidate[] {
  const paid = new Set(models.providers.filter((item) => item.paid).map((item) => item.id));
  const named = [...models.tiers.triage, ...models.tiers.capable, ...Object.values(models.roles)];
  const missing = named.filter((item) => paid.has(item.provider) && !models.prices.some((price) => price.provider === item.provider && price.model === item.model));
  return missing.filter((item, index) => missing.findIndex((other) => other.provider === item.provider && other.model === item.model) === index);
}

export const presets: readonly { readonly name: string; readonly note: string; readonly provider: Provider }[] = [
  preset('Ollama', 'models on this machine', { id: 'ollama', kind: 'ollama', baseUrl: 'http://127.0.0.1:11434', paid: false }),
  preset('OpenAI', 'hosted; costs money', { id: 'openai', kind: 'openai', baseUrl: 'https://api.openai.com/v1', paid: true }),
  preset('llama.cpp', 'a server on this machine', { id: 'llama-cpp', kind: 'openai', baseUrl: 'http://127.0.0.1:8080/v1', paid: false }),
  preset('vLLM', 'a server on this machine', { id: 'vllm', kind: 'openai', baseUrl: 'http://127.0.0.1:8000/v1', paid: false }),
  preset('LM Studio', 'a server on this machine', { id: 'lm-studio', kind: 'openai', baseUrl: 'http://127.0.0.1:1234/v1', paid: false }),
  preset('OpenClaw gateway', 'asks whatever it is set to ask; costs money if that does', { id: 'openclaw', kind: 'openai', baseUrl: 'http://127.0.0.1:18789/v1', paid: true }),
  preset('Another', 'anything OpenAI-compatible', { id: 'other', kind: 'openai', baseUrl: 'http://127.0.0.1:8080/v1', paid: false }),
];

function preset(name: string, note: string, provider: Pick<Provider, 'id' | 'kind' | 'baseUrl' | 'paid'>) {
  return { name, note, provider: { ...provider, toolCalls: 'native' as const, streaming: true, contextTokens: 32_768 } };
}
