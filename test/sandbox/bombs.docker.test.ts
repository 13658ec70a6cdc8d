import { afterAll, describe, expect, it } from 'vitest';
import { clearPlaces, faultOf, newPlace, python, run, shell, text, valueOf } from './place.ts';

const MiB = 1024 * 1024;
const place = newPlace({
  limits: { memoryBytes: 128 * MiB, processes: 64, workBytes: 32 * MiB, workEntries: 2000, tmpBytes: 8 * MiB, tmpEntries: 500, fileBytes: 16 * MiB },
});
afterAll(clearPlaces);

describe('a workspace that is attacked from inside', () => {
  it('bounds processes, and comes to rest by itself', async () => {
    // With memory for as many processes as it may have: which bound is reached first is not left to chance.
    const workspace = await newPlace({ limits: { memoryBytes: 512 * MiB, processes: 64 } }).open();
    // The first shell forks once, before there is a bomb: where it had to fork again, it would end at once for lack of a process.
    const bomb = await run(workspace, ['sh', '-c', 'bomb() { bomb | bomb & }; (bomb) & exec sleep 30'], { timeoutMs: 1500 });
    expect(bomb.killedBy).toBe('timeout');
    expect(text(bomb.stderr)).toContain('Cannot fork');
    expect(await shell(workspace, 'ls /proc | grep -c "^[0-9]*$"').then(Number)).toBeLessThan(10);
    valueOf(await workspace.close());
  });

  it('ends a process that takes too much memory, and lives on', async () => {
    const workspace = await place.open();
    const greedy = await run(workspace, ['python3', '-c', 'bytearray(400 << 20)']);
    expect(greedy).toMatchObject({ exitCode: 137, killedBy: 'memory' });
    expect(await shell(workspace, 'echo alive')).toBe('alive');
    valueOf(await workspace.close());
  });

  it('bounds files, folders and the length of one file', async () => {
    const workspace = await place.open();
    const full = await run(workspace, ['sh', '-c', 'i=0; while head -c 8M /dev/zero > /src/file$i; do i=$((i+1)); done; echo $i; rm /src/file*']);
    expect(Number(Buffer.from(full.stdout).toString())).toBeLessThanOrEqual(4);
    const entries = await python(workspace, `
import errno, os
for folder in ("/src", "/tmp"):
    try:
        for number in range(10**6):
            open(f"{folder}/{number}", "w").close()
    except OSError as error:
        print(folder, number < 2001, errno.errorcode[error.errno])
`);
    expect(entries.split('\n')).toEqual(['/src True ENOSPC', '/tmp True ENOSPC']);
    const long = await run(workspace, ['sh', '-c', 'rm -rf /src/*; head -c 20M /dev/zero > /src/long']);
    expect(long.exitCode).not.toBe(0);
    expect(await shell(workspace, 'stat -c %s /src/long').then(Number)).toBeLessThanOrEqual(16 * MiB);
    valueOf(await workspace.close());
  });

  it('keeps the first bytes of a flood and counts the rest', async () => {
    const workspace = await place.open();
    const flood = await run(workspace, ['sh', '-c', 'head -c 30M /dev/zero; head -c 1M /dev/zero >&2'], { outputLimitBytes: 1000 });
    expect(flood.stdout).toHaveLength(1000);
    expect(flood.stderr).toHaveLength(1000);
    expect(flood.cut).toEqual({ stdout: 30 * MiB - 1000, stderr: MiB - 1000 });
    valueOf(await workspace.close());
  });

  it('lets out no more entries than asked for', async () => {
    const roomy = newPlace();
    const workspace = await roomy.open();
    await python(workspace, `
import os
os.mkdir("/src/base")
for number in range(100001):
    os.close(os.open(f"/src/base/{number}", os.O_CREAT))
`, { timeoutMs: 30_000 });
    const exported = await workspace.sealAndExport('base', { maxEntries: 100_000, maxBytes: MiB, maxFileBytes: MiB });
    expect(faultOf(exported).code).toBe('export_too_large');
    valueOf(await workspace.close());
  });
});
