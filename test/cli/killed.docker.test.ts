import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { afterAll, describe, expect, it } from 'vitest';
import { ownContainers } from '../support/containers.ts';
import { installationOf } from '../support/installation.ts';
import { startTouchline, touchline } from '../support/terminal.ts';

const home = mkdtempSync(join(tmpdir(), 'touchline-killed-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What the run says it is doing when it is killed. */
const moments = ['open: Opening', 'observe: Looking', 'observe: Checking', 'code:', 'check: Checking', 'check: Measuring'];

describe('kill -9', () => {
  it.each(moments)('at "%s": the next start explains it, nothing is left, and the ledger is sound', async (moment) => {
    const run = startTouchline(home, 'dry-run');
    await new Promise<void>((resolve) => {
      run.child.stderr?.on('data', () => {
        if (run.err().includes(moment)) resolve();
      });
      void run.ended.then(() => resolve());
    });
    run.child.kill('SIGKILL');
    await run.ended;
    const next = touchline(home, 'runs', '--json');
    expect(next.code).toBe(0);
    const [newest] = z.array(z.object({ run: z.object({ runId: z.string(), status: z.string(), sentence: z.string().nullable() }) })).parse(JSON.parse(next.out));
    expect(run.err()).toContain(moment);
    expect(newest?.run.status).toBe('interrupted');
    expect(next.err).toContain(newest?.run.runId);
    expect(newest?.run.sentence).toMatch(/Touchline ended (before its first step|during step|after step)/);
    expect(existsSync(join(home, 'runs')) ? readdirSync(join(home, 'runs')) : []).toEqual([]);
    expect(touchline(home, 'verify')).toMatchObject({ code: 0 });
    expect(ownContainers(installationOf(home))).toEqual([]);
  });

  it('Ctrl-C cancels, takes the containers away and exits with 130', async () => {
    const run = startTouchline(home, 'dry-run');
    await new Promise<void>((resolve) => {
      run.child.stderr?.on('data', () => {
        if (run.err().includes('observe: Looking')) resolve();
      });
      void run.ended.then(() => resolve());
    });
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(130);
    expect(JSON.parse(touchline(home, 'runs', '--json', '--limit', '1').out)).toMatchObject([{ run: { status: 'cancelled' } }]);
    expect(ownContainers(installationOf(home))).toEqual([]);
  });
});
