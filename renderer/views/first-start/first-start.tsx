import { RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import type { DoctorReport } from '../../../preload/api.ts';
import { valueOf } from '../../app/ask.ts';
import { Button } from '../../components/button.tsx';
import { DoctorLines } from '../../components/doctor-lines.tsx';
import { DryRunButton, WorkspaceChooser } from '../../components/dry-run-button.tsx';
import { FaultNote } from '../../components/notes.tsx';
import { PitchMark } from '../../components/pitch-mark.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { useHealth } from '../../stores/health.ts';
import { chosenOf, useWorkspaces } from '../../stores/workspaces.ts';

/** The first thing a person sees: three lines, one workspace, one button. */
export function FirstStart(): ReactElement {
  const workspace = useWorkspaces(chosenOf);
  const workspaces = useWorkspaces((state) => state.workspaces);
  const doctor = useHealth((state) => valueOf(state.doctor));
  return (
    <div className="flex h-full flex-col overflow-auto">
      <div className="m-auto w-full max-w-[52rem] px-8 py-10">
        <div className="mb-6 text-ink"><PitchMark size="2.75rem" /></div>
        <h1 className="text-xl font-semibold tracking-tight">Agents play. You stand at the touchline.</h1>
        <div className="mt-3 flex flex-col gap-1 text-md text-ink-2">
          <p>A dry run reads a repository, picks one small task, makes the change in a sealed container and runs the checks.</p>
          <p>Policy then says how far the change might go, and why. You read the diff.</p>
          <p>Nothing is written to the repository.</p>
        </div>
        {workspaces.state === 'broken' && <div className="mt-6"><FaultNote fault={workspaces.fault} retry={() => void useWorkspaces.getState().load()} /></div>}
        {doctor?.canRun === false ? <CannotRun report={doctor} /> : (
          <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
            <DryRunButton size="large" className="min-w-44" />
            <div className="min-h-11">
              <p className="text-sm text-ink-3">{workspace?.example === true ? 'on the example that ships with Touchline' : 'on'}</p>
              <div className="-ml-2"><WorkspaceChooser /></div>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

function CannotRun({ report }: { readonly report: DoctorReport }): ReactElement {
  const looking = useHealth((state) => state.looking);
  const lacking = report.lines.filter((line) => line.state !== 'ok');
  return (
    <section aria-labelledby="cannot" className="mt-8">
      <h2 id="cannot" className="font-semibold text-bad">A dry run can’t start here yet</h2>
      <p className="mt-1 mb-3 text-ink-2"><Sentence text={report.why} /></p>
      <DoctorLines lines={lacking} />
      <Button className="mt-4" look="strong" onClick={() => void useHealth.getState().look()} why={looking ? 'Looking now.' : null}>
        <RefreshCw aria-hidden size="0.875rem" />{looking ? 'Looking' : 'Check again'}
      </Button>
    </section>
  );
}
