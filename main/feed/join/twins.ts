import { compareCompetitions } from './competition.ts';
import type { KnownEvents } from './known-events.ts';
import type { Subject } from './subject.ts';

/** A source's rows without those that say again what another row of the same source says. */
export interface Twins {
  readonly leaders: readonly Subject[];
  readonly twins: readonly { readonly twin: Subject; readonly of: Subject }[];
}

/** More rows with the same sides and day that still differ are no fixtures. */
const mostHeads = 20;

/**
 * Finds rows that a source lists twice: the same sides, day, kick-off, competition and round. Only where a team plays
 * at most once a day; else two rows are two events. A row that is linked already leads.
 */
export function twinsOf(subjects: readonly Subject[], events: KnownEvents): Twins {
  const linked = events.all().flatMap((event) => event.members.map((member) => member.subject));
  const heads = new Map<string, Subject[]>();
  for (const subject of linked) enter(heads, subject);
  const leaders: Subject[] = [];
  const twins: { twin: Subject; of: Subject }[] = [];
  for (const subject of subjects) {
    const of = (heads.get(headOf(subject)) ?? []).find((other) => areTwins(other, subject));
    if (of !== undefined && subject.two !== null) {
      twins.push({ twin: subject, of });
      continue;
    }
    enter(heads, subject);
    leaders.push(subject);
  }
  return { leaders, twins };
}

function areTwins(a: Subject, b: Subject): boolean {
  if (a.restHours < 14 || a.kickOff.instant !== b.kickOff.instant || a.contestants.some((contestant) => contestant.readings[0]?.placeholder !== null)) return false;
  if (compareCompetitions(a.competition, b.competition).score < 0.8 || a.competition.side.gender !== b.competition.side.gender) return false;
  return a.view.observation.competition.round === b.view.observation.competition.round;
}

function headOf({ source, stem }: Subject): string {
  return `${source}|${stem}`;
}

function enter(heads: Map<string, Subject[]>, subject: Subject): void {
  const found = heads.get(headOf(subject));
  if (found === undefined) heads.set(headOf(subject), [subject]);
  else if (found.length < mostHeads) found.push(subject);
}
