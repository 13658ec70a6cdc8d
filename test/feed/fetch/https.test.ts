import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSourceReader } from '../../../main/feed/fetch/source-reader.ts';
import { closeServersAfterEach, listen, sourceAt } from './loopback.ts';

closeServersAfterEach();

const folder = mkdtempSync(join(tmpdir(), 'touchline-https-'));
const certificate = makeCertificate();
const never = new AbortController().signal;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A certificate for this test alone; null where there is no openssl to make it with. */
function makeCertificate(): { readonly key: string; readonly cert: string } | null {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'], { stdio: 'ignore' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

describe.skipIf(certificate === null)('over https (skipped where openssl is not installed)', () => {
  const { key = '', cert = '' } = certificate ?? {};
  const serve = async (answer: RequestListener) => {
    const server: Server = createServer({ key, cert }, answer);
    return listen(server);
  };
  const local = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  const readerOf = (ca?: string) => createSourceReader({ root: '/', now: () => new Date(), resolve: local, ...(ca === undefined ? {} : { ca }) });

  test('a source that proves who it is is read', async () => {
    const server = await serve((_request, response) => response.end('[]'));
    expect(await readerOf(cert)(sourceAt(`https://localhost:${server.port}/`), never)).toMatchObject({ kind: 'payload' });
  });

  test('one that does not is refused', async () => {
    const server = await serve((_request, response) => response.end('[]'));
    expect(await readerOf()(sourceAt(`https://localhost:${server.port}/`), never)).toMatchObject({ fault: { code: 'source_certificate_refused' } });
  });

  test('one whose certificate is another’s is refused', async () => {
    const server = await serve((_request, response) => response.end('[]'));
    expect(await readerOf(cert)(sourceAt(`https://scores.localhost:${server.port}/`), never)).toMatchObject({ fault: { code: 'source_certificate_refused' } });
  });

  test('a redirect to another host is followed, and to its private address it is not', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/moved') response.writeHead(301, { location: `https://localhost:${server.port}/` }).end();
      else response.writeHead(302, { location: 'https://10.0.0.1/' }).end();
    });
    expect(await readerOf(cert)(sourceAt(`https://localhost:${server.port}/moved`), never)).toMatchObject({ fault: { code: 'source_address_refused' } });
  });

  test('a redirect to http is not followed', async () => {
    const server = await serve((_request, response) => response.writeHead(302, { location: 'http://localhost/' }).end());
    expect(await readerOf(cert)(sourceAt(`https://localhost:${server.port}/`), never)).toMatchObject({ fault: { code: 'source_redirect_refused' } });
  });
});
