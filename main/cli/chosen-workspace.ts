import { resolve } from 'node:path';
import { homeFolder } from '../app/home.ts';
import { addWorkspace, exampleWorkspace } from '../app/workspaces.ts';
import { ok, type Result } from '../domain/result.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import type { Invocation, Opened } from './invocation.ts';

/** The workspace that `--repo` names, added where it is new; the example where none is named. */
export async function chosenWorkspace(invocation: Invocation, { app }: Opened, repo: string | undefined): Promise<Result<WorkspaceRow>> {
  return repo === undefined ? exampleWorkspace(app.ledger, homeFolder(invocation.home), invocation.root) : addWorkspace(app.ledger, 'person:terminal', repo);
}

/** The same, also where the folder of a workspace is gone: its clock must be stopped and its past looked at all the same. */
export async function knownWorkspace(invocation: Invocation, opened: Opened, repo: string | undefined): Promise<Result<WorkspaceRow>> {
  const known = repo === undefined ? undefined : opened.app.ledger.read.workspaceByPath(resolve(repo));
  return known === undefined ? chosenWorkspace(invocation, opened, repo) : ok(known);
}
