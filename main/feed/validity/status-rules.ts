import type { EventStatus } from '../../domain/event-data.ts';
import { isAwarded } from './event-words.ts';
import type { EventRule } from './rule.ts';
import { startGrace, untilEarliestStart } from './status-at.ts';
import { minute, msBetween, spanInWords } from './time-words.ts';

/** A contest may begin some minutes before its time, and no more. */
const beganEarly: EventRule = {
  code: 'live_before_kickoff',
  mends: ['others', 'time'],
  concerns: 'word',
  doubt: ({ after, now }) => {
    const ahead = untilEarliestStart(after, now);
    return (after.status === 'live' || after.status === 'interrupted') && ahead > startGrace ? `is called ${after.status} ${spanInWords(ahead)} before its own kick-off.` : null;
  },
};

const endedBefore: EventRule = {
  code: 'finished_before_kickoff',
  mends: ['others', 'time'],
  concerns: 'word',
  doubt: ({ after, now }) => {
    const ahead = untilEarliestStart(after, now);
    return after.status === 'finished' && ahead > 0 && !isAwarded(after) ? `is called finished ${spanInWords(ahead)} before its own kick-off.` : null;
  },
};

const endedSoon: EventRule = {
  code: 'finished_too_soon',
  mends: ['others', 'time'],
  concerns: 'word',
  doubt: ({ after, sport, now }) => {
    const least = sport?.plausible.shortestMinutes;
    if (after.status !== 'finished' || least === undefined || after.startsAt === null || isAwarded(after)) return null;
    const played = msBetween(after.startsAt, now);
    return played >= 0 && played < least * minute ? `is called finished ${spanInWords(played)} after its kick-off.` : null;
  },
};

/** How far an event has come by each status; a status that says nothing of it is not listed. */
const stage: Readonly<Partial<Record<EventStatus, number>>> = { scheduled: 0, live: 1, interrupted: 1, finished: 2 };

const wentBack: EventRule = {
  code: 'status_went_back',
  mends: ['others', 'time'],
  concerns: 'word',
  doubt: ({ before, after }) => {
    const known = before === null ? undefined : stage[before.observation.status];
    if (before === null || known === undefined) return null;
    // What has begun is abandoned or interrupted; it is put off or called off only before.
    if (known > 0 && (after.status === 'postponed' || after.status === 'cancelled')) return `was ${before.observation.status} and is called ${after.status}.`;
    const said = stage[after.status];
    return said === undefined || said >= known ? null : `was ${before.observation.status} and is called ${after.status} again.`;
  },
};

export const statusRules: readonly EventRule[] = [beganEarly, endedBefore, endedSoon, wentBack];
