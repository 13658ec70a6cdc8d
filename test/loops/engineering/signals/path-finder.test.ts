import { expect, it } from 'vitest';
import { createPathFinder } from '../../../../main/loops/engineering/signals/path-finder.ts';
import { treeOf } from '../../../support/signals.ts';

const find = createPathFinder([...treeOf('src/server.js', 'index.js', 'lib/util.js', 'test/util.js', '__proto__/constructor.js'), { path: 'link.js', size: 0, kind: 'symlink' }]);

it.each([
  ['src/server.js', 'src/server.js'],
  ['./src/server.js', 'src/server.js'],
  ['/home/me/app/src/server.js', 'src/server.js'],
  ['file:///app/src/server.js', 'src/server.js'],
  ['C:\\app\\src\\server.js', 'src/server.js'],
  ['webpack:/x/server.js?abc', 'src/server.js'],
  ['/anywhere/util.js', null],
  ['node_modules/x/index.js', null],
  ['/app/node_modules/x/src/server.js', null],
  ['node:internal/process', null],
  ['../../etc/passwd', null],
  ['link.js', null],
  ['__proto__/constructor.js', '__proto__/constructor.js'],
  ['constructor', null],
  ['', null],
  ['x'.repeat(100_000), null],
])('%s', (printed, expected) => {
  expect(find(printed)).toBe(expected);
});

it('prefers the folder of the check', () => {
  const inner = createPathFinder(treeOf('packages/a/src/x.js', 'src/x.js'));
  expect(inner('src/x.js', 'packages/a')).toBe('packages/a/src/x.js');
  expect(inner('src/x.js')).toBe('src/x.js');
});
