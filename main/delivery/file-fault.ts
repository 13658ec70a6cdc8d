import { fail, type Fault } from '../domain/result.ts';

/** The system's code of a failed file operation, e.g. `ENOSPC`; undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** What a failed file operation means for the feed. Throws what is not one: that is a bug of ours. */
export function fileFault(error: unknown, folder: string): Fault {
  const code = errnoOf(error);
  if (code === undefined || !(error instanceof Error)) throw error;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('feed_disk_full', `There is no space left to publish the feed in ${folder}. What was published last stands as it was.`, 'Free some space; the next tick publishes again.').error;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('feed_not_permitted', `The feed can’t be written in ${folder} (${code}). What was published last stands as it was.`, 'Make the folder writable for the account Touchline runs under, or publish to another one.').error;
    default:
      return fail('feed_write_failed', `The feed could not be published in ${folder}: ${error.message}. What was published last stands as it was.`, 'Look at the folder and its disk; the next tick publishes again.').error;
  }
}
