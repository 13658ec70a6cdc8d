import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { listen } from './git-http-server.ts';

export interface DescribedServer {
  readonly origin: string;
  close(): Promise<void>;
}

const descriptionSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/**
 * GitHub's own OpenAPI description (`@octokit/openapi`), served by Prism: a request that does not fit it is answered 4xx, and
 * answers are its examples. Only `paths` are served, because reading all 900 takes a minute.
 */
export async function serveGitHubDescription(paths: readonly string[]): Promise<DescribedServer> {
  const require = createRequire(import.meta.url);
  const whole = descriptionSchema.parse(JSON.parse(readFileSync(join(dirname(require.resolve('@octokit/openapi/package.json')), 'generated/api.github.com.json'), 'utf8')));
  const missing = paths.filter((path) => whole.paths[path] === undefined);
  if (missing.length > 0) throw new Error(`GitHub describes no ${missing.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'touchline-prism-'));
  const file = join(folder, 'github.json');
  writeFileSync(file, JSON.stringify({ ...whole, paths: Object.fromEntries(paths.map((path) => [path, whole.paths[path]])) }));
  const port = await freePort();
  const cli = join(dirname(require.resolve('@stoplight/prism-cli/package.json')), 'dist/index.js');
  const child = spawn(process.execPath, [cli, 'mock', '--host', '127.0.0.1', '--port', String(port), file], { stdio: ['ignore', 'pipe', 'pipe'] });
  await said(child, 'Prism is listening');
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function said(child: ChildProcess, words: string): Promise<void> {
  let heard = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      heard += chunk.toString();
      if (heard.includes(words)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`Prism ended with ${code ?? 'a signal'}: ${heard.slice(-2000)}`)));
  });
}
