import type { Candidate } from '../../agents/models/ask.ts';
import { createBreakers, type Breakers } from '../../agents/models/breaker.ts';
import { createBuiltinProvider } from '../../agents/models/builtin.ts';
import type { ModelInfo, ModelProvider } from '../../agents/models/contract.ts';
import { createOllamaProvider } from '../../agents/models/ollama.ts';
import { createOpenAiProvider } from '../../agents/models/openai.ts';
import { digestOf } from '../domain/digest.ts';
import { candidatesFor, type CandidateSettings, type ModelSettings, type ProviderSettings } from '../domain/settings.ts';
import type { ModelRoom, OpenModels } from '../orchestrator/model-room.ts';
import type { Keyring } from '../secrets/keyring.ts';

/** Makes providers of settings and keys. What is known of a candidate's service is kept as long as the room. */
export function createModelRoom(keyring: Keyring): ModelRoom {
  const breakers = new Map<string, Breakers>();
  const breakersOf = ({ serviceLevel }: ModelSettings): Breakers => {
    const key = digestOf(serviceLevel);
    const known = breakers.get(key) ?? createBreakers({ latencyMs: serviceLevel.latencySeconds * 1000, errorRate: serviceLevel.errorRate, window: serviceLevel.window, pauseMs: serviceLevel.pauseSeconds * 1000 });
    breakers.set(key, known);
    return known;
  };
  return {
    open: ({ models }) => openModels(models, keyring, breakersOf(models)),
    secrets: () => keyring.values(),
  };
}

function openModels(models: ModelSettings, keyring: Keyring, breakers: Breakers): OpenModels {
  const providers = new Map<string, ModelProvider>([['builtin', createBuiltinProvider()]]);
  for (const provider of models.providers) providers.set(provider.id, createProvider(provider, models, keyring));
  const seen = new Map<string, Promise<Candidate>>();
  const candidateOf = (item: CandidateSettings, provider: ProviderSettings, signal: AbortSignal): Promise<Candidate> => {
    const name = `${item.provider}/${item.model}`;
    const known = seen.get(name) ?? describe(item, provider, providers.get(item.provider), signal);
    seen.set(name, known);
    return known;
  };
  return {
    breakers,
    providerOf: (id) => providers.get(id),
    candidates: (role, tier, signal) =>
      Promise.all(candidatesFor(models, role, tier).flatMap((item) => {
        const provider = models.providers.find((candidate) => candidate.id === item.provider);
        return provider === undefined ? [] : [candidateOf(item, provider, signal)];
      })),
  };
}

/** A provider as its settings say. Each call has its own bounds and its own socket. */
export function createProvider(provider: ProviderSettings, { bounds, keepAlive }: ModelSettings, keyring: Keyring): ModelProvider {
  const common = {
    id: provider.id,
    baseUrl: provider.baseUrl,
    bounds: { headersMs: bounds.headersSeconds * 1000, silenceMs: bounds.silenceSeconds * 1000, totalMs: bounds.totalSeconds * 1000, maxAnswerBytes: bounds.maxAnswerBytes },
  };
  return provider.kind === 'ollama'
    ? createOllamaProvider({ ...common, keepAlive })
    : createOpenAiProvider({ ...common, apiKey: keyring.keyOf(provider), stream: provider.streaming });
}

/** Only Ollama says what its models can do and hold; what it doesn't say is taken from the settings. */
async function describe(item: CandidateSettings, settings: ProviderSettings, provider: ModelProvider | undefined, signal: AbortSignal): Promise<Candidate> {
  const info: ModelInfo | null = settings.kind === 'ollama' && provider !== undefined ? await infoOf(provider, item.model, signal) : null;
  return {
    provider: item.provider,
    model: item.model,
    paid: settings.paid,
    toolCalls: info?.toolCalls === false ? 'structured' : settings.toolCalls,
    contextTokens: Math.min(settings.contextTokens, info?.contextTokens ?? settings.contextTokens),
  };
}

async function infoOf(provider: ModelProvider, model: string, signal: AbortSignal): Promise<ModelInfo | null> {
  const info = await provider.model(model, signal);
  // A provider that can't be reached now is asked all the same: the call's own fault tells the story.
  return info.ok ? info.value : null;
}
