import type { FeedEventPage, FeedPage, ReplayPage } from '../../preload/feed-api.ts';
import type { RunLine, RunPage, InboxItem, Api } from '../../preload/api.ts';

/** Names for the parts of the bridge's answers, taken from the bridge itself so that they can't drift. */

export type RunRow = RunLine['run'];
export type RunStatus = RunRow['status'];
export type RunResult = NonNullable<RunRow['result']>;
export type Mode = RunRow['mode'];
export type Fault = NonNullable<RunRow['fault']>;
export type StepRow = RunPage['steps'][number];
export type StepName = StepRow['step'];
export type ToolCallRow = RunPage['toolCalls'][number];
export type ModelCallRow = RunPage['modelCalls'][number];
export type FallbackRow = RunPage['fallbacks'][number];
export type SecondOpinion = NonNullable<RunPage['opinion']>;
export type FailureReport = NonNullable<RunPage['failure']>;
export type Task = NonNullable<RunPage['task']>;
export type Candidates = NonNullable<RunPage['candidates']>;
export type CheckMatrix = NonNullable<RunPage['checks']>;
export type CheckRow = CheckMatrix['rows'][number];
export type CheckResult = CheckRow['base'];
export type CheckVerdict = NonNullable<CheckRow['verdict']>;
export type Patch = NonNullable<RunPage['patch']>;
export type ChangedFile = Patch['files'][number];
export type FileFlag = ChangedFile['flags'][number];
export type Decision = NonNullable<RunPage['decision']>;
export type Outcome = Decision['outcome'];
export type RuleVerdict = Decision['verdicts'][number];
export type Report = NonNullable<RunPage['report']>;
export type Rejection = Report['rejections'][number];
export type PolicyInputs = NonNullable<Report['policyInputs']>;
export type PullRequestDraft = NonNullable<Report['pullRequest']>;
export type ArtifactRow = RunPage['artifacts'][number];
export type InboxGroup = InboxItem['group'];

type Answer<K extends 'workspaces' | 'verify'> = Extract<Awaited<ReturnType<Api[K]>>, { readonly ok: true }>['value'];
export type WorkspaceRow = Answer<'workspaces'>[number];
export type VerifyReport = Answer<'verify'>;

export type Feed = NonNullable<FeedPage['feed']>;
export type FeedItem = Feed['items'][number];
export type Moment = Feed['moments'][number];
export type Sentence = FeedItem['summary'];
export type Claim = Sentence['claims'][number];
export type RankPart = FeedItem['parts'][number];
export type DegradedLevel = Feed['degraded'];
export type SourceState = Feed['sources'][number]['state'];
export type EventStatus = FeedItem['status'];
export type EventFile = FeedEventPage['event'];
export type EventField = EventFile['fields'][string];
export type EventAction = EventFile['record']['actions'][number];
export type CoursePoint = EventFile['course'][number];
export type Conflict = EventFile['record']['conflicts'][number];
export type ReplayMark = ReplayPage['state']['marks'][number];
