import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFeedServers, type FeedServers } from '../../main/app/feed-servers.ts';
import { removeWorkspace } from '../../main/app/workspaces.ts';
import { newRunId, newWorkspaceId } from '../../main/domain/ids.ts';
import { ok } from '../../main/domain/result.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { openLedger } from '../../main/ledger/open.ts';
import { feedPublished, runEnded, runRequested, runStarted, workspaceAdded } from '../support/facts.ts';

let home: string;
let ledger: Ledger;
let servers: FeedServers;
let faults: string[];
const workspaceId = newWorkspaceId();

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-servers-'));
  const opened = openLedger({ home: join(home, 'home'), now: () => new Date('2031-05-06T10:00:00.000Z') });
  if (!opened.ok) throw new Error(opened.error.message);
  ledger = opened.value;
  ledger.transact('system', () => ok({ facts: [workspaceAdded({ workspaceId, path: join(home, 'repository') })], value: null }));
  faults = [];
  servers = createFeedServers({ ledger, onFault: ({ code }) => faults.push(code) });
});

afterEach(async () => {
  await servers.close();
  ledger.close();
  rmSync(home, { recursive: true, force: true });
});

/** A run of the feed as its settings then said, and what it published. */
function run(folder: string, settings: object | string): void {
  mkdirSync(join(home, 'repository', '.touchline'), { recursive: true });
  writeFileSync(join(home, 'repository', '.touchline', 'feed.json'), typeof settings === 'string' ? settings : JSON.stringify({ formatVersion: 1, sources: [{ connector: 'openligadb' }], publish: settings }));
  const place = join(home, folder);
  mkdirSync(join(place, 'event'), { recursive: true });
  writeFileSync(join(place, 'live-feed.json'), JSON.stringify({ from: folder }));
  const runId = newRunId();
  ledger.transact('system', () => ok({ facts: [runRequested({ runId, workspaceId, loop: 'product', mode: 'live', level: 'L2' }), runStarted({ runId }), feedPublished({ runId, workspaceId, mode: 'live', place }), runEnded({ runId, result: 'published' })], value: null }));
}

async function freePort(): Promise<{ readonly port: number; readonly free: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port.');
  return { port: address.port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Free ports, each another one. */
async function freePorts(count: number): Promise<readonly number[]> {
  const held = await Promise.all(Array.from({ length: count }, freePort));
  for (const { free } of held) await free();
  return held.map(({ port }) => port);
}

const served = async (port: number): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/live-feed.json`)).json();
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 10 });

it('follows the folder and the port that the settings name, and stops with the workspace', async () => {
  const [first = 0, second = 0] = await freePorts(2);
  servers.resume();
  run('one', { port: first });
  await soon(() => expect(servers.addressOf(workspaceId)).toBe(`http://127.0.0.1:${first}`));
  expect(await served(first)).toEqual({ from: 'one' });
  run('two', { port: first });
  await vi.waitFor(async () => expect(await served(first)).toEqual({ from: 'two' }), { timeout: 10_000, interval: 10 });
  run('two', { port: second });
  await soon(() => expect(servers.addressOf(workspaceId)).toBe(`http://127.0.0.1:${second}`));
  await expect(served(first)).rejects.toThrow();
  run('two', 'no JSON');
  run('two', { port: second });
  expect(await served(second)).toEqual({ from: 'two' });
  run('two', { port: null });
  await soon(() => expect(servers.addressOf(workspaceId)).toBeNull());
  run('two', { port: second });
  await soon(() => expect(servers.addressOf(workspaceId)).not.toBeNull());
  removeWorkspace(ledger, 'system', workspaceId);
  await soon(() => expect(servers.addressOf(workspaceId)).toBeNull());
  await expect(served(second)).rejects.toThrow();
  expect(faults).toEqual([]);
});

it('says once that a port is taken, e.g. by another process of Touchline, and takes it when it is free', async () => {
  const { port, free } = await freePort();
  servers.resume();
  for (const folder of ['one', 'two', 'three']) run(folder, { port });
  await soon(() => expect(faults).toHaveLength(1));
  run('four', { port });
  await free();
  run('five', { port });
  await soon(() => expect(servers.addressOf(workspaceId)).not.toBeNull());
  expect(await served(port)).toEqual({ from: 'five' });
  expect(faults).toEqual(['feed_port_taken']);
});

it('opens no port in a process that was not asked to serve', async () => {
  const [port = 0] = await freePorts(1);
  run('one', { port });
  await servers.close();
  expect(servers.addressOf(workspaceId)).toBeNull();
  await expect(served(port)).rejects.toThrow();
});
