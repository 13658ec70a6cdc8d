import { fail, ok, type Result } from '../domain/result.ts';

/** A task by hand from the command line; null where none was given. */
export function taskOf(text: string | undefined): Result<string | null> {
  const task = text?.trim();
  if (task === undefined) return ok(null);
  if (task === '' || task.length > 4000) return fail('wrong_usage', 'A task by hand has 1 to 4,000 characters.', 'Say in a sentence or two what is to be done.');
  return ok(task);
}
