import type { DependencyRequest, EgressRules, FileToWrite } from '../../agents/workspace.ts';
import type { InsideRequest } from '../exec.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok, printable } from '../fault.ts';
import { planCargo } from './cargo-lockfile.ts';
import { cargoInstallRequest } from './install-cargo.ts';
import { goInstallRequest } from './install-go.ts';
import { npmInstallRequest } from './install-npm.ts';
import { pipInstallRequest } from './install-pip.ts';
import type { InstallPlan, Platform } from './install-plan.ts';
import { pnpmInstallRequest } from './install-pnpm.ts';
import { yarnInstallRequest } from './install-yarn.ts';
import { planGo } from './go-sum.ts';
import { planNpm } from './npm-lockfile.ts';
import { planPnpm } from './pnpm-lockfile.ts';
import { planPip } from './requirements.ts';
import { planYarn } from './yarn-lockfile.ts';

/** A program of the sandbox image that installs what a lockfile names. */
export interface Manager {
  /** Reads the lockfile, and refuses before anything runs what may not be fetched. */
  readonly plan: (files: readonly FileToWrite[], egress: EgressRules, platform: Platform) => Outcome<InstallPlan>;
  readonly install: (request: DependencyRequest, timeoutMs: number) => InsideRequest;
}

const managers: ReadonlyMap<string, Manager> = new Map([
  ['npm', { plan: planWholeNpm, install: npmInstallRequest }],
  ['pnpm', { plan: planPnpm, install: pnpmInstallRequest }],
  ['yarn', { plan: planYarn, install: yarnInstallRequest }],
  ['pip', { plan: planPip, install: pipInstallRequest }],
  ['go', { plan: planGo, install: goInstallRequest }],
  ['cargo', { plan: planCargo, install: cargoInstallRequest }],
]);

/** What brings the pins of lockfiles that no program of the image reads. */
const exports: ReadonlyMap<string, string> = new Map([
  ['uv', '`uv export --no-emit-project -o requirements.txt`'],
  ['poetry', '`poetry export --with dev -o requirements.txt`'],
  ['pdm', '`pdm export -o requirements.txt`'],
  ['pipenv', '`pipenv requirements --dev > requirements.txt`'],
]);

export function managerOf(name: string): Outcome<Manager> {
  const manager = managers.get(name);
  if (manager !== undefined) return ok(manager);
  const program = exports.get(name);
  const next = program === undefined ? 'Install them in your checkout, or keep a lockfile of npm, pnpm or Yarn 1.' : `Commit its pins as well: ${program}.`;
  return fail('dependencies_not_runnable', `The sandbox image has no ${printable(Buffer.from(name))}, so its lockfile cannot be installed.`, next);
}

function planWholeNpm(files: readonly FileToWrite[], egress: EgressRules, platform: Platform): Outcome<InstallPlan> {
  const plan = planNpm(files, egress, platform);
  return plan.ok ? ok({ ...plan.value, files }) : plan;
}
