import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleCheck, CircleDashed, CircleMinus, CirclePlus, CircleX, History, Shuffle, SkipForward, Wrench, type LucideIcon } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import type { CaseLine, CaseState, CaseStatus, CheckRow, Mode } from '../../app/contract.ts';
import { count, figure } from '../../app/figures.ts';
import { duration } from '../../app/time.ts';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';
import { rem } from '../../components/rem.ts';

const looks: Readonly<Record<CaseState, readonly [name: string, icon: LucideIcon, colour: string]>> = {
  'newly-failing': ['Newly failing', CircleX, 'text-bad'],
  disappeared: ['Disappeared', CircleMinus, 'text-bad'],
  'newly-skipped': ['Newly skipped', SkipForward, 'text-bad'],
  flaky: ['Flaky', Shuffle, 'text-bad'],
  failing: ['Failed before too', History, 'text-bad'],
  'newly-passing': ['Newly passing', Wrench, 'text-need'],
  new: ['New', CirclePlus, 'text-need'],
  skipped: ['Skipped', CircleDashed, 'text-ink-3'],
  passing: ['Passing', CircleCheck, 'text-ink-2'],
};
const rowRem = 1.75;
const shownRows = 12;

/** Every single test of a check, base against patch; filtered by what became of it, drawn as far as it is in view. */
export function TestList({ row, mode }: { readonly row: CheckRow; readonly mode: Mode }): ReactElement | null {
  const cases = row.tests;
  const [only, setOnly] = useState<CaseState | null>(null);
  if (cases.length === 0) return null;
  const leftOut = row.base.casesLeftOut + (row.patched?.casesLeftOut ?? 0);
  const present = [...new Set(cases.map((each) => each.state))];
  const shown = only === null ? cases : cases.filter((each) => each.state === only);
  return (
    <section aria-label={`Single tests of ${row.check.title}`}>
      <div role="group" aria-label="Filter by what became of the test" className="mb-1.5 flex flex-wrap items-center gap-1.5">
        <Filter name="All" number={cases.length} on={only === null} onPress={() => setOnly(null)} />
        {present.map((state) => <Filter key={state} name={looks[state][0]} number={cases.filter((each) => each.state === state).length} on={only === state} onPress={() => setOnly(only === state ? null : state)} />)}
        {leftOut > 0 && <span className="text-sm text-ink-3">{count(leftOut, 'test')} not named in the report</span>}
      </div>
      <Rows cases={shown} checked={row.patched !== null} name={`${row.check.title}: ${only === null ? 'all tests' : looks[only][0]}`} mode={mode} />
    </section>
  );
}

function Filter({ name, number, on, onPress }: { readonly name: string; readonly number: number; readonly on: boolean; readonly onPress: () => void }): ReactElement {
  return (
    <button type="button" aria-pressed={on} onClick={onPress} className={cx('inline-flex h-6 items-center gap-1.5 rounded-full border px-2.5 text-sm', on ? 'border-edge bg-chosen font-medium text-ink' : 'border-line-2 text-ink-2 hover:bg-hover')}>
      {name} <span className="tabular-nums">{figure(number)}</span>
    </button>
  );
}

function Rows({ cases, checked, name, mode }: { readonly cases: readonly CaseLine[]; readonly checked: boolean; readonly name: string; readonly mode: Mode }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: cases.length, getScrollElement: () => frame.current, estimateSize: () => rem(rowRem), overscan: 12 });
  return (
    <div
      ref={frame} role="list" aria-label={name} tabIndex={0} className="overflow-auto rounded-md border border-line bg-panel"
      style={{ height: rem(rowRem * Math.min(shownRows, cases.length)) + 2 }}
    >
      <div role="presentation" className="relative min-w-[36rem]" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((each) => {
          const one = cases[each.index];
          return one === undefined ? null : <Case key={each.index} one={one} checked={checked} mode={mode} at={each.index} of={cases.length} top={each.start} height={each.size} />;
        })}
      </div>
    </div>
  );
}

function Case({ one, checked, mode, at, of, top, height }: { readonly one: CaseLine; readonly checked: boolean; readonly mode: Mode; readonly at: number; readonly of: number; readonly top: number; readonly height: number }): ReactElement {
  const [word, Icon, colour] = looks[one.state];
  const tone = one.state === 'passing' && mode === 'live' ? 'text-good' : colour;
  return (
    <div
      role="listitem" aria-setsize={of} aria-posinset={at + 1}
      className="absolute inset-x-0 grid grid-cols-[9.5rem_minmax(0,1fr)_11rem_4rem] items-center gap-3 border-b border-line px-3" style={{ top, height }}
    >
      <span className={cx('flex items-center gap-1.5 truncate text-sm', tone)}><Icon aria-hidden size="0.875rem" className="shrink-0" />{word}</span>
      <span className="truncate font-mono text-sm" title={one.name}><Plain text={one.name} /></span>
      <span className="truncate text-sm text-ink-3">{inWords(one.base)} → {checked ? inWords(one.patched) : 'to come'}</span>
      <span className="text-right text-sm text-ink-3 tabular-nums">{one.durationMs === null ? '' : duration(one.durationMs)}</span>
    </div>
  );
}

const statusWords: Readonly<Record<CaseStatus, string>> = { passed: 'passed', failed: 'failed', skipped: 'skipped', todo: 'to do', flaky: 'flaky' };

function inWords(status: CaseStatus | null): string {
  return status === null ? 'not there' : statusWords[status];
}
