import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeBoard } from '../src/board.js';
import { renderHtml } from '../src/render-html.js';
import { renderText } from '../src/render-text.js';

const madeAt = new Date('2025-09-20T15:40:00Z');

test('every row of the shipped data can be read', async () => {
  const board = await makeBoard({ madeAt });
  assert.deepEqual(board.rejected, []);
  assert.equal(board.fixtures.length, 8);
});

test('one round shows its matches and the table of the season', async () => {
  const { fixtures, table } = await makeBoard({ round: 7, madeAt });
  assert.deepEqual(fixtures.map((fixture) => fixture.id), ['vl-r07-1', 'vl-r07-2', 'vl-r07-3', 'vl-r07-4']);
  assert.equal(table[0].club, 'WYN');
});

test('the text board begins with the match that matters', async () => {
  const [, , first] = renderText(await makeBoard({ round: 7, madeAt })).split('\n');
  assert.equal(first, "81'               Oldmere City  1-1  Tarnholme Town");
});

test('the page lists goals in order and escapes names', async () => {
  const board = await makeBoard({ round: 6, madeAt });
  board.clubs.set('SKA', 'Skarrow & <Rovers>');
  const page = renderHtml(board);
  assert.match(page, /Skarrow &amp; &lt;Rovers&gt; 1–1 Oldmere City/);
  assert.ok(page.indexOf('Teo Lindqvar') < page.indexOf('Amara Okfield'));
  assert.match(page, /2025-09-20T15:40:00\.000Z/);
});
