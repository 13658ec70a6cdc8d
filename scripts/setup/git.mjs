// @ts-check
import { needSystemPackages } from './apt.mjs';
import { onPath } from './machine.mjs';
import { step } from './say.mjs';

export function gitReady() {
  return onPath('git') !== undefined;
}

/** Provides git, with which Touchline reads repositories and makes patches. */
export async function provideGit() {
  await step('Installing git', 'Touchline reads repositories with it', () => needSystemPackages(['git'], 'Touchline'));
}
