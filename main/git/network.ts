import { fail, ok, type Result } from '../domain/result.ts';
import { runGit, type GitAnswer } from './command.ts';
import { networkFault } from './network-faults.ts';
import { parseRemote, type RemoteAddress } from './remote-address.ts';

/** What signs in at a remote. A token goes to git by its environment: never as an argument, in a file or in an address. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly username: string; readonly token: string }
  /** The keys that the maintainer's running agent holds. */
  | { readonly kind: 'ssh-agent' };

export interface NetworkCall {
  /** A git folder of the host's own. */
  readonly dir: string;
  readonly url: string;
  readonly credential: Credential;
  readonly args: (url: string) => readonly string[];
  /** What is being done, for messages: `push to`, `ask`. */
  readonly deed: string;
  /** 60 s unless told. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface NetworkAnswer extends GitAnswer {
  readonly address: RemoteAddress;
}

/**
 * Runs git against a remote and gives its answer where git reached it, whatever the remote said to the request itself.
 * Faults: `remote_refused`, `remote_timeout`, `remote_unreachable`, `remote_untrusted`, `remote_unauthorized`,
 * `remote_forbidden`, `remote_not_found`, `remote_moved`, `remote_failed`, `git_cancelled`, `git_missing`.
 */
export async function runNetworkGit(call: NetworkCall): Promise<Result<NetworkAnswer>> {
  const address = parseRemote(call.url);
  if (!address.ok) return address;
  const fits = credentialFits(address.value, call.credential);
  if (!fits.ok) return fits;
  const timeoutMs = call.timeoutMs ?? defaultTimeoutMs;
  const answer = await runGit({
    gitDir: call.dir,
    args: [...networkSettings, ...call.args(address.value.url)],
    env: environmentFor(address.value, call.credential),
    timeoutMs,
    maxBytes: call.maxBytes ?? 8 * 1024 * 1024,
    withHelpers: true,
    signal: call.signal,
  });
  if (!answer.ok) return answer.error.code === 'git_timeout' ? silent(address.value, timeoutMs) : answer;
  const stderr = withoutSecrets(answer.value.stderr, call.credential);
  const fault = answer.value.exitCode === 0 ? null : networkFault({ address: address.value, stderr, deed: call.deed });
  const stdout = Buffer.from(withoutSecrets(answer.value.stdout.toString('latin1'), call.credential), 'latin1');
  return fault ?? ok({ ...answer.value, stdout, stderr, address: address.value });
}

const defaultTimeoutMs = 60_000;

/** Beyond what every git call has: nothing that asks, follows, remembers or reaches another repository. */
const networkSettings = [
  'credential.helper=',
  'credential.interactive=never',
  'http.followRedirects=false',
  'http.sslVerify=true',
  'http.cookieFile=',
  'http.emptyAuth=false',
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=60',
  'transfer.fsckObjects=true',
  'transfer.bundleURI=false',
  'submodule.recurse=false',
  'push.recurseSubmodules=no',
  'push.followTags=false',
  'push.gpgSign=false',
  'gc.auto=0',
  'maintenance.auto=false',
  // Otherwise git would run `for-each-ref` in the maintainer's repository, under that repository's configuration.
  'core.alternateRefsCommand=exit 0;',
].flatMap((setting) => ['-c', setting]);

// No ssh setting may start a program for us or open a way back; the account's own known hosts stay in force.
const sshCommand = [
  'ssh', 'BatchMode=yes', 'StrictHostKeyChecking=yes', 'ConnectTimeout=20', 'ServerAliveInterval=15', 'ServerAliveCountMax=3', 'ForwardAgent=no',
  'ForwardX11=no', 'ClearAllForwardings=yes', 'PermitLocalCommand=no', 'ControlMaster=no', 'ControlPath=none', 'NumberOfPasswordPrompts=0',
].join(' -o ');

function environmentFor(address: RemoteAddress, credential: Credential): Record<string, string> {
  return {
    GIT_ALLOW_PROTOCOL: address.scheme,
    GIT_SSH_COMMAND: sshCommand,
    GIT_SSH_VARIANT: 'ssh',
    SSH_ASKPASS: '/bin/false',
    ...(credential.kind === 'ssh-agent' ? agentSocket() : {}),
    ...(credential.kind === 'token' ? headerFor(address, credential) : {}),
  };
}

function agentSocket(): Record<string, string> {
  const socket = process.env['SSH_AUTH_SOCK'];
  return socket === undefined ? {} : { SSH_AUTH_SOCK: socket };
}

/** https://git-scm.com/docs/git-config#ENVIRONMENT: for this one host, as the forges take tokens (RFC 7617). */
function headerFor(address: RemoteAddress, credential: Extract<Credential, { kind: 'token' }>): Record<string, string> {
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${address.scheme}://${address.host ?? ''}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic(credential)}`,
  };
}

function basic({ username, token }: Extract<Credential, { kind: 'token' }>): string {
  return Buffer.from(`${username}:${token}`).toString('base64');
}

function credentialFits(address: RemoteAddress, credential: Credential): Result<void> {
  const http = address.scheme === 'https' || address.scheme === 'http';
  if (credential.kind === 'token' && !http) return mismatch('A token signs in at https addresses only.', 'Set the remote’s https address, or use the ssh agent.');
  if (credential.kind === 'ssh-agent' && address.scheme !== 'ssh') return mismatch('An ssh agent signs in at ssh addresses only.', 'Set the remote’s ssh address, or use a token.');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (credential.kind === 'token' && (credential.token === '' || /[^\u0021-\u007e]/u.test(credential.token) || /[^\u0021-\u0039\u003b-\u007e]/u.test(credential.username))) {
    return mismatch('The token or its user name holds characters no token has.', 'Enter the token again, without spaces or line breaks.');
  }
  return ok(undefined);
}

function mismatch(message: string, next: string): Result<never> {
  return fail('credential_unsuitable', message, next);
}

/** Git does not repeat a header; a remote might. */
function withoutSecrets(text: string, credential: Credential): string {
  if (credential.kind !== 'token') return text;
  return [credential.token, basic(credential)].reduce((shown, secret) => shown.replaceAll(secret, '[token]'), text);
}

function silent(address: RemoteAddress, timeoutMs: number): Result<never> {
  return fail('remote_timeout', `${address.host ?? 'The remote'} did not answer within ${Math.round(timeoutMs / 1000)} s.`, 'Check the network and the host’s status page; the next attempt goes on where this one ended.');
}
