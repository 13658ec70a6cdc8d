import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

/**
 * The other end, in a container without a network: `node forward.ts SOCKET PROGRAM ARGUMENT…` runs the program with a
 * loopback port for a proxy, every connection to which goes on through the Unix socket, and ends with its exit code.
 */
const [socket = '', program = '', ...argumentsOfIt] = process.argv.slice(2);

const server = createServer((inside) => {
  const outside = connect(socket);
  inside.on('error', () => outside.destroy()).on('close', () => outside.destroy());
  outside.on('error', () => inside.destroy()).on('close', () => inside.destroy());
  inside.pipe(outside);
  outside.pipe(inside);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  const proxy = `http://127.0.0.1:${port}`;
  const child = spawn(program, argumentsOfIt, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...extraCertificates(), HTTPS_PROXY: proxy, HTTP_PROXY: proxy, https_proxy: proxy, http_proxy: proxy },
  });
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(127);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
});

const systemCertificates = '/etc/ssl/certs/ca-certificates.crt';

/** Certificates of a private authority come in a variable and are read by programs from a file; all but Node want all in one. */
function extraCertificates(): Readonly<Record<string, string>> {
  const text = process.env['TOUCHLINE_CERTIFICATES'];
  if (text === undefined || text === '') return {};
  writeFileSync('/tmp/certificates.pem', text);
  writeFileSync('/tmp/all-certificates.pem', `${readFileSync(systemCertificates, 'utf8')}\n${text}`);
  const all = '/tmp/all-certificates.pem';
  return { NODE_EXTRA_CA_CERTS: '/tmp/certificates.pem', PIP_CERT: all, SSL_CERT_FILE: all, CARGO_HTTP_CAINFO: all };
}
