import type { InboxItem } from '../../preload/api.ts';
import type { Fact } from '../domain/facts.ts';
import type { NotificationSettings } from '../domain/notification-settings.ts';
import type { Ledger } from '../ledger/contract.ts';
import { createDueDeeds, type DueDeed, type DueDeeds } from './due-deeds.ts';
import { readInbox } from './inbox.ts';
import { afterQuiet } from './quiet-hours.ts';
import type { SetTimer } from './timers.ts';

/** What the desktop is told, and the address in the window of what it is about. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly address: string;
}

export interface NoticesOptions {
  readonly ledger: Ledger;
  readonly now: () => Date;
  readonly setTimer?: SetTimer;
  readonly settings: () => NotificationSettings;
  readonly show: (notice: Notice) => void;
}

/** What still waits is told again after this long. */
export const againMs = 4 * 60 * 60 * 1000;
const tells: ReadonlySet<Fact['type']> = new Set(['run.ended', 'run.interrupted', 'run.seen', 'review.given', 'review.withdrawn', 'change.settled']);

/**
 * Tells the desktop of what needs a person or ended badly: at once, again every four hours while it waits, never in
 * quiet hours, and what comes together in one. What was told is not stored: after a start all that waits is told once.
 */
export function createNotices({ ledger, now, setTimer, settings, show }: NoticesOptions): DueDeeds {
  let told: ReadonlyMap<string, number> = new Map();
  const waiting = (): readonly InboxItem[] => readInbox(ledger, now()).filter(isWorthTelling);
  const dueAt = (item: InboxItem): number => (told.get(subjectOf(item)) ?? -againMs) + againMs;
  const tell = (): void => {
    const time = now().getTime();
    const due = oneForEach(waiting().filter((item) => dueAt(item) <= time));
    if (due.length === 0) return;
    told = new Map([...told, ...due.map((item) => [subjectOf(item), time] as const)]);
    show(noticeOf(due));
  };
  const deeds = (): readonly DueDeed[] => {
    const { desktop, quiet } = settings();
    if (!desktop) return [];
    const items = waiting();
    const subjects = new Set(items.map(subjectOf));
    told = new Map([...told].filter(([subject]) => subjects.has(subject)));
    const next = now().getTime() + againMs;
    return items.flatMap((item) => [dueAt(item), next].map((at) => ({ at: afterQuiet(Math.max(at, now().getTime()), quiet), begin: tell })));
  };
  return createDueDeeds({ ledger, now, setTimer, tells, deeds });
}

/** A verdict to give, and what ended badly; not what a person began and can see end. */
function isWorthTelling({ group, about }: InboxItem): boolean {
  if (group === 'decide') return about === 'review';
  return group === 'blocked' || group === 'failed' || about === 'lesson';
}

/** The same trouble of every tick of a feed is one subject; a verdict is asked for each change. */
function subjectOf({ id, group, about, title }: InboxItem): string {
  return about === 'run' ? `${group}: ${title}` : id;
}

function oneForEach(items: readonly InboxItem[]): readonly InboxItem[] {
  return items.filter((item, index) => items.findIndex((other) => subjectOf(other) === subjectOf(item)) === index);
}

const listed = 3;

function noticeOf(due: readonly InboxItem[]): Notice {
  const [first] = due;
  if (first !== undefined && due.length === 1) return { title: plain(first.title, 80), body: plain(first.why, 240), address: `#/runs/${first.runId}` };
  const deciding = due.filter(({ group }) => group === 'decide').length;
  const titles = due.slice(0, listed).map(({ title }) => plain(title, 70));
  return {
    title: deciding === due.length ? `${due.length} changes wait for your review` : `${due.length} things need you`,
    body: [...titles, ...(due.length > listed ? [`and ${due.length - listed} more`] : [])].join('\n'),
    address: '#/inbox',
  };
}

/** Titles hold words of a repository: a desktop may take marks in them for markup, and what steers or hides has no place there. */
function plain(text: string, most: number): string {
  const shown = text.replaceAll(/[<>&\p{C}]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
  return shown.length <= most ? shown : `${shown.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
