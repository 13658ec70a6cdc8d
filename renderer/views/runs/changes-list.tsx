import { CircleDot, ExternalLink, GitMerge, GitPullRequestArrow, GitPullRequestClosed } from 'lucide-react';
import { useMemo, useRef, type ReactElement } from 'react';
import type { DeliveryLine } from '../../../preload/review-api.ts';
import { waiting } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import { addressOf } from '../../app/location.ts';
import { openPullRequest } from '../../app/verdicts.tsx';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { useListCursor } from '../../components/list-keys.ts';
import { Mark, type Tone } from '../../components/marks.tsx';
import { Answered, EmptyNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { openRun, usePlace } from '../../stores/place.ts';
import { useReviews } from '../../stores/reviews.ts';
import { canaryInWords, groupChanges, groupNames, stageOf } from './change-groups.ts';

/** What has left this computer and has not come to rest, by how far it has come. */
export function ChangesList({ text, onClear }: { readonly text: string; readonly onClear: () => void }): ReactElement {
  const remote = useReviews((state) => state.deliveries) ?? waiting;
  const load = useReviews((state) => state.loadDeliveries);
  return (
    <div className={cx('h-full', remote.state !== 'here' && 'px-6')}>
      <Answered remote={remote} what="Reading the changes on their way" retry={() => void load()} lines={6}>
        {(all) => <Groups all={all} text={text} onClear={onClear} />}
      </Answered>
    </div>
  );
}

function Groups({ all, text, onClear }: { readonly all: readonly DeliveryLine[]; readonly text: string; readonly onClear: () => void }): ReactElement {
  const groups = useMemo(() => groupChanges(all, text), [all, text]);
  const rows = useMemo(() => groups.flatMap(({ lines }) => lines), [groups]);
  const frame = useRef<HTMLDivElement>(null);
  const { cursor, setCursor } = useListCursor({
    rows, idOf: (line) => line.delivery.root, open: (line) => openRun(line.delivery.root),
    onMove: (line) => frame.current?.querySelector(`[data-change="${line.delivery.root}"]`)?.scrollIntoView({ block: 'nearest' }),
  });
  const url = cursor?.delivery.opened?.url ?? null;
  useCommands(cursor === undefined || url === null ? {} : { 'open-pull': () => void openPullRequest(cursor.delivery.root) });
  if (all.length === 0) {
    return <div className="px-6"><EmptyNote title="No change is on its way" action={<Button onClick={() => usePlace.getState().go({ view: 'inbox' })}>Open the inbox</Button>}>What you approve shows here once its branch is pushed, until two weeks after its pull request was merged, closed or reverted.</EmptyNote></div>;
  }
  if (rows.length === 0) return <div className="px-6"><EmptyNote title="No change fits this filter" action={<Button onClick={onClear}>Clear the text</Button>}>{all.length === 1 ? 'One is' : `${all.length} are`} hidden by it.</EmptyNote></div>;
  return (
    <div ref={frame} tabIndex={0} role="region" aria-label="Changes on their way, newest first" className="h-full overflow-auto px-6 pb-6 -outline-offset-2">
      {groups.map(({ group, lines }) => (
        <section key={group} aria-labelledby={`group-${group}`} className="mt-3 mb-6 max-w-[84rem]">
          <h2 id={`group-${group}`} className="label">{groupNames[group][0]} <span className="font-normal">{lines.length}</span></h2>
          <p className="mt-0.5 mb-2 text-sm text-ink-3">{groupNames[group][1]}</p>
          <ul className="border-t border-line">{lines.map((line) => <Change key={line.delivery.root} line={line} chosen={line === cursor} onChoose={() => setCursor(line)} />)}</ul>
        </section>
      ))}
    </div>
  );
}

function Change({ line, chosen, onChoose }: { readonly line: DeliveryLine; readonly chosen: boolean; readonly onChoose: () => void }): ReactElement {
  const { delivery, title, workspaceName, standing, settled } = line;
  const [stage, tone] = stageOf(line);
  const canary = canaryInWords(line);
  const { number = null, url = null } = delivery.opened ?? {};
  return (
    <li data-change={delivery.root} className={cx('relative flex flex-wrap items-start gap-x-5 gap-y-1 border-b border-line px-3 py-2', chosen ? 'bg-chosen' : 'hover:bg-hover')}>
      <span className="w-44 pt-px"><Mark tone={tone} icon={iconOf(stage, tone)}>{stage}</Mark></span>
      <span className="min-w-0 flex-1 basis-80">
        <a
          href={addressOf({ view: 'run', runId: delivery.root, tab: 'delivery', file: null, line: null })} onFocus={onChoose}
          onClick={(event) => {
            event.preventDefault();
            openRun(delivery.root);
          }}
          className="block truncate font-medium text-ink after:absolute after:inset-0 hover:underline"
        ><Plain text={title} /></a>
        <span className="block text-ink-2 wrap-anywhere"><Plain text={standing} /></span>
        <span className="block text-sm text-ink-3"><Plain text={workspaceName} /> into <span className="font-mono"><Plain text={delivery.base} /></span>{canary !== null && <> · canary {canary}</>}</span>
      </span>
      <span className="w-24 pt-px text-right text-ink-2"><Ago at={settled?.at ?? delivery.pull?.at ?? delivery.opened?.at ?? delivery.pushedAt} /></span>
      <span className="relative z-1 flex w-28 justify-end">
        {url !== null && <Button size="small" look="quiet" onClick={() => void openPullRequest(delivery.root)} title={url} aria-label={`Open pull request ${number ?? ''} in the browser`}>{number === null ? 'Open' : `#${number}`}<ExternalLink aria-hidden size="0.8125rem" /></Button>}
      </span>
    </li>
  );
}

const size = '0.9375rem';

function iconOf(stage: string, tone: Tone): ReactElement {
  if (stage === 'Merged') return <GitMerge size={size} />;
  if (tone === 'bad') return <GitPullRequestClosed size={size} />;
  return stage === 'Canary under way' || stage === 'Being merged' ? <CircleDot size={size} className="underway" /> : <GitPullRequestArrow size={size} />;
}
