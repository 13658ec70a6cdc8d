import { fail, type Fault } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';

/** An answer that is none, or one that must not be taken: carries its fault through a client that throws. */
export class HostFailure extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.name = 'HostFailure';
    this.fault = fault;
  }
}

export interface Refusal {
  readonly host: string;
  /** What was being done: `open a pull request`. */
  readonly deed: string;
  readonly status: number;
  /** The host's own words. */
  readonly said: string;
  /** What the credential needs for it: `Pull requests: write`. */
  readonly needs: string;
}

/** The fault of an HTTP status (RFC 9110, 15; 429 of RFC 6585), with the next step. */
export function refusalFault({ host, deed, status, said, needs }: Refusal): Fault {
  const words = said.trim() === '' ? '' : ` It said: ${visible(said).slice(0, 500)}`;
  const told = (code: string, why: string, next: string): Fault => fail(code, `${visible(host)} did not ${deed}: ${why}.${words}`, next).error;
  switch (status) {
    case 401:
      return told('host_unauthorized', 'it does not accept the token', 'Enter a token that has not expired or been revoked.');
    case 403:
      return told('host_forbidden', 'the token may not', `Give the token this permission on this one repository: ${needs}.`);
    case 404:
    case 410:
      return told('host_not_found', 'it is not there, or the token may not see it', `Check the repository’s address, and that the token covers this repository with ${needs}.`);
    case 409:
      return told('host_conflict', 'something else has changed meanwhile', 'Look at the pull request on the host; Touchline reads it again before it goes on.');
    case 400:
    case 405:
    case 422:
      return told('host_refused', 'it does not accept the request', 'Read its words; a rule of the repository or an input has to change.');
    case 429:
      return told('host_limited', 'it asks for fewer requests', 'Wait; Touchline asks again later.');
    default:
      return status >= 500 && status < 600
        ? told('host_failed', `it has a fault of its own (${status})`, 'Look at its status page; Touchline asks again later.')
        : told('host_odd_answer', `it answered ${status}`, 'Check the address of the host’s API in the workspace’s settings.');
  }
}

export function oddAnswer(host: string, deed: string, why: string): Fault {
  return fail('host_odd_answer', `${visible(host)} answered in a form Touchline does not know when asked to ${deed}: ${visible(why).slice(0, 300)}`, 'Check the address of the host’s API in the workspace’s settings; report it if that is right.').error;
}

/** The fault without any of the secrets, whoever repeated them. */
export function withoutSecrets(fault: Fault, secrets: readonly string[]): Fault {
  return { code: fault.code, message: scrub(fault.message, secrets), next: scrub(fault.next, secrets) };
}

/** To be done before a text is cut or escaped: half a secret is one too. */
export function scrub(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret !== '').reduce((shown, secret) => shown.replaceAll(secret, '[secret]'), text);
}
