import { describe, expect, test } from 'vitest';
import { makeFlagger, matcher, type FileFacts } from '../../main/git/flags.ts';
import type { AddedLine } from '../../main/git/patch-reading.ts';

const flag = makeFlagger(['**/*.pem', 'LICENSE*', '.touchline/**', '**/.env*']);

function facts(path: string, more: Partial<FileFacts> = {}): FileFacts {
  const side = { kind: 'file', size: 10, bytes: Buffer.from('{}') } as const;
  return { path, before: side, after: side, section: { linesAdded: 1, linesRemoved: 1, binary: false, added: [] }, ...more };
}

const added = (...texts: string[]): readonly AddedLine[] => texts.map((text, index) => ({ line: index + 1, bytes: Buffer.from(text) }));
const withLines = (...texts: string[]): FileFacts => facts('a.txt', { section: { linesAdded: 1, linesRemoved: 0, binary: false, added: added(...texts) } });

describe('flags by name', () => {
  test.each([
    ['src/index.ts', []],
    ['docs/guide.md', []],
    ['keys/Server.PEM', ['protected-path']],
    ['LICENSE.txt', ['protected-path']],
    ['deploy/.env.local', ['protected-path']],
    ['web/package-lock.json', ['lockfile']],
    ['go.sum', ['lockfile']],
    ['.github/workflows/ci.yml', ['runs-in-ci']],
    ['.GitHub/workflows/CI.yml', ['runs-in-ci']],
    ['actions/x/action.yml', ['runs-in-ci']],
    ['Makefile', ['runs-in-ci']],
    ['sub/Dockerfile', ['runs-in-ci']],
    ['.gitattributes', ['runs-in-ci']],
    ['.gitlab-ci.yml', ['runs-in-ci']],
    ['vite.config.ts', ['runs-in-ci']],
    ['.husky/pre-commit', ['runs-in-ci']],
    ['vitest.config.ts', ['runs-in-ci', 'check-configuration']],
    ['tests/conftest.py', ['runs-in-ci', 'test-file', 'check-configuration']],
    ['.eslintrc.json', ['check-configuration']],
    ['tsconfig.build.json', ['check-configuration']],
    ['pyproject.toml', ['check-configuration']],
    ['src/a.test.ts', ['test-file']],
    ['pkg/a_test.go', ['test-file']],
    ['test/support/x.ts', ['test-file']],
    ['src/latest.ts', []],
    ['src/contest/a.ts', []],
    ['setup.py', ['runs-in-ci', 'install-script']],
    ['build.rs', ['runs-in-ci', 'install-script']],
    ['src/aux.c', ['non-portable-name']],
  ])('%s: %j', (path, flags) => expect([...flag(facts(path))].sort()).toEqual([...flags].sort()));

  test('a line break in a name does not slip past a glob', () => {
    expect(matcher(['**/*.pem'])('a\nb/c\nd.pem')).toBe(true);
  });
});

const sideOf = (kind: 'file' | 'executable' | 'symlink' | 'submodule') => ({ kind, size: 1 });

describe('flags by kind', () => {
  test.each([
    [null, 'executable', ['mode-change']],
    ['file', 'executable', ['mode-change']],
    ['executable', 'file', ['mode-change']],
    ['executable', 'executable', []],
    ['symlink', null, ['symlink']],
    ['symlink', 'file', ['mode-change', 'symlink']],
    ['submodule', null, ['submodule']],
    [null, 'file', []],
  ] as const)('%s to %s: %j', (before, after, flags) => {
    expect(flag(facts('a', { before: before === null ? null : sideOf(before), after: after === null ? null : sideOf(after) }))).toEqual(flags);
  });

  test('binary and large', () => {
    const section = { linesAdded: 0, linesRemoved: 0, binary: true, added: [] };
    expect(flag(facts('a', { section, after: { kind: 'file', size: 1024 * 1024 + 1 } }))).toEqual(['binary', 'large']);
    expect(flag(facts('a', { section: { linesAdded: 600, linesRemoved: 401, binary: false, added: [] } }))).toEqual(['large']);
  });
});

describe('hidden characters', () => {
  test('count in added lines', () => {
    expect(flag(withLines('fine', 'access\u202e'))).toEqual(['hidden-characters']);
    expect(flag(withLines('\u001b[2J'))).toEqual(['hidden-characters']);
    expect(flag(withLines('over\rwrite'))).toEqual(['hidden-characters']);
  });

  test('not a byte order mark at the start, a carriage return at the end, emoji, or bytes of another encoding', () => {
    expect(flag(withLines('\ufefffirst', 'crlf\r', '❤️ 👩‍👧'))).toEqual([]);
    expect(flag(withLines('first', '\ufeffsecond'))).toEqual(['hidden-characters']);
    expect(flag(facts('a', { section: { linesAdded: 1, linesRemoved: 0, binary: false, added: [{ line: 1, bytes: Uint8Array.from([0xe9, 0x80]) }] } }))).toEqual([]);
  });
});

const manifest = (text: string | null) => (text === null ? null : { kind: 'file' as const, size: text.length, bytes: Buffer.from(text) });
const change = (before: string | null, after: string | null): readonly string[] => flag(facts('web/package.json', { before: manifest(before), after: manifest(after) }));

describe('package.json', () => {
  test.each([
    ['{"version":"1"}', '{"version":"2","dependencies":{"x":"1"}}', []],
    ['{"scripts":{"start":"a"}}', '{"scripts":{"start":"b"}}', ['runs-in-ci', 'check-configuration']],
    ['{}', '{"scripts":{"postinstall":"node x"}}', ['install-script', 'runs-in-ci', 'check-configuration']],
    ['{"scripts":{"prepare":"a"}}', '{}', ['install-script', 'runs-in-ci', 'check-configuration']],
    ['{"jest":{"bail":1}}', '{"jest":{"bail":2}}', ['check-configuration']],
    ['{}', 'not json', ['install-script', 'runs-in-ci', 'check-configuration']],
    ['{}', '{"scripts":[]}', ['install-script', 'runs-in-ci', 'check-configuration']],
    [null, '{"name":"x"}', []],
    ['{"scripts":{"test":"a"}}', null, ['runs-in-ci', 'check-configuration']],
  ])('%s to %s: %j', (before, after, flags) => expect(change(before, after)).toEqual(flags));
});
