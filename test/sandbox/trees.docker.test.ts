import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportedEntry, FileToWrite, Workspace } from '../../agents/workspace.ts';
import { archiveOf, clearPlaces, docker, faultOf, newPlace, python, shell, valueOf } from './place.ts';

const place = newPlace();
afterAll(clearPlaces);

const limits = { maxEntries: 100_000, maxBytes: 100_000_000, maxFileBytes: 10_000_000 };

function file(path: string, content: string, executable = false): FileToWrite {
  return { path, bytes: Buffer.from(content), executable };
}

async function withTree(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = await place.open();
  valueOf(await workspace.inject('base', archiveOf(files)));
  return workspace;
}

async function exported(workspace: Workspace): Promise<Map<string, ExportedEntry>> {
  const entries = valueOf(await workspace.sealAndExport('base', limits));
  return new Map(entries.map((entry) => [Buffer.from(entry.name).toString('latin1'), entry]));
}

describe('a tree goes in and comes out', () => {
  it('byte for byte', async () => {
    const workspace = await withTree({ 'a.txt': 'one', 'deep/er/b.txt': 'two\n', 'empty': '', 'é \n-x': 'three' });
    const entries = await exported(workspace);
    const files = [...entries].filter(([, entry]) => entry.type === 'file').map(([name, entry]) => [Buffer.from(name, 'latin1').toString(), Buffer.from(entry.bytes ?? []).toString()]);
    expect(Object.fromEntries(files)).toEqual({ 'a.txt': 'one', 'deep/er/b.txt': 'two\n', 'empty': '', 'é \n-x': 'three' });
    valueOf(await workspace.close());
  });

  it('a second tree beside the first, and only the one asked for comes out', async () => {
    const workspace = await withTree({ a: '1' });
    valueOf(await workspace.inject('patched', archiveOf({ b: '2' })));
    expect(await shell(workspace, 'cd /src && ls *')).toBe('base:\na\n\npatched:\nb');
    expect([...(await exported(workspace)).keys()]).toEqual(['a']);
    expect(valueOf(await workspace.sealAndExport('patched', limits)).map((entry) => Buffer.from(entry.name).toString())).toEqual(['b']);
    expect(faultOf(await workspace.sealAndExport('missing', limits)).code).toBe('export_failed');
    valueOf(await workspace.close());
  });

  it('not when the archive is broken, or its source fails', async () => {
    const workspace = await place.open();
    expect(faultOf(await workspace.inject('base', Readable.from([Buffer.alloc(700, 'x')]))).code).toBe('inject_failed');
    const failing = new Readable({ read() { this.destroy(new Error('git died')); } });
    expect(faultOf(await workspace.inject('base', failing))).toMatchObject({ code: 'inject_source_failed', message: expect.stringContaining('git died') });
    expect(faultOf(await workspace.inject('../etc', archiveOf({ a: '1' }))).code).toBe('tree_name_invalid');
    valueOf(await workspace.close());
  });

  it('with everything hostile in it named for what it is', async () => {
    const workspace = await withTree({ 'plain': 'x' });
    await python(workspace, String.raw`
import os, socket
os.chdir("/src/base")
os.symlink("/etc/passwd", "link")
os.symlink("../../..", "up")
os.link("plain", "same")
os.mkfifo("queue")
socket.socket(socket.AF_UNIX).bind("socket")
for name in (b"new\nline", b"bad\xff", b"esc\x1b[2J", b"a" * 255):
    open(name, "w").close()
deep = "/".join(["d" * 200] * 10)
os.makedirs(deep)
open(deep + "/f", "w").write("deep")
os.makedirs(".git/hooks")
open(".git/hooks/pre-commit", "w").write("#!/bin/sh\n")
with open("sparse", "w") as sparse:
    sparse.truncate(5_000_000)
for device in (0o020000, 0o060000):
    try:
        os.mknod("device", device | 0o666, os.makedev(1, 3))
        print("made a device")
    except PermissionError:
        pass
`);
    const entries = await exported(workspace);
    const types = Object.fromEntries([...entries].map(([name, entry]) => [name, entry.type]));
    expect(types).toMatchObject({
      link: 'symlink', up: 'symlink', plain: 'file', same: 'hardlink', queue: 'other', 'new\nline': 'file', 'bad\xff': 'file', 'esc\u001b[2J': 'file',
      '.git/hooks/pre-commit': 'file', sparse: 'file', ['a'.repeat(255)]: 'file',
    });
    expect(types['socket']).toBeUndefined();
    expect(types['device']).toBeUndefined();
    expect(Buffer.from(entries.get('link')?.target ?? []).toString()).toBe('/etc/passwd');
    expect(entries.get('sparse')?.bytes).toHaveLength(5_000_000);
    expect(Buffer.from([...entries].find(([name]) => name.endsWith('/f'))?.[1].bytes ?? []).toString()).toBe('deep');
    valueOf(await workspace.close());
  });

  it('not when the tree was replaced by a link, or holds what its owner may not read', async () => {
    const linked = await withTree({ a: '1' });
    await shell(linked, 'cd /src && mv base other && ln -s /etc base');
    expect(faultOf(await linked.sealAndExport('base', limits)).code).toBe('export_malformed');
    valueOf(await linked.close());
    const locked = await withTree({ a: '1' });
    await shell(locked, 'chmod 000 /src/base/a');
    expect(faultOf(await locked.sealAndExport('base', limits)).code).toBe('export_failed');
    valueOf(await locked.close());
  });
});

describe('sealing', () => {
  it('ends the agent\'s container before anything is read, and for good', async () => {
    const workspace = await withTree({ a: '1' });
    const running = workspace.exec({ argv: ['sh', '-c', 'while true; do echo x >> /src/base/a; done'], timeoutMs: 60_000, outputLimitBytes: 1000 });
    expect([...(await exported(workspace)).keys()]).toEqual(['a']);
    expect(docker('ps', '--all', '--format', '{{.Names}}', '--filter', `label=app.touchline.workspace=${workspace.id}`)).toEqual([`touchline-${workspace.id}-exporter`]);
    expect(faultOf(await running).code).toBe('workspace_sealed');
    const sealed = [
      await workspace.exec({ argv: ['true'], timeoutMs: 1000, outputLimitBytes: 10 }),
      await workspace.write('base', [file('b', '2')], []),
      await workspace.inject('base', archiveOf({ b: '2' })),
    ];
    expect(sealed.map((result) => faultOf<unknown>(result).code)).toEqual(['workspace_sealed', 'workspace_sealed', 'workspace_sealed']);
    valueOf(await workspace.close());
  });

  it('refuses to read when the agent\'s container is already gone on its own', async () => {
    const workspace = await withTree({ a: '1' });
    docker('kill', `touchline-${workspace.id}-agent`);
    await workspace.exec({ argv: ['true'], timeoutMs: 1000, outputLimitBytes: 10 });
    expect(faultOf(await workspace.sealAndExport('base', limits)).code).toBe('workspace_ended');
    valueOf(await workspace.close());
  });

  it.each(['survey', 'check'] as const)('lets nothing out of a workspace for %s, which has no exporter', async (purpose) => {
    const workspace = await place.open({ purpose });
    expect(faultOf(await workspace.sealAndExport('base', limits)).code).toBe('export_not_possible');
    expect(docker('ps', '--all', '--format', '{{.Names}}', '--filter', `label=app.touchline.workspace=${workspace.id}`)).toEqual([`touchline-${workspace.id}-agent`]);
    valueOf(await workspace.close());
  });
});

describe('writing', () => {
  it('makes, replaces and removes files, folders included', async () => {
    const workspace = await withTree({ 'keep': 'k', 'old': 'o', 'folder/only': 'f', 'file': 'x' });
    valueOf(await workspace.write('base', [file('new/deep/é\n"x', 'n', true), file('old', 'O'), file('folder', 'now a file'), file('file/now-a', 'folder'), file('x'.repeat(200), '')], ['folder/only', 'file', 'never-there']));
    const entries = await exported(workspace);
    const seen = Object.fromEntries([...entries].filter(([, entry]) => entry.type === 'file').map(([name, entry]) => [Buffer.from(name, 'latin1').toString(), `${entry.mode.toString(8)} ${Buffer.from(entry.bytes ?? []).toString()}`]));
    expect(seen).toEqual({
      'keep': expect.stringMatching(/ k$/), 'old': '644 O', 'folder': '644 now a file', 'file/now-a': '644 folder', 'new/deep/é\n"x': '755 n', ['x'.repeat(200)]: '644 ',
    });
    valueOf(await workspace.close());
  });

  it('replaces a link instead of following it, and enters no folder through one', async () => {
    const workspace = await withTree({ 'real/a': 'untouched' });
    await shell(workspace, 'mkdir /src/elsewhere && echo secret >/src/elsewhere/f && cd /src/base && ln -s /src/elsewhere/f link && ln -s /src/elsewhere folder && ln -s nowhere dangling');
    valueOf(await workspace.write('base', [file('link', 'mine'), file('dangling', 'mine too')], []));
    expect(faultOf(await workspace.write('base', [file('first', '1'), file('folder/f', 'followed')], [])).code).toBe('write_refused');
    expect(faultOf(await workspace.write('base', [], ['folder/f'])).code).toBe('write_refused');
    expect(await shell(workspace, 'cat /src/elsewhere/f; cd /src/base; cat link dangling; ls -1 /src/base; ls -A /src | grep stage; true')).toBe(['secret', 'minemine toodangling', 'folder', 'link', 'real'].join('\n'));
    valueOf(await workspace.close());
  });

  it('writes nothing at all when one file is refused', async () => {
    const workspace = await withTree({ 'folder/a': '1', 'gone': 'x' });
    expect(faultOf(await workspace.write('base', [file('new', 'n'), file('folder', 'x')], ['gone'])).message).toContain('folder: it is a folder');
    expect(await shell(workspace, 'cd /src/base && ls')).toBe('folder\ngone');
    valueOf(await workspace.close());
  });
});
