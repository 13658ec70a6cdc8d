import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasDisplay, isVirtualDisplay, onPath, pathOutside } from '../../scripts/setup/machine.mjs';
import { cacheFolder, root, typedIn } from '../../scripts/setup/places.mjs';
import { withoutNpmScriptSettings } from '../../scripts/setup/run.mjs';
import { switches, withFullPaths } from '../../scripts/setup/window.mjs';

describe('display', () => {
  test.each([
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{ DISPLAY: '' }, 'linux', false],
    [{}, 'linux', false],
    [{}, 'darwin', true],
    [{}, 'win32', true],
  ] as const)('%j on %s: %s', (env, platform, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected);
  });

  test('the display of xvfb-run is known by its authority file', () => {
    expect(isVirtualDisplay({ XAUTHORITY: '/tmp/xvfb-run.Ab12/Xauthority' })).toBe(true);
    expect(isVirtualDisplay({ XAUTHORITY: '/home/me/.Xauthority' })).toBe(false);
  });
});

describe('the window', () => {
  test('root and a virtual display each add their switch', () => {
    expect(switches(true, true)).toEqual(['--no-sandbox', '--disable-gpu']);
    expect(switches(false, false)).toEqual([]);
  });

  test('a folder is meant as seen from where it was typed', () => {
    expect(withFullPaths(['--repo', 'mine', '--repo=../x', 'other'], '/home/me')).toEqual(['--repo', '/home/me/mine', '--repo=/home/x', 'other']);
  });
});

describe('places', () => {
  test('the cache folder: ours, else that of the desktop, else under the home folder', () => {
    expect(cacheFolder({ TOUCHLINE_CACHE: '/c', XDG_CACHE_HOME: '/x' }, '/h')).toBe('/c');
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, '/h')).toBe(join('/x', 'touchline'));
    expect(cacheFolder({}, '/h')).toBe(join('/h', '.cache', 'touchline'));
  });

  test('npm moves to the project; the person typed elsewhere', () => {
    expect(typedIn({ INIT_CWD: '/home/me' }, root)).toBe('/home/me');
    expect(typedIn({ INIT_CWD: '/home/me' }, '/somewhere')).toBe('/somewhere');
    expect(typedIn({}, root)).toBe(root);
  });

  test('the path outside leaves the project\'s own programs out', () => {
    const path = [join(root, 'node_modules', '.bin'), '/usr/bin'].join(delimiter);
    expect(pathOutside(path)).toBe('/usr/bin');
  });

  test('a program that is not there is not found', () => {
    expect(onPath('no-such-program', '/usr/bin')).toBeUndefined();
  });
});

test('another npm does not inherit what ours adds for its scripts', () => {
  const env = { npm_config_local_prefix: '/p', npm_config_loglevel: 'silent', npm_package_name: 'touchline', npm_config_registry: 'r', NODE_ENV: 'production', PATH: '/usr/bin' };
  expect(withoutNpmScriptSettings(env)).toEqual({ npm_config_registry: 'r', PATH: '/usr/bin' });
});
