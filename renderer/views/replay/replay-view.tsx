import { FolderOpen, History } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import type { ReplayPage } from '../../../preload/feed-api.ts';
import { ask } from '../../app/ask.ts';
import type { Fault } from '../../app/contract.ts';
import { addressOf, type FeedSpot } from '../../app/location.ts';
import { Button } from '../../components/button.tsx';
import { WorkspaceChooser } from '../../components/dry-run-button.tsx';
import { EmptyNote, FaultNote, WaitingLines } from '../../components/notes.tsx';
import { replayReader, useReplay } from '../../stores/replay.ts';
import { chosenOf, useWorkspaces } from '../../stores/workspaces.ts';
import { FeedBody } from '../feed/feed-body.tsx';
import { ReplayBar } from './replay-bar.tsx';

/** Recorded observations, fed again in their own time. */
export function ReplayView({ place }: { readonly place: FeedSpot }): ReactElement {
  const page = useReplay((state) => state.page);
  useEffect(() => void useReplay.getState().load(), []);
  if (page.state === 'here') return page.value === null ? <Choose /> : <Replay replay={page.value} spot={place} />;
  return (
    <div className="p-6">
      <h1 className="mb-4 text-lg font-semibold">Replay</h1>
      {page.state === 'broken' ? <FaultNote fault={page.fault} retry={() => void useReplay.getState().load()} /> : <WaitingLines what="Looking whether a replay is open" lines={6} height="4rem" />}
    </div>
  );
}

function Replay({ replay, spot }: { readonly replay: ReplayPage; readonly spot: FeedSpot }): ReactElement {
  const { state, page, versions } = replay;
  return (
    <div className="flex h-full flex-col overflow-auto lg:overflow-hidden">
      <ReplayBar replay={replay} version={spot.version} />
      <div className="lg:min-h-0 lg:flex-1">
        <FeedBody
          page={page} versions={versions} spot={spot} reader={replayReader} replay replayAt={state.position ?? state.from}
          addressOf={(event) => addressOf({ view: 'replay', event, version: spot.version, tab: null })}
          empty={<EmptyNote title="Nothing was fed yet">Press Play: the recorded observations are fed one after the other, and the feed they make shows here. It is kept apart; nothing of it reaches the real feed.</EmptyNote>}
        />
      </div>
    </div>
  );
}

function Choose(): ReactElement {
  const workspace = useWorkspaces(chosenOf);
  const opening = useReplay((state) => state.opening);
  const [fault, setFault] = useState<Fault | null>(null);
  const open = async (folder: string | null): Promise<void> => {
    if (workspace === null) return;
    setFault(null);
    setFault(await useReplay.getState().open(workspace.workspaceId, folder));
  };
  const choose = async (): Promise<void> => {
    const chosen = await ask((api) => api.chooseReplayFolder());
    if (!chosen.ok) setFault(chosen.error);
    else if (chosen.value !== null) await open(chosen.value);
  };
  const why = workspace === null ? 'There is no workspace yet. Add a folder first.' : opening ? 'Being opened.' : null;
  return (
    <div className="h-full overflow-auto px-6">
      <h1 className="pt-5 text-lg font-semibold">Replay</h1>
      <EmptyNote
        title="No recording is open"
        action={<><Button look="strong" why={why} onClick={() => void open(null)}><History aria-hidden size="0.9375rem" />{opening ? 'Opening the recording' : 'The workspace’s own recording'}</Button><Button why={why} onClick={() => void choose()}><FolderOpen aria-hidden size="0.9375rem" />A folder…</Button></>}
      >
        <p>A replay feeds recorded observations again, in their own time or faster, through the same steps as the live feed: the same rules rank, the same checks hold. So it can be seen what the feed would have said, and when.</p>
        <p className="mt-2 flex flex-wrap items-center gap-x-1">With the settings of<span className="inline-flex"><WorkspaceChooser /></span></p>
        <p className="mt-2">It is kept apart: nothing is published, and the real feed goes on untouched. Its pages are marked REPLAY.</p>
      </EmptyNote>
      {fault !== null && <FaultNote fault={fault} />}
    </div>
  );
}
