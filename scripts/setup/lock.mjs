// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAbsent, readJson } from './files.mjs';
import { throwIfInterrupted } from './run.mjs';
import { say } from './say.mjs';

/** @typedef {{ pid: number, born: string }} Holder `born` tells a process from a later one with the same number. */

/**
 * When a process started, as the system counts; empty where the system does not tell.
 * @param {number} pid
 */
function bornAt(pid) {
  if (process.platform !== 'linux') return '';
  try {
    // Past the command's name, which may hold spaces: the 20th field is the start time.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19] ?? '';
  } catch (error) {
    if (isAbsent(error)) return '';
    throw error;
  }
}

/**
 * Whether the process that a lock names still runs.
 * @param {Holder} holder
 */
export function isAlive(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return holder.born === bornAt(holder.pid);
}

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function holderOf(file) {
  const read = readJson(file);
  if (typeof read !== 'object' || read === null || !('pid' in read) || !('born' in read)) return undefined;
  return typeof read.pid === 'number' && typeof read.born === 'string' ? { pid: read.pid, born: read.born } : undefined;
}

/**
 * Takes the lock if it is free. The file appears with its content in one step, so a reader never sees half of it.
 * @param {string} file
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Moves a lock whose holder is gone out of the way. When somebody else was quicker and the moved lock
 * turns out to be a living one, it is put back.
 * @param {string} file
 */
export function breakStaleLock(file) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isAbsent(error)) return;
    throw error;
  }
  const holder = holderOf(aside);
  if (holder && isAlive(holder)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Runs `work` while no other set-up runs on the same cache folder; waits for one that does.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  let told = 0;
  while (!tryLock(file)) {
    throwIfInterrupted();
    const holder = holderOf(file);
    if (!holder || !isAlive(holder)) {
      breakStaleLock(file);
      continue;
    }
    if (Date.now() - told > 10_000) {
      say(`Another set-up is running (process ${holder.pid}); waiting for it ...`);
      told = Date.now();
    }
    await wait(300);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
