import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quotePath } from '../../main/git/quote.ts';

/** What a path of a test commit holds. */
export type Content =
  | string
  | Uint8Array
  | { readonly executable: string | Uint8Array }
  | { readonly symlink: string | Uint8Array }
  | { readonly submodule: string };

/** Paths and what they hold; a list of pairs where a name is not text. */
export type Files = Readonly<Record<string, Content>> | readonly (readonly [name: string | Uint8Array, content: Content])[];

export interface CommitOptions {
  readonly message?: string;
  /** RFC 3339; each commit is otherwise one second after the one before. */
  readonly date?: string;
  readonly remove?: readonly (string | Uint8Array)[];
  readonly branch?: string;
  /** Leaves the checkout as it is; needed for names no file system can hold. */
  readonly bareOnly?: boolean;
}

/** A real git repository in a temporary folder. */
export interface TestRepository {
  /** Folder of the checkout, or the bare repository itself. */
  readonly dir: string;
  readonly gitDir: string;
  /** Adds files to the tree of the branch, without the rules that git's own index has for names; gives the commit. */
  commit(files: Files, options?: CommitOptions): string;
  /** Runs git here and gives its standard output without the last line feed; throws where it fails. */
  git(...args: readonly string[]): string;
  /** Tree entries of a commit, as `git ls-tree -r -z` prints them. */
  tree(commit: string): Buffer;
  remove(): void;
}

export interface RepositoryOptions {
  readonly bare?: boolean;
  readonly objectFormat?: 'sha1' | 'sha256';
  /** Folder to make it in; a new temporary one otherwise. */
  readonly dir?: string;
  readonly files?: Files;
}

const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/dev/null',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@localhost',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@localhost',
};

/** Runs git with a neutral environment and gives its standard output; throws with git's words where it fails. */
export function gitIn(dir: string, args: readonly string[], input?: Uint8Array): Buffer {
  const done = spawnSync('git', [...args], { cwd: dir, env: environment, maxBuffer: 1 << 30, ...(input === undefined ? {} : { input }) });
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0) throw new Error(`git ${args.join(' ')} ended with ${done.status}: ${done.stderr.toString()}`);
  return done.stdout;
}

/** A new folder under the system's temporary folder. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'touchline-test-'));
}

/** Makes a repository on branch `main`, with one commit where `files` are given and none otherwise. */
export function makeRepository(options: RepositoryOptions = {}): TestRepository {
  const dir = options.dir ?? temporaryFolder();
  const bare = options.bare === true;
  gitIn(tmpdir(), [
    'init', '--quiet', '--template=', '--initial-branch=main', `--object-format=${options.objectFormat ?? 'sha1'}`, ...(bare ? ['--bare'] : []), '--', dir,
  ]);
  const gitDir = bare ? dir : join(dir, '.git');
  let clock = Date.UTC(2026, 0, 1) / 1000;
  const repository: TestRepository = {
    dir,
    gitDir,
    commit(files, commitOptions = {}) {
      clock += 1;
      const seconds = commitOptions.date === undefined ? clock : Date.parse(commitOptions.date) / 1000;
      const branch = commitOptions.branch ?? 'main';
      gitIn(dir, ['fast-import', '--quiet', '--force'], commitStream(dir, { files, seconds, branch, options: commitOptions }));
      if (!bare && commitOptions.bareOnly !== true) gitIn(dir, ['reset', '--quiet', '--hard', branch]);
      return repository.git('rev-parse', branch);
    },
    git: (...args) => gitIn(dir, args).toString().replace(/\n$/u, ''),
    tree: (commit) => gitIn(dir, ['ls-tree', '-r', '-z', commit]),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
  if (options.files !== undefined) repository.commit(options.files);
  return repository;
}

interface CommitStream {
  readonly files: Files;
  readonly seconds: number;
  readonly branch: string;
  readonly options: CommitOptions;
}

function commitStream(dir: string, { files, seconds, branch, options }: CommitStream): Buffer {
  const ref = `refs/heads/${branch}`;
  const message = Buffer.from(options.message ?? 'Change files');
  const parts: (string | Uint8Array)[] = [
    `commit ${ref}\ncommitter Test <test@localhost> ${seconds} +0000\ndata ${message.length}\n`, message, '\n',
  ];
  const known = spawnSync('git', ['rev-parse', '--verify', '--quiet', ref], { cwd: dir, env: environment });
  if (known.status === 0) parts.push(`from ${known.stdout.toString().trim()}\n`);
  for (const name of options.remove ?? []) parts.push(`D ${quotePath(bytesOf(name))}\n`);
  for (const [name, content] of pairsOf(files)) parts.push(...modify(bytesOf(name), content));
  return Buffer.concat(parts.map(bytesOf));
}

function modify(name: Uint8Array, content: Content): (string | Uint8Array)[] {
  if (typeof content !== 'string' && 'submodule' in content) return [`M 160000 ${content.submodule} ${quotePath(name)}\n`];
  const [mode, inline] = modeAndBytes(content);
  const bytes = bytesOf(inline);
  return [`M ${mode} inline ${quotePath(name)}\ndata ${bytes.length}\n`, bytes, '\n'];
}

function modeAndBytes(content: Exclude<Content, { readonly submodule: string }>): [mode: string, bytes: string | Uint8Array] {
  if (typeof content === 'string' || content instanceof Uint8Array) return ['100644', content];
  return 'symlink' in content ? ['120000', content.symlink] : ['100755', content.executable];
}

function pairsOf(files: Files): readonly (readonly [string | Uint8Array, Content])[] {
  return isList(files) ? files : Object.entries(files);
}

function isList(files: Files): files is readonly (readonly [string | Uint8Array, Content])[] {
  return Array.isArray(files);
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text;
}

/** `count` small files, 100 to a folder: `d000/f00000.txt` and on. */
export function manyFiles(count: number): Files {
  return Array.from({ length: count }, (_, index): [string, string] => {
    const folder = String(Math.floor(index / 100)).padStart(3, '0');
    return [`d${folder}/f${String(index).padStart(5, '0')}.txt`, `file ${index}\n`];
  });
}

/**
 * What a folder is at one moment, hidden files and `.git` included: a line for every entry with its type, mode, time
 * of change in nanoseconds and, for files and links, a digest of the content.
 */
export function snapshotFolder(dir: string): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  const visit = (path: Buffer, name: Buffer): void => {
    const found = lstatSync(path, { bigint: true });
    const facts = `${found.mode.toString(8)} ${found.mtimeNs}`;
    if (found.isDirectory()) {
      lines.set(name.toString('latin1'), facts);
      for (const child of readdirSync(path, { encoding: 'buffer' })) visit(joined(path, child), joined(name, child));
    } else if (found.isSymbolicLink()) lines.set(name.toString('latin1'), `${facts} ${readlinkSync(path)}`);
    else if (found.isFile()) lines.set(name.toString('latin1'), `${facts} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
    else lines.set(name.toString('latin1'), facts);
  };
  visit(Buffer.from(dir), Buffer.from('.'));
  return lines;
}

function joined(path: Buffer, part: Buffer): Buffer {
  return Buffer.concat([path, Buffer.from('/'), part]);
}
