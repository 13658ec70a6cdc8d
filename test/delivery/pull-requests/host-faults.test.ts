import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault, Result } from '../../../main/domain/result.ts';
import { makeGitHubHost } from '../../../main/delivery/pull-requests/github.ts';
import { makeGitLabHost } from '../../../main/delivery/pull-requests/gitlab.ts';
import type { FetchBounds } from '../../../main/delivery/pull-requests/guarded-fetch.ts';
import type { PullRequestHost } from '../../../main/delivery/pull-requests/host.ts';
import { listen } from '../../support/git-http-server.ts';
import { errorOf, secret } from './hosts.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  const port = await listen(server);
  closers.push(() => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  }));
  return `http://127.0.0.1:${port}`;
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
const kinds: readonly (readonly [string, (baseUrl: string, bounds?: FetchBounds) => PullRequestHost])[] = [
  ['GitHub', (baseUrl, bounds = {}) => makeGitHubHost({ owner: 'acme', repo: 'app', auth: { kind: 'token', token: secret }, baseUrl, bounds })],
  ['a GitHub App', (baseUrl, bounds = {}) => makeGitHubHost({ owner: 'acme', repo: 'app', auth: { kind: 'app', appId: '1', privateKey, installationId: 1 }, baseUrl, bounds })],
  ['GitLab', (baseUrl, bounds = {}) => makeGitLabHost({ project: 'acme/app', token: secret, baseUrl, bounds })],
];

/** Every call a host makes, and what became of it. */
async function everyFault(host: PullRequestHost): Promise<readonly Fault[]> {
  const acts: readonly (() => Promise<Result<unknown>>)[] = [
    () => host.examine(), () => host.protection('main'), () => host.find('touchline/x'), () => host.open({ title: 'x', body: 'y', branch: 'touchline/x', base: 'main', draft: true }),
    () => host.observe(1, { etags: {} }), () => host.observe(1, { etags: { '#head': 'a'.repeat(40), pull: '"x"', request: '"x"' } }), () => host.ready(1),
    () => host.merge(1, { headCommit: 'a'.repeat(40), method: 'merge' }), () => host.close(1, 'because'), () => host.comment(1, 'hello'), () => host.issues(),
  ];
  const faults: Fault[] = [];
  for (const act of acts) faults.push(errorOf(await act()));
  return faults;
}

/** All that the request carried, as a server might repeat it. */
const echo = (request: IncomingMessage): string => `${request.headers.authorization ?? ''} ${String(request.headers['private-token'] ?? '')}`;
const json = (response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

function expectNoSecret(faults: readonly Fault[]): void {
  const told = JSON.stringify(faults);
  for (const part of [secret, 'PRIVATE KEY', 'eyJ']) expect(told).not.toContain(part);
  for (const fault of faults) {
    expect(fault.message.length).toBeLessThan(1_200);
    expect(fault.next).not.toBe('');
  }
}

describe.each(kinds)('%s', (_, make) => {
  test.each([
    [400, 'host_refused'], [401, 'host_unauthorized'], [403, 'host_forbidden'], [404, 'host_not_found'], [409, 'host_conflict'], [418, 'host_odd_answer'], [422, 'host_refused'], [500, 'host_failed'], [503, 'host_failed'],
  ] as const)('tells %i in words with a next step, and no secret the host repeats', async (status, code) => {
    const origin = await serve((request, response) => json(response, status, { message: `No. ${echo(request)}`, error: echo(request), errors: [{ message: echo(request) }] }));
    const faults = await everyFault(make(origin));
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set([code]));
    expectNoSecret(faults);
    // Half a secret is one too: wherever a text is cut, it was cleaned before.
    for (const padding of [440, 470, 490, 499]) {
      const cut = await serve((request, response) => json(response, status, { message: 'x'.repeat(padding) + echo(request) }));
      const told = JSON.stringify(await make(cut).issues());
      for (const part of ['ghp_', 'eyJ']) expect(told).not.toContain(part);
    }
  });

  test.each([
    ['HTML', (request: IncomingMessage, response: ServerResponse) => void response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${echo(request)}`)],
    ['half of a JSON document', (request: IncomingMessage, response: ServerResponse) => void response.writeHead(200, { 'content-type': 'application/json' }).end(`{"number": 1, "x": "${echo(request).slice(0, 60)}`)],
    ['another document', (request: IncomingMessage, response: ServerResponse) => json(response, 200, { [echo(request)]: echo(request) })],
    ['nothing', (_request: IncomingMessage, response: ServerResponse) => void response.writeHead(200).end()],
  ])('does not take %s for an answer', async (__, answer) => {
    const faults = await everyFault(make(await serve(answer)));
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set(['host_odd_answer']));
    expectNoSecret(faults);
  });

  test('takes no redirect, and its token nowhere else', async () => {
    const thief: string[] = [];
    const there = await serve((request, response) => {
      thief.push(echo(request));
      json(response, 200, {});
    });
    for (const status of [301, 302, 307, 308]) {
      const origin = await serve((request, response) => void response.writeHead(status, { location: `${there}${request.url ?? ''}` }).end());
      expect(new Set((await everyFault(make(origin))).map((fault) => fault.code))).toEqual(new Set(['host_moved']));
    }
    expect(thief).toEqual([]);
  });

  test('waits as long as it is asked to, and no longer than it may', async () => {
    const waits: number[] = [];
    const bounds: FetchBounds = { maxWaitMs: 10_000, wait: (ms) => Promise.resolve(void waits.push(ms)), now: () => 1_000_000_000 };
    const served: string[] = [];
    const patient = await serve((request, response) => {
      served.push(request.url ?? '');
      if (served.length === 1) return json(response, 429, {}, { 'retry-after': '3' });
      if (served.length === 2) return json(response, 403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1000005' });
      return json(response, 401, { message: 'no' });
    });
    expect(errorOf(await make(patient, bounds).issues()).code).toBe('host_unauthorized');
    expect(waits).toEqual([3_000, 5_000]);
    const greedy = await serve((_request, response) => json(response, 429, {}, { 'retry-after': '86400' }));
    expect(errorOf(await make(greedy, bounds).issues())).toMatchObject({ code: 'host_limited', message: expect.stringContaining('1440 min') });
    const endless = await serve((_request, response) => json(response, 429, {}, { 'retry-after': '4' }));
    expect(errorOf(await make(endless, bounds).issues()).code).toBe('host_limited');
    expect(waits).toHaveLength(4);
  });

  test('stops reading what never ends', async () => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (response.writable && response.write(`"${'x'.repeat(64 * 1024)}",`));
        if (response.writable) response.once('drain', more);
      };
      more();
    });
    expect(errorOf(await make(origin, { maxBytes: 1024 * 1024 }).issues()).code).toBe('host_too_large');
  });

  test('gives up on silence, before the answer and within it', async () => {
    const silent = await serve(() => undefined);
    expect(errorOf(await make(silent, { timeoutMs: 200 }).issues()).code).toBe('host_timeout');
    const halting = await serve((_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('['));
    expect(errorOf(await make(halting, { timeoutMs: 200 }).issues()).code).toBe('host_timeout');
    const stop = new AbortController();
    const stopped = await serve(() => stop.abort());
    expect(errorOf(await make(stopped).issues(stop.signal)).code).toBe('host_cancelled');
    expect(errorOf(await make(stopped).issues(AbortSignal.abort())).code).toBe('host_cancelled');
  });

  test('says that nobody is there', async () => {
    const origin = await serve(() => undefined);
    for (const close of closers.splice(0)) await close();
    expectNoSecret([errorOf(await make(origin).issues())]);
    expect(errorOf(await make(origin).issues()).code).toBe('host_unreachable');
  });
});

test('a token or key that cannot be one is told as such', async () => {
  const origin = await serve((_request, response) => json(response, 200, []));
  const broken = makeGitHubHost({ owner: 'acme', repo: 'app', auth: { kind: 'app', appId: '1', privateKey: `-----BEGIN RSA PRIVATE KEY-----\n${secret}`, installationId: 1 }, baseUrl: origin });
  const lines = makeGitHubHost({ owner: 'acme', repo: 'app', auth: { kind: 'token', token: `${secret}\nx` }, baseUrl: origin });
  for (const host of [broken, lines, makeGitLabHost({ project: 'acme/app', token: `${secret}\nx`, baseUrl: origin })]) {
    const faults = await everyFault(host);
    expectNoSecret(faults);
  }
});
