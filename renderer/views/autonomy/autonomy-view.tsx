import { ShieldCheck } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import type { AutonomyPage, AutonomyStep } from '../../../preload/review-api.ts';
import { waiting } from '../../app/ask.ts';
import { outcomeTold } from '../../app/task-words.ts';
import type { CategoryAutonomy } from '../../app/contract.ts';
import { count, figure, share } from '../../app/figures.ts';
import { duration } from '../../app/time.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { Fold } from '../../components/fold.tsx';
import { Chip } from '../../components/marks.tsx';
import { Answered, EmptyNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { ScreenFrame } from '../../components/screen.tsx';
import { useAutonomy } from '../../stores/autonomy.ts';
import { openRun, usePlace } from '../../stores/place.ts';
import { chosenOf, useWorkspaces } from '../../stores/workspaces.ts';
import { BoundPlot } from './bound-plot.tsx';

/** What each category of change has earned in a workspace, and how. */
export function AutonomyView({ workspaceId }: { readonly workspaceId: string | null }): ReactElement {
  const chosen = useWorkspaces((state) => (workspaceId === null ? chosenOf(state) : null));
  const name = useWorkspaces((state) => (state.workspaces.state === 'here' ? state.workspaces.value.find((row) => row.workspaceId === (workspaceId ?? chosen?.workspaceId))?.name : undefined));
  const id = workspaceId ?? chosen?.workspaceId ?? null;
  const remote = useAutonomy((state) => (id === null ? undefined : state.pages[id])) ?? waiting;
  const load = useAutonomy((state) => state.load);
  useEffect(() => {
    if (id !== null) void load(id);
  }, [id, load]);
  return (
    <ScreenFrame title="Autonomy" note={<>What changes of each category have earned{name !== undefined && <> in <Plain text={name} /></>}. It is earned from reviewed outcomes, and falls by itself after a revert.</>}>
      {id === null ? <EmptyNote title="No workspace" action={<Button onClick={() => usePlace.getState().go({ view: 'workspaces' })}>Add a folder</Button>}>Autonomy is earned in a workspace.</EmptyNote> : (
        <Answered remote={remote} what="Reading what was earned" retry={() => void load(id)} lines={6}>
          {(page) => <Categories page={page} />}
        </Answered>
      )}
    </ScreenFrame>
  );
}

function Categories({ page }: { readonly page: AutonomyPage }): ReactElement {
  const tried = page.categories.filter((each) => each.history.length > 0);
  const untried = page.categories.filter((each) => each.history.length === 0);
  return (
    <>
      <p className="mb-4 max-w-3xl text-ink-2">
        What counts is how often changes of a category are accepted at least, with 95 % confidence; a revert weighs {count(page.revertCountsAs, 'rejection')}.
        {page.level === 'L3' ? ' At level L3 what was earned is used.' : ` At level ${page.level} it is only counted: every change waits for you.`}
      </p>
      {tried.length === 0 && <EmptyNote title="Nothing has been settled here yet">A change counts once its pull request is merged, closed or reverted, or when you reject it.</EmptyNote>}
      <ul className="flex flex-col gap-4">{tried.map((each) => <Category key={each.category} category={each} />)}</ul>
      {untried.length > 0 && <h2 className="label mt-7 mb-2">Without an outcome yet</h2>}
      {untried.length > 0 && <p className="text-ink-2">{untried.map((each) => each.category).join(', ')}</p>}
    </>
  );
}

const earned = { review: ['Waits for you', 'need'], canary: ['Has earned a canary', 'good'], merge: ['Has earned a merge', 'good'] } as const;

function Category({ category }: { readonly category: CategoryAutonomy }): ReactElement {
  const { seen, bound, decisionMs, edits, steps, history } = category;
  const [word, tone] = earned[category.earned];
  return (
    <li className="rounded-lg border border-line-2">
      <div className="grid gap-x-8 gap-y-4 p-4 md:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          <h2 className="flex flex-wrap items-center gap-3 text-md font-semibold">{category.category}<Chip tone={tone}>{tone === 'good' && <ShieldCheck aria-hidden size="0.75rem" />}{word}</Chip></h2>
          <p className="mt-0.5 text-ink-2 tabular-nums">{figure(seen.accepted)} accepted, {figure(seen.rejected)} rejected, {figure(seen.reverted)} reverted; accepted at least {share(bound)} of the time{decisionMs !== null && `; half of your verdicts came within ${duration(decisionMs)}`}</p>
          {history.length > 0 && <p className="text-ink-2 tabular-nums">{editsTold(edits)}</p>}
          <ul className="mt-3 flex flex-col gap-3">{steps.map((step) => <Towards key={step.name} step={step} category={category} />)}</ul>
        </div>
        <BoundPlot category={category} />
      </div>
      <div className="border-t border-line"><Fold wide summary={<>How it came to that: {count(history.length, 'outcome')}</>}>
        <ol className="divide-y divide-line border-t border-line">
          {history.toReversed().map((row) => (
            <li key={row.runId} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-1.5">
              <span className={cx('w-20 font-medium', row.outcome === 'accepted' ? 'text-good' : 'text-bad')}>{outcomeTold[row.outcome]}</span>
              <span className="min-w-0 flex-1 basis-60 wrap-anywhere"><Sentence text={row.reason} lines="many" /></span>
              <span className="text-sm text-ink-3 tabular-nums">{share(row.bound)} after it</span>
              <span className="text-sm text-ink-3"><Ago at={row.at} /></span>
              <Button size="small" look="quiet" onClick={() => openRun(row.runId)} aria-label={`Open the run of ${row.reason.slice(0, 60)}`}>Open</Button>
            </li>
          ))}
        </ol>
      </Fold></div>
    </li>
  );
}

/** How much of the work was the reviewer's own. */
function editsTold({ lines, dropped, sentBack, addedTo }: CategoryAutonomy['edits']): string {
  const own = [
    ...(dropped > 0 ? [`you left out ${figure(dropped)} of ${count(lines, 'line')}`] : []),
    ...(sentBack > 0 ? [`sent ${count(sentBack, 'version')} back with comments`] : []),
    ...(addedTo > 0 ? [`${count(addedTo, 'branch', 'branches')} got commits of somebody else's`] : []),
  ];
  return own.length === 0 ? 'Nobody changed anything of them in review.' : `In review ${own.join(', ')}.`;
}

const stepNames = { canary: 'Canary', merge: 'Merge without you' } as const;

/** How far it is to a step: both what must be counted and what must be sure, whichever is further off. */
function Towards({ step, category: { category, seen, bound } }: { readonly step: AutonomyStep; readonly category: CategoryAutonomy }): ReactElement {
  const part = Math.min(1, seen.accepted / step.accepted, step.lowerBound === 0 ? 1 : bound / step.lowerBound);
  const done = step.stillNeeded === 0;
  const needed = done ? 'earned' : step.stillNeeded === null ? 'out of reach' : `${count(step.stillNeeded, 'more accepted change')} in a row`;
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>{stepNames[step.name]}{!step.allowed && <span className="text-ink-3"> (policy does not let {category} go this far)</span>}</span>
        <span className={cx('tabular-nums', done ? 'font-medium text-good' : 'text-ink-2')}>{needed}</span>
      </div>
      <div role="meter" aria-label={`${category} towards ${stepNames[step.name].toLowerCase()}`} aria-valuenow={Math.round(part * 100)} aria-valuemin={0} aria-valuemax={100} aria-valuetext={needed} className="mt-1 h-1.5 overflow-hidden rounded-full bg-line-2">
        <div className={cx('h-full', done ? 'bg-good-edge' : 'bg-need-edge')} style={{ width: `${part * 100}%` }} />
      </div>
      <p className="mt-0.5 text-sm text-ink-3">takes {count(step.accepted, 'accepted change')} and at least {share(step.lowerBound)}</p>
    </li>
  );
}
