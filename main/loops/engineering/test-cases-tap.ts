import { Parser } from 'tap-parser';
import type { TestCase } from '../../domain/checks.ts';
import { tapeTests } from './test-cases-tape.ts';

/**
 * TAP 13 and 14 with subtests; https://testanything.org/tap-version-14-specification.html. Diagnostics in YAML are not
 * parsed: of them only the duration is taken over.
 */
export function tapCases(text: string): readonly TestCase[] {
  if (!/^TAP version 1[34]$/m.test(text) && !/^1\.\.\d+/m.test(text)) return [];
  return tapeTests(text.split('\n')) ?? casesIn(withoutDiagnostics(text), []);
}

function casesIn(text: string, groups: readonly string[]): readonly TestCase[] {
  const found: TestCase[] = [];
  const listen = (parser: Parser, path: readonly string[]): void => {
    let parents = 0;
    parser.on('child', (child: Parser) => {
      parents += 1;
      listen(child, [...path, child.name]);
    });
    parser.on('assert', (result) => {
      // The line that sums up a group of subtests is no test of its own.
      if (parents > 0 && result.name !== '') {
        parents -= 1;
        return;
      }
      const status = result.skip !== false ? 'skipped' : result.todo !== false ? 'todo' : result.ok ? 'passed' : 'failed';
      found.push({ name: [...path, result.name].filter((part) => part !== '').join(' > '), status, durationMs: result.time ?? null });
    });
  };
  const parser = new Parser({ bail: false, strict: false });
  listen(parser, groups);
  parser.end(text);
  return found;
}

/** Every block `---` … `...` becomes the time it names, in the form that stands on the line of the test itself. */
function withoutDiagnostics(text: string): string {
  const kept: string[] = [];
  let block: string | null = null;
  for (const line of text.split('\n')) {
    if (block === null && /^\s+---/.test(line)) block = '';
    else if (block === null) kept.push(line);
    else if (/^\s+\.\.\.\s*$/.test(line)) block = closed(kept, block);
    else block = block === '' ? (/^\s+duration_ms:\s*([\d.]{1,20})/.exec(line)?.[1] ?? '') : block;
  }
  return kept.join('\n');
}

function closed(kept: string[], time: string): null {
  const last = kept.at(-1) ?? '';
  if (time !== '' && /^\s*(?:not )?ok\b/.test(last) && !/ # /.test(last)) kept[kept.length - 1] = `${last} # time=${time}ms`;
  return null;
}
