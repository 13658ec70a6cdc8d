import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportedEntry, ExportLimits, Result } from '../../agents/workspace.ts';
import { readArchive } from '../../sandbox/read-archive.ts';
import { faultOf, valueOf } from './place.ts';

const wide: ExportLimits = { maxEntries: 1000, maxBytes: 10_000_000, maxFileBytes: 1_000_000 };
const longName = `${'folder-with-a-long-name/'.repeat(6)}file.txt`;
let folder = '';
let whole: Buffer = Buffer.alloc(0);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-archive-'));
  const tree = join(folder, 'tree');
  mkdirSync(join(tree, longName, '..'), { recursive: true });
  writeFileSync(join(tree, longName), 'deep');
  writeFileSync(join(tree, 'plain.txt'), 'hello');
  writeFileSync(join(tree, 'empty'), '');
  writeFileSync(join(tree, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(tree, 'new\nline é'), 'x'.repeat(1000));
  writeFileSync(Buffer.concat([Buffer.from(join(tree, 'bad-')), Buffer.from([0xff, 0xfe])]), 'raw');
  linkSync(join(tree, 'plain.txt'), join(tree, 'same'));
  symlinkSync('/etc/passwd', join(tree, 'way-out'));
  symlinkSync('x'.repeat(300), join(tree, 'way-long'));
  spawnSync('mkfifo', [join(tree, 'queue')]);
  whole = tarOf('./tree');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function tarOf(...names: readonly string[]): Buffer {
  return spawnSync('tar', ['--create', '--format=gnu', '--sort=name', `--directory=${folder}`, '--file=-', '--', ...names], { maxBuffer: 1e8 }).stdout;
}

async function read(bytes: Buffer, limits: ExportLimits = wide, step = 65_536): Promise<Result<readonly ExportedEntry[]>> {
  const archive = readArchive('tree', limits);
  for (let at = 0; at < bytes.length; at += step) {
    if (!(await archive.push(bytes.subarray(at, at + step)))) break;
  }
  return archive.end();
}

/** A header block of our own making, with a right checksum. */
function header(fields: { name: string; size?: string; type?: string; link?: string }): Buffer {
  const block = Buffer.alloc(512);
  block.write(fields.name, 0, 'latin1');
  block.write('0000644\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(fields.size ?? '00000000000\0', 124, 'latin1');
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write(fields.type ?? '0', 156);
  block.write(fields.link ?? '', 157);
  block.write('ustar  \0', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

const root = header({ name: './tree/', type: '5' });
const end = Buffer.alloc(10_240);

describe('reading an exported archive', () => {
  it('gives names as raw bytes, and every kind as what it is', async () => {
    const entries = valueOf(await read(whole));
    const byName = new Map(entries.map((entry) => [Buffer.from(entry.name).toString('latin1'), entry]));
    expect(byName.get('plain.txt')).toEqual({ name: Buffer.from('plain.txt'), type: 'file', mode: 0o644, size: 5, bytes: Buffer.from('hello') });
    expect(byName.get('same')).toMatchObject({ type: 'hardlink', target: Buffer.from('./tree/plain.txt') });
    expect(byName.get('way-out')).toMatchObject({ type: 'symlink', target: Buffer.from('/etc/passwd') });
    expect(byName.get('way-long')?.target).toEqual(Buffer.from('x'.repeat(300)));
    expect(byName.get('queue')?.type).toBe('other');
    expect(byName.get('bad-\xff\xfe')?.bytes).toEqual(Buffer.from('raw'));
    expect(byName.get(Buffer.from('new\nline é').toString('latin1'))?.size).toBe(1000);
    expect(byName.get(longName)?.bytes).toEqual(Buffer.from('deep'));
    expect(byName.get('run.sh')?.mode).toBe(0o755);
    expect(byName.get('empty')?.bytes).toEqual(Buffer.alloc(0));
    expect(byName.get('folder-with-a-long-name')?.type).toBe('directory');
    expect(entries).toHaveLength(16);
  });

  it('reads the same however the bytes arrive', async () => {
    const expected = await read(whole);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 20_000 }), async (step) => {
        expect(await read(whole, wide, step)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('calls every shortened archive malformed', async () => {
    const contentEnd = whole.length - end.length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: contentEnd + 1023 }), async (length) => {
        expect(faultOf(await read(whole.subarray(0, length))).code).toBe('export_malformed');
      }),
      { numRuns: 200 },
    );
  });

  it('survives any changed byte: a fault or entries, never a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const outcome = await read(changed);
        expect(outcome.ok || outcome.error.code.startsWith('export_')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['nothing at all', () => Buffer.alloc(0)],
    ['only an end', () => end],
    ['two archives, one behind the other', () => Buffer.concat([whole, whole])],
    ['bytes behind the end', () => Buffer.concat([whole.subarray(0, -512), Buffer.alloc(512, 1)])],
    ['an endless end', () => Buffer.concat([whole, end, end])],
    ['an empty block between two entries', () => Buffer.concat([root, Buffer.alloc(512), header({ name: './tree/a' }), end])],
    ['compressed bytes', () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(2000, 7)])],
    ['a size below zero', () => Buffer.concat([root, header({ name: './tree/a', size: `${'\xff'.repeat(11)}\xfe` }), end])],
    ['a size beyond the stream', () => Buffer.concat([root, header({ name: './tree/a', size: '00000002000\0' }), Buffer.alloc(512)])],
    ['an entry outside of the tree', () => Buffer.concat([root, header({ name: './other/a' }), end])],
    ['an entry that climbs out by its start', () => Buffer.concat([root, header({ name: '../tree/a' }), end])],
    ['an unknown kind', () => Buffer.concat([root, header({ name: './tree/a', type: 'S' }), end])],
    ['a tree that is a link', () => Buffer.concat([header({ name: './tree', type: '2', link: '/etc' }), end])],
    ['a long name without its entry', () => Buffer.concat([root, header({ name: '././@LongLink', type: 'L', size: '00000000010\0' }), Buffer.alloc(512, 'a'), end])],
    ['a pax header that renames', () => packed({ name: './tree/a', pax: { path: './tree/b' } })],
    ['a pax header that resizes', () => packed({ name: './tree/a', pax: { size: '999999' } })],
  ])('calls %s malformed', async (_name, bytes) => {
    expect(faultOf(await read(await bytes())).code).toBe('export_malformed');
  });

  it('hands on an entry twice when it comes twice', async () => {
    const twice = Buffer.concat([root, header({ name: './tree/a' }), header({ name: './tree/a' }), end]);
    expect(valueOf(await read(twice)).map((entry) => Buffer.from(entry.name).toString())).toEqual(['a', 'a']);
  });

  it.each<[string, Partial<ExportLimits>]>([
    ['entries', { maxEntries: 15 }],
    ['bytes', { maxBytes: 1000 }],
    ['bytes in one file', { maxFileBytes: 999 }],
  ])('stops at too many %s', async (_name, limit) => {
    expect(faultOf(await read(whole, { ...wide, ...limit })).code).toBe('export_too_large');
  });

  it('stops at a size it was only promised, before the bytes come', async () => {
    const promised = Buffer.concat([root, header({ name: './tree/a', size: '77777777777\0' })]);
    expect(faultOf(await read(promised)).code).toBe('export_too_large');
  });
});

async function packed(entry: { name: string; pax: Record<string, string> }): Promise<Buffer> {
  const archive = pack();
  archive.entry(entry, 'x');
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat([root, ...chunks]);
}
