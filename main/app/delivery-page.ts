import type { DeliveryPage } from '../../preload/review-api.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { settingsSchema, workspaceSettings, type DeliverySettings } from '../domain/settings.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import { readRemotes, type Remote } from '../git/remote.ts';
import type { RemoteAddress } from '../git/remote-address.ts';
import { openRepository } from '../git/repository.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Keyring, KeyOwner } from '../secrets/keyring.ts';
import { forgeKeyOwner, hostKindOf } from './forge-key.ts';
import { readSettings, writeSettings } from './settings-file.ts';

export interface DeliveryPageOptions {
  readonly ledger: Ledger;
  readonly home: string;
  readonly keyring: Keyring;
}

interface Ground {
  readonly workspace: WorkspaceRow;
  readonly delivery: DeliverySettings;
  readonly remotes: readonly Remote[];
  /** Where pull requests are opened; null where the repository has no such remote that can be used. */
  readonly upstream: RemoteAddress | null;
}

/** Where approved changes of a workspace go, with the remotes there are and the place of the token. */
export async function readDeliveryPage(options: DeliveryPageOptions, workspaceId: string): Promise<Result<DeliveryPage>> {
  const ground = await groundOf(options, workspaceId);
  if (!ground.ok) return ground;
  const { delivery, remotes, upstream } = ground.value;
  const host = upstream === null ? null : hostKindOf(delivery, upstream);
  const owner = upstream === null ? null : forgeKeyOwner(workspaceId, delivery, upstream);
  return ok({
    workspaceId, delivery, host,
    remotes: remotes.map(({ name, address, refusal }) => ({ name, address: address?.url ?? null, refusal: refusal?.message ?? null })),
    token: owner === null ? null : { kind: owner.kind === 'github-app' ? 'app-key' : 'token', place: options.keyring.placeOf(owner), server: new URL(owner.baseUrl).host },
    keychain: { keeps: options.keyring.keeps, sentence: options.keyring.sentence },
  });
}

async function groundOf({ ledger, home }: DeliveryPageOptions, workspaceId: string): Promise<Result<Ground>> {
  const known = workspaceOf(ledger, workspaceId);
  if (!known.ok) return known;
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const { delivery } = workspaceSettings(settings.value, workspaceId);
  const remotes = await remotesOf(known.value);
  if (!remotes.ok) return remotes;
  return ok({ workspace: known.value, delivery, remotes: remotes.value, upstream: remotes.value.find((one) => one.name === delivery.remote)?.address ?? null });
}

/** Takes the settings whole or not at all. */
export function saveDelivery({ ledger, home }: DeliveryPageOptions, workspaceId: string, delivery: DeliverySettings): Result<null> {
  const known = workspaceOf(ledger, workspaceId);
  if (!known.ok) return known;
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const next = settingsSchema.safeParse({ ...settings.value, workspaces: { ...settings.value.workspaces, [workspaceId]: { ...workspaceSettings(settings.value, workspaceId), delivery } } });
  if (!next.success) return fail('settings_invalid', `These settings are not valid: ${next.error.issues[0]?.message ?? ''}.`, 'Correct the field and save again.');
  return writeSettings(home, next.data);
}

/** Whose token, or private key of an app, a person is asked for. */
export async function tokenOwner(options: DeliveryPageOptions, workspaceId: string): Promise<Result<{ readonly owner: KeyOwner; readonly name: string }>> {
  const ground = await groundOf(options, workspaceId);
  if (!ground.ok) return ground;
  const { workspace, delivery, upstream } = ground.value;
  if (upstream === null) return fail('no_such_remote', `The repository has no remote called ${delivery.remote} that can be used.`, 'Add it with `git remote add`, or name another one, and save.');
  const owner = forgeKeyOwner(workspaceId, delivery, upstream);
  if (owner === null) return fail('no_token_used', 'This remote needs no token: it is a folder, or ssh signs in.', 'Nothing to do.');
  const whose = delivery.app !== null && owner.kind === 'github-app' ? `GitHub App ${delivery.app.appId}, for ${workspace.name}` : workspace.name;
  return ok({ owner, name: `${whose} at ${new URL(owner.baseUrl).host}` });
}

function workspaceOf(ledger: Ledger, workspaceId: string): Result<WorkspaceRow> {
  const row = ledger.read.workspace(workspaceId);
  return row === undefined ? fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.') : ok(row);
}

async function remotesOf({ path }: WorkspaceRow): Promise<Result<readonly Remote[]>> {
  const repository = await openRepository(path);
  return repository.ok ? readRemotes(repository.value) : repository;
}
