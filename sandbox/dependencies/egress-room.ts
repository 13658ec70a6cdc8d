import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { EgressRules, FileToWrite } from '../../agents/workspace.ts';
import type { HeldContainer } from '../container.ts';
import type { ProxyConfiguration } from '../egress/run-proxy.ts';
import type { Engine } from '../engine.ts';
import { exec } from '../exec.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok, printable } from '../fault.ts';
import { placerAnswer, placerRequest } from '../place-files.ts';
import { runInContainer } from '../run-in-container.ts';
import { allowedPlaces } from './allowed-places.ts';
import { programTree, proxyProgram, proxySocket } from './egress-place.ts';
import type { TrafficLog } from './traffic.ts';

/** The running proxy of one preparation. */
export interface RunningProxy {
  /** Settles when the proxy is no more, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it and waits until its log is complete. */
  readonly stop: () => Promise<void>;
}

const stopsWithinMs = 5000;
const listensWithinMs = 20_000;

/** Puts our programs into the proxy's container and starts the proxy with the rules of the run. */
export async function startProxy(engine: Engine, container: HeldContainer, programs: string, rules: EgressRules, log: TrafficLog): Promise<Outcome<RunningProxy>> {
  const placed = await placePrograms(engine, container.id, programs);
  if (!placed.ok) return placed;
  const input = new PassThrough();
  const words: Buffer[] = [];
  const running = runInContainer(engine, container.id, {
    argv: ['/usr/local/bin/node', proxyProgram, JSON.stringify(configurationOf(rules))],
    stdin: input,
    onOutput: (from, bytes) => {
      if (from === 'stdout') log.push(bytes);
      else if (words.length < 16) words.push(bytes);
      return true;
    },
  });
  const ended = running.then(() => undefined);
  const first = await Promise.race([log.listening.then(() => 'listening' as const), ended, delay(listensWithinMs, undefined, { ref: false })]);
  if (first !== 'listening') return fail('egress_not_started', `The egress proxy did not start: ${printable(Buffer.concat(words)) || 'it said nothing'}`, 'Run "npm run setup" to make the sandbox image anew.');
  const stop = async (): Promise<void> => {
    input.end();
    await Promise.race([ended, delay(stopsWithinMs, undefined, { ref: false })]);
  };
  return ok({ ended, stop });
}

function configurationOf(rules: EgressRules): ProxyConfiguration {
  return {
    socket: proxySocket,
    allow: allowedPlaces(rules),
    limits: { bytes: rules.maxBytes, openConnections: 64, connections: 20_000, greetingMs: 10_000, idleMs: 60_000 },
  };
}

async function placePrograms(engine: Engine, containerId: string, folder: string): Promise<Outcome<void>> {
  const files = await readPrograms(folder);
  return files.ok ? placeFiles(engine, containerId, programTree, files.value) : files;
}

async function readPrograms(folder: string): Promise<Outcome<readonly FileToWrite[]>> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
    return ok(await Promise.all(names.map(async (path) => ({ path, bytes: await readFile(join(folder, path)), executable: false }))));
  } catch (error) {
    return fail('egress_programs_missing', `The programs of the egress proxy could not be read: ${String(error)}`, 'Install Touchline again.');
  }
}

/** Writes files of ours into a container that has started. */
export async function placeFiles(engine: Engine, containerId: string, tree: string, files: readonly FileToWrite[]): Promise<Outcome<void>> {
  const request = placerRequest(tree, files, []);
  if (!request.ok) return request;
  const placed = await exec(engine, containerId, request.value, 'place', () => undefined);
  return placed.ok ? placerAnswer(placed.value) : placed;
}
