import { describe, expect, test } from 'vitest';
import { stepBlock } from '../../renderer/components/diff-pane/block-steps.ts';
import { byRisk, diffFilesOf, foldReason } from '../../renderer/components/diff-pane/diff-file.ts';
import { riskyPatch, spellingPatch } from './fixture/patches.ts';

const risky = riskyPatch();
const files = diffFilesOf(risky.patch, risky.parts);

describe('the files of a diff', () => {
  test('what is grave comes first, then what is larger; the place in the patch is kept', () => {
    const sorted = byRisk(files);
    expect(sorted.slice(0, 2).map((file) => file.path)).toEqual(['.github/workflows/ci.yml', 'src/access.js']);
    expect(new Set(sorted.map((file) => file.index))).toEqual(new Set(files.map((file) => file.index)));
  });

  test('binary, huge and lock files start folded and say why', () => {
    const reasons = new Map(files.map((file) => [file.path, foldReason(file)]));
    expect(reasons.get('docs/board.png')).toMatch(/^Binary/);
    expect(reasons.get('package-lock.json')).toMatch(/^Lockfile/);
    expect(reasons.get('src/access.js')).toBeNull();
    const [first] = files;
    expect(first === undefined ? '' : foldReason({ ...first, patch: 'x'.repeat(2_000_001) })).toMatch(/2 MB/);
  });

  test('a part of the patch that no file is known for is still shown, with its own counts', () => {
    const { patch, parts } = spellingPatch();
    const [bare] = diffFilesOf({ ...patch, files: [] }, parts.slice(0, 1));
    expect(bare?.change).toMatchObject({ path: 'docs/ranking.md', linesAdded: 2, linesRemoved: 2 });
  });
});

describe('stepping through changes', () => {
  const blocks = new Map([['0', { blocks: [{ side: 'additions', line: 3 }, { side: 'additions', line: 9 }] }], ['1', { blocks: [] }], ['2', { blocks: [{ side: 'deletions', line: 1 }] }]] as const);
  const three = files.slice(0, 3);
  test('n and p walk every block once, over files without any, and stop at the ends', () => {
    const forth = [0, 1, 2].reduce<readonly ({ readonly index: number; readonly at: number } | undefined)[]>(
      (places) => [...places, stepBlock(three, blocks, places.at(-1) ?? { index: 0, at: -1 }, 1)?.place], []);
    expect(forth).toEqual([{ index: 0, at: 0 }, { index: 0, at: 1 }, { index: 2, at: 0 }]);
    expect(stepBlock(three, blocks, { index: 2, at: 0 }, 1)).toBeNull();
    expect(stepBlock(three, blocks, { index: 2, at: -1 }, -1)?.place).toEqual({ index: 0, at: 1 });
    expect(stepBlock(three, blocks, { index: 0, at: -1 }, -1)).toBeNull();
  });
});
