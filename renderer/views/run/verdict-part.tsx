import { CheckCheck, CircleX, ExternalLink, GitPullRequestArrow, RotateCcw, Undo2, UserRound } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { useCommands } from '../../app/commands.ts';
import { showFault } from '../../app/dry-run.ts';
import { approveRun, openPullRequest, rejectRun, retryDelivery, withdraw } from '../../app/verdicts.tsx';
import { verdictStateOf } from '../../app/verdict-state.ts';
import { Ago, Until } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { useTicking } from '../../components/clock.ts';
import { Digest } from '../../components/digest.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { openRun } from '../../stores/place.ts';
import { RejectLayer } from './reject-layer.tsx';

/** The verdict on a live run's change: to be given, given, on its way, or done. Its keys work wherever it is shown. */
export function VerdictPart({ page }: { readonly page: RunPage }): ReactElement | null {
  const state = useTicking(1000, (now) => verdictStateOf(page, now), page.review?.verdict === 'approved');
  if (state === 'none') return null;
  if (state === 'waits') return <Waits page={page} />;
  if (state === 'undoable') return <Undoable page={page} />;
  if (state === 'failed') return <Failed page={page} />;
  if (state === 'delivered') return <Delivered page={page} />;
  if (state === 'made-anew') return <Anew page={page} />;
  return state === 'rejected'
    ? <Standing icon={<CircleX aria-hidden size="1rem" className="text-bad" />} title="You rejected it" page={page} />
    : <Standing icon={<CheckCheck aria-hidden size="1rem" className="text-good" />} title="Approved, on its way" page={page} />;
}

function Head({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }): ReactElement {
  return <p className="flex items-center gap-2 text-md font-semibold">{icon}{children}</p>;
}

function Waits({ page }: { readonly page: RunPage }): ReactElement {
  const { line: { run }, decision, patch } = page;
  const [rejecting, setRejecting] = useState(false);
  const sha256 = patch?.sha256 ?? '';
  const why = decision?.outcome === 'REJECT' ? 'Policy rejects it: nobody can approve it.' : patch === null ? 'There is no change to approve.' : null;
  const approve = (): void => void approveRun(run.runId, sha256);
  const reject = async (note: string): Promise<void> => {
    const fault = await rejectRun(run.runId, sha256, note);
    if (fault === null) setRejecting(false);
    else showFault(fault);
  };
  useCommands({ approve: { run: approve, disabled: why ?? undefined }, reject: () => setRejecting(true) });
  return (
    <>
      <Head icon={<UserRound aria-hidden size="1rem" className="text-need" />}>Your verdict</Head>
      <p className="mt-1 text-ink-2">Nothing has left this computer. It waits; nothing expires.</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="strong" command="approve" why={why} onClick={approve} title="Asks in a window of its own">Approve…</Button>
        <Button command="reject" onClick={() => setRejecting(true)} aria-haspopup="dialog">Reject…</Button>
      </div>
      {patch !== null && <p className="mt-2 flex items-center gap-1.5 text-sm text-ink-3">of patch <Digest value={patch.sha256} what="patch SHA-256" digits={12} /></p>}
      {rejecting && <RejectLayer page={page} onClose={() => setRejecting(false)} onReject={(note) => void reject(note)} />}
    </>
  );
}

function Undoable({ page }: { readonly page: RunPage }): ReactElement {
  const { runId } = page.line.run;
  useCommands({ undo: () => void withdraw(runId) });
  return (
    <>
      <Head icon={<CheckCheck aria-hidden size="1rem" className="text-good" />}>Approved</Head>
      <p className="mt-1 text-ink-2">Its delivery begins {page.review === null ? 'soon' : <Until at={page.review.deliverFrom} fine />}. Until then you can take it back.</p>
      <Button className="mt-3" command="undo" onClick={() => void withdraw(runId)}><Undo2 aria-hidden size="0.875rem" />Take it back</Button>
    </>
  );
}

function Failed({ page }: { readonly page: RunPage }): ReactElement {
  const { runId } = page.line.run;
  const last = page.deliveryRuns.at(-1)?.run;
  useCommands({ deliver: () => void retryDelivery(runId) });
  return (
    <>
      <Head icon={<CircleX aria-hidden size="1rem" className="text-bad" />}>Approved, not delivered</Head>
      <p className="mt-1 wrap-anywhere"><Sentence text={last?.fault?.message ?? last?.sentence ?? 'The delivery ended without a word.'} /></p>
      {last?.fault != null && <p className="mt-1 text-ink-2 wrap-anywhere"><span className="text-ink-3">Next: </span><Sentence text={last.fault.next} /></p>}
      <p className="mt-1 text-ink-2">{page.nextTryAt === null ? 'It is not tried again by itself.' : <>It is tried again by itself, <Until at={page.nextTryAt} />.</>}</p>
      <Button className="mt-3" command="deliver" onClick={() => void retryDelivery(runId)}><RotateCcw aria-hidden size="0.875rem" />Try again</Button>
    </>
  );
}

const pullWords = { open: 'Pull request open', merged: 'Merged', closed: 'Closed without merging' } as const;

function Delivered({ page }: { readonly page: RunPage }): ReactElement {
  const { delivery, settled, root } = page;
  const opened = delivery?.opened ?? null;
  const url = opened?.url ?? null;
  const title = settled?.outcome === 'reverted' ? 'Reverted' : opened?.host === 'git' ? 'Branch pushed' : pullWords[delivery?.pull?.state ?? 'open'];
  useCommands(url === null ? {} : { 'open-pull': () => void openPullRequest(root) });
  return (
    <>
      <Head icon={<GitPullRequestArrow aria-hidden size="1rem" className={settled === null || settled.outcome === 'accepted' ? 'text-good' : 'text-bad'} />}>
        {title}{opened?.number != null && ` #${opened.number}`}
      </Head>
      <p className="mt-1 font-mono text-sm text-ink-2 wrap-anywhere"><Plain text={delivery?.branch ?? ''} /> → <Plain text={delivery?.base ?? ''} /></p>
      {settled !== null && settled.outcome !== 'accepted' && <p className="mt-1 wrap-anywhere"><Sentence text={settled.reason} lines="many" /></p>}
      {url !== null && <Button className="mt-3" command="open-pull" onClick={() => void openPullRequest(root)} title={url}><ExternalLink aria-hidden size="0.875rem" />Open in browser</Button>}
    </>
  );
}

function Anew({ page }: { readonly page: RunPage }): ReactElement {
  const next = page.revision;
  return (
    <>
      <Head icon={<RotateCcw aria-hidden size="1rem" className="text-need" />}>{next?.run.endedAt === null ? 'Being made anew' : 'Made anew'}</Head>
      <p className="mt-1 text-ink-2">Your marks went into another run; the verdict is given there.</p>
      {next !== null && <Button className="mt-3" onClick={() => openRun(next.run.runId)}>Open that run</Button>}
    </>
  );
}

function Standing({ icon, title, page }: { readonly icon: ReactNode; readonly title: string; readonly page: RunPage }): ReactElement {
  const { review } = page;
  const under = page.deliveryRuns.at(-1)?.run;
  return (
    <>
      <Head icon={icon}>{title}</Head>
      {review !== null && <p className="mt-1 text-ink-2"><Ago at={review.at} />{review.note.trim() !== '' && <>: <Plain text={review.note} lines="many" /></>}</p>}
      {under !== undefined && under.endedAt === null && <Button className="mt-3" onClick={() => openRun(under.runId)}>Open the delivery</Button>}
    </>
  );
}
