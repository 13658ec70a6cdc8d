import type { Claim } from '../../domain/artifacts/live-feed.ts';
import { explain } from './explain.ts';
import { fieldOf, holds, textOf, type Fields } from './field.ts';
import { formsOf } from './forms.ts';
import { grammarOf, type Grammar } from './grammar.ts';
import { hygieneOf, longestSentence, type Problem } from './hygiene.ts';
import { languageOf } from './languages/all.ts';
import { withoutLight, withoutNeutral } from './neutral.ts';
import { readSentence, type Finding, type Sentence } from './reading.ts';
import { isHomeFirst, orderProblems, unclearScores } from './score-order.ts';
import { keysOf, tokensOf, type Token } from './tokens.ts';
import { deedProblems } from './whose-deed.ts';

export type { Problem } from './hygiene.ts';

export interface SentenceToCheck {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly fields: Fields;
  readonly language: string;
  readonly maxLength?: number;
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Whether a sentence may be published: it can be read as one of the true sentences of its language about these
 * fields, each thing it states is claimed, and each claim is the field's value now. Everything else is refused.
 */
export function checkSentence({ text, claims, fields, language, maxLength = longestSentence }: SentenceToCheck): Verdict {
  const reading = statementsOf({ text, fields, language, maxLength });
  if (!reading.ok) return reading;
  const problems = [...claims.flatMap((claim) => claimProblems(text, claim, reading.findings, fields, language)), ...unclaimed(text, claims, reading.findings, fields)];
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

export type Statements = { readonly ok: true; readonly findings: readonly Finding[]; readonly unclear: readonly Finding[] } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A sentence is put right, then checked, then checked again before it is published: it is read once for the same fields. */
const read = new WeakMap<Fields, Map<string, Statements>>();

/** What a text states, as the patterns of its language read it; or why it can't be published whatever is claimed. */
export function statementsOf({ text, fields, language, maxLength = longestSentence }: Omit<SentenceToCheck, 'claims'>): Statements {
  const before = read.get(fields) ?? new Map<string, Statements>();
  const key = `${language} ${maxLength} ${text}`;
  const statements = before.get(key) ?? readStatements(text, fields, language, maxLength);
  read.set(fields, before.set(key, statements));
  return statements;
}

function readStatements(text: string, fields: Fields, language: string, maxLength: number): Statements {
  const hygiene = hygieneOf(text, maxLength);
  if (hygiene.length > 0) return { ok: false, problems: hygiene };
  const grammar = grammarOf(languageOf(language));
  const { tokens, findings, furthest } = readTrue(text, grammar, fields);
  if (findings === null) return explainedLater(() => explain(text, tokens, grammar, fields, furthest));
  const problems = [...wholeProblems(text, findings, fields), ...orderProblems(text, tokens, findings, fields, grammar), ...deedProblems(text, tokens, findings, fields, grammar)];
  return problems.length === 0 ? { ok: true, findings: oneForEach(text, findings), unclear: unclearIn(text, findings, grammar, fields) } : { ok: false, problems };
}

/** Saying why takes several times as long as refusing, and of a template or a wording that is only tried nobody asks. */
function explainedLater(why: () => readonly Problem[]): Statements {
  let known: readonly Problem[] | undefined;
  return {
    ok: false,
    get problems() {
      return (known ??= why());
    },
  };
}

/** Read as it stands, or else without the words that state nothing, or else without those that only say “now”. */
function readTrue(text: string, grammar: Grammar, fields: Fields): Sentence & { readonly tokens: readonly Token[] } {
  const tokens = tokensOf(text);
  const whole = { tokens, ...readSentence(tokens, grammar, fields, 0) };
  if (whole.findings !== null) return whole;
  const plain = withoutNeutral(tokens, grammar.language);
  const bare = plain === tokens ? whole : { tokens: plain, ...readSentence(plain, grammar, fields, 0) };
  if (bare.findings !== null) return bare;
  const lighter = withoutLight(plain, grammar.language, fields);
  const barest = lighter === plain ? bare : { tokens: lighter, ...readSentence(lighter, grammar, fields, 0) };
  return barest.findings === null ? bare : barest;
}

/** The scores whose order only a claim can tell. Higher first is clear where the patterns have it in no other order. */
function unclearIn(text: string, findings: readonly Finding[], grammar: Grammar, fields: Fields): readonly Finding[] {
  return unclearScores(text, findings, fields, grammar).filter((score) => isHomeFirst(text, score) || canBeTurned(text, score, grammar, fields));
}

/** Whether the sentence can be read with the numbers of a score the other way round as well: “make it 2–1”, not “lead 2–1”, which nobody writes home first. */
function canBeTurned(text: string, { start, end }: Finding, grammar: Grammar, fields: Fields): boolean {
  const turned = `${text.slice(0, start)}${text.slice(start, end).replace(/^([0-9]+)([^0-9]+)([0-9]+)$/, '$3$2$1')}${text.slice(end)}`;
  return readTrue(turned, grammar, fields).findings !== null;
}

/** Neighbouring words that state the same field are one finding, and each is told once. */
function oneForEach(text: string, findings: readonly Finding[]): readonly Finding[] {
  const told: Finding[] = [];
  for (const one of findings) {
    const before = told.findLast(({ field }) => field === one.field);
    if (before === undefined || text.slice(before.end, one.start).trim() !== '') told.push(one);
    else told[told.indexOf(before)] = { ...before, end: Math.max(before.end, one.end) };
  }
  return told;
}

const actionFields = new Set(['scorer', 'player', 'action.minute', 'action.stoppage', 'action.score', 'action.score.leaderFirst', 'is.goal']);

function wholeProblems(text: string, findings: readonly Finding[], fields: Fields): readonly Problem[] {
  const whole = (code: string, message: string): Problem => ({ code, message, start: 0, end: text.length });
  const states = (field: string): boolean => findings.some((one) => one.field === field);
  const sourced = findings.some(({ field }) => (fieldOf(fields, field)?.from ?? null) !== null);
  const twoTimes = states('minute') && textOf(fields, 'minute') !== textOf(fields, 'action.minute') && findings.some(({ field }) => actionFields.has(field));
  return [
    ...(sourced ? [] : [whole('no_source', 'Nothing in the sentence rests on a source.')]),
    ...(holds(fields, 'is.unconfirmed') && !states('is.unconfirmed') ? [whole('not_confirmed', 'What the event’s sources say is not confirmed: the sentence has to say so.')] : []),
    ...(twoTimes ? [whole('which_minute', 'The sentence tells of the action and of the clock, and their minutes differ: it is not clear which is meant.')] : []),
  ];
}

function claimProblems(text: string, claim: Claim, findings: readonly Finding[], fields: Fields, language: string): readonly Problem[] {
  const said = text.slice(claim.start, claim.end);
  const problem = (code: string, message: string): readonly Problem[] => [{ code, message, start: claim.start, end: claim.end }];
  const field = fieldOf(fields, claim.field);
  if (claim.end <= claim.start || claim.end > text.length) return problem('claim_outside', `The claim on ${claim.field} lies outside the sentence.`);
  if (field === undefined) return problem('field_unknown', `There is no field “${claim.field}”, or it does not hold.`);
  if (JSON.stringify(field.value) !== JSON.stringify(claim.value)) return problem('claim_false', `“${said}” is claimed to be ${JSON.stringify(claim.value)}; ${claim.field} is ${JSON.stringify(field.value)}.`);
  const stated = findings.some((one) => one.start === claim.start && one.end === claim.end && sameValue(one.field, claim.field, fields));
  if (stated || isFormOf(said, claim.field, fields, language)) return [];
  return problem('claim_elsewhere', `“${said}” does not state ${claim.field}.`);
}

/** Every form but a score the other way round: as a claim that is a lie. */
export const plainForms = ['', 'ord', 'nth', 'count', 'gen'] as const;

/** Whether a piece of text is one of the ways to write what a field holds. */
export function isFormOf(said: string, field: string, fields: Fields, language: string): boolean {
  const keys = keysOf(said).join(' ');
  return plainForms.some((form) => formsOf(field, form, fields, languageOf(language)).some((one) => keysOf(one).join(' ') === keys));
}

function sameValue(one: string, other: string, fields: Fields): boolean {
  return one === other || (!one.startsWith('is.') && JSON.stringify(fieldOf(fields, one)?.value) === JSON.stringify(fieldOf(fields, other)?.value));
}

function unclaimed(text: string, claims: readonly Claim[], findings: readonly Finding[], fields: Fields): readonly Problem[] {
  return findings
    .filter((finding) => !claims.some(({ start, end, field }) => start === finding.start && end === finding.end && sameValue(finding.field, field, fields)))
    .map(({ field, start, end }) => ({ code: 'unclaimed', message: `“${text.slice(start, end)}” states ${field} without a claim.`, start, end }));
}
