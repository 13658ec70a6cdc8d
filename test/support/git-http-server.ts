import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server } from 'node:net';
import { delimiter, isAbsolute } from 'node:path';

export interface GitHttpOptions {
  /** Folder whose bare repositories are served: `<root>/acme/app.git` as `<origin>/acme/app.git`. */
  readonly root: string;
  /** Asked for by HTTP Basic; everyone may do everything where none is given. */
  readonly token?: string;
  /** Looks at each request first: answers it itself (true), or lets git answer. */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface GitHttpServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Every request line so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A real smart-http git remote on loopback: `git http-backend` (https://git-scm.com/docs/git-http-backend) as a CGI program. */
export async function startGitHttpServer(options: GitHttpOptions): Promise<GitHttpServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (options.before?.(request, response) === true) return;
    if (options.token !== undefined && passwordOf(request) !== options.token) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"', 'content-type': 'text/plain' }).end('Sign in.');
      return;
    }
    serveGit(options.root, request, response);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      server.closeAllConnections();
    }),
  };
}

/** Listens on a free port of loopback; gives the port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function passwordOf(request: IncomingMessage): string | null {
  const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Basic') return null;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Answers one request by git itself; for servers that serve more than git. */
export function serveGit(root: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const child = spawn('git', ['-c', 'safe.directory=*', 'http-backend'], {
    env: {
      PATH: (process.env['PATH'] ?? '').split(delimiter).filter((part) => isAbsolute(part)).join(delimiter),
      HOME: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: header(request, 'git-protocol'),
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: header(request, 'content-type'),
      HTTP_CONTENT_ENCODING: header(request, 'content-encoding'),
      REMOTE_USER: 'someone',
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  request.pipe(child.stdin);
  // Git may answer before it has read everything.
  child.stdin.on('error', () => request.unpipe());
  answerFrom(child.stdout, response);
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

/** A CGI answer: headers, an empty line, the body (RFC 3875, 6). */
function answerFrom(stdout: NodeJS.ReadableStream, response: ServerResponse): void {
  let head = Buffer.alloc(0);
  let begun = false;
  stdout.on('data', (chunk: Buffer) => {
    if (begun) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    begun = true;
    const headers = head.toString('latin1', 0, end).split('\r\n').map((line) => line.split(': '));
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(headers.filter(([name]) => name !== 'Status').map(([name = '', value = '']) => [name, value])));
    response.write(head.subarray(end + 4));
  });
  stdout.on('end', () => {
    if (!begun) response.writeHead(500);
    response.end();
  });
}
