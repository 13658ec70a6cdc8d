// @ts-check
import { needSystemPackages } from './apt.mjs';
import { onPath } from './machine.mjs';
import { step } from './say.mjs';

export function xvfbReady() {
  return onPath('xvfb-run') !== undefined && onPath('Xvfb') !== undefined && onPath('xauth') !== undefined;
}

/** Provides a virtual display: the end-to-end tests open the real window, and there is no screen here. */
export async function provideXvfb() {
  await step('Installing a virtual display', 'the end-to-end tests open the real window', () => needSystemPackages(['xvfb', 'xauth'], 'Testing the window without a screen'));
}
