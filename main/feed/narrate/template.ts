import type { Claim } from '../../domain/artifacts/live-feed.ts';
import { eventStatusSchema, type EventStatus } from '../../domain/event-data.ts';
import type { Ranked } from '../contract.ts';
import { alignClaims, type LooseClaim } from './align.ts';
import { holds, textOf, type Fields } from './field.ts';
import { formsOf } from './forms.ts';
import { languageOf } from './languages/all.ts';
import type { Language } from './languages/language.ts';

/** A sentence with what it claims. */
export interface Draft {
  readonly text: string;
  readonly claims: readonly Claim[];
}

export interface TemplateInput {
  readonly fields: Fields;
  readonly ranked: Ranked;
  readonly language: string;
  /** Says as of when it is known. */
  readonly stale?: boolean;
}

/** Both sentences without a model. */
export function writeByTemplate({ fields, ranked, language, stale = false }: TemplateInput): { readonly summary: Draft; readonly whyNow: Draft } {
  const { templates } = languageOf(language);
  return {
    summary: firstFitting(templates.summary, fields, language, stale),
    whyNow: firstFitting(reasons(templates.whyNow, ranked), fields, language, stale),
  };
}

/** How many sentences of each kind a model is shown. */
const shown = 4;

/** Sentences that hold of the event now and pass the check: a model’s answer in their manner does, too. Not the same ones of every event. */
export function examplesOf(fields: Fields, language: string, { summary, whyNow }: Readonly<Record<'summary' | 'whyNow', Draft>>): Readonly<Record<'summary' | 'whyNow', readonly string[]>> {
  const { examples } = languageOf(language);
  const turn = Array.from(summary.text, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0);
  const some = (templates: readonly string[], beside: string): readonly string[] => {
    const holding = templates.flatMap((template) => draftOf(template, '', fields, language)?.text ?? []).filter((text) => text !== beside);
    return holding.map((_, at) => holding[(at + turn) % holding.length] ?? '').slice(0, shown);
  };
  return { summary: some(examples.summary, summary.text), whyNow: some(examples.whyNow, whyNow.text) };
}

/** Templates of the parts that weigh most, first; then what can always be said. */
function reasons(templates: Language['templates']['whyNow'], { parts }: Ranked): readonly string[] {
  const weighty = parts.filter(({ contribution }) => contribution > 0).sort((a, b) => b.contribution - a.contribution);
  return [...weighty.map(({ name }) => name), 'default'].flatMap((name) => (Object.hasOwn(templates, name) ? (templates[name] ?? []) : []));
}

/** The first template that can be filled and passes the check. The plainest always can: it needs the status alone. */
function firstFitting(templates: readonly string[], fields: Fields, language: string, stale: boolean): Draft {
  const { plainest, unconfirmed, asOf } = languageOf(language);
  const last = plainest[statusOf(fields)];
  const lead = `${holds(fields, 'is.unconfirmed') ? unconfirmed : ''}${stale ? asOf : ''}`;
  for (const template of [...templates, last]) {
    const draft = draftOf(template, lead, fields, language);
    if (draft !== null) return draft;
  }
  return { text: last, claims: [] };
}

/** Null where it can’t be filled, or does not pass the check. */
function draftOf(template: string, lead: string, fields: Fields, language: string): Draft | null {
  const draft = filled(template, lead, fields, languageOf(language));
  if (draft === null) return null;
  const { ok, claims } = alignClaims(draft.text, draft.slots, fields, language);
  return ok ? { text: draft.text, claims } : null;
}

function statusOf(fields: Fields): EventStatus {
  const status = eventStatusSchema.safeParse(textOf(fields, 'status'));
  return status.success ? status.data : 'unknown';
}

/** The text of a template and what its slots state; null where a guard does not hold or a field is not there. */
function filled(template: string, lead: string, fields: Fields, language: Language): { readonly text: string; readonly slots: readonly LooseClaim[] } | null {
  const guards = [...template.matchAll(/([&!])([a-z][\w.]*)\s/gi)];
  if (guards.some(([, mark, field = '']) => holds(fields, field) !== (mark === '&'))) return null;
  const pattern = `${lead}${template.replace(/^(?:[&!][a-z][\w.]*\s+)+/i, '')}`;
  const slots: LooseClaim[] = [];
  let missing = false;
  const text = pattern.replaceAll(/\{([\w.]+)(?::(\w+))?\}/g, (_, field: string, form: string | undefined) => {
    const best = formsOf(field, form ?? '', fields, language)[0];
    missing ||= best === undefined;
    if (best !== undefined) slots.push({ field, text: best });
    return best ?? '';
  });
  return missing ? null : { text, slots };
}
