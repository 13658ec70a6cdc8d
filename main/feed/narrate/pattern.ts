import { keysOf } from './tokens.ts';

/**
 * Sentence patterns as a language writes them down. A pattern is alternatives (`|`) of sequences of:
 * `word` a word as it stands; `{field}` or `{field:form}` the value of a field; `<rule>` or `<rule:form>` another
 * pattern (`<rule:~>` in the form this one is in); `~verb` the verb in the form this pattern is in; `( … )` a group;
 * `[ … ]` an optional group; `*` after a group or rule: any number of times, none too; `\` before a character: as it
 * stands. At the beginning of a sequence: `?field` the words of the sequence say that this field is true; `&field` it must
 * be true; `!field` it must not be true.
 */
export type Pattern = readonly Sequence[];

export interface Sequence {
  /** What must hold, or must not, for the sequence to be open. */
  readonly guards: readonly Guard[];
  /** The fields its words state: its own claimed guards, and those of the sequences around it. */
  readonly states: readonly string[];
  readonly parts: readonly Part[];
}

export interface Guard {
  readonly field: string;
  readonly holds: boolean;
}

export type Part =
  | { readonly kind: 'words'; readonly keys: readonly string[] }
  | { readonly kind: 'slot'; readonly field: string; readonly form: string }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'group'; readonly pattern: Pattern }
  | { readonly kind: 'many'; readonly of: Part };

/** How `<rule>` and `~verb` are found in the form a pattern is written in. */
export interface Scope {
  readonly form: string;
  /** The pattern text of a verb in a form. */
  verb(name: string, form: string): string;
}

const lexeme = /\{[^{}]*\}|<[^<>]*>|~[a-z-]+|[?&!][a-zA-Z][\w.]*|\\\S|[()[\]|*]|[^\s()[\]|*{}<>\\~]+/gu;

/** Reads a pattern's text. Throws on a text that is no pattern: it is our own data, so that is a bug. */
export function patternOf(text: string, scope: Scope): Pattern {
  const reader = { left: lexemesOf(text), scope };
  const pattern = readPattern(reader, []);
  const rest = reader.left[0];
  if (rest !== undefined) throw new Error(`“${rest}” closes nothing in the pattern: ${text}`);
  return pattern;
}

interface Reader {
  left: string[];
  readonly scope: Scope;
}

function readPattern(reader: Reader, stated: readonly string[]): Pattern {
  const sequences = [readSequence(reader, stated)];
  while (reader.left[0] === '|') {
    reader.left.shift();
    sequences.push(readSequence(reader, stated));
  }
  return sequences;
}

/** What the words of a group say, the words around it say too: `stated` is handed down. */
function readSequence(reader: Reader, stated: readonly string[]): Sequence {
  const guards: Guard[] = [];
  const states = [...stated];
  const parts: Part[] = [];
  for (let next = reader.left[0]; next !== undefined && next !== '|' && next !== ')' && next !== ']'; next = reader.left[0]) {
    reader.left.shift();
    const [, mark, field] = /^([?&!])([a-zA-Z][\w.]*)$/.exec(next) ?? [];
    if (field !== undefined) guards.push({ field, holds: mark !== '!' });
    if (field !== undefined && mark === '?') states.push(field);
    if (field !== undefined) continue;
    if (next === '*') parts.push({ kind: 'many', of: lastOf(parts) });
    else parts.push(...partsOf(next, reader, states));
  }
  return { guards, states, parts: withRuns(parts) };
}

/** Neighbouring words as one part. */
function withRuns(parts: readonly Part[]): readonly Part[] {
  const runs: Part[] = [];
  for (const part of parts) {
    const before = runs.at(-1);
    if (part.kind === 'words' && before?.kind === 'words') runs[runs.length - 1] = { kind: 'words', keys: [...before.keys, ...part.keys] };
    else runs.push(part);
  }
  return runs;
}

function lastOf(parts: Part[]): Part {
  const last = parts.pop();
  if (last === undefined) throw new Error('“*” stands after nothing.');
  return last;
}

function partsOf(text: string, reader: Reader, stated: readonly string[]): readonly Part[] {
  if (text === '(' || text === '[') return [groupOf(text, reader, stated)];
  if (text.startsWith('{')) return [slotOf(text.slice(1, -1))];
  if (text.startsWith('<')) return [{ kind: 'rule', name: text.slice(1, -1).replace(/:~$/, reader.scope.form === '' ? '' : `:${reader.scope.form}`) }];
  if (text.startsWith('~')) return [{ kind: 'group', pattern: readPattern({ left: lexemesOf(reader.scope.verb(text.slice(1), reader.scope.form)), scope: reader.scope }, stated) }];
  const keys = keysOf(text.startsWith('\\') ? text.slice(1) : text);
  return keys.length === 0 ? [] : [{ kind: 'words', keys }];
}

function lexemesOf(text: string): string[] {
  return [...text.matchAll(lexeme)].map(([found]) => found);
}

const nothing: Sequence = { guards: [], states: [], parts: [] };

function groupOf(opening: string, reader: Reader, stated: readonly string[]): Part {
  const pattern = readPattern(reader, stated);
  const closing = reader.left.shift();
  if (closing !== (opening === '(' ? ')' : ']')) throw new Error(`“${opening}” is not closed.`);
  return { kind: 'group', pattern: opening === '[' ? [...pattern, nothing] : pattern };
}

function slotOf(text: string): Part {
  const [field = '', form = ''] = text.split(':');
  return { kind: 'slot', field, form };
}
