import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dropStaged, patiently, replaceBy, stageFiles, syncFolder } from '../../main/delivery/whole-files.ts';
import { temporaryFolder } from './folders.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('files that are written whole', () => {
  test.each([true, false])('lie beside their targets until they replace them (durable: %s)', async (durable) => {
    using folder = temporaryFolder();
    const target = join(folder.path, 'a');
    writeFileSync(target, 'old');
    const staged = await stageFiles([{ target, bytes: bytes('new'), durable }, { target: join(folder.path, 'b'), bytes: new Uint8Array(), durable }], folder.path, 'turn');
    expect(readFileSync(target, 'utf8')).toBe('old');
    for (const file of staged) await replaceBy(file);
    await syncFolder(folder.path);
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(folder.path).sort()).toEqual(['a', 'b']);
  });

  test('are all taken back when one can’t be written', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'turn-1.tmp'));
    const files = ['a', 'b', 'c'].map((name) => ({ target: join(folder.path, name), bytes: bytes(name), durable: true }));
    await expect(stageFiles(files, folder.path, 'turn')).rejects.toThrow();
    expect(readdirSync(folder.path)).toEqual(['turn-1.tmp']);
  });

  test('never go through a link', async () => {
    using folder = temporaryFolder();
    using outside = temporaryFolder();
    const secret = join(outside.path, 'secret');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, join(folder.path, 'turn-0.tmp'));
    await expect(stageFiles([{ target: join(folder.path, 'a'), bytes: bytes('a'), durable: false }], folder.path, 'turn')).rejects.toThrow('EEXIST');
    symlinkSync(secret, join(folder.path, 'a'));
    for (const file of await stageFiles([{ target: join(folder.path, 'a'), bytes: bytes('a'), durable: false }], folder.path, 'other')) await replaceBy(file);
    expect(readFileSync(secret, 'utf8')).toBe('secret');
    expect(readFileSync(join(folder.path, 'a'), 'utf8')).toBe('a');
  });

  test('replace nothing once somebody has cleared them away', async () => {
    using folder = temporaryFolder();
    const target = join(folder.path, 'a');
    writeFileSync(target, 'of the next turn');
    const staged = await stageFiles([{ target, bytes: bytes('late'), durable: false }], folder.path, 'turn');
    dropStaged(staged);
    await expect(Promise.all(staged.map(replaceBy))).rejects.toThrow('ENOENT');
    expect(readFileSync(target, 'utf8')).toBe('of the next turn');
  });
});

describe('patience with a file that another program has open', () => {
  const failing = (code: string, times: number) => {
    let calls = 0;
    return { calls: () => calls, act: () => { calls += 1; if (calls <= times) throw Object.assign(new Error(code), { code }); return 'done'; } };
  };

  test.each([
    ['EPERM', 'win32', true], ['EACCES', 'win32', true], ['EBUSY', 'win32', true], ['EBUSY', 'linux', true], ['EPERM', 'linux', false], ['EACCES', 'darwin', false], ['ENOENT', 'win32', false],
  ] as const)('%s on %s: tried again %s', async (code, platform, again) => {
    const { act, calls } = failing(code, 2);
    const result = patiently(act, platform, [0, 0, 0]);
    await (again ? expect(result).resolves.toBe('done') : expect(result).rejects.toThrow(code));
    expect(calls()).toBe(again ? 3 : 1);
  });

  test('ends', async () => {
    const { act, calls } = failing('EBUSY', 100);
    await expect(patiently(act, 'win32', [0, 0])).rejects.toThrow('EBUSY');
    expect(calls()).toBe(3);
  });
});
