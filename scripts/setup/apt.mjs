// @ts-check
import { mayInstallSystemPackages } from './machine.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { Missing, missingFromOutput } from './trouble.mjs';

let updated = false;

/**
 * Provides Debian packages, or stops with the command that the person can type.
 * @param {readonly string[]} names
 * @param {string} what what needs them, such as "The Electron window"
 */
export async function needSystemPackages(names, what) {
  if (!mayInstallSystemPackages()) {
    throw new Missing(`${what} needs system packages that are not installed.`, `On Debian or Ubuntu: sudo apt-get install -y ${names.join(' ')}`);
  }
  await update();
  const existing = await todaysNames(names);
  say(`  installing system packages: ${existing.join(' ')}`);
  const args = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...existing];
  let result = await run('apt-get', args, { env: quietly() });
  if (result.code !== 0 && /dpkg --configure -a/.test(result.output)) {
    // An earlier installation was cut off in the middle.
    await run('dpkg', ['--configure', '-a'], { env: quietly() });
    result = await run('apt-get', args, { env: quietly() });
  }
  if (result.code !== 0) throw aptTrouble(result.output, what, existing);
}

async function update() {
  if (updated) return;
  const result = await run('apt-get', ['update', '-o', 'Acquire::Retries=2'], { env: quietly() });
  // A list of one dead repository does not matter as long as the packages can be had.
  if (result.code !== 0) say(`  apt-get update: ${result.output.trim().split('\n').pop() ?? ''}`);
  updated = true;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed many libraries by adding `t64`.
 * @param {readonly string[]} names
 */
async function todaysNames(names) {
  const answer = await run('apt-cache', ['show', '--no-all-versions', ...names.map((name) => `${name}t64`)]);
  const renamed = new Set(answer.stdout.match(/^Package: .+$/gm) ?? []);
  return names.map((name) => (renamed.has(`Package: ${name}t64`) ? `${name}t64` : name));
}

function quietly() {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
}

/**
 * @param {string} output
 * @param {string} what
 * @param {readonly string[]} names
 */
function aptTrouble(output, what, names) {
  const tail = output.trim().split('\n').slice(-5).join('\n');
  say(tail);
  return missingFromOutput(output, `Installing the system packages for ${what}`)
    ?? new Missing(`${what} needs system packages that could not be installed.`, `Try it by hand: apt-get install -y ${names.join(' ')}`);
}
