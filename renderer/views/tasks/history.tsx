import { ExternalLink } from 'lucide-react';
import type { ReactElement } from 'react';
import type { TasksPage } from '../../../preload/tasks-api.ts';
import type { PastTask } from '../../app/contract.ts';
import { count } from '../../app/figures.ts';
import { standingTone, standingWord } from '../../app/task-words.ts';
import { openPullRequest } from '../../app/verdicts.tsx';
import { Ago } from '../../components/ago.tsx';
import { Chip, DryRunChip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { openRun } from '../../stores/place.ts';

/** Tasks that runs took up, how each ended, and the lesson. */
export function History({ page }: { readonly page: TasksPage }): ReactElement {
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="label mb-2">Taken up before</h2>
      {page.history.length === 0 ? <p className="rounded-lg border border-dashed border-line-2 px-4 py-3 text-ink-2">Nothing yet.</p> : (
        <ol className="divide-y divide-line rounded-lg border border-line">{page.history.map((each) => <Past key={each.runId} past={each} />)}</ol>
      )}
      {page.historyLeftOut > 0 && <p className="mt-2 text-sm text-ink-3">{count(page.historyLeftOut, 'older attempt')} not shown</p>}
    </section>
  );
}

function Past({ past: { runId, title, category, mode, end, reason, endedAt, url } }: { readonly past: PastTask }): ReactElement {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-2">
      <span className="w-44"><Chip tone={standingTone(end)}>{standingWord(end)}</Chip></span>
      <span className="min-w-0 flex-1 basis-72">
        <button type="button" onClick={() => openRun(runId)} className="min-h-6 text-left font-medium wrap-anywhere hover:text-link"><Plain text={title} /></button>
        {reason !== '' && <span className="block text-ink-2 wrap-anywhere"><Sentence text={reason} lines="many" /></span>}
        {url !== null && (
          <button type="button" onClick={() => void openPullRequest(runId)} title={url} className="flex min-h-6 items-center gap-1.5 text-sm text-link underline-offset-2 hover:underline">
            <ExternalLink aria-hidden size="0.75rem" />Open its pull request
          </button>
        )}
      </span>
      <span className="flex items-center gap-2 text-sm text-ink-3">{mode === 'dry-run' && <DryRunChip compact />}{category}</span>
      <span className="text-sm text-ink-3"><Ago at={endedAt} /></span>
    </li>
  );
}
