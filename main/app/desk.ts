import { randomUUID } from 'node:crypto';
import { createRedactor } from '../../agents/redact.ts';
import type { Api, Theme } from '../../preload/api.ts';
import type { Actor, Owner, Revises } from '../domain/facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import type { ReviewRow } from '../domain/change-views.ts';
import type { RunRow } from '../domain/views.ts';
import type { Level, Mode } from '../domain/words.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Dispatcher } from '../orchestrator/dispatcher.ts';
import { issue } from '../orchestrator/issue.ts';
import { examine, type DoctorOptions } from './doctor.ts';
import type { FeedDesk } from './feed-desk.ts';
import type { ReplayDesk } from './replay/replay-desk.ts';
import { markSeen, readInbox } from './inbox.ts';
import { splitPatch } from './patch-files.ts';
import type { createModelsDesk } from './models-desk.ts';
import { readRunLine } from './run-line.ts';
import { readRunPage } from './run-page.ts';
import { readSettings, writeSettings } from './settings-file.ts';
import { giveVerdict, withdrawVerdict, type VerdictRequest } from './reviews.ts';
import type { ReviewDesk } from './review-desk.ts';
import { readSpendPage } from './spend-page.ts';
import { submitEngineeringRun, submitRevision } from './submit.ts';
import { createTaskDesk } from './task-desk.ts';
import { addWorkspace, removeWorkspace } from './workspaces.ts';

type ModelsDesk = ReturnType<typeof createModelsDesk>;

/** Everything a door may ask for, whichever door it is; choosing a folder and live changes are the window's own. */
export interface Desk extends Omit<Api, 'chooseWorkspace' | 'onChange' | 'enterKey' | 'chooseReplayFolder' | 'setLevel' | 'approve' | 'enterToken' | 'openPullRequest'>, Pick<FeedDesk, 'runFeed'>, ReviewDesk {
  /** Sets the level, and records that it was: who asks has made sure that the person means it. */
  changeLevel(level: Level): Result<Level>;
  /** Stores a verdict on a run's patch; an approval can be taken back for so many seconds. */
  giveVerdict(request: VerdictRequest, undoSeconds: number): Result<ReviewRow | null>;
  withdrawVerdict(runId: string): Result<ReviewRow | null>;
  /** A run of the engineering loop under other settings than those of the home, e.g. those of the command line. */
  engineeringRunWith(request: { readonly workspaceId: string; readonly commandId: string; readonly task: string | null; readonly mode: Mode; readonly settings: Settings }): Promise<Result<RunRow>>;
}

export interface DeskOptions {
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly home: string;
  readonly actor: Actor;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly doctor: DoctorOptions;
  readonly models: ModelsDesk;
  readonly feeds: FeedDesk;
  readonly replays: ReplayDesk;
  readonly reviews: ReviewDesk;
  /** Keys that must not be stored. */
  readonly secrets: () => readonly string[];
}

/** An artifact's text as shown in the window: more than this is cut and said. */
const shownBytes = 2 * 1024 * 1024;

export function createDesk(options: DeskOptions): Desk {
  const { ledger, dispatcher, home, actor, feeds, replays } = options;
  return {
    ...feeds,
    ...options.reviews,
    ...createTaskDesk({ ledger, actor, settings: () => readSettings(home), secrets: options.secrets }),
    replay: replays.replay,
    openReplay: replays.openReplay,
    controlReplay: replays.controlReplay,
    replayEvent: replays.replayEvent,
    replayVersion: replays.replayVersion,
    facts: async () => ok({ version: options.doctor.versions.app, home, electron: options.doctor.versions.electron, node: options.doctor.versions.node, platform: process.platform, startWith: null }),
    doctor: async () => ok(await examine(options.doctor)),
    inbox: async () => ok(readInbox(ledger, options.now())),
    dismiss: async (itemId) => markSeen(ledger, actor, itemId),
    workspaces: async () => ok(ledger.read.workspaces()),
    addWorkspace: (path) => addWorkspace(ledger, actor, path),
    removeWorkspace: async (workspaceId) => removeWorkspace(ledger, actor, workspaceId),
    dryRun: async (workspaceId, commandId, task) => {
      const settings = readSettings(home);
      return settings.ok ? startRun(options, { workspaceId, commandId, task, mode: 'dry-run', settings: settings.value }) : settings;
    },
    runLive: async (workspaceId, commandId, task) => {
      const settings = readSettings(home);
      return settings.ok ? startRun(options, { workspaceId, commandId, task, mode: 'live', settings: settings.value }) : settings;
    },
    giveVerdict: (request, undoSeconds) => verdict(options, request, undoSeconds),
    withdrawVerdict: (runId) => withdrawVerdict(ledger, actor, runId),
    reject: async (runId, patchSha256, note) => verdict(options, { runId, patchSha256, verdict: 'rejected', note, comments: [] }, 0),
    withdraw: async (runId) => {
      const taken = withdrawVerdict(ledger, actor, runId);
      return taken.ok ? ok(null) : taken;
    },
    revise: async (revision, commandId) => revise(options, revision, commandId),
    engineeringRunWith: async (request) => startRun(options, request),
    cancel: async (runId) => {
      const asked = issue(ledger, actor, runId, { kind: 'cancel', reason: 'Asked for by the maintainer.' });
      dispatcher.wake();
      return asked.ok ? ok(null) : asked;
    },
    runs: async (limit, before) => ok(ledger.read.runs({ limit, withoutUnchanged: true, ...(before === null ? {} : { before }) }).map((run) => readRunLine(ledger, run))),
    run: async (runId) => readRunPage(ledger, runId),
    patchFiles: async (runId) => patchFiles(ledger, runId),
    artifactText: async (runId, name) => artifactText(ledger, runId, name),
    callText: async (runId, callId) => callText(ledger, runId, callId),
    modelCallText: async (runId, callId) => modelCallText(ledger, runId, callId),
    models: options.models.models,
    saveModels: options.models.saveModels,
    testProvider: options.models.testProvider,
    forgetKey: options.models.forgetKey,
    pullModel: options.models.pullModel,
    cancelPull: options.models.cancelPull,
    spend: async () => {
      const settings = readSettings(home);
      return settings.ok ? ok(readSpendPage(ledger, settings.value.caps, options.now())) : settings;
    },
    verify: async () => ok(ledger.verify()),
    theme: async () => {
      const settings = readSettings(home);
      return settings.ok ? ok(settings.value.theme) : settings;
    },
    setTheme: async (theme) => setTheme(home, theme),
    level: async () => {
      const settings = readSettings(home);
      return settings.ok ? ok(settings.value.level) : settings;
    },
    changeLevel: (level) => changeLevel(options, level),
  };
}

function startRun(options: DeskOptions, { workspaceId, commandId, task, mode, settings }: Parameters<Desk['engineeringRunWith']>[0]): Result<RunRow> {
  const { ledger, dispatcher, actor, owner } = options;
  const workspace = ledger.read.workspace(workspaceId);
  if (workspace === undefined) return fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.');
  // A key that slipped into the words of a task must not enter the ledger with them.
  const clean = task === null ? null : createRedactor(options.secrets())(task);
  const run = submitEngineeringRun(ledger, { mode, workspace, commandId: commandId === '' ? randomUUID() : commandId, actor, owner, settings, task: clean });
  dispatcher.wake();
  return run;
}

function verdict({ ledger, actor, secrets, now }: DeskOptions, request: VerdictRequest, undoSeconds: number): Result<ReviewRow | null> {
  return giveVerdict(ledger, actor, { ...request, note: createRedactor(secrets())(request.note) }, new Date(now().getTime() + undoSeconds * 1000));
}

function revise({ ledger, dispatcher, home, actor, owner, secrets }: DeskOptions, { comments, ...revision }: Omit<Revises, 'root'>, commandId: string): Result<RunRow> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const redact = createRedactor(secrets());
  const clean = comments.map((comment) => ({ ...comment, text: redact(comment.text) }));
  const run = submitRevision(ledger, { revision: { ...revision, comments: clean }, commandId, actor, owner, settings: settings.value });
  dispatcher.wake();
  return run;
}

function patchFiles(ledger: Ledger, runId: string): Awaited<ReturnType<Api['patchFiles']>> {
  const page = readRunPage(ledger, runId);
  if (!page.ok) return page;
  const { patch } = page.value;
  if (patch === null) return fail('no_patch', 'This run has made no patch.', 'Look at the timeline for how far it came.');
  const bytes = ledger.artifacts.get(patch.sha256);
  return bytes.ok ? ok(splitPatch(Buffer.from(bytes.value).toString('utf8'), patch.files.map((file) => file.path))) : bytes;
}

function artifactText(ledger: Ledger, runId: string, name: string): Awaited<ReturnType<Api['artifactText']>> {
  const row = ledger.read.artifacts(runId).find((artifact) => artifact.name === name);
  if (row === undefined) return fail('no_such_artifact', `The run has no artifact ${name}.`, 'It appears when its step has finished.');
  const bytes = ledger.artifacts.get(row.sha256);
  if (!bytes.ok) return bytes;
  return ok({ text: Buffer.from(bytes.value.subarray(0, shownBytes)).toString('utf8'), cut: bytes.value.byteLength > shownBytes });
}

function callText(ledger: Ledger, runId: string, callId: string): Awaited<ReturnType<Api['callText']>> {
  const row = ledger.read.toolCalls(runId).find((call) => call.callId === callId);
  if (row === undefined) return fail('no_such_call', 'The run has no such tool call.', 'Reload the run.');
  const request = shownText(ledger, row.inputSha256);
  if (!request.ok) return request;
  if (row.outputSha256 === null) return ok({ request: request.value, answer: null });
  const answer = shownText(ledger, row.outputSha256);
  return answer.ok ? ok({ request: request.value, answer: answer.value }) : answer;
}

function modelCallText(ledger: Ledger, runId: string, callId: string): Awaited<ReturnType<Api['modelCallText']>> {
  const row = ledger.read.modelCalls(runId).find((call) => call.callId === callId);
  if (row === undefined) return fail('no_such_call', 'The run has no such call of a model.', 'Reload the run.');
  const request = shownText(ledger, row.requestSha256);
  if (!request.ok) return request;
  if (row.answerSha256 === null) return ok({ request: request.value, answer: null });
  const answer = shownText(ledger, row.answerSha256);
  return answer.ok ? ok({ request: request.value, answer: answer.value }) : answer;
}

function shownText(ledger: Ledger, sha256: string): Result<string> {
  const bytes = ledger.artifacts.get(sha256);
  return bytes.ok ? ok(Buffer.from(bytes.value.subarray(0, shownBytes)).toString('utf8')) : bytes;
}

function setTheme(home: string, theme: Theme): Result<null> {
  const settings = readSettings(home);
  return settings.ok ? writeSettings(home, { ...settings.value, theme }) : settings;
}

/** The fact comes first: a level that was set without a record is worse than a record of one that was not. */
function changeLevel({ ledger, home, actor }: DeskOptions, level: Level): Result<Level> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  if (settings.value.level === level) return ok(level);
  const stored = ledger.transact(actor, () => ok({ facts: [{ type: 'level.changed', body: { from: settings.value.level, to: level } }], value: null }));
  if (!stored.ok) return stored;
  const written = writeSettings(home, { ...settings.value, level });
  return written.ok ? ok(level) : written;
}
