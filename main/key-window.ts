import { BrowserWindow, ipcMain, nativeTheme, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import type { KeyShape, KeyWindowApi } from '../preload/key-api.ts';
import { keyAboutChannel, keyCancelChannel, keySubmitChannel } from '../preload/key-channels.ts';
import { guard, isOurPage, keyPageUrl } from './window.ts';

export interface KeyQuestion {
  readonly parent: BrowserWindow;
  readonly provider: string;
  /** Where the key will be kept, in a sentence. */
  readonly sentence: string;
  readonly shape: KeyShape;
  readonly preload: string;
  /** Takes the key; says what is wrong with it, or null. */
  readonly take: (key: string) => string | null;
}

const keySchema = z.string().max(10_000);

/** Asks for a key in a window of main's own. The page that shows diffs and model answers never sees it. False when it was closed without one. */
export function askForKey(question: KeyQuestion): Promise<boolean> {
  const [open] = question.parent.getChildWindows();
  if (open !== undefined) {
    open.focus();
    return Promise.resolve(false);
  }
  const window = openKeyWindow(question);
  const mine = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => event.senderFrame !== null && event.senderFrame === window.webContents.mainFrame && isOurPage(event.senderFrame.url);
  let taken = false;
  ipcMain.handle(keyAboutChannel, (event) => (mine(event) ? aboutOf(question) : null));
  ipcMain.handle(keySubmitChannel, (event, ...args: unknown[]) => {
    const key = keySchema.safeParse(args[0]);
    if (!mine(event) || !key.success) return 'This is not a key.';
    const wrong = question.take(key.data);
    if (wrong !== null) return wrong;
    taken = true;
    window.close();
    return null;
  });
  const close = (event: IpcMainEvent): void => {
    if (mine(event)) window.close();
  };
  ipcMain.on(keyCancelChannel, close);
  return new Promise((resolve) => {
    window.once('closed', () => {
      ipcMain.removeHandler(keyAboutChannel);
      ipcMain.removeHandler(keySubmitChannel);
      ipcMain.off(keyCancelChannel, close);
      resolve(taken);
    });
  });
}

function aboutOf({ provider, sentence, shape }: KeyQuestion): Awaited<ReturnType<KeyWindowApi['about']>> {
  return { provider, sentence, shape };
}

function openKeyWindow({ parent, preload, shape }: KeyQuestion): BrowserWindow {
  const window = new BrowserWindow({
    parent,
    modal: true,
    ...(shape === 'pem' ? { width: 600, height: 480 } : { width: 480, height: 260 }),
    resizable: false,
    minimizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    title: 'Enter a key',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0f1312' : '#eff1f0',
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false, spellcheck: false, navigateOnDragDrop: false },
  });
  guard(window.webContents);
  void window.loadURL(keyPageUrl);
  return window;
}
