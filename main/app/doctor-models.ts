import type { DoctorLine } from '../../preload/api.ts';
import type { ProviderSettings, Settings } from '../domain/settings.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { createProvider } from './model-room.ts';

const patienceMs = 5000;

/**
 * Who works, and whether each provider answers. A provider that doesn't never stops a dry run: `builtin` needs none,
 * and a run says itself whom it could not ask.
 */
export async function examineModels(settings: Settings, keyring: Keyring): Promise<readonly DoctorLine[]> {
  const { provider, models } = settings;
  if (provider === 'builtin' && models.providers.length === 0) return [{ name: 'Provider', state: 'ok', detail: 'builtin: deterministic recipes, no model and no network', next: null }];
  const first = models.tiers.capable[0];
  const who = provider === 'builtin' ? 'builtin works; providers are set up beside it' : first === undefined ? 'models by role' : `${first.provider}/${first.model} is asked first for code`;
  return [{ name: 'Provider', state: 'ok', detail: who, next: null }, ...(await Promise.all(models.providers.map((one) => examineProvider(one, settings, keyring))))];
}

async function examineProvider(provider: ProviderSettings, { models }: Settings, keyring: Keyring): Promise<DoctorLine> {
  const name = `Provider ${provider.id}`;
  const offered = await createProvider(provider, models, keyring).models(AbortSignal.timeout(patienceMs));
  if (!offered.ok) return { name, state: 'warning', detail: `${provider.baseUrl}: ${offered.error.message}`, next: offered.error.next };
  return { name, state: 'ok', detail: `${provider.baseUrl}: ${offered.value.length} ${offered.value.length === 1 ? 'model' : 'models'}, key: ${keyring.placeOf(provider)}`, next: null };
}
