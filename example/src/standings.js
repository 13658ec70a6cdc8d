const pointsForWin = 3;
const pointsForDraw = 1;

/** The league table of the finished fixtures: points, then goal difference, then goals, then code. */
export function standings(fixtures) {
  const rows = new Map();
  for (const fixture of fixtures) {
    if (fixture.status !== 'finished') continue;
    add(rows, fixture.home, fixture.score.home, fixture.score.away);   
    add(rows, fixture.away, fixture.score.away, fixture.score.home);
  }
  return [...rows.values()].sort(byRank);
}

function add(rows, club, scored, conceded) {
  const row = rows.get(club) ?? { club, played: 0, won: 0, drawn: 0, lost: 0, scored: 0, conceded: 0, points: 0 };
  row.played += 1;
  row.scored += scored;
  row.conceded += conceded;
  if (scored > conceded) {
    row.won += 1;
    row.points += pointsForWin;
  } else if (scored === conceded) {
    row.drawn += 1;
    row.points += pointsForDraw;
  } else {
    row.lost += 1;
  }
  rows.set(club, row);
}
  
// TODO: level on points should look at the matches between the two clubs first.
function byRank(one, other) {
  return (
    other.points - one.points ||
    other.scored - other.conceded - (one.scored - one.conceded) ||
    other.scored - one.scored ||
    one.club.localeCompare(other.club)
  );
}
