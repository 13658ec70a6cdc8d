import { Radio } from 'lucide-react';
import type { ReactElement } from 'react';
import { commandOf } from '../app/commands.ts';
import { startLiveRun } from '../app/live-run.ts';
import { useSettings } from '../stores/settings.ts';
import { chosenOf, useWorkspaces } from '../stores/workspaces.ts';
import { Button } from './button.tsx';
import { useWhyNot } from './dry-run-button.tsx';

/** Why no live run can start now; null when one can. */
export function useWhyNotLive(): string | null {
  const why = useWhyNot();
  const level = useSettings((state) => state.level);
  if (level === null || level === 'L1') return 'At level L1 there are dry runs only. Set level L2 in Settings.';
  return why;
}

/** Starts a live run of the chosen workspace. */
export function useLiveRun(): () => void {
  const workspace = useWorkspaces(chosenOf);
  return () => {
    if (workspace !== null) void startLiveRun(workspace.workspaceId);
  };
}

/** Only there from level L2 on: below it nothing can leave this computer. */
export function LiveRunButton(): ReactElement | null {
  const level = useSettings((state) => state.level);
  const why = useWhyNotLive();
  if (level === null || level === 'L1') return null;
  return (
    <Button why={why} onClick={() => commandOf('run-live')?.run()} aria-label="Run live" aria-keyshortcuts="Shift+R" title="Makes a change for real; nothing leaves this computer before you approve it (Shift+R)">
      <Radio aria-hidden size="1rem" /><span className="max-lg:sr-only">Run live</span>
    </Button>
  );
}
