import { fieldOf, textOf, type Fields } from './field.ts';
import { formReader } from './forms.ts';
import type { Grammar } from './grammar.ts';
import type { Problem } from './hygiene.ts';
import { costliest, readSentence, type Finding } from './reading.ts';
import { keysOf, type Token } from './tokens.ts';

/** Says what is wrong with a sentence that can't be read as a true one. There is always at least one problem. */
export function explain(text: string, tokens: readonly Token[], grammar: Grammar, fields: Fields, furthest: number): readonly Problem[] {
  const strange = strangers(text, tokens, grammar, fields);
  if (strange.length > 0) return strange;
  const broken = (readSentence(tokens, grammar, fields, costliest).findings ?? []).filter(({ kind }) => kind !== 'states').map((finding) => brokenProblem(text, finding, fields));
  if (broken.length > 0) return unique(broken);
  const token = tokens[Math.min(furthest, tokens.length - 1)];
  return [{ code: 'not_understood', message: 'The words are known, but in this order the check can’t tell that they say what the fields hold. Say it more plainly.', start: token?.start ?? 0, end: text.length }];
}

/** Tokens that no sentence about this event has: foreign names, other numbers, words beyond the lexicon. */
function strangers(text: string, tokens: readonly Token[], grammar: Grammar, fields: Fields): readonly Problem[] {
  const known = vocabularyOf(grammar);
  const values = valueKeys(fields, grammar);
  const strange = tokens.filter(({ key, words }) => !values.has(key) && !words.some((word) => known.has(word)));
  return strange.map((token) => {
    const said = text.slice(token.start, token.end);
    const { code, message } = strangeness(said, grammar);
    return { code, message, start: token.start, end: token.end };
  });
}

function strangeness(said: string, grammar: Grammar): { readonly code: string; readonly message: string } {
  if (/^\p{N}/u.test(said)) return { code: 'number_not_in_fields', message: `No field holds the number ${said}.` };
  if (/^\p{Lu}/u.test(said) && grammar.language.tag !== 'de') return { code: 'name_not_in_fields', message: `“${said}” is no name the fields hold.` };
  return { code: 'word_unknown', message: `“${said}” says something that no field holds, or that the check does not know.` };
}

function brokenProblem(text: string, { kind, field, start, end }: Finding, fields: Fields): Problem {
  const said = text.slice(start, end);
  const value = fieldOf(fields, field)?.value;
  if (kind === 'breaks-guard') return { code: 'predicate_false', message: `“${said}” does not hold: ${field} is ${value === true ? 'true' : 'not true'}.`, start, end };
  const right = value === undefined ? 'is not known' : `is ${textOf(fields, field) ?? JSON.stringify(value)}`;
  return { code: 'value_wrong', message: `“${said}” stands for ${field}, which ${right}.`, start, end };
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [`${one.message} ${one.start}`, one])).values()];
}

const vocabularies = new Map<string, ReadonlySet<string>>();

/** Every plain word of a language's patterns. */
export function vocabularyOf({ language }: Grammar): ReadonlySet<string> {
  const before = vocabularies.get(language.tag);
  if (before !== undefined) return before;
  const patterns = Object.values(language.rules).flat().map((text) => text.replaceAll(/\{[^}]*\}|<[^>]*>|~[a-z-]+|[?&!][a-zA-Z][\w.]*/g, ' '));
  const verbs = Object.values(language.verbs).flatMap((forms) => Object.values(forms)).map((text) => text.replaceAll(/[?&!][a-zA-Z][\w.]*/g, ' '));
  const words = new Set([...patterns, ...verbs, ...language.articles].flatMap((text) => keysOf(text.replaceAll(/[()[\]|*\\]/g, (mark) => (mark === '\\' ? '' : ' ')))).concat(['(', ')', '!', '.']));
  vocabularies.set(language.tag, words);
  return words;
}

const forms = ['', 'ord', 'nth', 'count', 'gen', 'rev'];

function valueKeys(fields: Fields, { language }: Grammar): ReadonlySet<string> {
  const formsOf = formReader(fields, language);
  return new Set(Object.keys(fields).flatMap((field) => forms.flatMap((form) => formsOf(field, form))).flat());
}
