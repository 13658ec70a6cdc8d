import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceSchema } from '../../../main/domain/task.ts';
import { findMarkers } from '../../../main/loops/engineering/markers.ts';
import type { TreeContents } from '../../support/recipe-place.ts';
import { memoryPlace, valueOf } from '../../support/recipe-place.ts';

async function found(contents: TreeContents): Promise<readonly string[]> {
  const { items } = valueOf(await findMarkers(memoryPlace(contents)));
  return items.map(({ path, line, detail }) => `${path}:${line} ${detail}`);
}

describe('findMarkers', () => {
  test('in the comments of many languages', async () => {
    const contents = {
      'a.ts': 'const a = 1; // TODO: later\n/*\n * FIXME this\n */\n',
      'b.py': 'x = 1  # HACK around it\n',
      'c.sql': '-- XXX: slow\n',
      'd.md': 'text\n<!-- TODO write -->\n',
      'e.css': 'a { /* FIXME(me) */ }\n',
      Makefile: '# TODO all\n',
    };
    expect(await found(contents)).toEqual([
      'Makefile:1 TODO all', 'a.ts:1 TODO: later', 'a.ts:3 FIXME this', 'b.py:1 HACK around it', 'c.sql:1 XXX: slow', 'd.md:2 TODO write', 'e.css:1 FIXME(me)',
    ]);
  });

  test('not in code, words, addresses, lists, dependencies or what is no text', async () => {
    const contents = {
      'a.ts': "const TODO = 'TODO: no';\nconst u = 'https://x.invalid/TODO';\n// the TODOs are elsewhere\n// call 555-XXX-1234\n",
      'b.md': '- [ ] TODO list\n',
      'node_modules/x/a.js': '// TODO: theirs\n',
      'c.js': Uint8Array.of(0, 0x2f, 0x2f),
      'd.js': { kind: 'symlink' },
    } as const;
    expect(await found(contents)).toEqual([]);
  });

  test('counts all and keeps a hundred, one short line each, with nothing hidden in it', async () => {
    const lines = Array.from({ length: 150 }, () => `// TODO: \u202e${'x'.repeat(500)}`);
    const { count, items } = valueOf(await findMarkers(memoryPlace({ 'a.js': lines.join('\n') })));
    expect([count, items.length]).toEqual([150, 100]);
    for (const item of items) expect(evidenceSchema.parse(item).detail).toMatch(/^TODO: \\u\{202e\}x+$/);
  });

  test('says which files were too large', async () => {
    const { leftOut } = valueOf(await findMarkers(memoryPlace({ 'a.js': 'x'.repeat(300 * 1024) })));
    expect(leftOut.join()).toContain('1 source file');
  });

  test('any text is searched without failing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.constantFrom('a.ts', 'a.py', 'a.md', 'a.vue'), async (text, path) => {
        valueOf(await findMarkers(memoryPlace({ [path]: `/* ${text} TODO` })));
      }),
    );
  });
});
