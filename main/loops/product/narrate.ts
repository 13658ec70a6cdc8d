import { isDeepStrictEqual } from 'node:util';
import { narrator } from '../../../agents/roles/narrator.ts';
import { ok, type Result } from '../../domain/result.ts';
import { fieldsOf } from '../../feed/narrate/fields.ts';
import { narrateEvent, type AskNarrator } from '../../feed/narrate/narrate.ts';
import { headOf } from '../../feed/sport.ts';
import { sportOf } from '../../feed/sports/all.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import type { ProductScope, Story, ToldStory } from './scope.ts';

/** Says what happens and why it matters now. What was said of unchanged fields stands; a model writes for the first items. */
export const narrateStep: Step<ProductScope> = {
  name: 'narrate',
  role: 'narrator',
  tools: [],
  owes: null,
  attempts: 1,
  timeoutMs: 4 * 60_000,
  operations: () => ({}),
  perform: narrate,
};

async function narrate(scope: ProductScope, context: StepContext): Promise<Result<StepEnd>> {
  const told: ToldStory[] = [];
  for (const story of scope.stories) {
    if (story.rank <= scope.settings.items) context.progress(`Writing: ${story.record.id}`, story.rank - 1, Math.min(scope.stories.length, scope.settings.items));
    told.push(await tell(scope, context, story));
  }
  scope.told = told;
  const byModel = told.filter((story) => story.summary.level === 'none').length;
  return ok({ sentence: `Said something of ${told.length} events, of ${byModel} in a model’s checked words.` });
}

async function tell(scope: ProductScope, context: StepContext, story: Story): Promise<ToldStory> {
  const { language } = scope.settings;
  const stale = isStale(scope, story);
  const fields = fieldsToTell(rawFieldsOf(scope, story), stale);
  const before = scope.last?.event(story.record.id) ?? null;
  const ask = story.rank <= scope.settings.modelItems ? askOf(scope, context) : null;
  const stands = !stale && before !== null && sameValues(before.fields, fields) && (before.summary.level === 'none' || ask === null) && before.degraded !== 'stale';
  if (stands) return { ...story, fields, summary: before.summary, whyNow: before.whyNow };
  const said = await narrateEvent({ record: story.record, fields, ranked: story.ranked, course: story.course, language, previous: before === null ? null : { summary: before.summary, whyNow: before.whyNow }, ask, now: scope.now, stale });
  return { ...story, fields, summary: said.summary, whyNow: said.whyNow };
}

function rawFieldsOf({ settings, now }: ProductScope, { record, course, ranked }: Story): ToldStory['fields'] {
  return fieldsOf({
    record, course, now, actionId: ranked.actionId, language: settings.language,
    outcomes: sportOf(record.sport).outcomes(headOf(record)),
    favourites: [...settings.favourites.competitors, ...settings.favourites.competitions],
  });
}

/** As of when something is known moves with every read, and is only said where it is old. */
function fieldsToTell(fields: ToldStory['fields'], stale: boolean): ToldStory['fields'] {
  return stale ? fields : Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('asOf.')));
}

/** An event under way of which no source tells what is true now. What is over does not grow old. */
function isStale({ sourceStates }: ProductScope, { record }: Story): boolean {
  const open = record.status.value === 'live' || record.status.value === 'interrupted' || record.status.value === 'unknown';
  const good = new Set(sourceStates.filter(({ state }) => state === 'good').map(({ id }) => id));
  return open && !record.sources.some(({ source }) => good.has(source));
}

function sameValues(one: ToldStory['fields'], other: ToldStory['fields']): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isDeepStrictEqual(one[name]?.value, other[name]?.value));
}

/** Null where this run has no models: then templates are the whole of it, and not a fall-back. */
function askOf(scope: ProductScope, context: StepContext): AskNarrator | null {
  const { playRole } = context;
  if (playRole === null) return null;
  return async (input) => {
    const end = await playRole(narrator, input);
    if (!end.ok || end.by === 'builtin') return null;
    scope.madeBy = end.by;
    return { answer: end.value, by: end.by };
  };
}
