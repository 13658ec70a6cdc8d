import { array, assert, constantFrom, property, string } from 'fast-check';
import { parseSync } from 'oxc-parser';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeRegions } from '../../../agents/recipes/code-regions.ts';

function commentsOf(path: string, text: string): string[] | undefined {
  return codeRegions(path, text)?.comments.map((span) => text.slice(span.start, span.end).trim());
}

const cases: readonly (readonly [path: string, text: string, comments: readonly string[] | undefined])[] = [
  ['a.ts', "const a = 'x // no'; // yes\n/* and\n this */", ['yes', 'and\n this']],
  ['a.ts', 'const a = `// no ${b /* yes */} // no`; // end', ['yes', 'end']],
  ['a.ts', 'const a = /["`]/; // yes\nconst b = 1 / 2; // too', ['yes', 'too']],
  ['a.ts', 'case 47/*/*/: b()', ['/']],
  ['a.tsx', "<p>don't see https://x.test</p>; // unseen\nconst a = 1; // yes", ['yes']],
  ['a.ts', 'const a = `never closed', undefined],
  ['a.ts', '/* never closed', undefined],
  ['a.go', 'a := `\n// no\n` // yes', ['yes']],
  ['a.rs', "fn a<'b>() { /* one /* two */ three */ let c = '\"'; } // yes", ['one /* two */ three', 'yes']],
  ['a.rs', 'let a = r#"// no"#; // yes', ['yes']],
  ['a.java', 'String a = """\n// no\n"""; // yes', ['yes']],
  ['a.cs', 'var a = @"C:\\"; // yes', ['yes']],
  ['a.c', "char a = '\"'; // yes", ['yes']],
  ['a.py', '# yes\na = """\n# no\n"""\nb = "# no"  # too', ['yes', 'too']],
  ['a.sh', '# yes\na=${b#c} # too\n', ['yes', 'too']],
  ['a.sh', 'cat <<END\n# no\nEND\n', undefined],
  ['a.yml', '# yes\na: b # no\n', ['yes']],
  ['a.yml', 'a: |\n  # no\n', undefined],
  ['a.css', 'a { b: url(//x) } /* yes */', ['yes']],
  ['Makefile', '# yes\na:\n\techo # no\n', ['yes']],
  ['a.html', '<!-- a -->', undefined],
];

describe('comments in source code', () => {
  test.each(cases)('%s %j', (path, text, comments) => {
    expect(commentsOf(path, text)).toEqual(comments);
  });

  test('are the ones a parser finds, in the packages that are installed here', () => {
    const folders = ['commander', 'vitest', 'react', 'zod', 'simple-git'].map((name) => join(import.meta.dirname, '../../../node_modules', name));
    let compared = 0;
    for (const path of folders.flatMap(scriptsIn)) {
      const text = readFileSync(path, 'utf8');
      const { comments, errors } = parseSync(path, text);
      const regions = errors.length === 0 ? codeRegions(path, text) : undefined;
      const parsed = new Set(comments.map((comment) => `${comment.start + 2}-${comment.type === 'Block' ? comment.end - 2 : comment.end}`));
      for (const span of regions?.comments ?? []) {
        compared += 1;
        expect(parsed.has(`${span.start}-${span.end}`), `${path}: ${text.slice(span.start, span.end)}`).toBe(true);
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  });

  test('are found or not, but never with an exception', () => {
    const piece = constantFrom('"', "'", '`', '/', '*', '//', '/*', '*/', '${', '{', '}', '\\', '\n', '#', '"""', "'''", 'r#"', '@"', 'a', ' ', '<<');
    const path = constantFrom('a.ts', 'a.rs', 'a.py', 'a.sh', 'a.cs', 'a.go', 'a.java', 'a.yml', 'a.c', 'a.css', 'a.rb');
    assert(
      property(array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), path, (text, name) => {
        for (const span of codeRegions(name, text)?.comments ?? []) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    assert(property(string({ unit: 'binary' }), path, (text, name) => void codeRegions(name, text)));
  });
});

function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[mc]?[jt]s$/u.test(entry.name) && !entry.parentPath.slice(folder.length).includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
}
