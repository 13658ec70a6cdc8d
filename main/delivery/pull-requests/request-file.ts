import { readdir, readFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import { instantSchema, objectNameSchema } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { errnoOf } from '../file-fault.ts';
import { replaceBy, stageFiles, syncFolder } from '../whole-files.ts';

/** What a request file says of itself, in a comment on its first line. */
export const requestHeadSchema = z.strictObject({
  number: z.int().positive(),
  branch: z.string().min(1).max(250),
  base: z.string().min(1).max(250),
  headCommit: objectNameSchema,
  draft: z.boolean(),
  closedAt: instantSchema.nullable(),
  openedAt: instantSchema,
  updatedAt: instantSchema,
});
export type RequestHead = z.infer<typeof requestHeadSchema>;

export interface RequestFile {
  readonly path: string;
  readonly head: RequestHead;
  /** Markdown below the first line. */
  readonly text: string;
}

const open = '<!-- touchline-request ';
const close = ' -->';
const maxFiles = 10_000;
const maxBytes = 1024 * 1024;

/** Writes `<branch>.md` whole or not at all. Fault: `request_not_written`. */
export async function writeRequestFile(folder: string, head: RequestHead, text: string): Promise<Result<RequestFile>> {
  const path = join(folder, `${head.branch}.md`);
  // In JSON a `>` may be written as an escape, so that no name ends the comment.
  const line = `${open}${JSON.stringify(head).replaceAll('>', String.raw`\u003e`)}${close}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const staged = await stageFiles([{ target: path, bytes: Buffer.from(`${line}\n${text}`), durable: true }], dirname(path), `.request-${randomUUID()}`);
    for (const file of staged) await replaceBy(file);
    await syncFolder(dirname(path));
    return ok({ path, head, text });
  } catch (error) {
    return notWritten(error, path);
  }
}

/** Every request file of a folder; others are let be. Fault: `request_unreadable`. */
export async function readRequestFiles(folder: string): Promise<Result<readonly RequestFile[]>> {
  const names = await markdownIn(folder);
  if (!names.ok) return names;
  const files: RequestFile[] = [];
  for (const name of names.value) {
    const file = await readRequestFile(folder, join(folder, name));
    if (!file.ok) return file;
    if (file.value !== null) files.push(file.value);
  }
  return ok(files);
}

async function markdownIn(folder: string): Promise<Result<readonly string[]>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md')).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    return names.length > maxFiles ? unreadable(folder, `it holds more than ${maxFiles} files`) : ok(names.sort());
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? ok([]) : unreadable(folder, reasonOf(error));
  }
}

async function readRequestFile(folder: string, path: string): Promise<Result<RequestFile | null>> {
  try {
    const content = (await readFile(path)).subarray(0, maxBytes).toString('utf8');
    const end = content.indexOf('\n');
    const first = content.slice(0, Math.max(end, 0));
    if (!first.startsWith(open) || !first.endsWith(close)) return ok(null);
    const head = requestHeadSchema.safeParse(JSON.parse(first.slice(open.length, -close.length)));
    // A file that was moved speaks for another branch than its name does.
    if (!head.success || relative(folder, path).split(sep).join('/') !== `${head.data.branch}.md`) return ok(null);
    return ok({ path, head: head.data, text: content.slice(end + 1) });
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) === 'ENOENT') return ok(null);
    return unreadable(path, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (errnoOf(error) === undefined || !(error instanceof Error)) throw error;
  return error.message;
}

function unreadable(path: string, why: string): Result<never> {
  return fail('request_unreadable', `The request files in ${path} cannot be read: ${why}.`, 'Check the folder and its permissions.');
}

function notWritten(error: unknown, path: string): Result<never> {
  return fail('request_not_written', `The request file ${path} could not be written: ${reasonOf(error)}.`, 'Free some space or make the folder writable; nothing else has changed.');
}
