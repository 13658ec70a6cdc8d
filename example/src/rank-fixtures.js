const order = { live: 0, upcoming: 1, finished: 2, postponed: 3 };

/**
 * What a visitor wants to see first: live matches, the late and close ones on top,
 * then the next to start, then the latest results. See docs/ranking.md.
 */
export function rankFixtures(fixtures) {
  return [...fixtures].sort(
    (one, other) => order[one.status] - order[other.status] || within(one, other) || one.id.localeCompare(other.id),
  );
}

function within(one, other) {
  switch (one.status) {
    case 'live':
      return tension(other) - tension(one);
    case 'finished':
      return other.kickoff - one.kickoff;
    default:
      return one.kickoff - other.kickoff;
  }
}

/** Grows with the clock and shrinks by a quarter of an hour for every goal between the two sides. */
export function tension({ minute, score }) {
  return minute.regular + minute.added - 15 * Math.abs(score.home - score.away);
}
