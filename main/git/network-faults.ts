import { fail, type Result } from '../domain/result.ts';
import { visible } from './escape.ts';
import { shownAddress, type RemoteAddress } from './remote-address.ts';

export interface NetworkFailure {
  readonly address: RemoteAddress;
  /** What git said, in the C locale, unusual characters as escapes. */
  readonly stderr: string;
  readonly deed: string;
}

interface Known {
  readonly said: RegExp;
  readonly code: string;
  readonly why: string;
  readonly next: string;
}

/** Git's own words (http.c, remote-curl.c, connect.c) and ssh's, in the order they are looked for. */
const known: readonly Known[] = [
  {
    said: /returned error: 401|Authentication failed for|could not read (?:Username|Password)|Permission denied \((?:publickey|password|keyboard)|terminal prompts disabled/u,
    code: 'remote_unauthorized', why: 'it does not accept who signs in', next: 'Enter a token that is valid for this host, or load the right key into the ssh agent.',
  },
  { said: /returned error: 403/u, code: 'remote_forbidden', why: 'it does not let this account do that', next: 'Give the token write access to the contents of this one repository.' },
  {
    said: /returned error: 404|[Rr]epository not found|repository '.*' not found|does not appear to be a git repository|project you were looking for could not be found/u,
    code: 'remote_not_found', why: 'there is no such repository, or this account may not see it', next: 'Check the remote’s address and that the token covers this repository.',
  },
  { said: /unable to update url base from redirection|returned error: 30\d/u, code: 'remote_moved', why: 'it sends to another address', next: 'Set the repository’s present address with `git remote set-url`.' },
  { said: /returned error: 413/u, code: 'push_refused', why: 'the push is larger than it takes', next: 'Split the change into smaller ones.' },
  { said: /returned error: 429/u, code: 'remote_limited', why: 'it asks for fewer requests', next: 'Wait a while; Touchline tries again later.' },
  { said: /returned error: 5\d\d/u, code: 'remote_failed', why: 'it has a fault of its own', next: 'Look at the host’s status page and try again later.' },
  { said: /SSL|certificate|Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/u, code: 'remote_untrusted', why: 'it could not show that it is the host it claims to be', next: 'For ssh, connect once by hand and compare the key; for https, check the certificate and this machine’s clock.' },
  {
    said: /Could not resolve host|Failed to connect|Couldn't connect|Connection refused|Connection timed out|No route to host|Network is unreachable|Operation too slow|Connection reset|Recv failure|Empty reply|hung up unexpectedly|unexpected disconnect|transfer closed|timed out/iu,
    code: 'remote_unreachable', why: 'it cannot be reached', next: 'Check the network and the host’s status page, and try again.',
  },
  { said: /transport '.*' not allowed/u, code: 'remote_refused', why: 'its transport is not one Touchline uses', next: 'Use its https or ssh address.' },
];

/** Null where git reached the remote and the failure is its answer to the request. */
export function networkFault({ address, stderr, deed }: NetworkFailure): Result<never> | null {
  // Lines of the remote's own are not evidence of what went wrong on the way.
  const own = stderr.split('\n').filter((line) => !line.startsWith('remote:')).join('\n');
  const found = known.find(({ said }) => said.test(own)) ?? (/remote: (?:Repository not found|.*could not be found)/u.test(stderr) ? known.find(({ code }) => code === 'remote_not_found') : undefined);
  if (found === undefined) return null;
  return fail(found.code, `Touchline could not ${deed} ${shownAddress(address.url)}: ${found.why}. It said: ${firstWords(stderr)}`, found.next);
}

const maxWords = 600;

/** The remote's words on one line, bounded. */
export function firstWords(stderr: string): string {
  const words = stderr.split('\n').map((line) => line.replace(/^remote:\s*/u, '').trim()).filter((line) => line !== '').join(' / ');
  return visible(words.slice(0, maxWords).replace(/[\ud800-\udbff]$/u, '')).replaceAll('\\\\', '\\') || 'nothing';
}
