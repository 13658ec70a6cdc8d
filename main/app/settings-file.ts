import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../domain/result.ts';
import { defaultSettings, settingsSchema, type Settings } from '../domain/settings.ts';
import { writeWhole } from '../orchestrator/write-whole.ts';

const fileOf = (home: string): string => join(home, 'settings.json');

/** Reads `settings.json` of the home; a missing file means the defaults, a wrong one is a fault and not ignored. */
export function readSettings(home: string): Result<Settings> {
  let text: string;
  try {
    text = readFileSync(fileOf(home), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ok(defaultSettings);
    return fail('settings_unreadable', `${fileOf(home)} can't be read: ${String(error)}`, 'Check the permissions of the file.');
  }
  return parseSettings(text, fileOf(home));
}

function parseSettings(text: string, file: string): Result<Settings> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail('settings_not_json', `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, 'Correct the file, or remove it to go back to the defaults.');
  }
  const parsed = settingsSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return fail('settings_invalid', `${file} holds settings that are not valid:\n${z.prettifyError(parsed.error)}`, 'Correct the file, or remove it to go back to the defaults.');
}

export function writeSettings(home: string, settings: Settings): Result<null> {
  return writeWhole(fileOf(home), Buffer.from(`${JSON.stringify(settings, null, 2)}\n`, 'utf8'));
}
