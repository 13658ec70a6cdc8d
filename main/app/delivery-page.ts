import type { DeliveryPage } from '../../preload/review-api.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { settingsSchema, workspaceSettings, type DeliverySettings } from '../domain/settings.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import { readRemotes, type Remote } from '../git/remote.ts';
import { openRepository } from '../git/repository.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Keyring, KeyOwner } from '../secrets/keyring.ts';
import { forgeKeyOwner } from './forge-key.ts';
import { hostKindOf } from './pull-request-host.ts';
import { readSettings, writeSettings } from './settings-file.ts';

export interface DeliveryPageOptions {
  readonly ledger: Ledger;
  readonly home: string;
  readonly keyring: Keyring;
}

/** Where approved changes of a workspace go, with the remotes there are and the place of the token. */
export async function readDeliveryPage(options: DeliveryPageOptions, workspaceId: string): Promise<Result<DeliveryPage>> {
  const known = workspaceOf(options.ledger, workspaceId);
  if (!known.ok) return known;
  const settings = readSettings(options.home);
  if (!settings.ok) return settings;
  const { delivery } = workspaceSettings(settings.value, workspaceId);
  const remotes = await remotesOf(known.value);
  if (!remotes.ok) return remotes;
  const upstream = remotes.value.find((one) => one.name === delivery.remote)?.address ?? null;
  const host = upstream === null ? null : hostKindOf(delivery, upstream);
  const owner = upstream === null || host === null ? null : forgeKeyOwner(workspaceId, delivery, host, upstream);
  return ok({
    workspaceId, delivery, host,
    remotes: remotes.value.map(({ name, address, refusal }) => ({ name, address: address?.url ?? null, refusal: refusal?.message ?? null })),
    token: owner === null ? null : { place: options.keyring.placeOf(owner), server: new URL(owner.baseUrl).host },
    keychain: { keeps: options.keyring.keeps, sentence: options.keyring.sentence },
  });
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

/** Whose token a person is asked for. */
export async function tokenOwner(options: DeliveryPageOptions, workspaceId: string): Promise<Result<{ readonly owner: KeyOwner; readonly name: string }>> {
  const known = workspaceOf(options.ledger, workspaceId);
  if (!known.ok) return known;
  const settings = readSettings(options.home);
  if (!settings.ok) return settings;
  const { delivery } = workspaceSettings(settings.value, workspaceId);
  const remotes = await remotesOf(known.value);
  if (!remotes.ok) return remotes;
  const upstream = remotes.value.find((one) => one.name === delivery.remote)?.address ?? null;
  if (upstream === null) return fail('no_such_remote', `The repository has no remote called ${delivery.remote} that can be used.`, 'Add it with `git remote add`, or name another one, and save.');
  const owner = forgeKeyOwner(workspaceId, delivery, hostKindOf(delivery, upstream), upstream);
  if (owner === null) return fail('no_token_used', 'This remote needs no token: it is a folder, or ssh signs in.', 'Nothing to do.');
  return ok({ owner, name: `${known.value.name} at ${new URL(owner.baseUrl).host}` });
}

function workspaceOf(ledger: Ledger, workspaceId: string): Result<WorkspaceRow> {
  const row = ledger.read.workspace(workspaceId);
  return row === undefined ? fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.') : ok(row);
}

async function remotesOf({ path }: WorkspaceRow): Promise<Result<readonly Remote[]>> {
  const repository = await openRepository(path);
  return repository.ok ? readRemotes(repository.value) : repository;
}
