import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLane, type Lane } from '../../../support/crash-lane.ts';
import { crashPlans, type CrashPlan } from '../../../support/crash-plan.ts';
import { makeDeliveryScenario, type DeliveryScenario } from '../../../support/delivery-scenario.ts';
import type { DeliveryAnswer } from '../../../support/delivery-child.ts';

/** 200 are promised; a test run does fewer of the same. */
const rounds = Number(process.env['TOUCHLINE_CRASH_ROUNDS'] ?? '40');
const seed = Number(process.env['TOUCHLINE_CRASH_SEED'] ?? String(Date.now() % 1_000_000));
const token = 'ghp_CANARYcanaryCANARYcanary0123456789';

let scenario: DeliveryScenario;
let folder: string;
let lanes: readonly Lane[];
let runId: string;
/** Deliveries that nothing cuts off, on the base and on one that has moved: what every other one must come to. */
const whole = new Map<Base, { readonly answer: DeliveryAnswer; readonly requests: number }>();
type Base = 'same' | 'moved';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-crash-'));
  scenario = await makeDeliveryScenario({ token });
  const run = await scenario.live();
  expect(run.result).toBe('awaiting-review');
  ({ runId } = run);
  await scenario.app.close();
  lanes = await Promise.all([0, 1].map((index) => makeLane({ scenario, folder: mkdtempSync(join(folder, 'lane-')), name: `lane${index}`, token })));
  // The second is warm, as those are that come after it.
  for (const lane of lanes) {
    for (const base of ['same', 'moved'] as const) {
      const answer = await lane.survivor.ask({ home: copyOf(lane, base), runId, deed: 'approve', dieAtFact: null });
      expectOne(lane, base, answer, 'nothing');
      whole.set(base, { answer, requests: lane.requests() });
    }
  }
}, 180_000);

afterAll(async () => {
  await Promise.all(lanes.map((lane) => lane.close()));
  await scenario.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The home as it was when the change waited for its review, before a remote that knows nothing of it. */
function copyOf(lane: Lane, base: Base): string {
  lane.reset();
  if (base === 'moved') lane.moveBase();
  const home = mkdtempSync(join(lane.folder, 'home-'));
  cpSync(scenario.home, home, { recursive: true });
  writeFileSync(join(home, 'settings.json'), JSON.stringify(lane.settings));
  return home;
}

function expectOne(lane: Lane, base: Base, answer: DeliveryAnswer, why: string): void {
  const story = `${why}, seed ${seed}: ${JSON.stringify(answer)}`;
  expect(lane.branches(), story).toEqual([`touchline/typos/${runId.toLowerCase()} ${answer.commit ?? ''}`]);
  expect(lane.forge.state.pulls.map(({ number, state }) => ({ number, state })), story).toEqual([{ number: answer.number, state: 'open' }]);
  expect(answer, story).toMatchObject({ sound: true, undelivered: 0, faults: [] });
  // What was cut off says so, and whoever came after it has finished.
  const cut = answer.runs.slice(0, -1);
  for (const run of cut) expect(run, story).toMatchObject({ status: 'interrupted', sentence: expect.stringMatching(/ended/u) });
  expect(answer.runs.at(-1), story).toMatchObject({ fault: null });
  expect(['done', 'interrupted'], story).toContain(answer.runs.at(-1)?.status);
  // The same change makes the same commit, however often it was begun.
  expect(answer.commit, story).toBe(whole.get(base)?.answer.commit ?? answer.commit);
}

async function crashed(lane: Lane, base: Base, plan: CrashPlan): Promise<void> {
  const home = copyOf(lane, base);
  const [first, next] = [lane.victim(), lane.survivor];
  await lane.crash(first, plan, { home, runId, deed: 'approve', dieAtFact: plan.kind === 'fact' ? plan.at : null });
  expect(lane.branches().length, JSON.stringify(plan)).toBeLessThanOrEqual(1);
  expect(lane.forge.state.pulls.length, JSON.stringify(plan)).toBeLessThanOrEqual(1);
  const resumed = await next.ask({ home, runId, deed: 'resume', dieAtFact: null });
  if (resumed.runs.length > 0) return expectOne(lane, base, resumed, JSON.stringify(plan));
  // Cut off before the verdict was stored: nothing has left the house, and it can be given as if nothing had been.
  expect([lane.branches(), lane.forge.state.pulls]).toEqual([[], []]);
  expectOne(lane, base, await next.ask({ home, runId, deed: 'approve', dieAtFact: null }), JSON.stringify(plan));
}

function plansFor(base: Base, count: number): CrashPlan[] {
  const known = whole.get(base);
  if (known === undefined) throw new Error('Nothing was delivered yet.');
  const { answer: { ms, facts }, requests } = known;
  return [...crashPlans({ rounds: count, seed, ms, requests, facts })];
}

describe('a delivery that is cut off', () => {
  it.each([['same', rounds], ['moved', Math.ceil(rounds / 20)]] as const)('on the %s base, at any of %i points, leaves one branch and one pull request after the next start', async (base, count) => {
    const plans = plansFor(base, count);
    // A base that has moved is checked in containers, and copies of one home take each other's away: one after the other there.
    await Promise.all(lanes.slice(0, base === 'same' ? 2 : 1).map(async (lane) => {
      for (let plan = plans.pop(); plan !== undefined; plan = plans.pop()) await crashed(lane, base, plan);
    }));
  }, 120_000 + rounds * 6_000);

  it('is delivered once by two processes at once, and once where one of them dies', async () => {
    const [one, other] = lanes;
    if (one === undefined || other === undefined) throw new Error('There are two lanes.');
    for (const plan of plansFor('same', Math.ceil(rounds / 10))) {
      const together = copyOf(one, 'same');
      const line = { home: together, runId, deed: 'approve', dieAtFact: null } as const;
      const answers = await Promise.all([one.survivor.ask(line), other.survivor.ask(line)]);
      for (const { refusal } of answers) expect([null, 'delivery_under_way', 'already_delivered']).toContain(refusal);
      expectOne(one, 'same', await one.survivor.ask({ ...line, deed: 'resume' }), 'two at once');

      const home = copyOf(one, 'same');
      await Promise.all([
        one.crash(one.victim(), plan, { home, runId, deed: 'approve', dieAtFact: plan.kind === 'fact' ? plan.at : null }),
        other.survivor.ask({ home, runId, deed: 'approve', dieAtFact: null }),
      ]);
      expectOne(one, 'same', await one.survivor.ask({ home, runId, deed: 'resume', dieAtFact: null }), `two at once, ${JSON.stringify(plan)}`);
    }
  }, 60_000 + rounds * 2_000);
});
