import { homeFolder } from '../app/home.ts';
import { addWorkspace, exampleWorkspace } from '../app/workspaces.ts';
import type { Result } from '../domain/result.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import type { Invocation, Opened } from './invocation.ts';

/** The workspace that `--repo` names, added where it is new; the example where none is named. */
export async function chosenWorkspace(invocation: Invocation, { app }: Opened, repo: string | undefined): Promise<Result<WorkspaceRow>> {
  return repo === undefined ? exampleWorkspace(app.ledger, homeFolder(invocation.home), invocation.root) : addWorkspace(app.ledger, 'person:terminal', repo);
}
