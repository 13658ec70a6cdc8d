import { readFile } from 'node:fs/promises';
import { normalise } from './normalise.js';

const file = new URL('../data/fixtures.json', import.meta.url);

/**
 * Reads the provider's file. We recieve it every few minutes; an entry that makes
 * no sense is put aside with a reason, so that one bad row never takes the board down.
 */
export async function readFixtures(from = file) {
  const rows = JSON.parse(await readFile(from, 'utf8'));
  const fixtures = [];
  const rejected = [];
  for (const row of rows) {
    try {
      fixtures.push(normalise(row));
    } catch (error) {
      rejected.push({ id: row?.id ?? 'unknown', reason: error.message });
    }
  }
  return { fixtures, rejected };
}
