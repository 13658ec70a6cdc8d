import { readFileSync } from 'node:fs';
import type { Owner } from '../domain/facts.ts';

/** This process, told apart from a later one with the same number by when it began. */
export function thisProcess(): Owner {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? `uptime:${Math.round(Date.now() / 1000 - process.uptime())}` };
}

/** Whether the process still runs. Where the system doesn't tell when it began, the number alone decides. */
export function isAlive(owner: Owner): boolean {
  if (!answers(owner.pid)) return false;
  const began = startOf(owner.pid);
  return began === null || owner.startedAt.startsWith('uptime:') || began === owner.startedAt;
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Clock ticks since boot at which the process began, field 22 of /proc/PID/stat (proc(5)); null elsewhere. */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces: count from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended, though its number is still taken.
    return fields[0] === 'Z' ? 'ended' : `ticks:${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}
