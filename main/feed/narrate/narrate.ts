import type { DegradedLevel, Sentence } from '../../domain/artifacts/live-feed.ts';
import type { EventRecord } from '../../domain/event-data.ts';
import type { CoursePoint, Ranked } from '../contract.ts';
import { alignClaims, type LooseClaim } from './align.ts';
import { checkSentence, type Problem } from './check.ts';
import type { Fields, FieldValue } from './field.ts';
import { examplesOf, writeByTemplate, type Draft } from './template.ts';

/** What a narrator is given: fields by name and value, and nothing else to write from. */
export interface NarratorQuestion {
  readonly language: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Why it is ranked where it is, as computed. */
  readonly reason: string;
  /** Both sentences as the template writes them. */
  readonly template: { readonly summary: string; readonly whyNow: string };
  /** Others that hold of it and pass the check. */
  readonly examples: { readonly summary: readonly string[]; readonly whyNow: readonly string[] };
  /** What was wrong with the answer before; empty at first. */
  readonly problems: readonly string[];
}

export interface NarratorAnswer {
  readonly summary: string;
  readonly whyNow: string;
  readonly claims: readonly { readonly sentence: 'summary' | 'whyNow'; readonly text: string; readonly field: string }[];
}

/** Null where no model answered. `by` is `provider/model`. */
export type AskNarrator = (question: NarratorQuestion) => Promise<{ readonly answer: NarratorAnswer; readonly by: string } | null>;

export interface NarrationInput {
  readonly record: EventRecord;
  readonly fields: Fields;
  readonly ranked: Ranked;
  readonly course: readonly CoursePoint[];
  readonly language: string;
  /** What was said last. */
  readonly previous: { readonly summary: Sentence; readonly whyNow: Sentence } | null;
  readonly ask: AskNarrator | null;
  readonly now: string;
  /** What is known is old: the sentences say as of when, and no model is asked. */
  readonly stale?: boolean;
}

export interface Narration {
  readonly summary: Sentence;
  readonly whyNow: Sentence;
  /** Why a model’s words were not taken, both times; empty where they were, or none was asked. */
  readonly refused: readonly Problem[];
}

const kinds = ['summary', 'whyNow'] as const;
type Kind = (typeof kinds)[number];

/**
 * A model’s words where they pass the check, at the first or, told what was wrong, at the second try; else the
 * template’s; else the last good sentence while it still holds; else the plainest there is.
 */
export async function narrateEvent(input: NarrationInput): Promise<Narration> {
  const template = writeByTemplate({ fields: input.fields, ranked: input.ranked, language: input.language, stale: input.stale ?? false });
  const told = input.ask === null || input.stale === true ? nothingTold : await toldByModel(input, input.ask, template);
  const sentence = (kind: Kind): Sentence => told.sentences[kind] ?? withoutModel(input, kind, template[kind]);
  return { summary: sentence('summary'), whyNow: sentence('whyNow'), refused: told.refused };
}

interface Told {
  readonly sentences: Readonly<Partial<Record<Kind, Sentence>>>;
  readonly refused: readonly Problem[];
}

const nothingTold: Told = { sentences: {}, refused: [] };

/** At most two questions; a sentence that was good the first time is kept. */
async function toldByModel(input: NarrationInput, ask: AskNarrator, template: Readonly<Record<Kind, Draft>>): Promise<Told> {
  const first = await answered(input, ask, questionOf(input, template, []));
  if (first === null || kinds.every((kind) => first.sentences[kind] !== undefined)) return first ?? nothingTold;
  const second = await answered(input, ask, questionOf(input, template, first.refused.map(({ message }) => message)));
  return { sentences: { ...second?.sentences, ...first.sentences }, refused: [...first.refused, ...(second?.refused ?? [])] };
}

function questionOf({ fields, language, ranked }: NarrationInput, template: Readonly<Record<Kind, Draft>>, problems: readonly string[]): NarratorQuestion {
  const stated = Object.entries(fields).filter(([name]) => !name.endsWith('.names') && name !== 'confidence');
  return {
    language,
    fields: Object.fromEntries(stated.map(([name, { value }]) => [name, value])),
    reason: [...ranked.parts].sort((a, b) => b.contribution - a.contribution).slice(0, 3).map(({ why }) => why).join(' '),
    template: { summary: template.summary.text, whyNow: template.whyNow.text },
    examples: examplesOf(fields, language, template),
    problems: problems.slice(0, 10),
  };
}

async function answered(input: NarrationInput, ask: AskNarrator, question: NarratorQuestion): Promise<Told | null> {
  const told = await ask(question);
  if (told === null) return null;
  const checked = kinds.map((kind) => [kind, checkedWords(input, tidy(told.answer[kind]), told.answer.claims.filter(({ sentence }) => sentence === kind))] as const);
  return {
    sentences: Object.fromEntries(checked.flatMap(([kind, { draft }]) => (draft === null ? [] : [[kind, asSentence(input, draft, told.by, 'none')]]))),
    refused: checked.flatMap(([, { problems }]) => problems),
  };
}

/** White space is no part of what is said. */
function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function checkedWords({ fields, language }: NarrationInput, text: string, loose: readonly LooseClaim[]): { readonly draft: Draft | null; readonly problems: readonly Problem[] } {
  const { claims, problems } = alignClaims(text, loose, fields, language);
  if (problems.length > 0) return { draft: null, problems };
  const verdict = checkSentence({ text, claims, fields, language });
  return verdict.ok ? { draft: { text, claims }, problems: [] } : { draft: null, problems: verdict.problems };
}

function withoutModel(input: NarrationInput, kind: Kind, draft: Draft): Sentence {
  const { fields, language, previous, stale } = input;
  if (checkSentence({ ...draft, fields, language }).ok) return asSentence(input, draft, 'builtin', stale === true ? 'stale' : 'template');
  const last = previous?.[kind];
  if (last !== undefined && checkSentence({ text: last.text, claims: last.claims, fields, language }).ok) return { ...last, level: 'last-good' };
  return asSentence(input, draft, 'builtin', 'stale');
}

function asSentence({ now }: NarrationInput, { text, claims }: Draft, writtenBy: string, level: DegradedLevel): Sentence {
  return { text, claims: claims.slice(0, 60), writtenBy, level, checkedAt: now };
}
