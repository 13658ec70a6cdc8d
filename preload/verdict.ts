import { contextBridge, ipcRenderer } from 'electron';
import { verdictAboutChannel, verdictApproveChannel, verdictCancelChannel } from './verdict-channels.ts';
import type { VerdictWindowApi } from './verdict-api.ts';

/** All that the small window can do: learn what it asks about, say yes with a note, or give up. */
const api = {
  about: () => ipcRenderer.invoke(verdictAboutChannel),
  approve: (note) => ipcRenderer.invoke(verdictApproveChannel, note),
  cancel: () => ipcRenderer.send(verdictCancelChannel),
} satisfies VerdictWindowApi;

contextBridge.exposeInMainWorld('touchlineVerdict', api);
