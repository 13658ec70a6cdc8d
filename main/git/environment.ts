import { delimiter, isAbsolute } from 'node:path';

/**
 * Settings given on the command line of every git call. They outrank a repository's own configuration, so that
 * none of its programs (https://git-scm.com/docs/git-config) can start.
 */
export const neutralSettings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  // A repository that another account of this machine owns may be read: nothing of it is ever run.
  'safe.directory=*',
] as const;

/** The names of the variables below that belong to git; `simple-git` passes on only those it is told of. */
export const gitVariables = [
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_GLOBAL',
  'GIT_ATTR_NOSYSTEM',
  'GIT_TERMINAL_PROMPT',
  'GIT_ASKPASS',
  'GIT_OPTIONAL_LOCKS',
  'GIT_NO_LAZY_FETCH',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_PROTOCOL_FROM_USER',
  'GIT_ALLOW_PROTOCOL',
] as const;

/**
 * The whole environment of a git process on the host. Nothing is inherited but the search path, so no `GIT_DIR`,
 * `GIT_CONFIG_*` or pager of the caller's reaches it.
 */
export function gitEnvironment(): Record<string, string> {
  return {
    PATH: absoluteOnly(process.env['PATH'] ?? ''),
    // A home that is not a folder: git finds no personal configuration, attributes or ignore file below it.
    HOME: '/dev/null',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '/bin/false',
    GIT_OPTIONAL_LOCKS: '0',
    // A missing object of a partial clone is a fault to tell, never a reason to go on the network.
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_ALLOW_PROTOCOL: 'none',
    ...systemRoot(),
  };
}

/** A relative part of the search path would find a program named `git` in the maintainer's own folder. */
function absoluteOnly(path: string): string {
  return path.split(delimiter).filter((part) => isAbsolute(part)).join(delimiter);
}

function systemRoot(): Record<string, string> {
  const root = process.env['SystemRoot'];
  return root === undefined ? {} : { SystemRoot: root };
}
