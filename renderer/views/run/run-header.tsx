import type { ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { figure, usd } from '../../app/figures.ts';
import { isUnderWay, nothingIsWritten, nothingWritten } from '../../app/phrases.ts';
import { duration } from '../../app/time.ts';
import { Ago } from '../../components/ago.tsx';
import { Digest } from '../../components/digest.tsx';
import { ModeChip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { usePlace } from '../../stores/place.ts';

/** What run this is: its task, its mode, and the names of the bytes it is about. */
export function RunHeader({ page, headingLevel = 1 }: { readonly page: RunPage; readonly headingLevel?: 1 | 2 }): ReactElement {
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  const { line, patch } = page;
  const { run } = line;
  const dry = run.mode === 'dry-run';
  return (
    <header className="shrink-0 px-5 pt-3 pb-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <ModeChip mode={run.mode} />
        {!dry && <strong className="font-semibold">{liveWords(page)}</strong>}
        {dry && <strong className="font-semibold text-dry">{isUnderWay(run.status) ? nothingIsWritten : nothingWritten}</strong>}
        <span aria-hidden className="text-ink-3">·</span>
        <nav aria-label="Breadcrumb" className="text-ink-3">
          <a
            href="#/runs" className="text-ink-2 underline-offset-2 hover:underline"
            onClick={(event) => {
              event.preventDefault();
              usePlace.getState().go({ view: 'runs', filter: 'all', text: '' });
            }}
          >Runs</a>
          <span aria-hidden> / </span><Plain text={line.workspaceName} />
        </nav>
      </div>
      <Heading className="mt-1 truncate text-lg font-semibold" title={titleOf(page)}><Plain text={titleOf(page)} /></Heading>
      <dl className="mt-0.5 flex flex-wrap items-center gap-x-4 text-sm text-ink-2 [&_dt]:sr-only">
        <Fact name="Requested"><Ago at={run.requestedAt} /></Fact>
        {run.startedAt !== null && run.endedAt !== null && (
          <Fact name="Took">took {duration(Date.parse(run.endedAt) - Date.parse(run.startedAt))}</Fact>
        )}
        <Fact name="Cost">{usd(line.spend.usd)}{line.spend.tokens > 0 && `, ${figure(line.spend.tokens)} tokens`}</Fact>
        <Fact name="Made by"><Plain text={madeBy(page)} /></Fact>
        {patch !== null && <Fact name="Base commit">on <Digest value={patch.baseCommit} what="base commit" digits={8} /></Fact>}
        {patch !== null && <Fact name="Patch">patch <Digest value={patch.sha256} what="patch SHA-256" /></Fact>}
      </dl>
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }): ReactElement {
  return <div className="flex min-h-6 items-center gap-1"><dt>{name}</dt><dd className="flex items-center gap-1">{children}</dd></div>;
}

/** What a live run has done to the world so far. */
function liveWords({ line: { run }, delivery }: RunPage): string {
  if (run.loop === 'product') return '';
  if (delivery?.opened != null) return 'Live: it has left this computer';
  if (delivery !== null) return 'Live: its branch has been pushed';
  return isUnderWay(run.status) && run.delivers !== null ? 'Live: being delivered' : 'Live: nothing has left this computer';
}

/** Who really worked; while that is not known, who was asked for. */
function madeBy({ line, report, modelCalls }: RunPage): string {
  const asked = [...new Set(modelCalls.filter((call) => call.outcome === 'answered').map((call) => call.provider))];
  if (asked.length > 0) return asked.join(', ');
  return report?.modelProvider ?? line.run.provider;
}

export function titleOf(page: RunPage): string {
  const { line, task } = page;
  const kind = line.run.mode === 'dry-run' ? 'Dry run' : 'Run';
  return task?.title ?? line.taskTitle ?? `${kind} of ${line.run.loop === 'product' ? 'the feed of ' : ''}${line.workspaceName}`;
}
