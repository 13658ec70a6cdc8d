import { rules as kept } from '@secretlint/secretlint-rule-preset-recommend';
import { leadsToSample } from './hosts.ts';
import { bitsEach, patternSecrets, type FoundSecret } from './secret-patterns.ts';

type Rule = (typeof kept)[number];
type Context = Parameters<Rule['create']>[0];
type Source = Parameters<NonNullable<ReturnType<Rule['create']>['file']>>[0];

/** Left out: it lets a comment in the text switch the others off. */
const rules = kept.filter((rule) => !rule.meta.id.endsWith('filter-comments'));

/**
 * Finds what looks like a credential in a text, by the rules of secretlint's recommended preset and by patterns of our
 * own. The rules are run here and not through `@secretlint/core`, which keeps a mark of every file for the life of the
 * process. No rule reads a file or the network: the one that would (key stores named `.p12`) is never given such a
 * name. What a rule says of its finding is thrown away unread, for it holds the credential.
 */
export async function secretsIn(path: string, text: string): Promise<readonly FoundSecret[]> {
  const found: FoundSecret[] = [];
  const source = sourceOf(path, text);
  for (const rule of rules) {
    const handle = rule.create(contextOf(rule.meta.id, found), {});
    await handle.file?.(source);
  }
  return withoutRepeats([...found, ...patternSecrets(path, text)].filter(({ rule, from, to }) => !isSample(rule, text.slice(from, to))));
}

/** A text with every stretch that looks like a credential taken out, and the rules that found them. */
export async function withoutSecrets(text: string): Promise<{ readonly text: string; readonly rules: readonly string[] }> {
  const found = await secretsIn('', text);
  const cut = found.toSorted((a, b) => b.from - a.from).reduce((rest, { from, to }) => `${rest.slice(0, from)}(secret removed)${rest.slice(Math.max(to, from))}`, text);
  return { text: cut, rules: [...new Set(found.map(({ rule }) => rule))] };
}

/** What is plainly put there to look like one: the same few characters over and over, or a login at a host that is none. */
function isSample(rule: string, value: string): boolean {
  if (rule === 'basicauth' || rule === 'database-connection-string') return leadsToSample(value);
  return value.length < 300 && bitsEach(value) < sampleBits;
}

const sampleBits = 2.8;

function contextOf(id: string, found: FoundSecret[]): Context {
  const rule = id.slice(id.lastIndexOf('/') + 1).replace(/^secretlint-rule-/u, '');
  return {
    sharedOptions: {},
    createTranslator: () => (messageId) => ({ message: '', messageId: String(messageId), data: {} }),
    report: ({ range }) => {
      found.push({ rule, from: range[0], to: range[1] });
    },
    ignore: () => undefined,
  };
}

function sourceOf(path: string, content: string): Source {
  const filePath = /(?:^|\/)(?:package(?:-lock)?\.json|\.npmrc)$/u.exec(path)?.[0].replace('/', '') ?? 'text';
  const nowhere = { line: 1, column: 0 };
  return {
    content, filePath, physicalFilePath: undefined, contentType: 'text', hasBOM: false, ext: path.endsWith('.json') ? '.json' : '',
    getFilePath: () => filePath,
    getPhysicalFilePath: () => undefined,
    locationToRange: () => [0, 0],
    rangeToLocation: () => ({ start: nowhere, end: nowhere }),
    positionToIndex: () => 0,
    indexToPosition: () => nowhere,
  };
}

/** Of stretches that overlap the first and longest counts: one credential is one finding. */
function withoutRepeats(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const single: FoundSecret[] = [];
  for (const next of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (next.from >= (single.at(-1)?.to ?? 0)) single.push(next);
  }
  return single;
}
