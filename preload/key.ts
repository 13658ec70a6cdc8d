import { contextBridge, ipcRenderer } from 'electron';
import { keyAboutChannel, keyCancelChannel, keySubmitChannel } from './key-channels.ts';
import type { KeyWindowApi } from './key-api.ts';

/** All that the small window can do: learn whose key it asks for, hand one over, or give up. It never gets one back. */
const api = {
  about: () => ipcRenderer.invoke(keyAboutChannel),
  submit: (key) => ipcRenderer.invoke(keySubmitChannel, key),
  cancel: () => ipcRenderer.send(keyCancelChannel),
} satisfies KeyWindowApi;

contextBridge.exposeInMainWorld('touchlineKey', api);
