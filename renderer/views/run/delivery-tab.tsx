import { CheckCheck, CircleAlert, CircleCheck, CircleDashed, CircleX, Eye, GitBranch, GitCommitHorizontal, GitMerge, GitPullRequestArrow, GitPullRequestClosed, MessageSquare, Undo2, UserCheck, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import type { LifeEvent } from '../../../preload/review-api.ts';
import { isUnderWay } from '../../app/phrases.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { Digest } from '../../components/digest.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { RunMark } from '../../components/marks.tsx';
import { EmptyNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { openRun, usePlace } from '../../stores/place.ts';
import { CanaryPart } from './canary-part.tsx';

/** The life of a change after it was made: verdict, branch, pull request, end. */
export function DeliveryTab({ page }: { readonly page: RunPage }): ReactElement {
  if (page.life.length === 0 && page.deliveryRuns.length === 0) return <NotYet page={page} />;
  return (
    <div className="flex max-w-[64rem] flex-col gap-7">
      <section aria-labelledby="life">
        <h2 id="life" className="label mb-3">What became of it</h2>
        <ol className="flex flex-col">{page.life.map((event, at) => <Station key={`${event.at} ${event.kind}`} event={event} last={at === page.life.length - 1} />)}</ol>
      </section>
      {page.canary.length > 0 && <CanaryPart ticks={page.canary} />}
      {page.delivery !== null && <Where page={page} />}
      {page.deliveryRuns.length > 0 && <Tries page={page} />}
    </div>
  );
}

function NotYet({ page }: { readonly page: RunPage }): ReactElement {
  const { run } = page.line;
  const settings = <Button onClick={() => usePlace.getState().go({ view: 'workspaces' })}>Delivery settings</Button>;
  if (isUnderWay(run.status)) return <EmptyNote title="Nothing has left this computer" action={settings}>The run makes a change and ends. What you approve then is pushed as a branch, and a pull request is opened.</EmptyNote>;
  if (run.result === 'awaiting-review') return <EmptyNote title="Waits for your verdict" action={settings}>When you approve it, exactly these bytes are pushed as a branch and a pull request is opened. Its life is shown here, to its end.</EmptyNote>;
  return <EmptyNote title="Nothing was delivered"><Sentence text={run.sentence ?? 'The run ended before it had a change to deliver.'} /></EmptyNote>;
}

const looks: Readonly<Record<LifeEvent['kind'], readonly [name: string, icon: LucideIcon, colour: string]>> = {
  approved: ['Approved', CheckCheck, 'text-good'],
  rejected: ['Rejected', CircleX, 'text-bad'],
  tried: ['Delivery failed', CircleAlert, 'text-bad'],
  pushed: ['Pushed', GitBranch, 'text-ink-2'],
  opened: ['Opened', GitPullRequestArrow, 'text-good'],
  seen: ['Seen', Eye, 'text-ink-2'],
  ci: ['CI', CircleDashed, 'text-ink-2'],
  'ci-passing': ['CI', CircleCheck, 'text-good'],
  'ci-failing': ['CI', CircleX, 'text-bad'],
  'pushed-to': ['Pushed to', GitCommitHorizontal, 'text-need'],
  reviewed: ['Reviewed', UserCheck, 'text-ink-2'],
  commented: ['Commented', MessageSquare, 'text-ink-2'],
  ready: ['Draft or ready', GitPullRequestArrow, 'text-ink-2'],
  reopened: ['Opened again', GitPullRequestArrow, 'text-need'],
  'canary-passed': ['Canary passed', CheckCheck, 'text-good'],
  'canary-failed': ['Canary failed', CircleX, 'text-bad'],
  'taking-back': ['Being taken back', Undo2, 'text-need'],
  merged: ['Merged', GitMerge, 'text-good'],
  closed: ['Closed', GitPullRequestClosed, 'text-bad'],
  reverted: ['Reverted', Undo2, 'text-bad'],
  fault: ['Not followed', CircleAlert, 'text-bad'],
};

function Station({ event, last }: { readonly event: LifeEvent; readonly last: boolean }): ReactElement {
  const [name, Icon, colour] = looks[event.kind];
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] gap-x-2">
      <span aria-hidden className="flex flex-col items-center">
        <Icon size="1.125rem" className={cx('shrink-0', colour)} />
        {!last && <span className="mt-1 mb-1 w-px flex-1 bg-line-2" />}
      </span>
      <span className="pb-5">
        <strong className={cx('block font-medium', colour)}>{name}</strong>
        <span className="text-ink-2 wrap-anywhere"><Sentence text={event.sentence} lines="many" /></span>
      </span>
      <span className="text-sm text-ink-3"><Ago at={event.at} /></span>
    </li>
  );
}

function Where({ page: { delivery } }: { readonly page: RunPage }): ReactElement | null {
  if (delivery === null) return null;
  return (
    <section aria-labelledby="where">
      <h2 id="where" className="label mb-2">Where it went</h2>
      <KeyValues pairs={[
        ['Remote', <span key="r" className="font-mono text-sm"><Plain text={delivery.remote} /></span>],
        ['Branch', <span key="b" className="font-mono text-sm"><Plain text={delivery.branch} /> → <Plain text={delivery.base} /></span>],
        ['Commit', <Digest key="c" value={delivery.commit} what="commit" />],
        ['On base', <Digest key="o" value={delivery.baseCommit} what="base commit" />],
        ['Patch', <Digest key="p" value={delivery.patchSha256} what="patch SHA-256" />],
        ...(delivery.opened?.url == null ? [] : [['Address', <span key="u" className="font-mono text-sm"><Plain text={delivery.opened.url} /></span>] as const]),
      ]} />
    </section>
  );
}

function Tries({ page }: { readonly page: RunPage }): ReactElement {
  return (
    <section aria-labelledby="tries">
      <h2 id="tries" className="label mb-2">Deliveries</h2>
      <ul className="divide-y divide-line border-y border-line">
        {page.deliveryRuns.map(({ run, change }, at) => (
          <li key={run.runId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="w-16 text-ink-3">Try {at + 1}</span>
            <span className="min-w-44"><RunMark run={run} change={change} /></span>
            <span className="min-w-0 flex-1 basis-60 text-ink-2 wrap-anywhere"><Sentence text={run.fault?.message ?? run.sentence ?? ''} /></span>
            <span className="text-sm text-ink-3"><Ago at={run.requestedAt} /></span>
            <Button size="small" look="quiet" onClick={() => openRun(run.runId)} aria-label={`Open try ${at + 1}`}>Open</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
