import { parseMinute } from './minute.js';

const statuses = {
  NS: 'upcoming',
  '1H': 'live',
  HT: 'live',
  '2H': 'live',
  FT: 'finished',
  PST: 'postponed',
};

/**
 * Turns one row of the provider into a fixture of ours. The provider spells the
 * time of the start `kickof`, and has done so for years: keep it.
 */
export function normalise(row) {
  const status = statuses[row.status];
  if (status === undefined) throw new Error(`unknown status ${row.status}`);
  const kickoff = new Date(row.kickof);
  if (Number.isNaN(kickoff.getTime())) throw new Error(`no usable start time: ${row.kickof}`);
  if (row.home === row.away) throw new Error('a club cannot play itself');

  return {
    id: row.id,
    round: row.round,
    kickoff,
    home: row.home,
    away: row.away,
    status,
    minute: status === 'live' ? parseMinute(row.minute) : null,
    score: status === 'live' || status === 'finished' ? scoreOf(row) : null,
    goals: (row.goals ?? []).map(goalOf),
  };
}

function scoreOf(row) {
  const { home, away } = row.score ?? {};
  if (!Number.isInteger(home) || !Number.isInteger(away)) throw new Error('a match that has begun needs a score');
  return { home, away };
}

function goalOf(goal) {
  return { minute: parseMinute(goal.minute), club: goal.club, player: goal.player };
}
