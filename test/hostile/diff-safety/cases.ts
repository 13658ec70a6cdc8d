import type { SafetyKind } from '../../../main/domain/patch-findings.ts';
import type { Content } from '../../support/repository.ts';
import { credentials, drawn } from './credentials.ts';

type Files = Readonly<Record<string, Content>>;

export interface Case {
  readonly name: string;
  readonly base?: Files;
  readonly patch: Files;
  readonly remove?: readonly string[];
  /** The kinds that must be found, and no other. */
  readonly kinds: readonly SafetyKind[];
  readonly words?: string;
}

const header = '// Copyright 2021 The Authors\n// SPDX-License-Identifier: Apache-2.0\n';
const licensed: Files = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`src/f${index}.ts`, `${header}export const f${index} = ${index};\n`]));
const manifest = (scripts: Record<string, string>): string => `${JSON.stringify({ name: 'x', scripts }, null, 2)}\n`;
const secretCases = Object.entries(credentials).map(([name, value]): Case => ({
  name, base: { 'src/a.ts': 'export const a = 1;\n' }, patch: { 'src/a.ts': `export const a = 1;\nexport const b = \`${value}\`;\n` },
  kinds: name.endsWith('address') || name.endsWith('webhook') ? ['network-host', 'secret'] : ['secret'],
}));

export const dirty: readonly Case[] = [
  ...secretCases,
  { name: 'a credential behind a comment that would switch the scanner off', patch: { 'a.ts': `/* secretlint-disable */\nconst a = '${credentials['a classic GitHub token'] ?? ''}'; // secretlint-disable-line\n` }, kinds: ['secret'] },
  { name: 'a random value under a telling name', patch: { 'a.ts': `const apiKey = '${drawn(32)}';\n` }, kinds: ['secret'] },
  { name: 'a random value in settings', patch: { 'prod.env': `DB_PASSWORD=${drawn(28, 'mixed', 3)}\n` }, kinds: ['secret'] },
  { name: 'a registry token', patch: { '.npmrc': `//registry.example.org/:_authToken=${drawn(40)}\n` }, kinds: ['install-script', 'secret'] },
  { name: 'a credential in a document', patch: { 'README.md': `Use ${credentials['a GitLab token'] ?? ''}\n` }, kinds: ['secret'] },
  { name: 'a credential in the commit message', patch: { 'a.ts': '1\n' }, words: `Mend it\n\nwith ${credentials['a GitHub App token'] ?? ''}`, kinds: ['secret'] },
  { name: 'text turned around in code', patch: { 'a.ts': "if (isAdmin \u202e/* begin */) {}\n" }, kinds: ['bidirectional-text'] },
  { name: 'text turned around in a document', patch: { 'README.md': 'See \u2067below\u2069.\n' }, kinds: ['bidirectional-text'] },
  { name: 'text turned around in a name', patch: { 'a\u202egpj.ts': '1\n' }, kinds: ['bidirectional-text'] },
  { name: 'a zero-width character', patch: { 'a.ts': 'const ad\u200bmin = 1;\n' }, kinds: ['invisible-character'] },
  { name: 'tags that hide words', patch: { 'README.md': 'Hello\u{e0049}\u{e0067}\u{e006e}\n' }, kinds: ['invisible-character'] },
  { name: 'a Cyrillic letter in a Latin name', patch: { 'a.ts': 'const s\u0441ope = 1;\n' }, kinds: ['look-alike'] },
  { name: 'a name wholly of Cyrillic look-alikes beside its Latin twin', base: { 'a.py': 'scope = 1\n' }, patch: { 'a.py': 'scope = 1\n\u0455\u0441\u043e\u0440\u0435 = 2\n' }, kinds: ['look-alike'] },
  { name: 'letters that compilers fold', patch: { 'a.py': '\u{1d41e}val("1")\n' }, kinds: ['look-alike'] },
  { name: 'a new binary', patch: { 'tool.bin': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]) }, kinds: ['new-binary'] },
  { name: 'text that becomes bytes', base: { 'a.txt': 'text\n' }, patch: { 'a.txt': Buffer.from([0, 1, 2]) }, kinds: ['new-binary', 'not-scanned'] },
  { name: 'other bytes', base: { 'a.png': Buffer.from([0, 1]) }, patch: { 'a.png': Buffer.from([0, 2]) }, kinds: ['not-scanned'] },
  { name: 'an executable bit', base: { 'run.sh': 'echo\n' }, patch: { 'run.sh': { executable: 'echo\n' } }, kinds: ['executable-bit'] },
  { name: 'a new program', patch: { 'run.sh': { executable: 'echo\n' } }, kinds: ['executable-bit'] },
  { name: 'a symbolic link', patch: { link: { symlink: '/etc/passwd' } }, kinds: ['symlink'] },
  { name: 'a link that leads elsewhere', base: { link: { symlink: 'a' } }, patch: { link: { symlink: '../../b' } }, kinds: ['symlink'] },
  { name: 'a submodule', patch: { sub: { submodule: '1'.repeat(40) }, '.gitmodules': '[submodule "sub"]\n' }, kinds: ['submodule'] },
  { name: 'a new host', patch: { 'a.ts': "fetch('https://evil-collector.io/x');\n" }, kinds: ['network-host'] },
  { name: 'a host known from documents alone', base: { 'README.md': 'https://evil-collector.io/\n', 'a.ts': '1\n' }, patch: { 'a.ts': "fetch('https://evil-collector.io/x');\n" }, kinds: ['network-host'] },
  { name: 'a host within a known one', base: { 'a.ts': "fetch('https://api.notevil.io/');\n" }, patch: { 'a.ts': "fetch('https://api.notevil.io/');\nfetch('https://evil.io/');\n" }, kinds: ['network-host'] },
  { name: 'a bare address', patch: { 'a.py': 's.connect(("45.33.32.156", 4444))\n' }, kinds: ['network-host'] },
  { name: 'a host by name alone', patch: { 'a.js': "net.connect(443, 'drop.attacker.xyz');\n" }, kinds: ['network-host'] },
  { name: 'a cloud machine’s own data', patch: { 'a.js': "get('http://169.254.169.254/latest/meta-data');\n" }, kinds: ['network-host'] },
  { name: 'another registry in a lockfile', base: { 'package-lock.json': '{"resolved": "https://registry.example.org/a"}\n' }, patch: { 'package-lock.json': '{"resolved": "https://registry.example.help/a"}\n' }, kinds: ['network-host'] },
  { name: 'an image from another registry', patch: { Dockerfile: 'FROM ghcr.attacker.dev/base:1\n' }, kinds: ['network-host'] },
  { name: 'a postinstall script', base: { 'package.json': manifest({ test: 'vitest' }) }, patch: { 'package.json': manifest({ test: 'vitest', postinstall: 'node x.js' }) }, kinds: ['install-script'] },
  { name: 'a prepare script that does more', base: { 'package.json': manifest({ prepare: 'husky' }) }, patch: { 'package.json': manifest({ prepare: 'husky; node x.js' }) }, kinds: ['install-script'] },
  { name: 'a manifest nobody can read', base: { 'package.json': manifest({}) }, patch: { 'package.json': '{"scripts": {"postinstall": "x"},}\n' }, kinds: ['install-script'] },
  ...(Object.entries({
    'binding.gyp': '{}\n', 'setup.py': 'import os\n', 'build.rs': 'fn main() {}\n', 'Makefile': 'install:\n\tcp a /usr/bin\n', 'crates/a/Cargo.toml': '[package]\nbuild = "x.rs"\n', '.npmrc': 'ignore-scripts=false\n',
    '.husky/pre-commit': 'npm test\n', 'gradle/wrapper/gradle-wrapper.properties': 'distributionUrl=x\n', '.devcontainer/devcontainer.json': '{"postCreateCommand":"x"}\n', '.envrc': 'export A=1\n', 'lib/x.pth': 'import os\n',
    '.vscode/tasks.json': '{ // started\n "tasks": [{"label": "x", "runOptions": {"runOn": "folderOpen"}}] }\n', 'composer.json': '{"scripts":{"post-install-cmd":"x"}}\n', 'pyproject.toml': '[build-system]\nrequires = ["x"]\n', '.gitattributes': '*.js filter=x\n',
    '.yarnrc.yml': 'yarnPath: .yarn/x.cjs\n',
  }).map(([path, text]): Case => ({ name: `what runs by itself: ${path}`, patch: { [path]: text }, kinds: ['install-script'] }))),
  { name: 'a new source without the header of the others', base: licensed, patch: { 'src/new.ts': 'export const n = 1;\n' }, kinds: ['licence-header'] },
  { name: 'a new source under another licence', base: licensed, patch: { 'src/new.ts': '// Copyright 2026 Me\n// SPDX-License-Identifier: GPL-3.0\nexport const n = 1;\n' }, kinds: ['licence-header'] },
  { name: 'a header taken away', base: licensed, patch: { 'src/f1.ts': 'export const f1 = 1;\n' }, kinds: ['licence-header'] },
  { name: 'a header that says something else', base: licensed, patch: { 'src/f1.ts': '// Copyright 2021 Somebody Else\n// SPDX-License-Identifier: Apache-2.0\nexport const f1 = 1;\n' }, kinds: ['licence-header'] },
  { name: 'a text too long to search', patch: { 'a.ts': 'x = 1;\n'.repeat(90_000) }, kinds: ['not-scanned'] },
  { name: 'a file too large to read', patch: { 'a.ts': 'x = 1;\n'.repeat(400_000) }, kinds: ['not-scanned'] },
  { name: 'a line too long to search', patch: { 'a.js': `var a = 1;${' '.repeat(30_000)}fetch(b)\n` }, kinds: ['not-scanned'] },
];

const known: Files = { 'src/net.ts': "export const base = 'https://api.scores.io/v1';\n", 'src/a.ts': 'export const a = 1;\n' };
const code = (line: string, path = 'src/a.ts'): Case => ({ name: `${path}: ${line.slice(0, 90)}`, base: known, patch: { [path]: `export const a = 1;\n${line}\n` }, kinds: [] });

export const clean: readonly Case[] = [
  code("const token = 'test-token-for-the-suite';"),
  code("const password = 'correct horse battery staple';"),
  code("const secretName = 'projects/one/secrets/database/versions/latest';"),
  code("const apiKey = process.env.API_KEY ?? 'your-api-key-goes-here-please';"),
  code(`const tokenHash = '${drawn(64, 'hex')}';`),
  code(`const checksum = 'sha256-${drawn(43)}=';`),
  code("const id = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';"),
  code("const token = tokens.map((each) => each.value).join('-');"),
  code("const accessKey = 'AKIAIOSFODNN7EXAMPLE';"),
  code('const tokenPattern = /gh[pousr]_[A-Za-z0-9]{36}/;'),
  code("throw new Error('The token must not be empty, and the password neither.');"),
  code(`const sample = '${['gh', 'p_', 'x'.repeat(36)].join('')}';`),
  code(`const login = '${['https', '://user:correct-horse@git.example.com/a.git'].join('')}';`),
  code("const glob = '[ab]';"),
  { name: 'an author’s page in a lockfile', base: { 'package-lock.json': '{}\n' }, patch: { 'package-lock.json': '{\n"funding": {\n"url": "https://someones-page.io"\n}\n}\n' }, kinds: [] },
  code("fetch('https://api.scores.io/v2/more');"),
  code("fetch('http://localhost:3000/health');"),
  code("fetch('http://127.0.0.1:8080');"),
  code("fetch('https://service.example.com/a');"),
  code("expect(url).toBe('https://hooks.test/x');"),
  code("document.createElementNS('http://www.w3.org/2000/svg', 'path');"),
  code('// See https://developer.mozilla.org/docs/Web for the reasons.'),
  code(' * @see https://nodejs.org/api/fs.html'),
  code("import io from 'socket.io';"),
  code('const host = `https://${name}/path`;'),
  code("const version = '1.2.3';"),
  code("const file = 'file:///etc/hosts';"),
  code("const address = '192.0.2.17';"),
  code('const \u0394x = 1; const \u00e9t\u00e9 = 2; const \u03bcs = 3;'),
  code('const \u6d4b\u8bd5 = "\u043f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440";'),
  code("const flag = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'; const family = '\u{1f468}\u200d\u{1f469}';"),
  { name: 'a link in a document', base: known, patch: { 'README.md': 'Read [more](https://somewhere-new.io/page) and https://other-new.dev.\n' }, kinds: [] },
  { name: 'a credential that was there before', base: { 'a.ts': `const t = '${credentials['a classic GitHub token'] ?? ''}';\n` }, patch: { 'a.ts': `const t = '${credentials['a classic GitHub token'] ?? ''}'; // kept\nconst u = 1;\n` }, kinds: [] },
  { name: 'a file with a credential that moves', base: { 'a.ts': `const t = '${credentials['a GitLab token'] ?? ''}';\n` }, patch: { 'b.ts': `const t = '${credentials['a GitLab token'] ?? ''}';\n` }, remove: ['a.ts'], kinds: [] },
  { name: 'a credential that is taken out', base: { 'a.ts': `const t = '${credentials['an npm token'] ?? ''}';\n` }, patch: { 'a.ts': 'const t = process.env.TOKEN;\n' }, kinds: [] },
  { name: 'a binary that is taken away', base: { 'a.bin': Buffer.from([0, 1]) }, patch: {}, remove: ['a.bin'], kinds: [] },
  { name: 'a link that becomes a file', base: { link: { symlink: 'a' } }, patch: { link: 'text\n' }, kinds: [] },
  { name: 'a program that changes and stays one', base: { 'run.sh': { executable: 'echo 1\n' } }, patch: { 'run.sh': { executable: 'echo 2\n' } }, kinds: [] },
  { name: 'an executable bit taken away', base: { 'run.sh': { executable: 'echo 1\n' } }, patch: { 'run.sh': 'echo 1\n' }, kinds: [] },
  { name: 'a test script', base: { 'package.json': manifest({ test: 'a' }) }, patch: { 'package.json': manifest({ test: 'b', lint: 'c' }) }, kinds: [] },
  { name: 'a postinstall script taken away', base: { 'package.json': manifest({ test: 'a', postinstall: 'x' }) }, patch: { 'package.json': manifest({ test: 'a' }) }, kinds: [] },
  { name: 'a new manifest without scripts', patch: { 'packages/b/package.json': '{"name":"b","version":"1.0.0"}\n' }, kinds: [] },
  { name: 'a make target that is not installing', base: { Makefile: 'install:\n\tcp a b\n\ntest:\n\ttrue\n' }, patch: { Makefile: 'install:\n\tcp a b\n\ntest:\n\tnpm test\n' }, kinds: [] },
  { name: 'a task that nobody starts', patch: { '.vscode/tasks.json': '{"tasks":[{"label":"x","command":"npm test"}]}\n' }, kinds: [] },
  { name: 'a project’s version', base: { 'pyproject.toml': '[project]\nversion = "1"\n\n[build-system]\nrequires = ["a"]\n' }, patch: { 'pyproject.toml': '[project]\nversion = "2"\n\n[build-system]\nrequires = ["a"]\n' }, kinds: [] },
  { name: 'line endings for git', patch: { '.gitattributes': '* text=auto eol=lf\n*.png binary\n' }, kinds: [] },
  { name: 'a crate’s version', base: { 'Cargo.toml': '[package]\nversion = "1"\nbuild = "b.rs"\n' }, patch: { 'Cargo.toml': '[package]\nversion = "2"\nbuild = "b.rs"\n' }, kinds: [] },
  { name: 'a new source with the header, of this year', base: licensed, patch: { 'src/new.ts': `${header.replace('2021', '2026')}export const n = 1;\n` }, kinds: [] },
  { name: 'a new document beside licensed sources', base: licensed, patch: { 'src/README.md': '# Sources\n' }, kinds: [] },
  { name: 'a header whose years are brought up to date', base: licensed, patch: { 'src/f1.ts': `${header.replace('2021', '2021-2026')}export const f1 = 1;\n` }, kinds: [] },
  { name: 'a new source where few have a header', base: { ...licensed, 'src/g.ts': '1\n', 'src/h.ts': '2\n' }, patch: { 'src/new.ts': 'export const n = 1;\n' }, kinds: [] },
  { name: 'a lockfile that stays with its registry', base: { 'package-lock.json': '{"resolved": "https://registry.example.org/a/-/a-1.tgz"}\n' }, patch: { 'package-lock.json': `{"resolved": "https://registry.example.org/a/-/a-2.tgz", "integrity": "sha512-${drawn(86)}=="}\n` }, kinds: [] },
  { name: 'a byte order mark and Windows lines', patch: { 'a.cs': '\ufeffclass A {}\r\nclass B {}\r\n' }, kinds: [] },
  { name: 'an empty file', patch: { 'src/empty.ts': '' }, kinds: [] },
];
