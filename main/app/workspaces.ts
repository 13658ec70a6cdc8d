import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Actor } from '../domain/facts.ts';
import { newWorkspaceId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import { openRepository } from '../git/repository.ts';
import type { Ledger } from '../ledger/contract.ts';
import { ensureExample, exampleFolder } from './example.ts';

/** The workspace of a folder, added to the ledger when it is new. The folder must hold a git repository. */
export async function addWorkspace(ledger: Ledger, actor: Actor, path: string, example = false): Promise<Result<WorkspaceRow>> {
  const repository = await openRepository(resolve(path));
  if (!repository.ok) return repository;
  const root = realpathSync(repository.value.folder);
  const known = ledger.read.workspaceByPath(root);
  if (known !== undefined) return ok(known);
  const workspaceId = newWorkspaceId();
  const name = basename(root) || root;
  const stored = ledger.transact(actor, (read) =>
    ok({
      facts: read.workspaceByPath(root) === undefined ? [{ type: 'workspace.added' as const, body: { workspaceId, path: root, name, example } }] : [],
      value: null,
    }),
  );
  if (!stored.ok) return stored;
  const row = ledger.read.workspaceByPath(root);
  return row === undefined ? fail('workspace_not_stored', 'The workspace was not stored.', 'This is a fault of Touchline; please report it.') : ok(row);
}

/** The example workspace, made into a git repository in Touchline's home at first use. */
export async function exampleWorkspace(ledger: Ledger, home: string, root: string): Promise<Result<WorkspaceRow>> {
  const made = await ensureExample(root, home);
  if (!made.ok) return made;
  return addWorkspace(ledger, 'system', exampleFolder(home), true);
}

export function removeWorkspace(ledger: Ledger, actor: Actor, workspaceId: string): Result<null> {
  return ledger.transact(actor, (read) => {
    const row = read.workspace(workspaceId);
    if (row === undefined) return fail('no_such_workspace', 'There is no such workspace.', 'Reload the list.');
    return ok({ facts: [{ type: 'workspace.removed' as const, body: { workspaceId: row.workspaceId } }], value: null });
  });
}
