/** The one table of keys. The listener, the shortcut sheet, the palette and the hints on buttons all read it. */

export interface Shortcut {
  readonly id: string;
  /** In the notation of tinykeys: presses apart by a space are typed one after the other. `[Shift]+D` takes `d` too, `Shift+X` does not. */
  readonly keys: readonly string[];
  readonly title: string;
  readonly group: 'Anywhere' | 'Go to' | 'Lists' | 'Run' | 'Verdict' | 'Changes' | 'Tasks' | 'Feed' | 'Replay' | 'Settings';
}

export const keymap = [
  { id: 'go.inbox', keys: ['g i', '$mod+1'], title: 'Inbox', group: 'Go to' },
  { id: 'go.runs', keys: ['g r', '$mod+2'], title: 'Runs', group: 'Go to' },
  { id: 'go.tasks', keys: ['g t', '$mod+9'], title: 'Tasks', group: 'Go to' },
  { id: 'go.feed', keys: ['g f', '$mod+7'], title: 'Feed', group: 'Go to' },
  { id: 'go.replay', keys: ['g p', '$mod+8'], title: 'Replay', group: 'Go to' },
  { id: 'go.workspaces', keys: ['g w', '$mod+3'], title: 'Workspaces', group: 'Go to' },
  { id: 'go.health', keys: ['g h', '$mod+4'], title: 'Health', group: 'Go to' },
  { id: 'go.autonomy', keys: ['g a'], title: 'Autonomy', group: 'Go to' },
  { id: 'go.models', keys: ['g m', '$mod+5'], title: 'Models and spend', group: 'Go to' },
  { id: 'go.settings', keys: ['g s', '$mod+6'], title: 'Settings', group: 'Go to' },
  { id: 'go.back', keys: ['Alt+ArrowLeft'], title: 'Back', group: 'Go to' },
  { id: 'go.forward', keys: ['Alt+ArrowRight'], title: 'Forward', group: 'Go to' },

  { id: 'dry-run', keys: ['d'], title: 'Dry run', group: 'Anywhere' },
  { id: 'dry-run.task', keys: ['[Shift]+D'], title: 'Dry run with a task of yours', group: 'Anywhere' },
  { id: 'run-live', keys: ['Shift+R'], title: 'Run live', group: 'Anywhere' },
  { id: 'palette', keys: ['$mod+k'], title: 'Command palette', group: 'Anywhere' },
  { id: 'sheet', keys: ['[Shift]+?'], title: 'Shortcuts', group: 'Anywhere' },
  { id: 'up', keys: ['Escape'], title: 'Step back', group: 'Anywhere' },

  { id: 'next', keys: ['j'], title: 'Next row or file', group: 'Lists' },
  { id: 'previous', keys: ['k'], title: 'Previous row or file', group: 'Lists' },
  { id: 'open', keys: ['o'], title: 'Open', group: 'Lists' },
  { id: 'filter', keys: ['/'], title: 'Filter this list', group: 'Lists' },
  { id: 'seen', keys: ['m'], title: 'Mark as seen', group: 'Lists' },

  { id: 'tab.changes', keys: ['1'], title: 'Changes', group: 'Run' },
  { id: 'tab.checks', keys: ['2'], title: 'Checks', group: 'Run' },
  { id: 'tab.decision', keys: ['3'], title: 'Decision', group: 'Run' },
  { id: 'tab.timeline', keys: ['4'], title: 'Timeline', group: 'Run' },
  { id: 'tab.artifacts', keys: ['5'], title: 'Artifacts', group: 'Run' },
  { id: 'tab.delivery', keys: ['6'], title: 'Delivery', group: 'Run' },
  { id: 'why', keys: ['y'], title: 'Why? What decided it', group: 'Run' },
  { id: 'cancel', keys: ['Shift+X'], title: 'Cancel the run', group: 'Run' },

  { id: 'approve', keys: ['a'], title: 'Approve, in a window of its own', group: 'Verdict' },
  { id: 'reject', keys: ['r'], title: 'Reject, with a note', group: 'Verdict' },
  { id: 'undo', keys: ['$mod+z'], title: 'Take the approval back', group: 'Verdict' },
  { id: 'deliver', keys: ['Shift+T'], title: 'Try the delivery again', group: 'Verdict' },
  { id: 'open-pull', keys: ['Shift+O'], title: 'Open the pull request in the browser', group: 'Verdict' },

  { id: 'block.next', keys: ['n'], title: 'Next change', group: 'Changes' },
  { id: 'block.previous', keys: ['p'], title: 'Previous change', group: 'Changes' },
  { id: 'unviewed.next', keys: [']'], title: 'Next file not viewed', group: 'Changes' },
  { id: 'unviewed.previous', keys: ['['], title: 'Previous file not viewed', group: 'Changes' },
  { id: 'viewed', keys: ['v'], title: 'Viewed: fold and move on', group: 'Changes' },
  { id: 'hunk.drop', keys: ['x'], title: 'Drop or keep this hunk', group: 'Changes' },
  { id: 'line.next', keys: ['Shift+J'], title: 'Next line', group: 'Changes' },
  { id: 'line.previous', keys: ['Shift+K'], title: 'Previous line', group: 'Changes' },
  { id: 'comment', keys: ['c'], title: 'Comment on this line', group: 'Changes' },
  { id: 'revise', keys: ['$mod+Enter'], title: 'Make the patch anew', group: 'Changes' },
  { id: 'layout', keys: ['u'], title: 'Unified or side by side', group: 'Changes' },

  { id: 'task.pin', keys: ['i'], title: 'Pin the task, or let it go', group: 'Tasks' },
  { id: 'task.skip', keys: ['s'], title: 'Skip the task, or no longer', group: 'Tasks' },
  { id: 'task.write', keys: ['w'], title: 'Write a task', group: 'Tasks' },

  { id: 'version.older', keys: ['h'], title: 'Older version of the feed', group: 'Feed' },
  { id: 'version.newer', keys: ['l'], title: 'Newer version of the feed', group: 'Feed' },
  { id: 'feed.changes', keys: ['b'], title: 'What changed since the one before', group: 'Feed' },

  { id: 'replay.play', keys: ['Space'], title: 'Play or pause', group: 'Replay' },
  { id: 'replay.slower', keys: ['-'], title: 'Slower', group: 'Replay' },
  { id: 'replay.faster', keys: ['='], title: 'Faster', group: 'Replay' },

  { id: 'save', keys: ['$mod+s'], title: 'Save the changes', group: 'Settings' },
] as const satisfies readonly Shortcut[];

export type CommandId = (typeof keymap)[number]['id'];

const byId: ReadonlyMap<string, Shortcut> = new Map(keymap.map((shortcut) => [shortcut.id, shortcut]));

export function shortcutOf(id: CommandId): Shortcut {
  return byId.get(id) ?? { id, keys: [], title: id, group: 'Anywhere' };
}

/** Whether a key is plain typing: such keys are left alone in text fields, and can be switched off. */
export function isSingleKey(keys: string): boolean {
  return !/\$mod|Alt|Control|Escape/.test(keys);
}

const spoken: Readonly<Record<string, string>> = {
  $mod: 'Ctrl', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc',
};

/** A shortcut as caps to draw: presses in order, each a list of keys held together. `[Shift]+?` is drawn as `?`. */
export function capsOf(keys: string): readonly (readonly string[])[] {
  return keys.split(' ').map((press) => press.split('+').flatMap((key) => {
    if (key === '[Shift]') return /[A-Z]$/.test(press) ? ['Shift'] : [];
    return [spoken[key] ?? (key.length === 1 && press.includes('+') ? key.toUpperCase() : key)];
  }));
}

/** The same in words, for `aria-keyshortcuts` and titles. */
export function keysInWords(id: CommandId): string {
  const [first] = shortcutOf(id).keys;
  return first === undefined ? '' : capsOf(first).map((press) => press.join('+')).join(' then ');
}
