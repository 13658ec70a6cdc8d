import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

it('ends as ever where the reader of its output has left, as `head` does', async () => {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../main/cli.ts'), 'sources', 'list'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  child.stderr.on('data', (bytes: Buffer) => (told += bytes.toString('utf8')));
  child.stdout.destroy();
  const [code] = await once(child, 'close');
  expect([code, told]).toEqual([0, '']);
});
