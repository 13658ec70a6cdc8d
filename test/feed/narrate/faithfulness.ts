import { alignClaims } from '../../../main/feed/narrate/align.ts';
import { checkSentence } from '../../../main/feed/narrate/check.ts';
import type { Fields } from '../../../main/feed/narrate/field.ts';
import { honestClaims, lieOf, lies, lyingClaims, picker, type Lie } from '../../support/lying-narrator.ts';
import { factsOf, fieldsAt, type Goal, type GoalFacts } from './goals.ts';
import type { Phrasing } from './phrasings/phrasing.ts';

export interface Tally {
  readonly truths: number;
  readonly refused: number;
  /** By phrasing, in their order. */
  readonly byPhrasing: readonly { readonly said: number; readonly refused: number; readonly example: string }[];
  readonly byLie: Readonly<Record<Lie, { told: number; published: number; examples: string[] }>>;
}

/** As the loop does it: a model's claims are put in place, then the sentence is checked. */
export function isPublished(text: string, claims: Parameters<typeof alignClaims>[1], fields: Fields, language: string): boolean {
  const aligned = alignClaims(text, claims, fields, language);
  return aligned.ok && checkSentence({ text, claims: aligned.claims, fields, language }).ok;
}

/** Each goal in every `truthsEvery`th phrasing that is true of it, and in every `liesEvery`th of all also in each of the seven ways false. */
export function tallyOf(goals: readonly Goal[], phrasings: readonly Phrasing[], language: string, foreigners: readonly string[], { truthsEvery, liesEvery }: { readonly truthsEvery: number; readonly liesEvery: number }): Tally {
  const pick = picker(7);
  const byPhrasing = phrasings.map(() => ({ said: 0, refused: 0, example: '' }));
  const byLie = { 'wrong minute': none(), 'foreign player': none(), 'score reversed': none(), 'stale score': none(), 'wrong team': none(), 'wrong verb': none(), 'minute and score swapped': none() } satisfies Record<Lie, unknown>;
  for (const [at, goal] of goals.entries()) {
    const facts = factsOf(goal, foreignerFor(goal, foreigners, at));
    const fields = { live: fieldsAt(goal, 'live', language), finished: fieldsAt(goal, 'finished', language) };
    for (const [index, phrasing] of phrasings.entries()) {
      const row = byPhrasing[index];
      if (row === undefined || (at + index) % truthsEvery !== 0 || !phrasing.of(facts)) continue;
      const text = phrasing.text(facts);
      row.said += 1;
      if (!isPublished(text, truthClaims(text, facts), fields[phrasing.status], language)) {
        row.refused += 1;
        row.example ||= text;
      }
      if ((at + index) % liesEvery !== 0) continue;
      // Without claims too: a lie has to be seen in the words alone.
      for (const lie of lies) tell(lieOf(lie, text, facts, pick), byLie[lie], (told) => [[], lyingClaims(told, text, facts, 'summary')].some((claims, which) => (which === 0 || at % 8 === 0) && isPublished(told, claims, fields[phrasing.status], language)));
    }
  }
  return { truths: sum(byPhrasing.map(({ said }) => said)), refused: sum(byPhrasing.map(({ refused }) => refused)), byPhrasing, byLie };
}

function none(): { told: number; published: number; examples: string[] } {
  return { told: 0, published: 0, examples: [] };
}

function tell(told: string | null, row: ReturnType<typeof none>, published: (text: string) => boolean): void {
  if (told === null) return;
  row.told += 1;
  if (!published(told)) return;
  row.published += 1;
  if (row.examples.length < 5) row.examples.push(told);
}

/** Claims as a model makes them: the words, no offsets. */
function truthClaims(text: string, facts: GoalFacts): readonly { readonly text: string; readonly field: string }[] {
  const form = facts.scorerForms.find((one) => text.includes(one));
  return [...honestClaims(text, facts), ...(form === undefined ? [] : [{ text: form, field: 'player' }])];
}

function foreignerFor({ match }: Goal, foreigners: readonly string[], at: number): string {
  const own = new Set(match.goals.flatMap(({ given, family }) => [family, `${given} ${family}`]));
  return foreigners.filter((name) => !own.has(name) && !own.has(name.split(' ').at(-1) ?? ''))[at % 7] ?? 'Zed Nobody';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
