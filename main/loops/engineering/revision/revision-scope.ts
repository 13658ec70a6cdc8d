import { openRepository } from '../../../git/repository.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { settingsSchema } from '../../../domain/settings.ts';
import type { RunContext } from '../../loop.ts';
import { readApprovedChange, type ApprovedChange, type RunArchive } from '../delivery/approved-change.ts';
import { scopeOn, type EngineeringRooms, type EngineeringScope } from '../scope.ts';

export interface RevisionRooms extends EngineeringRooms {
  readonly archive: RunArchive;
}

/** A change that is made anew, on the very base it was made on. */
export interface RevisionScope extends EngineeringScope {
  readonly change: ApprovedChange;
}

/** Opens the repository where the change began, whatever its branch has become since. */
export async function openRevisionScope(rooms: RevisionRooms, context: RunContext): Promise<Result<RevisionScope>> {
  const { revises } = context.run;
  if (revises === null) return fail('nothing_to_revise', 'This run names no change to make anew.', 'This is a fault of Touchline; please report it.');
  const change = readApprovedChange(rooms.archive, revises);
  if (!change.ok) return change;
  context.progress('Opening the repository');
  const [repository, engine] = await Promise.all([openRepository(context.run.repository, context.signal), rooms.sandbox.available()]);
  if (!repository.ok) return repository;
  if (!engine.ok) return engine;
  const { patch, task, recipeTask, codedBy } = change.value;
  const scope = await scopeOn(rooms, context, { repository: { ...repository.value, commit: patch.baseCommit }, engine: engine.value, settings: settingsSchema.parse(context.frozen.settings) });
  if (!scope.ok) return scope;
  return ok({ ...scope.value, task, recipeTasks: recipeTask === null ? [] : [recipeTask], codedBy, change: change.value });
}
