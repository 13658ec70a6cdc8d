import { useEffect, type ReactElement } from 'react';
import type { InboxItem } from '../../../preload/api.ts';
import { valueOf, waiting } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import { showFault } from '../../app/dry-run.ts';
import { count } from '../../app/figures.ts';
import type { InboxGroup } from '../../app/contract.ts';
import { groupNames, isUnderWay, resultPhrase } from '../../app/phrases.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { DryRunButton } from '../../components/dry-run-button.tsx';
import { useListCursor } from '../../components/list-keys.ts';
import { Answered, EmptyNote, FaultNote, WaitingLines } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { useInbox } from '../../stores/inbox.ts';
import { usePages } from '../../stores/pages.ts';
import { openRun, usePlace } from '../../stores/place.ts';
import { useRuns } from '../../stores/runs.ts';
import { DecisionRail } from '../run/decision-rail.tsx';
import { ResultStrip } from '../run/result-strip.tsx';
import { RunHeader } from '../run/run-header.tsx';
import { InboxRow } from './inbox-row.tsx';

const groups: readonly InboxGroup[] = ['decide', 'blocked', 'failed', 'done'];

export function InboxView(): ReactElement {
  const items = useInbox((state) => state.items);
  return (
    <div className="flex h-full flex-col">
      <div className="flex shrink-0 items-baseline gap-3 px-6 pt-5 pb-3">
        <h1 className="text-lg font-semibold">Inbox</h1>
        <p className="text-ink-2">{items.state === 'here' && headline(items.value)}</p>
      </div>
      <div className="min-h-0 flex-1">
        {items.state === 'here' && items.value.length > 0 ? <Triage items={sorted(items.value)} /> : (
          <div className="px-6">
            <Answered remote={items} what="Reading the inbox" retry={() => void useInbox.getState().load()} lines={6} height="4rem">
              {() => <NothingWaits />}
            </Answered>
          </div>
        )}
      </div>
    </div>
  );
}

function Triage({ items }: { readonly items: readonly InboxItem[] }): ReactElement {
  const { cursor, setCursor } = useListCursor({
    rows: items, idOf: (item) => item.id, open: (item) => openRun(item.runId),
    onMove: (item) => document.getElementById(`inbox-${item.id}`)?.focus(),
  });
  const dismiss = async (item: InboxItem): Promise<void> => {
    const next = items[items.indexOf(item) + 1] ?? items[items.indexOf(item) - 1];
    if (next !== undefined) setCursor(next);
    const fault = await useInbox.getState().dismiss(item.id);
    if (fault !== null) showFault(fault);
  };
  useCommands(cursor === undefined || !canBeSeen(cursor) ? {} : { seen: () => void dismiss(cursor) });
  return (
    <div className="grid h-full border-t border-line lg:grid-cols-[25rem_minmax(0,1fr)] 2xl:grid-cols-[30rem_minmax(0,1fr)]">
      <div className="min-h-0 overflow-auto border-line lg:border-r">
        {groups.map((group) => {
          const rows = items.filter((item) => item.group === group);
          return rows.length === 0 ? null : (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`} className="label sticky top-0 z-10 border-b border-line bg-panel px-6 py-2">
                {groupNames[group]} <span className="font-normal">{rows.length}</span>
              </h2>
              <ul>
                {rows.map((item) => (
                  <li key={item.id}>
                    <InboxRow item={item} chosen={item === cursor} onChoose={() => setCursor(item)} onOpen={() => openRun(item.runId)} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <div className="min-h-0 overflow-auto max-lg:hidden">
        {cursor !== undefined && <Preview key={cursor.id} item={cursor} onSeen={() => void dismiss(cursor)} />}
      </div>
    </div>
  );
}

/** The evidence beside the line: enough to know whether to open it. */
function Preview({ item, onSeen }: { readonly item: InboxItem; readonly onSeen: () => void }): ReactElement {
  const remote = usePages((state) => state.pages[item.runId]) ?? waiting;
  const load = usePages((state) => state.load);
  useEffect(() => {
    if (valueOf(usePages.getState().pages[item.runId]) === null) void load(item.runId);
  }, [load, item.runId]);
  if (remote.state === 'broken') return <div className="p-6"><FaultNote fault={remote.fault} retry={() => void load(item.runId)} /></div>;
  if (remote.state === 'waiting') return <div className="p-6"><WaitingLines what="Reading the run" lines={6} /></div>;
  const page = remote.value;
  return (
    <article aria-label={`Preview: ${item.title}`}>
      <RunHeader page={page} headingLevel={2} />
      <ResultStrip page={page} show={(tab) => usePlace.getState().go({ view: 'run', runId: item.runId, tab, file: null, line: null })} />
      <div className="flex flex-wrap gap-2 px-5 pb-4">
        <Button look="strong" command="open" onClick={() => openRun(item.runId)}>Open the run</Button>
        {canBeSeen(item) && <Button command="seen" onClick={onSeen}>Mark as seen</Button>}
      </div>
      <DecisionRail page={page} show={(tab) => usePlace.getState().go({ view: 'run', runId: item.runId, tab, file: null, line: null })} className="mx-5 mb-6 rounded-lg border border-line" />
    </article>
  );
}

/** What waits for a verdict or for its delivery stays until it has that. */
function canBeSeen(item: InboxItem): boolean {
  return item.about === 'run' || item.about === 'lesson';
}

function NothingWaits(): ReactElement {
  const lines = useRuns((state) => valueOf(state.lines)) ?? [];
  const running = lines.filter((line) => isUnderWay(line.run.status)).length;
  const last = lines.find((line) => line.run.endedAt !== null);
  return (
    <EmptyNote
      title="Nothing needs you"
      action={<><DryRunButton /><Button onClick={() => usePlace.getState().go({ view: 'runs', filter: 'all', text: '' })} command="go.runs">All runs</Button></>}
    >
      <p>{running === 0 ? 'No run is under way.' : `${count(running, 'run is', 'runs are')} under way.`}</p>
      {last !== undefined && last.run.endedAt !== null && last.run.result !== null && (
        <p>
          The last one ended <Ago at={last.run.endedAt} />: {resultPhrase(last.run.result, last.run.mode, last.change).toLowerCase()}, in <Plain text={last.workspaceName} />.
        </p>
      )}
    </EmptyNote>
  );
}

function headline(items: readonly InboxItem[]): string {
  const waits = items.filter((item) => item.group !== 'done').length;
  if (waits === 0) return '';
  return `${count(waits, 'thing waits', 'things wait')} for you`;
}

function sorted(items: readonly InboxItem[]): readonly InboxItem[] {
  return groups.flatMap((group) => items.filter((item) => item.group === group));
}
