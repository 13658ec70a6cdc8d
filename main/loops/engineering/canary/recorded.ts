import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { visible } from '../../../git/escape.ts';

export interface Recorded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const mostFiles = 200;
const mostBytes = 64 * 1024 * 1024;

/** The files of a folder that the maintainer named, by name: plain files only, all of them or none. Links are left alone. */
export function readRecorded(folder: string): Result<readonly Recorded[]> {
  try {
    const names = readdirSync(folder).toSorted().filter((name) => !name.startsWith('.') && lstatSync(join(folder, name)).isFile());
    const bytes = names.reduce((sum, name) => sum + lstatSync(join(folder, name)).size, 0);
    if (names.length === 0) return fail('nothing_recorded', `${folder} holds no recorded file.`, 'Record some, or name another folder in the workspace’s canary settings.');
    if (names.length > mostFiles || bytes > mostBytes) return fail('too_much_recorded', `${folder} holds ${names.length} files with ${bytes} bytes; a canary takes at most ${mostFiles} files and ${mostBytes} bytes.`, 'Keep the telling ones.');
    return ok(names.map((name) => ({ name: visible(name).slice(0, 100), bytes: readFileSync(join(folder, name)) })));
  } catch (error) {
    return fail('recorded_unreadable', `The recorded files of ${folder} can’t be read: ${error instanceof Error ? error.message : String(error)}`, 'Look at the folder and its permissions.');
  }
}
