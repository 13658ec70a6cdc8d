import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepository } from '../support/repository.ts';

/** Programs that leave a mark when they run, and everything by which a repository can name them to git. */
export interface Poison {
  /** The marks so far. */
  sung(): readonly string[];
  canary(name: string): string;
  payload(name: string): string;
  config(): string;
  /** Hooks, settings and attributes. */
  poison(made: TestRepository): void;
}

export function makePoison(root: string): Poison {
  const canaries = join(mkdtempSync(join(root, 'canaries-')));
  const canary = (name: string): string => join(canaries, name.replaceAll(/\W/gu, '-'));

  /** A program that leaves a mark when it runs; one that stands for a connection does not wait for its other end. */
  function payload(name: string): string {
    const path = join(root, `payload-${name.replaceAll(/\W/gu, '-')}`);
    writeFileSync(path, `#!/bin/sh\ntouch '${canary(name)}'\n${/ssh|ext$|insteadOf|proxy|pack$/iu.test(name) ? '' : 'cat 2>/dev/null\n'}exit 0\n`);
    chmodSync(path, 0o755);
    return path;
  }

  const hooks = [
    'applypatch-msg', 'commit-msg', 'fsmonitor-watchman', 'post-checkout', 'post-commit', 'post-index-change', 'post-merge', 'pre-commit', 'prepare-commit-msg',
    'pre-push', 'reference-transaction', 'update', 'pre-auto-gc', 'post-update', 'pre-receive',
  ];

  function poisonedConfig(): string {
    const included = join(root, 'included');
    writeFileSync(included, `[core]\n\tfsmonitor = ${payload('included-fsmonitor')}\n`);
    const alias = (name: string): string => `!${payload(`alias-${name}`)}`;
    return `
[core]
	fsmonitor = ${payload('fsmonitor')}
	hooksPath = ${join(root, 'hooks')}
	sshCommand = ${payload('sshCommand')}
	gitProxy = ${payload('gitProxy')}
	pager = ${payload('pager')}
	editor = ${payload('editor')}
	askPass = ${payload('askPass')}
	attributesFile = ${join(root, 'attributes')}
	alternateRefsCommand = ${payload('alternateRefsCommand')}
[diff]
	external = ${payload('diff-external')}
[diff "evil"]
	textconv = ${payload('textconv')}
	command = ${payload('diff-command')}
[filter "evil"]
	clean = ${payload('clean')}
	smudge = ${payload('smudge')}
	process = ${payload('process')}
	required = true
[merge "evil"]
	driver = ${payload('merge-driver')}
[gpg]
	program = ${payload('gpg-program')}
[log]
	showSignature = true
[credential]
	helper = ${payload('credential-helper')}
[sequence]
	editor = ${payload('sequence-editor')}
[alias]
	status = ${alias('status')}
	rev-parse = ${alias('rev-parse')}
	archive = ${alias('archive')}
[include]
	path = ${included}
[remote "origin"]
	url = ext::${payload('ext')}
	uploadpack = ${payload('uploadpack')}
	receivepack = ${payload('receivepack')}
	promisor = true
	partialclonefilter = blob:none
[extensions]
	partialClone = origin
[uploadpack]
	packObjectsHook = ${payload('packObjectsHook')}
[tar "tar"]
	command = ${payload('tar-command')}
[tar "tar.gz"]
	command = ${payload('tar-gz-command')}
[trailer "evil"]
	command = ${payload('trailer-command')}
[pager]
	log = ${payload('pager-log')}
	status = ${payload('pager-status')}
[interactive]
	diffFilter = ${payload('diffFilter')}
[submodule "vendor/sub"]
	url = ext::${payload('submodule-url')}
	update = !${payload('submodule-update')}
`;
  }

  /** Everything a repository can name that git might run: 12 hooks and more, over 24 settings, attributes, nested repositories. */
  function poison(made: TestRepository): void {
    for (const dir of [join(made.gitDir, 'hooks'), join(root, 'hooks')]) {
      mkdirSync(dir, { recursive: true });
      for (const hook of hooks) {
        writeFileSync(join(dir, hook), `#!/bin/sh\ntouch '${canary(`hook-${hook}`)}'\n`);
        chmodSync(join(dir, hook), 0o755);
      }
    }
    const attributes = '* filter=evil diff=evil merge=evil text=auto working-tree-encoding=UTF-16 export-subst\n';
    writeFileSync(join(root, 'attributes'), attributes);
    mkdirSync(join(made.gitDir, 'info'), { recursive: true });
    writeFileSync(join(made.gitDir, 'info/attributes'), attributes);
    writeFileSync(join(made.gitDir, 'config'), poisonedConfig(), { flag: 'a' });
  }

  return { sung: () => readdirSync(canaries), canary, payload, config: poisonedConfig, poison };
}
