import { FlaskConical, ListTodo, Send, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { valueOf } from '../../app/ask.ts';
import type { Fault, WorkspaceRow } from '../../app/contract.ts';
import { startDryRun } from '../../app/dry-run.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { useWhyNot } from '../../components/dry-run-button.tsx';
import { Confirm } from '../../components/layer.tsx';
import { useListCursor } from '../../components/list-keys.ts';
import { Chip, RunMark } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { openRun, usePlace } from '../../stores/place.ts';
import { useRuns } from '../../stores/runs.ts';
import { useWorkspaces } from '../../stores/workspaces.ts';
import { DeliveryForm } from './delivery-form.tsx';

export function WorkspaceList({ rows, onFault }: { readonly rows: readonly WorkspaceRow[]; readonly onFault: (fault: Fault | null) => void }): ReactElement {
  const [leaving, setLeaving] = useState<WorkspaceRow | null>(null);
  useListCursor({
    rows, idOf: (row) => row.workspaceId, open: (row) => void startDryRun(row.workspaceId),
    onMove: (row) => document.getElementById(`dry-run-${row.workspaceId}`)?.focus(),
  });
  const remove = async (row: WorkspaceRow): Promise<void> => onFault(await useWorkspaces.getState().remove(row.workspaceId));
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {rows.map((row) => <Row key={row.workspaceId} row={row} onRemove={() => setLeaving(row)} />)}
      </ul>
      <Confirm
        open={leaving !== null} onClose={() => setLeaving(null)}
        title={<>Remove <Plain text={leaving?.name ?? ''} />?</>}
        effect="It leaves this list. The folder itself is not touched, and its runs stay in the ledger. You can add it again."
        verb={<span className="truncate">Remove <Plain text={leaving?.name ?? ''} /></span>}
        act={() => {
          if (leaving !== null) void remove(leaving);
        }}
      />
    </>
  );
}

function Row({ row, onRemove }: { readonly row: WorkspaceRow; readonly onRemove: () => void }): ReactElement {
  const why = useWhyNot();
  const [delivery, setDelivery] = useState(false);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="flex items-center gap-2 font-medium">
          <span className="truncate"><Plain text={row.name} /></span>
          {row.example && <Chip>Example</Chip>}
        </h2>
        <p className="truncate font-mono text-sm text-ink-2" title={row.path}><Plain text={row.path} /></p>
        <p className="mt-0.5 text-sm text-ink-3">Added <Ago at={row.addedAt} /></p>
      </div>
      <LastRun workspaceId={row.workspaceId} />
      <div className="flex gap-1.5">
        <Button id={`dry-run-${row.workspaceId}`} look="dry" why={why} onClick={() => void startDryRun(row.workspaceId)} aria-label={`Dry run of ${row.name}`}>
          <FlaskConical aria-hidden size="1rem" strokeWidth={2.25} />Dry run
        </Button>
        <Button look="quiet" onClick={() => usePlace.getState().go({ view: 'tasks', workspaceId: row.workspaceId })} aria-label={`Tasks of ${row.name}`} title="Tasks" className="px-2!"><ListTodo aria-hidden size="1rem" /></Button>
        <Button look="quiet" onClick={() => setDelivery(!delivery)} aria-expanded={delivery} aria-label={`Delivery settings of ${row.name}`}><Send aria-hidden size="0.875rem" />Delivery</Button>
        <Button look="quiet" onClick={onRemove} aria-label={`Remove ${row.name} from the list`} title="Remove from the list" className="px-2!">
          <Trash2 aria-hidden size="1rem" />
        </Button>
      </div>
      {delivery && <DeliveryForm row={row} />}
    </li>
  );
}

function LastRun({ workspaceId }: { readonly workspaceId: string }): ReactElement {
  const last = useRuns((state) => valueOf(state.lines)?.find((line) => line.run.workspaceId === workspaceId));
  if (last === undefined) return <p className="w-60 text-ink-3">Never run</p>;
  return (
    <div className="w-60">
      <RunMark run={last.run} change={last.change} />
      <p className="text-sm text-ink-3">
        <Ago at={last.run.requestedAt} /> ·{' '}
        <button type="button" onClick={() => openRun(last.run.runId)} className="min-h-6 text-link underline-offset-2 hover:underline">Open the last run</button>
      </p>
    </div>
  );
}
