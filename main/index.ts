import { join } from 'node:path';
import { app, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import type { Change } from '../preload/api.ts';
import { changeChannel } from '../preload/channels.ts';
import { imageTag } from '../sandbox/image/digest.mjs';
import type { App } from './app.ts';
import type { DueDeeds } from './app/due-deeds.ts';
import { homeFolder } from './app/home.ts';
import type { Notice } from './app/notices.ts';
import { readSettings } from './app/settings-file.ts';
import { argumentOf } from './app/start-arguments.ts';
import type { NotificationSettings } from './domain/notification-settings.ts';
import { fail, ok, type Result } from './domain/result.ts';
import { defaultSettings } from './domain/settings.ts';
import type { Level } from './domain/words.ts';
import { askForKey } from './key-window.ts';
import { createChangeFeed } from './ipc/changes.ts';
import { openDoor, type Answerer } from './ipc/door.ts';
import { showNotice } from './notifications.ts';
import { writeWhole } from './orchestrator/write-whole.ts';
import type { Keyring } from './secrets/keyring.ts';
import { askForVerdict } from './verdict-window.ts';
import { declareScheme, isOurPage, lockDown, openWindow, pageUrl, servePage } from './window.ts';

/** The Electron door: one window, one validated call at a time, the same core as the terminal. */
const root = app.getAppPath();
const home = homeFolder(argumentOf(process.argv, '--home'));
// The browser's own files belong to the home too: it is the only place Touchline writes to.
app.setPath('userData', join(home, 'window'));

let house: App | null = null;
let notices: DueDeeds | null = null;
let window: BrowserWindow | null = null;

function send(change: Change): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(changeChannel, change);
}

/** Opens the house after the window: the page paints while SQLite and the rest are loaded. */
async function openHouse(): Promise<Result<Answerer>> {
  const [{ createApp }, { exampleWorkspace }, { createKeyring }, { createNotices }] = await Promise.all([import('./app.ts'), import('./app/workspaces.ts'), import('./secrets.ts'), import('./app/notices.ts')]);
  const feed = createChangeFeed(send);
  const keyring = createKeyring({ path: join(home, 'keys.json'), write: writeWhole, env: process.env });
  const opened = createApp({
    keyring, onPull: send,
    onReplay: (state) => send({ kind: 'replay', state }),
    home, root, actor: 'person:window', imageTag: imageTag(join(root, 'sandbox', 'image')),
    onProgress: (line) => feed.progress(line),
    onFault: (fault) => send({ kind: 'fault', fault }),
  });
  if (!opened.ok) return opened;
  house = opened.value;
  house.ledger.subscribe((facts) => feed.facts(facts));
  notices = createNotices({ ledger: house.ledger, now: () => new Date(), settings: notificationSettings, show: notify });
  const repository = argumentOf(process.argv, '--repo');
  const made = await exampleWorkspace(house.ledger, home, root);
  if (!made.ok) send({ kind: 'fault', fault: made.error });
  const added = repository === undefined ? null : await house.desk.addWorkspace(repository);
  if (added?.ok === false) send({ kind: 'fault', fault: added.error });
  void recoverAndGoOn(house);
  const startWith = added?.ok === true ? added.value.workspaceId : null;
  return ok({
    ...house.desk,
    facts: async () => {
      const facts = await opened.value.desk.facts();
      return facts.ok ? ok({ ...facts.value, startWith }) : facts;
    },
    chooseWorkspace: () => chooseWorkspace(opened.value),
    chooseReplayFolder,
    setLevel: (level) => setLevel(opened.value, level),
    enterKey: (providerId) => enterKey(opened.value, keyring, providerId),
    enterToken: (workspaceId) => enterToken(opened.value, keyring, workspaceId),
    approve: (runId, patchSha256) => approve(opened.value, runId, patchSha256),
    openPullRequest: (pullRoot) => openPullRequest(opened.value, pullRoot),
    setTheme: async (theme) => {
      nativeTheme.themeSource = theme;
      return opened.value.desk.setTheme(theme);
    },
  });
}

/** First the story of dead processes is made whole; then what waits and what goes by itself goes on. */
async function recoverAndGoOn(open: App): Promise<void> {
  try {
    await open.recover({ reap: 'always' });
  } catch (error) {
    // Feeds go on also where something of an earlier process can't be put right.
    send({ kind: 'fault', fault: { code: 'recovery_failed', message: `What earlier processes left could not be put right: ${String(error)}`, next: 'Check the permissions of Touchline’s home, then start it again.' } });
  }
  if (leaving) return;
  notices?.resume();
  open.dispatcher.wake();
  open.ticks.resume();
  open.deliveries.resume();
  open.merges.resume();
  open.pulls.resume();
  open.servers.resume();
}

/** Read anew each time: hours of quiet begin to count when they are written down. Settings that can't be read are told of elsewhere. */
function notificationSettings(): NotificationSettings {
  const settings = readSettings(home);
  return settings.ok ? settings.value.notifications : defaultSettings.notifications;
}

/** Who looks at the window sees its inbox. */
function notify(notice: Notice): void {
  if (window?.isFocused() === true) return;
  showNotice(notice, (address) => {
    comeForward();
    send({ kind: 'open', address });
  });
}

async function chooseWorkspace(open: App): ReturnType<Answerer['chooseWorkspace']> {
  if (window === null) return fail('no_window', 'The window is closed.', 'Open it again.');
  const chosen = await dialog.showOpenDialog(window, { title: 'Add a workspace', properties: ['openDirectory'] });
  const folder = chosen.filePaths[0];
  return chosen.canceled || folder === undefined ? ok(null) : open.desk.addWorkspace(folder);
}

async function chooseReplayFolder(): ReturnType<Answerer['chooseReplayFolder']> {
  if (window === null) return fail('no_window', 'The window is closed.', 'Open it again.');
  const chosen = await dialog.showOpenDialog(window, { title: 'Choose a folder of recorded observations', properties: ['openDirectory'] });
  return ok(chosen.canceled ? null : (chosen.filePaths[0] ?? null));
}

const levelsInWords: Readonly<Record<Level, string>> = {
  L1: 'Dry runs only: nothing outside Touchline’s own folder is written.',
  L2: 'A feed whose clock is on is published where its settings say. Live runs make changes that wait for your review: what you approve is pushed as a branch, and a pull request is opened. Nothing is merged.',
  L3: 'Changes of categories that have earned it are opened as pull requests without you, and merged without you where the base branch is protected and the canary you set up passes. What fails afterwards is taken back by a pull request.',
};

/** More autonomy is given on a surface of main's own, in words, and never by the page that shows text from outside. */
async function setLevel(open: App, level: Level): ReturnType<Answerer['setLevel']> {
  if (window === null) return fail('no_window', 'The window is closed.', 'Open it again.');
  const before = await open.desk.level();
  if (!before.ok || before.value === level) return before;
  const asked = await dialog.showMessageBox(window, {
    type: 'question', title: 'Touchline', buttons: [`Set level ${level}`, `Stay at ${before.value}`], defaultId: 1, cancelId: 1,
    message: `Set the level of autonomy to ${level}?`, detail: levelsInWords[level],
  });
  return asked.response === 0 ? open.desk.changeLevel(level) : ok(null);
}

/** The key goes from a window of main's own straight into the keyring: the page only learns where it is kept. */
async function enterKey(open: App, keyring: Keyring, providerId: string): ReturnType<Answerer['enterKey']> {
  if (window === null) return fail('no_window', 'The window is closed.', 'Open it again.');
  const page = await open.desk.models();
  if (!page.ok) return page;
  const provider = page.value.models.providers.find((item) => item.id === providerId);
  if (provider === undefined) return fail('no_such_provider', `There is no provider ${providerId}.`, 'Save it first.');
  const taken = await askForKey({
    parent: window, provider: provider.id, sentence: keyring.sentence, shape: 'line', preload: join(root, 'out', 'preload', 'key.cjs'),
    take: (key) => {
      const set = keyring.set(provider, key);
      return set.ok ? null : `${set.error.message} ${set.error.next}`;
    },
  });
  return ok(taken ? keyring.placeOf(provider) : null);
}

/** The forge's token, or the private key of an app, goes the same way as a provider's key. */
async function enterToken(open: App, keyring: Keyring, workspaceId: string): ReturnType<Answerer['enterToken']> {
  if (window === null) return fail('no_window', 'The window is closed.', 'Open it again.');
  const asked = await open.desk.tokenOwner(workspaceId);
  if (!asked.ok) return asked;
  const { owner, name } = asked.value;
  const taken = await askForKey({
    parent: window, provider: name, sentence: keyring.sentence, shape: owner.kind === 'github-app' ? 'pem' : 'line', preload: join(root, 'out', 'preload', 'key.cjs'),
    take: (key) => {
      const set = keyring.set(owner, key);
      return set.ok ? null : `${set.error.message} ${set.error.next}`;
    },
  });
  return ok(taken ? keyring.placeOf(owner) : null);
}

/** An approval is given on a surface of main's own, which says what it does; the page can only ask for it to be shown. */
async function approve(open: App, runId: string, patchSha256: string): ReturnType<Answerer['approve']> {
  if (window === null) return fail('no_window', 'The window is closed.', 'Open it again.');
  const question = await open.desk.verdictQuestion(runId, patchSha256);
  if (!question.ok) return question;
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const approved = await askForVerdict({
    parent: window, question: question.value, preload: join(root, 'out', 'preload', 'verdict.cjs'),
    approve: (note) => {
      const given = open.desk.giveVerdict({ runId, patchSha256, verdict: 'approved', note, comments: [] }, settings.value.review.undoSeconds);
      return given.ok ? null : `${given.error.message} ${given.error.next}`;
    },
  });
  return ok(approved ? (open.ledger.read.review(runId) ?? null) : null);
}

/** The page names a run, never an address: only the pull request that main itself knows of is opened, by https. */
async function openPullRequest(open: App, pullRoot: string): ReturnType<Answerer['openPullRequest']> {
  const address = open.desk.pullRequestAddress(pullRoot);
  if (!address.ok) return address;
  await shell.openExternal(address.value);
  return ok(null);
}

/** The page's files are served by this process too: loading the house first would hold up the first paint. */
function pageIsUp(shown: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    shown.webContents.once('dom-ready', () => resolve());
    shown.once('closed', () => resolve());
  });
}

function showWindow(): BrowserWindow {
  const settings = readSettings(home);
  window = openWindow({ preload: join(root, 'out', 'preload', 'index.cjs'), theme: settings.ok ? settings.value.theme : 'system' });
  const shown = window;
  shown.on('closed', () => {
    window = null;
  });
  void shown.loadURL(pageUrl);
  return shown;
}

async function start(): Promise<void> {
  declareScheme();
  await app.whenReady();
  lockDown();
  servePage(join(root, 'out', 'renderer'));
  const up = pageIsUp(showWindow());
  openDoor({ answerer: up.then(openHouse), page: () => window?.webContents ?? null, isOurPage });
}

function comeForward(): void {
  if (window === null) {
    showWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

app.on('second-instance', comeForward);
app.on('window-all-closed', () => app.quit());

/** A run under way is cancelled and its containers are taken away before the program ends. */
let leaving = false;
app.on('before-quit', (event) => {
  if (leaving || house === null) return;
  event.preventDefault();
  leaving = true;
  notices?.stop();
  void house.close().finally(() => app.quit());
});

if (app.requestSingleInstanceLock()) void start();
else app.quit();
