// @ts-check

/** Something needed can't be had. `next` is what the person can do about it, an exact command where there is one. */
export class Missing extends Error {
  /**
   * @param {string} message
   * @param {string} next
   */
  constructor(message, next) {
    super(message);
    this.name = 'Missing';
    this.next = next;
  }
}

/** Work of ours failed, and what was printed before says why: nobody needs to see where in our own code. */
export class Failed extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'Failed';
  }
}

/** The person, or whoever started us, asked to stop. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted.');
    this.name = 'Interrupted';
  }
}

/** Exit codes, as everywhere in Touchline. */
export const exitCodes = Object.freeze({ done: 0, failed: 1, usage: 2, missing: 3, interrupted: 130 });

/**
 * Turns what the system says of a full disk or a forbidden folder into a sentence; gives back anything else as it came.
 * @param {unknown} error
 * @returns {unknown}
 */
export function explained(error) {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const where = 'path' in error ? ` (${String(error.path)})` : '';
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new Missing(`The disk is full${where}.`, 'Free some space, then run the same command again.');
  }
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return new Missing(`No permission to write${where}.`, 'Make it writable for you, then run the same command again.');
  }
  return error;
}

/**
 * The sentence for a failed command whose output tells that a network, the disk or a permission was the reason.
 * @param {string} output
 * @param {string} what what was being done, such as "Installing the packages"
 * @returns {Missing | undefined}
 */
export function missingFromOutput(output, what) {
  if (/ENOSPC|EDQUOT|no space left on device/i.test(output)) {
    return new Missing(`${what} failed: the disk is full.`, 'Free some space, then run the same command again.');
  }
  if (/EACCES|EPERM|EROFS|permission denied/i.test(output)) {
    return new Missing(`${what} failed: no permission to write.`, 'Look at the path above, make it writable for you, then run the same command again.');
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E40[134]\b|E5\d\d\b|Temporary failure resolving|Could not resolve|Failed to fetch|getaddrinfo|network is unreachable|i\/o timeout|Client\.Timeout/i.test(output)) {
    return new Missing(`${what} failed: the network, or the server asked, does not answer.`, 'Check the connection (and npm\'s registry and proxy settings), then run the same command again.');
  }
  return undefined;
}
