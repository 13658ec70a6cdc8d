import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { takeTurn } from '../../main/delivery/writer-turn.ts';
import { temporaryFolder } from './folders.ts';

async function turn(own: string, waitMs = 20_000) {
  const taken = await takeTurn(own, waitMs);
  if (!taken.ok) throw new Error(taken.error.message);
  return taken.value;
}

describe('the turn of a publisher', () => {
  test('is had by one at a time, and by each in the end', async () => {
    using folder = temporaryFolder();
    let inside = 0;
    let most = 0;
    const done: number[] = [];
    await Promise.all(Array.from({ length: 12 }, async (_, n) => {
      for (let round = 0; round < 5; round += 1) {
        const mine = await turn(folder.path);
        inside += 1;
        most = Math.max(most, inside);
        await breath();
        inside -= 1;
        await mine.end();
      }
      done.push(n);
    }));
    expect(most).toBe(1);
    expect(done).toHaveLength(12);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('is not waited for for ever, and the fault names who has it', async () => {
    using folder = temporaryFolder();
    const mine = await turn(folder.path);
    expect(await takeTurn(folder.path, 30)).toMatchObject({ ok: false, error: { code: 'feed_folder_busy', message: expect.stringContaining(String(process.pid)) } });
    expect(readdirSync(folder.path)).toEqual([`${mine.name}.writer`]);
    await mine.end();
    await (await turn(folder.path)).end();
  });

  test('passes over the flags of the dead, and clears away what they left', async () => {
    using folder = temporaryFolder();
    const child = spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' });
    await once(child, 'close');
    const flags = [`${child.pid ?? 0}-0-0000000000000001.writer`, `${child.pid ?? 0}-12345-0000000000000002.writer`];
    // A number that is taken, by a process that began at another time.
    if (process.platform === 'linux') flags.push('1-999999999999-0000000000000003.writer');
    for (const name of [...flags, '17-0-00-0.tmp', 'state.json', 'other.writer']) writeFileSync(join(folder.path, name), '');
    const mine = await turn(folder.path, 100);
    expect(readdirSync(folder.path).sort()).toEqual([`${mine.name}.writer`, 'other.writer', 'state.json'].sort());
    await mine.end();
  });

  test('passes over an old flag where nobody can tell whose it is', async () => {
    using folder = temporaryFolder();
    const flag = join(folder.path, `${process.ppid}-0-0000000000000001.writer`);
    writeFileSync(flag, '');
    expect(await takeTurn(folder.path, 30)).toMatchObject({ ok: false, error: { code: 'feed_folder_busy' } });
    const longAgo = Date.now() / 1000 - 600;
    utimesSync(flag, longAgo, longAgo);
    await (await turn(folder.path, 100)).end();
  });

  test('leaves no flag where it fails', async () => {
    using folder = temporaryFolder();
    await expect(takeTurn(join(folder.path, 'missing'), 10)).rejects.toThrow('ENOENT');
    mkdirSync(join(folder.path, '1.tmp'));
    await expect(takeTurn(folder.path, 10)).rejects.toThrow();
    expect(readdirSync(folder.path)).toEqual(['1.tmp']);
    expect(() => readFileSync(join(folder.path, '1.tmp'))).toThrow('EISDIR');
  });
});
