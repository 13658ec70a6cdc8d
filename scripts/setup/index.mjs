// @ts-check
import { join } from 'node:path';
import { dockerReady, provideDocker } from './docker.mjs';
import { electronReady, provideElectron } from './electron.mjs';
import { removeLeftovers } from './files.mjs';
import { gitReady, provideGit } from './git.mjs';
import { imageReady, provideImage } from './image.mjs';
import { withLock } from './lock.mjs';
import { nodeReady, provideNode } from './node.mjs';
import { packagesReady, providePackages } from './packages.mjs';
import { cacheFolder, remembered } from './places.mjs';
import { stopChildrenOnSignals } from './run.mjs';
import { say, spoken, stepsTaken } from './say.mjs';
import { provideSqlite, sqliteReady } from './sqlite.mjs';
import { Failed, Interrupted, Missing, exitCodes, explained } from './trouble.mjs';
import { keyringReady, provideKeyring } from './keyring.mjs';
import { provideXvfb, xvfbReady } from './xvfb.mjs';

/**
 * One thing that set-up provides. `needed: 'wanted'` means that the work goes on without it after saying what is missing.
 * @typedef {object} Part
 * @property {() => boolean | Promise<boolean>} ready
 * @property {() => Promise<void>} provide
 * @property {'required' | 'wanted'} needed
 */

/**
 * @typedef {object} Wish
 * @property {boolean | 'wanted'} [docker] what a run needs: git, the engine and the sandbox image
 * @property {boolean | 'wanted'} [electron]
 * @property {boolean} [xvfb]
 * @property {boolean} [keyring]
 */

/**
 * @param {Wish} wish
 * @returns {Part[][]} groups; when a wanted part can't be had, the rest of its group is left out
 */
function groupsFor(wish) {
  const withElectron = Boolean(wish.electron);
  /** @type {Part[][]} */
  const groups = [[
    { ready: packagesReady, provide: providePackages, needed: 'required' },
    { ready: nodeReady, provide: provideNode, needed: 'required' },
  ]];
  if (wish.electron) groups.push([{ ready: electronReady, provide: provideElectron, needed: level(wish.electron) }]);
  groups.push([{ ready: () => sqliteReady(withElectron), provide: () => provideSqlite(withElectron), needed: 'required' }]);
  if (wish.docker) {
    groups.push([{ ready: gitReady, provide: provideGit, needed: level(wish.docker) }]);
    groups.push([
      { ready: dockerReady, provide: provideDocker, needed: level(wish.docker) },
      { ready: imageReady, provide: provideImage, needed: level(wish.docker) },
    ]);
  }
  if (wish.xvfb) groups.push([{ ready: xvfbReady, provide: provideXvfb, needed: 'required' }]);
  if (wish.keyring) groups.push([{ ready: keyringReady, provide: provideKeyring, needed: 'wanted' }]);
  return groups;
}

/**
 * @param {true | 'wanted'} wish
 * @returns {'required' | 'wanted'}
 */
function level(wish) {
  return wish === 'wanted' ? 'wanted' : 'required';
}

/**
 * Makes sure that everything wished for is there. Says nothing when nothing is left to do.
 * @param {Wish} wish
 * @returns {Promise<Missing[]>} what could not be had of the things that are only wanted
 */
export async function setup(wish) {
  const groups = groupsFor(wish);
  const start = performance.now();
  if (await allReady(groups)) return [];
  const missing = await withLock(join(cacheFolder(), 'setup.lock'), async () => {
    removeLeftovers(cacheFolder());
    removeLeftovers(remembered);
    return provideAll(groups);
  });
  for (const lack of missing) sayMissing(lack);
  if (stepsTaken() > 0) say(`Set-up ${missing.length === 0 ? 'is complete' : 'went as far as it could'} after ${spoken(performance.now() - start)}.\n`);
  return missing;
}

/** @param {Part[][]} groups */
async function allReady(groups) {
  // Asked all at once: most of the time goes into waiting for the engine.
  const [first = [], ...rest] = groups;
  for (const part of first) if (!(await part.ready())) return false;
  return (await Promise.all(rest.flat().map(async (part) => part.ready()))).every(Boolean);
}

/** @param {Part[][]} groups */
async function provideAll(groups) {
  /** @type {Missing[]} */
  const missing = [];
  for (const group of groups) {
    const lack = await provideGroup(group);
    if (lack) missing.push(lack);
  }
  return missing;
}

/**
 * @param {Part[]} group
 * @returns {Promise<Missing | undefined>}
 */
async function provideGroup(group) {
  for (const part of group) {
    if (await part.ready()) continue;
    try {
      await part.provide();
    } catch (error) {
      const reason = explained(error);
      if (part.needed === 'wanted' && reason instanceof Missing) return reason;
      throw reason;
    }
  }
  return undefined;
}

/** @param {Missing} lack */
export function sayMissing(lack) {
  say(`\n${lack.message}\n  Next: ${lack.next}`);
}

/**
 * Runs a command's work and ends the process with its exit code; troubles end in a sentence and the right code.
 * @param {() => Promise<number>} work
 */
export async function runMain(work) {
  stopChildrenOnSignals();
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = endFor(explained(error));
  }
}

/** @param {unknown} error */
function endFor(error) {
  if (error instanceof Interrupted) {
    say('\nStopped. Run the same command again to go on.');
    return exitCodes.interrupted;
  }
  if (error instanceof Missing) {
    sayMissing(error);
    return exitCodes.missing;
  }
  if (error instanceof Failed) say(`\n${error.message}`);
  else say(error instanceof Error ? error.stack ?? error.message : String(error));
  return exitCodes.failed;
}
