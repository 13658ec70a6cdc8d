import * as fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hunksOf, linesIn, withoutHunks } from '../../main/git/hunks.ts';

let folder = '';
const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' } });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-hunks-'));
  git('init', '-q', '.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The patch between two texts, as git makes it with no lines of context to spare. */
function patchOf(before: string, after: string): Buffer {
  writeFileSync(join(folder, 'a.txt'), before);
  git('add', 'a.txt');
  writeFileSync(join(folder, 'a.txt'), after);
  return git('diff', '--no-color', '--no-renames', '--full-index', '--binary', '-U3', '--', 'a.txt');
}

function applied(before: string, patch: Buffer): string {
  writeFileSync(join(folder, 'a.txt'), before);
  git('add', 'a.txt');
  writeFileSync(join(folder, 'part.patch'), patch);
  git('apply', '--cached', join(folder, 'part.patch'));
  return git('show', ':a.txt').toString('utf8');
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Paragraphs far enough apart that each edit is a hunk of its own; many look alike, so that a wrong place would fit too. */
const paragraphs = fc.array(fc.record({ same: fc.constantFrom('one', 'two'), edit: fc.constantFrom('keep', 'change', 'add', 'remove') }), { minLength: 1, maxLength: 8 });
const gap = Array.from({ length: 8 }, (_, index) => `gap ${index % 2}`);

const built = (all: readonly { readonly same: string; readonly edit: string }[], isOn: (index: number) => boolean): string =>
  text(all.flatMap(({ same, edit }, index) => {
    const on = isOn(index);
    if (edit === 'change' && on) return [`${same} changed`, ...gap];
    if (edit === 'add' && on) return [same, 'added 1', 'added 2', ...gap];
    if (edit === 'remove' && on) return gap;
    return [same, ...gap];
  }));

describe('a patch without some of its hunks', () => {
  it('gives the text with exactly those edits left out, wherever they are', () => {
    fc.assert(fc.property(paragraphs, fc.infiniteStream(fc.boolean()), (all, choice) => {
      const before = built(all, () => false);
      const patch = patchOf(before, built(all, () => true));
      const hunks = hunksOf(patch);
      const edits = all.flatMap(({ edit }, index) => (edit === 'keep' ? [] : [index]));
      fc.pre(hunks.length === edits.length && hunks.length > 0);
      const keep = new Set(edits.filter(() => choice.next().value));
      const dropped = new Set(hunks.filter((_, at) => !keep.has(edits[at] ?? -1)).map(({ id }) => id));
      const rest = withoutHunks(patch, dropped);
      if (keep.size === 0) expect(rest.length).toBe(0);
      else expect(applied(before, rest)).toBe(built(all, (index) => keep.has(index)));
      expect(linesIn(patch, dropped) + linesIn(rest)).toBe(linesIn(patch));
    }), { numRuns: 60 });
  }, 60_000);

  it('counts the lines that are added and removed, and not what only looks like one', () => {
    const patch = patchOf('a\n+ b\n-- c\n', 'a\n+ b\n++ d\n@@ -1 +1 @@\n');
    expect(linesIn(patch)).toBe(3);
    expect(linesIn(patch, new Set())).toBe(0);
  });

  it('is the patch itself when none is dropped', () => {
    const patch = patchOf('a\nb\n', 'a\nc\nb');
    expect(withoutHunks(patch, new Set()).equals(patch)).toBe(true);
    expect(new Set(hunksOf(patch).map(({ id }) => id)).size).toBe(hunksOf(patch).length);
  });

  it('takes a binary file as one whole', () => {
    writeFileSync(join(folder, 'a.bin'), Buffer.from([0, 1, 2]));
    git('add', 'a.bin');
    writeFileSync(join(folder, 'a.bin'), Buffer.from([0, 1, 3, 4]));
    const patch = git('diff', '--binary', '--full-index', '--', 'a.bin');
    const [hunk, ...others] = hunksOf(patch);
    expect(others).toEqual([]);
    expect(hunk?.header).toBeNull();
    expect(withoutHunks(patch, new Set([hunk?.id ?? ''])).length).toBe(0);
    expect(readFileSync(join(folder, 'a.bin')).length).toBe(4);
  });
});
