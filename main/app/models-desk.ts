import type { Change, KeyPlace, ModelLine, ModelsChange, ModelsPage } from '../../preload/api.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { settingsSchema, type ProviderSettings, type Settings } from '../domain/settings.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { createProvider } from './model-room.ts';
import { readSettings, writeSettings } from './settings-file.ts';

export interface ModelsDeskOptions {
  readonly home: string;
  readonly keyring: Keyring;
  /** Hears what a pull is doing. */
  readonly onChange: (change: Extract<Change, { kind: 'pull' }>) => void;
}

/** Settings for models as the doors ask for them: read, change as a whole, test, fetch. */
export function createModelsDesk({ home, keyring, onChange }: ModelsDeskOptions) {
  const pulls = new Map<string, AbortController>();
  return {
    models: async (): Promise<Result<ModelsPage>> => {
      const settings = readSettings(home);
      return settings.ok ? ok(pageOf(settings.value, keyring)) : settings;
    },
    saveModels: async (change: ModelsChange): Promise<Result<null>> => saveModels(home, keyring, change),
    testProvider: async (providerId: string): Promise<Result<readonly ModelLine[]>> => {
      const found = providerOf(home, providerId);
      return found.ok ? createProvider(found.value.provider, found.value.settings.models, keyring).models(AbortSignal.timeout(testTimeoutMs)) : found;
    },
    forgetKey: async (providerId: string): Promise<Result<null>> => keyring.forget(providerId),
    pullModel: async (providerId: string, model: string): Promise<Result<null>> => {
      const found = providerOf(home, providerId);
      if (!found.ok) return found;
      const provider = createProvider(found.value.provider, found.value.settings.models, keyring);
      if (provider.pull === undefined) return fail('cannot_pull', `${providerId} can’t fetch models.`, 'Fetch the model with the provider’s own program.');
      return pullOnce(pulls, `${providerId}/${model}`, (signal) => provider.pull?.(model, (progress) => onChange({ kind: 'pull', providerId, model, ...progress }), signal));
    },
    cancelPull: async (providerId: string, model: string): Promise<Result<null>> => {
      pulls.get(`${providerId}/${model}`)?.abort();
      return ok(null);
    },
    /** What is under way is given up when the house closes. */
    close(): void {
      for (const pull of pulls.values()) pull.abort();
    },
  };
}

const testTimeoutMs = 15_000;

async function pullOnce(pulls: Map<string, AbortController>, name: string, pull: (signal: AbortSignal) => Promise<Result<null>> | undefined): Promise<Result<null>> {
  if (pulls.has(name)) return fail('already_pulling', `${name} is being fetched already.`, 'Wait for it, or cancel it.');
  const abort = new AbortController();
  pulls.set(name, abort);
  try {
    return (await pull(abort.signal)) ?? ok(null);
  } finally {
    pulls.delete(name);
  }
}

function pageOf(settings: Settings, keyring: Keyring): ModelsPage {
  const keys = Object.fromEntries(settings.models.providers.map((provider): [string, KeyPlace] => [provider.id, keyring.placeOf(provider)]));
  return { provider: settings.provider, models: settings.models, caps: settings.caps, keys, keychain: { keeps: keyring.keeps, sentence: keyring.sentence } };
}

/** Taken whole or not at all: what names a provider must name one that is there. */
function saveModels(home: string, keyring: Keyring, change: ModelsChange): Result<null> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const next = settingsSchema.safeParse({ ...settings.value, ...change });
  if (!next.success) return fail('settings_invalid', `These settings are not valid: ${next.error.issues[0]?.path.map(String).join('.') ?? ''} ${next.error.issues[0]?.message ?? ''}.`, 'Correct the field and save again.');
  const sound = namesKnown(next.data);
  if (!sound.ok) return sound;
  const gone = settings.value.models.providers.filter((provider) => !change.models.providers.some((kept) => kept.id === provider.id && kept.baseUrl === provider.baseUrl));
  // A key belongs to one address: it must not follow a name to another server.
  for (const provider of gone) {
    const forgotten = keyring.forget(provider.id);
    if (!forgotten.ok) return forgotten;
  }
  return writeSettings(home, next.data);
}

function namesKnown({ models, provider }: Settings): Result<null> {
  const known = new Set(models.providers.map((item) => item.id));
  const named = [...models.tiers.triage, ...models.tiers.capable, ...Object.values(models.roles)].map((item) => item.provider);
  const unknown = named.find((name) => !known.has(name));
  if (unknown !== undefined) return fail('no_such_provider', `A tier or role names the provider ${unknown}, which is not in the list.`, 'Add the provider, or take it out of the tier or role.');
  if (provider === 'models' && named.length === 0) return fail('no_candidates', 'No tier or role names a model, so no model could be asked.', 'Add a model to a tier, or let `builtin` work.');
  return ok(null);
}

function providerOf(home: string, providerId: string): Result<{ readonly settings: Settings; readonly provider: ProviderSettings }> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const provider = settings.value.models.providers.find((item) => item.id === providerId);
  return provider === undefined ? fail('no_such_provider', `There is no provider ${providerId}.`, 'Save it first.') : ok({ settings: settings.value, provider });
}
