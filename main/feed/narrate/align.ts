import type { Claim } from '../../domain/artifacts/live-feed.ts';
import { isFormOf, plainForms, statementsOf, type Problem } from './check.ts';
import { fieldOf, holds, type FieldValue, type Fields } from './field.ts';
import { formsOf, kindOf } from './forms.ts';
import { languageOf } from './languages/all.ts';
import type { Finding } from './reading.ts';
import { keysOf, tokensOf } from './tokens.ts';

/** A claim as a model makes it: the words, and the field they state. Offsets and value may be missing or wrong. */
export interface LooseClaim {
  readonly field: string;
  /** The words of the sentence; those between the offsets where left out. */
  readonly text?: string;
  readonly start?: number;
  readonly end?: number;
  /** What the model says the field holds; not compared where left out. */
  readonly value?: FieldValue;
}

export interface Aligned {
  /** Whether there are no problems: asked alone, it spares finding out which. */
  readonly ok: boolean;
  /** One for each thing the sentence states, with exact offsets; empty where it states what is not so. */
  readonly claims: readonly Claim[];
  /** Claims that are false or that say nothing of the sentence, and what else is wrong with it. */
  readonly problems: readonly Problem[];
}

/**
 * Puts a model's claims where they belong. What the sentence states is found by reading it, so a claim that is
 * missing or has wrong offsets does no harm; a claim that lies, does.
 */
export function alignClaims(text: string, claims: readonly LooseClaim[], fields: Fields, language: string, maxLength?: number): Aligned {
  const lies = claims.flatMap((claim) => lieOf(text, claim, fields, language));
  const read = statementsOf({ text, fields, language, ...(maxLength === undefined ? {} : { maxLength }) });
  if (!read.ok) {
    return {
      ok: false,
      claims: [],
      get problems() {
        return [...read.problems, ...lies];
      },
    };
  }
  const unsaid = read.unclear.filter((score) => !claims.some((claim) => saysOrder(text, claim, score, fields, language)) && !saysEach(text, claims, score, fields, language));
  const stated = read.findings.filter(({ start }) => !unsaid.some((score) => score.start === start));
  const problems = [...unsaid.map((score) => unsaidProblem(text, score)), ...lies, ...claims.flatMap((claim) => strayOf(text, claim, read.findings, fields, language))];
  return { ok: problems.length === 0, claims: stated.map((finding) => claimOf(finding, fields)), problems };
}

function claimOf({ field, start, end }: Finding, fields: Fields): Claim {
  return { start, end, field, value: fieldOf(fields, field)?.value ?? null };
}

function lieOf(text: string, { field, value }: LooseClaim, fields: Fields, language: string): readonly Problem[] {
  const held = fieldOf(fields, field);
  if (held === undefined) return [{ code: 'field_unknown', message: `There is no field “${field}”, or it does not hold.`, start: 0, end: text.length }];
  if (value === undefined || JSON.stringify(value) === JSON.stringify(held.value)) return [];
  // A model writes 67 for "67", and "2-1" for "2–1".
  if (typeof value !== 'boolean' && (typeof value === 'string' || typeof value === 'number') && isFormOf(String(value), field, fields, language)) return [];
  return [{ code: 'claim_false', message: `${field} is claimed to be ${JSON.stringify(value)}; it is ${JSON.stringify(held.value)}.`, start: 0, end: text.length }];
}

/** Whether a claim says in which order a score is meant: by a field of two numbers that has them so. */
function saysOrder(text: string, claim: LooseClaim, { start, end }: Finding, fields: Fields, language: string): boolean {
  const words = text.slice(start, end);
  const said = claim.text ?? text.slice(claim.start ?? 0, claim.end ?? 0);
  return kindOf(claim.field, fields) === 'pair' && said.includes(words) && isFormOf(words, claim.field, fields, language);
}

const eachNumber = [['score', 'score.home', 'score.away'], ['score.leaderFirst', 'score.higher', 'score.lower']] as const;

/** Each number claimed by itself, in the order they stand in, says it, too. */
function saysEach(text: string, claims: readonly LooseClaim[], { start, end }: Finding, fields: Fields, language: string): boolean {
  return eachNumber.some(([both, ...each]) => isFormOf(text.slice(start, end), both, fields, language) && each.every((field) => claims.some((claim) => claim.field === field)));
}

function unsaidProblem(text: string, { start, end }: Finding): Problem {
  return { code: 'score_order', message: `“${text.slice(start, end)}” could be meant either way: claim it as score (home first) or as score.leaderFirst (the higher number first), or put both names beside it.`, start, end };
}

/** A claim whose words are not in the sentence, or state nothing like its field. */
function strayOf(text: string, claim: LooseClaim, findings: readonly Finding[], fields: Fields, language: string): readonly Problem[] {
  if (fieldOf(fields, claim.field) === undefined) return [];
  const said = claim.text ?? text.slice(claim.start ?? 0, claim.end ?? 0);
  const place = text.indexOf(said);
  if (said.trim() === '' || place < 0) return formStands(text, claim.field, fields, language) ? [] : [{ code: 'claim_not_found', message: `The words claimed to state ${claim.field} are not in the sentence.`, start: 0, end: text.length }];
  const end = place + said.length;
  const within = findings.filter((one) => one.start < end && one.end > place);
  // What is so, claimed of words beside those that say it, misleads nobody: what is published is what the reading found.
  const fits = holds(fields, claim.field) || holdsForm(said, claim.field, fields, language) || within.some((one) => one.field === claim.field || one.field.startsWith('is.'));
  return fits ? [] : [{ code: 'claim_elsewhere', message: `“${said}” does not state ${claim.field}.`, start: place, end }];
}

/** Whether the words have the field's value among them: a model claims “in the 67th minute” for the minute. */
function holdsForm(said: string, field: string, fields: Fields, language: string): boolean {
  const keys = ` ${tokensOf(said).map(({ key }) => key).join(' ')} `;
  return plainForms.some((form) => formsOf(field, form, fields, languageOf(language)).some((one) => keys.includes(` ${keysOf(one).join(' ')} `)));
}

function formStands(text: string, field: string, fields: Fields, language: string): boolean {
  return holds(fields, field) || holdsForm(text, field, fields, language);
}
