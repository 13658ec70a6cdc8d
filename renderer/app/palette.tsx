import { Command } from 'cmdk';
import { useMemo, useState, type ReactElement } from 'react';
import { Caps } from '../components/button.tsx';
import { Layer } from '../components/layer.tsx';
import { RunMark } from '../components/marks.tsx';
import { Plain } from '../components/plain.tsx';
import { usePages } from '../stores/pages.ts';
import { openRun, usePlace } from '../stores/place.ts';
import { useRuns } from '../stores/runs.ts';
import { useSettings } from '../stores/settings.ts';
import { useWorkspaces } from '../stores/workspaces.ts';
import { valueOf } from './ask.ts';
import { commandOf, useOfferedIds } from './commands.ts';
import { startDryRun } from './dry-run.ts';
import { find } from './find.ts';
import { keymap } from './keymap.ts';
import { startLiveRun } from './live-run.ts';

interface Entry {
  readonly id: string;
  readonly section: 'Here' | 'Go to' | 'Files in this diff' | 'Runs' | 'Workspaces' | 'Settings';
  readonly text: string;
  readonly run: () => void;
  readonly side?: ReactElement;
  readonly keys?: string | undefined;
  readonly disabled?: string | undefined;
}

const sections: readonly Entry['section'][] = ['Here', 'Go to', 'Files in this diff', 'Runs', 'Workspaces', 'Settings'];
const perSection = 8;
/** Moves that mean nothing from inside the palette. */
const unlisted: ReadonlySet<string> = new Set(['palette', 'up', 'next', 'previous', 'open', 'filter']);

export function Palette({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [query, setQuery] = useState('');
  const entries = useEntries();
  const wanted = /^[>#]/.test(query) ? query.slice(1) : query;
  const only: Entry['section'] | null = query.startsWith('#') ? 'Runs' : null;
  const commandsOnly = query.startsWith('>');
  const found = useMemo(() => sections
    .filter((section) => (only === null ? !commandsOnly || section === 'Here' || section === 'Go to' || section === 'Settings' : section === only))
    .map((section) => [section, find(entries.filter((entry) => entry.section === section), wanted, only === null ? perSection : 50)] as const)
    .filter(([, hits]) => hits.length > 0), [entries, wanted, only, commandsOnly]);
  return (
    <Layer open onClose={onClose} title="Command palette" width="38rem" hideTitle>
      <Command shouldFilter={false} label="Command palette" className="flex max-h-[70vh] flex-col">
        <Command.Input
          value={query} onValueChange={setQuery} placeholder="Type a command, run, file or workspace. # runs, > commands"
          className="h-12 shrink-0 border-b border-line bg-transparent px-4 text-md outline-none placeholder:text-ink-3"
        />
        <Command.List aria-label="Results" className="min-h-0 flex-1 overflow-auto p-1.5">
          {found.length === 0 && <Command.Empty className="px-3 py-6 text-ink-2">Nothing fits “{wanted}”.</Command.Empty>}
          {found.map(([section, hits]) => (
            <Command.Group key={section} heading={section}>
              {hits.map((entry) => (
                <Command.Item
                  key={entry.id} value={entry.id} disabled={entry.disabled !== undefined}
                  onSelect={() => {
                    onClose();
                    entry.run();
                  }}
                  className="flex min-h-8 items-center gap-3 rounded-md px-2.5 data-[disabled=true]:text-ink-3 data-[selected=true]:bg-chosen"
                >
                  <span className="min-w-0 flex-1 truncate"><Plain text={entry.text} /></span>
                  {entry.disabled !== undefined && <span className="max-w-64 truncate text-sm">{entry.disabled}</span>}
                  {entry.side}
                  {entry.keys !== undefined && <Caps keys={entry.keys} />}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Layer>
  );
}

function useEntries(): readonly Entry[] {
  const offered = useOfferedIds();
  const lines = useRuns((state) => valueOf(state.lines));
  const workspaces = useWorkspaces((state) => valueOf(state.workspaces));
  const place = usePlace((state) => state.place);
  const page = usePages((state) => (place.view === 'run' ? valueOf(state.pages[place.runId]) : null));
  const setTheme = useSettings((state) => state.setTheme);
  const commands = keymap.filter((shortcut) => offered.has(shortcut.id) && !unlisted.has(shortcut.id)).map((shortcut): Entry => {
    const command = commandOf(shortcut.id);
    return {
      id: shortcut.id, section: shortcut.group === 'Go to' ? 'Go to' : 'Here', text: shortcut.title, keys: shortcut.keys[0],
      run: () => commandOf(shortcut.id)?.run(), disabled: command?.disabled,
    };
  });
  const files = (page?.patch?.files ?? []).map((file, index): Entry => ({
    id: `file ${index}`, section: 'Files in this diff', text: file.path,
    run: () => {
      if (place.view === 'run') usePlace.getState().amend({ ...place, tab: 'changes', file: index, line: null });
    },
  }));
  const runs = (lines ?? []).map((line): Entry => ({
    id: line.run.runId, section: 'Runs', text: `${line.taskTitle ?? line.run.sentence ?? line.workspaceName} · ${line.run.runId.slice(-6)}`,
    side: <span className="max-w-44 text-sm"><RunMark run={line.run} change={line.change} /></span>, run: () => openRun(line.run.runId),
  }));
  const dryRuns = (workspaces ?? []).map((row): Entry => ({
    id: `dry ${row.workspaceId}`, section: 'Workspaces', text: `Dry run of ${row.name}`, run: () => void startDryRun(row.workspaceId),
    disabled: commandOf('dry-run')?.disabled,
  }));
  const ofWorkspace = (workspaces ?? []).flatMap((row): readonly Entry[] => [
    { id: `live ${row.workspaceId}`, section: 'Workspaces', text: `Run ${row.name} live`, run: () => void startLiveRun(row.workspaceId), disabled: commandOf('run-live')?.disabled },
    { id: `tasks ${row.workspaceId}`, section: 'Workspaces', text: `Tasks of ${row.name}`, run: () => usePlace.getState().go({ view: 'tasks', workspaceId: row.workspaceId }) },
    { id: `autonomy ${row.workspaceId}`, section: 'Workspaces', text: `Autonomy of ${row.name}`, run: () => usePlace.getState().go({ view: 'autonomy', workspaceId: row.workspaceId }) },
  ]);
  const themes = (['system', 'light', 'dark'] as const).map((theme): Entry => ({
    id: `theme ${theme}`, section: 'Settings', text: `Theme: ${theme === 'system' ? 'as the system' : theme}`, run: () => void setTheme(theme),
  }));
  return [...commands, ...files, ...runs, ...dryRuns, ...ofWorkspace, ...themes];
}
