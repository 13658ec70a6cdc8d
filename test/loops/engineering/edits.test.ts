import { createTwoFilesPatch } from 'diff';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../agents/tools/apply-patch-in-branch.ts';
import { ok } from '../../../main/domain/result.ts';
import type { BranchTexts } from '../../../main/loops/engineering/branch-texts.ts';
import { resolveEdits } from '../../../main/loops/engineering/edits.ts';
import { replaceOnce } from '../../../main/loops/engineering/replace-text.ts';
import { applyDiff, parseDiff } from '../../../main/loops/engineering/unified-diff.ts';

/** A branch over texts in memory. */
function branchOf(files: Readonly<Record<string, string>>): BranchTexts {
  const changed = new Map<string, string | null>();
  return {
    entries: new Map(Object.entries(files).map(([path, text]) => [path, { path, name: Buffer.from(path), kind: path.endsWith('.sh') ? 'executable' : 'file', mode: '100644', object: '0'.repeat(40), size: text.length }] as const)),
    changed,
    read: async (path) => ok(changed.has(path) ? (changed.get(path) ?? null) : (files[path] ?? null)),
    fits: () => ok(null),
    take: (texts) => texts.forEach((text, path) => changed.set(path, text)),
  };
}

const files = { 'a.js': 'const a = 1;\nconst b = 2;\nconst c = 3;\n', 'run.sh': 'echo hi\n', 'crlf.txt': 'one\r\ntwo\r\nthree\r\n' };
const resolve = (edits: readonly Edit[], branch = branchOf(files)) => resolveEdits(branch, edits);

describe('edits', () => {
  it('become whole files, each seeing the ones before it', async () => {
    const branch = branchOf(files);
    const first = await resolve([{ kind: 'replace', path: 'a.js', search: 'a = 1', replacement: 'a = 10' }, { kind: 'replace', path: 'a.js', search: 'a = 10', replacement: 'a = 11' }, { kind: 'delete', path: 'run.sh' }, { kind: 'write', path: 'new.md', text: 'New\n' }], branch);
    expect(first).toMatchObject({ ok: true, value: { removals: ['run.sh'] } });
    if (!first.ok) return;
    expect(Object.fromEntries(first.value.writes.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]))).toEqual({ 'a.js': files['a.js'].replace('a = 1', 'a = 11'), 'new.md': 'New\n' });
    branch.take(first.value.texts);
    expect(await resolve([{ kind: 'replace', path: 'a.js', search: 'a = 11', replacement: 'a = 12' }], branch)).toMatchObject({ ok: true });
    expect(await resolve([{ kind: 'delete', path: 'run.sh' }], branch)).toMatchObject({ ok: false, error: { code: 'no_such_file' } });
  });

  it('are all taken or none', async () => {
    const branch = branchOf(files);
    expect(await resolve([{ kind: 'write', path: 'new.md', text: 'x' }, { kind: 'replace', path: 'a.js', search: 'nowhere', replacement: '' }], branch)).toMatchObject({ ok: false });
    expect(branch.changed.size).toBe(0);
  });

  it.each(['../x', '/etc/passwd', 'a/../b', './a', 'a//b', '.git/config', 'x/.GIT/y', 'a\\b', 'a\nb', 'a\u202eb', 'x/'])('refuse the path %j', async (path) => {
    expect(await resolve([{ kind: 'write', path, text: 'x' }])).toMatchObject({ ok: false, error: { code: 'path_refused' } });
    // A line break ends a name in a diff, so there it is another one.
    if (!path.includes('\n')) expect(await resolve([{ kind: 'diff', diff: `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+x\n` }])).toMatchObject({ ok: false });
  });
});

describe('an exact replacement', () => {
  const told = async (search: string) => {
    const answer = await resolve([{ kind: 'replace', path: 'a.js', search, replacement: 'x' }]);
    return answer.ok ? '' : answer.error.message;
  };

  it('says where a text is that differs in white space only, and where one occurs more than once', async () => {
    expect(await told('const  b =  2;')).toBe('The text to replace does not occur in a.js. Line 2 begins alike: "const b = 2;".');
    expect(await told('const ')).toBe('The text to replace occurs more than once in a.js, at lines 1, 2, 3.');
    expect(await told('let z')).toBe('The text to replace does not occur in a.js.');
  });

  it('never says much, and never changes nothing', async () => {
    expect((await told('y'.repeat(10_000))).length).toBeLessThan(400);
    expect(await resolve([{ kind: 'replace', path: 'a.js', search: 'a', replacement: 'a' }])).toMatchObject({ ok: false, error: { code: 'nothing_changed' } });
  });

  it('keeps the line endings of its file', () => {
    expect(replaceOnce('f', files['crlf.txt'], 'one\ntwo', '1\n2')).toEqual(ok('1\r\n2\r\nthree\r\n'));
    expect(replaceOnce('f', 'a\r\nb\n', 'a\r\nb', 'c')).toEqual(ok('c\n'));
  });

  it('gives exactly the new text, for any text and any place in it', () => {
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.string(), (before, search, after, replacement) => {
      const text = before + search + after;
      fc.pre(text.indexOf(search) === before.length && !text.includes(search, before.length + 1) && !text.includes('\r'));
      expect(replaceOnce('f', text, search, replacement)).toEqual(ok(before + replacement + after));
    }));
  });
});

describe('a unified diff', () => {
  const lines = fc.array(fc.stringMatching(/^[a-c ]{0,4}$/), { maxLength: 12 }).map((list) => list.map((line) => `${line}\n`).join(''));

  it('made of two texts turns one into the other', () => {
    fc.assert(fc.property(lines, lines, (from, to) => {
      fc.pre(from !== to);
      const parsed = parseDiff(createTwoFilesPatch('a/f', 'b/f', from, to));
      const [file] = parsed.ok ? parsed.value : [];
      expect(file === undefined ? undefined : applyDiff(file, from)).toEqual(ok(to));
    }));
  });

  it('fits where its context is, whatever its line numbers say', async () => {
    const diff = '--- a/a.js\n+++ b/a.js\n@@ -40,2 +40,2 @@\n-const b = 2;\n+const b = 20;\n const c = 3;\n';
    expect(await resolve([{ kind: 'diff', diff }])).toMatchObject({ ok: true, value: { writes: [{ path: 'a.js' }] } });
  });

  it('that does not fit names the hunk, the line, what it expects and what is there', async () => {
    const answer = await resolve([{ kind: 'diff', diff: '--- a/a.js\n+++ b/a.js\n@@ -1,3 +1,3 @@\n const a = 1;\n-const b = 3;\n+const b = 4;\n const c = 3;\n' }]);
    expect(answer).toMatchObject({ ok: false, error: { code: 'diff_not_applied', message: 'Hunk 1 of "a.js" does not fit at line 2: it expects "const b = 3;", the file has "const b = 2;".' } });
  });

  it('makes and removes files, and changes several at once', async () => {
    const diff = '--- /dev/null\n+++ b/new.md\n@@ -0,0 +1 @@\n+New\n--- a/run.sh\n+++ /dev/null\n@@ -1 +0,0 @@\n-echo hi\n--- a/a.js\n+++ b/a.js\n@@ -1 +1 @@\n-const a = 1;\n+const a = 2;\n';
    const answer = await resolve([{ kind: 'diff', diff }]);
    expect(answer).toMatchObject({ ok: true, value: { removals: ['run.sh'] } });
    expect(answer.ok && answer.value.writes.map(({ path }) => path)).toEqual(['new.md', 'a.js']);
  });

  it.each([
    ['renames', 'diff --git a/a.js b/b.js\nsimilarity index 100%\nrename from a.js\nrename to b.js\n'],
    ['renames', '--- a/a.js\n+++ b/b.js\n@@ -1 +1 @@\n-const a = 1;\n+const a = 2;\n'],
    ['nothing', 'just words'],
    ['a new file that is there', '--- /dev/null\n+++ b/a.js\n@@ -0,0 +1 @@\n+x\n'],
    ['a broken hunk', '--- a/a.js\n+++ b/a.js\n@@ -1,9 +1,9 @@\n-const a = 1;\n'],
  ])('of %s is refused with a short word', async (_, diff) => {
    const answer = await resolve([{ kind: 'diff', diff }]);
    expect(answer.ok).toBe(false);
    expect(answer.ok ? '' : answer.error.message.length).toBeLessThan(400);
  });

  it('never throws, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.array(fc.constantFrom('--- a/a.js\n', '+++ b/a.js\n', '@@ -1 +1 @@\n', '-const a = 1;\n', '+x\n', ' y\n', 'rename to z\n', '\\ No newline at end of file\n')).map((parts) => parts.join(''))), async (diff) => {
      expect(typeof (await resolve([{ kind: 'diff', diff }])).ok).toBe('boolean');
    }));
  });
});
