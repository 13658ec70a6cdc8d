import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeGitHubHost } from '../../../main/delivery/pull-requests/github.ts';
import type { PullRequestHost } from '../../../main/delivery/pull-requests/host.ts';
import { valueOf } from '../../git/exported.ts';
import { listen } from '../../support/git-http-server.ts';
import { errorOf } from './hosts.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
const granted = { contents: 'write', pull_requests: 'write', metadata: 'read', checks: 'read' };

let permissions: Readonly<Record<string, string>>;
let selection: string;
const asked: { readonly line: string; readonly authorization: string; readonly body: string }[] = [];
const server = createServer((request, response) => {
  void (async () => {
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    asked.push({ line, authorization: request.headers.authorization ?? '', body: await text(request) });
    const answers: Readonly<Record<string, unknown>> = {
      'GET /app/installations/7': { permissions, repository_selection: selection },
      'GET /repos/acme/app/installation': { permissions, repository_selection: selection, app_slug: 'touchline' },
      'POST /app/installations/7/access_tokens': { token: 'ghs_one', expires_at: '2126-01-01T00:00:00Z', permissions: {}, repositories: [] },
      'GET /repos/acme/app': { archived: false },
    };
    response.writeHead(answers[line] === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answers[line] ?? { message: 'Not Found' }));
  })();
});

let host: PullRequestHost;
beforeEach(async () => {
  asked.splice(0);
  permissions = granted;
  selection = 'selected';
  host = makeGitHubHost({ owner: 'acme', repo: 'app', auth: { kind: 'app', appId: '42', privateKey, installationId: 7 }, baseUrl: `http://127.0.0.1:${await listen(server)}` });
});
afterEach(() => new Promise((resolve) => {
  server.close(resolve);
  server.closeAllConnections();
}));

test('an installation’s token is asked for once, for this one repository and no more than is needed', async () => {
  expect(valueOf(await host.credential())).toEqual({ kind: 'token', username: 'x-access-token', token: 'ghs_one' });
  expect(valueOf(await host.credential())).toEqual({ kind: 'token', username: 'x-access-token', token: 'ghs_one' });
  const tokens = asked.filter(({ line }) => line.startsWith('POST'));
  expect(tokens.map(({ body }) => JSON.parse(body))).toEqual([{ repositories: ['app'], permissions: granted }]);
  const [header = '', claims = '', signature = ''] = (tokens[0]?.authorization.replace(/^bearer /iu, '') ?? '').split('.');
  expect(verify('RSA-SHA256', Buffer.from(`${header}.${claims}`), createPublicKey(publicKey), Buffer.from(signature, 'base64url'))).toBe(true);
});

test('what the app may do is judged like a token', async () => {
  expect(valueOf(await host.examine())).toMatchObject({ account: 'touchline[bot]', warnings: [expect.stringContaining('cannot read statuses, issues')] });
  selection = 'all';
  permissions = { ...granted, statuses: 'read', issues: 'read', workflows: 'write' };
  expect(valueOf(await host.examine()).warnings).toEqual([expect.stringContaining('installed on all repositories'), expect.stringContaining('not needed: workflows')]);
  permissions = { ...granted, administration: 'write', organization_secrets: 'write' };
  expect(errorOf(await host.examine())).toMatchObject({ code: 'token_too_powerful', next: expect.stringContaining('administration, organization_secrets') });
  permissions = { ...granted, contents: 'read' };
  expect(errorOf(await host.examine())).toMatchObject({ code: 'token_too_weak', next: expect.stringContaining('contents') });
});
