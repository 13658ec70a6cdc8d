import { Search } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Keys } from '../components/button.tsx';
import { DryRunButton, TaskButton, WorkspaceChooser } from '../components/dry-run-button.tsx';
import { LiveRunButton } from '../components/live-run-button.tsx';
import { PitchMark } from '../components/pitch-mark.tsx';
import { usePlace } from '../stores/place.ts';
import { commandOf } from './commands.ts';

/**
 * The bar over everything. On the first screen its Dry run button gives way to the one that can't be missed, on the feed
 * to the feed's own: one key starts one thing.
 */
export function TopBar({ first }: { readonly first: boolean }): ReactElement {
  const feed = usePlace((state) => state.place.view === 'feed');
  return (
    <header className="flex h-12 items-center gap-3 border-b border-line bg-ground pr-3 pl-4">
      <a
        href="#/inbox"
        onClick={(event) => {
          event.preventDefault();
          usePlace.getState().go({ view: 'inbox' });
        }}
        className="flex items-center gap-2 font-semibold tracking-tight text-ink xl:w-46"
        aria-label="Touchline, to the inbox"
      >
        <PitchMark />
        <span className="text-md max-sm:sr-only">Touchline</span>
      </a>
      <button
        type="button"
        onClick={() => commandOf('palette')?.run()}
        aria-keyshortcuts="Control+K"
        className="flex h-8 max-w-[26rem] min-w-8 flex-1 items-center gap-2 rounded-md border border-line bg-panel px-2.5 text-ink-3 hover:border-line-2 hover:text-ink-2"
      >
        <Search aria-hidden size="0.9375rem" className="shrink-0" />
        <span className="min-w-0 flex-1 truncate text-left max-md:sr-only">Search runs, files, commands</span>
        <span className="max-md:hidden"><Keys id="palette" /></span>
      </button>
      <div className="ml-auto flex min-w-0 items-center gap-1.5">
        {first ? <Button look="quiet" onClick={() => commandOf('sheet')?.run()} command="sheet">Shortcuts</Button> : (
          <>
            <span className="min-w-0 max-sm:hidden"><WorkspaceChooser /></span>
            {!feed && <TaskButton />}
            {!feed && <LiveRunButton />}
            {!feed && <DryRunButton />}
          </>
        )}
      </div>
    </header>
  );
}
