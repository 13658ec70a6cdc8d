import { ArrowRight, CircleDot, RotateCcw, Square } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { cancelRun, startDryRun } from '../../app/dry-run.ts';
import { newestFeed, type Tab } from '../../app/location.ts';
import { figure } from '../../app/figures.ts';
import { isUnderWay, resultPhrase, statusNames, stepMeaning } from '../../app/phrases.ts';
import { Elapsed } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { resultTone, type Tone } from '../../components/marks.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { usePages } from '../../stores/pages.ts';
import { usePlace } from '../../stores/place.ts';

/** One place, one height: what the run is doing now, and afterwards how it ended and what to do next. */
export function ResultStrip({ page, show }: { readonly page: RunPage; readonly show: (tab: Tab) => void }): ReactElement {
  return isUnderWay(page.line.run.status) ? <UnderWay page={page} /> : <Ended page={page} show={show} />;
}

function Strip({ tone, dashed, live, children }: {
  readonly tone: Tone; readonly dashed: boolean; readonly live?: ReactNode; readonly children: ReactNode;
}): ReactElement {
  const looks: Readonly<Record<Tone, string>> = {
    quiet: 'border-line-2 bg-ground', need: 'border-need-edge bg-need-tint', bad: 'border-bad-edge bg-bad-tint',
    good: 'border-good-edge bg-good-tint', dry: 'border-dry-edge bg-dry-tint',
  };
  return (
    <section aria-label="Result" className={cx(
      'relative mx-5 mb-3 flex min-h-20 shrink-0 items-center gap-4 overflow-hidden rounded-lg border px-4 py-2',
      looks[tone], dashed && 'border-dashed',
    )}>{children}{live}</section>
  );
}

function UnderWay({ page }: { readonly page: RunPage }): ReactElement {
  const { run } = page.line;
  const progress = usePages((state) => state.progress[run.runId]);
  const dry = run.mode === 'dry-run';
  const step = run.step ?? 'observe';
  const fresh = progress !== undefined && (run.step === null || progress.step === run.step) ? progress : undefined;
  const sentence = run.status === 'queued' ? 'Waiting for its turn' : run.status === 'cancelling' ? run.loop === 'product' ? 'Stopping' : 'Stopping; the container is being removed' : fresh?.sentence ?? stepMeaning(step);
  const known = fresh !== undefined && fresh.done !== null && fresh.total !== null && fresh.total > 0;
  const share = known ? Math.min(1, (fresh.done ?? 0) / (fresh.total ?? 1)) : null;
  return (
    <Strip tone={dry ? 'dry' : 'quiet'} dashed={dry} live={<Bar share={share} label={sentence} className={dry ? 'text-dry-edge' : 'text-ink-2'} />}>
      <CircleDot aria-hidden size="1.25rem" className={cx('underway shrink-0', dry ? 'text-dry' : 'text-ink')} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold" role="status">{run.status === 'running' ? `Step: ${step}` : statusNames[run.status]}</p>
        <p className="truncate text-ink-2"><Sentence text={sentence} /></p>
      </div>
      <div className="shrink-0 text-right text-ink-2">
        <p>{run.startedAt === null ? <Elapsed since={run.requestedAt} /> : <Elapsed since={run.startedAt} />}</p>
        <p className="text-sm text-ink-3">{known ? `${figure(fresh.done ?? 0)} of ${figure(fresh.total ?? 0)}` : 'elapsed'}</p>
      </div>
      <Button
        command="cancel" onClick={() => void cancelRun(run.runId)}
        why={run.status === 'cancelling' ? 'Already stopping.' : null}
      ><Square aria-hidden size="0.75rem" />Cancel</Button>
    </Strip>
  );
}

/** How far a step is: a part of the whole where the whole is known, else only that it moves. */
function Bar({ share, label, className }: { readonly share: number | null; readonly label: string; readonly className: string }): ReactElement {
  const value = share === null ? {} : { 'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100 };
  return (
    <div role="progressbar" aria-label={label} {...value} className={cx('absolute inset-x-0 bottom-0 h-[3px]', className)}>
      {share === null ? <div className="sweep h-full w-full bg-no-repeat" /> : <div className="h-full bg-current" style={{ width: `${share * 100}%` }} />}
    </div>
  );
}

function Ended({ page, show }: { readonly page: RunPage; readonly show: (tab: Tab) => void }): ReactElement {
  const { run } = page.line;
  const tone = run.result === null ? 'bad' : resultTone(run.result, page.line.change);
  const since = page.line.change === null || page.line.change === 'waits' ? undefined : (page.standing ?? page.life.at(-1)?.sentence);
  const sentence = run.fault?.message ?? since ?? page.decision?.sentence ?? run.sentence ?? '';
  const next = run.fault?.next ?? null;
  const toneText: Readonly<Record<Tone, string>> = { quiet: 'text-ink', need: 'text-need', bad: 'text-bad', good: 'text-good', dry: 'text-dry' };
  return (
    <Strip tone={tone} dashed={run.mode === 'dry-run'}>
      <div className="min-w-0 flex-1">
        <p role="status" className={cx('text-md font-semibold', toneText[tone])}>
          {run.result === null ? statusNames[run.status] : resultPhrase(run.result, run.mode, page.line.change)}
        </p>
        <p className="line-clamp-2 text-ink-2 wrap-anywhere" title={sentence}><Sentence text={sentence} /></p>
        {next !== null && <p className="mt-0.5 wrap-anywhere"><span className="text-ink-3">Next: </span><Sentence text={next} /></p>}
      </div>
      <NextStep page={page} show={show} />
    </Strip>
  );
}

function NextStep({ page, show }: { readonly page: RunPage; readonly show: (tab: Tab) => void }): ReactElement {
  const { run } = page.line;
  if (run.loop === 'product') {
    return <Button onClick={() => usePlace.getState().go({ view: 'feed', workspaceId: run.workspaceId, ...newestFeed })}>Open the feed<ArrowRight aria-hidden size="0.875rem" /></Button>;
  }
  if (page.delivery !== null || page.deliveryRuns.length > 0) return <Button onClick={() => show('delivery')}>What became of it<ArrowRight aria-hidden size="0.875rem" /></Button>;
  if (page.patch !== null && page.decision !== null) {
    return <Button command="why" onClick={() => show('decision')}>Why this outcome<ArrowRight aria-hidden size="0.875rem" /></Button>;
  }
  if (run.result === 'needs-you') return <Button onClick={() => show('decision')}>Who was asked<ArrowRight aria-hidden size="0.875rem" /></Button>;
  if (run.result === 'blocked') return <Button onClick={() => show('changes')}>What was rejected<ArrowRight aria-hidden size="0.875rem" /></Button>;
  return (
    <Button onClick={() => void startDryRun(run.workspaceId)}>
      <RotateCcw aria-hidden size="0.875rem" />{run.mode === 'dry-run' ? 'Dry run again' : 'Dry run this'}
    </Button>
  );
}
