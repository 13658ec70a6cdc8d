import { eventFilesSchema, type EventArtifact } from '../../domain/artifacts/event.ts';
import { liveFeedSchema, type LiveFeed, type Sentence } from '../../domain/artifacts/live-feed.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { contentDigest } from '../../delivery/content-digest.ts';
import { checkSentence } from '../../feed/narrate/check.ts';
import { narrateEvent } from '../../feed/narrate/narrate.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { eventArtifactOf, feedOf } from './feed-artifact.ts';
import type { ProductScope, ToldStory } from './scope.ts';

/** Holds every claim against its field as it is now, and every file against its contract. What fails is not published. */
export const verifyStep: Step<ProductScope> = {
  name: 'verify',
  role: 'qa-checker',
  tools: [],
  owes: 'live-feed.json',
  attempts: 1,
  timeoutMs: 60_000,
  operations: () => ({}),
  perform: verify,
};

async function verify(scope: ProductScope, context: StepContext): Promise<Result<StepEnd>> {
  const held: ToldStory[] = [];
  for (const story of scope.told) {
    const checked = await checkedStory(scope, story);
    if (checked !== null) held.push({ ...checked, rank: held.length + 1 });
  }
  const feed = feedOf(scope, context, held);
  const events = held.map((story) => eventArtifactOf(scope, context, story));
  const changed = events.filter((event) => isNew(scope, event));
  if (scope.lastStands && scope.last !== null && changed.length === 0 && contentDigest(feed) === contentDigest(scope.last.feed)) {
    return ok({ sentence: 'Every claim holds, and nothing a reader sees is new.', end: { result: 'unchanged', sentence: 'What a reader sees is what it was: nothing is written.' } });
  }
  const written = writeAll(context, feed, changed);
  if (!written.ok) return written;
  scope.written = { feed, ...written.value };
  const out = scope.told.length - held.length;
  return ok({ sentence: `Checked ${held.length * 2} sentences against their fields.${out === 0 ? '' : ` ${out} events were left out: nothing true could be said of them.`}` });
}

/** As it was told, else in the template's words, else not at all. */
async function checkedStory(scope: ProductScope, story: ToldStory): Promise<ToldStory | null> {
  const { language } = scope.settings;
  const holds = (sentence: Sentence): boolean => checkSentence({ text: sentence.text, claims: sentence.claims, fields: story.fields, language }).ok;
  if (holds(story.summary) && holds(story.whyNow)) return story;
  const said = await narrateEvent({ record: story.record, fields: story.fields, ranked: story.ranked, course: story.course, language, previous: null, ask: null, now: scope.now });
  return holds(said.summary) && holds(said.whyNow) ? { ...story, summary: said.summary, whyNow: said.whyNow } : null;
}

function isNew(scope: ProductScope, event: EventArtifact): boolean {
  const before = scope.last?.event(event.id) ?? null;
  return before === null || contentDigest(before) !== contentDigest(event);
}

type Written = Pick<NonNullable<ProductScope['written']>, 'feedSha256' | 'events'>;

/** One artifact for all event files that are new: forty of them a minute would each cost the disk a flush. */
function writeAll(context: StepContext, feed: LiveFeed, events: readonly EventArtifact[]): Result<Written> {
  const files = eventFilesSchema.safeParse(Object.fromEntries(events.map((event) => [event.id, event])));
  if (!files.success) return offContract('events.json', files.error.issues[0]);
  const parsed = liveFeedSchema.safeParse(feed);
  if (!parsed.success) return offContract('live-feed.json', parsed.error.issues[0]);
  const bundle = context.writeArtifact('events.json', `${JSON.stringify(files.data)}\n`, 'application/json');
  if (!bundle.ok) return bundle;
  const stored = context.writeArtifact('live-feed.json', `${JSON.stringify(parsed.data, null, 1)}\n`, 'application/json');
  return stored.ok ? ok({ feedSha256: stored.value.sha256, events: events.map(({ id }) => ({ eventId: id, sha256: bundle.value.sha256 })) }) : stored;
}

function offContract(name: string, issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): Result<never> {
  return fail('artifact_off_contract', `${name} does not fit its contract at ${issue?.path.map(String).join('.') ?? '?'}: ${issue?.message ?? ''}`, 'This is a fault of Touchline; please report it. The last good feed stays.');
}
