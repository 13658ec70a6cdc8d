import { compareMinutes, showMinute } from './minute.js';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text) {
  return String(text).replace(/[&<>"]/g, (character) => entities[character]);
}

/** The board as one page without scripts, so that it can be put on any static host. */
export function renderHtml({ fixtures, clubs, madeAt }) {
  const items = fixtures.map((fixture) => article(fixture, clubs)).join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Matchday board</title>
<main>
${items}
</main>
<footer>Made at <time>${madeAt.toISOString()}</time></footer>
</html>
`;
}

function article(fixture, clubs) {
  const name = (code) => escape(clubs.get(code) ?? code);
  const score = fixture.score === null ? 'v' : `${fixture.score.home}–${fixture.score.away}`;
  return `<article data-status="${fixture.status}">
  <h2>${name(fixture.home)} ${score} ${name(fixture.away)}</h2>
${goalList(fixture.goals)}</article>`;
}

// FIXME: own goals are listed under the club of the player, not the club that gets the goal.
function goalList(goals) {
  if (goals.length === 0) return '';
  const items = [...goals]
    .sort((one, other) => compareMinutes(one.minute, other.minute))
    .map((goal) => `    <li>${escape(showMinute(goal.minute))} ${escape(goal.player)} (${escape(goal.club)})</li>`);
  return `  <ol>\n${items.join('\n')}\n  </ol>\n`;
}
