import { useEffect, useRef } from 'react';
import { createKeybindingsHandler } from 'tinykeys';
import { create } from 'zustand';
import { useSettings } from '../stores/settings.ts';
import { isSingleKey, keymap, type CommandId } from './keymap.ts';

export interface Command {
  readonly run: () => void;
  /** Why it can't be done now, in words; absent when it can. */
  readonly disabled?: string | undefined;
}

export type CommandSet = Partial<Readonly<Record<CommandId, Command | (() => void)>>>;

interface Offer {
  readonly token: symbol;
  readonly commands: () => CommandSet;
  readonly ids: readonly CommandId[];
}

/** What the screens shown now offer. The last to offer a command answers for it. */
const useOffers = create<{ readonly offers: readonly Offer[] }>(() => ({ offers: [] }));

/** Offers commands for as long as the component is shown. Handlers may change; the set of ids is read anew when it does. */
export function useCommands(commands: CommandSet): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const key = keymap.map((shortcut) => shortcut.id).filter((id) => commands[id] !== undefined).join();
  useEffect(() => {
    const ids = keymap.map((shortcut) => shortcut.id).filter((id) => key.split(',').includes(id));
    const offer: Offer = { token: Symbol('offer'), commands: () => latest.current, ids };
    useOffers.setState((state) => ({ offers: [...state.offers, offer] }));
    return () => useOffers.setState((state) => ({ offers: state.offers.filter((each) => each.token !== offer.token) }));
  }, [key]);
}

/** The command as offered now, or null when no screen offers it. */
export function commandOf(id: CommandId): Command | null {
  const offer = useOffers.getState().offers.findLast((each) => each.ids.includes(id));
  const command = offer?.commands()[id];
  if (command === undefined) return null;
  return typeof command === 'function' ? { run: command } : command;
}

export function useOfferedIds(): ReadonlySet<CommandId> {
  const offers = useOffers((state) => state.offers);
  return new Set(offers.flatMap((offer) => offer.ids));
}

/** Listens for every key of the table. Returns the way out. */
export function listenForKeys(): () => void {
  // Sequences first: `g r` must win over a lone `r`.
  const presses = keymap
    .flatMap((shortcut) => shortcut.keys.map((keys) => ({ id: shortcut.id, keys })))
    .sort((a, b) => b.keys.split(' ').length - a.keys.split(' ').length);
  const fresh = (): EventListener => createKeybindingsHandler(
    Object.fromEntries(presses.map(({ id, keys }) => [keys, (event: KeyboardEvent) => {
      // After a hit every half-typed sequence is forgotten: else `g i` would swallow the first key of a `g h` that follows.
      handler = fresh();
      answerKey(id, keys, event);
    }])),
    { ignore: (event) => event.defaultPrevented || event.isComposing },
  );
  let handler = fresh();
  const listen = (event: Event): void => handler(event);
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}

function answerKey(id: CommandId, keys: string, event: KeyboardEvent): void {
  if (isSingleKey(keys) && !useSettings.getState().letterKeys && id !== 'sheet') return;
  if (isTyping(event.target) && isSingleKey(keys)) return;
  // In a text field it takes back what was typed.
  if (id === 'undo' && isTyping(event.target)) return;
  if (isInsideLayer(event.target) && id !== 'palette') return;
  if (keys === 'Space' && isControl(event.target)) return;
  const command = commandOf(id);
  if (command === null || command.disabled !== undefined) return;
  event.preventDefault();
  command.run();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));
}

/** What the space bar presses by itself. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, summary, input, [role="button"], [role="switch"], [role="tab"]') !== null;
}

/** Dialogs and menus keep their keys to themselves. */
function isInsideLayer(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
