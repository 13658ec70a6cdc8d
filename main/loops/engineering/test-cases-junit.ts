import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import type { TestCase } from '../../domain/checks.ts';

/** Entities of the document's own are never expanded; the five of XML itself are, once, in names. */
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', processEntities: false, parseAttributeValue: false, parseTagValue: false, trimValues: false, isArray: (name) => ['testsuite', 'testcase'].includes(name) });

const textSchema = z.string().optional();
const caseSchema = z.looseObject({ '@name': textSchema, '@classname': textSchema, '@file': textSchema, '@time': textSchema, '@status': textSchema });
const suiteSchema = z.looseObject({ '@name': textSchema, testcase: z.array(z.unknown()).optional(), testsuite: z.array(z.unknown()).optional() });

/** JUnit XML as pytest, Jest, Vitest, node:test, gotestsum and others write it. */
export function junitCases(text: string): readonly TestCase[] {
  const start = /<(?:\?xml|testsuites?)\b/.exec(text)?.index;
  if (start === undefined || !text.includes('<testcase')) return [];
  const end = Math.max(text.lastIndexOf('</testsuites>') + 13, text.lastIndexOf('</testsuite>') + 12);
  const document = parsed(text.slice(start, end));
  const root = z.looseObject({ testsuites: z.unknown().optional(), testsuite: z.array(z.unknown()).optional() }).safeParse(document);
  if (!root.success) return [];
  return [...(root.data.testsuite ?? []), root.data.testsuites].flatMap((suite) => casesOf(suite, [], 0));
}

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    return null;
  }
}

function casesOf(value: unknown, groups: readonly string[], depth: number): readonly TestCase[] {
  const suite = suiteSchema.safeParse(value);
  if (!suite.success || depth > 30) return [];
  const own = (suite.data.testcase ?? []).flatMap((each) => caseOf(each, groups));
  return [...own, ...(suite.data.testsuite ?? []).flatMap((each) => casesOf(each, [...groups, decoded(nameOf(each))], depth + 1))];
}

function nameOf(value: unknown): string {
  const suite = suiteSchema.safeParse(value);
  return suite.success ? (suite.data['@name'] ?? '') : '';
}

function caseOf(value: unknown, groups: readonly string[]): readonly TestCase[] {
  const found = caseSchema.safeParse(value);
  if (!found.success) return [];
  const test = found.data;
  // A class name holds the groups; where a file is named instead, the groups are the suites around.
  const file = test['@file']?.replace(/^\/work\/[^/]+\//, '');
  const places = file === undefined ? [test['@classname'] ?? groups.join(' > ')] : [file, ...groups.filter((group) => group !== file)];
  const name = [...places, test['@name'] ?? ''].map(decoded).filter((part) => part !== '').join(' > ');
  const failed = 'failure' in test || 'error' in test;
  const seconds = Number(test['@time']);
  return [{ name, status: failed ? 'failed' : 'skipped' in test ? 'skipped' : 'passed', durationMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null }];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}
