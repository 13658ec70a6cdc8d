import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../domain/result.ts';
import { visible } from './escape.ts';

/** Where a remote is, taken apart. */
export interface RemoteAddress {
  /** What git is given: never with a password, and never anything that names a program. */
  readonly url: string;
  /** `http` on this machine's own loopback only. */
  readonly scheme: 'https' | 'http' | 'ssh' | 'file';
  /** With the port where one is named; null for a path. */
  readonly host: string | null;
  /** All of the path but its last part: GitLab's groups nest. Null for a path of this machine. */
  readonly owner: string | null;
  /** Last part of the path without `.git`. */
  readonly repo: string | null;
}

const maxLength = 2_000;
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Reads the address of a remote (https://git-scm.com/docs/git-fetch#_git_urls): `https`, `ssh` (also as
 * `user@host:path`), `file` and absolute paths. A relative path is taken from `folder` where one is given.
 * Fault: `remote_refused`. No message repeats a user name or password.
 */
export function parseRemote(url: string, folder?: string): Result<RemoteAddress> {
  if (url === '' || url.length > maxLength) return refused(url, 'it is empty or far too long', 'Name the repository’s address.');
  if (url.startsWith('-')) return refused(url, 'it would be read as an option', 'Name the repository’s address.');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0020\u007f-\u00a0]/u.test(url) && !isPath(url)) return refused(url, 'it holds spaces or control characters', 'Write it without them.');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/u.test(url)) return refused(url, 'it holds control characters', 'Rename the folder, or write the address without them.');
  if (/^[A-Za-z][\w+.-]*::/u.test(url)) return refused(url, 'it names a program to run instead of a host', 'Use an https, ssh or file address.');
  if (isPath(url)) return fileAddress(url, folder);
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//u.test(url)) return parseUrl(url);
  return parseShort(url, folder);
}

function isPath(url: string): boolean {
  return isAbsolute(url) || /^\.{1,2}(?:\/|\\|$)/u.test(url);
}

function fileAddress(path: string, folder: string | undefined): Result<RemoteAddress> {
  if (!isAbsolute(path) && folder === undefined) return refused(path, 'it is a path without a beginning', 'Name the whole path.');
  return ok({ url: resolve(folder ?? '/', path), scheme: 'file', host: null, owner: null, repo: null });
}

function parseUrl(url: string): Result<RemoteAddress> {
  if (!URL.canParse(url)) return refused(url, 'it is not an address', 'Write it as the host shows it for cloning.');
  const parsed = new URL(url);
  const scheme = parsed.protocol.slice(0, -1);
  if (parsed.search !== '' || parsed.hash !== '') return refused(url, 'it has a query or a fragment', 'Write it as the host shows it for cloning.');
  if (parsed.password !== '') return refused(url, 'it carries a password', 'Take the password out of the address (`git remote set-url`), revoke it, and give Touchline a token of its own.');
  if (scheme === 'file') return parsed.host === '' ? fileUrl(parsed, url) : refused(url, 'it names a folder on another machine', 'Use a path of this machine.');
  if (scheme === 'http' && !loopback.has(parsed.hostname)) return refused(url, 'http would show the token to everyone on the way', 'Use its https address.');
  if (scheme !== 'https' && scheme !== 'http' && scheme !== 'ssh') return refused(url, `Touchline does not use the transport “${visible(scheme)}”`, 'Use its https or ssh address.');
  if (!isHost(parsed.hostname)) return refused(url, 'its host is none', 'Write it as the host shows it for cloning.');
  const place = placeOf(parsed.pathname);
  if (place === null) return refused(url, 'its path is none of a repository', 'Write it as the host shows it for cloning.');
  const user = scheme === 'ssh' && parsed.username !== '' ? parsed.username : null;
  if (user !== null && !isUser(user)) return refused(url, 'its user name is none', 'Write it as the host shows it for cloning.');
  // A user name in an https address is dropped: what signs in is the token Touchline was given.
  return ok({ url: `${scheme}://${user === null ? '' : `${user}@`}${parsed.host}${parsed.pathname}`, scheme, host: parsed.host, ...place });
}

function fileUrl(parsed: URL, url: string): Result<RemoteAddress> {
  try {
    return fileAddress(fileURLToPath(parsed), undefined);
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return refused(url, 'it is not a path of this machine', 'Use a path of this machine.');
    throw error;
  }
}

const short = /^(?:([^@/:]+)@)?([^@/:]+|\[[0-9A-Fa-f:.]+\]):(?!\/\/)(.+)$/u;

/** `user@host:path`, which git reads as ssh; without a colon it is a path. */
function parseShort(url: string, folder: string | undefined): Result<RemoteAddress> {
  const match = short.exec(url);
  if (match === null) return url.includes(':') || url.includes('@') ? refused(url, 'it is not an address', 'Write it as the host shows it for cloning.') : fileAddress(`./${url}`, folder);
  const [, user, host = '', path = ''] = match;
  const place = placeOf(path);
  if (!isHost(host) || (user !== undefined && !isUser(user)) || place === null) return refused(url, 'it is not an address', 'Write it as the host shows it for cloning.');
  return ok({ url: `${user === undefined ? '' : `${user}@`}${host}:${path}`, scheme: 'ssh', host, ...place });
}

function isHost(host: string): boolean {
  return /^(?:[A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])$/u.test(host);
}

function isUser(user: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]*$/u.test(user);
}

function placeOf(path: string): Pick<RemoteAddress, 'owner' | 'repo'> | null {
  const parts = path.replace(/\/+$/u, '').split('/').filter((part) => part !== '');
  const repo = parts.pop()?.replace(/\.git$/u, '') ?? '';
  const bad = [repo, ...parts].some((part) => part === '' || part === '.' || part === '..' || /^-|[%@:\\"'`$;&|<>(){}*?![\]]/u.test(part));
  return bad ? null : { owner: parts.length === 0 ? null : parts.join('/'), repo };
}

/** An address as a message may show it: without what stands before an `@`. */
export function shownAddress(url: string): string {
  const bare = url.replace(/^([A-Za-z][\w+.-]*:\/\/)[^/]*@/u, '$1…@').replace(/^[^/:@]+:[^/@]+@/u, '…@');
  return visible(bare.slice(0, 300));
}

function refused(url: string, why: string, next: string): Result<never> {
  return fail('remote_refused', `The remote ${shownAddress(url)} is not used: ${why}.`, next);
}
