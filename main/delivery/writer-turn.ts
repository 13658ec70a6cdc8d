import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '../domain/result.ts';
import { errnoOf } from './file-fault.ts';
import { patiently } from './whole-files.ts';

/** The right to change a feed's folder, which one publisher has at a time. */
export interface Turn {
  /** Unique; the names of this turn's temporary files begin with it. */
  readonly name: string;
  end(): Promise<void>;
}

interface Flag {
  readonly name: string;
  readonly pid: number;
  /** When the process began, as the system tells it; `0` where it does not. */
  readonly began: string;
  readonly nonce: string;
}

/** Where the system can't tell two processes of one number apart, a flag this old is nobody's: publishing takes seconds. */
const oldestUnprovenFlagMs = 120_000;

/**
 * Waits for the folder to be nobody else's, at most `waitMs`. File errors are thrown.
 *
 * Every publisher first raises a flag, a file only it can have made, and then looks: it has its turn when it sees no
 * other flag of a living process. Of two, the later to raise its flag sees the other's, so that never both go ahead;
 * the one with the greater nonce steps back. No flag's name is ever used again, so taking a dead one away can't take a
 * living one's. This holds for processes of one machine on a local file system.
 *
 * Temporary files found at the beginning of a turn are left-overs. Should their writer have been wrongly held dead
 * (e.g. stopped for minutes), it finds them gone and replaces nothing.
 */
export async function takeTurn(own: string, waitMs: number): Promise<Result<Turn>> {
  const deadline = performance.now() + waitMs;
  let mine = raise(own);
  try {
    for (;;) {
      const names = readdirSync(own);
      const others = livingFlags(own, names, mine);
      const [first] = others;
      if (first === undefined) {
        for (const name of names) if (name.endsWith('.tmp')) rmSync(join(own, name), { force: true });
        const { name } = mine;
        return ok({ name: name.slice(0, -'.writer'.length), end: () => end(own, name) });
      }
      if (performance.now() > deadline) {
        lower(own, mine);
        return fail('feed_folder_busy', `Process ${first.pid} has been publishing into the same folder for too long.`, `Let one Touchline at a time publish there. If process ${first.pid} is not Touchline, remove ${join(own, first.name)}.`);
      }
      if (others.some((other) => other.nonce < mine.nonce)) {
        lower(own, mine);
        await pause(1 + Math.random() * 10);
        mine = raise(own);
      } else {
        await pause(1);
      }
    }
  } catch (error) {
    lower(own, mine);
    throw error;
  }
}

const thisProcessBegan = startOf(process.pid) ?? '0';

function raise(own: string): Flag {
  const flag = { pid: process.pid, began: thisProcessBegan, nonce: randomBytes(8).toString('hex') };
  const name = `${flag.pid}-${flag.began}-${flag.nonce}.writer`;
  closeSync(openSync(join(own, name), 'wx'));
  return { ...flag, name };
}

/** A flag that can't be taken down is passed over in a while: what was published must not count as failed for it. */
async function end(own: string, name: string): Promise<void> {
  try {
    await patiently(() => rmSync(join(own, name), { force: true }));
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}

function lower(own: string, flag: Flag): void {
  rmSync(join(own, flag.name), { force: true });
}

/** The other publishers' flags. Those of dead processes are taken away. */
function livingFlags(own: string, names: readonly string[], mine: Flag): readonly Flag[] {
  const living: Flag[] = [];
  for (const flag of names.flatMap(flagOf)) {
    if (flag.name === mine.name) continue;
    if (isLiving(own, flag)) living.push(flag);
    else lower(own, flag);
  }
  return living;
}

function flagOf(name: string): readonly Flag[] {
  const [, pid, began, nonce] = /^(\d{1,10})-(\d{1,20})-([0-9a-f]{16})\.writer$/.exec(name) ?? [];
  return pid === undefined || began === undefined || nonce === undefined ? [] : [{ name, pid: Number(pid), began, nonce }];
}

function isLiving(own: string, flag: Flag): boolean {
  if (!answers(flag.pid)) return false;
  const began = startOf(flag.pid);
  if (flag.pid !== process.pid && began !== null && flag.began !== '0') return began === flag.began;
  const raisedAt = timeOf(join(own, flag.name));
  return raisedAt !== null && Date.now() - raisedAt < oldestUnprovenFlagMs;
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return errnoOf(error) === 'EPERM';
  }
}

/** Clock ticks since boot at which the process began, field 22 of /proc/PID/stat (proc(5)); null where the system has none. */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces: count from behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended, though its number is still taken.
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null);
  } catch (error) {
    if (errnoOf(error) !== undefined) return null;
    throw error;
  }
}

function timeOf(path: string): number | null {
  try {
    return statSync(path).mtimeMs;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
