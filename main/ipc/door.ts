import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Api } from '../../preload/api.ts';
import { callPrefix } from '../../preload/channels.ts';
import { fail, type Result } from '../domain/result.ts';
import { callArguments, type CallName } from './calls.ts';

/** What answers the calls: the same words as the window's own contract. */
export type Answerer = Omit<Api, 'onChange'>;

export interface DoorOptions {
  /** Resolves when the house is open; calls made before wait for it. */
  readonly answerer: Promise<Result<Answerer>>;
  /** Only the top frame of this page is heard, and only while it shows our own address. */
  readonly page: () => WebContents | null;
  readonly isOurPage: (address: string) => boolean;
}

/** Puts one handler behind each call: it checks who asks, parses what was sent, and always answers with a value. */
export function openDoor(options: DoorOptions): void {
  for (const name of Object.keys(callArguments)) {
    if (isCallName(name)) ipcMain.handle(callPrefix + name, (event, ...args: unknown[]) => answer(options, name, event, args));
  }
}

async function answer(options: DoorOptions, name: CallName, event: IpcMainInvokeEvent, args: readonly unknown[]): Promise<Result<unknown>> {
  if (!cameFromPage(options, event)) return fail('not_our_page', 'This call did not come from Touchline’s own page.', 'Nothing to do.');
  const parsed = callArguments[name].safeParse(args);
  if (!parsed.success) return fail('wrong_call', `The call ${name} has wrong arguments.`, 'This is a fault of Touchline; please report it.');
  const answerer = await options.answerer;
  if (!answerer.ok) return answerer;
  try {
    return await dispatch(answerer.value, name, parsed.data);
  } catch (error) {
    return fail('unexpected', `${name} failed: ${error instanceof Error ? error.message : String(error)}`, 'Try again; if it stays, please report it.');
  }
}

/** The arguments were parsed by this very call's schema, which the type of a looked-up function can't express. */
function dispatch(answerer: Answerer, name: CallName, args: readonly unknown[]): Promise<Result<unknown>> {
  const method: (...args: never[]) => Promise<Result<unknown>> = answerer[name];
  return Reflect.apply(method, answerer, args);
}

function cameFromPage(options: DoorOptions, event: IpcMainInvokeEvent): boolean {
  const page = options.page();
  const frame = event.senderFrame;
  return page !== null && frame !== null && frame === page.mainFrame && options.isOurPage(frame.url);
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(callArguments, name);
}
