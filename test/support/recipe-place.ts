import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RecipeEdit, RecipePlace, TreeFile } from '../../agents/recipes/contract.ts';
import type { ExecOutcome, Result } from '../../agents/workspace.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';

/** What a small tree holds: text, bytes, or something that is not a regular file. */
export type TreeContents = Readonly<Record<string, string | Uint8Array | { readonly kind: 'symlink' | 'submodule' }>>;

/** The text a tree holds at a path; links, bytes and missing files are none. */
export function textAt(tree: TreeContents, path: string): string {
  const content = tree[path];
  return typeof content === 'string' ? content : Buffer.from(content instanceof Uint8Array ? content : []).toString('utf8');
}

const noContainer: Result<ExecOutcome> = {
  ok: false,
  error: { code: 'no_container', message: 'This place has no container.', next: 'Use a place of a container.' },
};

/** A tree in memory, for recipes that only read. */
export function memoryPlace(contents: TreeContents, options: Partial<Pick<RecipePlace, 'exec' | 'hasDependencies' | 'signal'>> = {}): RecipePlace {
  const files = Object.entries(contents).map(([path, content]) => treeFile(path, content));
  return {
    files,
    read: (paths, maxBytes) => Promise.resolve({ ok: true, value: readFrom(contents, paths, maxBytes) }),
    exec: options.exec ?? (() => Promise.resolve(noContainer)),
    hasDependencies: options.hasDependencies ?? false,
    signal: options.signal ?? new AbortController().signal,
  };
}

/** The tree after the edits. */
export function applied(contents: TreeContents, edits: readonly RecipeEdit[]): TreeContents {
  const after = new Map(Object.entries(contents));
  for (const edit of edits) {
    if (edit.kind === 'delete') after.delete(edit.path);
    else after.set(edit.path, edit.text);
  }
  return Object.fromEntries(after);
}

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** One container of the sandbox image, as closed as the real one, that holds a tree for each place asked for. */
export class RecipeContainer {
  readonly #name: string;
  readonly #folders: string[] = [];
  #trees = 0;

  private constructor(name: string) {
    this.#name = name;
  }

  static start(): RecipeContainer {
    const started = spawnSync('docker', [
      'run', '--detach', '--rm', '--init', '--network=none', '--read-only', '--user=10001:10001', '--env=HOME=/tmp',
      '--tmpfs=/tmp:rw,noexec,nosuid,nodev,size=256m', '--tmpfs=/src:rw,exec,nosuid,nodev,size=512m,uid=10001',
      '--memory=2g', '--cap-drop=ALL', imageTag(), 'sleep', '900',
    ], { encoding: 'utf8' });
    if (started.status !== 0) throw new Error(`no container: ${started.stderr}`);
    return new RecipeContainer(started.stdout.trim());
  }

  /** Copies packages that are installed here into the container, for trees that need them. */
  packages(names: readonly string[]): string {
    const folder = `/src/packages-${(this.#trees += 1)}/node_modules`;
    this.#unpack(join(import.meta.dirname, '../../node_modules'), folder, names);
    return folder;
  }

  /** Puts a tree into the container. `packages`, an answer of the method above, becomes its node_modules. */
  place(contents: TreeContents, packages?: string): RecipePlace {
    const tree = `/src/tree-${(this.#trees += 1)}`;
    const folder = mkdtempSync(join(tmpdir(), 'touchline-recipe-'));
    this.#folders.push(folder);
    for (const [path, content] of Object.entries(contents)) {
      if (typeof content !== 'string' && !(content instanceof Uint8Array)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    this.#unpack(folder, tree);
    if (packages !== undefined) spawnSync('docker', ['exec', this.#name, 'ln', '-s', packages, `${tree}/node_modules`]);
    return memoryPlace(contents, {
      exec: (request) => this.#exec(request, request.cwd === '' ? tree : `${tree}/${request.cwd}`),
      hasDependencies: packages !== undefined,
    });
  }

  stop(): void {
    spawnSync('docker', ['kill', this.#name]);
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  #unpack(folder: string, target: string, names: readonly string[] = ['.']): void {
    const packed = spawnSync('tar', ['-C', folder, '--owner=10001', '--group=10001', '-c', '--', ...names], { maxBuffer: 512_000_000 });
    const made = spawnSync('docker', ['exec', this.#name, 'mkdir', '-p', target]);
    const unpacked = spawnSync('docker', ['exec', '-i', this.#name, 'tar', '-C', target, '-x'], { input: packed.stdout });
    if (packed.status !== 0 || made.status !== 0 || unpacked.status !== 0) throw new Error(`could not unpack: ${String(unpacked.stderr)}`);
  }

  #exec(request: Parameters<RecipePlace['exec']>[0], cwd: string): Promise<Result<ExecOutcome>> {
    const env = Object.entries(request.env ?? {}).map(([name, value]) => `--env=${name}=${value}`);
    const limit = String(Math.ceil(request.timeoutMs / 1_000));
    const child = spawn('docker', ['exec', '-i', ...env, '-w', cwd, this.#name, 'timeout', '-s', 'KILL', limit, ...request.argv]);
    const stdout = collector(request.outputLimitBytes);
    const stderr = collector(request.outputLimitBytes);
    child.stdout.on('data', stdout.take);
    child.stderr.on('data', stderr.take);
    // A program may end without reading all of its input.
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(request.stdin);
    return new Promise((resolve) => {
      child.on('close', (code) => {
        resolve({
          ok: true,
          value: { exitCode: code ?? 137, stdout: stdout.bytes(), stderr: stderr.bytes(), cut: { stdout: stdout.cut(), stderr: stderr.cut() }, durationMs: 0 },
        });
      });
    });
  }
}

function collector(limit: number): { take: (chunk: Buffer) => void; bytes: () => Uint8Array; cut: () => number } {
  const chunks: Buffer[] = [];
  let kept = 0;
  let cut = 0;
  return {
    take: (chunk) => {
      const part = chunk.subarray(0, limit - kept);
      chunks.push(part);
      kept += part.length;
      cut += chunk.length - part.length;
    },
    bytes: () => Buffer.concat(chunks),
    cut: () => cut,
  };
}

function treeFile(path: string, content: TreeContents[string]): TreeFile {
  if (typeof content === 'string') return { path, size: Buffer.byteLength(content), kind: 'file' };
  if (content instanceof Uint8Array) return { path, size: content.length, kind: 'file' };
  return { path, size: 0, kind: content.kind };
}

function readFrom(contents: TreeContents, paths: readonly string[], maxBytes: number): Map<string, Uint8Array> {
  const read = new Map<string, Uint8Array>();
  for (const path of paths) {
    const content = contents[path];
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (bytes instanceof Uint8Array && bytes.length <= maxBytes) read.set(path, bytes);
  }
  return read;
}
