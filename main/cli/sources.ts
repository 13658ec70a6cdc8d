import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../domain/result.ts';
import { builtinConnectors } from '../sources/registry.ts';
import { tryConnector } from '../sources/try-connector.ts';
import { createConsole } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import { faulted, type Invocation } from './invocation.ts';

/** The connectors that come with Touchline. */
export async function listSources(invocation: Invocation): Promise<number> {
  const console = createConsole(invocation.json === true);
  const connectors = builtinConnectors();
  console.document(connectors.map(({ id, name, sports, licence, homepage }) => ({ id, name, sports, licence: licence.id, homepage })));
  for (const { id, name, sports, licence } of connectors) console.line(`${id.padEnd(16)} ${sports.join(', ').padEnd(14)} ${licence.id.padEnd(16)} ${name}`);
  return exitCodes.done;
}

export interface TryOptions {
  readonly file: readonly string[];
  readonly parameter: readonly string[];
}

/** Reads files with a connector that is being written, and shows what comes of it. Nothing is stored. */
export async function trySource(invocation: Invocation, manifest: string, options: TryOptions): Promise<number> {
  const console = createConsole(invocation.json === true);
  const text = readText(manifest);
  if (!text.ok) return faulted(console, text.error);
  const files = filesOf(options.file);
  if (!files.ok) return faulted(console, files.error);
  const parameters = pairsOf(options.parameter);
  if (!parameters.ok) return faulted(console, parameters.error);
  const tried = await tryConnector(text.value.toString('utf8'), files.value, Object.fromEntries(parameters.value));
  if (!tried.ok) return faulted(console, tried.error);
  console.document(tried.value);
  for (const line of tried.value.lines) console.line(line);
  return exitCodes.done;
}

function filesOf(given: readonly string[]): Result<Record<string, Uint8Array>> {
  const pairs = pairsOf(given);
  if (!pairs.ok) return pairs;
  const files: Record<string, Uint8Array> = {};
  for (const [part, path] of pairs.value) {
    const bytes = readText(path);
    if (!bytes.ok) return bytes;
    files[part] = bytes.value;
  }
  return ok(files);
}

function pairsOf(given: readonly string[]): Result<readonly (readonly [string, string])[]> {
  const pairs = given.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const);
  const wrong = given.find((text) => text.indexOf('=') < 1);
  return wrong === undefined ? ok(pairs) : fail('wrong_usage', `${JSON.stringify(wrong)} is not NAME=VALUE.`, 'E.g. `--file matches=./matches.csv`.');
}

function readText(path: string): Result<Buffer> {
  try {
    return ok(readFileSync(path));
  } catch (error) {
    return fail('file_unreadable', `${path} can't be read: ${error instanceof Error ? error.message : String(error)}`, 'Check the path.');
  }
}
