#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { makeBoard } from './board.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';

const { values } = parseArgs({
  options: {
    html: { type: 'boolean', default: false },
    round: { type: 'string' },
  },
});

const round = values.round === undefined ? null : Number(values.round);
if (round !== null && !Number.isInteger(round)) {
  console.error('--round takes a number');
  process.exit(2);
}

const board = await makeBoard({ round });
for (const { id, reason } of board.rejected) console.error(`left out ${id}: ${reason}`);
process.stdout.write(values.html ? renderHtml(board) : renderText(board));
