// @ts-check
import { needSystemPackages } from './apt.mjs';
import { onPath } from './machine.mjs';
import { step } from './say.mjs';

export function keyringReady() {
  return onPath('dbus-run-session') !== undefined && onPath('gnome-keyring-daemon') !== undefined;
}

/** Provides a keyring of the tests' own: they keep a key in a real one, and a machine without a desktop has none. */
export async function provideKeyring() {
  await step('Installing a keyring', 'a test keeps a key in a real one', () => needSystemPackages(['gnome-keyring', 'dbus'], 'Testing keys in a keyring'));
}
