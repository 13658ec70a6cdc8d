import { BrowserWindow, ipcMain, nativeTheme, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import type { VerdictQuestion } from '../preload/verdict-api.ts';
import { verdictAboutChannel, verdictApproveChannel, verdictCancelChannel } from '../preload/verdict-channels.ts';
import { guard, isOurPage, verdictPageUrl } from './window.ts';

export interface VerdictAsked {
  readonly parent: BrowserWindow;
  readonly question: VerdictQuestion;
  readonly preload: string;
  /** Stores the approval; says what is wrong with it, or null. */
  readonly approve: (note: string) => string | null;
}

const noteSchema = z.string().max(2000);

/**
 * Asks for a verdict in a window of main's own. The page that shows diffs and model answers can open it, and can do
 * nothing in it. False when it was closed without an approval.
 */
export function askForVerdict(asked: VerdictAsked): Promise<boolean> {
  const [open] = asked.parent.getChildWindows();
  if (open !== undefined) {
    open.focus();
    return Promise.resolve(false);
  }
  const window = openVerdictWindow(asked);
  const mine = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => event.senderFrame !== null && event.senderFrame === window.webContents.mainFrame && isOurPage(event.senderFrame.url);
  let approved = false;
  ipcMain.handle(verdictAboutChannel, (event) => (mine(event) ? asked.question : null));
  ipcMain.handle(verdictApproveChannel, (event, ...args: unknown[]) => {
    const note = noteSchema.safeParse(args[0]);
    if (!mine(event) || !note.success) return 'This is not a note of at most 2,000 characters.';
    const wrong = asked.approve(note.data);
    if (wrong !== null) return wrong;
    approved = true;
    window.close();
    return null;
  });
  const close = (event: IpcMainEvent): void => {
    if (mine(event)) window.close();
  };
  ipcMain.on(verdictCancelChannel, close);
  return new Promise((resolve) => {
    window.once('closed', () => {
      ipcMain.removeHandler(verdictAboutChannel);
      ipcMain.removeHandler(verdictApproveChannel);
      ipcMain.off(verdictCancelChannel, close);
      resolve(approved);
    });
  });
}

function openVerdictWindow({ parent, preload }: VerdictAsked): BrowserWindow {
  const window = new BrowserWindow({
    parent,
    modal: true,
    width: 600,
    height: 640,
    minWidth: 420,
    minHeight: 360,
    minimizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    title: 'Approve a change',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0f1312' : '#eff1f0',
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false, spellcheck: false, navigateOnDragDrop: false },
  });
  guard(window.webContents);
  void window.loadURL(verdictPageUrl);
  return window;
}
