import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeName, notPortable } from '../../main/git/path-rules.ts';

const ruleOf = (name: string | Uint8Array): string | null => judgeName(Buffer.from(name))?.rule ?? null;

describe('names that may not enter', () => {
  test.each([
    '', '/etc/passwd', '../../etc/passwd', 'a/../b', '..', '.', './a', 'a/./b', 'a//b', 'a/', '//srv/x', 'C:\\x', 'c:/x', '\\\\srv\\share', 'a\\..\\b',
    '~/.ssh/id_rsa', '~', 'file:///etc/passwd', '...', 'a/. ./b', '. ', 'x\0y', 'a'.repeat(4097), `${'d/'.repeat(300)}x`, 'p'.repeat(256), 'ü'.repeat(128),
    '%2e%2e/x', '%2E%2e%2Fx', '%252e%252e/x', '..%c0%afx', '%c0%ae%c0%ae/x', '..\u2215x', '..\u2044x', '．．／x', '‥/x', '..%5cx',
  ])('path: %j', (name) => expect(ruleOf(name)).toBe('path'));

  test.each([
    '.git', '.git/config', 'sub/.git/hooks/x', '.GIT/x', '.Git', 'git~1', 'GIT~1/config', '.git ', '.git.', '.git. . /x', '.git::$INDEX_ALLOCATION/x', '.git:stream',
    '.g\u200cit/x', '.\u200bgit', '.git\ufeff/config', '.ｇｉｔ/x', '．git', '\u2024git', '%2egit/config', '.%67it/config', 'a\\.git\\config', '.gi\u00adt',
    'GITMOD~1', 'gi7eba~1', 'gi7d29~1', '.git/\u001b',
  ])('git folder: %j', (name) => expect(ruleOf(name)).toBe('git-folder'));

  test.each(['esc\u001b[2Jape', 'line\nbreak', 'tab\there', 'rl\u202eo', 'zero\u200bwidth', 'c1\u009b', 'tag\u{e0041}', 'sep\u2028', 'del\u007f', 'soft\u00adhyphen'])(
    'encoding: %j', (name) => expect(ruleOf(name)).toBe('encoding'),
  );

  test.each([[[0x66, 0xff]], [[0xc0, 0xaf]], [[0xed, 0xa0, 0x80]], [[0x61, 0xe2, 0x82]]])('encoding: bytes %j', (bytes) => {
    expect(ruleOf(Uint8Array.from(bytes))).toBe('encoding');
  });

  test('bytes that are not UTF-8 do not hide a git folder or a way out', () => {
    expect(ruleOf(Buffer.from([...Buffer.from('.git/'), 0xff]))).toBe('git-folder');
    expect(ruleOf(Buffer.from([...Buffer.from('../'), 0xff]))).toBe('path');
  });
});

describe('names that may', () => {
  test.each([
    'README.md', '-leading dash', ' spaces ', 'ünï/⚽.txt', 'quote"\'.txt', 'back\\slash', '[...slug].tsx', '..hidden', 'a..b', 'x.', '~backup', '~$doc.docx', 'CON.txt',
    '100%25.md', 'a%2Fb.json', '.gitignore', '.gitattributes', '.gitmodules', '.github/workflows/ci.yml', 'git', 'digit~1', 'gitlab~x', '.gitkeep', 'p'.repeat(255), '❤️.md', '$(id)', 'a;b', ':(glob)**', '*',
  ])('%j', (name) => expect(judgeName(Buffer.from(name))).toBeNull());
});

describe('portability', () => {
  test.each(['CON', 'con.txt', 'aux', 'src/nul.c', 'COM1', 'lpt9.log', 'com¹', 'CONIN$', 'a:b', 'a?', 'a*', 'a|b', '<x>', 'q"', 'a\\b', 'trail ', 'trail.', 'dir./x', 'dir /x'])(
    'refuses %j', (name) => expect(notPortable(name)).not.toBeNull(),
  );
  test.each(['console', 'auxiliary.c', 'nullable', 'com10', 'a b', '.dot', '..x', 'ünï', ' lead'])('takes %j', (name) => expect(notPortable(name)).toBeNull());
});

test('a part that any spelling turns into a dot folder is never let through', () => {
  const dots = fc.constantFrom('..', '%2e%2e', '.%2e', '%2E.', '．．', '%c0%ae.', '‥');
  const slash = fc.constantFrom('/', '\\', '%2f', '%5c', '%c0%af', '\u2215', '／', '⁄');
  fc.assert(fc.property(fc.constantFrom('', 'a', 'a/b'), slash, dots, slash, (head, one, part, other) => {
    expect(judgeName(Buffer.from(`${head}${one}${part}${other}x`))).not.toBeNull();
  }));
});
