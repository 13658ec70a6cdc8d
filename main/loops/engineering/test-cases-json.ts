import * as z from 'zod';
import type { TestCase } from '../../domain/checks.ts';
import { groupsOf } from './test-cases-groups.ts';

const jestSchema = z.looseObject({
  testResults: z.array(z.looseObject({
    name: z.string().optional(),
    assertionResults: z.array(z.looseObject({ ancestorTitles: z.array(z.string()).optional(), title: z.string(), status: z.string(), duration: z.number().nullish() })),
  })),
});

const jestStatus: Readonly<Record<string, TestCase['status']>> = { passed: 'passed', failed: 'failed', todo: 'todo', pending: 'skipped', skipped: 'skipped', disabled: 'skipped' };

/** `jest --json` and `vitest --reporter=json`, whose documents are alike. The folder of the tree is left out of names. */
export function jestJsonCases(text: string): readonly TestCase[] {
  const start = text.indexOf('{"num');
  const found = jestSchema.safeParse(start === -1 ? null : parsed(text.slice(start, text.lastIndexOf('}') + 1)));
  if (!found.success) return [];
  return found.data.testResults.flatMap((file) => file.assertionResults.map((test) => ({
    name: [(file.name ?? '').replace(/^\/work\/[^/]+\//, ''), ...(test.ancestorTitles ?? []), test.title].filter((part) => part !== '').join(' > '),
    status: jestStatus[test.status] ?? 'failed',
    durationMs: test.duration !== null && test.duration !== undefined && test.duration >= 0 ? test.duration : null,
  })));
}

const goSchema = z.looseObject({ Action: z.string(), Package: z.string(), Test: z.string().optional(), Elapsed: z.number().nonnegative().optional() });

/** The ends of tests in `go test -json`; https://pkg.go.dev/cmd/test2json. A test with parts of its own is not counted beside them. */
export function goJsonCases(text: string): readonly TestCase[] {
  const ends = text.split('\n').filter((line) => line.startsWith('{"') && line.includes('"Action"')).flatMap((line) => {
    const event = goSchema.safeParse(parsed(line));
    if (!event.success || event.data.Test === undefined || !/^(?:pass|fail|skip)$/.test(event.data.Action)) return [];
    return [{ key: `${event.data.Package} > ${event.data.Test.replaceAll('/', ' > ')}`, action: event.data.Action, seconds: event.data.Elapsed ?? null }];
  });
  const groups = groupsOf(ends.map(({ key }) => key));
  return ends.filter(({ key }) => !groups.has(key)).map((end) => ({
    name: end.key, status: end.action === 'pass' ? 'passed' : end.action === 'skip' ? 'skipped' : 'failed', durationMs: end.seconds === null ? null : end.seconds * 1000,
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
