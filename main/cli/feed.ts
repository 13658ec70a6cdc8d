import { resolve } from 'node:path';
import { homeFolder } from '../app/home.ts';
import { settingsWith } from '../app/chosen-provider.ts';
import { createModelRoom } from '../app/model-room.ts';
import { openReplayHouse, replayFolder } from '../app/replay/replay-house.ts';
import { planFor } from '../app/replay/replay-plan.ts';
import { createReplay, type Replay } from '../app/replay/replay.ts';
import { readSettings } from '../app/settings-file.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import { openRecording, type Recording } from '../feed/replay/recording.ts';
import { chosenWorkspace } from './chosen-workspace.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { faulted, withApp, type Invocation, type Opened } from './invocation.ts';
import { printChanges, printFeed } from './print-feed.ts';
import { createTally, type Tally } from './replay-tally.ts';

export interface FeedOptions {
  readonly repo?: string;
  readonly replay?: string;
  readonly speed: string;
  readonly every: string;
  readonly out?: string;
  readonly provider?: string;
  readonly model?: string;
}

/** The newest feed of a workspace, or a replay of recorded observations through the whole loop. */
export async function feed(invocation: Invocation, options: FeedOptions): Promise<number> {
  return withApp(invocation, 'if-needed', async (opened) => {
    const workspace = await chosenWorkspace(invocation, opened, options.repo);
    if (!workspace.ok) return faulted(opened.console, workspace.error);
    return options.replay === undefined ? showNewest(opened, workspace.value) : replay(invocation, opened, workspace.value, options, options.replay);
  });
}

async function showNewest({ app, console }: Opened, workspace: WorkspaceRow): Promise<number> {
  const page = await app.desk.feedPage(workspace.workspaceId);
  if (!page.ok) return faulted(console, page.error);
  const { feed: newest, previous, fault, sources, publishedTo, mode } = page.value;
  if (newest === null) return faulted(console, fault ?? { code: 'no_feed_yet', message: `No feed of ${workspace.name} was made yet.`, next: 'Make one: `touchline dry-run --loop product`.' });
  console.document(newest);
  printFeed(console, newest);
  printChanges(console, previous, newest);
  console.line();
  for (const source of sources) console.line(`${source.id}: ${source.sentence}`);
  console.line(mode === 'live' ? `Published to ${publishedTo ?? 'its folder'}.` : 'Dry run: it was not published.');
  return exitCodes.done;
}

async function replay(invocation: Invocation, opened: Opened, workspace: WorkspaceRow, options: FeedOptions, folder: string): Promise<number> {
  const { console } = opened;
  const numbers = numbersOf(options);
  if (!numbers.ok) return faulted(console, numbers.error);
  const recording = openRecording(resolve(folder));
  if (!recording.ok) return faulted(console, recording.error);
  const tally = createTally();
  const made = await openReplay(invocation, opened, { workspace, recording: recording.value, options, tally, ...numbers.value });
  if (!made.ok) return faulted(console, made.error);
  const running = made.value;
  console.note(`Replaying ${recording.value.observations.length} observations of ${recording.value.sources.join(', ')}, ${recording.value.from} to ${recording.value.to}.`);
  const interrupt = onInterrupt(() => {
    console.note('Stopping; press Ctrl-C again to leave at once.');
    void running.control({ kind: 'pause' });
  });
  await running.control({ kind: 'play' });
  await running.settled();
  interrupt.release();
  const page = await running.page();
  const state = running.state();
  await running.close();
  if (!page.ok) return faulted(console, page.error);
  console.document({ kind: 'replay_report', folder: state.folder, from: state.from, to: state.to, done: state.done, total: state.total, ...tally.sums(), fault: state.fault, feed: page.value.page.feed });
  if (page.value.page.feed !== null) printFeed(console, page.value.page.feed);
  for (const line of tally.lines()) console.line(line);
  if (interrupt.happened()) return exitCodes.interrupted;
  return state.fault === null ? exitCodes.done : exitCodes.failed;
}

interface ReplayRequest {
  readonly workspace: WorkspaceRow;
  readonly recording: Recording;
  readonly options: FeedOptions;
  readonly tally: Tally;
  readonly speed: number;
  readonly every: number;
}

async function openReplay(invocation: Invocation, { console, keyring }: Opened, { workspace, recording, options, tally, speed, every }: ReplayRequest): Promise<Result<Replay>> {
  const plan = planFor(recording, workspace.path);
  if (!plan.ok) return plan;
  const stored = readSettings(homeFolder(invocation.home));
  if (!stored.ok) return stored;
  const settings = await settingsWith(stored.value, options, keyring, process.env);
  if (!settings.ok) return settings;
  const out = options.out === undefined ? {} : { folder: resolve(options.out) };
  return createReplay({
    recording, title: plan.value.settings.title, speed, everySeconds: every,
    onState: ({ done, total, position }) => console.progress(`${position ?? recording.from} (${done} of ${total})`),
    onTick: (step, run) => tally.add(step, run),
    openHouse: () => openReplayHouse({
      home: replayFolder(homeFolder(invocation.home), 'terminal'), repository: workspace.path, recording, plan: plan.value, ...out,
      settings: settings.value,
      actor: 'person:terminal', models: createModelRoom(keyring), version: 'replay', onProgress: () => undefined, onFault: (fault) => console.fault(fault),
    }),
  });
}

function numbersOf({ speed, every }: FeedOptions): Result<{ readonly speed: number; readonly every: number }> {
  const [wantedSpeed, wantedEvery] = [Number(speed), Number(every)];
  if (!Number.isFinite(wantedSpeed) || wantedSpeed < 0) return fail('wrong_usage', '`--speed` is a number of recorded seconds a second; 0 is as fast as it goes.', 'E.g. `--speed 3600`.');
  if (!Number.isFinite(wantedEvery) || wantedEvery < 0 || (wantedEvery > 0 && wantedEvery < 1)) return fail('wrong_usage', '`--every` is a number of seconds between ticks; 0 ticks only where something was published.', 'E.g. `--every 60`.');
  return ok({ speed: wantedSpeed, every: wantedEvery });
}
