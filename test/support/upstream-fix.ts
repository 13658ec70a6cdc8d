import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edit } from '../../agents/tools/apply-patch-in-branch.ts';
import type { ModelScript } from './model-script.ts';
import { gitIn, makeRepository, type Files, type TestRepository } from './repository.ts';

/** How a model says what is to change. */
export type EditKind = 'replace' | 'diff' | 'write';

/** A repository before a fix, and the fix as its maintainers made it. */
export interface UpstreamFix {
  readonly base: Files;
  /** As `git apply` takes it. */
  readonly patch: Uint8Array;
}

/** The fix on its base, by plain git alone: what a model is to come to. */
export interface ReplayedFix {
  /** As `git diff` prints it, in the form that Touchline keeps patches in. */
  readonly diff: Buffer;
  /** The tree that the fix makes of the base. */
  readonly tree: string;
  /** Every change in the words of the tool. */
  readonly edits: readonly Edit[];
}

/** What `git diff` says of two sets of files; for a fix of our own making. */
export function fixBetween(base: Files, fixed: Files, removed: readonly string[] = []): UpstreamFix {
  const repository = makeRepository({ files: base });
  try {
    repository.commit(fixed, { remove: removed });
    return { base, patch: diffOf(repository, 'HEAD~1', 'HEAD') };
  } finally {
    repository.remove();
  }
}

export function replayOf({ base, patch }: UpstreamFix, kind: EditKind): ReplayedFix {
  const repository = makeRepository({ files: base });
  const folder = mkdtempSync(join(tmpdir(), 'touchline-fix-'));
  try {
    writeFileSync(join(folder, 'fix.patch'), patch);
    gitIn(repository.dir, ['apply', '--index', join(folder, 'fix.patch')]);
    const tree = repository.git('write-tree');
    const names = repository.git('diff', '--cached', '--name-status', '--no-renames', '-z', 'HEAD').split('\0').filter((part) => part !== '');
    const edits = names.flatMap((status, index) => (index % 2 === 0 ? editsOf(repository, kind, status, names[index + 1] ?? '') : []));
    return { diff: diffOf(repository, 'HEAD^{tree}', tree), tree, edits };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    repository.remove();
  }
}

/** Looks, edits, has it checked, and is done; the second opinion agrees. */
export function scriptOf({ edits }: ReplayedFix): ModelScript {
  return {
    turns: [
      { toolCalls: [{ tool: 'read_state_snapshot', input: { view: 'summary' } }] },
      { toolCalls: [{ tool: 'apply_patch_in_branch', input: { edits } }] },
      { toolCalls: [{ tool: 'run_checks', input: { tree: 'patched', checks: [] } }] },
      { toolCalls: [{ tool: 'finish', input: { done: true, summary: 'As upstream did it.' } }] },
      { text: JSON.stringify({ verdict: 'no-concerns', summary: 'It does what the tests ask.', concerns: [] }) },
    ],
  };
}

function diffOf(repository: TestRepository, from: string, to: string): Buffer {
  return gitIn(repository.dir, ['-c', 'core.quotePath=false', 'diff', '--binary', '--full-index', '--no-renames', '--diff-algorithm=histogram', from, to]);
}

function editsOf(repository: TestRepository, kind: EditKind, status: string, path: string): readonly Edit[] {
  const textOf = (): string => readFileSync(join(repository.dir, path), 'utf8');
  if (kind === 'diff') return [{ kind, diff: gitIn(repository.dir, ['diff', '--cached', 'HEAD', '--', path]).toString('utf8') }];
  if (status === 'D') return [{ kind: 'delete', path }];
  if (status === 'A' || kind === 'write') return [{ kind: 'write', path, text: textOf() }];
  return [{ kind, path, ...replacement(gitIn(repository.dir, ['show', `HEAD:${path}`]).toString('utf8'), textOf()) }];
}

/** The smallest run of lines that differs, made longer until it stands in the text once. */
function replacement(before: string, after: string): { readonly search: string; readonly replacement: string } {
  const [old, now] = [before, after].map((text) => text.split(/(?<=\n)/u));
  if (old === undefined || now === undefined) throw new Error('There are two texts.');
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const cut = (lines: readonly string[]): string => lines.slice(start, lines.length - end).join('');
  while (cut(old) === '' || before.split(cut(old)).length !== 2) {
    if (start > 0) start -= 1;
    else end -= 1;
  }
  return { search: cut(old), replacement: cut(now) };
}
