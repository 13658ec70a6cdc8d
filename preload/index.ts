import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Api, Change } from './api.ts';
import { callPrefix, changeChannel } from './channels.ts';

const call = (method: keyof Api, ...args: readonly unknown[]) => ipcRenderer.invoke(callPrefix + method, ...args);

/** All the window can do. One line a call; main parses each input and answers with a value. */
const api = {
  facts: () => call('facts'),
  doctor: () => call('doctor'),
  inbox: () => call('inbox'),
  dismiss: (itemId) => call('dismiss', itemId),
  workspaces: () => call('workspaces'),
  chooseWorkspace: () => call('chooseWorkspace'),
  addWorkspace: (path) => call('addWorkspace', path),
  removeWorkspace: (workspaceId) => call('removeWorkspace', workspaceId),
  dryRun: (workspaceId, commandId, task) => call('dryRun', workspaceId, commandId, task),
  cancel: (runId) => call('cancel', runId),
  runs: (limit, before) => call('runs', limit, before),
  run: (runId) => call('run', runId),
  patchFiles: (runId) => call('patchFiles', runId),
  artifactText: (runId, name) => call('artifactText', runId, name),
  callText: (runId, callId) => call('callText', runId, callId),
  modelCallText: (runId, callId) => call('modelCallText', runId, callId),
  models: () => call('models'),
  saveModels: (change) => call('saveModels', change),
  testProvider: (providerId) => call('testProvider', providerId),
  enterKey: (providerId) => call('enterKey', providerId),
  forgetKey: (providerId) => call('forgetKey', providerId),
  pullModel: (providerId, model) => call('pullModel', providerId, model),
  cancelPull: (providerId, model) => call('cancelPull', providerId, model),
  spend: () => call('spend'),
  verify: () => call('verify'),
  setTheme: (theme) => call('setTheme', theme),
  theme: () => call('theme'),
  level: () => call('level'),
  setLevel: (level) => call('setLevel', level),
  feedPage: (workspaceId) => call('feedPage', workspaceId),
  feedEvent: (workspaceId, eventId, feedSha256) => call('feedEvent', workspaceId, eventId, feedSha256),
  feedVersions: (workspaceId, limit) => call('feedVersions', workspaceId, limit),
  feedVersion: (workspaceId, sha256) => call('feedVersion', workspaceId, sha256),
  tickFeed: (workspaceId, commandId) => call('tickFeed', workspaceId, commandId),
  switchFeed: (workspaceId, on) => call('switchFeed', workspaceId, on),
  replay: () => call('replay'),
  openReplay: (workspaceId, folder) => call('openReplay', workspaceId, folder),
  chooseReplayFolder: () => call('chooseReplayFolder'),
  controlReplay: (control) => call('controlReplay', control),
  replayEvent: (eventId, feedSha256) => call('replayEvent', eventId, feedSha256),
  replayVersion: (sha256) => call('replayVersion', sha256),
  runLive: (workspaceId, commandId, task) => call('runLive', workspaceId, commandId, task),
  hunks: (runId) => call('hunks', runId),
  blastRadius: (runId) => call('blastRadius', runId),
  approve: (runId, patchSha256) => call('approve', runId, patchSha256),
  reject: (runId, patchSha256, note) => call('reject', runId, patchSha256, note),
  withdraw: (runId) => call('withdraw', runId),
  revise: (request, commandId) => call('revise', request, commandId),
  retryDelivery: (runId) => call('retryDelivery', runId),
  deliveries: (workspaceId) => call('deliveries', workspaceId),
  openPullRequest: (root) => call('openPullRequest', root),
  autonomy: (workspaceId) => call('autonomy', workspaceId),
  deliverySettings: (workspaceId) => call('deliverySettings', workspaceId),
  saveDeliverySettings: (workspaceId, delivery) => call('saveDeliverySettings', workspaceId, delivery),
  enterToken: (workspaceId) => call('enterToken', workspaceId),
  forgetToken: (workspaceId) => call('forgetToken', workspaceId),
  checkAccess: (workspaceId) => call('checkAccess', workspaceId),
  cancelCheckAccess: (workspaceId) => call('cancelCheckAccess', workspaceId),
  tasks: (workspaceId) => call('tasks', workspaceId),
  markTask: (workspaceId, taskId, mark, title, reason) => call('markTask', workspaceId, taskId, mark, title, reason),
  writeTask: (workspaceId, text) => call('writeTask', workspaceId, text),
  removeTask: (workspaceId, taskId) => call('removeTask', workspaceId, taskId),
  onChange: (listener) => {
    const hear = (_: IpcRendererEvent, change: Change): void => listener(change);
    ipcRenderer.on(changeChannel, hear);
    return () => ipcRenderer.off(changeChannel, hear);
  },
} satisfies Api;

contextBridge.exposeInMainWorld('touchline', api);
