import { ChevronDown, FlaskConical, PenLine } from 'lucide-react';
import type { ReactElement } from 'react';
import { valueOf } from '../app/ask.ts';
import { commandOf } from '../app/commands.ts';
import { showFault, startDryRun } from '../app/dry-run.ts';
import { useHealth } from '../stores/health.ts';
import { chosenOf, useWorkspaces } from '../stores/workspaces.ts';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import { ChoiceMenu } from './menu.tsx';
import { Plain } from './plain.tsx';

/** Why no dry run can start now; null when one can. */
export function useWhyNot(): string | null {
  const doctor = useHealth((state) => valueOf(state.doctor));
  const workspace = useWorkspaces(chosenOf);
  if (doctor?.canRun === false) return doctor.why;
  return workspace === null ? 'There is no workspace yet. Add a folder first.' : null;
}

/** Starts a dry run of the chosen workspace. */
export function useDryRun(): () => void {
  const workspace = useWorkspaces(chosenOf);
  return () => {
    if (workspace !== null) void startDryRun(workspace.workspaceId);
  };
}

/** The same with a task of the person's own. */
export function TaskButton(): ReactElement {
  return <Button look="quiet" why={useWhyNot()} onClick={() => commandOf('dry-run.task')?.run()} title="Dry run with a task of yours (Shift+D)" aria-label="Dry run with a task of yours" aria-haspopup="dialog" className="px-2!"><PenLine aria-hidden size="1rem" /></Button>;
}

export function DryRunButton({ size = 'normal', className }: { readonly size?: 'normal' | 'large'; readonly className?: string }): ReactElement {
  const start = useDryRun();
  return (
    <Button look="dry" size={size} why={useWhyNot()} onClick={start} command="dry-run" className={cx(className)}>
      <FlaskConical aria-hidden size={size === 'large' ? '1.125rem' : '1rem'} strokeWidth={2.25} />
      Dry run
    </Button>
  );
}

/** Which workspace the Dry run button is about. */
export function WorkspaceChooser(): ReactElement | null {
  const rows = useWorkspaces((state) => valueOf(state.workspaces));
  const chosen = useWorkspaces(chosenOf);
  const choose = useWorkspaces((state) => state.choose);
  const addByChooser = useWorkspaces((state) => state.addByChooser);
  if (rows === null || chosen === null) return null;
  const add = async (): Promise<void> => {
    const fault = await addByChooser();
    if (fault !== null) showFault(fault);
  };
  return (
    <ChoiceMenu
      label="Workspace"
      value={chosen.workspaceId}
      choices={rows.map((row) => ({
        value: row.workspaceId,
        name: <Plain text={row.name} />,
        note: row.example ? 'Example, ships with Touchline' : <Plain text={row.path} />,
      }))}
      onChoose={choose}
      footer={{ name: 'Add a folder…', run: () => void add() }}
      trigger={(
        <Button look="quiet" className="max-w-56 min-w-0 shrink! px-2!" aria-label={`Workspace: ${chosen.name}. Change`}>
          <span className="truncate"><Plain text={chosen.name} /></span>
          <ChevronDown aria-hidden size="0.875rem" className="shrink-0" />
        </Button>
      )}
    />
  );
}
