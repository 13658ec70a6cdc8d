import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { verifyHome } from '../../main/ledger/verify/verify-home.ts';
import { wholeRun, workspaceAdded } from '../support/facts.ts';
import { openedLedger, storeFacts, temporaryHome } from '../support/ledger-home.ts';

const program = fileURLToPath(new URL('../support/ledger-child.ts', import.meta.url));

interface Child {
  readonly process: ChildProcess;
  readonly lines: string[];
  /** Waits for its end and gives its exit code, or the signal that ended it. */
  readonly ended: Promise<unknown>;
}

function start(...args: readonly string[]): Child {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { process: child, lines, ended: once(child, 'close').then(([code, signal]) => code ?? signal) };
}

async function linesOf(child: Child, count: number): Promise<void> {
  while (child.lines.length < count) await once(child.process.stdout ?? child.process, 'data');
}

describe('several processes over one home', () => {
  test('that make it at the same time and append at the same time give one chain', async () => {
    using home = temporaryHome();
    const children = [start('append', home.path, '60'), start('append', home.path, '60'), start('append', home.path, '60')];
    expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0, 0]);
    const ledger = openedLedger(home.path);
    expect(ledger.read.head().seq).toBe(181);
    expect(ledger.read.workspaces()).toHaveLength(180);
    expect(ledger.verify()).toMatchObject({ sound: true, facts: 181 });
    ledger.close();
  });

  test('are heard by one another, and can be verified at work', async () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    const child = start('append-for-ever', home.path);
    const heard: number[] = [];
    await new Promise<void>((resolve) => {
      ledger.subscribe((facts) => {
        heard.push(...facts.map((fact) => fact.seq));
        if (heard.length > 30) resolve();
      });
    });
    for (let round = 0; round < 5; round += 1) expect(ledger.verify()).toMatchObject({ sound: true });
    expect(verifyHome(home.path)).toMatchObject({ sound: true });
    child.process.kill('SIGKILL');
    expect(await child.ended).toBe('SIGKILL');
    expect(heard).toEqual(heard.map((_, index) => index + 2));
    ledger.close();
  });

  test('killed at any moment: everything that was acknowledged is there, and the ledger is sound', async () => {
    using home = temporaryHome();
    let stored = 0;
    for (let round = 0; round < 6; round += 1) {
      const child = start('append-for-ever', home.path);
      await linesOf(child, 1 + round * 7);
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
      const before = readdirSync(home.path);
      const report = verifyHome(home.path);
      expect(report).toMatchObject({ sound: true });
      expect(readdirSync(home.path)).toEqual(before);
      expect(report.facts).toBeGreaterThanOrEqual(Number(child.lines.at(-1)));
      expect(report.facts).toBeGreaterThan(stored);
      stored = report.facts;
    }
    const ledger = openedLedger(home.path);
    storeFacts(ledger, wholeRun());
    expect(ledger.verify()).toMatchObject({ sound: true, facts: stored + wholeRun().length });
    expect(readdirSync(join(home.path, 'artifacts', 'incoming'))).toEqual([]);
    ledger.close();
    expect(verifyHome(home.path).sound).toBe(true);
  });

  test('a home that may only be read is refused, and can be verified', async () => {
    using home = temporaryHome();
    const ledger = openedLedger(home.path);
    storeFacts(ledger, [workspaceAdded()]);
    ledger.close();
    const writable = setReadOnly(home.path);
    const [open, verify] = [start('open', home.path), start('verify', home.path)];
    expect(await Promise.all([open.ended, verify.ended])).toEqual([0, 0]);
    writable();
    expect(open.lines).toEqual(['home_not_writable']);
    expect(JSON.parse(verify.lines.join(''))).toMatchObject({ sound: true, facts: 2 });
  });
});

/** Lets everybody read a home and nobody write it; gives the way back. */
function setReadOnly(home: string): () => void {
  chmodSync(dirname(home), 0o755);
  const folders = [home, join(home, 'artifacts'), join(home, 'artifacts', 'incoming')];
  const files = ['ledger.sqlite', 'ledger-head.json'].map((name) => join(home, name));
  for (const file of files) chmodSync(file, 0o444);
  for (const folder of folders) chmodSync(folder, 0o555);
  return () => {
    for (const folder of folders) chmodSync(folder, 0o755);
  };
}
